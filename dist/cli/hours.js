export { t as hours } from "./hours2.js";
