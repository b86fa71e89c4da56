import { r as readEntryLine } from "./entry-line.js";
import { t as parseJson } from "./parse-json.js";
import { l as sourcePath, t as idPath } from "./paths.js";
import * as v from "valibot";
// src/ledger/ledger-index.ts
/** What stands in an index file whose entries did not fit into one: whoever asks for them reads the whole ledger. */
const overflow = "{\"overflow\":true}\n";
/** The source that an entry is about; null: none that has a number. */
function sourceOf({ source }) {
	const number = source?.pull ?? source?.issue;
	return source == null || number === void 0 ? null : {
		repoId: source.repoId,
		number
	};
}
/**
* The index files that an entry stands in: that of its source, whole, and, unless its id can come from there alone, that
* of its id.
*/
function indexPaths(entry) {
	const source = sourceOf(entry);
	return {
		source: source === null ? null : sourcePath(source),
		id: source !== null && namesItsSource(entry, source) ? null : idPath(entry.id)
	};
}
function namesItsSource({ id, source }, { repoId, number }) {
	const comment = source?.comment ?? null;
	return id.startsWith(`pr/${repoId}/${number}/`) || comment !== null && id.startsWith(`comment/${comment}/`);
}
/** A line of the index: the entry's place in the chain, from 1, and the line as it is in the ledger. */
function sourceLine(position, text) {
	return `[${position},${text.trimEnd()}]\n`;
}
/** A line of the index of ids. */
function idLine(position, id) {
	return `${JSON.stringify([position, id])}\n`;
}
/** The file with lines added; where they do not fit, that they do not. */
function addLines(text, added) {
	if (text === "{\"overflow\":true}\n") return overflow;
	const whole = (text ?? "") + added;
	return Buffer.byteLength(whole) <= 4e5 ? whole : overflow;
}
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const indexed = v.tuple([place, v.record(v.string(), v.unknown())]);
const indexedId = v.tuple([place, v.string()]);
/** The entries in a file of the index of sources; null where it does not hold them all, or is not as we write it. */
function readSourceFile(text) {
	return readLinesOf(text, (value) => {
		const read = v.safeParse(indexed, value);
		if (!read.success) return null;
		const [position, line] = read.output;
		const reading = readEntryLine(JSON.stringify(line));
		return reading.kind === "entry" ? {
			position,
			entry: reading.entry
		} : null;
	});
}
/** The ids in a file of the index of ids; null as above. */
function readIdFile(text) {
	return readLinesOf(text, (value) => {
		const read = v.safeParse(indexedId, value);
		return read.success ? read.output[1] : null;
	});
}
function readLinesOf(text, read) {
	if (text === null) return [];
	const found = [];
	for (const line of text.split("\n").slice(0, -1)) {
		const value = read(parseJson(line));
		if (value === null) return null;
		found.push(value);
	}
	return text.endsWith("\n") ? found : null;
}
export { readIdFile as a, sourceOf as c, overflow as i, idLine as n, readSourceFile as o, indexPaths as r, sourceLine as s, addLines as t };
