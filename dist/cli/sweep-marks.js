import { t as parseJson } from "./parse-json.js";
import * as v from "valibot";
// src/ledger/sweep-marks.ts
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const marks = v.record(v.pipe(v.string(), v.regex(/^\d{1,16}$/)), v.object({
	at: v.pipe(v.string(), v.isoTimestamp()),
	due: v.pipe(v.string(), v.isoDate()),
	left: v.array(number),
	claims: v.optional(v.nullable(v.array(number)), null),
	program: v.string()
}));
/** The marks in the text of the file; what cannot be read holds none. */
function readMarks(text) {
	const read = v.safeParse(marks, text == null ? {} : parseJson(text));
	return new Map(Object.entries(read.success ? read.output : {}).map(([repoId, mark]) => [Number(repoId), mark]));
}
/** The text of the file with these moves in it; null: it says as much already. Sweeps at once undo nothing of each other's: the later time counts. */
function marksWith(text, moves) {
	const before = readMarks(text);
	const after = new Map(before);
	for (const [repoId, move] of moves) after.set(repoId, moved(before.get(repoId), move));
	const sorted = [...after].toSorted(([a], [b]) => a - b);
	const written = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
	return written === text ? null : written;
}
function moved(before, move) {
	const { at, due, left, program, mended, now } = move;
	const isPast = before !== void 0 && Date.parse(before.at) <= Date.parse(now);
	const stays = (before?.left ?? []).filter((one) => !mended.includes(one));
	const isLater = !isPast || Date.parse(at) > Date.parse(before.at);
	return {
		at: isLater ? at : before.at,
		due: !isPast || due > before.due ? due : before.due,
		left: [.../* @__PURE__ */ new Set([...stays, ...left])].toSorted((a, b) => a - b),
		claims: claimsAfter(before?.claims ?? null, move),
		program: isLater ? program : before.program
	};
}
/** In the order in which the next sweep looks at them. */
function claimsAfter(before, { claims, answered }) {
	const stay = before?.filter((one) => !answered.includes(one));
	return claims === null ? stay ?? null : [.../* @__PURE__ */ new Set([...claims, ...stay ?? []])];
}
export { marksWith, readMarks };
