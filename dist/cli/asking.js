import * as v from "valibot";
// src/github/asking.ts
const graphqlErrors = v.object({
	errors: v.pipe(v.array(v.object({
		type: v.optional(v.nullable(v.string())),
		message: v.string(),
		path: v.optional(v.array(v.union([v.string(), v.number()])))
	})), v.minLength(1)),
	data: v.optional(v.unknown())
});
/** The errors of a GraphQL answer that Octokit has thrown; null for any other error. */
function readGraphqlErrors(error) {
	const parsed = v.safeParse(graphqlErrors, error);
	return error instanceof Error && parsed.success ? parsed.output : null;
}
/** Makes a call; what Octokit throws comes out as GitHubFault, told for the reader. */
async function asking(wish, call) {
	try {
		return await call();
	} catch (error) {
		const { explainFault } = await import("./explain-fault.js");
		throw explainFault(error, wish);
	}
}
export { readGraphqlErrors as n, asking as t };
