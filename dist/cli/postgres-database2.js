export { n as openPostgres } from "./postgres-database.js";
