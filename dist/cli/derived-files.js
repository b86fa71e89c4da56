import { t as MembersFold } from "./member-totals.js";
import { i as overflow, n as idLine, r as indexPaths, s as sourceLine } from "./ledger-index.js";
import { n as writeShard } from "./member-shard.js";
import { r as memberPath, t as idPath, y as sealsOf } from "./paths.js";
import { i as rulesFile } from "./views.js";
// src/ledger/derived-files.ts
/** Makes all that is derived from a ledger's lines, line by line: it holds the totals of the accounts, and no line. */
var DerivedFiles = class {
	#sink;
	#fold = new MembersFold();
	#bytes = /* @__PURE__ */ new Map();
	/** How far each file goes. */
	#extents = /* @__PURE__ */ new Map();
	constructor(sink) {
		this.#sink = sink;
	}
	/** Takes the next line of the chain. */
	async take(walked) {
		if (walked.reading.kind === "entry") this.#fold.add(walked.reading.entry);
		for (const [path, line] of indexLines(walked)) await this.#add(path, walked.position, line);
	}
	async #add(path, position, line) {
		const before = this.#bytes.get(path) ?? 0;
		const bytes = before + Buffer.byteLength(line);
		if (before > 4e5) return;
		this.#bytes.set(path, bytes);
		this.#extents.set(path, bytes > 4e5 ? 0 : position);
		await (bytes > 4e5 ? this.#sink.write(path, overflow) : this.#sink.append(path, line));
	}
	/** Makes what can only be made at the end: totals, and the files for readers. */
	async finish(end, views, now) {
		const members = this.#fold.members();
		for (const [id, totals] of members) {
			const [path, text] = [memberPath(id), writeShard(totals, end)];
			this.#extents.set(path, text.includes("\"count\"") ? end.count : 0);
			await this.#sink.write(path, text);
		}
		for (const [path, text] of sealsOf(this.#extents, end)) await this.#sink.write(path, text);
		if (views !== null) await this.#sink.write(rulesFile, views.written);
		for (const [path, text] of views?.render({
			changed: new Set(members.keys()),
			members,
			standings: null,
			now
		}) ?? []) await this.#sink.write(path, text);
	}
};
/** What stands in the index because of a line, by the file that it stands in. */
function indexLines({ position, line, reading }) {
	const id = reading.kind === "entry" ? reading.entry.id : reading.link.id;
	const paths = reading.kind === "entry" ? indexPaths(reading.entry) : {
		source: null,
		id: null
	};
	const idIn = reading.kind === "entry" || typeof id !== "string" ? paths.id : idPath(id);
	return [...paths.source === null ? [] : [[paths.source, sourceLine(position, line.text)]], ...idIn === null || typeof id !== "string" ? [] : [[idIn, idLine(position, id)]]];
}
export { indexLines as n, DerivedFiles as t };
