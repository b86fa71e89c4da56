import { t as LedgerFault } from "./fault.js";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { DatabaseError, Pool } from "pg";
// src/ledger/postgres-fault.ts
/** The server has taken what was asked, and said nothing since. */
var NoAnswer = class extends Error {
	code = "NO_ANSWER";
	/** `silence`: milliseconds. */
	constructor(silence) {
		super(`the database does not answer: it has said nothing for ${silence / 1e3} s`);
	}
};
/** What the tables' own triggers say. */
const headHasMoved = "DP001";
const isNoChain = "DP002";
/** Why nothing came of it, by the code of PostgreSQL or of the operating system, and what to do. */
const explanations = {
	ECONNREFUSED: "nothing answers there: is the server running, and are host and port right?",
	ECONNRESET: "the connection was cut: try again",
	ENOTFOUND: "there is no host of that name",
	EAI_AGAIN: "the host’s name could not be looked up: try again",
	ETIMEDOUT: "nothing answered in time: is a firewall between here and there?",
	"28P01": "the server refused the user or the password",
	"28000": "the server refuses this user from here: its pg_hba.conf says who may connect",
	"3D000": "the server has no database of that name",
	"3F000": "it holds no ledger: `docpoints serve` makes the tables when it starts with DATABASE_URL",
	"42P01": "it holds no ledger: `docpoints serve` makes the tables when it starts with DATABASE_URL",
	"22023": "it lacks the roles of Docpoints: `docpoints serve` makes them when it starts with DATABASE_URL",
	"25006": "it takes no writes: it is a copy of another server, or set to be read only",
	"53100": "its disk is full",
	"53300": "it has no connection left: raise its max_connections, or let fewer processes connect",
	"55P03": "somebody else has held the ledger for ten seconds: try again",
	"57014": "the database does not answer in time: a statement took longer than it may (statement_timeout). Try again",
	NO_ANSWER: "the database does not answer: it has taken what was asked, and said nothing since. Is the server stuck?"
};
/** The connection went, and with it what it had not committed: whatever may be done twice can be tried again. */
function isLost(error) {
	const code = codeOf(error);
	if (code !== null) return /^(?:ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|08|57P0[1235]|25P03|25P04)/.test(code);
	return error instanceof Error && /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Connection error)/.test(error.message);
}
/** Whether the same may go through later without anyone's doing: the server is away, busy, or being changed over. */
function mayPass(error) {
	return isLost(error) || [
		"25006",
		"53300",
		"55P03",
		"57014",
		"NO_ANSWER"
	].includes(codeOf(error) ?? "");
}
/** Others were first: the head is no more what was read, or the server broke off one of two that waited for each other. */
function isStale(error) {
	const code = codeOf(error);
	return code === headHasMoved || code === "40001" || code === "40P01" || code === "23505" && constraintOf(error) !== "entries_id";
}
/** What the tables refuse because it is no whole chain; null: it is something else. */
function brokenChain(error) {
	const code = codeOf(error);
	if (code === "23505" && constraintOf(error) === "entries_id") return "two lines have the same id";
	return code === isNoChain && error instanceof Error ? error.message : null;
}
/** In words, with what to do; never with an address, which may hold a password. */
function reportPostgres(error) {
	const code = codeOf(error);
	const known = code === null ? void 0 : explanations[code];
	if (known !== void 0) return `${known} (${code})`;
	if (isDenied(error) && error instanceof Error) return `${error.message} (42501): the user of the address must be a member of docpoints_app, and of docpoints_eraser to erase`;
	if (error instanceof DatabaseError) return `${error.message} (${error.code ?? "no code"})`;
	if (error instanceof Error && error.message.startsWith("timeout exceeded")) return "the database does not answer: no connection was made in time";
	if (isLost(error)) return "the connection was cut: try again";
	return error instanceof Error ? `${error.message}${code === null ? "" : ` (${code})`}` : "it is not known why";
}
/** The user of the address may not do it. */
function isDenied(error) {
	return codeOf(error) === "42501";
}
function codeOf(error) {
	if (!(error instanceof Error) || !("code" in error)) return null;
	return typeof error.code === "string" ? error.code : null;
}
function constraintOf(error) {
	return error instanceof DatabaseError ? error.constraint : void 0;
}
// src/ledger/postgres-database.ts
/** Milliseconds between tries while the server is away: a restart takes no longer. */
const pauses = [
	50,
	150,
	400,
	900,
	1500
];
/** Milliseconds for which a server may say nothing while it is asked. Its own limit of a statement (below) is over before. */
const longestSilence = 12e4;
/** The longest that a statement of a decision takes; the server's own limit holds where it has one. */
const longestStatement = "60s";
/**
* Opens a pool of connections to `postgres://user:password@host/database`; nothing is connected yet. A connection on which
* the server says nothing for `silence` milliseconds is given up. Throws LedgerFault, without the address, for one that
* cannot be read.
*/
function openPostgres(url, silence = longestSilence) {
	const name = nameOf(url);
	const pool = new Pool({
		connectionString: url,
		application_name: "docpoints",
		max: 10,
		connectionTimeoutMillis: 1e4,
		idleTimeoutMillis: 3e4,
		keepAlive: true,
		keepAliveInitialDelayMillis: 1e4,
		allowExitOnIdle: true
	});
	const ignore = () => {};
	pool.on("error", ignore);
	pool.on("connect", (client) => {
		client.on("error", ignore);
		const socket = socketOf(client);
		socket?.setTimeout(silence, () => socket.destroy(new NoAnswer(silence)));
	});
	const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
	return {
		name,
		db,
		close: () => db.destroy()
	};
}
/** Does what may be done twice, and again on another connection where one was lost. Throws what the driver throws. */
async function tried(work) {
	for (const pause of pauses) try {
		return await work();
	} catch (error) {
		if (!isLost(error)) throw error;
		await setTimeout(pause * (.7 + .6 * Math.random()));
	}
	return work();
}
/** One look at the ledger, in which nothing moves. The whole may be tried again: `work` only reads. */
async function readOnce(database, session, work) {
	const reading = database.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
	return tried(() => sayingWhy((noted) => reading.execute((transaction) => noted(async () => {
		await enter(transaction, session);
		return work(transaction);
	}))));
}
/** Writes all of it or nothing, of what the ledger is at one moment: where it has moved since, the server breaks off. `work` must not be tried again blindly: a commit whose answer is lost may have been done. */
async function writeOnce({ db }, session, work) {
	const writing = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read write");
	return sayingWhy((noted) => writing.execute((transaction) => noted(async () => {
		await enter(transaction, session);
		return work(transaction);
	})));
}
/** What broke a transaction off is thrown, and not that the connection that went with it takes no rollback. */
async function sayingWhy(execute) {
	const reasons = [];
	const noted = (work) => work().catch((error) => {
		reasons.push(error);
		throw error;
	});
	return execute(noted).catch((error) => {
		throw reasons[0] ?? error;
	});
}
/** What a connection of the driver speaks through, with or without TLS. */
function socketOf(client) {
	const connection = "connection" in client ? client.connection : null;
	if (typeof connection !== "object" || connection === null || !("stream" in connection)) return null;
	return connection.stream instanceof Socket ? connection.stream : null;
}
/** For this transaction alone, so that a pool between here and the server hands nothing on to others. */
async function enter(transaction, { installation, role, takesLong = false }) {
	await sql`select
    set_config('role', ${role}, true),
    set_config('docpoints.installation', ${String(installation)}, true),
    set_config('lock_timeout', '10s', true),
    set_config('statement_timeout', case when ${takesLong} or current_setting('statement_timeout') <> '0'
      then current_setting('statement_timeout') else ${longestStatement} end, true),
    set_config('idle_in_transaction_session_timeout', '60s', true)`.execute(transaction);
}
function nameOf(url) {
	const address = URL.canParse(url) ? new URL(url) : null;
	if (address === null || !/^postgres(?:ql)?:$/.test(address.protocol)) throw new LedgerFault("The address of the database cannot be read: postgres://user:password@host:5432/database was expected. A password with other signs than letters and digits must be percent-encoded.");
	return `PostgreSQL ${address.host === "" ? address.searchParams.get("host") ?? "localhost" : address.host}${address.pathname === "/" ? "" : address.pathname}`;
}
export { brokenChain as a, isStale as c, writeOnce as i, mayPass as l, readOnce as n, isDenied as o, tried as r, isLost as s, openPostgres as t, reportPostgres as u };
