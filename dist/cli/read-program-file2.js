import { n as nameOfPlace } from "./program-place.js";
import { t as asking } from "./asking.js";
import { i as programSchema } from "./pull-request-answer.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/read-program-file.ts
/** The text of a file of any repository, as it is now. */
const programFileQuery = `
query DocpointsProgramFile($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    isPrivate
    object(expression: $expression) { ... on Blob { byteSize isTruncated text } }
  }
}`;
const answer = v.object({ repository: v.nullable(v.object({
	isPrivate: v.boolean(),
	object: programSchema
})) });
/**
* A program file that another one extends, with the rights of `octokit` and no others; where it cannot be had, why.
* Throws GitHubFault when GitHub cannot or will not answer.
*/
async function readProgramFile(octokit, place) {
	const { owner, repo, path, ref } = place;
	const wish = {
		to: `read the program file ${nameOfPlace(place)}`,
		needs: "contents: read"
	};
	const variables = {
		owner,
		repo,
		expression: `${ref ?? "HEAD"}:${path}`
	};
	const data = await asking(wish, () => queryWithGaps(octokit, programFileQuery, variables, /^repository$/));
	const { repository } = understand(answer, data, `answer about ${nameOfPlace(place)}`);
	if (repository === null) return {
		unreadable: "is in a repository that does not exist, or that may not be read from here",
		isMissing: false,
		isPrivate: true
	};
	const { isPrivate, object } = repository;
	if (object?.byteSize === void 0) return {
		unreadable: `is not there: that repository has no such file${ref === null ? "" : ", or no such ref"}`,
		isMissing: true,
		isPrivate
	};
	if (object.text != null && object.isTruncated !== true) return {
		text: object.text,
		isPrivate
	};
	return {
		unreadable: object.isTruncated === true ? `has ${object.byteSize} bytes, too many` : "is no text",
		isMissing: false,
		isPrivate
	};
}
export { readProgramFile as n, programFileQuery as t };
