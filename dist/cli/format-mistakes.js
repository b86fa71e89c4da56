import { a as describeMistake, o as whatIsWrong } from "./chain.js";
// src/program/format-mistakes.ts
/**
* Mistakes for a reader (`text`: one a line), for the log of a GitHub workflow (`github`: annotations at their lines),
* or for code scanning (`sarif`: SARIF 2.1.0). Empty for no mistakes, but for SARIF, which then says that there are none.
* `warnings` come after them, and are told to be no more.
*/
function formatMistakes(mistakes, format, warnings = []) {
	if (format === "sarif") return JSON.stringify(sarif(mistakes, warnings), null, 2);
	if (format === "github") return [...mistakes.map((mistake) => annotation(mistake, "error")), ...warnings.map((warning) => annotation(warning, "warning"))].join("\n");
	return [...mistakes.map(line), ...warnings.map((warning) => `Warning: ${line(warning)}`)].join("\n");
}
function line(mistake) {
	return printable(describeMistake(mistake));
}
/** A terminal must not obey what somebody wrote into a file. */
function printable(text) {
	return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�");
}
function annotation(mistake, level) {
	const { file, line, column } = mistake;
	return `::${level} file=${property(file)},line=${line},col=${column},title=Docpoints program::${data(whatIsWrong(mistake))}`;
}
function data(text) {
	return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}
function property(text) {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function sarif(mistakes, warnings) {
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Docpoints",
				rules: [rule]
			} },
			columnKind: "utf16CodeUnits",
			results: [...mistakes.map((mistake) => result(mistake, "error")), ...warnings.map((warning) => result(warning, "warning"))]
		}]
	};
}
const rule = {
	id: "program-file",
	shortDescription: { text: "The program file is right" },
	fullDescription: { text: "A program file that holds a mistake awards nothing, and proposals wait until it is put right." },
	help: { text: "Each message says what was found, and what was expected. `docpoints config check` tells the same." }
};
function result(mistake, level) {
	const { line, column } = mistake;
	return {
		ruleId: rule.id,
		ruleIndex: 0,
		level,
		message: { text: whatIsWrong(mistake) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: uriOf(mistake.file) },
			region: {
				startLine: line,
				startColumn: column
			}
		} }]
	};
}
/** Relative to the repository; a colon within its first part would make it something else. */
function uriOf(file) {
	return encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
}
export { formatMistakes as t };
