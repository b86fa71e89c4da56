export { n as loadProgram } from "./load-program2.js";
