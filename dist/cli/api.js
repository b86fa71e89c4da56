import { a as headHeaders, l as tagOf, r as entriesBody, s as largestPage, t as digestOfTag } from "./http-messages.js";
import { r as NotWhole, t as LedgerFault } from "./fault.js";
import { t as decodeLines } from "./decoded-text.js";
import { a as doubledKey, i as writeEntryLine, r as readEntryLine, s as digestOf, t as digestOfEntry } from "./entry-line.js";
import { t as passes } from "./passes.js";
import { t as InvalidProgram } from "./program-of.js";
import { t as GitHubFault } from "./fault2.js";
import { t as MembersFold } from "./member-totals.js";
import { a as isDay, n as addMonths, o as untilEndOf, r as dayIn } from "./days.js";
import { n as idsOfLogin } from "./person.js";
import { r as standingsIn } from "./standings.js";
import { t as levelNews } from "./level-news2.js";
import { i as hasEvidence } from "./by-hand.js";
import { n as isAllowed, o as capRule, s as cutOf, u as isLeftOut } from "./settlement.js";
import { i as totalsOf } from "./totals.js";
import * as v from "valibot";
import { STATUS_CODES } from "node:http";
import { Webhook } from "standardwebhooks";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Readable } from "node:stream";
// src/app/head-headers.ts
/** What an answer says of where the ledger ends: its entity tag, how many lines, and when the last one was recorded. */
function headersOf({ digest, count, at }) {
	return {
		etag: tagOf(digest),
		[headHeaders.count]: String(count),
		...at === null ? {} : { [headHeaders.at]: at }
	};
}
// src/app/problem.ts
/** What keeps a request from being done, told in the form of RFC 9457. */
var Problem = class extends Error {
	name = "Problem";
	status;
	headers;
	#more;
	/** `detail`: what happened, what was expected, what to do. `more`: further members of the answer. */
	constructor(status, detail, more = {}, headers = {}) {
		super(detail);
		this.status = status;
		this.headers = headers;
		this.#more = more;
	}
	toResponse() {
		const { status, message: detail } = this;
		const body = {
			type: "about:blank",
			title: STATUS_CODES[status] ?? "Problem",
			status,
			detail,
			...this.#more
		};
		return Response.json(body, {
			status,
			headers: {
				...this.headers,
				"content-type": "application/problem+json"
			}
		});
	}
};
// src/app/page.ts
const usualPage = 100;
/** Reads `limit`. Throws Problem for one that is no number of things on a page. */
function readPage(limit) {
	if (limit === void 0) return usualPage;
	const wanted = Number(limit);
	if (/^[1-9]\d{0,3}$/.test(limit) && wanted <= 1e3) return wanted;
	throw new Problem(400, `\`limit\` is not as openapi.yaml says: a whole number from 1 to ${largestPage} was expected.`);
}
// src/app/entry-pages.ts
/** `GET /entries`: a page of those asked for, or the whole ledger as lines; `onError` is told of what breaks those off. */
async function readEntries(context, onError) {
	const { req, var: { client } } = context;
	const { head } = await client.ledger.read({
		source: null,
		members: []
	});
	if (isAt(req.header("if-none-match"), head)) return new Response(null, {
		status: 304,
		headers: headersOf(head)
	});
	if ((req.header("accept") ?? "").includes("application/jsonl")) return wholeLedger(client.ledger, onError);
	const { which, page } = readQuery(req.query());
	for (let tried = 0, at = head; tried < readings; tried += 1) {
		const body = await takePage(client.ledger.entries(which), page);
		const { head: after } = await client.ledger.read({
			source: null,
			members: []
		});
		if (after.digest === at.digest) return Response.json(body, { headers: headersOf(at) });
		at = after;
	}
	throw new Problem(503, "Others write to the ledger without a pause: try again.", {}, { "retry-after": "1" });
}
/** As often others may append while a page is read: it and its head are of one moment. */
const readings = 20;
async function wholeLedger(ledger, onError) {
	const { lines, recorded } = await ledger.scan();
	if (recorded === null || "broken" in recorded) throw new Problem(500, "The ledger does not know its own end: `docpoints ledger verify` says more.");
	return new Response(ReadableStream.from(bytesOf(lines, onError)), { headers: {
		...headersOf({
			...recorded,
			at: null
		}),
		"content-type": "application/jsonl"
	} });
}
/** What breaks off is thrown, so that the connection breaks off, too: nobody takes a part for the whole. */
async function* bytesOf(lines, onError) {
	try {
		for await (const { text } of lines) yield Buffer.from(`${text}\n`);
	} catch (error) {
		onError(error);
		throw error;
	}
}
/** Where a page ends: the time and the id of its last entry. */
const cursor = v.pipe(v.string(), v.transform((text) => Buffer.from(text, "base64url").toString()), v.transform((text) => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}), v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.string()]));
const positive = v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/), v.transform(Number), v.safeInteger());
const query = v.strictObject({
	member: v.optional(positive),
	source: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}\/[1-9]\d{0,15}$/))),
	since: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, "Expected a time in UTC such as 2026-11-24T10:00:00Z"), v.check(isInCalendar, "Expected a day and a time that exist"))),
	limit: v.optional(v.string()),
	cursor: v.optional(cursor)
});
function isInCalendar(time) {
	const read = new Date(time);
	return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 19) === time.slice(0, 19);
}
function readQuery(given) {
	const read = v.safeParse(query, given);
	if (!read.success) throw badQuery(read.issues[0]);
	const { member, source, since, limit, cursor: after } = read.output;
	const [repoId = 0, number = 0] = (source ?? "").split("/").map(Number);
	const from = after?.[0] ?? since;
	return {
		which: {
			...member === void 0 ? {} : { member },
			...source === void 0 ? {} : { source: {
				repoId,
				number
			} },
			...from === void 0 ? {} : { since: new Date(from).toISOString() }
		},
		page: {
			limit: readPage(limit),
			after: after ?? null
		}
	};
}
function badQuery(issue) {
	const keys = Object.keys(query.entries).join(", ");
	if (issue.expected === "never") return new Problem(400, `There is no parameter ${issue.received}: ${keys} are what may be asked for.`);
	return new Problem(400, `\`${issue.path?.map(({ key }) => String(key)).join(".") ?? "The query"}\` is not as openapi.yaml says: ${issue.message}.`);
}
async function takePage(all, { limit, after }) {
	const entries = [];
	let isPast = after === null;
	for await (const entry of all) {
		if (!isPast) {
			isPast = entry.id === after?.[1];
			continue;
		}
		if (entries.length === limit) {
			const last = entries.at(-1);
			return {
				entries,
				next: Buffer.from(JSON.stringify([last?.at, last?.id])).toString("base64url")
			};
		}
		entries.push(entry);
	}
	if (!isPast) throw new Problem(400, "`cursor` names an entry that is not there any more, for the ledger was written anew meanwhile: begin again without it.");
	return {
		entries,
		next: null
	};
}
function isAt(header, { digest }) {
	return header !== void 0 && header.split(",").some((tag) => digestOfTag(tag.trim()) === digest);
}
// src/app/request.ts
/** The body as JSON of a shape. Throws Problem, with the place that is wrong. */
async function parseBody({ req }, schema) {
	const text = await req.text();
	const body = parseJson(text);
	if (isDeeperThan(deepest, body)) throw new Problem(400, `The body has more than ${deepest} things in one another.`);
	const doubled = doubledKey(text);
	if (doubled !== null) throw new Problem(400, `The body has the key ${JSON.stringify(doubled).slice(0, 60)} twice in one object: nobody can tell which one holds.`);
	const read = v.safeParse(schema, body);
	if (read.success) return read.output;
	const [issue] = read.issues;
	const place = issue.path?.map(({ key }) => String(key)).join(".") ?? "";
	throw new Problem(400, `The body is not as openapi.yaml says${place === "" ? "" : `, at \`${place}\``}: ${issue.message}.`);
}
/** Nothing that openapi.yaml describes is as deep; what goes along what is deeper would run out of stack. */
const deepest = 50;
function isDeeperThan(most, value) {
	let level = [value];
	for (let depth = 0; depth <= most; depth += 1) level = level.flatMap((one) => typeof one === "object" && one !== null ? Object.values(one) : []);
	return level.length > 0;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new Problem(400, "The body is not JSON.");
	}
}
// src/app/revocations.ts
/**
* Throws Problem where one of the entries that are to be appended takes back what is not there, is of another member, or
* was taken back before: the ledger would not be whole with it.
*/
async function checkRevocations(entries, ledger) {
	if (!entries.some(isRevocation)) return;
	const before = await targetsOf(entries, ledger);
	const taken = await takenBackOf(before.values(), ledger);
	for (const [index, entry] of entries.entries()) {
		if (isRevocation(entry)) {
			const why = wrongWith(entry, before, taken);
			if (why !== null) throw new Problem(422, `Entry ${index + 1} takes back ${why}.`);
			if (entry.revokes !== void 0) taken.add(entry.revokes);
		}
		before.set(entry.id, entry);
	}
}
function isRevocation({ kind }) {
	return kind === "revocation";
}
function wrongWith({ revokes, member }, before, taken) {
	if (revokes === void 0) return "nothing: `revokes` is to name an entry";
	const name = JSON.stringify(revokes);
	const target = before.get(revokes);
	if (target === void 0) return `${name}, which is not in the ledger before it`;
	if (target.member.id !== member.id) return `${name}, which is of another member`;
	return taken.has(revokes) ? `${name}, which was taken back before` : null;
}
/** The entries that the ledger holds of those that are taken back, by id. */
async function targetsOf(entries, ledger) {
	const ids = new Set(entries.flatMap(({ revokes }) => revokes ?? []));
	const targets = /* @__PURE__ */ new Map();
	for await (const entry of ledger.entries({ ids })) targets.set(entry.id, entry);
	return targets;
}
/** The ids of what was taken back of these entries' members. */
async function takenBackOf(targets, ledger) {
	const taken = /* @__PURE__ */ new Set();
	for (const member of new Set(Array.from(targets, (entry) => entry.member.id))) for await (const { revokes } of ledger.entries({ member })) if (revokes !== void 0) taken.add(revokes);
	return taken;
}
// src/app/entry-writes.ts
/** `POST /entries`: all or none, against the head that they were decided from. */
async function appendEntries(context, now) {
	const { req, var: { client } } = context;
	const expected = readIfMatch(req.header("if-match"));
	const { entries: values } = await parseBody(context, entriesBody);
	const entries = values.map(entryOf);
	const { head } = await client.ledger.read({
		source: null,
		members: []
	});
	const held = await heldOf(client.ledger, entries);
	if (held.size === entries.length) return answerHeld$1(entries, held, head);
	if (expected !== head.digest) throw stale(head);
	if (held.size > 0) throw conflict([...held.keys()], "The ledger holds some of these entries already");
	checkChain(entries, head, now);
	await checkRevocations(entries, client.ledger);
	const appended = await client.ledger.append(entries, head, new Date(entries[0]?.at ?? now));
	if (appended.kind === "stale") throw stale((await client.ledger.read({
		source: null,
		members: []
	})).head);
	const recorded = new Set(appended.entries.map(({ id }) => id));
	const others = entries.flatMap(({ id }) => recorded.has(id) ? [] : id);
	if (others.length > 0) throw conflict(others, "The ledger holds lines with these ids already");
	const count = head.count + appended.entries.length;
	const end = {
		digest: appended.digest,
		count,
		at: appended.entries.at(-1)?.at ?? head.at
	};
	return Response.json({ entries: appended.entries }, {
		status: 201,
		headers: headersOf(end)
	});
}
function entryOf(value, index) {
	const reading = readEntryLine(JSON.stringify(value));
	if (reading.kind !== "entry") throw new Problem(422, `Entry ${index + 1} ${reading.kind === "broken" ? reading.what : "is of a version or kind that this server does not know"}.`);
	const written = JSON.parse(writeEntryLine(reading.entry));
	const lacking = Object.keys(written).filter((key) => !Object.hasOwn(value, key));
	if (lacking.length > 0) throw new Problem(422, `Entry ${index + 1} leaves out ${lacking.map((key) => `\`${key}\``).join(", ")}: write null there, for this server does, and a line is hashed as it is written.`);
	if (digestOf(written) !== reading.digest) throw new Problem(422, `Entry ${index + 1} has fields that this server does not know, or nulls where fields should be absent: its digest would change.`);
	return reading.entry;
}
/** Of the entries, those that the ledger holds, by id. */
async function heldOf(ledger, entries) {
	const held = /* @__PURE__ */ new Map();
	const ids = new Set(entries.map(({ id }) => id));
	for await (const entry of ledger.entries({ ids })) held.set(entry.id, entry);
	return held;
}
/** The same request again, whose answer was lost, or somebody else's with the same ids. */
function answerHeld$1(entries, held, head) {
	const recorded = entries.flatMap((entry) => held.get(entry.id) ?? []);
	const others = entries.filter((entry, index) => !isSameButPlace(entry, recorded[index]));
	if (others.length > 0) throw conflict(others.map(({ id }) => id), "The ledger holds entries with these ids that say something else");
	return Response.json({ entries: recorded }, {
		status: 200,
		headers: headersOf(head)
	});
}
function isSameButPlace(one, other) {
	if (other === void 0) return false;
	const place = {
		at: "",
		prev: null
	};
	return digestOf({
		...one,
		...place
	}) === digestOf({
		...other,
		...place
	});
}
/** Milliseconds that a client's clock may be ahead of ours: what it records later bounds all that follow. */
const furthestAhead = 864e5;
function checkChain(entries, head, now) {
	let prev = head.digest;
	const [first] = entries;
	const ids = /* @__PURE__ */ new Set();
	for (const [index, entry] of entries.entries()) {
		const name = `Entry ${index + 1}`;
		if (ids.has(entry.id)) throw new Problem(422, `${name} has the id of one before it: ${entry.id}.`);
		ids.add(entry.id);
		if (entry.prev !== prev) throw new Problem(422, `${name} has \`prev\` ${entry.prev ?? "null"}, but the line before it has the digest ${prev ?? "null"}.`);
		if (entry.at !== first?.at) throw new Problem(422, `${name} has another \`at\` than the first: entries that are appended together are recorded at one time.`);
		if (head.at !== null && entry.at < head.at) throw new Problem(422, `${name} was recorded at ${entry.at}, before the last line (${head.at}): the later of the two is its \`at\`.`);
		if (entry.at !== head.at && Date.parse(entry.at) > now.getTime() + furthestAhead) throw new Problem(422, `${name} was recorded at ${entry.at}, more than a day from now: set the clock.`);
		prev = digestOf(entry);
	}
}
/** `PUT /entries`: a whole ledger in the place of the one that is there. */
async function replaceEntries(context) {
	const { req, var: { client } } = context;
	const expected = readIfMatch(req.header("if-match"));
	const { head } = await client.ledger.read({
		source: null,
		members: []
	});
	if (expected !== head.digest) throw stale(head);
	const lines = decodeLines(new Uint8Array(await req.arrayBuffer())).split("\n").filter((line) => line !== "");
	if (lines.length === 0 && head.count > 0) throw new Problem(422, "There are no lines in the request, and there are some in the ledger: all would be lost.");
	if (await client.ledger.replace(Readable.from(lines), head).catch((error) => {
		const place = ` in ${client.ledger.name}`;
		throw error instanceof NotWhole ? new Problem(422, error.message.replace(place, "")) : error;
	}) === "stale") throw stale((await client.ledger.read({
		source: null,
		members: []
	})).head);
	const after = await client.ledger.read({
		source: null,
		members: []
	});
	return new Response(null, {
		status: 204,
		headers: headersOf(after.head)
	});
}
function readIfMatch(header) {
	if (header === void 0) throw new Problem(428, "`If-Match` is missing: the head that this was decided from, or \"empty\".");
	const digest = digestOfTag(header);
	if (digest === void 0) throw new Problem(400, "`If-Match` is no head: a digest in quotes (\"sha256:…\") or \"empty\" was expected.");
	return digest;
}
function stale({ digest }) {
	return new Problem(412, "The ledger has moved on since: read it again, decide again, and send it again.", { head: digest ?? "empty" }, { etag: tagOf(digest) });
}
function conflict(held, what) {
	return new Problem(409, `${what}: ${held.slice(0, 5).join(", ")}.`, { held });
}
// src/app/fault-problem.ts
/** Seconds after which a ledger that was away may be asked again. */
const usualPause = 30;
/**
* What a client is told of what failed behind the API; null: it is nothing that this server knows. The fault's own words
* are for whoever runs the server: they name hosts, databases and users.
*/
function problemOf(error) {
	if (error instanceof InvalidProgram) return new Problem(500, `The program file is invalid, and nothing is done by it until it is mended: ${error.message}`);
	if (!(error instanceof LedgerFault || error instanceof GitHubFault)) return null;
	const what = error instanceof LedgerFault ? "the ledger" : "GitHub";
	if (!passes(error)) return new Problem(500, `Docpoints cannot ask ${what} as this server is set up, or as things are there; its log says why. Asking again does not help before whoever runs the server has mended it.`);
	const pause = (error instanceof GitHubFault ? error.retryAfter : null) ?? usualPause;
	return new Problem(503, `Docpoints cannot ask ${what} at the moment: try again later. Nothing that is sent again is recorded twice.`, {}, { "retry-after": String(Math.max(1, Math.ceil(pause))) });
}
// src/app/kept-totals.ts
/** Ledgers whose totals are kept: those that were asked for last. */
const mostKept = 20;
/**
* What the entries of ledgers come to, kept between requests, so that only what is new since is read. A ledger that was
* written anew is read from its beginning.
*/
var KeptTotals = class {
	/** By the ledger's name; those asked for last are behind. */
	#kept = /* @__PURE__ */ new Map();
	/**
	* Does the work with the totals of all accounts by numeric id, which it must not keep. `exists`: whether an entry that
	* was recorded at this time counts already. Throws LedgerFault where the ledger cannot be read.
	*/
	with(ledger, exists, work) {
		const one = this.#kept.get(ledger.name) ?? new OneLedger();
		this.#kept.delete(ledger.name);
		this.#kept.set(ledger.name, one);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > mostKept && oldest !== void 0) this.#kept.delete(oldest);
		return one.with(ledger, exists, work);
	}
};
var OneLedger = class {
	#fold = new MembersFold();
	/** The last entry that is in the fold, and the digest of its line. */
	#last = null;
	/** The request before: one after the other, for the fold grows. */
	#before = Promise.resolve();
	with(ledger, exists, work) {
		const turn = this.#before.then(async () => {
			await this.#catchUp(ledger, exists).catch((error) => {
				this.#forget();
				throw error;
			});
			return work(this.#fold.members());
		});
		this.#before = turn.catch(() => void 0);
		return turn;
	}
	async #catchUp(ledger, exists) {
		const { head } = await ledger.read({
			source: null,
			members: []
		});
		if (this.#last !== null && this.#last.digest === head.digest) return;
		const fresh = await this.#freshIn(ledger);
		if (fresh === null) this.#forget();
		let last = null;
		for await (const entry of fresh ?? ledger.entries({})) {
			if (!exists(entry.at)) break;
			this.#fold.add(entry);
			last = entry;
		}
		if (last !== null) this.#last = {
			entry: last,
			digest: digestOfEntry(last)
		};
	}
	/** The entries behind the last one; null where it is there no more, or they are not bound to it. */
	async #freshIn(ledger) {
		const last = this.#last;
		if (last === null) return null;
		const fresh = [];
		let isPast = false;
		for await (const entry of ledger.entries({ since: last.entry.at })) {
			if (isPast) fresh.push(entry);
			isPast ||= entry.id === last.entry.id;
		}
		return fresh[0]?.prev === last.digest ? fresh : null;
	}
	#forget() {
		this.#fold = new MembersFold();
		this.#last = null;
	}
};
// src/app/members-api.ts
/** `GET /standings`: where the members stand today, a page at a time. */
async function readStandings(context, moment) {
	const { limit, cursor = "0" } = context.req.query();
	if (!/^\d{1,9}$/.test(cursor)) throw new Problem(400, "`cursor` is none: the `next` of the page before was expected.");
	const [size, from] = [readPage(limit), Number(cursor)];
	const all = await standingsToday(context, moment);
	const next = from + size < all.length ? String(from + size) : null;
	return context.json({
		standings: all.slice(from, from + size),
		next
	});
}
/** `GET /members/{login}`: where one member stands today. */
async function readMember(context, moment) {
	const login = (context.req.param("login") ?? "").replace(/^@/, "");
	const [found] = await standingsToday(context, moment, login);
	if (found === void 0) throw new Problem(404, `The ledger knows no member of the login ${JSON.stringify(login)}.`);
	return context.json(found);
}
/** `login`: whose standing alone; who has several accounts stands under the one that has their points. */
async function standingsToday({ var: { client } }, { now, totals }, login) {
	const program = await client.program();
	const day = dayIn(program.timezone, now);
	return totals.with(client.ledger, untilEndOf(day, program.timezone), (members) => {
		const all = standingsIn(members, program, day);
		const ids = login === void 0 ? null : idsOfLogin(login, members);
		return ids === null ? all : all.filter(({ member }) => ids.has(member.id));
	});
}
// src/app/methods.ts
/** Whatever else is asked of the paths that `api` answers is answered with what may be asked (405, `Allow`). To be called when all are named. */
function refuseOtherMethods(api, base) {
	const known = /* @__PURE__ */ new Map();
	for (const { path, method } of api.routes) {
		if (method === "ALL") continue;
		const methods = known.get(path) ?? /* @__PURE__ */ new Set();
		known.set(path, methods.add(method));
	}
	for (const [path, methods] of known) {
		if (methods.has("GET")) methods.add("HEAD");
		const allow = [...methods].toSorted().join(", ");
		api.all(path.slice(base.length), ({ req }) => {
			throw new Problem(405, `${req.method} is not for ${req.path}: it takes ${allow}.`, {}, { allow });
		});
	}
}
// src/decide/report.ts
/** The id of the entry that a report makes. */
function reportEntryId(reporter, report) {
	return `report/${reporter.name}/${report.id}`;
}
/**
* The entry that a report makes by the rules of the program, or why it makes none. `by`: the account that Docpoints runs as;
* `members`: what the ledger holds of the member, at the head that it is to be appended to.
*/
function decideReport(report, member, { reporter, program, members, by, now }) {
	const activity = program.activities[report.activity];
	if (!(activity !== void 0 && activity.reportedBy.includes(reporter.name) && reporter.activities.includes(activity.id))) return { refusal: notForThisClient(report, reporter, program) };
	const today = dayIn(program.timezone, now);
	const on = report.on ?? today;
	const why = mistakeIn(report, activity, member, on, today, program);
	if (why !== null) return { refusal: {
		kind: "invalid",
		why
	} };
	const { id, login } = member;
	const asked = askedFor(report, activity);
	const cut = cutOf(asked, activity, totalsOf(member, members), on, program);
	if (cut?.left === 0) return { refusal: {
		kind: "invalid",
		why: `Nothing is left for @${login} on ${on}. The rule for ${activity.id}: ${cut.rule}.`
	} };
	return {
		cut: cut === null ? null : cutText(asked, cut.left, activity, program),
		draft: {
			id: reportEntryId(reporter, report),
			kind: "award",
			earnedOn: on,
			member: {
				id,
				login
			},
			activity: activity.id,
			points: cut?.left ?? asked,
			source: null,
			by: {
				id: by.id,
				login: by.login
			},
			reason: report.evidence === "" ? null : report.evidence.toWellFormed(),
			program: program.digest
		}
	};
}
/** The rule that has cut the points of a report, of which the ledger holds this entry; null: none has, as far as is known. */
function cutOfHeld(report, { points, program: rules }, program) {
	const activity = program.activities[report.activity];
	if (activity === void 0 || report.points === null && rules !== program.digest) return null;
	const asked = askedFor(report, activity);
	return activity.cap !== null && asked > points ? cutText(asked, points, activity, program) : null;
}
/** `30 of 50 points, by the rule for feedback: no more than 100 points a month`. */
function cutText(asked, left, activity, program) {
	return `${left} of ${asked} points, by the rule for ${activity.id}: ${capRule(activity, program)}`;
}
function askedFor({ points }, activity) {
	return points ?? activity.points.max;
}
function mistakeIn({ points, evidence }, activity, member, on, today, program) {
	const { min, max } = activity.points;
	if (member.isBot || isLeftOut(member, program)) return `@${member.login} earns no points: bots and accounts that the program leaves out never do.`;
	if (points === null && min !== max) return `\`points\` is missing: ${activity.id} brings from ${min} to ${max}, so the report must say how many.`;
	if (points !== null && !isAllowed(points, activity)) return `\`points\` is ${points}: ${activity.id} brings ${min === max ? String(max) : `a whole number from 1 to ${max}`}.`;
	if (!isDay(on)) return `\`on\` is ${JSON.stringify(on)}: a day that exists was expected, such as 2026-11-24.`;
	const first = addMonths(today, -12);
	const taken = `days from ${first} to ${today} are taken, today in the program's time zone`;
	if (on > today) return `\`on\` is ${on}, which is in the future: ${taken}.`;
	if (on < first) return `\`on\` is ${on}, which is too long ago: ${taken}.`;
	if (!hasEvidence(evidence, activity)) return `\`evidence\` is missing: ${activity.id} asks for a ${activity.evidence}.`;
	return null;
}
function notForThisClient(report, { name, activities }, program) {
	const possible = Object.values(program.activities).filter(({ id, reportedBy }) => reportedBy.includes(name) && activities.includes(id)).map(({ id }) => id);
	const list = possible.length === 0 ? "none" : possible.join(", ");
	return {
		kind: "not-for-this-client",
		why: `${JSON.stringify(report.activity)} is not for the client ${name} to report. It may report: ${list}. The program file names clients in \`reported-by\`, the token the activities that it is for.`
	};
}
// src/app/reports-api.ts
const text = (longest) => v.pipe(v.string(), v.maxLength(longest), v.check((given) => given.isWellFormed(), "Expected whole Unicode characters"));
const reportBody = v.strictObject({
	id: v.pipe(text(500), v.minLength(1), v.regex(/^[^\p{Cc}]*$/u, "Expected no control characters")),
	member: v.pipe(text(40), v.regex(/^@?[\w-]+$/, "Expected a GitHub login")),
	activity: v.pipe(text(100), v.minLength(1)),
	points: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
	on: v.optional(v.nullable(v.string()), null),
	evidence: v.optional(text(2e3), "")
});
/** As often others may append first. */
const mostStale = 30;
/** `POST /reports`: what another system saw becomes an entry, by the rules of the program. */
async function takeReport(context, now, tellLevels) {
	const { client } = context.var;
	const { member: login, ...report } = await parseBody(context, reportBody);
	if (client.reports.length === 0) throw new Problem(403, `The token of ${client.name} may report no activity.`);
	const name = login.replace(/^@/, "");
	const member = await client.account(name);
	if (member === null) throw new Problem(404, `There is no GitHub account ${JSON.stringify(name)}.`);
	const program = await client.program();
	const by = await client.self();
	const reporter = {
		name: client.name,
		activities: client.reports
	};
	for (let tried = 0; tried < mostStale; tried += 1) {
		const { head, members } = await client.ledger.read({
			source: null,
			members: [member.id]
		});
		const held = await findReport(client.ledger, reportEntryId(reporter, report));
		if (held !== null) return answerHeld(held, {
			...report,
			member: member.id
		}, client, program);
		const outcome = decideReport(report, member, {
			reporter,
			program,
			members,
			by,
			now: now()
		});
		if ("refusal" in outcome) throw new Problem(outcome.refusal.kind === "invalid" ? 422 : 403, outcome.refusal.why);
		const appended = await client.ledger.append([outcome.draft], head, now());
		if (appended.kind === "stale") continue;
		const [entry] = appended.entries;
		if (entry === void 0) throw new Problem(409, `The id ${JSON.stringify(report.id)} is taken.`);
		tellLevels?.(levelNews([entry], members, program, now()), program);
		return Response.json({
			entry,
			cut: outcome.cut
		}, { status: 201 });
	}
	throw new Problem(503, "Others write to the ledger without a pause: try again.", {}, { "retry-after": "5" });
}
async function findReport(ledger, id) {
	const [entry] = await Array.fromAsync(ledger.entries({ ids: /* @__PURE__ */ new Set([id]) }));
	return entry ?? null;
}
function answerHeld(entry, report, { name }, program) {
	const { id, activity, member } = report;
	if (entry.member.id !== member) throw new Problem(409, `The id ${JSON.stringify(id)} was reported before, for another member.`);
	if (entry.activity !== activity) throw new Problem(409, `${name} reported ${JSON.stringify(id)} before, as ${entry.activity ?? "nothing"}: another report needs an id of its own.`);
	return Response.json({
		entry,
		cut: cutOfHeld(report, entry, program)
	}, { status: 200 });
}
// src/app/api.ts
const base = "/api/v1";
/** Bytes of a request, and of one that replaces a whole ledger. */
const largestRequest = 2097152;
const largestLedger = 268435456;
/** Wrong tokens a minute from one address. */
const wrongTokens = 30;
/** The ledger over HTTP (`openapi.yaml`): one `fetch`-like function, for whatever server carries it. */
function createApi(options) {
	const { now, secret } = options;
	const totals = new KeptTotals();
	const api = new Hono().basePath(base);
	api.onError((error) => {
		if (error instanceof Problem) return error.toResponse();
		options.onError(error);
		const problem = problemOf(error);
		if (problem !== null) return problem.toResponse();
		return new Problem(500, "Docpoints failed at this request; its log says why.").toResponse();
	});
	api.notFound(({ req }) => new Problem(404, `There is nothing at ${req.path}: openapi.yaml lists what there is.`).toResponse());
	const knocks = new RateLimiterMemory({
		points: wrongTokens,
		duration: 60
	});
	const requests = new RateLimiterMemory({
		points: options.perMinute ?? 300,
		duration: 60
	});
	api.use(async (context, next) => {
		const token = /^Bearer ([\w.-]{1,200})$/.exec(context.req.header("authorization") ?? "")?.[1];
		const client = token === void 0 ? null : await options.authenticate(token);
		if (client === null) {
			await spend(knocks, addressOf(context));
			throw new Problem(401, "There is no token, or it is nobody’s: `Authorization: Bearer dp.…` was expected.", {}, { "www-authenticate": "Bearer realm=\"docpoints\"" });
		}
		await spend(requests, client.id);
		context.set("client", client);
		return next();
	});
	const limit = (maxSize) => bodyLimit({
		maxSize,
		onError: () => {
			throw new Problem(413, `The request is larger than ${maxSize} bytes: send fewer entries at once.`);
		}
	});
	api.get("/entries", needs("read"), (context) => readEntries(context, (error) => options.onError(error)));
	api.post("/entries", needs("append"), limit(largestRequest), signedWith(secret), (context) => appendEntries(context, now()));
	api.put("/entries", needs("erase"), limit(largestLedger), signedWith(secret), replaceEntries);
	api.get("/standings", needs("read"), etag(), (context) => readStandings(context, {
		now: now(),
		totals
	}));
	api.get("/members/:login", needs("read"), etag(), (context) => readMember(context, {
		now: now(),
		totals
	}));
	api.post("/reports", limit(largestRequest), signedWith(secret), (context) => takeReport(context, now, options.tellLevels));
	refuseOtherMethods(api, base);
	return api;
}
function needs(scope) {
	return async ({ var: { client } }, next) => {
		if (!client.scopes.includes(scope)) throw new Problem(403, `The token of ${client.name} lacks the scope \`${scope}\`.`);
		return next();
	};
}
function signedWith(secret) {
	return async ({ req }, next) => {
		if (secret === null) return next();
		const [id, timestamp, signature] = [
			"id",
			"timestamp",
			"signature"
		].map((name) => req.header(`webhook-${name}`) ?? "");
		const signed = {
			"webhook-id": id ?? "",
			"webhook-timestamp": timestamp ?? "",
			"webhook-signature": signature ?? ""
		};
		try {
			new Webhook(secret).verify(await req.text(), signed, { jsonParse: false });
		} catch {
			throw new Problem(401, "The request is not signed with the secret of this server, or was signed more than five minutes ago (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature).");
		}
		return next();
	};
}
/** Who knocks, for counting wrong tokens; without a socket (as in tests) all are one. */
function addressOf(context) {
	try {
		return getConnInfo(context).remote.address ?? "unknown";
	} catch {
		return "unknown";
	}
}
async function spend(limiter, key) {
	await limiter.consume(key).catch((reason) => {
		throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
	});
}
function tooMany({ msBeforeNext }) {
	const seconds = Math.max(1, Math.ceil(msBeforeNext / 1e3));
	return new Problem(429, `There were too many requests: the next one is answered in ${seconds} s.`, {}, { "retry-after": String(seconds) });
}
export { createApi };
