import { t as patience } from "./patience.js";
import { r as WrongUsage } from "./exit.js";
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
export { connectGitHub as t };
