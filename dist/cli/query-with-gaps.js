import { n as readGraphqlErrors } from "./asking.js";
// src/github/query-with-gaps.ts
/** Sends a GraphQL query of which parts may not exist, or may not be seen (`mayBeHidden`, of paths): those come as null. Any other error is thrown as Octokit threw it. */
async function queryWithGaps(octokit, query, variables, mayBeHidden) {
	try {
		return await octokit.graphql(query, variables);
	} catch (error) {
		const answer = readGraphqlErrors(error);
		if (answer?.errors.every(({ type, path }) => type === "NOT_FOUND" || type === "FORBIDDEN" && mayBeHidden?.test(path?.join(".") ?? "") === true) === true) return answer?.data;
		throw error;
	}
}
export { queryWithGaps as t };
