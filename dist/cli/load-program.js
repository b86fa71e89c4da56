import { n as readProgram, t as describeMistake } from "./mistake.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as readNamedFile, t as readFileIfThere } from "./named-file.js";
import { a as say } from "./terminal2.js";
// src/program/format-mistakes.ts
/**
* Mistakes for a reader (`text`: one a line), for the log of a GitHub workflow (`github`: annotations at their lines),
* or for code scanning (`sarif`: SARIF 2.1.0). Empty for no mistakes, but for SARIF, which then says that there are none.
*/
function formatMistakes(mistakes, format) {
	if (format === "sarif") return JSON.stringify(sarif(mistakes), null, 2);
	return mistakes.map(format === "github" ? annotation : line).join("\n");
}
function line(mistake) {
	return printable(describeMistake(mistake));
}
/** A terminal must not obey what somebody wrote into a file. */
function printable(text) {
	return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�");
}
function annotation(mistake) {
	const { file, line, column } = mistake;
	return `::error file=${property(file)},line=${line},col=${column},title=Docpoints program::${data(whatIsWrong(mistake))}`;
}
function data(text) {
	return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}
function property(text) {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
/** The mistake without its place, where the place is told apart. */
function whatIsWrong(mistake) {
	return describeMistake(mistake).slice(`${mistake.file}:${mistake.line}:${mistake.column}: `.length);
}
function sarif(mistakes) {
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Docpoints",
				rules: [{ id: "program-file" }]
			} },
			columnKind: "utf16CodeUnits",
			results: mistakes.map((mistake) => ({
				ruleId: "program-file",
				level: "error",
				message: { text: whatIsWrong(mistake) },
				locations: [{ physicalLocation: {
					artifactLocation: { uri: encodeURI(mistake.file) },
					region: {
						startLine: mistake.line,
						startColumn: mistake.column
					}
				} }]
			}))
		}]
	};
}
// src/cli/load-program.ts
/** Where a program file is looked for below the working folder. */
const usualProgramFile = ".github/docpoints.yml";
/**
* The rules in force: of the file named, of the one below the working folder, of `instead` (one found elsewhere), or of
* the preset `simple`. Its warnings go to standard error. Throws AnswerIsNo with all mistakes of an invalid file,
* WrongUsage for a named file that is not there.
*/
async function loadProgram(named, instead = null) {
	const file = await findProgram(named) ?? instead;
	const reading = readProgram(file?.text ?? null, file?.path ?? "");
	if (!reading.ok) throw new AnswerIsNo(formatMistakes(reading.mistakes, "text"));
	for (const warning of reading.warnings) say(`Warning: ${describeMistake(warning)}`);
	return {
		program: reading.program,
		file
	};
}
/** The program file that was named, or the usual one; null where none was named and the usual one is not there. */
async function findProgram(named) {
	if (named !== void 0) return {
		path: named,
		text: await readNamedFile(named)
	};
	const text = await readFileIfThere(usualProgramFile);
	return text === null ? null : {
		path: usualProgramFile,
		text
	};
}
export { formatMistakes as i, loadProgram as n, usualProgramFile as r, findProgram as t };
