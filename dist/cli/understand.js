import { t as GitHubFault } from "./fault2.js";
import * as v from "valibot";
// src/github/understand.ts
/**
* Parses what came from outside, once, at the border. `what` names it for the reader: `answer about pull request …`.
* Throws GitHubFault that says which part was not understood.
*/
function understand(schema, value, what, kind = "server") {
	const parsed = v.safeParse(schema, value, { abortEarly: true });
	if (parsed.success) return parsed.output;
	const issue = parsed.issues[0];
	const path = v.getDotPath(issue) ?? "the whole";
	throw new GitHubFault(kind, `GitHub's ${what} was not understood: ${clip(path)}: expected ${clip(issue.expected ?? "something else")}, found ${clip(issue.received)}.`);
}
/** One line of outside text for a message: no control characters, nothing that looks like a secret, at most 300 characters. */
function clip(text) {
	const line = text.slice(0, 2e3).replaceAll(/[\p{C}\s]+/gu, " ").replaceAll(/\b(gh[a-z]_|github_pat_|v1\.)\w+/g, "[secret]").replaceAll(/\b(bearer|token|basic) [\w.~+/=-]{16,}/gi, "$1 [secret]").trim();
	return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
export { understand as n, clip as t };
