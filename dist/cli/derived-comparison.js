import { r as headFile } from "./ledger-line.js";
import { n as accountsIn, t as MembersFold } from "./member-totals.js";
import { t as Remarks } from "./remarks.js";
import { n as blobOf, t as blobName } from "./blob-name.js";
import { n as indexLines } from "./derived-files.js";
import { i as overflow } from "./ledger-index.js";
import { n as writeShard } from "./member-shard.js";
import { r as readBoard } from "./board.js";
import { a as personsOf } from "./person.js";
import { t as byRank } from "./standings.js";
import { t as parseJson } from "./parse-json.js";
import { _ as sealPath, c as recentFile, f as tailFile, g as sealLists, h as readSeals, n as largestFile, r as memberPath, u as standingsFile, v as sealsFile } from "./paths.js";
import { r as readmeFile, t as isOurReadme } from "./views.js";
import { a as usableHead } from "./read-moment.js";
import { t as readTail } from "./tail.js";
// src/ledger/page-comparison.ts
const badges = "badges/";
/** What is wrong with the files for readers; without `check` as far as it can be told without the rules they were made by. */
async function* wrongPages(moment, listing, facts, check) {
	const files = await moment.ask([standingsFile, readmeFile]);
	const standings = files.get("standings.json") ?? null;
	const board = standings === null ? null : readBoard(parseJson(standings));
	const what = standings === null ? "is missing" : wrongWithBoard(board, facts.members);
	if (what !== null) yield {
		file: standingsFile,
		what
	};
	const shown = /* @__PURE__ */ new Map();
	for (const [path, file] of listing) {
		const login = /^badges\/([^/]+)\.json$/.exec(path)?.[1];
		if (login !== void 0 && facts.logins.has(login)) shown.set(path, file);
		else if (path.startsWith(badges) && !/\.json\.\d+$/.test(path)) yield {
			file: path,
			what: "is the badge of nobody in the lines"
		};
	}
	const readme = files.get("README.md") ?? null;
	if (check === null || board === null || standings === null) return;
	const page = isOurReadme(readme) ? { text: readme } : null;
	yield* check.wrong({
		...facts,
		standings,
		board,
		page,
		badges: shown
	});
}
/** As far as it can be told without the rules and the day by which it was made. */
function wrongWithBoard(board, members) {
	if (board === null) return "is no list of standings";
	const persons = personsOf(members);
	const logins = new Map(persons.map(({ member }) => [member.id, member.login]));
	const other = board.find(({ member }) => logins.get(member.id) !== member.login);
	if (other !== void 0) return `names ${other.member.login}, who has no points in the lines by that name`;
	if (new Set(board.map(({ member }) => member.id)).size < board.length) return "names somebody twice";
	if (board.length < Math.min(500, persons.length)) return "leaves somebody out";
	return board.every((row, index) => index === 0 || byRank(board[index - 1] ?? row, row) <= 0) ? null : "is not in the order of points";
}
// src/ledger/written-since.ts
/**
* Tells of each line, in the order of the chain, a time before which it was not written. Mostly that is its `at`. Whose
* clock is behind the time of the line before, however far, takes that time: then no more is known than that the days had
* come on which GitHub saw what is recorded.
*/
var WrittenSince = class {
	#at = "";
	/** The newest day on which GitHub saw what is recorded. */
	#seen = "";
	#before = null;
	/** Takes the next line. An empty text: it says no time. */
	of(line) {
		const entry = line.kind === "entry" ? line.entry : null;
		const at = (line.kind === "entry" ? line.entry.at : line.link.at) ?? "";
		if (at === "") return "";
		const { source = null, earnedOn = "" } = entry ?? {};
		if (source !== null && earnedOn > this.#seen) this.#seen = earnedOn;
		const isTaken = at === this.#at && !isOneDecision(this.#before, entry);
		this.#at = at;
		this.#before = entry;
		if (!isTaken) return at;
		const seen = this.#seen === "" ? earnedOn : this.#seen;
		return dayBefore(seen !== "" && seen < at ? `${seen}T00:00:00.000Z` : at);
	}
};
/** Whether both were decided by one comment, and so were recorded by one clock. */
function isOneDecision(one, other) {
	const comment = one?.source?.comment ?? null;
	return comment !== null && comment === other?.source?.comment;
}
function dayBefore(at) {
	return (/* @__PURE__ */ new Date(Date.parse(at) - 864e5)).toISOString();
}
// src/ledger/derived-comparison.ts
/** Begins to hold what is derived at this moment against the lines. Throws where the ledger cannot be read. */
async function compareDerived(moment) {
	const head = await usableHead(moment);
	if (head === null) return notComplete;
	const seals = readSeals(await moment.askOnce([sealsFile, ...sealLists]), head);
	const written = (await moment.ask(["rules.json"])).get("rules.json") ?? null;
	return new Comparison(moment, {
		...head,
		written
	}, seals, await moment.listing());
}
const notComplete = {
	pages: null,
	take: () => {},
	finish: () => Promise.resolve({ kind: "not complete" })
};
/** What is said of the first of so many. */
const most = 20;
/** Files that are read at once. */
const atOnce = 50;
var Comparison = class {
	pages;
	#moment;
	#head;
	#seals;
	#listing;
	#index = /* @__PURE__ */ new Map();
	#fold = new MembersFold();
	#lastLines = /* @__PURE__ */ new Map();
	#logins = /* @__PURE__ */ new Set();
	/** Of the lines that files of totals say they were made with; undefined: not come to yet. */
	#digests;
	#wrong = new Remarks(most);
	#last = {
		file: "",
		lines: 0,
		position: 0
	};
	#since = new WrittenSince();
	constructor(moment, head, seals, listing) {
		const { views: rules, written } = head;
		this.pages = rules === void 0 ? null : {
			rules,
			written
		};
		this.#moment = moment;
		this.#head = head;
		this.#seals = seals;
		this.#listing = listing;
		this.#digests = new Map([...seals.extents].flatMap(([path, at]) => isOfMember(path) ? [[at, void 0]] : []));
	}
	take(...[line, reading]) {
		const lines = line.file === this.#last.file ? this.#last.lines + 1 : 1;
		const position = this.#last.position + 1;
		this.#last = {
			file: line.file,
			lines,
			position
		};
		if (this.#digests.has(position)) this.#digests.set(position, reading.digest);
		for (const [path, text] of indexLines({
			line,
			reading,
			position
		})) this.#add(path, text, position);
		const since = this.#since.of(reading);
		if (reading.kind !== "entry") return;
		const { entry } = reading;
		this.#fold.add(entry);
		this.#logins.add(entry.member.login);
		for (const id of accountsIn(entry)) {
			const last = this.#lastLines.get(id);
			if (last === void 0) this.#lastLines.set(id, {
				position,
				since
			});
			else [last.position, last.since] = [position, since];
		}
	}
	#add(path, text, position) {
		let file = this.#index.get(path);
		if (file === void 0) {
			const listed = this.#listing.get(path);
			file = {
				hash: listed === void 0 ? null : blobOf(listed.bytes),
				bytes: 0,
				position: 0
			};
			this.#index.set(path, file);
		}
		file.position = position;
		if (file.bytes > 4e5) return;
		file.bytes += Buffer.byteLength(text);
		if (file.bytes <= 4e5) file.hash?.update(text);
	}
	async finish(...[end, check]) {
		this.#compareHead(end.lastAt);
		for (const [path, what] of this.#seals.wrong) this.#say(path, what);
		const members = this.#fold.members();
		const expected = /* @__PURE__ */ new Map();
		for (const [path, file] of this.#index) {
			const isOver = file.bytes > largestFile;
			this.#compareSeal(path, isOver ? [0, 0] : [file.position, file.position]);
			const name = isOver ? blobName(overflow) : file.hash?.digest("hex") ?? "";
			expected.set(path, {
				name,
				otherwise: "is not what the lines come to"
			});
		}
		for (const [id, totals] of members) {
			const path = memberPath(id);
			const text = writeShard(totals, this.#madeAt(path));
			const isOver = !text.includes("\"count\"");
			this.#compareSeal(path, isOver ? [0, 0] : [this.#lastLines.get(id)?.position ?? 0, end.count]);
			expected.set(path, {
				name: blobName(text),
				otherwise: `holds other totals of ${totals.member.login} than the lines come to`
			});
		}
		for (const path of this.#seals.extents.keys()) if (!expected.has(path)) this.#say(sealPath(path), `names ${path}, which comes from no line`);
		await this.#compareFiles(expected);
		for (const path of this.#listing.keys()) if (/^(?:index|members)\//.test(path) && !expected.has(path) && !isOfSeals(path) && !isLeftOver(path)) this.#say(path, "comes from no line");
		await this.#compareTail();
		if (this.pages !== null) {
			const facts = {
				members,
				lastLines: this.#lastLines,
				logins: this.#logins,
				at: end.lastAt
			};
			for await (const { file, what } of wrongPages(this.#moment, this.#listing, facts, check)) this.#say(file, what);
		}
		if (!await this.#moment.isCurrent()) return { kind: "moved" };
		return {
			kind: "compared",
			wrong: this.#wrong.all()
		};
	}
	#say(file, what) {
		this.#wrong.add({
			file,
			line: null,
			what
		});
	}
	#compareHead(lastAt) {
		const { file, lines, at = null } = this.#head;
		const last = this.#last;
		if (file !== last.file || lines !== last.lines) this.#say(headFile, `does not say that the last line is line ${last.lines} of ${last.file}`);
		if (at !== lastAt) this.#say(headFile, `does not say that the last line was recorded at ${lastAt}`);
	}
	/** Where a file of totals says that it was made, as far as there is such a line. */
	#madeAt(path) {
		const count = this.#seals.extents.get(path) ?? 0;
		return {
			count,
			digest: this.#digests.get(count) ?? ""
		};
	}
	/** `from`, `to`: how far the file may go. One whose list is wrong is not told as well. */
	#compareSeal(path, [from, to]) {
		const list = sealPath(path);
		const extent = this.#seals.extents.get(path) ?? -1;
		if (!this.#seals.wrong.has(list) && (extent < from || extent > to)) this.#say(list, `does not say how far ${path} goes`);
	}
	async #compareFiles(expected) {
		const all = [...expected];
		for (let index = 0; index < all.length; index += atOnce) {
			const some = all.slice(index, index + atOnce).map(async ([path, { name, otherwise }]) => {
				const listed = this.#listing.get(path);
				if (listed === void 0) return {
					path,
					what: "is missing"
				};
				return await listed.name() === name ? null : {
					path,
					what: otherwise
				};
			});
			for (const wrong of await Promise.all(some)) if (wrong !== null) this.#say(wrong.path, wrong.what);
		}
	}
	/** The copy of the file being appended to, where one is kept. */
	async #compareTail() {
		if (this.#head.tail === void 0) return;
		const files = await this.#moment.ask([tailFile, recentFile]);
		const held = readTail(files.get("tail.json") ?? "", this.#head.tail);
		const name = await this.#listing.get(this.#last.file)?.name();
		if (!(held === null ? [] : [held, held + (files.get("recent.jsonl") ?? "")]).some((copy) => blobName(copy) === name)) this.#say(tailFile, `is, with ${recentFile}, no copy of ${this.#last.file}`);
	}
};
function isOfMember(path) {
	return path.startsWith("members/");
}
function isOfSeals(path) {
	return path === "index/seals.json" || sealLists.includes(path);
}
/** What a write leaves that was cut off before it counted. */
function isLeftOver(path) {
	return /\.jsonl?\.\d+$/.test(path);
}
export { compareDerived };
