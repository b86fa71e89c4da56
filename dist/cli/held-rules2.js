import { t as parseJson } from "./parse-json.js";
import { i as rulesFile } from "./views.js";
import { t as readProgram } from "./read-program.js";
import * as v from "valibot";
// src/flow/held-rules.ts
const schema = v.object({
	repository: v.nullable(v.pipe(v.number(), v.safeInteger())),
	server: v.string(),
	rules: v.unknown()
});
/** Reads `rules.json`, in which `rules` is a program file in JSON; null for what holds none. */
function readHeldRules(text) {
	const held = v.safeParse(schema, parseJson(text));
	if (!held.success) return null;
	const { repository, server, rules } = held.output;
	const reading = readProgram(JSON.stringify(rules), rulesFile);
	return reading.ok ? {
		repository,
		server,
		program: reading.program
	} : null;
}
export { readHeldRules as t };
