import { n as readGraphqlErrors } from "./asking.js";
import { i as committed, n as commitInput } from "./commit2.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/create-branch.ts
/** Git knows the tree without a file by this name, whether or not it was ever written. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Mutations of one document run in order, and go on after one has failed: then the commit finds no branch, or another one. */
const beginMutation = `
mutation DocpointsCommitFirst($ref: CreateRefInput!, $input: CreateCommitOnBranchInput!) {
  createRef(input: $ref) { clientMutationId }
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
* Makes a branch without history, so that no workflow of the repository runs on it, and commits these files to it: to an
* empty commit, which is all that is left there where the second is refused. `exists`: somebody else was first.
* `repositoryId`: GraphQL's name of the repository. Throws what Octokit throws.
*/
async function createBranch(octokit, ref, repositoryId, files, message) {
	const oid = await makeRoot(octokit, ref, files);
	const variables = {
		ref: {
			repositoryId,
			name: `refs/heads/${ref.branch}`,
			oid
		},
		input: commitInput(ref, files, message, oid),
		request: { retries: 0 }
	};
	const data = await octokit.graphql(beginMutation, variables).catch(whatCameOfIt);
	if (data === "exists") return "exists";
	return { commit: understand(committed, data, `answer to the first commit on ${ref.branch}`).createCommitOnBranch.commit.oid };
}
const made = v.object({ sha: v.string() });
/** Makes a commit without parents, which is on no branch yet. */
async function makeRoot(octokit, { owner, repo }, files) {
	const post = async (what, parameters) => {
		const route = `POST /repos/{owner}/{repo}/git/${what}`;
		const { data } = await octokit.request(route, {
			owner,
			repo,
			...parameters
		});
		return understand(made, data, `answer to one of the new ${what}`).sha;
	};
	const commit = (tree) => post("commits", {
		message: "Begin the ledger",
		tree,
		parents: []
	});
	try {
		return await commit(emptyTree);
	} catch (error) {
		const { readHttpError } = await import("./http-error.js");
		if (readHttpError(error)?.status !== 422) throw error;
		return commit(await post("trees", { tree: Array.from(files, ([path, content]) => ({
			path,
			mode: "100644",
			type: "blob",
			content
		})) }));
	}
}
/** Two who begin in the same second begin with the same commit: then the branch is there already, and ours all the same. */
function whatCameOfIt(error) {
	const answer = readGraphqlErrors(error);
	if (answer === null) throw error;
	if (v.is(committed, answer.data)) return answer.data;
	if (answer.errors.some(({ type, path, message }) => type === "STALE_DATA" || path?.[0] === "createRef" && /already exists/i.test(message))) return "exists";
	throw error;
}
export { createBranch };
