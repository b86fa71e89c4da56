import { t as LedgerFault } from "./fault.js";
import { n as needed, r as readSettings, t as SettingsFault } from "./settings2.js";
import { t as GitHubFault } from "./fault2.js";
import { a as openLedger, i as jitteredPause, t as reconcile } from "./reconcile.js";
import { t as passes } from "./passes.js";
import { t as octokitGitHub } from "./octokit.js";
import { a as describeMistake } from "./chain.js";
import { n as signerOf$1 } from "./signer2.js";
import { n as counted, r as sweep, t as BranchLines } from "./branch-lines.js";
import { t as asking } from "./asking.js";
import { n as understand } from "./understand.js";
import { t as serverLedgers } from "./server-ledgers.js";
import { i as mayBeIssueForm } from "./issue-form.js";
import { p as hasCommentMarker } from "./revert.js";
import { t as patience$1 } from "./patience.js";
import * as v from "valibot";
import { once } from "node:events";
import { createServer } from "node:http";
import { ProbotOctokit, createNodeMiddleware, createProbot } from "probot";
import { Webhook } from "standardwebhooks";
import { pino } from "pino";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { getRequestListener } from "@hono/node-server";
import PQueue from "p-queue";
// src/app/database.ts
/**
* Opens the database of `DATABASE_URL`, and brings its tables up to date as the user of `DATABASE_OWNER_URL`, if that is
* another one; null where no database is set. Throws LedgerFault where it cannot be reached or brought up to date.
*/
async function openAppDatabase(env) {
	const url = env["DATABASE_URL"] ?? "";
	if (url === "") return null;
	const { openPostgres } = await import("./postgres-database2.js");
	const { migratePostgres } = await import("./postgres-migrations2.js");
	const { postgresHeads } = await import("./postgres-heads.js");
	const { postgresLedger } = await import("./postgres2.js");
	const database = openPostgres(url);
	const ownerUrl = env["DATABASE_OWNER_URL"] ?? "";
	const owner = ownerUrl === "" ? database : openPostgres(ownerUrl);
	try {
		await migratePostgres(owner);
	} finally {
		if (owner !== database) await owner.close();
	}
	return {
		name: database.name,
		ledgerOf: (payload) => postgresLedger(database, ownerOf(payload)),
		headsOf: (payload) => postgresHeads(database, ownerOf(payload)),
		clients: async (probot) => (await import("./database-api.js")).databaseClients(database, probot)
	};
}
const about = v.object({ repository: v.object({ owner: v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }) }) });
/** The account's own id, not that of the App's installation: it stays when the App goes and comes back. */
function ownerOf(payload) {
	const read = v.safeParse(about, payload);
	if (!read.success) throw new LedgerFault("The webhook does not say whose repository it is about.");
	return read.output.repository.owner.id;
}
// src/app/level-webhook.ts
const tries = 5;
/** Milliseconds for one answer. */
const timeout = 1e4;
/**
* What tells `DOCPOINTS_WEBHOOK_URL` of levels, signed with `DOCPOINTS_WEBHOOK_SECRET` as Standard Webhooks says; null where
* no address is set. What was told twice has the same `webhook-id`, that of the entry. Throws SettingsFault.
*/
function levelWebhook(env, { log, wait = pause$1 }) {
	const url = (env["DOCPOINTS_WEBHOOK_URL"] ?? "").trim();
	if (url === "") return null;
	checkAddress(url);
	const signer = signerOf(env["DOCPOINTS_WEBHOOK_SECRET"] ?? "");
	const open = /* @__PURE__ */ new Set();
	const tellOne = async (news, program) => {
		const { member, level, isAgain, total, entry } = news;
		const body = JSON.stringify({
			type: "level.reached",
			timestamp: entry.at,
			data: {
				program,
				member,
				level,
				again: isAgain,
				total,
				entry: entry.id
			}
		});
		const about = `that @${member.login} has reached ${level}`;
		for (let tried = 1;; tried += 1) {
			const why = await send(url, entry.id, body, signer);
			if (why === null) return log.info(`Told ${hostOf(url)} ${about}`);
			if (tried >= tries) return log.error(`Could not tell ${hostOf(url)} ${about}: ${why}. The ledger has it, as ${entry.id}.`);
			await wait(1e3 * 4 ** tried);
		}
	};
	return {
		tell(all, program) {
			for (const news of all) {
				const told = tellOne(news, program).catch((error) => log.error({ err: error }, "A level could not be told")).finally(() => open.delete(told));
				open.add(told);
			}
		},
		async idle() {
			while (open.size > 0) await Promise.all(open);
		}
	};
}
/** Null: it was taken. Never throws. */
async function send(url, id, body, signer) {
	const at = /* @__PURE__ */ new Date();
	try {
		const response = await fetch(url, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				"user-agent": "docpoints",
				"webhook-id": id,
				"webhook-timestamp": String(Math.floor(at.getTime() / 1e3)),
				"webhook-signature": signer.sign(id, at, body)
			},
			body,
			redirect: "error",
			signal: AbortSignal.timeout(timeout)
		});
		await response.body?.cancel();
		return response.ok ? null : `it answered ${response.status}`;
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return cause instanceof Error ? cause.message : String(cause);
	}
}
function checkAddress(url) {
	const address = URL.parse(url);
	const isHere = address?.hostname === "localhost" || address?.hostname === "127.0.0.1";
	const isSafe = address?.protocol === "https:" || address?.protocol === "http:" && isHere;
	if (address === null || !isSafe || address.username !== "" || address.password !== "") throw new SettingsFault("DOCPOINTS_WEBHOOK_URL should be an address that starts with https://, without a name or a password in it.");
}
function signerOf(secret) {
	const bytes = Buffer.from(secret.replace(/^whsec_/, ""), "base64").length;
	if (!/^whsec_[A-Za-z\d+/]+=*$/.test(secret) || bytes < 24) throw new SettingsFault("DOCPOINTS_WEBHOOK_SECRET should be the secret that DOCPOINTS_WEBHOOK_URL checks signatures with: whsec_ and at least 24 bytes in base64.");
	return new Webhook(secret);
}
/** The rest of an address may hold a secret. */
function hostOf(url) {
	return URL.parse(url)?.host ?? "";
}
async function pause$1(milliseconds) {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds).unref();
	});
}
// src/app/log.ts
const levels = [
	"trace",
	"debug",
	"info",
	"warn",
	"error",
	"fatal",
	"silent"
];
/** JSON lines on standard output. Of an error its kind, words and stack: neither payload nor headers, where secrets would be. Throws SettingsFault for a level that is none. */
function createLog(env) {
	const wanted = env["LOG_LEVEL"] || "info";
	if (!levels.includes(wanted)) throw new SettingsFault(`LOG_LEVEL should be one of ${levels.join(", ")}, found ${JSON.stringify(wanted)}.`);
	return pino({
		level: wanted,
		serializers: { err: describeError }
	});
}
function describeError(error) {
	if (error instanceof AggregateError) return {
		message: error.message,
		errors: error.errors.map(describeError)
	};
	if (!(error instanceof Error)) return { message: String(error) };
	const isOutside = error instanceof GitHubFault || error instanceof LedgerFault;
	return {
		type: error.name,
		message: error.message,
		...isOutside ? {} : { stack: error.stack }
	};
}
// src/app/look.ts
/** What looks meet; `about` says whose repository it is, as a webhook does. */
function outsideOf(octokit, about, { database, ofServer, memory, lines, levels }) {
	const kept = database === null ? {} : {
		ofDatabase: () => database.ledgerOf(about),
		heads: () => database.headsOf(about)
	};
	return {
		github: octokitGitHub(octokit),
		ledger: (place, here, read) => openLedger(place, here, octokit, read, {
			lines,
			ofServer,
			...kept
		}),
		memory,
		tellLevels: (news, program) => levels?.tell(news, program.name),
		now: () => /* @__PURE__ */ new Date(),
		pause: jitteredPause
	};
}
/** Looks at a pull request after an event, and says in the log what came of it; `again`: where it may go through later. */
async function look({ ref, why, by }, { octokit, payload }, around, again) {
	const { log } = around;
	try {
		tell(ref, why, await reconcile(ref, outsideOf(octokit, payload, around), by), log);
	} catch (error) {
		log.error({ err: error }, `${nameOf$1(ref)} after ${why}: not done, the next event on it makes up for it`);
		if (passes(error)) again();
	}
}
/** Says in the log what a look came to. */
function tell(ref, why, done, log) {
	const name = nameOf$1(ref);
	if (done.kind !== "looked") {
		log.info(`${name} after ${why}: ${done.kind === "gone" ? "it is gone" : "nothing to do"}`);
		for (const notice of done.kind === "quiet" ? done.notices : []) log.warn(`${name}: ${notice}`);
		return;
	}
	const entries = done.recorded.map(({ id }) => id);
	log.info({
		state: done.decision.state,
		...entries.length === 0 ? {} : { entries }
	}, `${name} after ${why}`);
	for (const warning of done.warnings) log.warn(`${name}: ${describeMistake(warning)}`);
	for (const notice of done.notices) log.warn(`${name}: ${notice}`);
	for (const mistake of done.mistakes) log.error(`${name}: ${describeMistake(mistake)}`);
}
/** `octo-org/docs#12`. */
function nameOf$1({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
}
// src/app/serve-api.ts
const path = "/api/v1";
/**
* Answers what is asked of the HTTP API below `/api/v1`; false: the request is none of its. Where there is no database there
* is no API. `DOCPOINTS_LEDGER_SECRET`: what changes something must be signed with it. Throws SettingsFault where that is none.
*/
async function serveApi(database, probot, env, onError, tellLevels) {
	if (database === null) return () => false;
	const { createApi } = await import("./api.js");
	const secret = env["DOCPOINTS_LEDGER_SECRET"] ?? "";
	if (secret !== "" && signerOf$1(secret) === null) throw new SettingsFault("DOCPOINTS_LEDGER_SECRET should be the secret that clients of the HTTP API sign with: whsec_ and base64 behind it.");
	const api = createApi({
		authenticate: await database.clients(probot),
		secret: secret === "" ? null : secret,
		now: () => /* @__PURE__ */ new Date(),
		onError,
		tellLevels
	});
	const listener = getRequestListener(api.fetch);
	return (request, response) => {
		const isOurs = request.url === path || request.url?.startsWith(`${path}/`) === true;
		if (isOurs) listener(request, response);
		return isOurs;
	};
}
// src/app/installed.ts
const id$1 = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const installations = v.array(v.object({
	id: id$1,
	suspended_at: v.nullish(v.string())
}));
const name$1 = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/));
const repositories = v.object({ repositories: v.array(v.object({
	name: name$1,
	owner: v.object({
		id: id$1,
		login: name$1
	}),
	archived: v.optional(v.boolean(), false)
})) });
const pageSize = 100;
/** The ids of the App's installations, but for those that are suspended; `octokit`: as the App itself. Throws GitHubFault. */
async function* readInstallations(octokit) {
	const wish = {
		to: "read where the App is installed",
		needs: "the App’s private key"
	};
	for (let page = 1;; page += 1) {
		const { data } = await asking(wish, () => octokit.request("GET /app/installations", {
			per_page: pageSize,
			page
		}));
		const found = understand(installations, data, "answer about the App’s installations");
		yield* found.flatMap((one) => one.suspended_at == null ? one.id : []);
		if (found.length < pageSize) return;
	}
}
/** The repositories of one installation that can be written to; `octokit`: as that installation. Throws GitHubFault. */
async function* readRepositories(octokit) {
	const wish = {
		to: "read which repositories the App is installed on",
		needs: "metadata: read"
	};
	for (let page = 1;; page += 1) {
		const { data } = await asking(wish, () => octokit.request("GET /installation/repositories", {
			per_page: pageSize,
			page
		}));
		const { repositories: found } = understand(repositories, data, "answer about the repositories of an installation");
		for (const { name: repo, owner, archived } of found) if (!archived) yield {
			owner: owner.login,
			repo,
			ownerId: owner.id
		};
		if (found.length < pageSize) return;
	}
}
// src/app/sweeps.ts
/** Milliseconds from the end of one round to the next. */
const pause = 216e5;
/** Requests that one repository may take in a round: the rest of an hour's is for events. */
const mostRequests = 500;
/**
* Makes up for what was missed while the App was not running, and for what GitHub refused it: at once, and every few hours.
* One repository comes after the other, and its looks are in the same queue as those of events, so that none meets itself.
*/
function startSweeps(probot, queue, around) {
	const { log } = around;
	let isStopped = false;
	const run = (ref, work) => new Promise((resolve, reject) => {
		if (!queue.add(ref, () => work().then(() => resolve(true), reject))) resolve(false);
	});
	const one = async ({ owner, repo, ownerId }, octokit) => {
		const own = counted(octokit);
		const outside = outsideOf(own.octokit, { repository: { owner: { id: ownerId } } }, around);
		const swept = await sweep({
			owner,
			repo,
			since: null,
			isDryRun: false,
			mostRequests,
			requests: () => isStopped ? 1e400 : own.requests(),
			run,
			tell: ({ ref, done }) => Promise.resolve(tell(ref, "a sweep", done, log))
		}, outside);
		const { changed, claims, stopped, failures, unnoted } = swept;
		const about = {
			changed,
			claims: claims.length,
			...stopped === null ? {} : { stopped: stopped.why }
		};
		log.info(about, `${owner}/${repo}: looked at what changed since ${swept.from}`);
		for (const { ref, error } of failures) log.error({ err: error }, `${owner}/${repo}#${ref.number}: not done, the next sweep tries again`);
		if (unnoted !== null) log.warn({ err: unnoted.error }, `${owner}/${repo}: could not note how far it looked`);
	};
	const round = async () => {
		for await (const installation of readInstallations(await probot.auth())) {
			const octokit = await probot.auth(installation);
			try {
				for await (const repository of readRepositories(octokit)) {
					if (isStopped) return;
					await one(repository, octokit).catch((error) => log.error({ err: error }, `${repository.owner}/${repository.repo}: it could not be swept`));
				}
			} catch (error) {
				log.error({ err: error }, `The repositories of installation ${installation} could not be read`);
			}
		}
	};
	const rounds = () => {
		round().catch((error) => log.error({ err: error }, "A round over all repositories failed")).finally(() => {
			if (!isStopped) setTimeout(rounds, pause).unref();
		});
	};
	rounds();
	return { stop() {
		isStopped = true;
	} };
}
// src/flow/memory.ts
/** As many are remembered of one pull request. */
const mostSpeakers = 5;
/**
* How pull requests stood when a look found nothing to do, for those that have no comment of ours to keep that in. It saves
* reading, decides nothing, and may be lost at any time: a process that lives on has one.
*/
var Memory = class {
	#most;
	#digests = /* @__PURE__ */ new Map();
	#speakers = /* @__PURE__ */ new Map();
	/** `most`: pull requests that are remembered; the oldest are forgotten first. */
	constructor(most = 1e4) {
		this.#most = most;
	}
	/** Logins whose permission mattered at the last look: worth asking along at the next, so that no question of its own is needed. */
	speakers(ref) {
		return this.#speakers.get(nameOfRef(ref)) ?? [];
	}
	/** Whose permission mattered. */
	keepSpeakers(ref, logins) {
		const name = nameOfRef(ref);
		this.#speakers.delete(name);
		if (logins.length > 0) this.#speakers.set(name, logins.slice(0, mostSpeakers));
		this.#forgetOldest(this.#speakers);
	}
	/** Whether it stands as it did then. */
	holds(glance) {
		const digest = digestOf(glance);
		return digest !== null && this.#digests.get(nameOf(glance)) === digest;
	}
	/** Nothing was to do. */
	keep(glance) {
		const digest = digestOf(glance);
		const name = nameOf(glance);
		this.#digests.delete(name);
		if (digest === null) return;
		this.#digests.set(name, digest);
		this.#forgetOldest(this.#digests);
	}
	#forgetOldest(kept) {
		const [oldest] = kept.keys();
		if (kept.size > this.#most && oldest !== void 0) kept.delete(oldest);
	}
};
function nameOfRef({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`.toLowerCase();
}
function nameOf({ reading: { repository, pull } }) {
	return `${repository.id}/${pull.number}`;
}
/** Beside what others change, what we have left there: a reply, a reaction or a comment that is gone has to be looked after. */
function digestOf({ reading: { comments, ownDeletedAt }, inputs }) {
	if (inputs === null) return null;
	const left = comments.filter(({ isOwn, ownReactions }) => isOwn || ownReactions.length > 0).map(({ id, isOwn, ownReactions, body }) => [
		id,
		ownReactions,
		isOwn ? body : null
	]);
	const text = canonicalize([
		inputs,
		left,
		ownDeletedAt
	]) ?? "";
	return createHash("sha256").update(text).digest("hex");
}
// src/flow/pull-request-queue.ts
/** `concurrency`: pull requests looked at side by side. What a look throws is told to `report`, and stops no other. */
function pullRequestQueue(concurrency, report) {
	const queue = new PQueue({ concurrency });
	const waiting = /* @__PURE__ */ new Set();
	const last = /* @__PURE__ */ new Map();
	const key = ({ owner, repo, number }) => `${owner}/${repo}#${number}`.toLowerCase();
	return {
		add(ref, look) {
			const name = key(ref);
			if (waiting.has(name)) return false;
			waiting.add(name);
			const run = async () => {
				waiting.delete(name);
				await look();
			};
			const next = (last.get(name) ?? Promise.resolve()).then(() => queue.add(run)).catch(report).finally(() => {
				if (last.get(name) === next) last.delete(name);
			});
			last.set(name, next);
			return true;
		},
		async idle() {
			while (last.size > 0) await Promise.all(last.values());
		}
	};
}
// src/github/payload.ts
const pullRequestActions = /* @__PURE__ */ new Set([
	"opened",
	"synchronize",
	"reopened",
	"closed",
	"labeled",
	"unlabeled",
	"edited",
	"ready_for_review",
	"converted_to_draft"
]);
const issueActions = /* @__PURE__ */ new Set([
	"opened",
	"edited",
	"labeled",
	"unlabeled",
	"closed",
	"reopened"
]);
const commentActions = /* @__PURE__ */ new Set([
	"created",
	"edited",
	"deleted"
]);
const action = v.object({ action: v.string() });
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.optional(v.pipe(v.number(), v.safeInteger()));
const repository = v.object({
	id,
	name: name(),
	owner: v.object({ login: name() })
});
const sender = v.optional(v.nullable(v.object({
	id,
	login: v.string(),
	type: v.optional(v.string())
})));
const author = v.optional(v.nullable(v.object({ id })));
/** Of what was edited: what it said before, where that has changed. */
const changes = v.nullish(v.object({ body: v.nullish(v.object({ from: v.nullish(v.string()) })) }));
const pullRequest = v.object({
	repository,
	sender,
	pull_request: v.object({
		number,
		user: author
	})
});
const issue = v.object({
	repository,
	sender,
	issue: v.object({
		number,
		user: author,
		body: v.optional(v.nullable(v.string()))
	}),
	changes
});
const comment = v.object({
	repository,
	sender,
	issue: v.object({
		number,
		user: author
	}),
	comment: v.object({
		body: v.nullable(v.string()),
		user: v.nullable(v.object({
			id,
			login: v.string(),
			type: v.optional(v.string())
		}))
	}),
	changes
});
/** Names end up in addresses of requests: what GitHub would not allow in one is not let through. */
function name() {
	return v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/));
}
/**
* A webhook's payload, or a workflow's event (`GITHUB_EVENT_NAME` and the parsed file of `GITHUB_EVENT_PATH`).
* An event that concerns no pull request, or can change nothing about one, answers why. Throws GitHubFault `invalid`
* for a payload that is not as GitHub sends it.
*/
function readPayload(event, payload) {
	switch (event) {
		case "pull_request":
		case "pull_request_target": return readPullRequestEvent(event, payload);
		case "issues": return readIssueEvent(payload);
		case "issue_comment": return readCommentEvent(payload);
		default: return ignored(`the event ${event} says nothing about a pull request's points`);
	}
}
function readPullRequestEvent(event, payload) {
	const { action: happened } = parse(action, payload, event);
	if (!pullRequestActions.has(happened)) return ignored(`${event}.${happened} changes nothing about points`);
	const { repository, sender, pull_request: pull } = parse(pullRequest, payload, event);
	const by = isLabelling(happened) ? sender ?? null : null;
	return { trigger: {
		ref: refOf(repository, pull.number, [pull.user, by]),
		why: `${event}.${happened}`,
		by: by?.login ?? null
	} };
}
function readIssueEvent(payload) {
	const { action: happened } = parse(action, payload, "issues");
	if (!issueActions.has(happened)) return ignored(`issues.${happened} changes nothing about points`);
	const { repository, sender, issue: opened, changes } = parse(issue, payload, "issues");
	if ((happened === "opened" || happened === "edited") && opened.body !== void 0 && !mayBeIssueForm([opened.body, changes?.body?.from].join("\n"))) return ignored("the issue was not written with the form");
	const by = isLabelling(happened) ? sender ?? null : null;
	return { trigger: {
		ref: refOf(repository, opened.number, [opened.user, by]),
		why: `issues.${happened}`,
		by: by?.login ?? null
	} };
}
/** Only who puts a label, or takes it off, needs a permission. */
function isLabelling(happened) {
	return happened === "labeled" || happened === "unlabeled";
}
function readCommentEvent(payload) {
	const { action: happened } = parse(action, payload, "issue_comment");
	if (!commentActions.has(happened)) return ignored(`issue_comment.${happened} changes nothing about points`);
	const read = parse(comment, payload, "issue_comment");
	const { repository, issue, comment: written, changes } = read;
	const { user, body } = written;
	if (isBot(user)) return readBotsCommentEvent(happened, read);
	const said = happened === "created" ? "" : happened === "edited" ? changes?.body?.from : void 0;
	if (said !== void 0 && !/\/points/i.test(`${said}\n${body ?? ""}`)) return ignored("the comment has no /points in it");
	return { trigger: {
		ref: refOf(repository, issue.number, [issue.user, user], happened === "created" ? namedIn(body) : []),
		why: `issue_comment.${happened} by ${user?.login ?? "an account that is gone"}`,
		by: user?.login ?? null
	} };
}
/**
* A bot's comment says nothing, but it may be our own: one that a person has edited is put right at once, and where there
* are two of them one goes. What we ourselves edit is no reason to look again.
*/
function readBotsCommentEvent(happened, { repository, issue, comment: { user, body }, changes, sender }) {
	const isMarked = [body, changes?.body?.from].some((text) => hasCommentMarker(text ?? ""));
	const isTouched = happened === "created" || happened === "edited" && !isBot(sender);
	if (!isMarked || !isTouched) return ignored(`the comment is by a bot, ${user?.login ?? "one that is gone"}`);
	const why = `issue_comment.${happened}: what may be our own comment`;
	return { trigger: {
		ref: refOf(repository, issue.number, [issue.user]),
		why,
		by: null
	} };
}
function isBot(account) {
	return account?.type === "Bot" || account?.login.endsWith("[bot]") === true;
}
function parse(schema, payload, event) {
	return understand(schema, payload, `payload of the event ${event}`, "invalid");
}
function refOf({ id: repoId, owner, name }, number, people, logins = []) {
	const ids = new Set(people.flatMap((person) => person?.id ?? []));
	const named = logins.length === 0 ? {} : { logins };
	const hint = repoId === void 0 ? {} : { hint: {
		repoId,
		people: [...ids],
		...named
	} };
	return {
		owner: owner.login,
		repo: name,
		number,
		...hint
	};
}
/** As many accounts are worth asking along. */
const mostNamed = 10;
/** Logins in lines that look like commands. */
function namedIn(body) {
	const logins = ((body ?? "").match(/^\s*\/points.*$/gim) ?? []).flatMap((line) => Array.from(line.matchAll(/@([a-z\d-]{1,39})/gi), ([, name = ""]) => name));
	return [...new Set(logins.map((login) => login.toLowerCase()))].slice(0, mostNamed);
}
function ignored(why) {
	return {
		trigger: null,
		why
	};
}
// src/github/probot-client.ts
/**
* The App's client class: `new Probot({ Octokit: patientProbotOctokit() })`. It behaves as that of `createOctokit`.
* Probot gives each installation's client options of its own: only the function form of `defaults` holds for all of them.
*/
function patientProbotOctokit(chosen) {
	return ProbotOctokit.plugin(patience$1).defaults((options) => ({
		...options,
		...chosen === void 0 ? {} : { patience: chosen },
		retry: { enabled: false },
		throttle: { enabled: false }
	}));
}
// src/app.ts
const webhookPath = "/api/github/webhooks";
/** GitHub sends none that is larger. */
const largestWebhook = 26214400;
/** Pull requests looked at side by side. */
const concurrency = 8;
/**
* The App: takes webhooks in, answers at once, and works after. Its settings are those that `docpoints serve --help` lists.
* Resolves when a SIGTERM or SIGINT has let it finish what it had begun. Throws SettingsFault when it cannot start, and
* LedgerFault where its database cannot be used.
*/
async function serve(env) {
	const port = readSettings(env);
	const log = createLog(env);
	const queue = pullRequestQueue(concurrency, (error) => log.error({ err: error }, "A look at a pull request failed"));
	const probot = createApp(env, log);
	const database = await openAppDatabase(env);
	if (database !== null) log.info(`Ledgers that a program keeps in a database are in ${database.name}`);
	const ofServer = serverLedgers(env);
	const levels = levelWebhook(env, { log });
	const around = {
		log,
		database,
		ofServer,
		memory: new Memory(),
		lines: new BranchLines(),
		levels
	};
	const middleware = await createNodeMiddleware((app) => listenTo(app, queue, around), {
		probot,
		webhooksPath: webhookPath
	});
	const answerApi = await serveApi(database, probot, env, (error) => log.error({ err: error }, "A request to the HTTP API failed"), (news, program) => levels?.tell(news, program.name));
	const server = createServer((request, response) => {
		if (answerApi(request, response)) return;
		if (request.method === "GET" && request.url === "/ping") {
			response.end("PONG");
			return;
		}
		middleware(request, response, () => {
			response.writeHead(404, { "content-type": "text/plain" }).end(`Webhooks are taken at ${webhookPath}.\n`);
		});
		refuseWhatIsTooLarge(request);
	});
	await listen(server, port, env);
	log.info(`Docpoints listens on port ${addressOf(server).port}, for webhooks at ${webhookPath}`);
	const sweeps = startSweeps(probot, queue, around);
	await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
	log.info("Docpoints stops when it has finished what it has begun");
	sweeps.stop();
	await close(server);
	const begun = queue.idle().then(() => levels?.idle()).then(() => true);
	const tooLong = new Promise((resolve) => setTimeout(() => resolve(false), patience).unref());
	if (!await Promise.race([begun, tooLong])) log.warn("Docpoints stops before it has finished: the next event on a pull request makes up for it");
}
/** Probot reads the key in each form in which it can stand in an environment, and tells a wrong one by its absence. */
function createApp(env, log) {
	try {
		return createProbot({
			env,
			overrides: {
				Octokit: patientProbotOctokit(),
				log,
				webhookPath
			}
		});
	} catch {
		throw new SettingsFault(`PRIVATE_KEY should be ${needed.PRIVATE_KEY}: it starts with “-----BEGIN”.`);
	}
}
const events = [
	"pull_request",
	"issues",
	"issue_comment"
];
function listenTo(app, queue, around) {
	app.on(events, (context) => {
		const about = { delivery: context.id };
		const reading = understood(context);
		if (reading.trigger === null) {
			around.log.debug(about, `Nothing to do: ${reading.why}`);
			return;
		}
		const { trigger } = reading;
		const work = () => look(trigger, context, {
			...around,
			log: around.log.child(about)
		}, () => later(() => queue.add(trigger.ref, work)));
		queue.add(trigger.ref, work);
	});
}
/** A payload that is not as GitHub sends it is refused (400), so that the list of deliveries shows it. */
function understood({ name, payload }) {
	try {
		return readPayload(name, payload);
	} catch (error) {
		throw error instanceof GitHubFault ? Object.assign(error, { status: 400 }) : error;
	}
}
/** Milliseconds after which what GitHub could not do is looked after once more, without an event. */
const afterFault = 6e5;
/** Does not keep the process: what is left over, the next event makes up for. */
function later(work) {
	setTimeout(work, afterFault).unref();
}
function refuseWhatIsTooLarge(request) {
	let received = 0;
	request.on("data", (chunk) => {
		received += chunk.length;
		if (received > largestWebhook) request.destroy();
	});
}
async function listen(server, port, env) {
	server.listen(port, env["HOST"]);
	try {
		await once(server, "listening");
	} catch (error) {
		throw new SettingsFault(`Port ${port} cannot be listened on: ${error instanceof Error ? error.message : String(error)}.`);
	}
}
function addressOf(server) {
	const address = server.address();
	return typeof address === "object" && address !== null ? address : { port: 0 };
}
/** As long as a connection that has begun may take, in milliseconds, once the App is asked to stop. */
const patience = 5e3;
/** Takes no new connection, and lets those that are there come to their end. */
async function close(server) {
	const closed = once(server, "close");
	server.close();
	server.closeIdleConnections();
	const cut = setTimeout(() => server.closeAllConnections(), patience);
	await closed;
	clearTimeout(cut);
}
export { serve };
