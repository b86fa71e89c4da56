import { i as scopes, t as createToken } from "./api-client.js";
import { t as parseRepositoryName } from "./repository-name.js";
import { t as addClient } from "./postgres-clients.js";
import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { a as say, r as printText } from "./terminal2.js";
import { n as readInstallation, r as tokenEnvironment, t as openClients } from "./open-clients.js";
// src/cli/token/create.ts
/** `docpoints token create`: the token goes to standard output once; only its hash is kept. */
const tokenCreate = command({
	about: "Make a token of the App’s HTTP API for another system, and show it once",
	forms: ["NAME --installation number --repository owner/repo [--scopes read,append] [--reports course,survey]"],
	args: {
		name: {
			type: "positional",
			description: "The system, as `reported-by` of the program file names it"
		},
		installation: {
			type: "string",
			required: true,
			valueHint: "number",
			description: "The number of the GitHub account whose ledger it is"
		},
		repository: {
			type: "string",
			required: true,
			valueHint: "owner/repo",
			description: "Whose program file is in force for what it reports"
		},
		scopes: {
			type: "string",
			valueHint: "list",
			description: `What it may do beside reporting: ${scopes.join(", ")}`
		},
		reports: {
			type: "string",
			valueHint: "list",
			description: "Ids of the activities that it may report"
		}
	},
	environment: tokenEnvironment,
	async run(given) {
		const installation = readInstallation(given.text("installation"));
		const repository = given.text("repository") ?? "";
		if (parseRepositoryName(repository) === null) throw new WrongUsage(`--repository is “${repository}”: owner/repo was expected.`);
		const name = given.text("name") ?? "";
		if (!/^[\w.-]{1,100}$/.test(name)) throw new WrongUsage(`“${name}” is no name for a client: letters, digits, “-”, “_” and “.” were expected.`);
		const may = {
			scopes: readScopes(given.text("scopes")),
			reports: listOf(given.text("reports"))
		};
		if (may.scopes.length + may.reports.length === 0) throw new WrongUsage("A token that may do nothing is of no use: give --scopes, --reports, or both.");
		const database = await openClients(process.env);
		const { id, token, hash } = createToken();
		await addClient(database, {
			id,
			installation,
			name,
			hash,
			repository,
			...may
		});
		await database.close();
		say(`This is shown once. It is removed by: docpoints token remove ${id}`);
		printText(token);
	}
});
function readScopes(text) {
	return listOf(text).map((one) => {
		const scope = scopes.find((known) => known === one);
		if (scope !== void 0) return scope;
		throw new WrongUsage(`“${one}” is no scope: ${scopes.join(", ")} were expected.`);
	});
}
function listOf(text = "") {
	return text.split(/[\s,]+/).filter((one) => one !== "");
}
export { tokenCreate };
