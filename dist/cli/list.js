import { i as listClients } from "./postgres-clients.js";
import { t as command } from "./command.js";
import { i as jsonOption } from "./options.js";
import { n as printJson, r as printText } from "./terminal2.js";
import { n as readInstallation, r as tokenEnvironment, t as openClients } from "./open-clients.js";
// src/cli/token/list.ts
/** `docpoints token list`: who may use the HTTP API on one ledger, and for what. */
const tokenList = command({
	about: "List who has a token of the App’s HTTP API",
	forms: ["--installation number"],
	args: {
		installation: {
			type: "string",
			required: true,
			valueHint: "number",
			description: "The number of the GitHub account whose ledger it is"
		},
		...jsonOption
	},
	environment: tokenEnvironment,
	async run(given) {
		const installation = readInstallation(given.text("installation"));
		const database = await openClients(process.env);
		const clients = await listClients(database, installation);
		await database.close();
		if (given.has("json")) {
			printJson(clients.map(({ id, name, scopes, reports, repository }) => ({
				id,
				name,
				scopes,
				reports,
				repository
			})));
			return;
		}
		const lines = clients.map(({ id, name, scopes, reports, repository }) => [
			id,
			name,
			scopes.join(",") || "-",
			reports.join(",") || "-",
			repository
		].join("	"));
		printText(lines.length === 0 ? "Nobody has a token." : ["id	name	scopes	reports	repository", ...lines].join("\n"));
	}
});
export { tokenList };
