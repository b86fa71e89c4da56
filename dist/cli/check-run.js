import { t as asking } from "./asking.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/check-run.ts
/** GitHub takes no more at once, and no longer summary. */
const [mostAnnotations, longestSummary] = [50, 65e3];
const runs = v.object({ check_runs: v.array(v.object({
	id: v.number(),
	external_id: v.nullish(v.string())
})) });
const made = v.object({ id: v.number() });
/**
* Makes a check of a commit, and says what it says, unless it is there already; answers whether it was not. Throws GitHubFault: `forbidden` where the
* permission `checks: write` is missing; and what `make` throws.
*/
async function writeCheck(octokit, { owner, repo }, commit, { name, digest, make }) {
	const wish = {
		to: `write a check on ${owner}/${repo}`,
		needs: "checks: write"
	};
	const found = await asking(wish, () => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		owner,
		repo,
		ref: commit,
		check_name: name,
		filter: "latest"
	}));
	const { check_runs: known } = understand(runs, found.data, `answer about the checks on ${owner}/${repo}`);
	if (known.some(({ external_id: made }) => made === digest)) return false;
	const check = await make();
	const [first, ...others] = outputsOf(check);
	const body = {
		owner,
		repo,
		name,
		external_id: digest,
		status: "completed",
		conclusion: check.conclusion
	};
	const answer = await asking(wish, () => octokit.request("POST /repos/{owner}/{repo}/check-runs", {
		...body,
		head_sha: commit,
		output: first
	}));
	const { id } = understand(made, answer.data, "answer to a new check");
	for (const output of others) await asking(wish, () => octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{id}", {
		owner,
		repo,
		id,
		output
	}));
	return true;
}
/** The words of a check with all of its annotations, as many at once as GitHub takes. */
function outputsOf({ title, summary, annotations }) {
	const words = {
		title,
		summary: summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary
	};
	return Array.from({ length: Math.max(1, Math.ceil(annotations.length / mostAnnotations)) }, (_, at) => annotations.slice(at * mostAnnotations, (at + 1) * mostAnnotations)).map((page) => ({
		...words,
		annotations: page.map(({ path, line, column, isError, message }) => ({
			path,
			start_line: line,
			end_line: line,
			start_column: column,
			end_column: column,
			annotation_level: isError ? "failure" : "warning",
			title: "Docpoints program",
			message
		}))
	}));
}
export { writeCheck };
