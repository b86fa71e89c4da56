export { t as commit } from "./commit2.js";
