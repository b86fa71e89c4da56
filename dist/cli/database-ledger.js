import { t as asking } from "./asking.js";
import { n as understand } from "./understand.js";
import { r as WrongUsage } from "./exit.js";
import * as v from "valibot";
// src/github/owner-id.ts
const repository = v.object({ owner: v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }) });
/** The numeric id of the account that a repository belongs to. Throws GitHubFault, `not-found` where the token may not see it. */
async function readOwnerId(octokit, { owner, repo }) {
	const { data } = await asking({
		to: `read ${owner}/${repo}`,
		needs: "metadata: read"
	}, () => octokit.request("GET /repos/{owner}/{repo}", {
		owner,
		repo
	}));
	return understand(repository, data, `answer about ${owner}/${repo}`).owner.id;
}
// src/cli/database-ledger.ts
/** Milliseconds for which the server may say nothing: who puts a whole ledger into it waits for long statements. */
const patience = 6e5;
/** Throws WrongUsage for an address that is none, without it: it may hold a password. */
function databaseOf(address) {
	const url = URL.parse(address);
	const installation = url?.searchParams.get("installation") ?? null;
	if (url === null || installation !== null && !/^[1-9]\d{0,14}$/.test(installation)) throw new WrongUsage("The address of the database cannot be read: postgres://user:password@host/database?installation=id was expected, where the id is the number of the GitHub account whose ledger it is.");
	url.searchParams.delete("installation");
	return {
		kind: "database",
		url: url.href,
		installation: installation === null ? null : Number(installation)
	};
}
/** Opens the ledger of an installation that may have none yet. Throws WrongUsage where none is named. */
async function openNewDatabaseLedger({ url, installation }) {
	const { openPostgres } = await import("./postgres-database2.js");
	const { postgresLedger } = await import("./postgres2.js");
	if (installation === null) throw new WrongUsage("Whose ledger is it to be? Add ?installation=… to the address of the database: the number of the GitHub account.");
	return postgresLedger(openPostgres(url, patience), installation);
}
/** Throws WrongUsage where the database has no such ledger, or several and none is named; LedgerFault where it cannot be read. */
async function openDatabaseLedger({ url, installation }) {
	const { openPostgres } = await import("./postgres-database2.js");
	const { listInstallations } = await import("./postgres-installations.js");
	const { postgresLedger } = await import("./postgres2.js");
	const database = openPostgres(url, patience);
	const there = await listInstallations(database);
	const list = `It has those of ${there.slice(0, 20).join(", ")}${there.length > 20 ? ", …" : ""}`;
	if (there.length === 0) throw new WrongUsage(`There is no ledger in ${database.name} yet.`);
	const [only] = there;
	if (installation === null && there.length === 1 && only !== void 0) return postgresLedger(database, only);
	if (installation === null) throw new WrongUsage(`Which ledger in ${database.name}? ${list}: add ?installation=… to its address.`);
	if (!there.includes(installation)) throw new WrongUsage(`There is no ledger of installation ${installation} in ${database.name}. ${list}.`);
	return postgresLedger(database, installation);
}
/**
* How to open the ledger of a repository's owner in the database at `address`; undefined: there is no database. Throws
* WrongUsage for an address that is none or names another account's ledger, GitHubFault where the owner cannot be read.
*/
async function databaseOfOwner(address, repository, octokit) {
	if (address === void 0 || address === "") return void 0;
	const { url, installation } = databaseOf(address);
	const id = await readOwnerId(octokit, repository);
	if (installation !== null && installation !== id) throw new WrongUsage(`DATABASE_URL names the ledger of installation ${installation}, and ${repository.owner} is account ${id}: the ledger of a repository is its owner's. Leave ?installation=… away.`);
	const { openPostgres } = await import("./postgres-database2.js");
	const { postgresLedger } = await import("./postgres2.js");
	return () => postgresLedger(openPostgres(url), id);
}
export { openNewDatabaseLedger as i, databaseOfOwner as n, openDatabaseLedger as r, databaseOf as t };
