export { t as answer, n as answerLine, r as parsePullRequest } from "./answer2.js";
