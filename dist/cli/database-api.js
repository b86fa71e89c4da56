import { n as programOf } from "./program-of.js";
import { t as asking } from "./asking.js";
import { t as octokitGitHub } from "./octokit.js";
import { n as understand } from "./understand.js";
import { r as findClient } from "./postgres-clients.js";
import { t as postgresLedger } from "./postgres.js";
import { i as scopes, n as isSecret, r as readToken } from "./api-client.js";
import * as v from "valibot";
// src/app/kept.ts
/** Answers that are held: past that, those that are over are let go. */
const mostHeld = 1e3;
/**
* Asks once for what many want at about the same time: an answer is kept for so many `milliseconds`, by its key; what fails
* is asked for again.
*/
function kept(milliseconds, now = Date.now) {
	const answers = /* @__PURE__ */ new Map();
	return (key, ask) => {
		const held = answers.get(key);
		if (held !== void 0 && now() < held.until) return held.answer;
		const answer = ask().catch((error) => {
			answers.delete(key);
			throw error;
		});
		if (answers.size >= mostHeld) {
			for (const [one, { until }] of answers) if (until <= now()) answers.delete(one);
		}
		answers.set(key, {
			answer,
			until: now() + milliseconds
		});
		return answer;
	};
}
// src/app/database-api.ts
/** Milliseconds for which rules, accounts (a login may change hands), and where the App is installed, count as read: a client asks often, and the App lives on the same questions of an hour. */
const fresh = 6e4;
/** Lets in whoever shows the token of a client that the database keeps; null: nobody's. */
function databaseClients(database, probot) {
	const onGitHub = gitHubPlaces(probot);
	return async (token) => {
		const parts = readToken(token);
		const client = parts === null ? null : await findClient(database, parts.id);
		if (parts === null || client === null || !isSecret(parts.secret, client.hash)) return null;
		return {
			id: client.id,
			name: client.name,
			hash: client.hash,
			scopes: scopes.filter((scope) => client.scopes.includes(scope)),
			reports: client.reports,
			ledger: postgresLedger(database, client.installation),
			...onGitHub(client)
		};
	};
}
var NobodyThere = class extends Error {};
const installation = v.object({ id: v.pipe(v.number(), v.safeInteger()) });
const ownAccount = v.object({ viewer: v.object({
	login: v.string(),
	databaseId: v.number()
}) });
/** What a client needs of GitHub, which is asked with the rights of the App's installation on the client's repository. */
function gitHubPlaces(probot) {
	const installations = kept(fresh);
	const programs = kept(fresh);
	const selves = kept(fresh);
	const accounts = kept(fresh);
	return ({ repository }) => {
		const [owner = "", repo = ""] = repository.split("/");
		const findInstallation = async () => {
			const app = await probot.auth();
			const wish = {
				to: `find the App’s installation on ${repository}`,
				needs: "metadata: read"
			};
			const { data } = await asking(wish, () => app.request("GET /repos/{owner}/{repo}/installation", {
				owner,
				repo
			}));
			return understand(installation, data, "installation").id;
		};
		const connect = async () => probot.auth(await installations(repository, findInstallation));
		return {
			program: () => programs(repository, async () => {
				const github = octokitGitHub(await connect());
				return programOf({
					owner,
					repo
				}, (place) => github.readProgramFile(place));
			}),
			account: (login) => accounts(`${repository} ${login.toLowerCase()}`, async () => {
				const found = (await octokitGitHub(await connect()).readAccounts([login])).get(login.toLowerCase());
				if (found == null) throw new NobodyThere();
				return found;
			}).catch((error) => {
				if (error instanceof NobodyThere) return null;
				throw error;
			}),
			self: () => selves("", async () => {
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
			})
		};
	};
}
export { databaseClients };
