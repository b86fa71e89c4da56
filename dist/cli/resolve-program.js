import { t as keyOfPlace } from "./program-place.js";
import { t as readProgram } from "./read-program.js";
// src/flow/resolve-program.ts
/**
* Reads a program file and, with `read`, the files of other repositories that it extends, one after the other; how many
* is bounded. `file` null: there is none. What other repositories say is data and no more, and is read with the rights of
* `read` alone. Throws what `read` throws.
*/
async function resolveProgram(file, read) {
	const others = /* @__PURE__ */ new Map();
	for (;;) {
		const reading = readProgram(file?.text ?? null, file?.path ?? "", others);
		if (reading.ok || reading.needs === null) return reading;
		others.set(keyOfPlace(reading.needs), await read(reading.needs));
	}
}
export { resolveProgram as t };
