import { a as describeMistake } from "./chain.js";
import { n as nameOfPlace } from "./program-place.js";
import { r as usualProgramFile } from "./usual-places.js";
import { t as resolveProgram } from "./resolve-program.js";
// src/flow/program-of.ts
/** The program file of a repository is invalid: all mistakes, with file, line and column. */
var InvalidProgram = class extends Error {
	name = "InvalidProgram";
};
/**
* The rules in force in a repository: its own program file, else the one of its owner, else the preset `simple`. Throws
* InvalidProgram, and what `read` throws.
*/
async function programOf({ owner, repo }, read) {
	const places = [repo, ".github"].map((name) => ({
		owner,
		repo: name,
		path: usualProgramFile,
		ref: null
	}));
	for (const place of places) {
		const file = await read(place);
		if ("unreadable" in file) continue;
		return validated(await resolveProgram({
			path: nameOfPlace(place),
			text: file.text
		}, read));
	}
	return validated(await resolveProgram(null, read));
}
function validated(reading) {
	if (reading.ok) return reading.program;
	throw new InvalidProgram(reading.mistakes.map(describeMistake).join("\n"));
}
export { programOf as n, InvalidProgram as t };
