// src/standing/ledger-line.ts
const headFile = "head.json";
/** `ledger/2026-11.jsonl, line 3: is not JSON`. */
function describeRemark({ file, line, what }) {
	return `${file}${line === null ? "" : `, line ${line}`}: ${what}`;
}
/** `ledger/2026-11.jsonl, line 3`. */
function describePlace({ file, line }) {
	return `${file}, line ${line}`;
}
/** The lines of a file, from 1. */
function linesOf(file, text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line, index) => ({
		file,
		line: index + 1,
		text: line
	}));
}
/** Whether both are the same place in the same chain. */
function isEnd(one, other) {
	return one.count === other.count && one.digest === other.digest;
}
export { linesOf as a, isEnd as i, describeRemark as n, headFile as r, describePlace as t };
