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
	description: "A folder, or github:owner/repo[#branch] (otherwise the one of the program file)"
} };
/** What `connectGitHub` reads. */
const gitHubEnvironment = {
	GITHUB_TOKEN: "A token for GitHub, before GH_TOKEN",
	GITHUB_API_URL: "The REST API of another GitHub than github.com"
};
/** What `openNamedLedger` reads. */
const ledgerEnvironment = {
	...gitHubEnvironment,
	GITHUB_REPOSITORY: "Whose ledger it is, where neither --ledger nor the program file says it: owner/repo"
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
export { ledgerOption as a, ledgerEnvironment as i, gitHubEnvironment as n, programOption as o, jsonOption as r, commonOptions as t };
