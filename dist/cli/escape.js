// src/view/escape.ts
/** Control, format and private characters (bidi controls among them), less the joiners that scripts and emoji need. */
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Co}]/gu;
const controls = /[\p{Cc}\s]+/gu;
/** One line of visible characters, cut to `limit` of them: what every text from outside becomes first. */
function oneLine(text, limit = 200) {
	const visible = text.slice(0, limit * 4).toWellFormed().replace(controls, " ").replace(invisible, "").replace(/ +/g, " ").trim();
	return visible.length <= limit && text.length <= limit * 4 ? visible : `${begin(visible, limit - 1)}…`;
}
function begin(text, limit) {
	return text.slice(0, limit).toWellFormed().trimEnd();
}
/** Text from outside as a code span: nothing in it mentions, links, refers or marks up. */
function code(text, limit = 200) {
	return span(oneLine(text, limit));
}
function span(line) {
	if (line === "") return "`(empty)`";
	const runs = line.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
/** A word of letters, digits and calm punctuation: Markdown makes nothing of it, unless it is `alive` or an `opener`. */
const calm = /^[a-z\d\u{80}-\u{10ffff}.,;:!?'"()%/+=&-]+$/iu;
/** What GitHub makes something of though it looks calm: addresses, references, advisories, commits, emoji codes, entities. */
const alive = /:\/|www\.|gh-\d|ghsa-|cve-\d|\b[\da-f]{7,}\b|:[\w+-]+:|&\w+;/i;
/** What makes a list, a rule or a heading of a line that starts with it. */
const opener = /^(?:[-+=]+|\d{1,9}[.)])$/;
/**
* Text from outside as prose on one line: calm words stand as they are; all others, and what was between backticks,
* become code spans. So file names and addresses look like what they are, and nothing mentions, links, refers,
* renders or starts a block. What only Docpoints itself says of points becomes code, too.
*/
function prose(text, limit = 200) {
	return (oneLine(text, limit).match(/[("“]?`[^`]+`[.,;:!?)"”]*(?=\s|$)|\S+/g) ?? []).map((word, index) => isCalm(word, index === 0) && !decided.test(plainLetters(word)) ? word : quoted(word)).join(" ");
}
/** That something is decided. */
const decided = /confirmed|recorded|awarded|revoked|rejected/i;
/** Wide, small, styled and accented letters as those that they look like. */
function plainLetters(word) {
	return word.normalize("NFKD").replace(/[\p{M}\u200c\u200d]/gu, "");
}
function isCalm(word, isFirst) {
	return calm.test(word) && !alive.test(word) && !(isFirst && opener.test(word));
}
const ended = /^()(.*?[^.,;:!?])([.,;:!?]*)$/;
const enclosed = /^([("“]?)(`[^`]+`|.*?[^.,;:!?)"”])([.,;:!?)"”]*)$/;
/** A word as a code span, without the backticks that it came in; punctuation around it stays outside. */
function quoted(word) {
	const [, before = "", bare = word, after = ""] = (/^[("“`]/.test(word) ? enclosed : ended).exec(word) ?? [];
	return before + span(/^`([^`]+)`$/.exec(bare)?.[1]?.trim() ?? bare) + after;
}
/**
* What somebody has written, as a quotation: all of it as code. Any plain word could be taken for one of ours, for letters of
* other scripts look like those of “Confirmed by”. Where the source is read, as in an e-mail, the space of no width
* behind an `@` keeps it from being a name.
*/
function quotation(text, limit = 150) {
	const line = oneLine(text, limit).replace(/`{4,}/g, "```").replaceAll("@", "@​");
	return span(line.length <= limit ? line : `${begin(line, limit - 1)}…`);
}
/** GitHub's logins: letters, digits, hyphens; `_` before the short name of an enterprise; `[bot]` behind an App's. */
const login = /^[a-z\d](?:[a-z\d-]{0,38})(?:_[a-z\d]{1,10})?(?:\[bot\])?$/i;
/** Somebody who takes part: `@octocat`; what is no login of GitHub is shown as code. */
function person(account) {
	return login.test(account.login) ? `@${account.login}` : code(account.login.replace(/`+/g, "`"), 40);
}
/** A link if `url` is a plain web address of at most 200 characters, else its text alone. `text` is Markdown already. */
function link(text, url) {
	const address = url === null || url.length > 200 ? null : URL.parse(url);
	if (address === null || !/^https?:$/.test(address.protocol)) return text;
	if (address.username !== "" || address.password !== "") return text;
	return `[${text}](${address.href.replace(/[()<>\\`*$[\]|{}^]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
export { prose as a, person as i, link as n, quotation as o, oneLine as r, code as t };
