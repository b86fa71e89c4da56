import { n as programOf } from "./program-of.js";
import { f as asking, m as understand } from "./read-branch.js";
import { t as octokitGitHub } from "./octokit.js";
import { r as findClient } from "./postgres-clients.js";
import { t as postgresLedger } from "./postgres.js";
import { i as scopes, n as isSecret, r as readToken } from "./api-client.js";
import * as v from "valibot";
// src/app/database-api.ts
/** Lets in whoever shows the token of a client that the database keeps; null: nobody's. */
function databaseClients(database, probot) {
	return async (token) => {
		const parts = readToken(token);
		const client = parts === null ? null : await findClient(database, parts.id);
		if (parts === null || client === null || !isSecret(parts.secret, client.hash)) return null;
		return {
			name: client.name,
			hash: client.hash,
			scopes: scopes.filter((scope) => client.scopes.includes(scope)),
			reports: client.reports,
			...placeOf(client, database, probot)
		};
	};
}
const installation = v.object({ id: v.pipe(v.number(), v.safeInteger()) });
const ownAccount = v.object({ viewer: v.object({
	login: v.string(),
	databaseId: v.number()
}) });
/** What a client works on. GitHub is asked with the rights of the App's installation on that repository, when it has to be. */
function placeOf({ installation: owner, repository }, database, probot) {
	const [name = "", repo = ""] = repository.split("/");
	const connect = async () => {
		const app = await probot.auth();
		const wish = {
			to: `find the App’s installation on ${repository}`,
			needs: "metadata: read"
		};
		const { data } = await asking(wish, () => app.request("GET /repos/{owner}/{repo}/installation", {
			owner: name,
			repo
		}));
		return probot.auth(understand(installation, data, "installation").id);
	};
	return {
		ledger: postgresLedger(database, owner),
		program: async () => {
			const github = octokitGitHub(await connect());
			return programOf({
				owner: name,
				repo
			}, (place) => github.readProgramFile(place));
		},
		account: async (login) => {
			return (await octokitGitHub(await connect()).readAccounts([login])).get(login.toLowerCase()) ?? null;
		},
		self: async () => {
			const octokit = await connect();
			const data = await asking({
				to: "read the App’s own account",
				needs: "metadata: read"
			}, () => octokit.graphql("query DocpointsSelf { viewer { login databaseId } }"));
			const { viewer } = understand(ownAccount, data, "answer about the own account");
			return {
				id: viewer.databaseId,
				login: viewer.login
			};
		}
	};
}
export { databaseClients };
