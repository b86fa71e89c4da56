export { t as planAppend } from "./plan-append.js";
