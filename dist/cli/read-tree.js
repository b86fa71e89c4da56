import { t as asking } from "./asking.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/read-tree.ts
const tree = v.object({
	tree: v.array(v.object({
		path: v.string(),
		type: v.string(),
		sha: v.string(),
		size: v.optional(v.number())
	})),
	truncated: v.optional(v.boolean(), false)
});
/** All files of a commit by path. Throws GitHubFault. `name`: of the branch, for messages. */
async function readTree(octokit, { owner, repo }, commit, name) {
	const files = /* @__PURE__ */ new Map();
	const ask = async (sha, more) => {
		const asked = {
			owner,
			repo,
			tree_sha: sha,
			...more
		};
		const { data } = await asking({
			to: `list the files of the ledger in ${name}`,
			needs: "contents: read"
		}, () => octokit.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", asked));
		return understand(tree, data, `list of the files of ${name}`);
	};
	const read = async (sha, folder) => {
		const whole = await ask(sha, { recursive: "1" });
		const found = whole.truncated ? await ask(sha, {}) : whole;
		for (const { path, type, sha: below, size = 0 } of found.tree) if (type === "blob") files.set(`${folder}${path}`, {
			bytes: size,
			name: below
		});
		else if (type === "tree" && whole.truncated) await read(below, `${folder}${path}/`);
	};
	await read(commit, "");
	return files;
}
export { readTree };
