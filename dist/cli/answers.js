import { t as parseRepositoryName } from "./repository-name.js";
// src/cli/init/answers.ts
/** What holds where nobody is asked. */
const usualAnswers = {
	preset: "simple",
	deciders: [],
	ledger: { kind: "here" }
};
const decider = /^@?([a-z\d](?:[a-z\d-]{0,38})(?:_[a-z\d]{1,10})?(?:\/[a-z\d][\w.-]{0,99})?)$/i;
/** `ana, @octo-org/docs-team` → `@ana`, `@octo-org/docs-team`; a text that says what is no login and no team. */
function readDeciders(text) {
	const words = text.split(/[\s,;]+/).filter((word) => word !== "");
	const wrong = words.find((word) => !decider.test(word));
	if (wrong !== void 0) return `“${wrong}” is no login and no team: @ana or @octo-org/docs-team was expected.`;
	return words.map((word) => word.replace(decider, "@$1"));
}
/** What is wrong with a repository's name; null: nothing. */
function wrongRepository(text) {
	return parseRepositoryName(text.trim()) !== null ? null : "owner/repo was expected, with the owner of this repository.";
}
/** What is wrong with a server's address; null: nothing. */
function wrongServer(text) {
	const url = URL.parse(text.trim());
	return url?.protocol === "https:" && url.username === "" && url.password === "" && url.search === "" && !/[\s'"\\]/.test(text.trim()) ? null : "A plain address that starts with https:// was expected, without a name, a password or a question mark.";
}
export { wrongServer as i, usualAnswers as n, wrongRepository as r, readDeciders as t };
