import { t as openPostgres } from "./postgres-database.js";
import { t as migratePostgres } from "./postgres-migrations.js";
import { r as WrongUsage } from "./exit.js";
// src/cli/token/open-clients.ts
/** What commands about tokens read of the environment. */
const tokenEnvironment = {
	DATABASE_URL: "The App’s database, where the tokens are kept: postgres://…",
	DATABASE_OWNER_URL: "The same database as the user who owns its tables, if that is another one"
};
/** The database that keeps the clients, as its owner; its tables are made where they are missing. Throws WrongUsage and LedgerFault. */
async function openClients(env) {
	const url = env["DATABASE_OWNER_URL"] || env["DATABASE_URL"] || "";
	if (url === "") throw new WrongUsage("Tokens are kept in the App’s database: say which one in DATABASE_URL.");
	const database = openPostgres(url);
	await migratePostgres(database);
	return database;
}
/** Reads `--installation`. Throws WrongUsage for what is no number of an account. */
function readInstallation(text) {
	if (text !== void 0 && /^[1-9]\d{0,14}$/.test(text)) return Number(text);
	throw new WrongUsage("--installation is the number of the GitHub account whose ledger it is (`gh api users/octo-org --jq .id` prints it).");
}
export { readInstallation as n, tokenEnvironment as r, openClients as t };
