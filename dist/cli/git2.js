import { n as OutsideFailed, r as WrongUsage } from "./exit.js";
import { stat } from "node:fs/promises";
import { GitError, simpleGit } from "simple-git";
// src/cli/classify/git.ts
/** What Git needs of the environment. The rest could make it run programs, or read another repository. */
const kept = [
	"PATH",
	"HOME",
	"XDG_CONFIG_HOME",
	"USERPROFILE",
	"SYSTEMROOT",
	"TEMP",
	"TMP"
];
/**
* Opens a clone for reading. Git runs no hook, filter or monitor of the clone for it, and connects to nobody. Throws
* WrongUsage where there is no repository, OutsideFailed where Git is missing or refuses.
*/
async function openGit(folder) {
	if (!await stat(folder).then((found) => found.isDirectory(), () => false)) throw new WrongUsage(`There is no folder “${folder}”.`);
	const environment = kept.flatMap((name) => {
		const value = process.env[name];
		return value === void 0 ? [] : [[name, value]];
	});
	const client = simpleGit({
		baseDir: folder,
		config: ["core.fsmonitor=false", "diff.suppressBlankEmpty=false"],
		unsafe: { allowUnsafeFsMonitor: true },
		allowEnvironment: [
			"GIT_ALLOW_PROTOCOL",
			"GIT_NO_LAZY_FETCH",
			"GIT_OPTIONAL_LOCKS"
		]
	}).env({
		...Object.fromEntries(environment),
		LC_ALL: "C",
		GIT_ALLOW_PROTOCOL: "",
		GIT_NO_LAZY_FETCH: "1",
		GIT_OPTIONAL_LOCKS: "0"
	});
	const ask = (words) => client.raw([...words]);
	await ask(["rev-parse", "--git-dir"]).catch((error) => {
		if (error instanceof GitError && error.message.includes("not a git repository")) throw new WrongUsage(`“${folder}” is no Git repository.`);
		throw explain(error, folder);
	});
	return {
		folder,
		answer: (words) => ask(words).catch((error) => {
			throw explain(error, folder);
		}),
		find: async (words) => {
			const answer = await ask(words).catch((error) => {
				if (error instanceof GitError) return "";
				throw error;
			});
			return answer.trim() === "" ? null : answer.trim();
		}
	};
}
function explain(error, folder) {
	if (!(error instanceof GitError)) return error;
	if (/\bspawn\b.*\bENOENT\b/.test(error.message)) return new OutsideFailed("Git is not installed, or not on the PATH.");
	const partial = /transport '\w+' not allowed|could not fetch|promisor remote|unable to read [\da-f]{7,}/.test(error.message) ? " The clone is partial: let Git fetch what it lacks first, by showing the same range with `git diff`." : "";
	return new OutsideFailed(`Git could not read “${folder}”.${partial} It said: ${lastWords(error.message)}`);
}
/** What Git complained of; before that its message holds whatever it had answered so far. */
function lastWords(message) {
	const lines = message.split(/[\n\0]/).filter((line) => line.trim() !== "");
	return (lines.findLast((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? "").trim().slice(0, 500);
}
export { openGit as t };
