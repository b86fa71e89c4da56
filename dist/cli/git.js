export { t as openGit } from "./git2.js";
