import { n as propose } from "./propose.js";
import { r as dayIn, t as addDays } from "./days.js";
import { a as whyNotSay, c as rulesFor, i as mayGive, n as isStaff, o as asWork, s as isSaidByLabel, t as isMaintainer } from "./authority.js";
import { a as settle, c as isAllCut, f as whyNotEligible, i as settingOf, l as creditedAuthor, o as capRule, s as cutOf, t as couldRecord, u as isLeftOut } from "./settlement.js";
import { C as stateLabels, S as readLabels, a as isSetting, d as saidIn, l as readReplies, n as isDecisive, r as isHandled, t as revertedPull, u as readSpokenCommands, v as isAboutPoints, x as missingLabels } from "./revert.js";
import { i as writeAwardNote, r as readAwardNote, t as decidedPoints } from "./award-note.js";
import { i as totalsOf, n as takenBack, r as totalsAfter, t as isOwn } from "./totals.js";
import { t as levelReached } from "./reaching.js";
import { n as isMember, r as waitingOf } from "./enrolment.js";
import { n as foundIn, t as couldBeHere } from "./found-in.js";
import { a as idOf$1, n as byHand, o as isRecordedByHand, r as draftOf, s as pointsOf, t as activityOf$1 } from "./by-hand.js";
import { r as standingNow, t as dueReplies } from "./replies.js";
import { r as nearestWord } from "./words.js";
import { a as numberIn, t as askedByForm } from "./issue-form.js";
import { t as grammar } from "./grammar.js";
// src/decide/lapsed.ts
/**
* What was done, and counts no more: a maintainer has edited the comment, so that its first words are nowhere to be read, or
* who said it may no longer decide. What the ledger holds stays, and what was answered set nothing.
*/
function lapsed({ comments, entries, ...facts }, program) {
	const replied = readReplies(comments);
	const set = new Set(readSpokenCommands(comments, Object.keys(program.activities)).filter(({ command }) => isSetting(command)).map(({ comment }) => comment.id));
	return comments.flatMap((comment) => {
		const { id, isEdited, author, ownReactions } = comment;
		const isOpen = !replied.has(id) && !entries.some(({ source }) => source?.comment === id);
		if (author === null || !ownReactions.includes("rocket") || !isOpen) return [];
		const decides = isMaintainer(author, facts, program);
		if (isEdited) return decides ? [{
			comment,
			why: "edited"
		}] : [];
		return set.has(id) && !decides ? [{
			comment,
			why: "permission"
		}] : [];
	});
}
/** Whether what stood in our comment, points, an activity, a rejection or a claim, was said in a comment that is no longer there, and nothing else since. */
function isSettingDeleted({ comments, lastSetIn }, settlement) {
	const { recorded, setBy, rejection, setByComment } = settlement;
	if (lastSetIn === null || recorded.kind === "confirmed") return false;
	if (setBy !== null || rejection !== null || setByComment !== null) return false;
	return !comments.some(({ id }) => id === lastSetIn);
}
// src/decide/by-time.ts
/**
* The day on which a proposal is confirmed by itself, `confirm.after` days after the merge; null where it never is: the
* program does not say so, or the clock was stopped: by a claim, by a label, or by anything that a maintainer said but
* `confirm`, whatever became of it since.
*/
function confirmsOn({ settlement, heard, labelProblems }, facts, program) {
	const { activity, setBy, rejection, claim, recorded } = settlement;
	const { mergedAt } = facts.pull;
	if (activity === null || mergedAt === null || recorded.kind !== "nothing") return null;
	const days = program.confirm.after[activity.id];
	if (days === void 0 || setBy !== null || rejection !== null || claim !== null) return null;
	if (labelProblems.length > 0 || isLabelled(facts, program)) return null;
	if (lapsed(facts, program).length > 0 || isSettingDeleted(facts, settlement)) return null;
	const isStopped = heard.some(({ spoken: { command, comment } }) => !(command.verb === "settle" && command.confirm && command.points === null) && isMaintainer(comment.author, facts, program));
	const credited = creditedAuthor(facts, program)?.id;
	const isEdited = facts.comments.some(({ author, isEdited, ownReactions }) => isEdited && ownReactions.length > 0 && author !== null && (author.id === credited || isMaintainer(author, facts, program)));
	return isStopped || isEdited ? null : addDays(dayIn(program.timezone, new Date(mergedAt)), days);
}
/**
* Whether a label about the points was ever put, by whomever: it may have been a maintainer's objection, whoever took it off,
* and though they are a maintainer no more.
*/
function isLabelled({ labellings, hasOlderLabellings = false }, program) {
	return hasOlderLabellings || labellings.some(({ name, by }) => by?.isBot !== true && isAboutPoints(name, program));
}
/** Whether that day has come. */
function isTime(day, { now }, { timezone }) {
	return day !== null && dayIn(timezone, now) >= day;
}
// src/decide/credit.ts
/**
* The author; with `credit: equal`, co-authors who are no maintainers too; for a pull request of an AI agent, who asked
* for it, where the program says so. Commit authors are no guide: most are maintainers who polished.
*/
function creditOf(facts, program) {
	const author = creditedAuthor(facts, program);
	if (author === null) return {
		credited: [],
		candidates: []
	};
	const others = facts.pull.coAuthors.filter((person) => person.id !== author.id && !person.isBot && !isMaintainer(person, facts, program)).filter((person) => !isLeftOut(person, program)).map(toAccount);
	return program.credit === "equal" ? {
		credited: [toAccount(author), ...others],
		candidates: []
	} : {
		credited: [toAccount(author)],
		candidates: others
	};
}
/** Points in equal shares; what cannot be divided goes to the first. Of recognition alone, which is 0 points, everybody has all. */
function divide(points, credited) {
	const each = Math.floor(points / credited.length);
	const rest = points - each * credited.length;
	return credited.map((member, index) => ({
		member,
		points: index === 0 ? each + rest : each
	})).filter((share) => share.points > 0 || points === 0);
}
function toAccount({ id, login }) {
	return {
		id,
		login
	};
}
// src/decide/giving.ts
/** Who gets how much: as a maintainer said, else in equal shares among the credited. */
function sharesOf({ points, shares }, credited) {
	if (shares !== null) return shares;
	return points === null || credited.length === 0 ? [] : divide(points, credited);
}
/** What confirming brings to whom. An award that stands is taken back for it, and has used up nothing. */
function givenShares(settlement, credited, members, facts, program) {
	const { activity, recorded } = settlement;
	const shares = sharesOf(settlement, credited);
	if (activity === null) return shares.map((share) => ({
		...share,
		cut: null
	}));
	const standing = recorded.kind === "confirmed" ? recorded.entries : [];
	const before = totalsAfter(members, standing.map(takenBack));
	const day = earnedOn(facts, program);
	return shares.map(({ member, points }) => {
		const cut = cutOf(points, activity, totalsOf(member, before), day, program);
		return {
			member,
			points: cut?.left ?? points,
			cut
		};
	});
}
/** The day on which what is rewarded was earned: that of the merge, and of today while there is none. */
function earnedOn({ pull, now }, { timezone }) {
	return dayIn(timezone, pull.mergedAt === null ? now : new Date(pull.mergedAt));
}
// src/decide/ledger-record.ts
function readLedgerRecord({ entries, repository, pull }) {
	const ours = entries.filter(({ kind, id, source }) => (kind === "award" || kind === "revocation") && source?.repoId === repository.id && (source.pull ?? source.issue) === pull.number && !id.startsWith("comment/"));
	const batches = [];
	for (const entry of ours) {
		const last = batches.at(-1);
		const comment = entry.source?.comment ?? null;
		if (last !== void 0 && last.at === entry.at && last.comment === comment && belongs(entry, last)) batches[batches.length - 1] = {
			...last,
			entries: [...last.entries, entry]
		};
		else batches.push({
			comment,
			at: entry.at,
			entries: [entry]
		});
	}
	return {
		batches,
		count: (kind, { id }) => ours.filter((entry) => entry.kind === kind && entry.member.id === id).length
	};
}
/** Why a correction takes back what it replaces; any other revocation has a person's words. */
const corrected = "corrected";
/** Whether an entry was appended together with those before it, and not by a later command of the same comment within one tick of the clock. */
function belongs({ kind, reason }, { entries }) {
	const last = entries.at(-1);
	if (last === void 0) return false;
	if (kind === last.kind) return kind === "award" || last.reason === reason;
	return kind === "award" && last.kind === "revocation" && last.reason === "corrected";
}
/** What holds once a batch is recorded after `before`. */
function record(before, { entries, at }) {
	const takenBack = new Set(entries.flatMap(({ kind, revokes }) => kind === "revocation" ? revokes ?? [] : []));
	const standing = before.kind === "confirmed" ? before.entries : [];
	const left = [...standing.filter(({ id }) => !takenBack.has(id)), ...entries.filter(({ kind, id }) => kind === "award" && !takenBack.has(id))];
	const [first] = left;
	if (first !== void 0) return {
		kind: "confirmed",
		award: deciderOf(first),
		entries: left
	};
	const revocation = entries.find(({ kind }) => kind === "revocation");
	if (revocation === void 0) return before;
	const reason = revocation.reason ?? "";
	return {
		kind: "revoked",
		revocation: {
			...deciderOf(revocation),
			at,
			reason
		},
		entries: standing
	};
}
/** Who decided an entry. Where it names nobody, its member is the only one it names. */
function deciderOf({ by, member, at, source }) {
	return {
		by: by ?? member,
		at,
		url: source?.url ?? ""
	};
}
// src/decide/drafts.ts
/** The entries that a decision about the pull request has to put into the ledger. A correction takes back what stands and awards anew, in one append. */
function draftsOf(due, settlement, grounds) {
	const { facts, program, record, credited, members } = grounds;
	const standing = settlement.recorded.kind === "confirmed" ? settlement.recorded.entries : [];
	const why = due.kind === "revocation" ? due.reason : corrected;
	const revocations = standing.map((entry) => revocation(entry, why, due.said, grounds));
	if (due.kind === "revocation") return revocations;
	const { activity } = settlement;
	if (activity === null || facts.pull.mergedAt === null) return [];
	const today = dayIn(program.timezone, facts.now);
	const drafts = [...revocations];
	for (const { member, points, cut } of givenShares(settlement, credited, members, facts, program)) {
		const draft = {
			id: idOf("award", member, grounds, record.count("award", member) + 1),
			kind: "award",
			earnedOn: earnedOn(facts, program),
			member,
			activity: activity.id,
			points,
			source: sourceOf(due.said, facts),
			by: due.said.by,
			reason: null,
			program: program.digest
		};
		const before = totalsAfter(members, drafts);
		const [had, has] = [before, totalsAfter(before, [draft])].map((some) => totalsOf(member, some));
		const reached = had === void 0 || has === void 0 ? null : levelReached(had, has, program, today);
		drafts.push({
			...draft,
			reason: writeAwardNote({
				cut,
				reached
			})
		});
	}
	return drafts;
}
function revocation(entry, reason, said, grounds) {
	const { member, activity, earnedOn, points, id } = entry;
	return {
		id: idOf("revocation", member, grounds, grounds.record.count("revocation", member) + 1),
		kind: "revocation",
		earnedOn,
		member,
		activity,
		points: 0 - points,
		source: sourceOf(said, grounds.facts),
		by: said.by,
		reason,
		revokes: id,
		program: grounds.program.digest
	};
}
function idOf(kind, { id }, { facts }, count) {
	const { repository, pull } = facts;
	return `${pull.kind === "issue" ? "issue" : "pr"}/${repository.id}/${pull.number}/${kind}/${id}/${count}`;
}
function sourceOf({ comment, url }, { repository, pull }) {
	return {
		repo: `${repository.owner}/${repository.name}`,
		repoId: repository.id,
		...pull.kind === "issue" ? { issue: pull.number } : { pull: pull.number },
		commit: pull.mergeCommit,
		comment,
		url
	};
}
// src/decide/member-level.ts
/** What there is to say of a level that an account has reached. */
function memberLevel(member, reached, facts, program) {
	const opens = (program.levels.find(({ name }) => name === reached.level)?.benefits ?? []).flatMap((id) => program.benefits[id] ?? []);
	const isKnown = facts.members.has(member.id);
	return {
		...reached,
		member,
		opens,
		next: isKnown ? standingNow(member, facts, program).next : null
	};
}
// src/decide/given-by-hand.ts
const done$1 = { kind: "done" };
/** How a command by hand is answered whose entry the ledger holds: with more than a reaction, where it is not what was asked for, does not count yet, or has reached a level. */
function answerByHand(command, spoken, facts, program) {
	if (spoken.refused !== null || isHandled(spoken.comment)) return done$1;
	const { verb } = command;
	if (verb === "leave") return done$1;
	if (verb === "enrol") return program.members.enrol === "themselves" && standingNow(spoken.comment.author, facts, program).total !== 0 ? { kind: "enrolled" } : done$1;
	const prefix = idOf$1(spoken, "award", {
		id: 0,
		login: ""
	}).replace(/0$/, "");
	const entry = facts.entries.find(({ id }) => id.startsWith(prefix));
	const activity = activityOf$1(command, program);
	if (entry === void 0 || "kind" in activity) return done$1;
	if (facts.entries.some(({ revokes }) => revokes === entry.id)) return done$1;
	const { member, points, earnedOn } = entry;
	const { members, now } = facts;
	const today = dayIn(program.timezone, now);
	const asked = pointsOf(command, activity) ?? points;
	const later = facts.entries.slice(facts.entries.indexOf(entry) + 1).filter(({ kind }) => kind === "award");
	const after = totalsAfter(members, later.map(takenBack));
	const before = totalsAfter(after, [takenBack(entry)]);
	const level = levelReached(totalsOf(member, before), totalsOf(member, after), program, today);
	const given = {
		member,
		activity,
		points,
		cut: asked > points ? {
			asked,
			left: points,
			rule: capRule(activity, program)
		} : null,
		waiting: waitingOf([member], earnedOn, members, program, today)[0] ?? null,
		reached: level === null ? null : memberLevel(member, level, facts, program)
	};
	return given.cut === null && given.waiting === null && given.reached === null ? done$1 : {
		kind: "given-by-hand",
		given
	};
}
// src/decide/label-command.ts
/** What a label says, as a command would say it. What an issue is, and brings, its label says; of a range somebody has to say how much. */
function commandOf({ name, meaning }, { kind }, { activities }) {
	const typed = `label ${name}`;
	const settled = {
		typed,
		verb: "settle",
		activity: null,
		points: null,
		confirm: false
	};
	switch (meaning.kind) {
		case "none": return {
			typed,
			verb: "reject",
			reason: `the label ${name}`
		};
		case "points": return {
			...settled,
			points: meaning.points
		};
		case "activity": {
			const activity = activities[meaning.activity];
			const confirm = kind === "issue" && activity !== void 0 && isSaidByLabel(activity);
			return {
				...settled,
				activity: meaning.activity,
				confirm
			};
		}
		default: return meaning;
	}
}
// src/decide/credits.ts
/** What the program sells for points. */
function creditsOf({ credits }) {
	return Object.entries(credits).map(([id, { title, points }]) => ({
		id,
		title,
		points
	}));
}
/**
* The credit that a member names in `for cloud credits`, by its title or its name in the program file, with anything behind
* it; where there is only one, it need not be named. `balance`: what can be spent, for the refusal.
*/
function purchaseOf(points, words, credits, balance) {
	const named = words.trim().replace(/^for\s+/i, "");
	const [only, ...others] = credits;
	const found = named === "" && only !== void 0 && others.length === 0 ? {
		credit: only,
		rest: ""
	} : find(named, credits);
	if (found === null) return {
		kind: "no-such-credit",
		typed: named,
		nearest: nearest(named, credits),
		credits,
		asked: points
	};
	const { credit } = found;
	if (points % credit.points !== 0) return {
		kind: "part-of-a-credit",
		asked: points,
		credit,
		balance
	};
	return {
		...found,
		count: points / credit.points
	};
}
/** `5 × Cloud Credits`, and what else was said of it: why points were spent, as the ledger says it. */
function purchaseText({ credit, count, rest }) {
	return `${count} × ${credit.title}${rest === "" ? "" : `: ${rest}`}`;
}
/** The longest name that the words begin with. */
function find(named, credits) {
	const words = named.split(/\s+/u);
	const [best] = credits.flatMap((credit) => namesOf(credit).flatMap((name) => {
		const length = wordsIn(name);
		return plain(words.slice(0, length).join(" ")) === plain(name) ? [{
			credit,
			length
		}] : [];
	})).toSorted((a, b) => b.length - a.length);
	return best === void 0 ? null : {
		credit: best.credit,
		rest: words.slice(best.length).join(" ")
	};
}
function nearest(named, credits) {
	const words = named.split(/\s+/u);
	return credits.find((credit) => namesOf(credit).some((name) => {
		const typed = plain(words.slice(0, wordsIn(name)).join(" "));
		return typed !== "" && nearestWord(typed, [plain(name)]) !== null;
	})) ?? null;
}
/** `cloud-credits` is said with a hyphen or without. */
function namesOf({ id, title }) {
	return [
		title,
		id,
		id.replaceAll(/[-_]/g, " ")
	];
}
function wordsIn(name) {
	return name.trim().split(/\s+/u).length;
}
function plain(name) {
	return name.toLowerCase().replace(/[.,;:!?]+$/, "").replaceAll(/[-_\s]+/gu, " ").trim();
}
// src/decide/issue-request.ts
/** What holds of what an issue asks for with the form; null where it does not. */
function requestOf(facts, { settlement, spending, spendingRefused }) {
	const form = askedByForm(facts);
	if (form === null) return null;
	const { author, asked } = form;
	const kind = asked.kind === "redemption" ? "redemption" : "award";
	const here = facts.entries.filter((entry) => entry.source?.issue === facts.pull.number);
	const given = here.filter((entry) => entry.kind === kind);
	const takenBack = here.filter(({ revokes }) => given.some(({ id }) => id === revokes));
	const link = asked.kind === "claim" ? asked.link : null;
	return {
		by: {
			id: author.id,
			login: author.login
		},
		asked,
		pull: link === null ? null : numberIn(link, facts.repository.url),
		isEdited: facts.pull.opening?.isEdited ?? false,
		spending,
		given: given.filter(({ id }) => !takenBack.some(({ revokes }) => revokes === id)),
		takenBack,
		refused: asked.kind === "redemption" ? spendingRefused : settlement.rejection
	};
}
/** Whether the issue is to be closed, and as done or not; null: it stays as it is. What somebody opened again stays open. */
function closingOf(request, { state, opening }, append) {
	if (request === null || state === "closed" || opening?.isReopened === true || append.length > 0) return null;
	if (request.given.length > 0) return { isDone: true };
	return request.refused === null ? null : { isDone: false };
}
/** The id of the entry that an issue's form makes. */
function formEntryId({ repository, pull }, member) {
	return `issue/${repository.id}/${pull.number}/redemption/${member.id}/1`;
}
/** Whether a decision on this issue may be about something else than what is to be spent. */
function hasOtherMatter(facts) {
	const form = askedByForm(facts);
	return facts.pull.state === "merged" || form !== null && form.asked.kind !== "redemption";
}
// src/decide/spending.ts
/** Why somebody does not decide about what members spend: it is for admins, and not about their own points. Null: they do. */
function whyNotDecide(spent, person, { permissions, members }, program) {
	if (permissions.get(person) !== "admin") return { kind: "not-an-admin" };
	const accounts = spent.map(({ member }) => member);
	return isOwn(person, accounts, members) && !program.confirm.own ? { kind: "own-points" } : null;
}
/** What was spent, as the ledger holds it. */
function redemptionOf({ member, points, reason }) {
	return {
		member,
		points: 0 - points,
		reason: reason ?? ""
	};
}
/** Whether a command was answered before, and done. */
function isDone({ comment, refused }) {
	return refused === null && isHandled(comment);
}
// src/decide/redemptions.ts
const done = {
	drafts: [],
	answer: { kind: "done" }
};
/**
* What members ask to spend in one issue, one after the other, against what the ledger holds. What is asked for waits, until
* an admin confirms it (then the ledger holds it, until an admin gives it back) or rejects it (then it was never spent, and
* can be asked for anew).
*/
var Redemptions = class {
	#facts;
	#program;
	#waiting = [];
	/** The issue's form asks for points to spend, whether or not they can be had, and nobody has decided that. */
	#isAskedByForm = false;
	/** What is asked for with the issue's form; null: nothing, or it was decided. */
	#spending = null;
	#spendingRefused = null;
	/** Why what was asked for and waited can be had no more, the last of them. */
	#short = null;
	constructor(facts, program) {
		this.#facts = facts;
		this.#program = program;
		this.#askByForm();
	}
	/** What holds of what the issue's form asks for. */
	get form() {
		return {
			spending: this.#spending,
			spendingRefused: this.#spendingRefused
		};
	}
	/** The text of a form may be changed by others, and after somebody has read it: then it asks for nothing. */
	#askByForm() {
		const form = askedByForm(this.#facts);
		if (form === null || form.asked.kind !== "redemption") return;
		const { author, asked } = form;
		const id = formEntryId(this.#facts, author);
		this.#isAskedByForm = !this.#facts.entries.some((entry) => entry.id === id);
		const isEdited = this.#facts.pull.opening?.isEdited !== false;
		if (asked.points === null || isEdited || !this.#isAskedByForm) return;
		const outcome = this.#asked(asked.points, asked.what, author, this.#facts.members);
		if ("refusal" in outcome) {
			this.#spending = {
				kind: "refused",
				refusal: outcome.refusal
			};
			this.#short = outcome.refusal;
			return;
		}
		this.#spending = {
			kind: "waits",
			...outcome
		};
		this.#waiting.push({
			...outcome.redemption,
			id
		});
	}
	/** What comes of asking: a refusal, or it waits for an admin, or is recorded already. `members`: totals with all that is due before it. */
	ask(command, spoken, members) {
		const id = idOf$1(spoken, "redemption", spoken.comment.author);
		if (this.#facts.entries.some((entry) => entry.id === id)) return { kind: "done" };
		const { points, reason } = command;
		const asked = this.#asked(points, reason, spoken.comment.author, members);
		if ("refusal" in asked) {
			if (isHandled(spoken.comment)) this.#short = asked.refusal;
			return {
				kind: "refused",
				typed: command.typed,
				refusal: asked.refusal
			};
		}
		const { redemption, left } = asked;
		this.#waiting.push({
			...redemption,
			id
		});
		return creditsOf(this.#program).length === 0 ? { kind: "done" } : {
			kind: "asked-to-redeem",
			redemption,
			left
		};
	}
	/** What a decision makes of what waits; null: it is not about that. `members`: totals with all that is due before it. */
	decide(command, spoken, members) {
		if (this.#facts.pull.kind !== "issue") return null;
		if (command.verb === "reject") return this.#reject(spoken, command.reason);
		const { verb } = command;
		return verb === "settle" && command.confirm && command.points === null && command.activity === null ? this.#confirm(spoken, members) : null;
	}
	/** Only on an issue, and never more than is left. */
	#asked(points, reason, { id, login }, members) {
		const { pull, now } = this.#facts;
		if (pull.kind !== "issue") return { refusal: { kind: "issue-only" } };
		const member = {
			id,
			login
		};
		const person = totalsOf(member, members).member.id;
		const promised = this.#waiting.filter((other) => totalsOf(other.member, members).member.id === person).reduce((sum, other) => sum + other.points, 0);
		const balance = standingNow(member, {
			members,
			now
		}, this.#program).balance - promised;
		const short = { refusal: {
			kind: "balance",
			asked: points,
			balance
		} };
		if (points < 1) return short;
		const credits = creditsOf(this.#program);
		const words = reason.toWellFormed();
		const bought = credits.length === 0 ? null : purchaseOf(points, words, credits, balance);
		if (bought !== null && "kind" in bought) return { refusal: bought };
		if (points > balance) return short;
		return {
			redemption: {
				member,
				points,
				reason: bought === null ? words : purchaseText(bought)
			},
			left: balance - points
		};
	}
	#confirm(spoken, members) {
		const { id } = spoken.comment;
		const recorded = this.#facts.entries.filter(({ kind, source }) => kind === "redemption" && source?.comment === id);
		if (recorded.length > 0) return {
			drafts: [],
			answer: this.#redeemed(recorded)
		};
		if (isDone(spoken)) return done;
		if (this.#waiting.length === 0) return this.#short === null ? null : { refusal: this.#short };
		const { author } = spoken.comment;
		const refusal = whyNotDecide(this.#waiting, author.id, this.#facts, this.#program) ?? this.#whyNotHad(members);
		if (refusal !== null) return { refusal };
		const drafts = this.#waiting.map(({ id: entry, member, points, reason }) => ({
			...draftOf(entry, spoken, this.#facts, this.#program),
			kind: "redemption",
			member,
			activity: null,
			points: -points,
			reason: reason === "" ? null : reason
		}));
		this.#waiting = [];
		this.#spending = null;
		this.#isAskedByForm = false;
		return {
			...done,
			drafts
		};
	}
	/** Why what waits cannot be had any more, for what was taken back since somebody asked for it; null: it can. */
	#whyNotHad(members) {
		const { now } = this.#facts;
		const left = /* @__PURE__ */ new Map();
		for (const { member, points } of this.#waiting) {
			const person = totalsOf(member, members).member.id;
			const balance = left.get(person) ?? standingNow(member, {
				members,
				now
			}, this.#program).balance;
			if (points > balance) return {
				kind: "balance",
				asked: points,
				balance
			};
			left.set(person, balance - points);
		}
		return null;
	}
	#redeemed(entries) {
		if (creditsOf(this.#program).length === 0) return { kind: "done" };
		const left = entries.map(({ member }) => standingNow(member, this.#facts, this.#program).balance);
		return {
			kind: "redeemed",
			redemptions: entries.map(redemptionOf),
			left
		};
	}
	/**
	* One that was done stands, whoever has lost which permission since: the members were told, and nobody's next confirm
	* may give it after all.
	*/
	#reject(spoken, reason) {
		const isAdmin = this.#facts.permissions.get(spoken.comment.author.id) === "admin";
		if (this.#waiting.length === 0 && !this.#isAskedByForm) return (isDone(spoken) || isAdmin && this.#spendingRefused !== null) && !hasOtherMatter(this.#facts) ? done : null;
		if (!isAdmin && !isDone(spoken)) return { refusal: { kind: "not-an-admin" } };
		if (reason === "") return { refusal: {
			kind: "reason-missing",
			verb: "reject"
		} };
		const redemptions = this.#waiting;
		this.#waiting = [];
		if (this.#isAskedByForm) {
			const { author, createdAt, url } = spoken.comment;
			const by = {
				id: author.id,
				login: author.login
			};
			this.#spendingRefused = {
				by,
				at: createdAt,
				url,
				reason: reason.toWellFormed()
			};
			this.#spending = null;
			this.#isAskedByForm = false;
		}
		if (redemptions.length === 0) return done;
		return {
			drafts: [],
			answer: {
				kind: "not-redeemed",
				redemptions,
				reason: reason.toWellFormed()
			}
		};
	}
};
// src/decide/speaking.ts
/** Why this person may not say a command, by what was settled before; null: they may. */
function whyNotSaid(command, person, settlement, { credited, invalid }, facts, program) {
	const activity = activityOf(command, settlement, program);
	const isGiven = activity !== null && activity.by !== "maintainer";
	const mayNotGive = isGiven && !mayGive(activity, person, facts, program);
	if (command.verb === "award" && isGiven) return mayNotGive ? {
		kind: "given-by-others",
		activity
	} : invalid;
	const concerned = concernedBy(command, settlement, credited, facts);
	const who = speakerOf(command, activity, person, facts, program);
	const why = whyNotSay(who, person, concerned, facts, program, invalid);
	if (why !== null || command.verb !== "nominate") return why;
	return mayNotGive ? {
		kind: "given-by-others",
		activity
	} : null;
}
/** Why nothing comes of words that are no command: of rules that cannot be used nobody knows which activities they name. */
function notUnderstood({ nearest, form }, person, { invalid }, facts, program) {
	if (invalid !== null && isMaintainer(person, facts, program)) return invalid;
	return {
		kind: "not-understood",
		nearest,
		form
	};
}
/** Who gives what staff gives need not be a maintainer. */
function speakerOf(command, activity, person, facts, program) {
	const { who = "maintainer" } = grammar.find(({ verb }) => verb === command.verb) ?? {};
	if (!(command.verb === "settle" || command.verb === "share") || activity?.by !== "staff" || isMaintainer(person, facts, program)) return who;
	return isStaff(person, facts, program) ? "staff" : who;
}
function activityOf(command, { activity }, { activities }) {
	switch (command.verb) {
		case "award": return activities[command.activity] ?? null;
		case "nominate": return activities["nomination"] ?? null;
		case "settle": return (command.activity === null ? null : activities[command.activity]) ?? activity;
		case "share": return activity;
		case "reject":
		case "revoke":
		case "claim":
		case "enrol":
		case "leave": return null;
		default: return command;
	}
}
/** Those whose points a decision is about. What is done by hand says for itself whom it is for. */
function concernedBy(command, { shares, recorded }, credited, { accounts }) {
	const { verb } = command;
	if (verb === "award" || verb === "nominate" || verb === "enrol" || verb === "leave") return [];
	const named = verb === "share" ? command.shares : [];
	return [
		...credited,
		...(shares ?? []).map(({ member }) => member),
		...recorded.kind === "confirmed" ? recorded.entries.map(({ member }) => member) : [],
		...named.flatMap(({ login }) => accounts.get(login.toLowerCase()) ?? [])
	];
}
// src/decide/taking-back.ts
/** What commands gave in the comments here, and what takes it back: points that were spent, and awards by hand. Of the same the last goes first, one with each command. */
var TakingBack = class {
	#facts;
	#program;
	/** What of it stands, in the order of the ledger. */
	#standing;
	constructor(facts, program) {
		this.#facts = facts;
		this.#program = program;
		const back = new Set(facts.entries.flatMap(({ kind, revokes }) => kind === "revocation" ? [revokes] : []));
		this.#standing = facts.entries.filter((one) => isGiven(one) && !back.has(one.id));
	}
	/** Takes in what the ledger will hold, because it was said before. */
	hold(drafts) {
		this.#standing = [...this.#standing, ...drafts.filter(isGiven)];
	}
	/** What a command to give back what was spent comes to. */
	refund(command, spoken) {
		const recorded = this.#recordedBy(spoken);
		if (recorded !== null) return recorded;
		const last = this.#standing.findLast(isSpent);
		return last === void 0 ? { refusal: { kind: "nothing-spent" } } : this.#take(last, command, spoken, null);
	}
	/** What a command to revoke comes to; null: it is about what was decided of the pull request or the issue itself. `recorded`: what stands of that. */
	revoke(command, spoken, recorded, invalid) {
		const before = this.#recordedBy(spoken);
		if (before !== null) return before;
		const meant = command.of === null ? this.#onlyOne(command, recorded) : this.#named(command.of, recorded);
		if (meant === null) return null;
		if (isDone(spoken)) return {
			drafts: [],
			answer: { kind: "done" }
		};
		if (!("kind" in meant && "refusal" in meant)) return this.#take(meant, command, spoken, invalid);
		return { refusal: whyNotSay("maintainer", spoken.comment.author, [], this.#facts, this.#program, invalid) ?? meant.refusal };
	}
	/** Where only one thing stands, or only what was spent, it need not be named. */
	#onlyOne({ reason }, recorded) {
		const last = this.#standing.at(-1);
		if (recorded.kind === "confirmed" || last === void 0) return null;
		const isOne = this.#standing.length === 1 || this.#standing.every(isSpent);
		const isHere = this.#facts.pull.kind === "issue" && recorded.kind === "nothing";
		const isTheirs = !/^@\S/.test(reason) || isAbout(reason, last);
		return isOne && isHere && isTheirs ? last : this.#unclear(null, recorded);
	}
	#named(named, recorded) {
		const isNamed = ({ activity, member }) => activity === named.activity && member.login.toLowerCase() === named.login.toLowerCase();
		const found = this.#standing.findLast(isNamed);
		if (found !== void 0) return found;
		return recorded.kind === "confirmed" && recorded.entries.some(isNamed) ? null : this.#unclear(named, recorded);
	}
	#unclear(named, { kind }) {
		return {
			kind: "unclear",
			refusal: {
				kind: "which-to-revoke",
				named,
				given: this.#standing.filter(isByHand).map(({ member, activity, points }) => ({
					login: member.login,
					activity: activity ?? "",
					points
				})),
				isConfirmed: kind === "confirmed",
				hasSpent: this.#standing.some(isSpent)
			}
		};
	}
	#take(entry, { verb, reason }, spoken, invalid) {
		if (isDone(spoken)) return {
			drafts: [],
			answer: { kind: "done" }
		};
		const { author } = spoken.comment;
		const refusal = isSpent(entry) ? whyNotDecide([entry], author.id, this.#facts, this.#program) : this.#whyNotRevoke(entry, author, invalid);
		if (refusal !== null) return { refusal };
		if (reason === "") return { refusal: {
			kind: "reason-missing",
			verb
		} };
		this.#standing = this.#standing.filter((one) => one !== entry);
		return {
			drafts: [this.#draft(entry, reason, spoken)],
			answer: { kind: "done" }
		};
	}
	/** Whoever may give it takes it back, and whoever decides. */
	#whyNotRevoke({ activity, member }, person, invalid) {
		const [facts, program] = [this.#facts, this.#program];
		const given = activity === null ? void 0 : program.activities[activity];
		const who = given !== void 0 && mayGive(given, person, facts, program) && !isMaintainer(person, facts, program) ? "staff" : "maintainer";
		return whyNotSay(who, person, [member], facts, program, invalid);
	}
	#draft({ id, member, activity, points, earnedOn }, reason, spoken) {
		return {
			...draftOf(idOf$1(spoken, "revocation", member), spoken, this.#facts, this.#program),
			kind: "revocation",
			earnedOn,
			member,
			activity,
			points: 0 - points,
			reason: reason.toWellFormed(),
			revokes: id
		};
	}
	/** What is told of what the ledger holds because of this very command; null: it holds nothing. */
	#recordedBy(spoken) {
		const { entries } = this.#facts;
		const prefix = idOf$1(spoken, "revocation", {
			id: 0,
			login: ""
		}).replace(/0$/, "");
		const recorded = entries.find(({ id }) => id.startsWith(prefix));
		if (recorded === void 0) return null;
		const taken = entries.find(({ id }) => id === recorded.revokes);
		if (taken === void 0) return {
			drafts: [],
			answer: { kind: "done" }
		};
		const reason = recorded.reason ?? "";
		if (isSpent(taken)) return {
			drafts: [],
			answer: {
				kind: "given-back",
				redemption: redemptionOf(taken),
				reason
			}
		};
		const { member, activity, points } = taken;
		return {
			drafts: [],
			answer: {
				kind: "taken-back",
				member,
				activity,
				points,
				reason
			}
		};
	}
};
function isSpent({ kind }) {
	return kind === "redemption";
}
function isByHand({ kind, id }) {
	return kind === "award" && id.startsWith("comment/");
}
function isGiven(entry) {
	return isSpent(entry) || isByHand(entry);
}
/** Whether a reason begins with the login of who got it. */
function isAbout(reason, { member }) {
	return reason.toLowerCase().startsWith(`@${member.login.toLowerCase()}`);
}
// src/decide/utterances.ts
/** All that was said, in the order in which it was: by time, then by the comments' ids. In the same second a command comes after a label, and so wins. */
function utterances(facts, program, labels) {
	const commands = readSpokenCommands(facts.comments, Object.keys(program.activities)).map((spoken) => ({
		kind: "command",
		at: Date.parse(spoken.comment.createdAt),
		id: spoken.comment.id,
		spoken
	}));
	return [...labels.flatMap((label) => label.by === null ? [] : [{
		kind: "label",
		at: Date.parse(label.at),
		id: 0,
		label: {
			...label,
			by: label.by
		}
	}]), ...commands].toSorted((a, b) => a.at - b.at || a.id - b.id);
}
/**
* Whether a decision that the ledger holds came before something was said. The clock by which it was recorded may be ahead
* of GitHub's: so the order of comments tells first, by their ids where the deciding one is gone. A decision by time came
* before all that would have stopped the time.
*/
function isRecordedBefore({ comment, at }, utterance, { comments, pull }) {
	const deciding = comments.find(({ id }) => id === comment);
	if (deciding !== void 0) {
		const said = Date.parse(deciding.createdAt);
		return said < utterance.at || said === utterance.at && deciding.id < utterance.id;
	}
	const recorded = Math.floor(Date.parse(at) / 1e3) * 1e3;
	if (comment === null) {
		if (pull.kind === "issue" && utterance.kind === "label") return false;
		return utterance.kind === "label" || isDecisive(utterance.spoken.command) || recorded <= utterance.at;
	}
	if (utterance.kind === "command") return comment < utterance.id;
	const later = comments.find(({ id }) => id > comment)?.createdAt;
	return Math.min(recorded, later === void 0 ? 1e400 : Date.parse(later)) <= utterance.at;
}
// src/decide/listener.ts
/** What is being said, one utterance after the other, against what the ledger holds. */
var Listener = class {
	#facts;
	#program;
	#ground;
	#problems;
	#heard = [];
	#byHand = [];
	/** Totals that hold these, too. */
	#members;
	/** Decisions that the ledger holds and that have not come up yet. */
	#batches;
	#redemptions;
	#takingBack;
	#settlement;
	#due = null;
	constructor(facts, program, proposed, ground, problems) {
		this.#facts = facts;
		this.#program = program;
		this.#ground = ground;
		this.#problems = problems;
		this.#batches = [...ground.record.batches];
		this.#settlement = proposed;
		this.#members = facts.members;
		this.#redemptions = new Redemptions(facts, program);
		this.#takingBack = new TakingBack(facts, program);
	}
	/** False: nothing more can be heard before the ledger holds what is due. */
	hear(utterance) {
		this.#recordUntil(utterance);
		if (utterance.kind === "label") this.#hearLabel(utterance.label);
		else this.#hearCommand(utterance.spoken);
		return this.#due === null;
	}
	end() {
		if (this.#due === null) while (this.#batches.length > 0) this.#recordNext();
		return {
			settlement: this.#settlement,
			heard: this.#heard,
			due: this.#due,
			byHand: this.#byHand,
			members: this.#members,
			labelProblems: this.#problems,
			...this.#redemptions.form
		};
	}
	/** Takes in what was recorded before this was said: by comments before it, by time, or by comments that are gone. */
	#recordUntil(utterance) {
		for (;;) {
			const [next] = this.#batches;
			if (next === void 0 || !isRecordedBefore(next, utterance, this.#facts)) return;
			this.#recordNext();
		}
	}
	#recordNext() {
		const batch = this.#batches.shift();
		if (batch === void 0) return;
		const recorded = record(this.#settlement.recorded, batch);
		this.#settlement = {
			...this.#settlement,
			recorded,
			setBy: null,
			setByComment: null,
			rejection: null,
			claim: null
		};
		if (recorded.kind === "nothing") return;
		const { entries } = recorded;
		const { activity = null } = entries[0] ?? {};
		this.#settlement = {
			...this.#settlement,
			activity: (activity === null ? void 0 : this.#program.activities[activity]) ?? this.#settlement.activity,
			points: entries.reduce((sum, entry) => sum + decidedPoints(entry), 0),
			shares: entries.map((entry) => ({
				member: entry.member,
				points: decidedPoints(entry)
			}))
		};
	}
	#hearLabel({ by, at, name, meaning }) {
		if (this.#batches.length > 0) return;
		const [{ recorded, shares }, { pull, members }] = [this.#settlement, this.#facts];
		if (recorded.kind === "confirmed") {
			const named = meaning.kind === "activity" ? meaning.activity : null;
			if (pull.kind === "issue" && recorded.entries.some(({ activity }) => activity === named)) return;
			const refusal = {
				kind: "already-confirmed",
				award: recorded.award
			};
			this.#problems.push({
				kind: "refused",
				label: name,
				refusal
			});
			return;
		}
		if (isOwn(by.id, shares?.map(({ member }) => member) ?? [], members) && !this.#program.confirm.own) return;
		const said = {
			by: {
				id: by.id,
				login: by.login
			},
			at,
			url: pull.url,
			comment: null
		};
		const command = commandOf({
			name,
			meaning
		}, pull, this.#program);
		const step = settle(this.#settlement, command, said, this.#circumstances(at, by, false));
		this.#settlement = step.settlement;
		this.#due = step.due;
		if (step.refusal !== null && this.#ground.ineligible === null) this.#problems.push({
			kind: "refused",
			label: name,
			refusal: step.refusal
		});
	}
	#hearCommand(spoken) {
		const { command } = spoken;
		switch (command.verb) {
			case "show": return this.#answer(spoken, { kind: "state" });
			case "help": return this.#answer(spoken, { kind: "help" });
			case "recheck": return this.#answer(spoken, { kind: "done" });
			case "unknown": return this.#refuse(spoken, notUnderstood(command, spoken.comment.author, this.#ground, this.#facts, this.#program));
			case "beyond": return this.#refuse(spoken, {
				kind: "too-many",
				most: 100,
				left: command.left
			});
			case "redeem":
			case "refund": return this.#hearSpending(spoken, command);
			case "award":
			case "nominate":
			case "enrol":
			case "leave": return this.#hearByHand(spoken, command);
			case "settle":
			case "share":
			case "reject":
			case "revoke":
			case "claim": return this.#hearDecision(spoken, command);
			default: return command;
		}
	}
	#hearByHand(spoken, command) {
		const isRecorded = isRecordedByHand(command, spoken, this.#facts);
		if (spoken.refused !== null || isRecorded) return this.#answer(spoken, answerByHand(command, spoken, this.#facts, this.#program));
		const why = this.#whyNot(spoken, command);
		if (why !== null) return this.#refuse(spoken, why);
		const outcome = byHand(command, spoken, this.#facts, this.#program, this.#members);
		if ("refusal" in outcome) return this.#refuse(spoken, outcome.refusal);
		this.#draft([outcome.draft]);
		return this.#answer(spoken, { kind: "done" });
	}
	#hearSpending(spoken, command) {
		if (command.verb === "refund" ? spoken.refused !== null : spoken.refused === "all") return this.#answer(spoken, { kind: "done" });
		const { invalid } = this.#ground;
		if (invalid !== null) return this.#refuse(spoken, invalid);
		if (command.verb === "refund") return this.#comeTo(this.#takingBack.refund(command, spoken), spoken);
		return this.#answer(spoken, this.#redemptions.ask(command, spoken, this.#members));
	}
	#comeTo(outcome, spoken) {
		if ("refusal" in outcome) return this.#refuse(spoken, outcome.refusal);
		this.#draft(outcome.drafts);
		return this.#answer(spoken, outcome.answer);
	}
	/** What a decision comes to that is about something else than the pull request or the issue itself; null: it is about that. */
	#besides(command, spoken) {
		const { invalid } = this.#ground;
		if (command.verb === "revoke") return this.#takingBack.revoke(command, spoken, this.#settlement.recorded, invalid);
		return invalid === null ? this.#redemptions.decide(command, spoken, this.#members) : null;
	}
	#draft(drafts) {
		this.#byHand.push(...drafts);
		this.#takingBack.hold(drafts);
		this.#members = totalsAfter(this.#members, drafts);
	}
	#hearDecision(spoken, said) {
		if (spoken.refused === "all") return this.#answer(spoken, { kind: "done" });
		const command = spoken.refused === null ? said : settingOf(said);
		if (command === null) return this.#answer(spoken, { kind: "done" });
		const { comment } = spoken;
		const isRecordedHere = this.#batches[0]?.comment === comment.id;
		const besides = isRecordedHere ? null : this.#besides(command, spoken);
		if (besides !== null) return this.#comeTo(besides, spoken);
		const why = isRecordedHere ? null : this.#whyNot(spoken, command);
		if (why !== null) return this.#refuse(spoken, why);
		const meets = this.#circumstances(comment.createdAt, comment.author, isHandled(comment));
		const step = settle(this.#settlement, command, saidIn(spoken), meets);
		if (isRecordedHere && step.due === null && couldRecord(command)) {
			this.#recordNext();
			return this.#answer(spoken, { kind: "done" });
		}
		this.#settlement = step.settlement;
		if (step.due !== null) this.#record(step.due, isRecordedHere);
		if (step.refusal === null) this.#answer(spoken, { kind: "done" });
		else this.#refuse(spoken, step.refusal);
	}
	/** What is due is what the ledger holds next, or acts no more because the ledger holds something later, or is due indeed. */
	#record(due, isRecordedHere) {
		if (isRecordedHere) this.#recordNext();
		else if (this.#batches.length === 0) this.#due = due;
	}
	#circumstances(at, by, isAnswered) {
		const [facts, program] = [this.#facts, this.#program];
		const { pull, accounts } = facts;
		const { credited, classification, ineligible } = this.#ground;
		return {
			program,
			classification,
			accounts,
			ineligible,
			give: (settlement) => givenShares(settlement, credited, this.#members, facts, program),
			mayGive: (activity) => mayGive(activity, by, facts, program),
			isHere: (activity) => couldBeHere(activity, facts),
			isAnswered,
			isMerged: pull.state === "merged",
			isAfterMerge: pull.mergedAt !== null && Date.parse(at) >= Date.parse(pull.mergedAt)
		};
	}
	#whyNot({ comment }, command) {
		return whyNotSaid(command, comment.author, this.#settlement, this.#ground, this.#facts, this.#program);
	}
	#answer(spoken, answer) {
		this.#heard.push({
			spoken,
			answer
		});
	}
	#refuse(spoken, refusal) {
		this.#answer(spoken, {
			kind: "refused",
			typed: spoken.command.typed,
			refusal
		});
	}
};
// src/decide/hearing.ts
/**
* Hears labels and commands in the order in which they were said, starting from what is proposed. What the ledger holds
* is the end of all that was said until then: no command before it acts on the ledger again. Nor does a label that was put
* later make anything else of a command, however late both are heard: what was due before it is due as it was then, and
* what was refused stays so.
*/
function hear(facts, program, proposed, ground, labels) {
	const refused = /* @__PURE__ */ new Map();
	const hearUntil = (time, { spoken, problems }) => {
		const listener = new Listener(facts, program, proposed, ground, [...problems]);
		for (const one of utterances(facts, program, spoken)) if (one.at >= time || !listener.hear(asRefused(one, refused))) break;
		const hearing = listener.end();
		const heard = hearing.heard.map((one) => refused.get(nameOf(one.spoken)) ?? one);
		return {
			...hearing,
			heard,
			labelProblems: labelProblemsNow(hearing, facts)
		};
	};
	for (const time of labelsPutAfterCommands(facts, program)) {
		const labellings = facts.labellings.filter(({ at }) => Date.parse(at) < time);
		const before = hearUntil(time, labelsThatCount({
			...facts,
			labellings
		}, program, ground));
		if (before.due !== null) return before;
		for (const one of before.heard) {
			const { answer, spoken } = one;
			if (answer.kind === "refused" && !isHandled(spoken.comment)) refused.set(nameOf(spoken), one);
		}
	}
	return hearUntil(1e400, labels);
}
/** When labels were put after a command that is not answered yet. On an issue it is the labels that decide. */
function labelsPutAfterCommands({ comments, labellings, pull }, program) {
	if (pull.kind === "issue" || labellings.length === 0) return [];
	const said = readSpokenCommands(comments, Object.keys(program.activities)).filter(({ comment }) => !isHandled(comment)).map(({ comment }) => Date.parse(comment.createdAt));
	const first = Math.min(...said);
	const times = labellings.filter(({ name }) => isAboutPoints(name, program)).map(({ at }) => Date.parse(at)).filter((at) => at > first);
	return [...new Set(times)].toSorted((a, b) => a - b);
}
/** Once points are confirmed there is no question which label holds: those that were put since change nothing. */
function labelProblemsNow({ labelProblems, settlement: { recorded } }, { comments, labellings }) {
	if (recorded.kind !== "confirmed") return labelProblems;
	const { award } = recorded;
	const decided = Date.parse(comments.find(({ url }) => url === award.url)?.createdAt ?? award.at);
	const isSince = (label) => labellings.some(({ name, at }) => name === label && Date.parse(at) > decided);
	return labelProblems.flatMap((problem) => problem.kind === "contradiction" ? problem.labels.filter(isSince).map((label) => ({
		kind: "refused",
		label,
		refusal: {
			kind: "already-confirmed",
			award
		}
	})) : [problem]);
}
function nameOf({ comment, position }) {
	return `${comment.id}/${position}`;
}
function asRefused(said, refused) {
	const before = said.kind === "command" ? refused.get(nameOf(said.spoken)) : void 0;
	if (said.kind === "label" || before?.answer.kind !== "refused") return said;
	const isKept = before.answer.refusal.kind === "merge-first";
	return {
		...said,
		spoken: {
			...said.spoken,
			refused: isKept ? "confirm" : "all"
		}
	};
}
/** The labels that were put by those who may decide about the points of `credited`. */
function labelsThatCount(facts, program, { credited, invalid }) {
	return readLabels(facts.labellings, program, (by) => by === null || by.isBot ? false : whyNotSay("maintainer", by, credited, facts, program, invalid) === null);
}
// src/decide/worth.ts
const nothing = {
	activity: null,
	points: null,
	setBy: null,
	shares: [],
	candidates: [],
	cuts: [],
	waiting: [],
	reached: []
};
/** Activity, points and who gets them: as recorded, else what confirming would bring of what was set or proposed. */
function worthOf(state, settlement, { credited, candidates }, facts, program) {
	if (state === "ignored") return nothing;
	const { recorded, activity, setBy, points } = settlement;
	if (recorded.kind !== "nothing" && (state === "confirmed" || state === "revoked")) return recordedWorth(state, recorded.entries, settlement, facts, program);
	const given = givenShares(settlement, credited, facts.members, facts, program);
	const cuts = given.flatMap(({ member, cut }) => cut === null ? [] : [{
		member,
		...cut
	}]);
	return {
		activity,
		points: cuts.length === 0 ? points : sum(given),
		setBy,
		shares: given.map(({ member, points: own }) => ({
			member,
			points: own
		})),
		candidates: candidates.filter(({ id }) => !given.some(({ member }) => member.id === id)),
		cuts,
		waiting: waiting(given, earnedOn(facts, program), facts, program),
		reached: []
	};
}
function recordedWorth(state, entries, { activity }, facts, program) {
	const worth = {
		...nothing,
		activity: entries.length === 0 ? null : activity,
		points: sum(entries),
		shares: entries.map(({ member, points }) => ({
			member,
			points
		}))
	};
	if (state === "revoked") return worth;
	const notes = entries.map((entry) => ({
		entry,
		...readAwardNote(entry)
	}));
	return {
		...worth,
		cuts: notes.flatMap(({ entry: { member, points }, cut }) => cut === null ? [] : [{
			member,
			...cut,
			left: points
		}]),
		waiting: waiting(entries, entries[0]?.earnedOn ?? earnedOn(facts, program), facts, program),
		reached: notes.flatMap(({ entry: { member }, reached }) => reached === null ? [] : [memberLevel(member, reached, facts, program)])
	};
}
function sum(some) {
	return some.reduce((total, { points }) => total + points, 0);
}
/** Recognition waits for nothing. */
function waiting(shares, day, { members, now }, program) {
	const accounts = shares.flatMap(({ member, points }) => points === 0 ? [] : [member]);
	return waitingOf(accounts, day, members, program, dayIn(program.timezone, now));
}
// src/decide/conclude.ts
/**
* What is true of one pull request or issue, and what is missing to make GitHub and the ledger say so. What the ledger holds
* stands; what it does not hold yet is what people say now. One decision is drafted at a time: what was said after it is
* heard when the ledger holds it. `classifyPull` null: an issue changes nothing that there is to classify.
*/
function conclude(observed, { program: rules, invalid: mistaken }, classifyPull) {
	const program = rulesFor(observed.pull, rules);
	const credit = creditOf(observed, program);
	const { credited } = credit;
	const invalid = mistaken === null ? null : {
		kind: "program-invalid",
		...mistaken
	};
	const labels = labelsThatCount(observed, program, {
		credited,
		invalid
	});
	const facts = asWork(observed, labels);
	const { pull, repository } = facts;
	const { classification, proposed } = proposal(facts, program, classifyPull);
	const record = readLedgerRecord(facts);
	const ground = {
		record,
		credited,
		classification,
		ineligible: whyNotEligible(pull, creditedAuthor(facts, program), repository, program),
		invalid
	};
	const hearing = hear(facts, program, proposed, ground, labels);
	const { settlement } = hearing;
	const ignored = whyIgnored(facts, settlement, ground);
	const state = stateOf(facts, hearing, ignored);
	const given = givenShares(settlement, credited, hearing.members, facts, program);
	const byItself = state === "proposed" && invalid === null && !isAllCut(given) ? confirmsOn(hearing, facts, program) : null;
	const due = hearing.due ?? (isTime(byItself, facts, program) ? dueByTime(facts) : null);
	const grounds = {
		facts,
		program,
		record,
		credited,
		members: hearing.members
	};
	const drafts = due === null ? [] : draftsOf(due, settlement, grounds);
	const append = [...hearing.byHand, ...drafts];
	const request = requestOf(facts, hearing);
	const reverts = pull.kind === "pull" && pull.state === "merged" ? revertedPull(pull, repository) : null;
	return {
		about: pull.kind,
		state,
		ignored: state === "ignored" ? ignored : null,
		classification,
		...worthOf(state, settlement, credit, facts, program),
		...decisions(state, settlement),
		standing: standing(facts, program, ground),
		confirmsOn: due === null ? byItself : null,
		labelProblems: hearing.labelProblems,
		lapsed: settlement.recorded.kind === "confirmed" ? [] : lapsed(facts, program),
		isSettingDeleted: isSettingDeleted(facts, settlement),
		setByComment: isSettingDeleted(facts, settlement) ? facts.lastSetIn : settlement.setByComment,
		reverts,
		request,
		close: closingOf(request, pull, append),
		append,
		newLabels: state === "ignored" || invalid !== null ? [] : missingLabels(program, facts.repositoryLabels),
		stateLabels: program.comment.labels && invalid === null ? stateLabels(state, pull.labels) : {
			add: [],
			remove: []
		},
		comment: commentDue({
			state,
			request
		}, hearing, facts, program, ground, reverts),
		...dueReplies(hearing.heard, facts, program)
	};
}
function dueByTime({ self, now, pull }) {
	return {
		kind: "award",
		said: {
			by: self,
			at: now.toISOString(),
			url: pull.url,
			comment: null
		}
	};
}
/** What it is by what it changes, and what that is worth. */
function proposal(facts, program, classifyPull) {
	const paths = facts.files.map(({ filename }) => filename);
	const found = classifyPull === null ? null : foundIn(paths, facts.repository, program);
	if (found === null) {
		const classification = classifyPull?.(facts, program) ?? nothingFound;
		return {
			classification,
			proposed: proposedAs(propose(classification, program))
		};
	}
	const { activity, classification } = found;
	return {
		classification,
		proposed: proposedAs({
			activity,
			points: activity.points.min
		})
	};
}
const nothingFound = {
	class: null,
	worth: 0,
	confidence: 1,
	reasons: [],
	measures: {}
};
function proposedAs(proposed) {
	return {
		activity: proposed?.activity ?? null,
		points: proposed?.points ?? null,
		shares: null,
		setBy: null,
		setByComment: null,
		rejection: null,
		claim: null,
		recorded: { kind: "nothing" }
	};
}
function whyIgnored({ pull }, { activity }, { ineligible, invalid }) {
	if (ineligible !== null) return ineligible;
	if (invalid !== null) return "program-invalid";
	if (activity !== null) return null;
	return pull.kind === "issue" ? "issue" : "nothing-to-reward";
}
/** Recorded first, then what people say, then what the pull request is. */
function stateOf({ pull }, { settlement, due }, ignored) {
	const { recorded, rejection, setBy } = settlement;
	if (recorded.kind === "confirmed") return "confirmed";
	if (rejection !== null) return "rejected";
	if (recorded.kind === "revoked" && due === null && setBy === null) return "revoked";
	if (ignored !== null) return "ignored";
	return pull.state === "merged" ? "proposed" : "previewed";
}
/** Who decided what, each set exactly in its state. */
function decisions(state, { recorded, rejection, claim }) {
	return {
		award: recorded.kind === "confirmed" ? recorded.award : null,
		rejection: state === "rejected" ? rejection : null,
		revocation: state === "revoked" && recorded.kind === "revoked" ? recorded.revocation : null,
		claim: recorded.kind === "confirmed" ? null : claim
	};
}
function standing(facts, program, ground) {
	const author = creditedAuthor(facts, program);
	if (author === null || author.isBot || ground.invalid !== null) return null;
	const today = dayIn(program.timezone, facts.now);
	if (!isMember(totalsOf(author, facts.members), program, today)) return null;
	return standingNow(author, facts, program);
}
/** What is recorded, proposed or rejected is told; of what comes to nothing only a comment that stands already speaks. */
function commentDue({ state, request }, { settlement, labelProblems }, { pull, ownDeletedAt, labellings }, program, { invalid, ineligible }, reverts) {
	if (invalid !== null) return "leave";
	const { claim } = settlement;
	const isAsked = request !== null || claim !== null || reverts !== null || ineligible === null && labelProblems.length > 0;
	const isPreview = pull.state === "open" && state !== "confirmed" && state !== "ignored";
	if (!(state === "ignored" ? isAsked : !isPreview || program.comment.preview && !pull.isDraft)) return "update";
	if (ownDeletedAt === null) return "write";
	const questioned = new Set(labelProblems.flatMap((problem) => labelsOf(problem)));
	return [
		pull.mergedAt,
		...changesOf(settlement),
		...labellings.filter(({ name }) => questioned.has(name)).map(({ at }) => at)
	].some((at) => at != null && Date.parse(at) > Date.parse(ownDeletedAt)) ? "write" : "update";
}
/** When something was said or recorded that holds now. */
function changesOf({ rejection, setBy, claim, recorded }) {
	return [
		rejection?.at,
		setBy?.at,
		claim?.at,
		recorded.kind === "confirmed" ? recorded.award.at : void 0,
		recorded.kind === "revoked" ? recorded.revocation.at : void 0
	];
}
function labelsOf(problem) {
	return problem.kind === "contradiction" ? problem.labels : [problem.label];
}
export { conclude as t };
