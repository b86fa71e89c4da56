import { t as resolveProgram } from "./resolve-program.js";
import { t as formatMistakes } from "./format-mistakes.js";
import { a as describeMistake } from "./chain.js";
import { r as usualProgramFile } from "./usual-places.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as readNamedFile, t as readFileIfThere } from "./named-file.js";
import { a as say } from "./terminal2.js";
// src/cli/load-program.ts
/**
* The rules in force: of the file named, of the one below the working folder, of `instead` (one found elsewhere), or of
* the preset `simple`. Its warnings go to standard error. Throws AnswerIsNo with all mistakes of an invalid file,
* WrongUsage for a named file that is not there, or where a file of another repository is to be read without a token.
*/
async function loadProgram(named, instead = null) {
	const file = await findProgram(named) ?? instead;
	const reading = await readFoundProgram(file);
	if (!reading.ok) throw new AnswerIsNo(formatMistakes(reading.mistakes, "text"));
	for (const warning of reading.warnings) say(`Warning: ${describeMistake(warning)}`);
	return {
		program: reading.program,
		file,
		origin: reading.origin
	};
}
/** Reads a program file with all that it extends; what is in other repositories comes from GitHub. Throws WrongUsage where that takes a token and there is none. */
async function readFoundProgram(file) {
	return resolveProgram(file, async (place) => {
		const { readProgramFromGitHub } = await import("./read-program-from-github.js");
		return readProgramFromGitHub(place, process.env);
	});
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
export { loadProgram as n, readFoundProgram as r, findProgram as t };
