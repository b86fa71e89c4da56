import { t as GitHubFault } from "./fault2.js";
import { n as BranchLine } from "./branch.js";
import { r as headFile } from "./ledger-line.js";
import { d as sweepFile } from "./paths.js";
import { n as readHeadFile } from "./head-file.js";
import { o as untilEndOf, r as dayIn, t as addDays } from "./days.js";
import { r as foldMembers } from "./member-totals.js";
import { a as personsOf } from "./person.js";
import { n as isOver, r as mayTouchProgram, t as reconcile } from "./reconcile.js";
import { c as peopleWhoSpeak, i as isInForce, u as readSpokenCommands } from "./revert.js";
import { a as readRules, d as isTheOne, f as mayBeDue, r as glanceAt, u as isStill } from "./observe.js";
import { a as thresholdOn, i as levelHeld, n as standingOf, o as earnedUntil } from "./standings.js";
import { n as formatDay, o as formatPoints } from "./amount.js";
import { a as prose, i as person, n as link } from "./escape.js";
// src/flow/changed-since.ts
/**
* Pull requests and issues that changed since a time, page by page. A page starts where the one before ended in time, not
* at its place in the list: what changes meanwhile, by our own doing too, moves to the end, and nothing slips through.
* Throws GitHubFault where more changed within one second than GitHub ever lists.
*/
async function* changedSince(since, ask, moved) {
	let pulls = {
		since,
		after: null
	};
	let issues = {
		since,
		after: null
	};
	const seen = /* @__PURE__ */ new Set();
	const crowd = {
		pulls: 0,
		issues: 0
	};
	while (pulls !== null || issues !== null) {
		const page = await ask(pulls, issues);
		const items = [...page.pulls?.items ?? [], ...page.issues?.items ?? []].filter((item) => !seen.has(nameOf(item))).toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
		for (const item of items) seen.add(nameOf(item));
		const before = {
			pulls,
			issues
		};
		const movedBefore = moved();
		for (const kind of ["pulls", "issues"]) crowd[kind] = crowdAfter(crowd[kind], before[kind], page[kind]);
		pulls = placeAfter(pulls, page.pulls);
		issues = placeAfter(issues, page.issues);
		const doubtful = {
			pulls: pulls ?? endOf(before.pulls, page.pulls),
			issues: issues ?? endOf(before.issues, page.issues)
		};
		yield {
			items,
			upTo: earlier(doubtful.pulls, doubtful.issues)
		};
		if (moved() > movedBefore) [pulls, issues] = [atItsBeginning(doubtful.pulls), atItsBeginning(doubtful.issues)];
	}
}
function nameOf({ number, updatedAt }) {
	return `${number} ${updatedAt}`;
}
/** As many as GitHub's search lists of anything: then it says that there is no more. */
const mostListed = 1e3;
/** How many of one second have been passed, by their places in the list alone. */
function crowdAfter(before, place, list) {
	if (place === null || list === null) return 0;
	const passed = (place.after === null ? 0 : before) + list.items.length;
	if (passed >= mostListed && place.after !== null && list.after === null) throw new GitHubFault("invalid", `More than ${mostListed} changed at ${place.since}, within one second, and GitHub lists no more of them: what changed then and later was not all looked at. Look at them by their numbers (\`pull-request: 1-200\` and so on), and then start once with \`since\` a second later, from where it goes on by itself.`);
	return passed;
}
/** Null: there is no more. */
function placeAfter(place, list) {
	if (place === null || list === null || list.after === null) return null;
	const last = list.items.at(-1)?.updatedAt;
	return last === void 0 || Date.parse(last) <= Date.parse(place.since) ? {
		since: place.since,
		after: list.after
	} : {
		since: last,
		after: null
	};
}
/** The same time, from the first that changed then. */
function atItsBeginning(place) {
	return place === null ? null : {
		since: place.since,
		after: null
	};
}
/** Where the last page of a list was found by its place alone, that one; null: the list is at its end. */
function endOf(before, list) {
	return before?.after == null || list === null ? null : before;
}
function earlier(one, other) {
	if (one === null || other === null) return (one ?? other)?.since ?? null;
	return Date.parse(one.since) < Date.parse(other.since) ? one.since : other.since;
}
// src/flow/due-days.ts
/** How many days a proposal may be overdue when the rules change, and still be found. */
const overdue = 31;
/**
* When those were merged whose proposals became due by `confirm.after` from `since` up to today, the earliest first. Nothing
* tells of them: time goes by without an event. It is a day or two for each number of days in the rules, one wider on both
* sides, for GitHub's days are those of UTC.
*/
function dueSteps(program, since, now) {
	const after = afterDays(program);
	if (after.length === 0) return [];
	return parts({
		from: addDays(since, -1),
		to: addDays(dayIn(program.timezone, now), 1)
	}).map(({ from, to }) => ({
		upTo: addDays(to, -1),
		days: after.map((days) => ({
			from: addDays(from, -days),
			to: addDays(to, -days)
		}))
	}));
}
/** When those were merged that may be due by rules that have changed. */
function dueAnew(program, since, now) {
	const after = afterDays(program);
	const [most, least] = [after[0], after.at(-1)];
	if (most === void 0 || least === void 0) return [];
	const today = dayIn(program.timezone, now);
	return parts({
		from: addDays(since, -most - overdue),
		to: addDays(today, 1 - least)
	});
}
/** Each once, the most first. */
function afterDays({ confirm }) {
	return [...new Set(Object.values(confirm.after))].toSorted((a, b) => b - a);
}
function parts({ from, to }) {
	const end = addDays(from, 6);
	return end >= to ? [{
		from,
		to
	}] : [{
		from,
		to: end
	}, ...parts({
		from: addDays(end, 1),
		to
	})];
}
// src/flow/open-claims.ts
/** What a search finds claims by, in comments. */
const claimWords = "points claim";
/**
* The claim that waits on a pull request, as far as reading it tells: the last that was said there and not refused, unless
* a label may have answered it and our comment does not tell of it any more. Null: none.
*/
function claimRead(reading, program) {
	const { pull, comments } = reading;
	if (pull.kind !== "pull" || pull.state !== "merged") return null;
	const last = readSpokenCommands(comments, Object.keys(program.activities)).findLast(isInForce);
	if (last?.command.verb !== "claim") return null;
	const { author, createdAt: at, url } = last.comment;
	const ours = comments.find(isTheOne);
	if (!(ours === void 0 || ours.body.includes(url)) && hangsOnPermissions(reading, program)) return null;
	return {
		number: pull.number,
		by: {
			id: author.id,
			login: author.login
		},
		at,
		url
	};
}
/** The same, as a look to the end has told; undefined: it tells nothing of that. */
function claimTold(done) {
	if (done?.kind === "gone") return null;
	if (done?.kind !== "looked") return void 0;
	const { pull, decision } = done;
	if (decision.claim === null || pull.state !== "merged") return null;
	const { by, at, url } = decision.claim;
	return {
		number: pull.number,
		by,
		at,
		url
	};
}
/** Whether something was said beside the claim that counts or not by what its author may do today: reading it does not tell that. */
function hangsOnPermissions(reading, program) {
	const confirm = {
		...program.confirm,
		after: {}
	};
	return peopleWhoSpeak(reading, {
		...program,
		confirm
	}).length > 0;
}
/** The claims that wait in a repository, as far as a sweep has come to know them. */
var OpenClaims = class {
	#known;
	#open = /* @__PURE__ */ new Map();
	#answered = /* @__PURE__ */ new Set();
	/** `known`: numbers of pull requests on which claims waited when the last sweep ended; null: nobody knows. */
	constructor(known) {
		this.#known = known;
	}
	/** Numbers of those that this sweep has not looked at yet; null: nobody knows. */
	get left() {
		return this.#known?.filter((number) => this.#isLeft(number)) ?? null;
	}
	/** Those that wait, among all that this sweep has come to. */
	get open() {
		return [...this.#open.values()];
	}
	/** All that were made before are among these. Answers those of them that this sweep has not looked at yet. */
	know(numbers) {
		this.#known = numbers;
		return numbers.filter((number) => this.#isLeft(number));
	}
	/** Takes in what a sweep has seen of one: what a look came to, and what was read before it. */
	see(number, done, read) {
		const told = claimTold(done);
		const claim = told === void 0 ? read : told;
		if (claim === void 0) return;
		this.#open.delete(number);
		this.#answered.delete(number);
		if (claim === null) this.#answered.add(number);
		else this.#open.set(number, claim);
	}
	/** For the next sweep: which wait, those first that this one has not come to (null: nobody knows), and which did and do no more. */
	get kept() {
		const { left } = this;
		return {
			claims: left === null ? null : [...left, ...this.#open.keys()],
			answered: this.#known?.filter((number) => this.#answered.has(number)) ?? []
		};
	}
	#isLeft(number) {
		return !this.#open.has(number) && !this.#answered.has(number);
	}
};
// src/standing/level-ends.ts
/** Levels that run out after a day, within so many days, as things are at its end. `members`: what the ledger holds until then. */
function levelEnds(members, rules, day, days) {
	if (rules.levels.length === 0 || rules.keep === "forever" || rules.period === "lifetime") return [];
	return personsOf(members).flatMap((totals) => levelEnd(totals, rules, day, days) ?? []);
}
function levelEnd(totals, rules, day, days) {
	const heldOn = (on) => levelHeld(earnedUntil(totals, rules, on), rules, on)?.level ?? null;
	const level = heldOn(day);
	if (level === null) return null;
	const { period, total } = standingOf(totals, rules, day);
	const isRolling = rules.period === "rolling-12-months";
	const last = addDays(day, days);
	const possible = isRolling ? Array.from({ length: days }, (_, index) => addDays(day, index + 1)) : [addDays(period.to, 1)].filter((on) => on <= last);
	const rank = (one) => one === null ? -1 : rules.levels.indexOf(one);
	const on = possible.find((one) => rank(heldOn(one)) < rank(level));
	if (on === void 0) return null;
	const isKept = rules.keep === "period" && !isRolling;
	const missing = thresholdOn(level, period.to) - total;
	return {
		member: totals.member,
		level: level.name,
		on,
		below: heldOn(on)?.name ?? null,
		pointsToKeep: isKept && missing > 0 ? missing : null
	};
}
// src/view/reminder.ts
/** The hidden mark by which a reminder is found again. */
function reminderMarker({ member, on }) {
	return `<!-- docpoints:reminder ${member.id} ${on} -->`;
}
/** What a member is told before a level runs out, as Markdown with its mark. */
function reminder(end, program) {
	const { member, level, on, below, pointsToKeep } = end;
	const name = (one) => `**${prose(one, 60)}**`;
	const after = below === null ? "" : ` From then on it is ${name(below)}.`;
	const keep = pointsToKeep === null ? "" : ` With ${formatPoints(pointsToKeep)} more until ${formatDay(addDays(on, -1))} you keep it.`;
	const footer = `<sub>${link(prose(program.name, 60), program.url)} · This is said once. \`/points\` shows where you stand.</sub>`;
	return `${reminderMarker(end)}\n\n${person(member)}: your level ${name(level)} runs out on ${formatDay(on)}.${after}${keep}\n\n${footer}`;
}
// src/flow/sweep-limits.ts
/** Ends a sweep in good order. */
var StopSweep = class extends Error {
	name = "StopSweep";
	stopped;
	constructor(why, retryAfter = null) {
		super(`A sweep stops: ${why}`);
		this.stopped = {
			why,
			retryAfter
		};
	}
};
/** Requests that it takes to note how far a sweep came. */
const toNote = 2;
/** Throws StopSweep where so many more requests are not to be had. */
function needRequests(wanted, { mostRequests, requests }) {
	if (requests() + wanted + toNote > mostRequests) throw new StopSweep("budget");
}
// src/flow/remind.ts
/** Days from the first on which somebody can be reminded: who was not reminded then, is not. */
const span = 3;
/**
* Reminds members whose level runs out in as many days as the program says, each at most once for a level's end: on the
* pull request or issue of this repository that they last had points for before the time of reminders. Who has none here
* is not reminded. That somebody was, a comment of ours says, or that one was deleted there since. Throws LedgerFault and
* StopSweep; at whom GitHub fails, the next sweep tries again.
*/
async function remind({ owner, repo, ...limits }, { program, ledger, repository }, outside) {
	const { levelEnds: days } = program.remind;
	if (days === 0) return 0;
	const today = dayIn(program.timezone, outside.now());
	const entries = await Array.fromAsync(ledger.entries({}));
	const due = levelEnds(foldMembers(entries), program, today, days).filter(({ on }) => addDays(on, span - days) > today);
	let reminded = 0;
	for (const end of due) {
		const number = placeOf(end, entries, repository.id, program);
		if (number === null) continue;
		needRequests(2, limits);
		try {
			if (await remindOf(end, {
				owner,
				repo,
				number
			}, program, outside)) reminded += 1;
		} catch (error) {
			if (!(error instanceof GitHubFault)) throw error;
			if (error.kind === "rate-limited") throw new StopSweep("limit", error.retryAfter);
		}
	}
	return reminded;
}
/** The same on each of the days on which somebody can be reminded, whatever they earn meanwhile. */
function placeOf({ member, on }, entries, repoId, program) {
	const isBefore = untilEndOf(addDays(on, -program.remind.levelEnds - 1), program.timezone);
	const last = entries.findLast(({ kind, at, source, member: { id } }) => id === member.id && kind === "award" && source?.repoId === repoId && isBefore(at));
	return last?.source?.pull ?? last?.source?.issue ?? null;
}
async function remindOf(end, ref, program, { github }) {
	const reading = await github.readPullRequest(ref);
	if (reading === null) return false;
	const marker = reminderMarker(end);
	const from = addDays(end.on, -program.remind.levelEnds);
	if (reading.ownDeletedAt !== null && dayIn(program.timezone, new Date(reading.ownDeletedAt)) >= from || reading.comments.some(({ isOwn, body }) => isOwn && body.startsWith(marker))) return false;
	await github.write(ref, [{
		kind: "comment",
		body: reminder(end, program)
	}]);
	return true;
}
// src/flow/sweep-judge.ts
/** Judges one after the other by what a page of many tells of it, and looks at those that need a look. */
var Judge = class {
	#rulesOf = remembering(readRules);
	#mistakes;
	#looks;
	#claims;
	#outside;
	/** `mistakes`: of the program file when the sweep began. */
	constructor(looks, claims, outside, mistakes) {
		this.#mistakes = mistakes;
		this.#looks = looks;
		this.#claims = claims;
		this.#outside = outside;
	}
	/** Of the program file, as it stood at one of them: somebody may spoil it while a sweep is under way. */
	get mistakes() {
		return this.#mistakes;
	}
	/** Whether the rules can be used: where not, all waits for them. */
	get isUsable() {
		return this.#mistakes.length === 0;
	}
	/** Looks at one of which more is not known than its number. Throws what a look throws. */
	async tryAgain(number) {
		await this.judge({
			number,
			updatedAt: "",
			reading: null
		}, () => true);
	}
	/** Looks at one if what was read of it `isDue`, or if it could not all be read. Throws what a look throws, and GitHubFault. */
	async judge({ number, reading }, isDue) {
		if (reading === null) {
			await this.#looks.look(number);
			return this.#see(number);
		}
		const author = reading.pull.author?.id;
		const hint = {
			repoId: reading.repository.id,
			people: author === void 0 ? [] : [author]
		};
		const glance = await glanceAt(reading, this.#outside, this.#rulesOf);
		const { program, invalid } = glance.rules;
		if (invalid !== null) this.#mistakes = invalid.mistakes;
		const needed = async () => mayTouchProgram(glance, this.#outside) || !await isOver(glance, this.#outside);
		if (isDue(glance)) await this.#looks.look(number, hint, needed);
		this.#see(number, claimRead(reading, program));
	}
	#see(number, read) {
		const done = this.#looks.resultOf(number);
		if (done?.kind === "looked" && done.mistakes.length > 0) this.#mistakes = done.mistakes;
		if (this.isUsable) this.#claims.see(number, done, read);
	}
};
/** The rules are the same for all on a page. */
function remembering(read) {
	const known = /* @__PURE__ */ new Map();
	return (reading, outside) => {
		const text = reading.programFile?.text ?? null;
		const rules = known.get(text) ?? read(reading, outside);
		known.set(text, rules);
		return rules;
	};
}
// src/flow/dry-run.ts
/**
* The same outside, of which everything is read and nothing is written: what is appended is remembered as if it were
* recorded, so that a look goes on to its end. For one look.
*/
function withoutWriting(outside) {
	const pretended = [];
	return {
		...outside,
		tellLevels: void 0,
		tellRecorded: void 0,
		github: {
			...outside.github,
			write: () => Promise.resolve([]),
			writeCheck: () => Promise.resolve(true)
		},
		ledger: (place, here, read) => pretending(outside.ledger(place, here, read), pretended)
	};
}
function pretending(ledger, pretended) {
	return {
		name: ledger.name,
		async read(about) {
			const { head, entries, members } = await ledger.read(about);
			return {
				head,
				entries: [...entries, ...pretended],
				members: foldMembers(pretended, members)
			};
		},
		entries: (which) => ledger.entries(which),
		scan: () => ledger.scan(),
		append(drafts, { digest }, now) {
			const entries = drafts.filter(({ id }) => !pretended.some((one) => one.id === id)).map((draft) => ({
				...draft,
				v: 1,
				at: now.toISOString(),
				prev: null
			}));
			pretended.push(...entries);
			return Promise.resolve({
				kind: "appended",
				entries,
				digest
			});
		},
		replace: () => Promise.resolve("replaced")
	};
}
// src/flow/sweep-looks.ts
/** Requests that a look usually takes. */
const usualLook = 8;
/** When so many fail one after the other, it is not about them. */
const mostInARow = 5;
/** A second one puts right what an event did at the same moment, such as one more comment of ours; more would go round in circles. */
const mostLooks = 2;
/** The looks of one sweep. */
var Looks = class {
	failures = [];
	#wish;
	#outside;
	#done = /* @__PURE__ */ new Map();
	#results = /* @__PURE__ */ new Map();
	#left;
	#inARow = 0;
	#made = 0;
	/** `left`: numbers of those that failed before, which tell nothing of whether others do. */
	constructor(wish, outside, left) {
		this.#left = new Set(left);
		this.#wish = wish;
		this.#outside = outside;
	}
	/** Looks so far, whatever came of them. */
	get made() {
		return this.#made;
	}
	/** Numbers of those that could be looked at. */
	get done() {
		return new Set(this.#done.keys());
	}
	/** What the last look at one came to, where it was looked at to the end. */
	resultOf(number) {
		return this.#results.get(number);
	}
	/**
	* Looks at one to the end, if that has not been done often enough, and if it is `needed`; what fails is kept among the failures. Throws StopSweep where it cannot go on, and GitHubFault for a token that is none.
	*/
	async look(number, hint, needed = () => Promise.resolve(true)) {
		const { owner, repo } = this.#wish;
		const times = this.#done.get(number) ?? 0;
		if (times >= mostLooks || this.failures.some(({ ref }) => ref.number === number)) return;
		const ref = {
			owner,
			repo,
			number,
			...hint === void 0 ? {} : { hint }
		};
		try {
			if (!await needed()) return;
			if (this.#made > 0) needRequests(usualLook, this.#wish);
			this.#made += 1;
			await (this.#wish.run ?? atOnce)(ref, () => this.#lookAt(ref));
			this.#done.set(number, times + 1);
			this.#inARow = 0;
		} catch (error) {
			this.#failed(ref, error);
		}
	}
	async #lookAt(ref) {
		const { isDryRun, tell } = this.#wish;
		const chosen = isDryRun ? withoutWriting(this.#outside) : this.#outside;
		const written = [];
		const github = {
			...chosen.github,
			write: async (on, writes) => {
				const urls = await chosen.github.write(on, writes);
				written.push(...writes);
				return urls;
			}
		};
		const done = await reconcile(ref, {
			...chosen,
			github
		});
		this.#results.set(ref.number, done);
		await tell({
			ref,
			done,
			written
		});
	}
	#failed(ref, error) {
		if (error instanceof StopSweep) throw error;
		if (error instanceof GitHubFault) {
			if (error.kind === "rate-limited") throw new StopSweep("limit", error.retryAfter);
			if (error.kind === "unauthorized") throw error;
		}
		this.failures.push({
			ref,
			error
		});
		if (this.#left.has(ref.number)) return;
		this.#inARow += 1;
		if (this.#inARow >= mostInARow) throw new StopSweep("failing");
	}
};
async function atOnce(_ref, work) {
	await work();
	return true;
}
// src/flow/sweep-progress.ts
/** What the mark may lag behind, in milliseconds. */
const mostTime = 864e5;
/** And in pull requests and issues that changed. */
const mostChanged = 500;
/** How far a sweep has come, and what of it is kept. */
var Progress = class {
	#options;
	#looks;
	#claims;
	#at;
	#due;
	#program;
	constructor(options, looks, claims) {
		this.#options = options;
		this.#looks = looks;
		this.#claims = claims;
		this.#at = options.from.getTime();
		this.#due = options.dueFrom;
		this.#program = options.before?.program ?? options.program;
	}
	/** All that changed before is looked at: ISO 8601. */
	get upTo() {
		return new Date(this.#at).toISOString();
	}
	/** All that changed before this time is looked at; null: all there is. What is recorded from now on takes that along. */
	reach(time) {
		const latest = this.#options.latest.getTime();
		const reached = time === null ? latest : Math.min(latest, Date.parse(time));
		this.#at = Math.max(this.#at, reached);
		const { marks, repoId } = this.#options;
		if (this.#mayMove) marks?.carry(repoId, this.#move());
	}
	/** Whatever was to be confirmed by itself up to this day is looked at. */
	reachDay(day) {
		this.#due = day;
	}
	/** All that is due by the rules in force, and was not by those before, is looked at. */
	reachRules() {
		this.#program = this.#options.program;
	}
	/** Nothing more is taken along. */
	end() {
		const { marks, repoId } = this.#options;
		marks?.carry(repoId, null);
	}
	/** Notes it by itself, where it is far enough; `changed`: as many had. Answers whether the next sweep goes on from here. Throws what writing the ledger throws. */
	async note(changed, isStopped) {
		const { marks, repoId, before, began, from, usualStart } = this.#options;
		const move = this.#move();
		const isOther = move.mended.length > 0 || move.left.some((one) => before?.left.includes(one) !== true);
		const lag = before === null ? usualStart.getTime() - from.getTime() : this.#at - Date.parse(before.at);
		const isFar = before !== null && Date.parse(before.at) > began.getTime() || lag > mostTime || changed > mostChanged || isStopped && this.#at > from.getTime();
		const isFurther = move.due !== before?.due || String(move.claims) !== String(before.claims);
		const isAmid = isStopped && before !== null && isFurther;
		if (marks === void 0) return false;
		return (isOther || isAmid || isFar && this.#mayMove ? await marks.move(repoId, move) : true) && this.#mayMove;
	}
	/** One that starts later than the mark leaves a gap behind it. */
	get #mayMove() {
		const { before, from } = this.#options;
		return before === null || from.getTime() <= Date.parse(before.at);
	}
	#move() {
		const { before, began, from } = this.#options;
		const left = this.#looks.failures.map(({ ref }) => ref.number);
		const mended = (before?.left ?? []).filter((one) => this.#looks.done.has(one));
		return {
			at: this.#mayMove ? this.upTo : before?.at ?? from.toISOString(),
			due: this.#mayMove ? this.#due : before?.due ?? this.#due,
			left,
			mended,
			...this.#claims.kept,
			program: this.#program,
			now: began.toISOString()
		};
	}
};
// src/flow/sweep-questions.ts
/** What is asked for at once, and how little where GitHub cannot answer that. */
const [pageSize, smallestPage] = [100, 5];
/** The part of the hour's questions that is left to events. */
const spared = .2;
/** Asks within the limits, and for less at once where an answer is too much for GitHub. Throws GitHubFault and StopSweep. */
function asker(wish, outside) {
	const { owner, repo } = wish;
	let count = pageSize;
	let isFirst = true;
	let limit = null;
	return async (pulls, issues, numbers = []) => {
		if (limit !== null && limit.left < limit.most * spared) {
			const seconds = Math.ceil((Date.parse(limit.resetAt) - outside.now().getTime()) / 1e3);
			throw new StopSweep("limit", Math.max(0, seconds));
		}
		for (;;) {
			if (!isFirst) needRequests(1, wish);
			isFirst = false;
			try {
				const some = numbers.slice(0, count);
				const page = await outside.github.listChanged({
					owner,
					repo,
					count,
					pulls,
					issues,
					numbers: some
				});
				limit = page.limit;
				return page;
			} catch (error) {
				if (!(error instanceof GitHubFault)) throw error;
				if (error.kind === "rate-limited") throw new StopSweep("limit", error.retryAfter);
				if (error.kind !== "server" || count <= smallestPage) throw error;
				count = Math.max(smallestPage, Math.floor(count / 3));
			}
		}
	};
}
/** Pull requests that one search finds, page by page. Throws GitHubFault and StopSweep. */
async function* found(sought, ask) {
	let place = {
		...sought,
		after: null
	};
	while (place !== null) {
		const list = (await ask(place, null)).pulls;
		yield* list?.items ?? [];
		place = list === null || list.after === null ? null : {
			...sought,
			after: list.after
		};
	}
}
/** Those with these numbers, page by page; null: there is no such one any more. Throws GitHubFault and StopSweep. */
async function* numbered(numbers, ask) {
	for (let rest = numbers; rest.length > 0;) {
		const { named } = await ask(null, null, rest);
		yield* named;
		rest = rest.filter((number) => !named.has(number));
	}
}
// src/flow/sweep.ts
/** A sweep that knows of none before it starts so long ago, in milliseconds. */
const usual = 12096e5;
/** GitHub's lists may be so late, in milliseconds. */
const margin = 6e5;
/**
* Looks at what changed in a repository since the last sweep, and at what time alone makes due, and makes up for what was
* missed: events that got lost, writes that were refused, comments that were never written. A page of many tells enough to
* pass by what is well. One that fails stops none of the others. Killed at any point it loses nothing: the mark moves when
* all before it is looked at. Throws GitHubFault and LedgerFault where it cannot even begin.
*/
async function sweep(wish, outside) {
	const began = outside.now();
	const ask = asker(wish, outside);
	const first = await opening(wish, outside);
	const { repository } = first;
	const { rules, warnings } = await readRules(first, outside);
	const { program, invalid } = rules;
	const ledger = outside.ledger(program.ledger, repository, {
		...first.ledger,
		program
	});
	const before = await ledger.sweeps?.read(repository.id) ?? null;
	const usualStart = /* @__PURE__ */ new Date(began.getTime() - usual);
	const from = wish.since ?? startOf(before, first, usualStart, began);
	const dueFrom = earlierDay(before?.due, dayIn(program.timezone, from));
	const marks = wish.isDryRun ? void 0 : ledger.sweeps;
	const latest = /* @__PURE__ */ new Date(began.getTime() - margin);
	const looks = new Looks(wish, outside, before?.left ?? []);
	const claims = new OpenClaims(before?.claims ?? null);
	const progress = new Progress({
		repoId: repository.id,
		marks,
		before,
		began,
		from,
		usualStart,
		latest,
		dueFrom,
		program: program.digest
	}, looks, claims);
	const judge = new Judge(looks, claims, outside, invalid?.mistakes ?? []);
	const lookAtDays = async (days) => {
		for (const some of days) for await (const item of found(some, ask)) await judge.judge(item, ({ reading, rules }) => mayBeDue(reading, rules.program, began));
	};
	let changed = 0;
	let stopped = null;
	try {
		for await (const { items, upTo } of changedSince(from.toISOString(), ask, () => looks.made)) {
			for (const item of items) {
				if (judge.isUsable) progress.reach(earlierTime(item.updatedAt, upTo));
				await judge.judge(item, (glance) => !isWell(glance, outside, began));
				changed += 1;
			}
			if (judge.isUsable) progress.reach(upTo ?? progress.upTo);
		}
		if (judge.isUsable) {
			progress.reach(null);
			for (const { upTo, days } of dueSteps(program, dueFrom, began)) {
				await lookAtDays(days);
				if (judge.isUsable) progress.reachDay(upTo);
			}
			if (judge.isUsable) progress.reachDay(dayIn(program.timezone, began));
			await lookAtClaims(claims, program, ask, (item) => judge.judge(item, (glance) => !isWell(glance, outside, began) || hangsOnPermissions(glance.reading, program)));
		}
		for (const number of before?.left ?? []) await judge.tryAgain(number);
		if (judge.isUsable && before !== null && before.program !== program.digest) await lookAtDays(dueAnew(program, dueFrom, began));
		if (judge.isUsable) progress.reachRules();
		if (judge.isUsable && !wish.isDryRun) await remind(wish, {
			program,
			ledger,
			repository
		}, outside);
	} catch (error) {
		if (!(error instanceof StopSweep)) throw error;
		stopped = error.stopped;
	} finally {
		progress.end();
	}
	const noted = await progress.note(changed, stopped !== null).then((isKept) => ({
		isKept,
		unnoted: null
	}), (error) => ({
		isKept: false,
		unnoted: { error }
	}));
	return {
		from: from.toISOString(),
		upTo: progress.upTo,
		changed,
		claims: claims.open,
		failures: looks.failures,
		stopped,
		mistakes: judge.mistakes,
		warnings,
		...noted
	};
}
/**
* Where there is no mark yet: some days ago, or when the ledger last grew, if that is longer ago. One that is yet to come is
* of a clock that was wrong.
*/
function startOf(before, { ledger }, usualStart, now) {
	if (before !== null && Date.parse(before.at) <= now.getTime()) return new Date(before.at);
	const head = readHeadFile(ledger.files.get(headFile));
	const grew = head === null || "broken" in head || head.at == null ? 1e400 : Date.parse(head.at);
	return new Date(Math.min(usualStart.getTime(), grew));
}
/** The rules, where the ledger ends, and how far the last sweep came. */
function opening({ owner, repo }, { github }) {
	const ledgerFiles = [headFile, sweepFile];
	return github.listChanged({
		owner,
		repo,
		count: 1,
		pulls: null,
		issues: null,
		ledgerFiles
	});
}
/** A claim that waits brings no event: those that are remembered are asked for, and where nobody remembers, their words are searched for. */
async function lookAtClaims(claims, program, ask, judge) {
	if (claims.left === null) {
		const open = (await Array.fromAsync(found({ saying: claimWords }, ask))).filter(({ reading }) => reading === null || claimRead(reading, program) !== null);
		const left = claims.know(open.map(({ number }) => number));
		for (const item of open) if (left.includes(item.number)) await judge(item);
		return;
	}
	for await (const [number, item] of numbered(claims.left, ask)) if (item === null) claims.see(number, void 0, null);
	else await judge(item);
}
/** What a page tells is enough to know: nobody has to look at it. */
function isWell(glance, outside, now) {
	return !mayTouchProgram(glance, outside) && isStill(glance.reading, glance.rules.program, now);
}
function earlierTime(one, other) {
	return other !== null && Date.parse(other) < Date.parse(one) ? other : one;
}
function earlierDay(one, other) {
	return one !== void 0 && one < other ? one : other;
}
// src/github/counted.ts
/** The same Octokit, and how many requests were made of it; a request that it sends again counts once. */
function counted(octokit) {
	let made = 0;
	return {
		requests: () => made,
		octokit: {
			request(route, parameters) {
				made += 1;
				return octokit.request(route, parameters);
			},
			graphql(query, variables) {
				made += 1;
				return octokit.graphql(query, variables);
			}
		}
	};
}
// src/ledger/branch-lines.ts
/** Branches of which texts are held: a few megabytes each, and an App may write to thousands. */
const mostHeld = 20;
/** Branches that one process writes to, by name: made once by a door, for all that it looks at. */
var BranchLines = class {
	/** The one that was wanted last comes last. */
	#lines = /* @__PURE__ */ new Map();
	/** `heads`: where what is seen of the branch outlives the process, if it does. */
	of({ name }, heads) {
		const key = name.toLowerCase();
		const line = this.#lines.get(key) ?? new BranchLine(heads);
		this.#lines.delete(key);
		this.#lines.set(key, line);
		const tooMany = this.#lines.size - mostHeld;
		if (tooMany > 0) this.#lines.values().drop(tooMany - 1).next().value?.forget();
		return line;
	}
};
export { counted as n, sweep as r, BranchLines as t };
