// src/cli/options.ts
/** The program file, wherever rules are needed. */
const programOption = { program: {
	type: "string",
	valueHint: "file",
	description: "The program file (otherwise .github/docpoints.yml here, otherwise the preset simple)"
} };
/** The ledger, wherever one is read. */
const ledgerOption = { ledger: {
	type: "string",
	valueHint: "place",
	description: "A folder, github:owner/repo[#branch], postgres://host/database?installation=id, or https://host (otherwise the one of the program file, which may be that of the clone’s origin)"
} };
/** What `connectGitHub` reads. */
const gitHubEnvironment = {
	GITHUB_TOKEN: "A token for GitHub, before GH_TOKEN",
	GITHUB_API_URL: "The REST API of another GitHub than github.com"
};
/** What a ledger on a server takes. */
const serverEnvironment = {
	DOCPOINTS_LEDGER_TOKEN: "The token for a ledger on a server",
	DOCPOINTS_LEDGER_SECRET: "What is sent to that server is signed with it, if it asks for that (whsec_…)",
	DOCPOINTS_LEDGER_HOSTS: "The servers that a program file may name as its ledger, with commas between"
};
/** What a ledger in a database takes. */
const databaseEnvironment = { DATABASE_URL: "The database, where the program file keeps the ledger in one: postgres://…" };
/** What `openNamedLedger` reads. */
const ledgerEnvironment = {
	...gitHubEnvironment,
	...databaseEnvironment,
	...serverEnvironment,
	GITHUB_REPOSITORY: "Whose ledger it is, where neither --ledger, the program file nor the clone says it: owner/repo"
};
/** The result for a program instead of a reader. */
const jsonOption = { json: {
	type: "boolean",
	description: "Print the result as JSON"
} };
/** What every command understands; `src/cli.ts` does it. */
const commonOptions = {
	help: {
		type: "boolean",
		alias: "h",
		description: "Show this help"
	},
	version: {
		type: "boolean",
		alias: "v",
		description: "Show the version"
	}
};
export { ledgerEnvironment as a, serverEnvironment as c, jsonOption as i, databaseEnvironment as n, ledgerOption as o, gitHubEnvironment as r, programOption as s, commonOptions as t };
