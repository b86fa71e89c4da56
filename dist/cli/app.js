import { i as openLedger, r as jitteredPause, t as reconcile } from "./reconcile.js";
import { n as GitHubFault, t as LedgerFault } from "./fault.js";
import { t as octokitGitHub } from "./octokit.js";
import { t as patience$1, u as understand } from "./patience.js";
import { t as describeMistake } from "./mistake.js";
import { once } from "node:events";
import { createServer } from "node:http";
import { pino } from "pino";
import { ProbotOctokit, createNodeMiddleware, createProbot } from "probot";
import * as v from "valibot";
import PQueue from "p-queue";
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
			if (waiting.has(name)) return;
			waiting.add(name);
			const run = async () => {
				waiting.delete(name);
				await look();
			};
			const next = (last.get(name) ?? Promise.resolve()).then(() => queue.add(run)).catch(report).finally(() => {
				if (last.get(name) === next) last.delete(name);
			});
			last.set(name, next);
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
const commentActions = /* @__PURE__ */ new Set([
	"created",
	"edited",
	"deleted"
]);
const action = v.object({ action: v.string() });
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const repository = v.object({
	name: name(),
	owner: v.object({ login: name() })
});
const sender = v.optional(v.nullable(v.object({ login: v.string() })));
const pullRequest = v.object({
	repository,
	sender,
	pull_request: v.object({ number })
});
const comment = v.object({
	repository,
	issue: v.object({ number }),
	comment: v.object({
		body: v.nullable(v.string()),
		user: v.nullable(v.object({
			login: v.string(),
			type: v.optional(v.string())
		}))
	})
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
		case "issue_comment": return readCommentEvent(payload);
		default: return ignored(`the event ${event} says nothing about a pull request's points`);
	}
}
function readPullRequestEvent(event, payload) {
	const { action: happened } = parse(action, payload, event);
	if (!pullRequestActions.has(happened)) return ignored(`${event}.${happened} changes nothing about points`);
	const read = parse(pullRequest, payload, event);
	return { trigger: {
		ref: ref(read.repository, read.pull_request.number),
		why: `${event}.${happened}`,
		by: happened === "labeled" ? read.sender?.login ?? null : null
	} };
}
function readCommentEvent(payload) {
	const { action: happened } = parse(action, payload, "issue_comment");
	if (!commentActions.has(happened)) return ignored(`issue_comment.${happened} changes nothing about points`);
	const { repository, issue, comment: written } = parse(comment, payload, "issue_comment");
	const { user, body } = written;
	if (user?.type === "Bot" || user?.login.endsWith("[bot]") === true) return ignored(`the comment is by a bot, ${user.login}`);
	if (happened === "created" && !/\/points/i.test(body ?? "")) return ignored("the comment has no /points in it");
	return { trigger: {
		ref: ref(repository, issue.number),
		why: `issue_comment.${happened} by ${user?.login ?? "an account that is gone"}`,
		by: user?.login ?? null
	} };
}
function parse(schema, payload, event) {
	return understand(schema, payload, `payload of the event ${event}`, "invalid");
}
function ref({ owner, name }, number) {
	return {
		owner: owner.login,
		repo: name,
		number
	};
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
/** The App's settings are not such that it can start: which ones, and what they should be. */
var SettingsFault = class extends Error {
	name = "SettingsFault";
};
const needed = {
	APP_ID: "the number on the App’s settings page",
	PRIVATE_KEY: "the App’s private key, the text of the .pem file",
	WEBHOOK_SECRET: "the secret that the App’s webhooks are signed with"
};
const webhookPath = "/api/github/webhooks";
/** GitHub sends none that is larger. */
const largestWebhook = 26214400;
/** Pull requests looked at side by side. */
const concurrency = 8;
/**
* The App: takes webhooks in, answers at once, and works after. Settings are Probot's (APP_ID, PRIVATE_KEY,
* WEBHOOK_SECRET, PORT, LOG_LEVEL, GHE_HOST, GHE_PROTOCOL). Resolves when a SIGTERM or SIGINT has let it finish what it
* had begun. Throws SettingsFault when it cannot start.
*/
async function serve(env) {
	const port = readSettings(env);
	const log = createLog(env);
	const queue = pullRequestQueue(concurrency, (error) => log.error({ err: error }, "A look at a pull request failed"));
	const probot = createApp(env, log);
	const middleware = await createNodeMiddleware((app) => listenTo(app, queue, log), {
		probot,
		webhooksPath: webhookPath
	});
	const server = createServer((request, response) => {
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
	await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
	log.info("Docpoints stops when it has finished what it has begun");
	await close(server);
	const begun = queue.idle().then(() => true);
	const tooLong = new Promise((resolve) => setTimeout(() => resolve(false), patience).unref());
	if (!await Promise.race([begun, tooLong])) log.warn("Docpoints stops before it has finished: the next event on a pull request makes up for it");
}
function readSettings(env) {
	const missing = Object.entries(needed).filter(([name]) => (env[name] ?? "").trim() === "");
	if (missing.length > 0) throw new SettingsFault(`The App cannot start without these settings in its environment:\n${missing.map(([name, what]) => `  ${name}: ${what}`).join("\n")}`);
	if (!/^[1-9]\d*$/.test(env["APP_ID"] ?? "")) throw new SettingsFault(`APP_ID should be ${needed.APP_ID}.`);
	const port = env["PORT"] ?? "3000";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new SettingsFault(`PORT should be a number from 0 to 65535, found ${JSON.stringify(port)}.`);
	return Number(port);
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
const levels = [
	"trace",
	"debug",
	"info",
	"warn",
	"error",
	"fatal",
	"silent"
];
/** JSON lines on standard output. Of an error its kind, words and stack: neither payload nor headers, where secrets would be. */
function createLog(env) {
	const wanted = env["LOG_LEVEL"] ?? "info";
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
const events = ["pull_request", "issue_comment"];
function listenTo(app, queue, log) {
	app.on(events, (context) => {
		const about = { delivery: context.id };
		const reading = understood(context);
		if (reading.trigger === null) {
			log.debug(about, `Nothing to do: ${reading.why}`);
			return;
		}
		const { trigger } = reading;
		const work = () => look(trigger, context, log.child(about), () => later(() => queue.add(trigger.ref, work)));
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
async function look({ ref, why, by }, { octokit }, log, again) {
	const name = nameOf(ref);
	try {
		const outside = {
			github: octokitGitHub(octokit),
			ledger: (place, here, read) => openLedger(place, here, octokit, read),
			now: () => /* @__PURE__ */ new Date(),
			pause: jitteredPause
		};
		tell(name, why, await reconcile(ref, outside, by), log);
	} catch (error) {
		log.error({ err: error }, `${name} after ${why}: not done, the next event on it makes up for it`);
		if (error instanceof GitHubFault && error.passes) again();
	}
}
function tell(name, why, done, log) {
	if (done.kind !== "looked") {
		log.info(`${name} after ${why}: ${done.kind === "gone" ? "it is gone" : "nothing to do"}`);
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
function nameOf({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
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
export { SettingsFault, serve };
