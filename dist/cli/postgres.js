import { t as sealDrafts } from "./sealed-entry.js";
import { n as LedgerUnavailable, r as NotWhole, t as LedgerFault } from "./fault.js";
import { a as brokenChain, c as isStale, i as writeOnce, l as mayPass, n as readOnce, r as tried, s as isLost, u as reportPostgres } from "./postgres-database.js";
import { r as linkedTo } from "./person.js";
import { r as readEntryLine } from "./entry-line.js";
import { n as eraserRole, t as appRole } from "./postgres-roles.js";
import { t as wholeLines } from "./whole-lines.js";
import { sql } from "kysely";
// src/ledger/postgres-rows.ts
/** What is known of a line on its way into the table; absent columns are null. */
const newColumns = [
	"installation",
	"position",
	"line",
	"digest",
	"prev",
	"id",
	"at",
	"kind",
	"earned_on",
	"member_id",
	"login",
	"activity",
	"points",
	"leaves",
	"merged_into",
	"repo_id",
	"number"
];
/** The row of a line. Null columns where a line of a later version does not say. */
function rowOf(installation, position, line, reading) {
	const { digest } = reading;
	const place = {
		installation,
		position,
		line,
		digest
	};
	if (reading.kind === "unknown") {
		const { id, at, prev } = reading.link;
		return {
			...place,
			prev,
			id: id == null ? null : written(id),
			at: at ?? null
		};
	}
	const { id, at, prev, kind, earnedOn, member, activity, points, source, leaves, mergedInto } = reading.entry;
	return {
		...place,
		prev,
		id: written(id),
		at,
		kind,
		earned_on: earnedOn,
		member_id: member.id,
		login: written(member.login),
		activity: activity === null ? null : written(activity),
		points,
		leaves: leaves ?? null,
		merged_into: mergedInto ?? null,
		repo_id: source?.repoId ?? null,
		number: source?.pull ?? source?.issue ?? null
	};
}
/** Text as JSON writes it between its quotes: PostgreSQL has no text with a NUL in it, and a line may. */
function written(text) {
	return JSON.stringify(text).slice(1, -1);
}
function unwritten(text) {
	return String(JSON.parse(`"${text}"`));
}
/** The entry of a row; null: of a kind that this version does not know. Throws LedgerFault for one that was changed. */
function entryOf({ position, line, digest }, name) {
	const reading = readEntryLine(line);
	const place = `The ledger in ${name} is not whole: entry ${position}`;
	const advice = "`docpoints ledger verify` shows all of it; put the database back as its backups have it.";
	if (reading.kind === "broken") throw new LedgerFault(`${place} ${reading.what}. ${advice}`);
	if (reading.digest !== digest) throw new LedgerFault(`${place} is not the one that was recorded: its digest is ${reading.digest}, and ${digest} was expected. ${advice}`);
	return reading.kind === "entry" ? reading.entry : null;
}
/** The totals of each member, by numeric id. */
function totalsOf(rows) {
	const members = /* @__PURE__ */ new Map();
	for (const [id, ofMember] of Map.groupBy(rows, ({ member_id }) => Number(member_id))) {
		const [first] = ofMember;
		if (first === void 0) continue;
		const days = {};
		for (const { earned_on: day, activity, points, times } of ofMember) {
			if (day === null) continue;
			const total = {
				points: Number(points),
				times: Number(times)
			};
			days[day] = {
				...days[day],
				[unwritten(activity ?? "")]: total
			};
		}
		members.set(id, {
			member: {
				id,
				login: unwritten(first.login)
			},
			entries: Number(first.entries),
			enrolments: first.enrolments,
			leavings: first.leavings,
			first: first.first_points,
			days,
			redeemed: Number(first.redeemed),
			mergedInto: first.merged_into === null ? null : Number(first.merged_into),
			merged: first.merged.map(Number)
		});
	}
	return members;
}
// src/ledger/postgres-reading.ts
/** Where the ledger ends, whole or not. */
async function readEnd(transaction, installation) {
	const of = String(installation);
	const end = await transaction.selectFrom((query) => query.selectFrom("docpoints.entries").select([
		"installation",
		"position",
		"line",
		"digest"
	]).where("installation", "=", of).orderBy("position", "desc").limit(1).as("last")).fullJoin((query) => query.selectFrom("docpoints.heads").select([
		"installation",
		"count",
		"digest",
		"at"
	]).where("installation", "=", of).as("head"), (join) => join.onRef("head.installation", "=", "last.installation")).select([
		"position",
		"line",
		"last.digest as lineDigest",
		"count",
		"head.digest",
		"at"
	]).executeTakeFirst();
	if (end === void 0) return {
		last: null,
		head: null
	};
	const { position, line, lineDigest, count, digest, at } = end;
	return {
		last: position === null || line === null || lineDigest === null ? null : {
			position,
			line,
			digest: lineDigest
		},
		head: count === null ? null : {
			count,
			digest,
			at
		}
	};
}
/** Where the ledger ends. Throws LedgerFault where its last line is not the one that was recorded as its end. */
async function readHead(transaction, installation, name) {
	const { last, head } = await readEnd(transaction, installation);
	if (last?.position !== head?.count || last?.digest !== (head?.digest ?? void 0)) throw new LedgerFault(`The ledger in ${name} is not whole: its head records ${head?.count ?? "no"} lines, and it ends with line ${last?.position ?? 0}. \`docpoints ledger verify\` shows all of it; put the database back as its backups have it.`);
	if (last !== null) entryOf(last, name);
	const { count = "0", digest = null, at = null } = head ?? {};
	return {
		digest,
		count: Number(count),
		at,
		version: count
	};
}
/** What all entries of each of these members come to, and of the accounts that are one person with them. */
async function readMembers(transaction, installation, ids) {
	const found = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Set();
	for (let next = new Set(ids); next.size > 0;) {
		const read = await readTotals(transaction, installation, [...next]);
		for (const id of next) asked.add(id);
		for (const [id, totals] of read) found.set(id, totals);
		next = new Set(read.values().flatMap(linkedTo)).difference(asked);
	}
	return found;
}
async function readTotals(transaction, installation, ids) {
	return totalsOf(await transaction.selectFrom("docpoints.members as member").leftJoin("docpoints.member_days as day", (join) => join.onRef("day.installation", "=", "member.installation").onRef("day.member_id", "=", "member.member_id")).select([
		"member.member_id",
		"login",
		"entries",
		"redeemed",
		"enrolments",
		"leavings",
		"first_points",
		"merged_into",
		"merged",
		"earned_on",
		"activity",
		"points",
		"times"
	]).where("member.installation", "=", String(installation)).where("member.member_id", "in", ids.map(String)).orderBy("earned_on").execute());
}
// src/ledger/postgres-writing.ts
/** Inserts entries that follow the first `count` lines; the table moves the head and the totals with them. */
async function insertSealed(transaction, installation, count, sealed) {
	await insertRows(transaction, sealed.map(({ entry, text, digest }, index) => rowOf(installation, count + 1 + index, text, {
		kind: "entry",
		entry,
		digest,
		warnings: []
	})));
}
const columns = sql.raw(newColumns.join(", "));
/** In one statement, whatever their number: as a whole they follow the end of the chain, or are refused. */
async function insertRows(transaction, rows) {
	if (rows.length === 0) return;
	await sql`insert into docpoints.entries (${columns})
    select ${columns} from json_populate_recordset(null::docpoints.entries, ${JSON.stringify(rows)}::json)`.execute(transaction);
}
// src/ledger/postgres-replace.ts
/** Lines that go to the server at once. */
const batch = 1e3;
/**
* Puts other lines in the place of all, as the role that may. Throws LedgerFault where they are no whole chain, what the
* driver throws otherwise; then nothing has changed.
*/
async function replaceLines(database, installation, lines, head, name) {
	try {
		const role = head.count === 0 ? appRole : eraserRole;
		return await writeOnce(database, {
			installation,
			role,
			takesLong: true
		}, async (transaction) => {
			if (!await takeAway(transaction, installation, head)) return "stale";
			let rows = [];
			let position = 0;
			let before = null;
			for await (const { text: line } of wholeLines(lines)) {
				position += 1;
				const reading = readEntryLine(line);
				if (reading.kind === "broken") throw noChain(name, `line ${position} ${reading.what}`);
				const { prev } = reading.kind === "entry" ? reading.entry : reading.link;
				if (prev !== before) throw noChain(name, `line ${position} does not follow the line before it`);
				before = reading.digest;
				rows.push(rowOf(installation, position, line, reading));
				if (rows.length < batch) continue;
				await insertRows(transaction, rows);
				rows = [];
			}
			await insertRows(transaction, rows);
			return "replaced";
		});
	} catch (error) {
		const broken = brokenChain(error);
		if (broken !== null) throw noChain(name, broken);
		if (isStale(error)) return "stale";
		throw error;
	}
}
/** The head goes first: whoever appends waits for it, and finds that it has moved. False: it is another one. */
async function takeAway(transaction, installation, { count, digest }) {
	const of = String(installation);
	if (count === 0) return isEmpty(transaction, of);
	if (await transaction.deleteFrom("docpoints.heads").where("installation", "=", of).where("count", "=", String(count)).where("digest", "=", digest).returning("count").executeTakeFirst() === void 0) return false;
	for (const table of [
		"docpoints.entries",
		"docpoints.members",
		"docpoints.member_days"
	]) await transaction.deleteFrom(table).where("installation", "=", of).execute();
	return true;
}
async function isEmpty(transaction, installation) {
	return await transaction.selectFrom("docpoints.entries").select("position").where("installation", "=", installation).limit(1).executeTakeFirst() === void 0;
}
function noChain(name, what) {
	return new NotWhole(`The lines for the ledger in ${name} are no whole chain: ${what}. Nothing was changed.`);
}
// src/ledger/postgres.ts
/** Lines that are in memory at once. */
const page = 1e3;
/**
* The ledger of one installation in a PostgreSQL database, whose tables `migratePostgres` has made. `installation`: the
* numeric id of the account that the App is installed on, for that stays when the App goes and comes back. Any number of
* processes may use it at once. Throws LedgerFault for an installation that is no such id.
*/
function postgresLedger(database, installation) {
	if (!Number.isSafeInteger(installation) || installation <= 0) throw new LedgerFault(`${JSON.stringify(installation)} is no installation: the numeric id of a GitHub account was expected.`);
	const name = `${database.name}, installation ${installation}`;
	const session = {
		installation,
		role: appRole
	};
	/**
	* Page by page, up to the line `end` (absent: the last one there is), each page in a transaction of its own: whoever takes
	* long over them holds nobody up.
	*/
	async function* rows(which, end) {
		let last = end;
		let after = 0;
		for (;;) {
			const found = await readOnce(database, session, async (transaction) => {
				if (last === void 0) ({last} = await readEnd(transaction, installation));
				else await refuseAnother(transaction, last);
				return entriesOf(transaction, installation, which).where("position", ">", String(after)).where("position", "<=", String(last?.position ?? 0)).orderBy("position").limit(page).execute();
			}).catch(told("read"));
			yield* found;
			if (found.length < page) return;
			after = Number(found.at(-1)?.position);
		}
	}
	/** All pages must be of the same lines: nobody has erased in between. */
	async function refuseAnother(transaction, last) {
		if (last === null) return;
		if ((await entriesOf(transaction, installation, {}).where("position", "=", String(last.position)).executeTakeFirst())?.digest !== last.digest) throw new LedgerUnavailable(`The ledger in ${name} was written anew just now: try again.`);
	}
	async function* linesUpTo(last) {
		for await (const { position, line } of rows({}, last)) yield {
			file: "entries",
			line: Number(position),
			text: line
		};
	}
	const told = (what) => (error) => {
		if (error instanceof LedgerFault) throw error;
		throw new (mayPass(error) ? LedgerUnavailable : LedgerFault)(`The ledger in ${name} cannot be ${what}: ${reportPostgres(error)}.`);
	};
	return {
		name,
		read: ({ source, members }) => readOnce(database, session, async (transaction) => {
			return {
				head: await readHead(transaction, installation, name),
				entries: (source === null ? [] : await entriesOf(transaction, installation, { source }).orderBy("position").execute()).flatMap((row) => entryOf(row, name) ?? []),
				members: await readMembers(transaction, installation, members)
			};
		}).catch(told("read")),
		async *entries(which) {
			for await (const row of rows(which)) {
				const entry = entryOf(row, name);
				if (entry !== null) yield entry;
			}
		},
		async scan() {
			const { head, last } = await readOnce(database, session, (transaction) => readEnd(transaction, installation)).catch(told("read"));
			return {
				recorded: {
					count: Number(head?.count ?? 0),
					digest: head?.digest ?? null
				},
				lines: linesUpTo(last)
			};
		},
		append: (drafts, head, now) => append(drafts, head, now).catch(told("appended to")),
		replace: (lines, head) => replaceLines(database, installation, lines, head, name).catch(told("replaced"))
	};
	async function append(drafts, head, now) {
		return tried(async () => {
			let sent = null;
			try {
				return await writeOnce(database, session, async (transaction) => {
					const there = await readHead(transaction, installation, name);
					if (there.count !== head.count || there.digest !== head.digest) return { kind: "stale" };
					const fresh = await withoutHeld(transaction, installation, drafts);
					const sealed = sealDrafts(fresh, {
						digest: there.digest,
						lastAt: there.at
					}, now);
					await insertSealed(transaction, installation, there.count, sealed);
					sent = {
						kind: "appended",
						entries: sealed.map(({ entry }) => entry),
						digest: sealed.at(-1)?.digest ?? there.digest
					};
					return sent;
				});
			} catch (error) {
				if (isStale(error)) return { kind: "stale" };
				if (sent === null || !isLost(error)) throw error;
				return whatBecameOf(sent, head);
			}
		});
	}
	/** The answer to the commit was lost. Who is told `stale` reads again, and finds what arrived later by its id. */
	async function whatBecameOf(sent, { count }) {
		if (sent.kind === "stale") return sent;
		return (await readOnce(database, session, (transaction) => entriesOf(transaction, installation, {}).where("position", "=", String(count + sent.entries.length)).executeTakeFirst()).catch((error) => {
			throw new LedgerUnavailable(`The connection to the ledger in ${name} was cut as it was being appended to, and it is away since: ${reportPostgres(error)}. Whether the entries are recorded is not known; the next look finds them by their ids.`);
		}))?.digest === sent.digest ? sent : { kind: "stale" };
	}
}
function entriesOf(transaction, installation, { ids, member, source, since }) {
	let query = transaction.selectFrom("docpoints.entries").select([
		"position",
		"line",
		"digest"
	]).where("installation", "=", String(installation));
	if (ids !== void 0) query = query.where("id_digest", "=", anyDigestOf(ids));
	if (member !== void 0) query = query.where((row) => row("member_id", "=", String(member)).or("merged_into", "=", String(member)));
	if (source !== void 0) query = query.where("repo_id", "=", String(source.repoId)).where("number", "=", String(source.number));
	return since === void 0 ? query : query.where("at", ">=", since);
}
/** The drafts that the ledger does not hold, each once. */
async function withoutHeld(transaction, installation, drafts) {
	const held = await transaction.selectFrom("docpoints.entries").select("id").where("installation", "=", String(installation)).where("id_digest", "=", anyDigestOf(drafts.map(({ id }) => id))).execute();
	const known = new Set(held.map(({ id }) => id));
	return drafts.filter((draft, index) => {
		return drafts.findIndex(({ id }) => id === draft.id) === index && !known.has(written(draft.id));
	});
}
function anyDigestOf(ids) {
	const texts = Array.from(ids, written);
	return sql`any(array(select docpoints.text_digest(one) from unnest(${texts}::text[]) as one))`;
}
export { postgresLedger as t };
