export { t as readHeldRules } from "./held-rules2.js";
