import { t as asking } from "./asking.js";
import { n as actorSchema, r as readPerson } from "./person2.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/read-accounts.ts
const answer = v.record(v.string(), v.unknown());
/** As many are asked for at once. */
const atOnce = 100;
/** More are not asked for: nobody rewards so many in one place. */
const most = 500;
/** The accounts of logins, up to a hundred in one question: those that there are not come as null; beyond five hundred none come. Throws GitHubFault. */
async function readAccounts(octokit, logins) {
	const asked = [...new Set(logins.map((login) => login.toLowerCase()))].slice(0, most);
	const pages = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, page) => readPage(octokit, asked.slice(page * atOnce, (page + 1) * atOnce)));
	return new Map((await Promise.all(pages)).flat());
}
async function readPage(octokit, asked) {
	return [...accountsIn(await asking({
		to: "read who is named",
		needs: "metadata: read"
	}, () => queryWithGaps(octokit, accountsQuery(asked.length), accountVariables(asked))), asked)];
}
/** What came of `accountFields` in an answer, by login in lower case; who was not answered is absent. Throws GitHubFault. */
function accountsIn(data, logins) {
	const what = "answer about accounts";
	const found = understand(answer, data, what);
	return new Map(logins.flatMap((login, index) => {
		const one = understand(v.optional(actorSchema), found[`a${index}`], what);
		return one === void 0 ? [] : [[login.toLowerCase(), readPerson(one)]];
	}));
}
/** The accounts of the logins in the variables `$a0`, `$a1`, …, for the root of a question. */
function accountFields(count) {
	return Array.from({ length: count }, (_, index) => index).map((index) => `a${index}: user(login: $a${index}) { __typename login databaseId }`).join(" ");
}
/** `$a0: String!, …`, for the head of a question. */
function accountParameters(count) {
	return Array.from({ length: count }, (_, index) => `$a${index}: String!`).join(", ");
}
/** The values of those variables: logins never go into the text of a question. */
function accountVariables(logins) {
	return Object.fromEntries(logins.map((login, index) => [`a${index}`, login]));
}
/** The question about accounts alone. */
function accountsQuery(count) {
	return `query DocpointsAccounts(${accountParameters(count)}) { ${accountFields(count)} }`;
}
export { readAccounts as a, accountsIn as i, accountParameters as n, accountVariables as r, accountFields as t };
