export { n as postgresHeads } from "./postgres-heads2.js";
