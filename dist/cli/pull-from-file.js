import { r as parsePullRequest } from "./answer2.js";
import { r as WrongUsage } from "./exit.js";
import { n as readNamedFile } from "./named-file.js";
// src/cli/classify/pull-from-file.ts
/** Reads `classify --files`: one pull request as a JSON object. Throws WrongUsage where the file holds none. */
async function pullFromFile(path) {
	const text = await readNamedFile(path);
	try {
		return {
			pull: parsePullRequest(JSON.parse(text)),
			programFile: null
		};
	} catch (error) {
		if (error instanceof SyntaxError) throw new WrongUsage(`${path} is not JSON: ${error.message}.`);
		if (error instanceof TypeError) throw new WrongUsage(`${path}: ${error.message}`);
		throw error;
	}
}
export { pullFromFile };
