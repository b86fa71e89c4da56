import { a as openLedger, i as jitteredPause, t as reconcile } from "./reconcile.js";
import { t as serverLedgers } from "./server-ledgers.js";
import { t as octokitGitHub } from "./octokit.js";
import { t as parseRepositoryName } from "./repository-name.js";
import { a as describeMistake } from "./chain.js";
import { o as formatPoints } from "./amount.js";
import { r as oneLine } from "./escape.js";
import { i as whyIgnored } from "./verdict.js";
import { t as command } from "./command.js";
import { t as connectGitHub } from "./connect-github.js";
import { n as databaseOfOwner } from "./database-ledger.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { t as parsePullRequestName } from "./github-names.js";
import { c as serverEnvironment, i as jsonOption, n as databaseEnvironment, r as gitHubEnvironment } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
// src/cli/reconcile.ts
/** `docpoints reconcile`: what App and Action do for an event, for one pull request, or for all that changed, now. */
const reconcileCommand = command({
	about: "Look at one pull request, or at all that changed, and do what is due: comment, replies, entries in the ledger",
	forms: ["owner/repo#12", "owner/repo [--since 2026-11-01]"],
	args: {
		pull: {
			type: "positional",
			description: "The pull request, owner/repo#12, or the repository"
		},
		since: {
			type: "string",
			valueHint: "day",
			description: "Of a repository: look at what changed since (otherwise since the last time)"
		},
		...jsonOption
	},
	environment: {
		...gitHubEnvironment,
		...databaseEnvironment,
		...serverEnvironment
	},
	async run(given) {
		const name = given.text("pull") ?? "";
		const since = given.text("since");
		const repository = parseRepositoryName(name);
		const ref = repository === null ? parsePullRequestName(name) : {
			...repository,
			number: null
		};
		if (ref.number !== null && since !== void 0) throw new WrongUsage(`--since is for a repository, and ${name} is one pull request.`);
		const octokit = connectGitHub(process.env);
		const ledgers = {
			ofServer: serverLedgers(process.env),
			ofDatabase: await databaseOfOwner(process.env["DATABASE_URL"], ref, octokit)
		};
		if (ref.number === null) {
			const { sweepRepository } = await import("./sweep-repository.js");
			return sweepRepository(ref, since, octokit, ledgers, given.has("json"));
		}
		const outside = {
			github: octokitGitHub(octokit),
			ledger: (place, here, read) => openLedger(place, here, octokit, read, ledgers),
			now: () => /* @__PURE__ */ new Date(),
			pause: jitteredPause
		};
		const done = await reconcile(ref, outside, null, true);
		if (done.kind === "gone") throw new WrongUsage(`There is no pull request ${name} that this token may see.`);
		if (done.kind === "quiet") {
			for (const notice of done.notices) say(`Warning: ${notice}`);
			if (given.has("json")) printJson({
				pull: name,
				quiet: true
			});
			else printText(`There is nothing to do on ${name}.`);
			return;
		}
		for (const notice of done.notices) say(`Warning: ${notice}`);
		for (const warning of done.warnings) say(`Warning: ${describeMistake(warning)}`);
		if (given.has("json")) printJson(resultOf(name, done));
		else printText(describe(name, done));
		if (done.mistakes.length > 0) throw new AnswerIsNo(`${done.mistakes.map(describeMistake).join("\n")}\nThe program file is invalid, so nothing is awarded.`);
	}
});
function resultOf(pull, { decision, recorded }) {
	const { state, activity, points, shares } = decision;
	const entries = recorded.map(({ id }) => id);
	return {
		pull,
		state,
		activity: activity?.id ?? null,
		points,
		shares,
		recorded: entries
	};
}
function describe(name, { decision, recorded }) {
	const { state, ignored, shares } = decision;
	return [
		`${name} is ${state}.${ignored === null ? "" : ` ${whyIgnored(ignored)}`}`,
		...shares.map(({ member, points }) => `  ${formatPoints(points)} for ${oneLine(member.login, 40)}`),
		...recorded.length === 0 ? [] : ["Recorded in the ledger:", ...recorded.map(({ id }) => `  ${oneLine(id)}`)]
	].join("\n");
}
export { reconcileCommand };
