import { n as readHttpError } from "./http-error2.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/rewrite-branch.ts
const made = v.object({ sha: v.string() });
const commitAnswer = v.object({ tree: made });
const treeAnswer = v.object({ tree: v.array(v.object({
	path: v.string(),
	mode: v.string(),
	type: v.string(),
	sha: v.nullable(v.string())
})) });
const refAnswer = v.object({ object: made });
/** Bytes of text, and files, in one request: GitHub takes about 40 MB, and is slow long before. */
const mostBytes = 5e6;
const mostFiles = 500;
/**
* One commit in the place of `expected`, of any size: its tree is made in as many requests as it takes, which nobody sees, and
* then the branch moves once, if it is where it was. Throws what Octokit throws.
*/
async function rewriteBranch(octokit, { owner, repo, branch }, { roots, files, message, expected, keepsHistory, repository }) {
	const ask = async (route, parameters) => {
		const path = route.replace(" ", " /repos/{owner}/{repo}/git/");
		return (await octokit.request(path, {
			owner,
			repo,
			...parameters
		})).data;
	};
	const ref = async () => understand(refAnswer, await ask("GET ref/{ref}", { ref: `heads/${branch}` }), "answer about a branch").object.sha;
	if (await ref() !== expected) return "stale";
	const before = understand(commitAnswer, await ask("GET commits/{sha}", { sha: expected }), "commit").tree.sha;
	const { tree } = understand(treeAnswer, await ask("GET trees/{sha}", { sha: before }), "tree");
	const kept = tree.filter(({ path }) => !roots.includes(path));
	let base = null;
	const grow = async (entries) => {
		if (entries.length === 0) return;
		const parameters = {
			tree: entries,
			...base === null ? {} : { base_tree: base }
		};
		base = understand(made, await ask("POST trees", parameters), "answer to a new tree").sha;
	};
	await grow(kept);
	for await (const some of inBatches(files)) await grow(some);
	if (base === null) throw new TypeError("A branch was to be written anew with nothing on it.");
	const commit = await ask("POST commits", {
		message,
		tree: base,
		parents: keepsHistory ? [expected] : []
	});
	const { sha } = understand(made, commit, "answer to a new commit");
	const input = {
		repositoryId: repository,
		refUpdates: [{
			name: `refs/heads/${branch}`,
			beforeOid: expected,
			afterOid: sha,
			force: !keepsHistory
		}]
	};
	try {
		const data = await octokit.graphql(moveMutation, {
			input,
			request: { retries: 0 }
		});
		understand(moved, data, "answer to moving a branch");
	} catch (error) {
		const now = await ref();
		if (now !== sha && now === expected) throw error;
		if (now !== sha) return "stale";
	}
	return { commit: sha };
}
const moved = v.object({ updateRefs: v.object({ clientMutationId: v.nullable(v.string()) }) });
/** Moves a branch from where it was expected to be, and from nowhere else. */
const moveMutation = `
mutation DocpointsMove($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
async function* inBatches(files) {
	let batch = [];
	let bytes = 0;
	for await (const [path, content] of files) {
		batch.push({
			path,
			mode: "100644",
			type: "blob",
			content
		});
		bytes += Buffer.byteLength(content);
		if (bytes < mostBytes && batch.length < mostFiles) continue;
		yield batch;
		batch = [];
		bytes = 0;
	}
	yield batch;
}
const comparison = v.object({ status: v.picklist([
	"ahead",
	"behind",
	"identical",
	"diverged"
]) });
/** Whether the commit `later` has `earlier` in its history; not, where `earlier` is not there any more. Throws what Octokit throws. */
async function isInHistory(octokit, { owner, repo }, earlier, later) {
	try {
		const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			owner,
			repo,
			basehead: `${earlier}...${later}`,
			per_page: 1,
			page: 2
		});
		const { status } = understand(comparison, data, "comparison of two commits");
		return status === "ahead" || status === "identical";
	} catch (error) {
		const status = readHttpError(error)?.status;
		if (status === 404 || status === 422) return false;
		throw error;
	}
}
export { isInHistory, moveMutation, rewriteBranch };
