import { t as MembersFold } from "./member-totals.js";
import { O as sealsOf, a as indexPaths, d as idPath, i as idLine, l as sourceLine, o as overflow, p as memberPath } from "./which.js";
import { u as writeShard } from "./read-moment.js";
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
	async take({ position, line, reading }) {
		if (reading.kind === "entry") return this.#takeEntry(reading.entry, position, line.text);
		const { id } = reading.link;
		if (typeof id === "string") await this.#add(idPath(id), position, idLine(position, id));
	}
	async #takeEntry(entry, position, text) {
		this.#fold.add(entry);
		const paths = indexPaths(entry);
		if (paths.source !== null) await this.#add(paths.source, position, sourceLine(position, text));
		if (paths.id !== null) await this.#add(paths.id, position, idLine(position, entry.id));
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
		for (const [path, text] of views?.render({
			changed: new Set(members.keys()),
			members,
			standings: null,
			now
		}) ?? []) await this.#sink.write(path, text);
	}
};
export { DerivedFiles as t };
