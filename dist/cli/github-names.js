import { r as WrongUsage } from "./exit.js";
import { t as patience } from "./patience.js";
import { Octokit } from "@octokit/rest";
// src/github/client.ts
const PatientOctokit = Octokit.plugin(patience);
const silent = {
	debug() {},
	info() {},
	warn() {},
	error() {}
};
/** The client of Action and CLI. The App's is in probot-client.ts and behaves alike. */
function createOctokit(options) {
	return new PatientOctokit({
		auth: options.token,
		userAgent: "docpoints",
		log: silent,
		...options.baseUrl === void 0 ? {} : { baseUrl: options.baseUrl },
		...options.patience === void 0 ? {} : { patience: options.patience }
	});
}
// src/cli/connect-github.ts
/** A client for GitHub, or for the server of GITHUB_API_URL, with GITHUB_TOKEN, else GH_TOKEN. Throws WrongUsage without either. */
function connectGitHub(env) {
	const token = [env["GITHUB_TOKEN"], env["GH_TOKEN"]].find((one) => one !== void 0 && one.trim() !== "");
	if (token === void 0) throw new WrongUsage("To read from GitHub, set GITHUB_TOKEN (or GH_TOKEN) to a token that may read there.");
	const address = env["GITHUB_API_URL"];
	if (address === void 0 || address === "") return createOctokit({ token: token.trim() });
	if (!/^https?:$/.test(URL.parse(address)?.protocol ?? "")) throw new WrongUsage("GITHUB_API_URL should be a web address such as https://api.github.com.");
	return createOctokit({
		token: token.trim(),
		baseUrl: address.replace(/\/+$/, "")
	});
}
// src/cli/github-names.ts
const repository = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}$)([\w.-]{1,100})$/;
/** `octo-org/docs` → owner and name; null for anything else. Such names stand in addresses: none may lead elsewhere. */
function parseRepositoryName(text) {
	const [, owner, repo] = repository.exec(text) ?? [];
	return owner === void 0 || repo === void 0 ? null : {
		owner,
		repo
	};
}
/** `octo-org/docs#12` → owner, name and number. Throws WrongUsage for anything else. */
function parsePullRequestName(text) {
	const [, name = "", number] = /^([^#]*)#([1-9]\d{0,9})$/.exec(text) ?? [];
	const named = parseRepositoryName(name);
	if (named === null) throw new WrongUsage(`“${text}” names no pull request: owner/repo#number was expected.`);
	return {
		...named,
		number: Number(number)
	};
}
export { parseRepositoryName as n, connectGitHub as r, parsePullRequestName as t };
