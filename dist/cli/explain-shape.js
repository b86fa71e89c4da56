export { t as explainShape } from "./explain-shape2.js";
