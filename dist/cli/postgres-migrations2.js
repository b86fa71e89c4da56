export { t as migratePostgres } from "./postgres-migrations.js";
