import { r as readEntryLine, s as digestOf } from "./entry-line.js";
import { r as foldMembers } from "./member-totals.js";
import { r as linkedTo } from "./person.js";
import { t as sealDrafts } from "./sealed-entry.js";
import { n as LedgerUnavailable, t as LedgerFault } from "./fault.js";
import { a as headHeaders, c as problem, i as entriesPage, l as tagOf, n as entriesAnswer, o as idempotencyKey, s as largestPage, t as digestOfTag } from "./http-messages.js";
import { n as isWhich } from "./which.js";
import * as v from "valibot";
import { randomUUID } from "node:crypto";
// src/ledger/http-answers.ts
const time = v.pipe(v.string(), v.isoTimestamp());
/** Where the ledger ends, by an answer's headers. Throws LedgerFault where they do not say it. */
function headOf({ headers }, name) {
	const digest = digestOfTag(headers.get("etag"));
	const at = headers.get(headHeaders.at);
	if (at !== null && !v.is(time, at)) throw lie(name, "a Docpoints-At that is no time");
	const count = Number(headers.get(headHeaders.count) ?? NaN);
	if (digest === void 0 || !Number.isSafeInteger(count) || count < 0 || count === 0 !== (digest === null)) throw lie(name, "no ETag or no Docpoints-Count of a ledger");
	return {
		digest,
		count,
		at,
		version: digest ?? ""
	};
}
/** The lines of an answer as they come, numbered from 1. Throws LedgerFault where it breaks off. */
async function* linesOf({ response }, file, name) {
	if (response.body === null) return;
	let [line, rest] = [0, ""];
	try {
		for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
			const texts = `${rest}${part}`.split("\n");
			rest = texts.pop() ?? "";
			for (const text of texts) yield {
				file,
				line: line += 1,
				text
			};
		}
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new LedgerUnavailable(`The ledger on ${name} broke off behind line ${line} (${why}): run it again.`);
	}
	if (rest !== "") yield {
		file,
		line: line + 1,
		text: rest
	};
}
/** An entry of an answer. Throws LedgerFault for what is none. */
function entryOf(line, name) {
	const reading = readEntryLine(JSON.stringify(line));
	if (reading.kind === "entry") return reading.entry;
	throw lie(name, `an entry that ${reading.kind === "broken" ? reading.what : "this version does not know"}`);
}
/** The body of an answer. Throws LedgerFault where it is not as openapi.yaml says. */
async function parse(schema, { response, status }, name) {
	const read = v.safeParse(schema, await response.json().catch(() => null));
	if (read.success) return read.output;
	throw lie(name, `${status} with something else than openapi.yaml says: ${read.issues[0].message}`);
}
/** `what`: the server has answered, and nobody who keeps to openapi.yaml does. */
function lie(name, what) {
	return new LedgerFault(`The ledger on ${name} answered ${what}. What it says is not believed: whether something was recorded, look at the server.`);
}
// src/ledger/http-client.ts
const tries = 4;
/** Seconds that a server may ask to wait; what takes longer is told at once. */
const longestWait = 30;
const usualPatience = {
	answer: 3e4,
	whole: 18e5
};
/** Characters of a server's own words in a message. */
const longestDetail = 300;
/**
* Asks a ledger server. Reads, and writes that are idempotent, are tried again when the connection was cut or the server
* was busy. Throws LedgerUnavailable when there is no answer, or none at the moment, and LedgerFault when the server refuses
* this client, and at once for an address that cannot be used; never with a secret in it.
*/
function httpClient({ url, token, signer, wait = sleep, patience = usualPatience }) {
	const base = `${checkAddress(url)}/api/v1`;
	return async (asked) => {
		for (let tried = 1;; tried += 1) {
			const timeout = asked.isWhole === true ? patience.whole : patience.answer;
			const outcome = await once(base, asked, {
				token,
				signer,
				timeout
			});
			const pause = pauseAfter(outcome, tried);
			if (pause === null || tried >= tries) {
				if (outcome instanceof Error) throw unreachable(base, outcome, asked.method);
				if (outcome.ok || isForTheStore(outcome.status, asked.method)) return {
					status: outcome.status,
					headers: outcome.headers,
					response: outcome
				};
				throw await refusal(base, outcome);
			}
			await wait(pause);
		}
	};
}
/** Statuses that mean something to whoever appends. */
function isForTheStore(status, method) {
	return status === 412 || status === 409 && method === "POST";
}
async function once(base, asked, { token, signer, timeout }) {
	const { method, path, headers = {}, body } = asked;
	const signed = body === void 0 || signer === null ? {} : signature(body, signer);
	try {
		return await fetch(`${base}${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				"user-agent": "docpoints",
				accept: "application/json",
				...body === void 0 ? {} : { "content-type": "application/json" },
				...headers,
				...signed
			},
			...body === void 0 ? {} : { body },
			redirect: "manual",
			signal: AbortSignal.timeout(timeout)
		});
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
function signature(body, signer) {
	const id = `msg_${randomUUID()}`;
	const at = /* @__PURE__ */ new Date();
	return {
		"webhook-id": id,
		"webhook-timestamp": String(Math.floor(at.getTime() / 1e3)),
		"webhook-signature": signer.sign(id, at, body)
	};
}
/** Milliseconds after which another try may help; null: none will. */
function pauseAfter(outcome, tried) {
	const backoff = 500 * 2 ** tried;
	if (outcome instanceof Error) return backoff;
	if (!(outcome.status === 429 || outcome.status === 502 || outcome.status === 503)) return null;
	const asked = Number(outcome.headers.get("retry-after") ?? NaN);
	if (Number.isNaN(asked)) return backoff;
	return asked > longestWait ? null : asked * 1e3;
}
function unreachable(base, error, method) {
	const why = error.cause instanceof Error ? error.cause.message : error.message;
	const after = method === "GET" ? "" : " Whether it was recorded is not known: running it again finds out, and doubles nothing.";
	return new LedgerUnavailable(`The ledger at ${base} does not answer: ${clip(why)}.${after}`);
}
async function refusal(base, response) {
	const said = await sayingOf(response);
	const { status } = response;
	const todo = status >= 300 && status < 400 ? " No token goes to where it leads: name the address at which the ledger itself is." : status === 401 ? " Check the token: DOCPOINTS_LEDGER_TOKEN, or the input `ledger-token`." : status === 403 ? " The token lacks the scope for this: ask whoever runs the server." : "";
	return new (status >= 500 || status === 429 ? LedgerUnavailable : LedgerFault)(`The ledger at ${base} answered ${status}${said === "" ? "" : `: ${said}`}.${todo} Nothing was written.`);
}
/** What the server says of it, clipped. */
async function sayingOf(response) {
	const read = v.safeParse(problem, await response.json().catch(() => null));
	if (!read.success) return "";
	const { title, detail } = read.output;
	return clip(detail === "" ? title : detail).replace(/\.$/, "");
}
/** One line of what somebody else wrote. */
function clip(text) {
	const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
	return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}
/** The address without a slash at its end. Throws LedgerFault for one to which no token may be sent. */
function checkAddress(text) {
	const url = URL.parse(text);
	if (url === null) throw new LedgerFault("The address of the ledger is none: https://… was expected.");
	if (url.username !== "" || url.password !== "") throw new LedgerFault(`The address of the ledger at ${url.host} holds a name or a password: give the token in DOCPOINTS_LEDGER_TOKEN instead.`);
	const isHere = [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(url.hostname);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && isHere)) throw new LedgerFault(`The ledger at ${url.host} is not reached by https: its token would be readable on the way. Nothing was sent.`);
	return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
async function sleep(milliseconds) {
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
// src/ledger/http.ts
/** As often a reading is begun anew because others append meanwhile. */
const readings = 20;
/**
* A ledger that a server keeps (`openapi.yaml`). What it answers is checked: entries are read as lines of a ledger are, and
* an append counts only where the server answers with the very entries that were sent.
* Throws LedgerFault for an address to which no token may be sent.
*/
function httpLedger(place) {
	const ask = httpClient(place);
	const name = `server ${new URL(place.url).host}`;
	const page = async (query) => {
		const answer = await ask({
			method: "GET",
			path: `/entries?${String(query)}`
		});
		return {
			head: headOf(answer, name),
			...await parse(entriesPage, answer, name)
		};
	};
	async function* pages({ ids, ...asked }) {
		const query = queryOf(asked);
		let count = 0;
		for (;;) {
			const { entries: lines, next, head } = await page(query);
			const entries = lines.map((line) => entryOf(line, name));
			count += entries.length;
			if (!entries.every((entry) => isWhich(entry, asked))) throw lie(name, "entries that were not asked for");
			if (count > head.count + 1e3) throw lie(name, "more entries than the ledger is said to have");
			yield {
				head,
				entries: ids === void 0 ? entries : entries.filter(({ id }) => ids.has(id))
			};
			if (next === null) return;
			if (entries.length === 0) throw lie(name, "a page with nothing on it, and said that there is another one");
			query.set("cursor", next);
		}
	}
	/** The entries, and the one head that all pages were read at; null where others appended meanwhile. */
	const collect = async (which) => {
		const entries = [];
		const heads = [];
		for await (const one of pages(which)) {
			entries.push(...one.entries);
			heads.push(one.head);
		}
		const [head] = heads;
		return head !== void 0 && heads.every((one) => isSame(one, head)) ? {
			head,
			entries
		} : null;
	};
	/** What accounts come to, and those that are one person with them; undefined: has none. Null as above. */
	const collectPeople = async (ids) => {
		const read = /* @__PURE__ */ new Map();
		for (let next = new Set(ids); next.size > 0;) {
			const linked = /* @__PURE__ */ new Set();
			const asked = Array.from(next, async (id) => [id, await collect({ member: id })]);
			for (const [id, one] of await Promise.all(asked)) {
				if (one === null) return null;
				const totals = foldMembers(one.entries).get(id);
				read.set(id, {
					head: one.head,
					totals
				});
				for (const other of totals === void 0 ? [] : linkedTo(totals)) linked.add(other);
			}
			next = linked.difference(read);
		}
		return read;
	};
	return {
		name,
		async read({ source, members }) {
			for (let tried = 0; tried < readings; tried += 1) {
				const [of, people] = await Promise.all([source === null ? page(new URLSearchParams({ limit: "1" })).then(({ head }) => ({
					head,
					entries: []
				})) : collect({ source }), collectPeople(members)]);
				if (of === null || people === null) continue;
				if (people.values().every(({ head }) => isSame(head, of.head))) return {
					...of,
					members: new Map(people.entries().flatMap(([id, { totals }]) => totals === void 0 ? [] : [[id, totals]]))
				};
			}
			throw new LedgerUnavailable(`The ledger on ${name} is being written without a pause: try again.`);
		},
		async *entries(which) {
			for await (const { entries } of pages(which)) yield* entries;
		},
		async scan() {
			const answer = await ask({
				method: "GET",
				path: "/entries",
				headers: { accept: "application/jsonl" },
				isWhole: true
			});
			const { count, digest } = headOf(answer, name);
			return {
				recorded: {
					count,
					digest
				},
				lines: linesOf(answer, `${place.url}/api/v1/entries`, name)
			};
		},
		append: (drafts, head, now) => append(ask, name, drafts, head, now),
		async replace(lines, head) {
			const texts = await Array.fromAsync(lines);
			const answer = await ask({
				method: "PUT",
				path: "/entries",
				headers: {
					"if-match": tagOf(head.digest),
					"content-type": "application/jsonl"
				},
				body: texts.map((text) => `${text}\n`).join(""),
				isWhole: true
			});
			const there = digestOfTag(answer.headers.get("etag"));
			if (there !== void 0 && there === lastDigest(texts)) return "replaced";
			if (answer.status === 412) return "stale";
			throw lie(name, "another end of the ledger than that of the lines sent");
		}
	};
}
/** Null: there are none. */
function lastDigest(lines) {
	const last = lines.at(-1);
	const reading = last === void 0 ? null : readEntryLine(last);
	return reading === null || reading.kind === "broken" ? null : reading.digest;
}
async function append(ask, name, drafts, head, now) {
	const unique = drafts.filter(({ id }, index) => drafts.findIndex((one) => one.id === id) === index);
	if (unique.length === 0) return {
		kind: "appended",
		entries: [],
		digest: head.digest
	};
	const sealed = sealDrafts(unique, {
		digest: head.digest,
		lastAt: head.at
	}, now);
	const answer = await ask({
		method: "POST",
		path: "/entries",
		headers: {
			"if-match": tagOf(head.digest),
			"idempotency-key": idempotencyKey(unique)
		},
		body: `{"entries":[${sealed.map(({ text }) => text).join(",")}]}`
	});
	if (answer.status === 412) return { kind: "stale" };
	if (answer.status === 409) {
		const { held } = await parse(problem, answer, name);
		const others = unique.filter(({ id }) => !held.includes(id));
		if (others.length === unique.length) throw lie(name, "a conflict over entries that were not sent");
		return append(ask, name, others, head, now);
	}
	return checkAppended(answer, sealed, name);
}
/** Believes no server that it recorded something: its answer must be what was sent, and where the ledger ends then. */
async function checkAppended(answer, sealed, name) {
	const { digest } = headOf(answer, name);
	const recorded = (await parse(entriesAnswer, answer, name)).entries;
	if (recorded.length === sealed.length && recorded.every((one, index) => digestOf(one) === sealed[index]?.digest)) {
		if (answer.status === 201 && digest !== sealed.at(-1)?.digest) throw lie(name, "an end of the ledger that is not the last entry sent");
		return {
			kind: "appended",
			entries: sealed.map(({ entry }) => entry),
			digest
		};
	}
	const ids = new Set(recorded.map(({ id }) => id));
	if (answer.status !== 200 || !sealed.every(({ entry }) => ids.has(entry.id))) throw lie(name, "other entries than those sent");
	return {
		kind: "appended",
		entries: [],
		digest
	};
}
function isSame(one, other) {
	return one.digest === other.digest && one.count === other.count;
}
function queryOf({ member, source, since }) {
	return new URLSearchParams({
		limit: String(largestPage),
		...member === void 0 ? {} : { member: String(member) },
		...source === void 0 ? {} : { source: `${source.repoId}/${source.number}` },
		...since === void 0 ? {} : { since }
	});
}
export { httpLedger as t };
