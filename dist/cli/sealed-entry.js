import { i as writeEntryLine, t as digestOfEntry } from "./entry-line.js";
// src/standing/sealed-entry.ts
/** Binds drafts to the end of a chain, as recorded at `now`, or with the last line where the clock is behind it. */
function sealDrafts(drafts, end, now) {
	const iso = now.toISOString();
	const at = end.lastAt !== null && end.lastAt > iso ? end.lastAt : iso;
	let prev = end.digest;
	return drafts.map((draft) => {
		const entry = {
			v: 1,
			...draft,
			at,
			prev
		};
		const text = writeEntryLine(entry);
		const digest = digestOfEntry(entry);
		prev = digest;
		return {
			entry,
			text,
			digest
		};
	});
}
export { sealDrafts as t };
