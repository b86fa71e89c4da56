import { n as simpleLayer } from "./chain.js";
import { t as writtenProgram } from "./written-program.js";
import { t as command } from "./command.js";
import { r as printText } from "./terminal2.js";
import * as v from "valibot";
import { toJsonSchema } from "@valibot/to-json-schema";
// src/program/program-schema.ts
/** The JSON Schema of a program file, by which editors complete and check it. Made from the schema that `readProgram` uses, with the defaults of the preset `simple`. */
function programSchema() {
	return {
		$schema: "http://json-schema.org/draft-07/schema#",
		...withDefaults(toJsonSchema(writtenProgram, { overrideAction: ({ valibotAction, jsonSchema }) => {
			const more = v.safeParse(moreWords, valibotAction);
			if (!more.success) return void 0;
			const { jsonSchema: _, ...made } = {
				jsonSchema: null,
				...jsonSchema
			};
			return {
				...made,
				...more.output.metadata.jsonSchema
			};
		} }), simpleLayer().written),
		title: "Docpoints program",
		description: "The points program of a repository: .github/docpoints.yml"
	};
}
/** What `also` adds. */
const moreWords = v.object({
	type: v.literal("metadata"),
	metadata: v.object({ jsonSchema: v.record(v.string(), v.unknown()) })
});
/** Each key with the value that it has where nobody says otherwise. */
function withDefaults(schema, values) {
	const properties = { ...Reflect.get(schema, "properties") };
	for (const [name, value] of Object.entries(values)) {
		const property = properties[name];
		if (property === void 0) continue;
		properties[name] = "properties" in property && name !== "ledger" ? withDefaults(property, Object(value)) : {
			...property,
			default: value
		};
	}
	return {
		...schema,
		properties
	};
}
// src/cli/config/schema.ts
/** `docpoints config schema`: the JSON Schema by which editors complete and check a program file. */
const configSchema = command({
	about: "Print the JSON Schema of program files, by which editors complete and check them",
	forms: ["> docpoints.schema.json"],
	args: {},
	run: () => printText(JSON.stringify(programSchema(), null, 2))
});
export { configSchema };
