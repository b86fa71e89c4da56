export { t as simple } from "./simple2.js";
