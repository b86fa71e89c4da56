import { t as octokitGitHub } from "./octokit.js";
import "./usual-places.js";
import { t as connectGitHub } from "./connect-github.js";
import { r as WrongUsage } from "./exit.js";
import { t as parsePullRequestName } from "./github-names.js";
// src/cli/classify/pull-from-github.ts
/** Reads `classify --pr owner/repo#12`. Throws WrongUsage where there is none, GitHubFault where GitHub cannot or will not. */
async function pullFromGitHub(name, env) {
	const ref = parsePullRequestName(name);
	const github = octokitGitHub(connectGitHub(env));
	const reading = await github.readPullRequest(ref);
	if (reading === null) throw new WrongUsage(`There is no pull request ${name} that this token may see.`);
	const { title, author, labels } = reading.pull;
	const files = await github.readFiles(ref);
	return {
		pull: {
			id: name,
			contribution: {
				title,
				author: author?.login ?? null,
				isBot: author?.isBot ?? false,
				labels,
				files
			}
		},
		programFile: withWholeName(reading.programFile, ref)
	};
}
/** The folder one is in may have a file of the same name: this one is not that. */
function withWholeName(file, { owner, repo }) {
	return file?.path === ".github/docpoints.yml" ? {
		...file,
		path: `${owner}/${repo}: ${file.path}`
	} : file;
}
export { pullFromGitHub };
