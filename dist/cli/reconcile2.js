import { i as openLedger, n as whyIgnored, r as jitteredPause, t as reconcile } from "./reconcile.js";
import { t as octokitGitHub } from "./octokit.js";
import { t as describeMistake } from "./mistake.js";
import { r as formatPoints } from "./amount.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { r as connectGitHub, t as parsePullRequestName } from "./github-names.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { n as gitHubEnvironment, r as jsonOption } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
// src/cli/reconcile.ts
/** `docpoints reconcile`: what App and Action do for an event, for one pull request, now. */
const reconcileCommand = command({
	about: "Look at one pull request, and do what is due: comment, replies, entries in the ledger",
	forms: ["owner/repo#12"],
	args: {
		pull: {
			type: "positional",
			description: "The pull request, owner/repo#12"
		},
		...jsonOption
	},
	environment: gitHubEnvironment,
	async run(given) {
		const name = given.text("pull") ?? "";
		const ref = parsePullRequestName(name);
		const octokit = connectGitHub(process.env);
		const done = await reconcile(ref, {
			github: octokitGitHub(octokit),
			ledger: (place, here, read) => openLedger(place, here, octokit, read),
			now: () => /* @__PURE__ */ new Date(),
			pause: jitteredPause
		});
		if (done.kind === "gone") throw new WrongUsage(`There is no pull request ${name} that this token may see.`);
		if (done.kind === "quiet") {
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
