import { a as isDay } from "./days.js";
import * as v from "valibot";
import { hash } from "node:crypto";
import canonicalize from "canonicalize";
// src/standing/canonical.ts
/** `sha256:…` of the canonical JSON (RFC 8785) of a value; null where it has none (text that is no Unicode, a number without end). */
function digestOf(value) {
	try {
		const canonical = canonicalize(value);
		return canonical === void 0 ? null : digestOfCanonical(canonical);
	} catch {
		return null;
	}
}
/** `sha256:…` of what is canonical JSON already. */
function digestOfCanonical(canonical) {
	return `sha256:${hash("sha256", canonical, "hex")}`;
}
// src/standing/entry.ts
const entryKinds = [
	"award",
	"revocation",
	"redemption",
	"enrolment",
	"adjustment",
	"erasure"
];
// src/standing/json-text.ts
/**
* A key that stands twice in one object of a JSON text, however it is escaped; null: there is none. `JSON.parse` keeps the
* last of them and says nothing: two readers could believe different things. The text must be JSON.
*/
function doubledKey(json) {
	const objects = [];
	for (const { token, isKey } of marksIn(json)) if (token === "{" || token === "[") objects.push(token === "{" ? /* @__PURE__ */ new Set() : null);
	else if (token === "}" || token === "]") objects.pop();
	else if (isKey) {
		const key = String(JSON.parse(token));
		const keys = objects.at(-1);
		if (keys?.has(key) === true) return key;
		keys?.add(key);
	}
	return null;
}
/** Whether a text is the beginning of an object that goes on: something that was opened is not closed. */
function isCutOff(text) {
	let open = 0;
	for (const { token } of marksIn(text)) if (token === "{" || token === "[") open += 1;
	else if (token === "}" || token === "]") open -= 1;
	return text.startsWith("{") && open > 0;
}
/** Brackets and strings, in order: all that keys can be told by. No pattern for a whole string: a long one overflows its stack. */
function* marksIn(json) {
	const mark = /[{}[\]"]/g;
	const colon = /\s*:/y;
	for (let found = mark.exec(json); found !== null; found = mark.exec(json)) {
		if (found[0] === "\"") mark.lastIndex = endOfString(json, found.index);
		colon.lastIndex = mark.lastIndex;
		yield {
			token: json.slice(found.index, mark.lastIndex),
			isKey: found[0] === "\"" && colon.test(json)
		};
	}
}
/** Where the string that begins at `start` is over. */
function endOfString(json, start) {
	for (let end = json.indexOf("\"", start + 1); end > 0; end = json.indexOf("\"", end + 1)) {
		let before = end - 1;
		while (json[before] === "\\") before -= 1;
		if ((end - before) % 2 === 1) return end + 1;
	}
	return json.length;
}
// src/standing/plain-line.ts
/**
* Reads what nearly every line is: an entry of this version with known fields alone, in the fewest characters. Null where
* a line is not that, or where it may be wrong: `readEntryLine` then looks closer, and says the same of what is read here,
* several times more slowly.
*/
function readPlainLine(text, value) {
	if (text.includes("\\u") || !text.isWellFormed()) return null;
	const { v, kind, activity, points, source, by, member, revokes, program, reason, prev } = value;
	const { id, at, earnedOn, leaves, mergedInto, head } = value;
	const kindRead = entryKinds.find((one) => one === kind);
	if (v !== 1 || kindRead === void 0 || !isText(id) || !isTime$1(at)) return null;
	if (!isAccount(member) || !(by == null || isAccount(by))) return null;
	if (!isTextOrNone(activity) || !isTextOrNone(program) || !isDigestOrNone(prev)) return null;
	if (!(reason == null || typeof reason === "string")) return null;
	if (!(source == null || isSource(source)) || !isTextOrNone(revokes)) return null;
	if (!(leaves == null || typeof leaves === "boolean") || !isWholeOrNone(mergedInto)) return null;
	if (!isDigestOrNone(head) || !isWholeOrNone(points)) return null;
	if (!(earnedOn == null || typeof earnedOn === "string" && isDay(earnedOn))) return null;
	if ((points == null || earnedOn == null) && kind !== "enrolment" && kind !== "erasure") return null;
	const canonical = canonicalOf(value, member, by ?? null, source ?? null);
	if (canonical.length !== text.length) return null;
	const entry = {
		v: 1,
		id,
		kind: kindRead,
		at,
		earnedOn: earnedOn ?? at.slice(0, 10),
		member: {
			id: member.id,
			login: member.login
		},
		activity: activity ?? null,
		points: points ?? 0,
		source: source == null ? null : toSource$1(source),
		by: by == null ? null : {
			id: by.id,
			login: by.login
		},
		reason: reason ?? null,
		program: program ?? null,
		prev: prev ?? null
	};
	if (revokes != null) entry.revokes = revokes;
	if (leaves != null) entry.leaves = leaves;
	if (mergedInto != null) entry.mergedInto = mergedInto;
	if (head != null) entry.head = head;
	return {
		canonical,
		entry,
		isAsWritten: isAsWritten(value, source)
	};
}
function isAsWritten(value, source) {
	const { activity, points, earnedOn, by, reason, program, prev } = value;
	const { revokes, leaves, mergedInto, head } = value;
	return activity !== void 0 && points != null && earnedOn != null && by !== void 0 && reason !== void 0 && program !== void 0 && prev !== void 0 && revokes !== null && leaves !== null && mergedInto !== null && head !== null && source !== void 0 && (source === null || source.commit !== void 0 && source.comment !== void 0 && source.pull !== null && source.issue !== null);
}
/** The known fields in the order of RFC 8785; JSON leaves out what is absent. */
function canonicalOf(value, member, by, source) {
	return JSON.stringify({
		activity: value["activity"],
		at: value["at"],
		by: by === null ? value["by"] : {
			id: by.id,
			login: by.login
		},
		earnedOn: value["earnedOn"],
		head: value["head"],
		id: value["id"],
		kind: value["kind"],
		leaves: value["leaves"],
		member: {
			id: member.id,
			login: member.login
		},
		mergedInto: value["mergedInto"],
		points: value["points"],
		prev: value["prev"],
		program: value["program"],
		reason: value["reason"],
		revokes: value["revokes"],
		source: source === null ? value["source"] : canonicalSource(source),
		v: value["v"]
	});
}
function canonicalSource({ comment, commit, issue, pull, repo, repoId, url }) {
	return {
		comment,
		commit,
		issue,
		pull,
		repo,
		repoId,
		url
	};
}
function toSource$1({ repo, repoId, pull, issue, commit, comment, url }) {
	const rest = {
		repo,
		repoId,
		commit: commit ?? null,
		comment: comment ?? null,
		url
	};
	if (issue == null) return pull == null ? rest : {
		...rest,
		pull
	};
	return pull == null ? {
		...rest,
		issue
	} : {
		...rest,
		pull,
		issue
	};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isAccount(value) {
	return isFields(value) && isWhole(value["id"]) && isText(value["login"]);
}
function isSource(value) {
	return isFields(value) && isText(value["repo"]) && isWhole(value["repoId"]) && isWholeOrNone(value["pull"]) && isWholeOrNone(value["issue"]) && isTextOrNone(value["commit"]) && isWholeOrNone(value["comment"]) && isText(value["url"]);
}
/** Thousands can be written in fewer characters (`1e3`), which would make room for a key that stands twice. */
function isWhole(value) {
	return Number.isSafeInteger(value) && (value === 0 || Number(value) % 1e3 !== 0);
}
function isWholeOrNone(value) {
	return value == null || isWhole(value);
}
function isText(value) {
	return typeof value === "string" && value.length > 0 && value.length <= 1e4;
}
function isTextOrNone(value) {
	return value == null || isText(value);
}
function isDigestOrNone(value) {
	return value == null || typeof value === "string" && /^sha256:[\da-f]{64}$/.test(value);
}
function isTime$1(value) {
	return typeof value === "string" && /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value) && isDay(value.slice(0, 10));
}
// src/standing/entry-line.ts
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1e4));
const whole = v.pipe(v.number(), v.safeInteger());
const digest = v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/, "Expected sha256: and 64 hexadecimal digits"));
const time = v.pipe(v.string(), v.check((at) => isTime(at), "Expected a time in UTC such as 2026-11-24T10:00:00.000Z"));
const day = v.pipe(v.string(), v.check((on) => isDay(on), "Expected a day such as 2026-11-24"));
const account = v.object({
	id: whole,
	login: text
});
const source = v.object({
	repo: text,
	repoId: whole,
	pull: v.optional(v.nullable(whole)),
	issue: v.optional(v.nullable(whole)),
	commit: v.optional(v.nullable(text), null),
	comment: v.optional(v.nullable(whole), null),
	url: text
});
const link = v.object({
	id: v.optional(v.nullable(text)),
	at: v.optional(v.nullable(time)),
	prev: v.optional(v.nullable(digest), null)
});
const entry = v.object({
	v: v.literal(1),
	id: text,
	kind: v.picklist(entryKinds),
	at: time,
	earnedOn: v.optional(v.nullable(day)),
	member: account,
	activity: v.optional(v.nullable(text), null),
	points: v.optional(v.nullable(whole)),
	source: v.optional(v.nullable(source), null),
	by: v.optional(v.nullable(account), null),
	reason: v.optional(v.nullable(v.string()), null),
	revokes: v.optional(v.nullable(text)),
	leaves: v.optional(v.nullable(v.boolean())),
	mergedInto: v.optional(v.nullable(whole)),
	head: v.optional(v.nullable(digest)),
	program: v.optional(v.nullable(text), null),
	prev: v.optional(v.nullable(digest), null)
});
const known = {
	line: entry.entries,
	member: account.entries,
	by: account.entries,
	source: source.entries
};
/** Kinds that give or take nothing, so that points and the day they were earned on may be absent. */
const withoutPoints = /* @__PURE__ */ new Set(["enrolment", "erasure"]);
/** Reads a line; never throws. Unknown fields are let pass with a warning. */
function readEntryLine(line) {
	const value = parseJson(line);
	if (value === void 0) return {
		kind: "broken",
		what: whyNoJson(line)
	};
	if (!isRecord(value)) return {
		kind: "broken",
		what: "is no JSON object"
	};
	const plain = readPlainLine(line, value);
	if (plain !== null) {
		const { entry, canonical, isAsWritten } = plain;
		const digest = digestOfCanonical(canonical);
		if (!isAsWritten) otherDigests.set(entry, digest);
		return {
			kind: "entry",
			entry,
			digest,
			warnings: none
		};
	}
	return readClosely(line, value);
}
const none = [];
/** Of entries that were read from lines which `writeEntryLine` would write otherwise: with unknown fields, or without known ones. */
const otherDigests = /* @__PURE__ */ new WeakMap();
/** The digest of an entry's line: of the one that it was read from, otherwise of the one that it makes. */
function digestOfEntry(entry) {
	const digest = otherDigests.get(entry) ?? digestOf(JSON.parse(writeEntryLine(entry)));
	if (digest === null) throw new TypeError(`The entry ${entry.id} holds text that is no Unicode.`);
	return digest;
}
/** The same of any line, plain or not: what it says holds. */
function readClosely(line, value) {
	if (!line.isWellFormed()) return {
		kind: "broken",
		what: "is not UTF-8: put it back as its history has it, or save it as UTF-8"
	};
	const doubled = doubledKey(line);
	if (doubled !== null) return {
		kind: "broken",
		what: `has the key ${JSON.stringify(doubled).slice(0, 60)} twice in one object: nobody can tell which one holds`
	};
	const digest = digestOf(value);
	if (digest === null) return {
		kind: "broken",
		what: "has no canonical form, for it holds a number beyond all that there are (such as 1e309) or half of a character"
	};
	const strange = strangeness(value);
	if (strange !== null) {
		const read = v.safeParse(link, value);
		if (!read.success) return {
			kind: "broken",
			what: mistake(read.issues[0])
		};
		return {
			kind: "unknown",
			link: read.output,
			digest,
			warnings: [strange]
		};
	}
	const read = v.safeParse(entry, value);
	if (!read.success) return {
		kind: "broken",
		what: mistake(read.issues[0])
	};
	const { points, earnedOn } = read.output;
	if (!withoutPoints.has(read.output.kind) && (points == null || earnedOn == null)) return {
		kind: "broken",
		what: `is of kind ${read.output.kind} and has no \`points\` or no \`earnedOn\``
	};
	const found = toEntry(read.output);
	if (digestOfEntry(found) !== digest) otherDigests.set(found, digest);
	return {
		kind: "entry",
		entry: found,
		digest,
		warnings: unknownFields(value)
	};
}
/** The line of an entry, in the order of fields that every line has; without the end of line. */
function writeEntryLine(entry) {
	const { v, id, kind, at, earnedOn, member, activity, points, source, by, reason, program, prev } = entry;
	const { revokes, leaves, mergedInto, head } = entry;
	return JSON.stringify({
		v,
		id,
		kind,
		at,
		earnedOn,
		member,
		activity,
		points,
		source,
		by,
		reason,
		revokes,
		leaves,
		mergedInto,
		head,
		program,
		prev
	});
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
/** What is said of a line that is no JSON at all, as one is that was cut off. */
const notJson = "is not JSON";
function whyNoJson(line) {
	if (line.trim() === "") return "is empty";
	return line.startsWith("﻿") ? "begins with a byte order mark, and so is not JSON: save the file as UTF-8 without one" : notJson;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTime(at) {
	const read = Date.parse(at);
	return !Number.isNaN(read) && new Date(read).toISOString() === at;
}
/** What makes a line one that this program cannot read; null: nothing does. */
function strangeness(value) {
	const { v: version, kind } = value;
	if (typeof version === "number" && version !== 1) return `is of version ${version}: kept, and counted for nothing`;
	if (typeof kind === "string" && !entryKinds.some((one) => one === kind)) return `is of the unknown kind ${JSON.stringify(kind).slice(0, 60)}: kept, and counted for nothing`;
	return null;
}
function unknownFields(value) {
	const within = [
		"member",
		"by",
		"source"
	].flatMap((part) => {
		const inner = value[part];
		return isRecord(inner) ? strangers(inner, known[part]).map((key) => `${part}.${key}`) : [];
	});
	return [...strangers(value, known.line), ...within].map((key) => `has the unknown field ${JSON.stringify(key).slice(0, 60)}: kept`);
}
function strangers(value, entries) {
	return Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
}
function toEntry(read) {
	const { source, revokes, leaves, mergedInto, head, points, earnedOn, ...rest } = read;
	return {
		...rest,
		earnedOn: earnedOn ?? rest.at.slice(0, 10),
		points: points ?? 0,
		source: source === null ? null : toSource(source),
		...revokes == null ? {} : { revokes },
		...leaves == null ? {} : { leaves },
		...mergedInto == null ? {} : { mergedInto },
		...head == null ? {} : { head }
	};
}
function toSource({ pull, issue, ...rest }) {
	return {
		...rest,
		...pull == null ? {} : { pull },
		...issue == null ? {} : { issue }
	};
}
function mistake(issue) {
	const where = v.getDotPath(issue) ?? "";
	if (issue.received === "undefined") return `has no \`${where}\``;
	return `has a wrong \`${where}\`: ${({
		check: issue.message,
		regex: issue.message,
		safe_integer: "Expected a whole number of at most 9007199254740991, up or down",
		max_length: "Expected at most 10,000 characters",
		min_length: "Expected some text"
	}[issue.type] ?? `Expected ${issue.expected}`).slice(0, 120)}, found ${issue.received.slice(0, 60)}`;
}
export { doubledKey as a, writeEntryLine as i, notJson as n, isCutOff as o, readEntryLine as r, digestOf as s, digestOfEntry as t };
