import { t as GitHubFault } from "./fault.js";
import { n as LedgerUnavailable, t as LedgerFault } from "./fault2.js";
import { t as documentationMatcher } from "./docs-files.js";
import { a as isDefaultBranch } from "./read-branch.js";
import { a as octokitBranch, t as branchLedger } from "./branch.js";
import { h as pathsToAppend, m as pathsAbout } from "./ledger-index.js";
import { r as recordedHead } from "./head-file.js";
import { r as dayIn, t as addDays } from "./days.js";
import { t as ledgerViews } from "./ledger-views.js";
import "./usual-places.js";
import { i as mayBeIssueForm } from "./issue-form.js";
import { f as whyNotEligible, l as creditedAuthor } from "./settlement.js";
import { i as revertedPull, o as foundIn, r as rulesFor } from "./issue-activity.js";
import { C as isOwnLabel, S as isAboutPoints, c as isInForce, d as peopleWhoAsk, f as peopleWhoSpeak, m as readSpokenCommands, r as mayDecide, s as isHandled, u as namedLogins, w as labelsToMake } from "./authority.js";
import { a as lastSetIn, i as isTheOne, l as withStateLabels, n as isQuiet, s as stillDigest, t as inputsDigest } from "./quiet.js";
import { t as readProgram } from "./read-program.js";
import { t as resolveProgram } from "./resolve-program.js";
// src/flow/open-ledger.ts
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
	const ref = {
		owner,
		repo,
		branch: place.branch
	};
	const branch = octokitBranch(octokit, ref, isThis ? read?.repositoryId : void 0);
	return branchLedger(branch, {
		known: isThis && place.branch === read?.branch ? read : void 0,
		line: lines?.of(branch, heads?.()),
		views: read?.program === void 0 ? void 0 : ledgerViews(read.program, new URL(here.url).origin)
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
	return ownDeletedAt === null ? hasNothingToSay(reading, spoken, program) : isLeftDeleted(reading, ownDeletedAt, spoken, program, now, recorded);
}
function isLabelled({ labellings }, program) {
	return labellings.some(({ name }) => isAboutPoints(name, program));
}
/** Whether no comment is due: there is nobody to credit and nothing was ever recorded, or nothing to reward and nobody said otherwise. */
function hasNothingToSay({ repository, pull, labellings, paths }, spoken, program) {
	if (pull.kind === "issue" || revertedPull(pull, repository) !== null) return false;
	const said = spoken.filter(isInForce);
	if (program.comment.labels && (said.length > 0 || pull.labels.some(isOwnLabel))) return false;
	if (whyNotEligible(pull, creditedAuthor({ pull }, program), repository, program) !== null) return said.every(({ refused }) => refused !== null);
	if (labellings.some(({ name }) => isAboutPoints(name, program))) return false;
	if (pull.state === "open" && (pull.isDraft || !program.comment.preview)) return said.every(({ command }) => command.verb !== "claim");
	const isDocumentation = documentationMatcher(program.docs);
	if (said.length > 0 || paths === null || paths.some(isDocumentation)) return false;
	return foundIn(paths, repository, program) === null;
}
/** Whether nothing has changed since somebody deleted our comment: it comes back with the next change, not before. */
async function isLeftDeleted({ pull, labellings }, deletedAt, spoken, program, now, recorded) {
	if (program.comment.labels) return false;
	const labelled = labellings.filter(({ name }) => isAboutPoints(name, program));
	const times = [
		pull.mergedAt,
		...labelled.flatMap(({ at, takenOff }) => [at, takenOff?.at ?? null]),
		...spoken.map(({ comment }) => comment.createdAt)
	];
	const isLater = (at) => at !== null && Date.parse(at) > Date.parse(deletedAt);
	if (times.some(isLater)) return false;
	const isTime = mayBeTime(pull.mergedAt, program, now);
	if (spoken.length === 0 && !isTime) return true;
	const entries = await recorded();
	return !entries.some(({ at }) => isLater(at)) && !(isTime && entries.length === 0);
}
/** Whether a proposal may be due by itself. */
function mayBeTime(mergedAt, { confirm, timezone }, now) {
	const days = Object.values(confirm.after);
	if (mergedAt === null || days.length === 0) return false;
	return addDays(dayIn(timezone, new Date(mergedAt)), Math.min(...days)) <= dayIn(timezone, now);
}
// src/flow/is-over.ts
/** Whether what one question tells is enough to know that nothing is to do. Throws what reading the ledger throws. */
async function isOver(glance, outside) {
	const { reading, rules, inputs, ledger } = glance;
	if (isQuiet(reading, rules.program, inputs)) return true;
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
function mayTouchProgram({ reading: { pull, paths } }) {
	return pull.kind === "pull" && pull.state === "open" && (paths?.includes(".github/docpoints.yml") ?? true);
}
// src/flow/read-people.ts
/** As many are asked about together with other things; who is named beyond that takes a question of its own. */
const mostNamed = 100;
/**
* What people may do, and who is named by those who may decide: nobody else's words are worth a question. However many they
* are, it is one question, but for those of whom it does not tell enough; what is wanted of the ledger (`ledgerOf`, by the
* accounts that may be named) comes along with it. Throws GitHubFault.
*/
async function readPeople(ref, reading, program, { github }, ledgerOf) {
	const speakers = peopleWhoSpeak(reading, program);
	const people = unique([...speakers, ...coAuthorsOf(reading)]);
	const unknown = people.filter(({ id }) => !reading.permissions.has(id));
	const open = unknown.filter(({ login }) => !wasLookedFor(login, reading));
	const teams = teamsAskedAbout(people, reading.permissions, program);
	const seen = new Map([...reading.accounts, ...accountsSeen(reading)]);
	const namedBy = (may) => namedLogins(reading.comments, Object.keys(program.activities), may);
	const { pull, permissions: known } = reading;
	const mayBe = (person) => open.some(({ id }) => id === person.id) || teams.size > 0 || mayDecide(person, {
		permissions: known,
		teams: /* @__PURE__ */ new Map(),
		pull
	}, program);
	const meant = namedBy(mayBe);
	const named = meant.filter((login) => !seen.has(login));
	const ledger = ledgerOf(new Map([...seen].filter(([login]) => meant.includes(login))));
	const apart = open.length + (named.length > 0 ? 1 : 0) + (ledger === null ? 0 : 1);
	const isTogether = teams.size > 0 || apart > 1;
	const question = {
		permissions: open,
		teams,
		accounts: named.slice(0, mostNamed),
		ledger
	};
	const found = isTogether ? await github.readPeople(ref, question) : nothing;
	const permissions = await withOthers(ref, unknown, {
		reading,
		found,
		program
	}, github);
	const facts = {
		permissions,
		teams: readable(found.teams),
		pull
	};
	const logins = namedBy((person) => mayDecide(person, facts, program));
	const accounts = new Map([...seen, ...found.accounts]);
	const others = await github.readAccounts(logins.filter((login) => !accounts.has(login)));
	return {
		permissions,
		teams: facts.teams,
		accounts: new Map([...accounts, ...others].filter(([login]) => logins.includes(login))),
		speakers,
		ledgerFiles: found.ledgerFiles,
		notices: [...found.teams].flatMap(([team, members]) => members === null ? unreadable(team) : [])
	};
}
const nothing = {
	permissions: /* @__PURE__ */ new Map(),
	teams: /* @__PURE__ */ new Map(),
	accounts: /* @__PURE__ */ new Map(),
	ledgerFiles: /* @__PURE__ */ new Map()
};
/** People whom trailers name. */
function coAuthorsOf({ pull }) {
	return pull.coAuthors.filter(({ isBot }) => !isBot);
}
/**
* With the permissions that take a question for each: where it decides something, not being seen among those who work on the
* repository is not enough to say that somebody may not.
*/
async function withOthers(ref, unknown, { reading, found, program }, github) {
	const atOnce = {
		...program,
		confirm: {
			...program.confirm,
			after: {}
		}
	};
	const sharing = program.credit === "equal" ? coAuthorsOf(reading) : [];
	const deciding = new Set([...peopleWhoSpeak(reading, atOnce), ...sharing].map(({ id }) => id));
	const permissions = new Map(reading.permissions);
	for (const [id, permission] of found.permissions) if (permission !== null) permissions.set(id, permission);
	const isNotFound = ({ id, login }) => found.permissions.get(id) === null || wasLookedFor(login, reading);
	const read = unknown.filter(({ id }) => !permissions.has(id)).filter((person) => deciding.has(person.id) || !isNotFound(person)).map(async ({ id, login }) => [id, await github.readPermission(ref, login)]);
	return new Map([...permissions, ...await Promise.all(read)]);
}
function wasLookedFor(login, { askedAlong }) {
	return askedAlong.some((asked) => asked.toLowerCase() === login.toLowerCase());
}
/** Who may be in which of the teams that the program names, as far as it matters. */
function teamsAskedAbout(people, permissions, { confirm: { by, staff } }) {
	const teams = [.../* @__PURE__ */ new Set([...by, ...staff])].filter((name) => name.includes("/"));
	const others = people.filter(({ id }) => !mayWrite(permissions.get(id)));
	const asked = teams.map((team) => [team, staff.includes(team) ? people : others]);
	return new Map(asked.filter(([, who]) => who.length > 0));
}
function mayWrite(permission) {
	return permission === "write" || permission === "maintain" || permission === "admin";
}
function readable(teams) {
	return new Map([...teams].flatMap(([team, ids]) => ids === null ? [] : [[team, ids]]));
}
function unreadable(team) {
	return `The team ${team} cannot be read with this token, so only permission on the repository counts. A workflow’s own token never reads teams: give it the token of an App that may read members, as the workflow examples/workflows/app-token.yml does.`;
}
/** Whose a login is, of those who had to do with the pull request: by login in lower case. */
function accountsSeen({ pull, comments, labellings }) {
	const people = [
		pull.author,
		...pull.coAuthors,
		...pull.assignees,
		...comments.map(({ author }) => author),
		...labellings.flatMap(({ by, takenOff }) => [by, takenOff?.by ?? null])
	];
	return new Map(people.flatMap((person) => person === null || person.isBot ? [] : [[person.login.toLowerCase(), person]]));
}
function unique(people) {
	return [...new Map(people.map((person) => [person.id, person])).values()];
}
// src/flow/observe.ts
/** Asks the one question (`speaker`: the login of who has just said something, whose permission comes along); null when the pull request is gone. Throws GitHubFault and LedgerFault. */
async function glance(ref, speaker, outside) {
	const ledgerFiles = filesAlong(ref, speaker, outside.now());
	const speakers = outside.memory?.speakers(ref) ?? [];
	const reading = await outside.github.readPullRequest({
		...ref,
		ledgerFiles,
		speakers
	}, speaker);
	return reading === null ? null : glanceAt(reading, outside);
}
/** Judges what has been read of a pull request, asking no more of GitHub than the rules take. Throws GitHubFault and LedgerFault. */
async function glanceAt(reading, outside, rulesOf = readRules) {
	const { rules: read, warnings } = await rulesOf(reading, outside);
	const rules = {
		...read,
		program: rulesFor(reading.pull, read.program)
	};
	const { program } = rules;
	const ledger = outside.ledger(program.ledger, reading.repository, {
		...reading.ledger,
		program
	});
	const end = isHere(program, reading) ? recordedHead(reading.ledger.files) : void 0;
	const digest = end === null ? null : end === void 0 || "broken" in end ? void 0 : end.digest;
	return {
		reading,
		rules,
		warnings,
		ledger,
		end: digest,
		inputs: digest === void 0 ? null : inputsDigest(reading, program, digest, outside.now())
	};
}
/** Files of the ledger by name, as far as they can be known beforehand: an append is likely only where somebody has spoken. */
function filesAlong({ number, hint }, speaker, now) {
	const source = hint === void 0 ? null : {
		repoId: hint.repoId,
		number
	};
	const about = pathsAbout({
		source,
		members: hint?.people ?? []
	});
	return speaker === null ? about : [...about, ...pathsToAppend(now)];
}
/** Reads what else there is to know. Throws GitHubFault and LedgerFault. */
async function observe(ref, { reading, rules, warnings, ledger: opened, inputs }, outside) {
	const { repository, pull, comments, labellings, hasOlderLabellings = false } = reading;
	const { self, ownDeletedAt } = reading;
	const { program } = rules;
	const [files, repositoryLabels, { who, ledger, recorded }] = await Promise.all([
		pull.kind === "issue" ? [] : outside.github.readFiles(ref),
		withOwnLabels(ref, reading, program, outside),
		readPeople(ref, reading, program, outside, (accounts) => ledgerFiles(reading, program, accounts)).then(async (who) => {
			const files = new Map([...reading.ledger.files, ...who.ledgerFiles]);
			const ledger = who.ledgerFiles.size === 0 ? opened : outside.ledger(program.ledger, repository, {
				...reading.ledger,
				files,
				program
			});
			return {
				who,
				ledger,
				recorded: await readLedger(reading, program, who.accounts, ledger)
			};
		})
	]);
	const { permissions, teams, accounts, speakers, notices } = who;
	const { head, entries, members } = recorded;
	outside.memory?.keepSpeakers(ref, speakers.map(({ login }) => login));
	return {
		facts: {
			repository,
			pull,
			files,
			comments,
			labellings,
			hasOlderLabellings,
			repositoryLabels,
			permissions,
			teams,
			accounts,
			self,
			lastSetIn: lastSetIn(comments),
			ownDeletedAt,
			entries,
			members,
			now: outside.now()
		},
		rules,
		warnings,
		notices,
		ledger,
		head,
		inputs
	};
}
/** Of a repository with more labels than come along, those of the program are asked for by name. */
async function withOwnLabels(ref, { repositoryLabels, hasMoreLabels = false }, program, { github }) {
	if (repositoryLabels === null || !hasMoreLabels) return repositoryLabels;
	const known = new Set(repositoryLabels.map((name) => name.toLowerCase()));
	const open = labelsToMake(program).filter((name) => !known.has(name.toLowerCase()));
	return [...repositoryLabels, ...await github.readLabels(ref, open)];
}
/** What the ledger says of the pull request, and of all whom a decision may concern, at one moment: what somebody may still get, only their totals tell. Throws LedgerFault. */
async function readLedger(reading, program, accounts, ledger) {
	const source = sourceOf(reading);
	const members = concernedIn(reading, program, accounts);
	const first = await ledger.read({
		source,
		members: [...members]
	});
	const others = members.union(new Set(first.entries.map(({ member }) => member.id)));
	return others.size === members.size ? first : ledger.read({
		source,
		members: [...others]
	});
}
/** Ids of all whom a decision may concern, as far as the pull request tells. */
function concernedIn(reading, program, accounts) {
	const credited = creditedAuthor(reading, program);
	const sharing = program.credit === "equal" ? coAuthorsOf(reading) : [];
	const asking = peopleWhoAsk(reading.comments, Object.keys(program.activities));
	const named = [...accounts.values()].flatMap((person) => person === null || person.isBot ? [] : person);
	const people = [
		...credited === null ? [] : [credited],
		...sharing,
		...asking,
		...named
	];
	return new Set(people.map(({ id }) => id));
}
/** As many files come along with another question. */
const mostFiles = 40;
/** What of the ledger has not come along yet, and tells of those whom a decision may concern. */
function ledgerFiles(reading, program, accounts) {
	const { commit, files } = reading.ledger;
	if (commit === null || !isHere(program, reading)) return null;
	const about = {
		source: sourceOf(reading),
		members: [...concernedIn(reading, program, accounts)]
	};
	const paths = pathsAbout(about).filter((path) => !files.has(path));
	return paths.length === 0 ? null : {
		commit,
		paths: paths.slice(0, mostFiles)
	};
}
function sourceOf({ repository, pull }) {
	return {
		repoId: repository.id,
		number: pull.number
	};
}
function isHere({ ledger }, { repository, ledger: read }) {
	if (ledger.kind !== "branch" || ledger.branch !== read.branch) return false;
	const here = `${repository.owner}/${repository.name}`.toLowerCase();
	return ledger.repository === null || ledger.repository.toLowerCase() === here;
}
/** The rules in force, by the program file and what it extends. Throws GitHubFault. */
async function readRules({ programFile }, { github, ledgerPlace }) {
	const file = programFile?.path ?? ".github/docpoints.yml";
	const reading = await resolveProgram(programFile, (place) => github.readProgramFile(place));
	const read = reading.ok ? reading.program : simpleProgram();
	const program = ledgerPlace === void 0 ? read : {
		...read,
		ledger: ledgerPlace
	};
	return reading.ok ? {
		rules: {
			program,
			invalid: null
		},
		warnings: reading.warnings
	} : {
		rules: {
			program,
			invalid: {
				file,
				mistakes: reading.mistakes
			}
		},
		warnings: []
	};
}
function simpleProgram() {
	const simple = readProgram(null, "");
	if (!simple.ok) throw new TypeError("The preset `simple` is invalid.");
	return simple.program;
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
* `speaker`: the login of who has just said something. Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
*/
async function reconcile(ref, outside, speaker = null) {
	const recorded = [];
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
			const isDone = recorded.length === 0 && await isOver(first, outside);
			refused ??= mayTouchProgram(first) ? await (await checking()).checkProgram(ref, first, outside) : [];
			if (isDone && first.rules.invalid === null) return {
				kind: "quiet",
				pull: first.reading.pull,
				notices: refused
			};
			if (isDone) return await (await import("./undecided.js")).undecided(first, outside);
			const { decide, dueWrites, ledgerMark } = await settling();
			const observation = await observe(ref, first, outside);
			const remembered = await lookForLost(observation, lost < mostLost);
			if (remembered === "lost") {
				lost += 1;
				await outside.pause(lost, 0);
				continue;
			}
			const wanted = decide(observation.facts, observation.rules);
			asked = wanted.reactions.map(({ comment }) => comment);
			recorded.push(...observation.facts.entries.filter(({ id }) => doubtful.delete(id)));
			const { decision, entries, isStale, digest } = await record(wanted, observation, outside).catch((error) => {
				for (const { id } of wanted.append) doubtful.add(id);
				throw error;
			});
			recorded.push(...entries);
			if (decision !== null) {
				const { facts, rules, warnings, notices } = observation;
				const after = withStateLabels(first.reading, decision);
				const end = digest ?? first.end;
				const made = {
					inputs: end === void 0 ? null : inputsDigest(after, rules.program, end, outside.now()),
					still: stillDigest(after, rules.program),
					ledger: ledgerMark([...facts.entries, ...entries], facts, observation.ledger.name),
					isErased: remembered === "erased"
				};
				const due = await dueWrites(decision, facts, rules.program, made);
				for (const writes of due) await outside.github.write(ref, writes);
				if (due.length === 0 && recorded.length === 0) outside.memory?.keep(first);
				const mistakes = rules.invalid?.mistakes ?? [];
				const all = [...notices, ...refused];
				return {
					kind: "looked",
					decision,
					pull: facts.pull,
					recorded,
					mistakes,
					warnings,
					notices: all
				};
			}
			rounds += 1;
			if (rounds > mostRounds) throw tooManyDecisions(observation);
			if (!isStale) continue;
			stale += 1;
			if (stale > mostStale) throw tooBusy(observation);
		} catch (error) {
			if (error instanceof LedgerFault && !(error instanceof LedgerUnavailable) && read !== null && recorded.length === 0) await (await import("./tell-waiting.js")).tellWaiting(ref, read, outside);
			faults += 1;
			if (faults > mostFaults || !mayHavePassed(error)) throw error;
			retryAfter = error.retryAfter ?? 0;
			if (retryAfter > soon) await sayThatItTakesLonger(ref, asked, outside);
		}
		await outside.pause(stale + faults, retryAfter);
	}
}
/** Most events end with a glance: only the others pay for loading what decides and tells. */
const settling = () => import("./settle.js");
const checking = () => import("./check-program.js");
/** Whether the ledger still holds what our comment remembers of it. Why it does not takes the whole to know: `mayPass` leaves that open. Throws LedgerFault where nothing explains it. */
async function lookForLost({ facts, ledger }, mayPass) {
	const { isErasedSince, lostLine, rewritten } = await settling();
	const found = lostLine(facts, ledger);
	if (found === null) return "held";
	if (mayPass) return "lost";
	if (await isErasedSince(found.mark, ledger)) return "erased";
	throw rewritten(found, ledger);
}
/** Appends what is due, and decides again with it in. No decision: all has to be looked at again, because there is more to record, or somebody else was first. */
async function record(decision, { facts, rules, ledger, head }, outside) {
	if (decision.append.length === 0) return {
		decision,
		entries: [],
		isStale: false,
		digest: void 0
	};
	const appended = await ledger.append(decision.append, head, outside.now());
	if (appended.kind === "stale") return {
		decision: null,
		entries: [],
		isStale: true,
		digest: void 0
	};
	const { entries, digest } = appended;
	const { decide, foldMembers, levelNews } = await settling();
	const { program } = rules;
	const { tellLevels } = outside;
	tellLevels?.(levelNews(entries, facts.members, program, outside.now()), program);
	const members = foldMembers(entries, facts.members);
	const after = decide({
		...facts,
		entries: [...facts.entries, ...entries],
		members
	}, rules);
	return {
		decision: after.append.length === 0 ? after : null,
		entries,
		isStale: entries.length === 0,
		digest
	};
}
/** Seconds within which nobody wonders whether they were heard. */
const soon = 3;
/** 👀 on what waits. It is a courtesy: where it cannot be said either, the answer itself still comes. */
async function sayThatItTakesLonger(ref, comments, { github }) {
	const writes = comments.map((comment) => ({
		kind: "react",
		comment,
		content: "eyes"
	}));
	if (writes.length === 0) return;
	await github.write(ref, writes).catch((error) => {
		if (!(error instanceof GitHubFault)) throw error;
	});
}
/** Seconds; a limit that lasts longer is told instead of waited for. */
const longestWait = 60;
/** A write is never repeated blindly: looking again finds whether it arrived. */
function mayHavePassed(error) {
	if (!(error instanceof GitHubFault)) return false;
	if (error.kind === "rate-limited") return error.retryAfter !== null && error.retryAfter <= longestWait;
	return error.passes || error.kind === "conflict";
}
function tooBusy({ ledger }) {
	return new LedgerUnavailable(`Others wrote to the ledger in ${ledger.name} ${mostStale} times while this one waited to. What is not recorded yet is not said either: run it again.`);
}
function tooManyDecisions({ ledger }) {
	return new LedgerFault(`More than ${mostRounds} decisions about one pull request were due in the ledger in ${ledger.name}. Those that are recorded stay; the next event goes on with the rest.`);
}
export { mayTouchProgram as a, isOver as i, glanceAt as n, jitteredPause as o, readRules as r, openLedger as s, reconcile as t };
