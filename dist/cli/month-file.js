// src/standing/month-file.ts
/** What a file's path says; null: it is none of the ledger's month files (a database has no files). */
function readMonthFile(path) {
	const [, month, part] = /^ledger\/(\d{4}-\d{2})(?:\.([1-9]\d{0,5}))?\.jsonl$/.exec(path) ?? [];
	if (month === void 0) return null;
	return {
		month,
		part: Number(part ?? 1),
		...part === "1" ? { isFirstNumbered: true } : {}
	};
}
/** What is wrong with a file's place behind the one before it; null: nothing is. */
function misplaced(file, before) {
	const isSame = before?.month === file.month;
	if (before !== null && (isSame ? file.part <= before.part : file.month < before.month)) return "was read after a later file: the parts of a ledger go by month, then by number";
	const expected = isSame ? before.part + 1 : 1;
	if (file.isFirstNumbered) return "is the first part of its month, which has no number: YYYY-MM.jsonl";
	if (file.part !== expected) return `is part ${file.part} of its month, but part ${expected} is missing`;
	return null;
}
export { readMonthFile as n, misplaced as t };
