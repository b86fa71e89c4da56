import { n as readProgramFile } from "./read-program-file2.js";
import { n as nameOfPlace } from "./program-place.js";
import { t as connectGitHub } from "./connect-github.js";
import { r as WrongUsage } from "./exit.js";
// src/cli/read-program-from-github.ts
/** A file that a program file extends, read with the token of the environment. Throws WrongUsage without one, GitHubFault. */
async function readProgramFromGitHub(place, env) {
	try {
		const file = await readProgramFile(connectGitHub(env), place);
		return "text" in file ? { text: file.text } : file;
	} catch (error) {
		if (!(error instanceof WrongUsage)) throw error;
		throw new WrongUsage(`The program extends ${nameOfPlace(place)}. ${error.message}`);
	}
}
export { readProgramFromGitHub };
