export { n as readProgramFile } from "./read-program-file2.js";
