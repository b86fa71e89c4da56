export { t as postgresLedger } from "./postgres.js";
