import { t as GitHubFault } from "./fault2.js";
import "./usual-places.js";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
// src/flow/check-program.ts
/**
* Of an open pull request that may touch the program file: writes a check on its head: the mistakes at their lines, or what
* would change. The file is read as data from the head's own blob, and nothing of the pull request is run. Answers what
* was refused, in a sentence each. Throws GitHubFault for what may pass.
*/
async function checkProgram(ref, glance, outside) {
	const { reading } = glance;
	const { pull } = reading;
	const { owner, repo } = ref;
	const path = outside.programPath ?? ".github/docpoints.yml";
	const head = await outside.github.readProgramFile({
		owner,
		repo,
		path,
		ref: pull.headCommit
	});
	const own = reading.programFile?.path === path ? reading.programFile.text : null;
	const text = "text" in head ? head.text : null;
	if (text === own) return [];
	const digest = createHash("sha256").update(canonicalize({
		text,
		own,
		program: glance.rules.program.digest
	}) ?? "").digest("hex");
	const make = async () => (await import("./propose-program.js")).makeCheck(head, path, ref, glance, outside);
	try {
		await outside.github.writeCheck(ref, pull.headCommit, {
			name: "Docpoints program",
			digest,
			make
		});
		return [];
	} catch (error) {
		if (error instanceof GitHubFault && !error.passes) return [error.message];
		throw error;
	}
}
export { checkProgram };
