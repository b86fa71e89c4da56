export { t as checkDerived } from "./check-derived2.js";
