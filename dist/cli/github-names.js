import { t as parseRepositoryName } from "./repository-name.js";
import { r as WrongUsage } from "./exit.js";
// src/cli/github-names.ts
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
export { parsePullRequestName as t };
