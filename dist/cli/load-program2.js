export { n as loadProgram } from "./load-program.js";
