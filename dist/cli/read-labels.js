import { t as asking } from "./asking.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/read-labels.ts
const answer = v.object({ repository: v.nullable(v.record(v.string(), v.nullable(v.object({ name: v.string() })))) });
/** Which of these labels the repository has, all in one question. Throws GitHubFault. */
async function readLabels(octokit, { owner, repo }, names) {
	if (names.length === 0) return [];
	const wish = {
		to: `read the labels of ${owner}/${repo}`,
		needs: "metadata: read"
	};
	const wanted = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
	const data = await asking(wish, () => queryWithGaps(octokit, labelsQuery(names.length), {
		owner,
		repo,
		...wanted
	}));
	const { repository } = understand(answer, data, `answer about the labels of ${owner}/${repo}`);
	return Object.values(repository ?? {}).flatMap((label) => label?.name ?? []);
}
/** Names go as variables, never into the text of the question. */
function labelsQuery(count) {
	const indices = Array.from({ length: count }, (_, index) => index);
	return `query DocpointsLabels($owner: String!, $repo: String!, ${indices.map((index) => `$n${index}: String!`).join(", ")}) { repository(owner: $owner, name: $repo) { ${indices.map((index) => `l${index}: label(name: $n${index}) { name }`).join(" ")} } }`;
}
export { readLabels };
