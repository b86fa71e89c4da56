import { a as openLedger, i as jitteredPause } from "./reconcile.js";
import { a as isDay } from "./days.js";
import { n as counted, r as sweep, t as BranchLines } from "./branch-lines.js";
import { t as octokitGitHub } from "./octokit.js";
import { a as describeMistake } from "./chain.js";
import "./amount.js";
import "./cuts.js";
import "./level-reached.js";
import "./verdict.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
// src/flow/since.ts
/** `2026-11-01`, or with a time `2026-11-01T08:00Z`. */
const moment = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;
/** A day or a time, as somebody writes it; a day alone begins in UTC. Null for anything else. */
function readSince(text) {
	const day = moment.exec(text)?.[1];
	const time = new Date(text);
	return day === void 0 || !isDay(day) || Number.isNaN(time.getTime()) ? null : time;
}
// src/view/sweep-summary.ts
/** Those at which something was made up for. */
function mendedBy(looked) {
	return looked.flatMap(({ done, written }) => {
		if (done.kind !== "looked" || written.length === 0 && done.recorded.length === 0) return [];
		const { decision, pull, recorded } = done;
		const { kind, number, url } = pull;
		return [{
			kind,
			number,
			url,
			state: decision.state,
			recorded
		}];
	});
}
/** What it looked at, in a sentence or two. */
function describeSweep(sweep) {
	const { from, changed, looked, mended, left, claims, mistakes, isStopped, isUnwritten } = sweep;
	const [what, have] = changed === 1 ? ["pull request or issue", "has"] : ["pull requests and issues", "have"];
	const time = `${from.slice(0, 16).replace("T", " ")} UTC`;
	const since = isStopped ? `Of what has changed since ${time} it came to ${changed} ${what}` : `${changed} ${what} ${have} changed since ${time}`;
	const isWell = looked + left.length + mistakes.length === 0 && !isStopped;
	const waiting = claims.length === 0 ? [] : [`Claims that wait for a maintainer: ${claims.length}.`];
	if (isWell) return [`${since}, and all is well.`, ...waiting].join(" ");
	return [
		`${since}. Looked at to the end: ${looked}.`,
		`Something ${isUnwritten ? "would be" : "was"} made up for at ${mended.length}.`,
		...left.length === 0 ? [] : [`Could not be done: ${left.length}.`],
		...waiting,
		...mistakes.length === 0 ? [] : ["The program file is invalid, and all waits for it."]
	].join(" ");
}
// src/cli/sweep-repository.ts
/** Half of what GitHub lets one account ask in an hour, at the least. */
const mostRequests = 2500;
/**
* `docpoints reconcile owner/repo`: makes up for what was missed, and prints what. Throws WrongUsage for a `since` that is none,
* AnswerIsNo where the program file has mistakes, and the first of what could not be done.
*/
async function sweepRepository({ owner, repo }, since, octokit, elsewhere, isJson) {
	const from = since === void 0 ? null : readSince(since);
	if (since !== void 0 && from === null) throw new WrongUsage(`--since is “${since}”: a day such as 2026-11-01 was expected.`);
	const own = counted(octokit);
	const lines = new BranchLines();
	const told = [];
	const tell = (one) => {
		told.push(one);
		return Promise.resolve();
	};
	const swept = await sweep({
		owner,
		repo,
		since: from,
		isDryRun: false,
		mostRequests,
		requests: own.requests,
		tell
	}, {
		github: octokitGitHub(own.octokit),
		ledger: (place, here, read) => openLedger(place, here, own.octokit, read, {
			...elsewhere,
			lines
		}),
		now: () => /* @__PURE__ */ new Date(),
		pause: jitteredPause
	});
	print(`${owner}/${repo}`, swept, told, isJson);
	if (swept.mistakes.length > 0) throw new AnswerIsNo(`${swept.mistakes.map(describeMistake).join("\n")}\nThe program file is invalid, so nothing is awarded.`);
	const failed = swept.failures[0] ?? swept.unnoted;
	if (failed != null) throw failed.error;
}
function print(name, swept, told, isJson) {
	const { from, upTo, changed, claims, failures, stopped, warnings, mistakes } = swept;
	const mended = mendedBy(told);
	const left = failures.map(({ ref }) => ref.number);
	for (const warning of warnings) say(`Warning: ${describeMistake(warning)}`);
	for (const notice of new Set(told.flatMap(({ done }) => "notices" in done ? done.notices : []))) say(`Warning: ${notice}`);
	if (isJson) {
		const done = mended.map(({ number, state, recorded }) => ({
			number,
			state,
			recorded: recorded.map(({ id }) => id)
		}));
		const waiting = claims.map(({ number }) => number);
		printJson({
			repository: name,
			from,
			upTo,
			changed,
			mended: done,
			left,
			claims: waiting,
			stopped
		});
		return;
	}
	const inShort = {
		from,
		changed,
		looked: told.length,
		mended,
		left,
		claims,
		mistakes
	};
	printText(`${name}: ${describeSweep({
		...inShort,
		isStopped: stopped !== null,
		isUnwritten: false
	})}`);
	for (const { number, state } of mended) printText(`  #${number} is ${state}`);
	for (const { number, by } of claims) printText(`  #${number} has a claim of @${by.login} that nobody has answered`);
	for (const number of left) printText(`  #${number} is left for the next time`);
	if (stopped !== null) printText(`It stopped before the end (${stopped.why}): go on with --since ${upTo}`);
}
export { sweepRepository };
