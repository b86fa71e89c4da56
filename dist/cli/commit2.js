import { n as readGraphqlErrors } from "./asking.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/commit.ts
const commitMutation = `
mutation DocpointsCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/** The answer to a commit. */
const committed = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid: v.string() }) }) });
/** A commit of whole files onto a branch that points to `expected`. */
function commitInput({ owner, repo, branch }, files, message, expected) {
	const [headline = "", ...body] = message.split("\n");
	return {
		branch: {
			repositoryNameWithOwner: `${owner}/${repo}`,
			branchName: branch
		},
		message: {
			headline,
			body: body.join("\n").trim()
		},
		expectedHeadOid: expected,
		fileChanges: { additions: Array.from(files, ([path, text]) => ({
			path,
			contents: Buffer.from(text).toString("base64")
		})) }
	};
}
/** Writes whole files in one commit if the branch still points to `expected`, else `stale`. Throws what Octokit throws. */
async function commit(octokit, ref, files, message, expected) {
	const input = commitInput(ref, files, message, expected);
	const data = await octokit.graphql(commitMutation, {
		input,
		request: { retries: 0 }
	}).catch(throwUnlessStale);
	if (data === "stale") return "stale";
	const { owner, repo, branch } = ref;
	return { commit: understand(committed, data, `answer to the commit in ${owner}/${repo}, branch ${branch}`).createCommitOnBranch.commit.oid };
}
function throwUnlessStale(error) {
	if (readGraphqlErrors(error)?.errors[0]?.type === "STALE_DATA") return "stale";
	throw error;
}
export { committed as i, commitInput as n, commitMutation as r, commit as t };
