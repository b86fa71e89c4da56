import { t as writtenProgram } from "./written-program.js";
import { t as command } from "./command.js";
import { r as printText } from "./terminal2.js";
import { toJsonSchema } from "@valibot/to-json-schema";
// src/program/program-schema.ts
/** The JSON Schema of a program file, by which editors complete and check it. Made from the schema that `readProgram` uses. */
function programSchema() {
	return {
		$schema: "http://json-schema.org/draft-07/schema#",
		...toJsonSchema(writtenProgram),
		title: "Docpoints program",
		description: "The points program of a repository: .github/docpoints.yml"
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
