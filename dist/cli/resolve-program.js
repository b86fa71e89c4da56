import { t as keyOfPlace } from "./program-place.js";
import { t as readProgramFrom } from "./program-reading.js";
// src/program/load-preset.ts
const loading = {
	simple: async () => (await import("./simple.js")).simple,
	dataminer: async () => (await import("./dataminer.js")).dataminer,
	"dataminer-2026": async () => (await import("./dataminer-2026.js")).dataminer2026,
	hours: async () => (await import("./hours.js")).hours
};
/** The text of one preset, for who does not want to pay for all of them. */
function loadPreset(name) {
	return loading[name]();
}
// src/flow/resolve-program.ts
/** Those that somebody extends: a run needs one of them, and loads no other. */
const presets = /* @__PURE__ */ new Map();
/**
* Reads a program file and, with `read`, the files of other repositories that it extends, one after the other; how many
* is bounded. `file` null: there is none. What other repositories say is data and no more, and is read with the rights of
* `read` alone. Throws what `read` throws.
*/
async function resolveProgram(file, read) {
	const others = /* @__PURE__ */ new Map();
	let explain = null;
	for (;;) {
		const reading = readProgramFrom(file?.text ?? null, file?.path ?? "", {
			others,
			presets,
			explain
		});
		if (reading.ok || reading.needs === null) return reading;
		const { needs } = reading;
		if (needs.kind === "explanation") explain = (await import("./explain-shape.js")).explainShape;
		else if (needs.kind === "preset") presets.set(needs.name, await loadPreset(needs.name));
		else others.set(keyOfPlace(needs.place), await read(needs.place));
	}
}
export { resolveProgram as t };
