import { t as LedgerFault } from "./fault.js";
import { t as GitHubFault } from "./fault2.js";
import { a as isDefaultBranch } from "./read-branch.js";
import { r as octokitBranch, t as branchLedger } from "./branch.js";
import { t as passes } from "./passes.js";
import "./usual-places.js";
import { i as mayBeIssueForm } from "./issue-form.js";
import { r as isHandled, u as readSpokenCommands, v as isAboutPoints } from "./revert.js";
import { c as inputsDigest, d as isTheOne, h as stillMark, i as observe, l as isQuiet, m as stillDigest, n as glance, s as carriedOut } from "./observe.js";
// src/flow/open-ledger.ts
const viewing = () => import("./ledger-views2.js");
/**
* The ledger that a repository's program file names, written with the rights of `octokit`; its first reading is what came
* along, where that is it. Throws LedgerFault for a repository of another owner (no repository writes into another's
* ledger), and for a place that this door has no way to.
*/
function openLedger(place, here, octokit, read, { ofDatabase, ofServer, lines, heads } = {}) {
	if (place.kind === "database") {
		if (ofDatabase !== void 0) return ofDatabase();
		throw new LedgerFault("The program file keeps the ledger in a database, and none is named here: the App has one where its operator has set DATABASE_URL, and so has `docpoints reconcile`. Otherwise say `ledger: { branch: docpoints }`. Nothing was decided.");
	}
	if (place.kind === "http") {
		if (ofServer !== void 0) return ofServer(place.url);
		throw new LedgerFault(`The program file keeps the ledger on the server ${place.url}, and no token for it was given here. Nothing was decided.`);
	}
	const [owner = "", repo = ""] = (place.repository ?? `${here.owner}/${here.name}`).split("/");
	if (owner.toLowerCase() !== here.owner.toLowerCase()) throw new LedgerFault(`The ledger is named to be in ${owner}/${repo}, which is not ${here.owner}'s. A ledger must be in a repository of the same owner. Nothing was decided.`);
	const isThis = repo.toLowerCase() === here.name.toLowerCase();
	if (isThis && place.branch === here.defaultBranch) throw isDefaultBranch(`${owner}/${repo}, branch ${place.branch}`);
	const program = read?.program;
	const ref = {
		owner,
		repo,
		branch: place.branch
	};
	const branch = octokitBranch(octokit, ref, isThis ? read?.repositoryId : void 0);
	return branchLedger(branch, {
		known: isThis && place.branch === read?.branch ? read : void 0,
		line: lines?.of(branch, heads?.()),
		views: program === void 0 ? void 0 : async () => (await viewing()).ledgerViews(program, new URL(here.url).origin, here.id)
	});
}
// src/flow/outside.ts
/** A pause that grows to two seconds, by chance anything up to that. */
async function jitteredPause(attempt, seconds) {
	const longest = Math.min(2e3, 50 * 2 ** attempt);
	await new Promise((resolve) => setTimeout(resolve, seconds * 1e3 + Math.random() * longest));
}
// src/flow/idle.ts
/**
* Whether nothing is to do where no comment of ours says so: nothing was ever said there, or all that was said is answered,
* or the comment was deleted and nothing has happened since that brings it back, or the rules cannot be used. `recorded`
* asks for the ledger's entries about the pull request, where they matter. Throws what it throws.
*/
async function isIdle(reading, { program, invalid }, now, recorded) {
	const { pull, comments, ownDeletedAt } = reading;
	const spoken = readSpokenCommands(comments, Object.keys(program.activities));
	if (!spoken.every(({ comment }) => isHandled(comment))) return false;
	const ours = comments.filter(isTheOne);
	if (invalid !== null) return ours.length < 2;
	if (ours.length > 0) return false;
	if (pull.kind === "issue" && !mayBeIssueForm(pull.body) && !isLabelled(reading, program)) return true;
	const { hasNothingToSay, isLeftDeleted } = await import("./left-unsaid.js");
	return ownDeletedAt === null ? hasNothingToSay(reading, spoken, program) : isLeftDeleted(reading, ownDeletedAt, spoken, program, now, recorded);
}
function isLabelled({ labellings }, program) {
	return labellings.some(({ name }) => isAboutPoints(name, program));
}
// src/flow/is-over.ts
/** Of most comments their own mark tells that nothing has changed, or that something has. */
const comparing = () => import("./unmoved.js");
/**
* Whether what one question tells is enough to know that nothing is to do; `isDoubted`: without the word of our own comment.
* Throws what reading the ledger throws.
*/
async function isOver(glance, outside, isDoubted = false) {
	const { reading, rules, inputs, ledger } = glance;
	if (!isDoubted) {
		if (isQuiet(reading, rules.program, inputs)) return true;
		const recorded = stillMark(reading, rules.program, outside.now())?.recorded;
		if (recorded !== void 0 && await (await comparing()).isUnmoved(glance, recorded, outside)) return true;
	}
	if (rules.invalid === null && outside.memory?.holds(glance) === true) return true;
	const source = {
		repoId: reading.repository.id,
		number: reading.pull.number
	};
	return isIdle(reading, rules, outside.now(), async () => (await ledger.read({
		source,
		members: []
	})).entries);
}
/** Whether an open pull request may change the program file: of more paths than come along it is not known which they are. */
function mayTouchProgram({ reading: { pull, paths } }, { programPath }) {
	const path = programPath ?? ".github/docpoints.yml";
	return pull.kind === "pull" && pull.state === "open" && (paths?.includes(path) ?? true);
}
// src/flow/reconcile.ts
/** As many others may be first to append before this one gives up. */
const mostStale = 30;
/** As many decisions are recorded in one go; more wait for the next event. */
const mostRounds = 200;
/** As often a write whose answer was lost, or which GitHub failed at, is looked after again. */
const mostFaults = 3;
/** As often the ledger is read again where it lacks what our comment remembers. */
const mostLost = 2;
/**
* Makes GitHub and the ledger say what is true of one pull request: observe, decide, act. Run twice, it writes once, and asks once.
* The ledger comes first: no comment says that points are recorded before they are.
* `speaker`: the login of who has just said something. `isDoubted`: the word of our own comment that nothing has changed is
* not taken: whoever writes as our account could have put it there. Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
*/
async function reconcile(ref, outside, speaker = null, isDoubted = false) {
	const recorded = [];
	const keep = (entries) => {
		recorded.push(...entries);
		if (entries.length > 0) outside.tellRecorded?.(entries);
	};
	let stale = 0;
	let faults = 0;
	let lost = 0;
	let rounds = 0;
	let asked = [];
	let refused;
	/** Ids of entries whose append failed: it may have been done all the same. */
	const doubtful = /* @__PURE__ */ new Set();
	let read = null;
	for (;;) {
		let retryAfter = 0;
		try {
			const first = await glance(ref, speaker, outside);
			if (first === null) return { kind: "gone" };
			read = first;
			const isDone = recorded.length === 0 && await isOver(first, outside, isDoubted);
			refused ??= mayTouchProgram(first, outside) ? await (await checking()).checkProgram(ref, first, outside) : [];
			if (isDone && first.rules.invalid === null) return {
				kind: "quiet",
				pull: first.reading.pull,
				notices: refused
			};
			if (isDone) return await (await import("./undecided.js")).undecided(first, outside);
			const { dueWrites, ledgerMark, recordedDigest } = await settling();
			const observation = await observe(ref, first, outside);
			const remembered = await lookForLost(observation, lost < mostLost);
			if (remembered === "lost") {
				lost += 1;
				await outside.pause(lost, 0);
				continue;
			}
			const wanted = (await deciding(observation))(observation.facts, observation.rules);
			asked = wanted.reactions.map(({ comment }) => comment);
			keep(observation.facts.entries.filter(({ id }) => doubtful.delete(id)));
			const { decision, entries, members, isStale, digest } = await record(wanted, observation, outside).catch((error) => {
				for (const { id } of wanted.append) doubtful.add(id);
				throw error;
			});
			keep(entries);
			if (decision !== null) {
				const { facts, rules, warnings, notices } = observation;
				const after = carriedOut(first.reading, decision);
				const end = digest ?? first.end;
				const inputs = end === void 0 ? null : inputsDigest(after, rules.program, end, outside.now());
				const still = stillDigest(after, rules.program);
				const all = {
					entries: [...facts.entries, ...entries],
					members
				};
				const made = {
					inputs,
					still,
					recorded: recordedDigest(after, facts, all, rules.program, outside.now()),
					ledger: ledgerMark(all.entries, facts, observation.ledger.name),
					isErased: remembered === "erased"
				};
				const due = await dueWrites(decision, facts, rules.program, made);
				await writeAll(due, ref, outside);
				if (due.length === 0 && recorded.length === 0) outside.memory?.keep(first);
				const mistakes = rules.invalid?.mistakes ?? [];
				const told = [...notices, ...refused];
				return {
					kind: "looked",
					decision,
					pull: facts.pull,
					recorded,
					mistakes,
					warnings,
					notices: told
				};
			}
			rounds += 1;
			if (rounds > mostRounds) throw (await givingUp()).tooManyDecisions(observation.ledger, mostRounds);
			if (!isStale) continue;
			stale += 1;
			if (stale > mostStale) throw (await givingUp()).tooBusy(observation.ledger, mostStale);
		} catch (error) {
			if (recorded.length === 0 && !passes(error)) await (await telling()).tellWaiting(error, ref, read, outside);
			faults += 1;
			if (faults > mostFaults || !mayHavePassed(error)) throw error;
			retryAfter = error.retryAfter ?? 0;
			if (retryAfter > soon) await (await telling()).tellDelay(ref, asked, outside);
		}
		await outside.pause(stale + faults, retryAfter);
	}
}
/** Most events end with a glance: only the others pay for loading what decides and tells. */
const settling = () => import("./settle.js");
const checking = () => import("./check-program.js");
const telling = () => import("./tell-waiting.js");
const givingUp = () => import("./give-up.js");
/** Only about a pull request does it take what classifies. */
async function deciding({ facts: { pull } }) {
	if (pull.kind === "issue") return (await settling()).decideIssue;
	const { decide } = await import("./decide.js");
	return decide;
}
/**
* Writes all that is due. A locked conversation refuses words alone: what else there is, is done all the same, but nothing is
* called answered that was not. Throws GitHubFault, `locked` at the end.
*/
async function writeAll(due, ref, { github }) {
	let locked = null;
	for (const writes of due) {
		const left = locked === null ? writes : writes.filter(({ kind }) => kind !== "react");
		if (left.length === 0) continue;
		await github.write(ref, left).catch((error) => {
			if (!(error instanceof GitHubFault && error.kind === "locked")) throw error;
			locked ??= error;
		});
	}
	if (locked !== null) throw locked;
}
/** Whether the ledger still holds what our comment remembers of it. Why it does not takes the whole to know: `mayPass` leaves that open. Throws LedgerFault where nothing explains it. */
async function lookForLost({ facts, ledger }, mayPass) {
	const { lostLine } = await settling();
	const found = lostLine(facts, ledger);
	if (found === null) return "held";
	if (mayPass) return "lost";
	const { isErasedSince, rewritten } = await import("./written-anew.js");
	if (await isErasedSince(found.mark, ledger)) return "erased";
	throw rewritten(found, ledger);
}
/** Appends what is due, and decides again with it in. No decision: all has to be looked at again, because there is more to record, or somebody else was first. */
async function record(decision, observation, outside) {
	const { facts, rules, ledger, head } = observation;
	if (decision.append.length === 0) return {
		decision,
		entries: [],
		members: facts.members,
		isStale: false,
		digest: void 0
	};
	const appended = await ledger.append(decision.append, head, outside.now());
	if (appended.kind === "stale") return {
		decision: null,
		entries: [],
		members: facts.members,
		isStale: true,
		digest: void 0
	};
	const { entries, digest } = appended;
	const { foldMembers } = await settling();
	const { program } = rules;
	const { tellLevels } = outside;
	if (tellLevels !== void 0) {
		const { levelNews } = await import("./level-news.js");
		tellLevels(levelNews(entries, facts.members, program, outside.now()), program);
	}
	const members = foldMembers(entries, facts.members);
	const after = (await deciding(observation))({
		...facts,
		entries: [...facts.entries, ...entries],
		members
	}, rules);
	return {
		decision: after.append.length === 0 ? after : null,
		entries,
		members,
		isStale: entries.length === 0,
		digest
	};
}
/** Seconds within which nobody wonders whether they were heard. */
const soon = 3;
/** Seconds; a limit that lasts longer is told instead of waited for. */
const longestWait = 60;
/** A write is never repeated blindly: looking again finds whether it arrived. */
function mayHavePassed(error) {
	if (!(error instanceof GitHubFault)) return false;
	if (error.kind === "rate-limited") return error.retryAfter !== null && error.retryAfter <= longestWait;
	return error.passes || error.kind === "conflict";
}
export { openLedger as a, jitteredPause as i, isOver as n, mayTouchProgram as r, reconcile as t };
