export { t as openPostgres } from "./postgres-database.js";
