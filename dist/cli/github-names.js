import { r as WrongUsage } from "./exit.js";
// src/cli/github-names.ts
const repository = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}$)([\w.-]{1,100})$/;
/** `octo-org/docs` → owner and name; null for anything else. Such names stand in addresses: none may lead elsewhere. */
function parseRepositoryName(text) {
	const [, owner, repo] = repository.exec(text) ?? [];
	return owner === void 0 || repo === void 0 ? null : {
		owner,
		repo
	};
}
/** `octo-org/docs#12` → owner, name and number. Throws WrongUsage for anything else. */
function parsePullRequestName(text) {
	const [, name = "", number] = /^([^#]*)#([1-9]\d{0,9})$/.exec(text) ?? [];
	const named = parseRepositoryName(name);
	if (named === null) throw new WrongUsage(`“${text}” names no pull request: owner/repo#number was expected.`);
	return {
		...named,
		number: Number(number)
	};
}
export { parseRepositoryName as n, parsePullRequestName as t };
