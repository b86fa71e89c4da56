export { t as decide } from "./decide2.js";
