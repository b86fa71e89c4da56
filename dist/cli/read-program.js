import { t as explainShape } from "./explain-shape2.js";
import { t as presets } from "./presets.js";
import { t as readProgramFrom } from "./program-reading.js";
// src/program/read-program.ts
/**
* Reads a program file and what it extends, as `readProgramFrom` does, with all presets at hand. `others`: what has been read
* of other repositories. Never throws.
*/
function readProgram(text, file, others = /* @__PURE__ */ new Map()) {
	return readProgramFrom(text, file, {
		others,
		presets,
		explain: explainShape
	});
}
export { readProgram as t };
