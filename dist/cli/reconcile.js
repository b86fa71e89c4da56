import { r as nearestWord } from "./words.js";
import { n as GitHubFault, t as LedgerFault } from "./fault.js";
import { t as version } from "./package.js";
import { i as isDefaultBranch } from "./patience.js";
import { _ as octokitBranch, h as dayIn, p as addDays, s as recordedHead, t as branchLedger } from "./branch.js";
import { i as documentationMatcher, n as propose, r as classify, t as pointsFor } from "./propose.js";
import { t as standingOf } from "./standings.js";
import { i as formatRange, n as formatNumber, r as formatPoints, t as formatDay } from "./amount.js";
import { a as prose, i as person, n as link, o as quotation, t as code } from "./escape.js";
import { n as readProgram } from "./mistake.js";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { fromMarkdown } from "mdast-util-from-markdown";
// src/flow/open-ledger.ts
/**
* The ledger that a repository's program file names, written with the rights of `octokit`; its first reading is what came along, where that is it. Throws LedgerFault for a
* repository of another owner: no repository writes into another's ledger.
*/
function openLedger(place, here, octokit, read) {
	if (place.kind !== "branch") {
		const what = place.kind === "http" ? `at ${place.url}` : "in a database";
		throw new LedgerFault(`The program file names a ledger ${what}; only a branch can be one so far. Say \`ledger: { branch: docpoints }\`. Nothing was decided.`);
	}
	const [owner = "", repo = ""] = (place.repository ?? `${here.owner}/${here.name}`).split("/");
	if (owner.toLowerCase() !== here.owner.toLowerCase()) throw new LedgerFault(`The program file names ${owner}/${repo} as the ledger, which is not ${here.owner}'s. A ledger must be in a repository of the same owner. Nothing was decided.`);
	const isThis = repo.toLowerCase() === here.name.toLowerCase();
	if (isThis && place.branch === here.defaultBranch) throw isDefaultBranch(`${owner}/${repo}, branch ${place.branch}`);
	const branch = octokitBranch(octokit, {
		owner,
		repo,
		branch: place.branch
	});
	return branchLedger(branch, isThis && place.branch === read?.branch ? read : void 0);
}
// src/flow/outside.ts
/** A pause that grows to two seconds, by chance anything up to that. */
async function jitteredPause(attempt, seconds) {
	const longest = Math.min(2e3, 50 * 2 ** attempt);
	await new Promise((resolve) => setTimeout(resolve, seconds * 1e3 + Math.random() * longest));
}
// src/decide/eligibility.ts
/** Why nothing about this pull request can be rewarded, whatever it changes; null: it can. `credited`: who would get the points. */
function whyNotEligible(pull, credited, repository, program) {
	if (pull.kind === "issue") return "issue";
	if (credited === null) return "no-author";
	if (credited.isBot) return isAgent(credited) ? "agent" : "bot";
	const { exclude, organisation } = program.authors;
	if (exclude.some((login) => isLogin(login, credited.login))) return "excluded-author";
	if (organisation === "leave-out" && pull.isAuthorOfOrganisation) return "organisation";
	if (!program.docs.branches.map((name) => name === "default" ? repository.defaultBranch : name).includes(pull.baseBranch)) return "other-branch";
	return pull.state === "closed" ? "closed" : null;
}
/** The author, or the person who asked an agent for the work: the first one that it is assigned to. */
function creditedAuthor({ pull }, program) {
	const { author, assignees } = pull;
	if (author === null || !isAgent(author)) return author;
	return program.authors.agents === "requester" ? assignees.find(({ isBot }) => !isBot) ?? author : author;
}
/** Accounts by which AI agents open pull requests that people asked for. */
const agents = /^(?:copilot(?:-swe-agent)?|devin-ai-integration|claude|google-labs-jules|cursor|openai-codex|chatgpt-codex-connector|sweep-ai)(?:\[bot\])?$/i;
/** Whether a bot is an AI agent that works on somebody's request. */
function isAgent({ login, isBot }) {
	return isBot && agents.test(login);
}
/** Logins differ in no more than case; the program file may write an `@` before them. */
function isLogin(written, login) {
	return written.replace(/^@/, "").toLowerCase() === login.toLowerCase();
}
// src/decide/authority.ts
/** Whether a person decides: by permission on the repository, or named by the program. */
function isMaintainer(person, facts, program) {
	const permission = facts.permissions.get(person.id) ?? "none";
	if (permission === "write" || permission === "maintain" || permission === "admin") return true;
	return isNamed(person, program.confirm.by, facts);
}
/**
* Why this person may not say what is for `who`: they are not of those, the program is invalid, or the points are their own
* (`concerned`: whom it is about). Null: they may.
*/
function whyNotSay(who, person, concerned, facts, program, invalid) {
	const refusal = whyNotOf(who, person, facts, program) ?? invalid;
	if (refusal !== null || who !== "maintainer" || program.confirm.own) return refusal;
	return concerned.some(({ id }) => id === person.id) ? { kind: "own-points" } : null;
}
/** Why this person is none of `who`; null: they are. */
function whyNotOf(who, person, facts, program) {
	switch (who) {
		case "anyone":
		case "member": return null;
		case "contributor": return creditedAuthor(facts, program)?.id === person.id ? null : { kind: "not-the-contributor" };
		case "maintainer": return isMaintainer(person, facts, program) ? null : { kind: "not-a-maintainer" };
		case "staff": {
			const { staff } = program.confirm;
			return (staff.length === 0 ? isMaintainer(person, facts, program) : isNamed(person, staff, facts)) ? null : { kind: "not-staff" };
		}
		default: return who;
	}
}
/** `@login`, or `@org/team`. */
function isNamed(person, names, { teams }) {
	return names.some((name) => name.includes("/") ? teams.get(name)?.has(person.id) === true : isLogin(name, person.login));
}
// src/decide/by-time.ts
/**
* The day on which a proposal is confirmed by itself, `confirm.after` days after the merge; null where it never is: the
* program does not say so, or the clock was stopped, by a claim or by anything that a maintainer said but `confirm`.
*/
function confirmsOn({ settlement, heard }, facts, program) {
	const { activity, setBy, rejection, claim, recorded } = settlement;
	const { mergedAt } = facts.pull;
	if (activity === null || mergedAt === null || recorded.kind !== "nothing") return null;
	const days = program.confirm.after[activity.id];
	if (days === void 0 || setBy !== null || rejection !== null || claim !== null) return null;
	const isStopped = heard.some(({ spoken: { command, comment } }) => !(command.verb === "settle" && command.confirm && command.points === null) && isMaintainer(comment.author, facts, program));
	const isEdited = facts.comments.some(({ author, isEdited, ownReactions }) => isEdited && ownReactions.length > 0 && author !== null && isMaintainer(author, facts, program));
	return isStopped || isEdited ? null : addDays(dayIn(program.timezone, new Date(mergedAt)), days);
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
	const others = facts.pull.coAuthors.filter((person) => person.id !== author.id && !person.isBot && !isMaintainer(person, facts, program)).map(toAccount);
	return program.credit === "equal" ? {
		credited: [toAccount(author), ...others],
		candidates: []
	} : {
		credited: [toAccount(author)],
		candidates: others
	};
}
/** Points in equal shares; what cannot be divided goes to the first. */
function divide(points, credited) {
	const each = Math.floor(points / credited.length);
	const rest = points - each * credited.length;
	return credited.map((member, index) => ({
		member,
		points: index === 0 ? each + rest : each
	})).filter(({ points }) => points > 0);
}
function toAccount({ id, login }) {
	return {
		id,
		login
	};
}
// src/decide/ledger-record.ts
function readLedgerRecord({ entries, repository, pull }) {
	const ours = entries.filter(({ kind, id, source }) => (kind === "award" || kind === "revocation") && source?.repoId === repository.id && source.pull === pull.number && !id.startsWith("comment/"));
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
	if (last === void 0 || kind === last.kind) return last?.reason === reason;
	return kind === "award" && last.kind === "revocation" && last.reason === "corrected";
}
/** What holds once a batch is recorded after `before`. */
function record$1(before, { entries, at }) {
	const takenBack = new Set(entries.flatMap(({ kind, revokes }) => kind === "revocation" ? revokes ?? [] : []));
	const standing = before.kind === "confirmed" ? before.entries : [];
	const left = [...standing.filter(({ id }) => !takenBack.has(id)), ...entries.filter(({ kind, id }) => kind === "award" && !takenBack.has(id))];
	const [first] = left;
	if (first !== void 0) return {
		kind: "confirmed",
		award: deciderOf$1(first),
		entries: left
	};
	const revocation = entries.find(({ kind }) => kind === "revocation");
	if (revocation === void 0) return before;
	const reason = revocation.reason ?? "";
	return {
		kind: "revoked",
		revocation: {
			...deciderOf$1(revocation),
			at,
			reason
		},
		entries: standing
	};
}
/** Who decided an entry. Where it names nobody, its member is the only one it names. */
function deciderOf$1({ by, member, at, source }) {
	return {
		by: by ?? member,
		at,
		url: source?.url ?? ""
	};
}
// src/decide/drafts.ts
/** Who gets how much: as a maintainer said, else in equal shares among the credited. */
function sharesOf({ points, shares }, credited) {
	if (shares !== null) return shares;
	return points === null || credited.length === 0 ? [] : divide(points, credited);
}
/** The entries that a decision about the pull request has to put into the ledger. A correction takes back what stands and awards anew, in one append. */
function draftsOf(due, settlement, credited, facts, program, record) {
	const standing = settlement.recorded.kind === "confirmed" ? settlement.recorded.entries : [];
	const why = due.kind === "revocation" ? due.reason : corrected;
	const revocations = standing.map((entry) => revocation(entry, why, due.said, facts, program, record));
	if (due.kind === "revocation") return revocations;
	const { activity } = settlement;
	const { mergedAt } = facts.pull;
	if (activity === null || mergedAt === null) return [];
	const awards = sharesOf(settlement, credited).map(({ member, points }) => {
		const count = record.count("award", member) + 1;
		return {
			id: `pr/${facts.repository.id}/${facts.pull.number}/award/${member.id}/${count}`,
			kind: "award",
			earnedOn: dayIn(program.timezone, new Date(mergedAt)),
			member,
			activity: activity.id,
			points,
			source: sourceOf(due.said, facts),
			by: due.said.by,
			reason: null,
			program: program.digest
		};
	});
	return [...revocations, ...awards];
}
function revocation(entry, reason, said, facts, program, record) {
	const { member, activity, earnedOn, points, id } = entry;
	const count = record.count("revocation", member) + 1;
	return {
		id: `pr/${facts.repository.id}/${facts.pull.number}/revocation/${member.id}/${count}`,
		kind: "revocation",
		earnedOn,
		member,
		activity,
		points: -points,
		source: sourceOf(said, facts),
		by: said.by,
		reason,
		revokes: id,
		program: program.digest
	};
}
function sourceOf({ comment, url }, { repository, pull }) {
	return {
		repo: `${repository.owner}/${repository.name}`,
		repoId: repository.id,
		pull: pull.number,
		commit: pull.mergeCommit,
		comment,
		url
	};
}
// src/decide/labels.ts
/** `points: 150`: any whole number, never created, and no near miss. */
const anyNumber = /^points: ?(\d{1,15})$/i;
/** What looks as if it were meant for Docpoints. */
const like = /^points?\b|^docpoints\b/i;
/**
* What the labels on a pull request say, of those that `counts` lets count (who put them there may decide). Labels that
* contradict each other are a question, not a guess: then none of them counts.
*/
function readLabels(labellings, program, counts) {
	const counted = labellings.filter(counts);
	const spoken = counted.flatMap((labelling) => {
		const meaning = meaningOf(labelling.name, program);
		return meaning === null || meaning.kind === "hint" ? [] : [{
			...labelling,
			meaning
		}];
	});
	const misses = counted.flatMap(({ name }) => nearMiss(name, program));
	if (!(new Set(spoken.map(({ meaning }) => meaning.kind)).has("none") ? spoken.length > 1 : spoken.length > new Set(spoken.map(({ meaning }) => meaning.kind)).size)) return {
		spoken: activityFirst(spoken),
		problems: misses
	};
	const labels = spoken.map(({ name }) => name);
	return {
		spoken: [],
		problems: [...misses, {
			kind: "contradiction",
			labels
		}]
	};
}
/** A label by which Docpoints itself shows a state. */
const ownLabel = /^docpoints: /i;
/** Whether it matters who put a label: it means something for the points, or looks as if it should. */
function isAboutPoints(name, program) {
	const meaning = meaningOf(name, program);
	return meaning === null ? like.test(name) && !ownLabel.test(name) : meaning.kind !== "hint";
}
/** A number is of the activity that stands beside it, whichever label was put first. */
function activityFirst(spoken) {
	const activity = spoken.find(({ meaning }) => meaning.kind === "activity");
	return spoken.map((label) => activity !== void 0 && label.meaning.kind === "points" && label.at < activity.at ? {
		...label,
		at: activity.at
	} : label).toSorted((a, b) => Number(b === activity) - Number(a === activity));
}
function meaningOf(name, { labels }) {
	const number = anyNumber.exec(name)?.[1];
	if (number !== void 0) return {
		kind: "points",
		points: Number(number)
	};
	const known = Object.keys(labels).find((label) => label.toLowerCase() === name.toLowerCase());
	return known === void 0 ? null : labels[known] ?? null;
}
function nearMiss(name, program) {
	if (meaningOf(name, program) !== null || !isAboutPoints(name, program)) return [];
	const known = Object.keys(program.labels);
	const nearest = nearestWord(name, known) ?? begunBy(name, known);
	return nearest === null ? [] : [{
		kind: "near-miss",
		label: name,
		nearest
	}];
}
/** `point: typo` begins, after the colon, as `points: typo-fix` does. */
function begunBy(name, known) {
	const word = name.replace(/^\w+\W+/, "").toLowerCase();
	if (word.length < 3) return null;
	return known.find((label) => label.replace(/^\w+\W+/, "").toLowerCase().startsWith(word)) ?? null;
}
/** The labels that the program names and the repository lacks; `existing` null: it has too many to know. */
function missingLabels({ labels, activities }, existing) {
	if (existing === null) return [];
	const known = new Set(existing.map((name) => name.toLowerCase()));
	return Object.entries(labels).flatMap(([name, meaning]) => {
		if (known.has(name.toLowerCase()) || meaning.kind === "hint" || name.length > 50) return [];
		const what = meaning.kind === "activity" ? activities[meaning.activity]?.title ?? meaning.activity : meaning.kind === "none" ? "no points" : `${meaning.points} points`;
		return [{
			name,
			color: meaning.kind === "none" ? "cfd3d7" : "bfdadc",
			description: `Docpoints: ${what}`.slice(0, 100)
		}];
	});
}
/** States that a label shows where the program wants it. */
const shown = /* @__PURE__ */ new Set([
	"proposed",
	"confirmed",
	"rejected",
	"revoked"
]);
/** Which of Docpoints' own labels are to be put and taken off. */
function stateLabels(state, labels) {
	const wanted = shown.has(state) ? [`docpoints: ${state}`] : [];
	const standing = labels.filter((name) => ownLabel.test(name));
	return {
		add: wanted.filter((name) => !standing.includes(name)),
		remove: standing.filter((name) => !wanted.includes(name))
	};
}
// src/decide/settlement.ts
/** What a command of somebody who may say it makes of what was said before. A refused part changes nothing. */
function settle(before, command, said, meets) {
	const { recorded } = before;
	if (command.verb === "revoke") return revoke(before, command, said);
	if (meets.ineligible === "closed") return refused(before, { kind: "not-merged" });
	if (meets.ineligible !== null) return refused(before, {
		kind: "nobody-to-credit",
		why: meets.ineligible
	});
	const mayCorrect = (command.verb === "share" || command.verb === "settle" && isSetting$1(command)) && command.confirm;
	if (recorded.kind === "confirmed" && !mayCorrect) return refused(before, {
		kind: "already-confirmed",
		award: recorded.award
	});
	switch (command.verb) {
		case "reject": return withReason(before, command, (reason) => ({ settlement: {
			...before,
			claim: null,
			rejection: {
				...deciderOf(said),
				reason
			}
		} }));
		case "claim": return withReason(before, command, (reason) => ({ settlement: {
			...before,
			claim: {
				...deciderOf(said),
				reason
			}
		} }));
		case "settle": return set(before, command, said, meets);
		case "share": return share(before, command, said, meets);
		default: return command;
	}
}
function refused(settlement, refusal) {
	return {
		settlement,
		refusal,
		due: null
	};
}
function deciderOf({ by, at, url }) {
	return {
		by,
		at,
		url
	};
}
function withReason(before, { verb, reason }, done) {
	if (reason === "") return refused(before, {
		kind: "reason-missing",
		verb
	});
	return {
		settlement: before,
		refusal: null,
		due: null,
		...done(reason.toWellFormed())
	};
}
function revoke(before, command, said) {
	if (before.recorded.kind !== "confirmed") return refused(before, { kind: "nothing-confirmed" });
	return withReason(before, command, (reason) => ({ due: {
		kind: "revocation",
		said,
		reason
	} }));
}
function isSetting$1({ activity, points }) {
	return activity !== null || points !== null;
}
function set(before, command, said, meets) {
	const named = command.activity === null ? void 0 : meets.program.activities[command.activity];
	if (named !== void 0 && named.finds.length === 0) return refused(before, {
		kind: "activity-not-here",
		activity: named
	});
	const activity = named ?? before.activity;
	if (before.rejection !== null && !isSetting$1(command)) return refused(before, {
		kind: "is-rejected",
		rejection: before.rejection
	});
	if (activity === null) return refused(before, { kind: "nothing-proposed" });
	const { points } = command;
	if (points !== null && !isAllowed(points, activity)) return refused(before, {
		kind: "out-of-range",
		asked: points,
		activity
	});
	const settlement = isSetting$1(command) ? {
		...before,
		activity,
		points: points ?? pointsFor(meets.classification, activity),
		shares: null,
		setBy: deciderOf(said),
		setByComment: said.comment,
		rejection: null,
		claim: null
	} : before;
	return command.confirm ? confirm(settlement, said, meets) : {
		settlement,
		refusal: null,
		due: null
	};
}
function share(before, command, said, meets) {
	const { activity } = before;
	if (activity === null) return refused(before, { kind: "nothing-proposed" });
	const shares = resolveShares(command.shares, meets.accounts);
	if ("kind" in shares) return refused(before, shares);
	const wrong = shares.find(({ points }) => points < 1);
	const total = shares.reduce((sum, { points }) => sum + points, 0);
	const asked = wrong?.points ?? total;
	if (wrong !== void 0 || !isAllowed(total, activity)) return refused(before, {
		kind: "out-of-range",
		asked,
		activity
	});
	const settlement = {
		...before,
		points: total,
		shares,
		setBy: deciderOf(said),
		setByComment: said.comment,
		rejection: null,
		claim: null
	};
	return command.confirm ? confirm(settlement, said, meets) : {
		settlement,
		refusal: null,
		due: null
	};
}
function resolveShares(named, accounts) {
	const shares = [];
	for (const { login, points } of named) {
		const account = resolveAccount(login, accounts);
		if ("kind" in account) return account;
		if (shares.some(({ member }) => member.id === account.id)) return {
			kind: "shared-twice",
			login
		};
		shares.push({
			member: account,
			points
		});
	}
	return shares;
}
/** The account of a login that a command names, or why it can have no points. */
function resolveAccount(login, accounts) {
	if (login.toLowerCase().endsWith("[bot]")) return {
		kind: "is-a-bot",
		login
	};
	const account = accounts.get(login.toLowerCase()) ?? null;
	if (account === null) return {
		kind: "no-account",
		login
	};
	return account.isBot ? {
		kind: "is-a-bot",
		login
	} : {
		id: account.id,
		login: account.login
	};
}
/** What was set in the same command is kept, also where confirming has to wait for the merge. */
function confirm(settlement, said, { isMerged, isAfterMerge }) {
	if (!isMerged || !isAfterMerge) return {
		settlement,
		refusal: { kind: "merge-first" },
		due: null
	};
	if (settlement.activity === null || settlement.points === null) return {
		settlement,
		refusal: { kind: "nothing-proposed" },
		due: null
	};
	if (isRecordedAlready(settlement)) return {
		settlement,
		refusal: null,
		due: null
	};
	return {
		settlement: {
			...settlement,
			claim: null
		},
		refusal: null,
		due: {
			kind: "award",
			said
		}
	};
}
/** Whether a correction corrects nothing: the same people have the same points for the same activity. */
function isRecordedAlready({ recorded, activity, points, shares }) {
	if (recorded.kind !== "confirmed") return false;
	const { entries } = recorded;
	if (entries.some((entry) => entry.activity !== activity?.id)) return false;
	const held = new Map(entries.map(({ member, points }) => [member.id, points]));
	return shares === null ? entries.length === 1 && entries[0]?.points === points : shares.length === held.size && shares.every(({ member, points }) => held.get(member.id) === points);
}
/** A person may set any whole number from 1 to the maximum; fixed points are what they are. */
function isAllowed(points, { points: { min, max } }) {
	return points >= (min === max ? max : 1) && points <= max;
}
/** Whether a command may make entries about the pull request. */
function couldRecord(command) {
	return command.verb === "revoke" || (command.verb === "settle" || command.verb === "share") && command.confirm;
}
/** What is left of a command whose confirming was refused: what it set; null where it set nothing. */
function settingOf(command) {
	if (command.verb === "share") return {
		...command,
		confirm: false
	};
	return command.verb === "settle" && (command.activity !== null || command.points !== null) ? {
		...command,
		confirm: false
	} : null;
}
// src/decide/by-hand.ts
/** The entry that a command by hand asks for, or why there can be none. */
function byHand(command, spoken, facts, program) {
	if (command.verb === "enrol") return enrol(spoken, facts, program);
	const activity = activityOf(command, program);
	if ("kind" in activity) return { refusal: activity };
	const member = resolveAccount(command.login, facts.accounts);
	if ("kind" in member) return { refusal: member };
	if (member.id === spoken.comment.author.id && !program.confirm.own) return { refusal: { kind: "own-points" } };
	const points = pointsOf(command, activity);
	if (points === null) return { refusal: {
		kind: "points-missing",
		activity
	} };
	if (!isAllowed(points, activity)) return { refusal: {
		kind: "out-of-range",
		asked: points,
		activity
	} };
	if (!hasEvidence(command.reason, activity)) return { refusal: {
		kind: "evidence-missing",
		activity
	} };
	const reason = command.reason === "" ? null : command.reason.toWellFormed();
	return { draft: {
		...draftOf(idOf(spoken, "award", member), spoken, facts, program),
		member,
		kind: "award",
		activity: activity.id,
		points,
		reason
	} };
}
/** Whether the ledger holds the entry that this very command asked for. */
function isRecordedByHand({ verb }, spoken, { entries }) {
	return entries.some(({ id, kind, source }) => verb === "enrol" ? kind === "enrolment" && source?.comment === spoken.comment.id : id.startsWith(idOf(spoken, "award", {
		id: 0,
		login: ""
	}).replace(/0$/, "")));
}
/** `comment/<id of the comment>/<its k-th command>/<kind>/<member>`: the same command can never be in twice. */
function idOf({ comment, position }, kind, member) {
	return `comment/${comment.id}/${position}/${kind}/${member.id}`;
}
function activityOf(command, program) {
	if (command.verb === "nominate") return program.activities["nomination"] ?? { kind: "no-nomination" };
	const activity = program.activities[command.activity];
	if (activity === void 0) return {
		kind: "not-understood",
		nearest: null,
		form: null
	};
	return activity.finds.length === 0 ? activity : {
		kind: "activity-from-pull-request",
		activity
	};
}
function pointsOf({ points }, activity) {
	const { min, max } = activity.points;
	return points ?? (min === max ? max : null);
}
function hasEvidence(reason, { evidence }) {
	if (evidence === "none") return true;
	return evidence === "text" ? reason !== "" : /\bhttps?:\/\/[^\s/]+\.[^\s/]+/i.test(reason);
}
function enrol(spoken, facts, program) {
	const { id, login } = spoken.comment.author;
	if (facts.entries.filter(({ kind, member }) => kind === "enrolment" && member.id === id).length > 0) return { refusal: { kind: "already-a-member" } };
	return { draft: {
		...draftOf(`member/${id}/enrolment/1`, spoken, facts, program),
		kind: "enrolment",
		member: {
			id,
			login
		},
		activity: null,
		points: 0,
		reason: null
	} };
}
/** What all entries that a command makes by itself have in common. */
function draftOf(id, { comment }, { repository, pull }, program) {
	const { author, createdAt, url } = comment;
	return {
		id,
		earnedOn: dayIn(program.timezone, new Date(createdAt)),
		source: {
			repo: `${repository.owner}/${repository.name}`,
			repoId: repository.id,
			...pull.kind === "issue" ? { issue: pull.number } : { pull: pull.number },
			commit: null,
			comment: comment.id,
			url
		},
		by: {
			id: author.id,
			login: author.login
		},
		program: program.digest
	};
}
// src/decide/grammar.ts
/**
* The whole grammar, in the order in which forms are tried. Slots: `<points>` a whole number (`150`, `1,000`, `150p`),
* `<activity>` an id of the program, `<login>` an account (`@ana`), `<shares>` accounts with their points,
* `<reason>` all the rest of the line.
*/
const grammar = [
	{
		verb: "show",
		form: "",
		who: "anyone",
		does: "where this pull request stands, and where you do"
	},
	{
		verb: "help",
		form: "help",
		who: "anyone",
		does: "this list"
	},
	{
		verb: "recheck",
		form: "recheck",
		who: "anyone",
		does: "look again at this pull request"
	},
	{
		verb: "enrol",
		form: "enrol",
		who: "anyone",
		does: "join the program"
	},
	{
		verb: "claim",
		form: "claim [<reason>]",
		who: "contributor",
		does: "ask for points that were not proposed, and say why"
	},
	{
		verb: "settle",
		form: "confirm",
		who: "maintainer",
		does: "give the points that are proposed"
	},
	{
		verb: "settle",
		form: "<points> [confirm]",
		who: "maintainer",
		does: "give N points; without `confirm` they are set, and confirming is left for later"
	},
	{
		verb: "settle",
		form: "<activity> [<points>] [confirm]",
		who: "maintainer",
		does: "say what it is, and so what it can be worth"
	},
	{
		verb: "share",
		form: "<shares> [confirm]",
		who: "maintainer",
		does: "share the points among several people"
	},
	{
		verb: "reject",
		form: "reject [<reason>]",
		who: "maintainer",
		does: "give no points, and say why"
	},
	{
		verb: "revoke",
		form: "revoke [<reason>]",
		who: "maintainer",
		does: "take confirmed points back, and say why"
	},
	{
		verb: "award",
		form: "award <login> <activity> [<points>] [<reason>]",
		who: "maintainer",
		does: "give points for what no pull request shows"
	},
	{
		verb: "nominate",
		form: "nominate <login> <points> [<reason>]",
		who: "staff",
		does: "nominate somebody"
	},
	{
		verb: "redeem",
		form: "redeem <points> [<reason>]",
		who: "member",
		does: "ask to spend points, and say on what"
	}
];
// src/decide/redemptions.ts
/** What is asked for, or why it cannot be: only on an issue, and never more than is left. `waiting`: what was asked for before. */
function askToRedeem({ points, reason }, spoken, waiting, facts, program) {
	if (facts.pull.kind !== "issue") return { kind: "issue-only" };
	const { id, login } = spoken.comment.author;
	const member = {
		id,
		login
	};
	const { balance } = standingOf(member, facts.entries, program, dayIn(program.timezone, facts.now));
	const left = balance - waiting.filter((other) => other.member.id === id).reduce((sum, other) => sum + other.points, 0);
	if (points < 1 || points > left) return {
		kind: "balance",
		asked: points,
		balance: left
	};
	return {
		id: idOf(spoken, "redemption", member),
		member,
		points,
		reason: reason.toWellFormed()
	};
}
/** The entries that an admin's \`/points confirm\` makes of what waits, or why this person makes none. */
function confirmRedemptions(waiting, spoken, facts, program) {
	const { author } = spoken.comment;
	if (facts.permissions.get(author.id) !== "admin") return { refusal: { kind: "not-an-admin" } };
	if (waiting.some(({ member }) => member.id === author.id) && !program.confirm.own) return { refusal: { kind: "own-points" } };
	return { drafts: waiting.map(({ id, member, points, reason }) => ({
		...draftOf(id, spoken, facts, program),
		kind: "redemption",
		member,
		activity: null,
		points: -points,
		reason: reason === "" ? null : reason
	})) };
}
/** What members ask to spend in one issue, one after the other, against what the ledger holds. */
var Redemptions = class {
	#facts;
	#program;
	#waiting = [];
	constructor(facts, program) {
		this.#facts = facts;
		this.#program = program;
	}
	/** Why it cannot be asked for; null: it waits for an admin, or is recorded already. */
	ask(command, spoken) {
		const id = idOf(spoken, "redemption", spoken.comment.author);
		if (this.#facts.entries.some((entry) => entry.id === id)) return null;
		const asked = askToRedeem(command, spoken, this.#waiting, this.#facts, this.#program);
		if ("kind" in asked) return asked;
		this.#waiting.push(asked);
		return null;
	}
	/** What a `/points confirm` makes of what waits; null: nothing waits, and it has confirmed nothing. */
	confirm(spoken) {
		const { id } = spoken.comment;
		const isRecorded = this.#facts.entries.some(({ kind, source }) => kind === "redemption" && source?.comment === id);
		if (this.#waiting.length === 0) return isRecorded ? { drafts: [] } : null;
		const outcome = confirmRedemptions(this.#waiting, spoken, this.#facts, this.#program);
		if ("drafts" in outcome) this.#waiting = [];
		return outcome;
	}
};
// src/decide/listener.ts
/** What is being said, one utterance after the other, against what the ledger holds. */
var Listener = class {
	#facts;
	#program;
	#ground;
	#problems;
	#heard = [];
	#byHand = [];
	/** Decisions that the ledger holds and that have not come up yet. */
	#batches;
	#redemptions;
	#settlement;
	#due = null;
	constructor(facts, program, proposed, ground, problems) {
		this.#facts = facts;
		this.#program = program;
		this.#ground = ground;
		this.#problems = problems;
		this.#batches = [...ground.record.batches];
		this.#settlement = proposed;
		this.#redemptions = new Redemptions(facts, program);
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
			labelProblems: this.#problems
		};
	}
	/** Takes in what was recorded before this was said: by comments before it, by time, or by comments that are gone. */
	#recordUntil({ at, id }) {
		for (;;) {
			const [next] = this.#batches;
			if (next === void 0) return;
			const deciding = this.#facts.comments.find((comment) => comment.id === next.comment);
			if (!(deciding === void 0 ? Math.floor(Date.parse(next.at) / 1e3) * 1e3 <= at : Date.parse(deciding.createdAt) < at || Date.parse(deciding.createdAt) === at && deciding.id < id)) return;
			this.#recordNext();
		}
	}
	#recordNext() {
		const batch = this.#batches.shift();
		if (batch === void 0) return;
		const recorded = record$1(this.#settlement.recorded, batch);
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
			points: entries.reduce((sum, { points }) => sum + points, 0),
			shares: entries.map(({ member, points }) => ({
				member,
				points
			}))
		};
	}
	#hearLabel({ by, at, name, meaning }) {
		if (this.#batches.length > 0) return;
		const { recorded } = this.#settlement;
		if (recorded.kind === "confirmed") {
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
		if ((this.#settlement.shares ?? []).some(({ member }) => member.id === by.id) && !this.#program.confirm.own) return;
		const said = {
			by: {
				id: by.id,
				login: by.login
			},
			at,
			url: this.#facts.pull.url,
			comment: null
		};
		const typed = `label ${name}`;
		const settled = {
			typed,
			verb: "settle",
			activity: null,
			points: null,
			confirm: false
		};
		const command = meaning.kind === "none" ? {
			typed,
			verb: "reject",
			reason: `the label ${name}`
		} : meaning.kind === "activity" ? {
			...settled,
			activity: meaning.activity
		} : {
			...settled,
			points: meaning.points
		};
		const step = settle(this.#settlement, command, said, this.#circumstances(at));
		this.#settlement = step.settlement;
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
			case "unknown": return this.#refuse(spoken, {
				kind: "not-understood",
				nearest: command.nearest,
				form: command.form
			});
			case "redeem": return this.#hearRedeem(spoken, command);
			case "award":
			case "nominate":
			case "enrol": return this.#hearByHand(spoken, command);
			case "settle":
			case "share":
			case "reject":
			case "revoke":
			case "claim": return this.#hearDecision(spoken, command);
			default: return command;
		}
	}
	#hearByHand(spoken, command) {
		if (spoken.refused !== null || isRecordedByHand(command, spoken, this.#facts)) return this.#answer(spoken, { kind: "done" });
		const why = this.#whyNot(spoken, command);
		if (why !== null) return this.#refuse(spoken, why);
		const outcome = byHand(command, spoken, this.#facts, this.#program);
		if ("refusal" in outcome) return this.#refuse(spoken, outcome.refusal);
		this.#byHand.push(outcome.draft);
		return this.#answer(spoken, { kind: "done" });
	}
	#hearRedeem(spoken, command) {
		if (spoken.refused !== null) return this.#answer(spoken, { kind: "done" });
		const refusal = this.#ground.invalid ?? this.#redemptions.ask(command, spoken);
		if (refusal === null) this.#answer(spoken, { kind: "done" });
		else this.#refuse(spoken, refusal);
	}
	#hearDecision(spoken, said) {
		if (spoken.refused === "all") return this.#answer(spoken, { kind: "done" });
		const command = spoken.refused === null ? said : settingOf(said);
		if (command === null) return this.#answer(spoken, { kind: "done" });
		const redeemed = command.verb === "settle" && command.confirm && command.points === null && command.activity === null && this.#facts.pull.kind === "issue" ? this.#redemptions.confirm(spoken) : null;
		if (redeemed !== null) {
			if ("refusal" in redeemed) return this.#refuse(spoken, redeemed.refusal);
			this.#byHand.push(...redeemed.drafts);
			return this.#answer(spoken, { kind: "done" });
		}
		const { comment } = spoken;
		const isRecordedHere = this.#batches[0]?.comment === comment.id;
		const why = isRecordedHere ? null : this.#whyNot(spoken, command);
		if (why !== null) return this.#refuse(spoken, why);
		const speaker = {
			by: {
				id: comment.author.id,
				login: comment.author.login
			},
			at: comment.createdAt,
			url: comment.url,
			comment: comment.id
		};
		const step = settle(this.#settlement, command, speaker, this.#circumstances(comment.createdAt));
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
	#circumstances(at) {
		const { pull, accounts } = this.#facts;
		return {
			program: this.#program,
			classification: this.#ground.classification,
			accounts,
			ineligible: this.#ground.ineligible,
			isMerged: pull.state === "merged",
			isAfterMerge: pull.mergedAt !== null && Date.parse(at) >= Date.parse(pull.mergedAt)
		};
	}
	#whyNot({ comment }, command) {
		const { who = "maintainer" } = grammar.find(({ verb }) => verb === command.verb) ?? {};
		const isOfAnother = command.verb === "award" || command.verb === "nominate" || command.verb === "enrol";
		const { shares, recorded } = this.#settlement;
		const named = command.verb === "share" ? command.shares : [];
		const concerned = isOfAnother ? [] : [
			...this.#ground.credited,
			...(shares ?? []).map(({ member }) => member),
			...recorded.kind === "confirmed" ? recorded.entries.map(({ member }) => member) : [],
			...named.flatMap(({ login }) => this.#facts.accounts.get(login.toLowerCase()) ?? [])
		];
		const { invalid } = this.#ground;
		return whyNotSay(who, comment.author, concerned, this.#facts, this.#program, invalid);
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
// src/decide/command-lines.ts
const line = /(?<=^|\n) {0,3}\/points(?=[ \t]|\n|\r|$)[^\n]*/gi;
/** What a command cannot be part of are blocks, code and HTML: the rest of Markdown would only cost time, without a bound for hostile text. */
const blocksAndCode = { disable: { null: [
	"attention",
	"labelStartLink",
	"labelStartImage",
	"labelEnd"
] } };
const deepQuote = /^([ \t>]{100})[ \t>]+/gm;
/**
* The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
* code, or an HTML comment, as GitHub would show it. Never throws.
*/
function commandLines(body) {
	if (body.search(line) === -1) return [];
	const text = body.replace(deepQuote, "$1");
	return fromMarkdown(text, { extensions: [blocksAndCode] }).children.filter(isPlain()).flatMap((node) => linesIn(node, text));
}
/** Tells, of one node after the other, whether it stands outside quotations and comments that are written as HTML. */
function isPlain() {
	let quotes = 0;
	let isComment = false;
	const count = (text, tag) => text.match(tag)?.length ?? 0;
	return (node) => {
		if (node.type === "html") {
			const { value } = node;
			quotes = Math.max(0, quotes + count(value, /<blockquote/gi) - count(value, /<\/blockquote/gi));
			isComment = isComment ? !value.includes("-->") : value.lastIndexOf("<!--") > value.lastIndexOf("-->");
		}
		return quotes === 0 && !isComment;
	};
}
/** An image or a break on a line of its own begins what Markdown calls HTML, and GitHub shows what follows it as plain lines. */
const openImage = /^ {0,3}<(?:img|br|video|picture)\b/i;
function linesIn(node, body) {
	if (node.type === "paragraph") return linesOf(node, body);
	if (node.type !== "html" || !openImage.test(node.value) || node.value.includes("<!--")) return [];
	return Array.from(node.value.matchAll(line), ([text]) => text.trim());
}
/** The paragraph's command lines that are text, not part of a code span or inline HTML. */
function linesOf(paragraph, body) {
	const [start, end] = span(paragraph);
	const covered = paragraph.children.filter((child) => child.type !== "text").map(span);
	return [...body.slice(start, end).matchAll(line)].filter(({ index }) => !covered.some(([from, to]) => from <= start + index && start + index < to)).map(([text]) => text.trim());
}
function span(node) {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
// src/decide/command.ts
/** More commands in one comment are not read: nobody means them. */
const mostCommands = 100;
/** The commands in a comment, in order, as the grammar has them. Case and stray blanks are forgiven. Never throws. */
function readCommands(body, activities) {
	return commandLines(body).slice(0, mostCommands).map((typed) => readCommand(typed, activities));
}
/** A line is read by the first form of the grammar that it fits as a whole. */
function readCommand(typed, activities) {
	const words = typed.split(/\s+/u).slice(1);
	for (const { verb, form } of grammar) {
		const slots = fit(words, form.split(" "), activities);
		if (slots !== null) return {
			typed,
			...toCommand(verb, slots)
		};
	}
	return {
		typed,
		verb: "unknown",
		...whatWasMeant(words, activities)
	};
}
/** What the words fill in; null where they do not fit the form to its end. */
function fit(words, form, activities) {
	const slots = {};
	let rest = words;
	for (const part of form.filter((one) => one !== "")) {
		const left = take(rest, part.replace(/[[\]]/g, ""), slots, activities);
		if (left === null && !part.startsWith("[")) return null;
		rest = left ?? rest;
	}
	return rest.length === 0 ? slots : null;
}
/** The words that are left behind what one part of a form takes; null where it fits none. */
function take(words, part, slots, activities) {
	const [word] = words;
	if (word === void 0) return null;
	switch (part) {
		case "<activity>": {
			const activity = activities.find((id) => id.toLowerCase() === word.toLowerCase());
			if (activity === void 0) return null;
			slots.activity = activity;
			return words.slice(1);
		}
		case "<points>": {
			const points = readNumber(word);
			if (points === null) return null;
			slots.points = points;
			return words.slice(1);
		}
		case "<login>": {
			const login = readLogin(word);
			if (login === null) return null;
			slots.login = login;
			return words.slice(1);
		}
		case "<shares>": return takeShares(words, slots);
		case "<reason>":
			slots.reason = words.join(" ");
			return [];
		default:
			if (word.toLowerCase() !== part) return null;
			if (part === "confirm") slots.confirm = true;
			return words.slice(1);
	}
}
function takeShares(words, slots) {
	const shares = [];
	let rest = words;
	for (;;) {
		const [first, second] = rest;
		const login = first === void 0 ? null : readLogin(first);
		const points = second === void 0 ? null : readNumber(second.replace(/,$/, ""));
		if (login === null || points === null) break;
		shares.push({
			login,
			points
		});
		rest = rest.slice(2);
	}
	if (shares.length === 0) return null;
	slots.shares = shares;
	return rest;
}
const wholeNumber = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})p?$/i;
function readNumber(word) {
	return wholeNumber.test(word) ? Number(word.replaceAll(",", "").replace(/p$/i, "")) : null;
}
/** `@ana`, `@ana,`, `@renovate[bot]`. */
function readLogin(word) {
	return /^@([a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?(?:\[bot\])?)[,:]?$/i.exec(word)?.[1] ?? null;
}
/** A form says which slots its verb fills; those that it may leave out are empty here. */
function toCommand(verb, slots) {
	const { activity = null, points = null, login = "", shares = [], reason = "", confirm = false } = slots;
	switch (verb) {
		case "show":
		case "help":
		case "enrol":
		case "recheck": return { verb };
		case "reject":
		case "revoke":
		case "claim": return {
			verb,
			reason
		};
		case "settle": return {
			verb,
			activity,
			points,
			confirm
		};
		case "share": return {
			verb,
			shares,
			confirm
		};
		case "award": return {
			verb,
			login,
			activity: activity ?? "",
			points,
			reason
		};
		case "nominate": return {
			verb,
			login,
			points: points ?? 0,
			reason
		};
		case "redeem": return {
			verb,
			points: points ?? 0,
			reason
		};
		default: return verb;
	}
}
function whatWasMeant(words, activities) {
	const [first = "", second = ""] = words;
	const begun = grammar.find(({ form }) => form.includes(" ") && form.startsWith(`${first.toLowerCase()} `));
	if (begun?.verb === "award") return {
		nearest: nearestActivity(words[2], activities),
		form: begun.form
	};
	if (begun !== void 0) return {
		nearest: null,
		form: begun.form
	};
	if (first.toLowerCase() === "confirm") {
		const rest = words.slice(1);
		if (fit(rest, ["[<activity>]", "[<points>]"], activities) !== null) return {
			nearest: [...rest, "confirm"].join(" "),
			form: null
		};
	}
	const verbs = grammar.flatMap(({ form }) => /^[a-z]+/.exec(form)?.[0] ?? []);
	const wrong = readNumber(first) === null && !activities.includes(first) ? first : second;
	return {
		nearest: nearestWord(wrong, [
			"confirm",
			...verbs,
			...activities
		]),
		form: null
	};
}
function nearestActivity(word, activities) {
	return word === void 0 ? null : nearestWord(word, activities);
}
// src/decide/marker.ts
/**
* Hidden marks by which Docpoints finds its own comments again. A mark alone proves nothing: anyone can copy it,
* so it counts only in a comment that GitHub says is our own, and even there it is no evidence of a decision.
*/
const comment = /^<!-- docpoints:comment ([\da-f]{16}) ([\da-f]{16})(?: (\d{1,20}))? -->/;
/** The mark of the one comment. */
function commentMarker({ inputs, body, setIn }) {
	return `<!-- docpoints:comment ${inputs} ${body}${setIn === null ? "" : ` ${setIn}`} -->`;
}
/** Whether a text is the one comment: it starts with the mark, so that a quotation of it is none. */
function hasCommentMarker(body) {
	return body.startsWith("<!-- docpoints:comment ");
}
/** The mark that the one comment starts with; null in any other text, and where somebody has spoilt it. */
function readCommentMarker(body) {
	const [, inputs, says, setIn] = comment.exec(body) ?? [];
	if (inputs === void 0 || says === void 0) return null;
	return {
		inputs,
		body: says,
		setIn: setIn === void 0 ? null : Number(setIn)
	};
}
const reply$1 = /^<!-- docpoints:reply (\d{1,20})((?: \d{1,5}:[\w~-]{1,60}){0,999}) -->/;
/** The mark of a reply. */
function replyMarker({ to, refused }) {
	return `<!-- docpoints:reply ${[to, ...refused.map(({ position, key }) => `${position}:${key}`)].join(" ")} -->`;
}
/** The mark that a reply starts with; null in any other text. */
function readReplyMarker(body) {
	const [, to, refused = ""] = reply$1.exec(body) ?? [];
	if (to === void 0) return null;
	return {
		to: Number(to),
		refused: Array.from(refused.matchAll(/(\d+):([\w~-]+)/g), ([, position, key = ""]) => ({
			position: Number(position),
			key
		}))
	};
}
// src/decide/spoken-commands.ts
/**
* The commands in the comments, in the order in which they were said: by time, then by id. Comments by bots, by accounts
* that are gone, by Docpoints itself, and those edited after they were written, say nothing.
*/
function readSpokenCommands(comments, activities) {
	const replies = readReplies(comments);
	return comments.filter(isHeard).toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id).flatMap((comment) => {
		const refused = replies.get(comment.id) ?? null;
		return readCommands(comment.body, activities).map((command, index) => ({
			command,
			comment,
			position: index + 1,
			refused: refusalOf(comment, index + 1, refused)
		}));
	});
}
/**
* A reply alone refuses nothing: its mark could be anybody's text that a workflow repeats. Our reaction says that there was
* a refusal; the mark, which. Where nobody answered (too many in an hour, or the reply was deleted), what was set is kept.
*/
function refusalOf({ ownReactions }, position, refused) {
	if (!ownReactions.includes("confused")) return null;
	if (refused === null) return "confirm";
	const own = refused.find((one) => one.position === position);
	if (own === void 0) return null;
	return own.key === "merge-first" ? "confirm" : "all";
}
function isHeard(comment) {
	const { author, isEdited, isOwn } = comment;
	return author !== null && !author.isBot && !isEdited && !isOwn;
}
/** By the id of the comment that was answered: the commands that were refused. */
function readReplies(comments) {
	const replies = /* @__PURE__ */ new Map();
	for (const { body, isOwn } of comments) {
		const mark = isOwn ? readReplyMarker(body) : null;
		if (mark !== null) replies.set(mark.to, [...replies.get(mark.to) ?? [], ...mark.refused]);
	}
	return replies;
}
/** Whether the comment has the reaction that ends its handling. */
function isHandled({ ownReactions }) {
	return ownReactions.includes("rocket") || ownReactions.includes("confused");
}
/** Everybody whose permission a decision needs to know: who wrote commands, edited away or not, and who put labels that are about points. */
function peopleWhoSpeak({ comments, labellings }, program) {
	const speakers = readSpokenCommands(comments, Object.keys(program.activities)).map(({ comment }) => comment.author);
	const edited = comments.flatMap(({ isEdited, author, ownReactions }) => isEdited && ownReactions.length > 0 ? author ?? [] : []);
	const labels = labellings.flatMap(({ name, by }) => isAboutPoints(name, program) ? by ?? [] : []);
	return [...new Map([
		...speakers,
		...edited,
		...labels
	].map((person) => [person.id, person])).values()].filter(({ isBot }) => !isBot);
}
/** The logins that commands name. */
function namedLogins(comments, activities) {
	const logins = readSpokenCommands(comments, activities).flatMap(({ command }) => {
		if (command.verb === "share") return command.shares.map(({ login }) => login);
		return command.verb === "award" || command.verb === "nominate" ? [command.login] : [];
	});
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
/** Whether a command sets what waits for a confirm. */
function isSetting({ verb }) {
	return verb === "settle" || verb === "share" || verb === "reject";
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
// src/decide/hearing.ts
/**
* Hears labels and commands in the order in which they were said, starting from what is proposed. What the ledger holds
* is the end of all that was said until then: no command before it acts on the ledger again.
*/
function hear(facts, program, proposed, ground) {
	const { spoken: labels, problems } = readLabels(facts.labellings, program, ({ by }) => by === null || by.isBot ? false : whyNotSay("maintainer", by, ground.credited, facts, program, ground.invalid) === null);
	const said = utterances(facts, program, labels);
	const listener = new Listener(facts, program, proposed, ground, [...problems]);
	for (const one of said) if (!listener.hear(one)) break;
	return listener.end();
}
// src/decide/replies.ts
/** Replies in an hour to one person without write access on one pull request: anyone may type `/points`. */
const mostReplies = 3;
const hour = 36e5;
/** The replies and reactions that are still due to the comments in which commands were heard. */
function dueReplies(heard, facts, program) {
	const replied = readReplies(facts.comments);
	const replies = [];
	const reactions = [];
	for (const commands of Map.groupBy(heard, ({ spoken }) => spoken.comment.id).values()) {
		const comment = commands[0]?.spoken.comment;
		if (comment === void 0 || isHandled(comment)) continue;
		const refused = commands.flatMap(refusedCommand);
		const recent = recentReplies(comment.author.id, facts, replies);
		const said = new Set(recent.flatMap((reply) => reply.map(({ key }) => key)));
		const answers = commands.flatMap((command) => answerOf(command, said));
		const isTooMany = recent.length >= mostReplies && !isMaintainer(comment.author, facts, program);
		if (answers.length > 0 && !isTooMany && !replied.has(comment.id)) replies.push(reply(comment, answers, refused, facts, program));
		const isRefused = refused.length > 0 || (replied.get(comment.id) ?? []).length > 0;
		const isUnanswered = answers.length > 0 && isTooMany;
		reactions.push({
			comment: comment.id,
			content: isRefused || isUnanswered ? "confused" : "rocket"
		});
	}
	return {
		replies,
		reactions
	};
}
/** A refusal that this person was told within the hour is not told again. */
function answerOf(command, said) {
	const { answer } = command;
	if (answer.kind === "done") return [];
	return refusedCommand(command).some(({ key }) => said.has(key)) ? [] : [answer];
}
function refusedCommand({ answer, spoken }) {
	if (answer.kind !== "refused") return [];
	const { kind } = answer.refusal;
	const isAboutWords = kind !== "not-a-maintainer" && kind !== "not-staff" && kind !== "merge-first";
	const digest = createHash("sha256").update(answer.typed).digest("hex").slice(0, 8);
	return [{
		position: spoken.position,
		key: isAboutWords ? `${kind}~${digest}` : kind
	}];
}
function reply(to, answers, refused, facts, program) {
	const asked = answers.some(({ kind }) => kind === "state");
	const account = {
		id: to.author.id,
		login: to.author.login
	};
	const day = dayIn(program.timezone, facts.now);
	return {
		to,
		answers,
		refused,
		standing: asked ? standingOf(account, facts.entries, program, day) : null
	};
}
/** What this person was answered within the last hour, a reply each: which refusals. */
function recentReplies(person, { comments, now }, due) {
	const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
	const since = now.getTime() - hour;
	return [...[...readReplies(comments.filter(({ createdAt }) => Date.parse(createdAt) > since))].filter(([to]) => theirs.has(to)).map(([, refused]) => refused), ...due.filter(({ to }) => to.author?.id === person).map(({ refused }) => refused)];
}
// src/decide/revert.ts
/** GitHub's own button writes `Reverts owner/repo#12` and titles it `Revert "…"`. */
const reference = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})\b/im;
/** The number of the pull request of this repository that a revert takes back; null: it is none. */
function revertedPull({ title, body }, { owner, name }) {
	if (!/^revert\b/i.test(title)) return null;
	const [, repository, number] = reference.exec(body) ?? [];
	if (number === void 0) return null;
	return repository === void 0 || repository.toLowerCase() === `${owner}/${name}`.toLowerCase() ? Number(number) : null;
}
// src/decide/decide.ts
/**
* What is true of one pull request, and what is missing to make GitHub and the ledger say so. Pure: the same facts give
* the same decision, in any order of events. What the ledger holds stands; what it does not hold yet is what people say
* now. One decision is drafted at a time: what was said after it is heard when the ledger holds it.
*/
function decide(facts, { program, invalid }) {
	const { pull, repository } = facts;
	const classification = classifyPull(facts, program);
	const record = readLedgerRecord(facts);
	const credit = creditOf(facts, program);
	const ground = {
		record,
		credited: credit.credited,
		classification,
		ineligible: whyNotEligible(pull, creditedAuthor(facts, program), repository, program),
		invalid: invalid === null ? null : {
			kind: "program-invalid",
			...invalid
		}
	};
	const hearing = hear(facts, program, proposal(classification, program), ground);
	const { settlement } = hearing;
	const ignored = whyIgnored$1(settlement, ground);
	const state = stateOf(facts, hearing, ignored);
	const byItself = state === "proposed" && invalid === null ? confirmsOn(hearing, facts, program) : null;
	const due = hearing.due ?? (isTime(byItself, facts, program) ? dueByTime(facts) : null);
	const drafts = due === null ? [] : draftsOf(due, settlement, credit.credited, facts, program, record);
	const reverts = pull.state === "merged" ? revertedPull(pull, repository) : null;
	return {
		state,
		ignored: state === "ignored" ? ignored : null,
		classification,
		...worth(state, settlement, credit),
		...decisions(state, settlement),
		standing: standing$1(facts, program, ground),
		confirmsOn: due === null ? byItself : null,
		labelProblems: hearing.labelProblems,
		lapsed: settlement.recorded.kind === "confirmed" ? [] : lapsed(facts, program),
		isSettingDeleted: isSettingDeleted(facts, settlement),
		setByComment: settlement.setByComment,
		reverts,
		append: [...hearing.byHand, ...drafts],
		newLabels: state === "ignored" || invalid !== null ? [] : missingLabels(program, facts.repositoryLabels),
		stateLabels: program.comment.labels && invalid === null ? stateLabels(state, pull.labels) : {
			add: [],
			remove: []
		},
		comment: commentDue(state, hearing, facts, program, ground, reverts),
		...dueReplies(hearing.heard, facts, program)
	};
}
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
/** Whether points or an activity that stood in our comment were set in a comment that is no longer there. */
function isSettingDeleted({ comments, lastSetIn }, { recorded, setBy }) {
	if (lastSetIn === null || recorded.kind === "confirmed" || setBy !== null) return false;
	return !comments.some(({ id }) => id === lastSetIn);
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
function classifyPull({ pull, files }, program) {
	return classify({
		title: pull.title,
		author: pull.author?.login ?? null,
		isBot: creditedAuthor({ pull }, program)?.isBot ?? false,
		labels: pull.labels,
		files
	}, program.docs, program.labels);
}
function proposal(classification, program) {
	const { activity, points } = propose(classification, program) ?? {
		activity: null,
		points: null
	};
	return {
		activity,
		points,
		shares: null,
		setBy: null,
		setByComment: null,
		rejection: null,
		claim: null,
		recorded: { kind: "nothing" }
	};
}
function whyIgnored$1({ activity }, { ineligible, invalid }) {
	if (ineligible !== null) return ineligible;
	if (invalid !== null) return "program-invalid";
	return activity === null ? "nothing-to-reward" : null;
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
/** Activity, points and who gets them: as recorded, else as set or proposed. */
function worth(state, settlement, { credited, candidates }) {
	const { recorded, activity, setBy } = settlement;
	if (recorded.kind !== "nothing" && (state === "confirmed" || state === "revoked")) {
		const { entries } = recorded;
		return {
			activity: entries.length === 0 ? null : activity,
			points: entries.reduce((sum, { points }) => sum + points, 0),
			setBy: null,
			shares: entries.map(({ member, points }) => ({
				member,
				points
			})),
			candidates: []
		};
	}
	if (state === "ignored") return {
		activity: null,
		points: null,
		setBy: null,
		shares: [],
		candidates: []
	};
	const shares = sharesOf(settlement, credited);
	const open = candidates.filter(({ id }) => !shares.some(({ member }) => member.id === id));
	return {
		activity,
		points: settlement.points,
		setBy,
		shares,
		candidates: open
	};
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
function standing$1(facts, program, ground) {
	const author = creditedAuthor(facts, program);
	if (author === null || author.isBot || ground.invalid !== null) return null;
	const { id, login } = author;
	return standingOf({
		id,
		login
	}, facts.entries, program, dayIn(program.timezone, facts.now));
}
/** What is recorded, proposed or rejected is told; of what comes to nothing only a comment that stands already speaks. */
function commentDue(state, { settlement: { claim, rejection, recorded, setBy }, labelProblems }, { pull, ownDeletedAt }, program, { invalid, ineligible }, reverts) {
	if (invalid !== null) return "leave";
	const isAsked = claim !== null || reverts !== null || ineligible === null && labelProblems.length > 0;
	if (state === "ignored") return isAsked ? "write" : "update";
	if (pull.state === "open" && state !== "confirmed" && (!program.comment.preview || pull.isDraft)) return "update";
	if (ownDeletedAt === null) return "write";
	return [
		pull.mergedAt,
		rejection?.at,
		setBy?.at,
		claim?.at,
		recorded.kind === "confirmed" ? recorded.award.at : null,
		recorded.kind === "revoked" ? recorded.revocation.at : null
	].some((at) => at != null && Date.parse(at) > Date.parse(ownDeletedAt)) ? "write" : "update";
}
// src/view/commands.ts
/** The activities that pull requests are found to be, in the order of the program. */
function foundActivities(program) {
	return Object.values(program.activities).filter((activity) => activity.finds.length > 0);
}
/** “Add missing information”, as Markdown. */
function titleOf(activity) {
	return `“${prose(activity.title, 80)}”`;
}
/** What a person may set for the activity: `25 points`, `1 to 300 points`. */
function worthOf({ points }) {
	return points.min === points.max ? formatPoints(points.max) : `${formatRange(points)} points`;
}
/** `/points typo-fix`, as code. */
function activityCommand({ id }) {
	return code(`/points ${id}`, 60);
}
/** A form of the grammar as one types it: slots in capitals, `@login` as it is, brackets round what may be left out (a reason never should be). */
function writtenForm(form) {
	return form.replace("[<reason>]", "REASON").replace("<login>", "@login").replace("<shares>", "@login N …").replace("<points>", "N").replace(/<(\w+)>/g, (_slot, name) => name.toUpperCase());
}
/** What maintainers may type about a contribution in its state, a list item each; empty where nothing is theirs to decide. */
function maintainerCommands(decision, program) {
	const { state, activity, points } = decision;
	if (state === "confirmed") return [...activity === null ? [] : numberCommand(activity, true).map((command) => `${command}, in place of these`), "`/points revoke REASON`: take the points back, and say why"];
	if (state === "rejected" || state === "ignored" && decision.claim !== null) return foundActivities(program).slice(0, 4).map(readAs);
	if (state === "ignored") return [];
	const others = foundActivities(program).filter(({ id }) => id !== activity?.id);
	return [
		...state !== "previewed" && points !== null ? [`\`/points confirm\`: give these ${formatPoints(points)}`] : [],
		...activity === null ? [] : numberCommand(activity, state !== "previewed"),
		...decision.candidates.slice(0, 1).map(({ login }) => `${code(`/points @${author(decision)} N @${login} N`, 90)}: share the points`),
		...others.slice(0, 3).map(readAs),
		...state === "revoked" ? [] : ["`/points reject REASON`: give no points, and say why"]
	];
}
function readAs(activity) {
	return `${activityCommand(activity)}: read it as ${titleOf(activity)}, ${worthOf(activity)}`;
}
function author({ shares }) {
	return shares[0]?.member.login ?? "author";
}
/** A number is worth a hint only where the activity leaves a choice. */
function numberCommand({ points }, isMerged) {
	if (points.min === points.max) return [];
	return [`${isMerged ? "`/points N confirm`" : "`/points N`"}: give N points, ${formatRange(points)}`];
}
// src/view/label-text.ts
/** What is wrong with labels, and what to do, as a sentence or two of Markdown. */
function labelText(problem) {
	switch (problem.kind) {
		case "near-miss": return `The label ${code(problem.label, 60)} is none of the program’s and counts for nothing. Did you mean ${code(problem.nearest, 60)}?`;
		case "contradiction": return `The labels ${problem.labels.map((label) => code(label, 60)).join(" and ")} contradict each other, so none of them counts. Which one holds? Take the others off.`;
		case "refused": return `The label ${code(problem.label, 60)} counts for nothing: ${whyRefused(problem.refusal)}`;
		default: return problem;
	}
}
function whyRefused(refusal) {
	if (refusal.kind === "out-of-range") return `${formatNumber(refusal.asked)} is out of range, which is ${worthOf(refusal.activity)}.`;
	if (refusal.kind === "already-confirmed") return "the points are given already. To correct them, say `/points N confirm`; to take them back, `/points revoke REASON`.";
	return refusal.kind === "nothing-proposed" ? "nothing is proposed here, so a label has to say first what it is." : "it is nothing that this pull request can be rewarded as.";
}
// src/view/standing-line.ts
/** Where a member stands: `**1,750 points** in 2026, level **Advocate**`. */
function standingText(standing, program) {
	const { total, level } = standing;
	const held = level === null ? "" : `, level **${levelName(level)}**`;
	return `**${formatPoints(total)}** ${periodName(standing, program)}${held}`;
}
/** The way to the next level: `3,250 more to **Enabler**, which opens Priority community support`; null without a next level. */
function wayText({ next }, program) {
	if (next === null) return null;
	const opens = (program.levels.find(({ name }) => name === next.level)?.benefits ?? []).flatMap((id) => program.benefits[id] ?? []).slice(0, 3).map(({ title, url }) => link(prose(title, 60), url)).join(", ");
	const way = `${formatNumber(next.pointsToGo)} more to **${levelName(next.level)}**`;
	return opens === "" ? way : `${way}, which opens ${opens}`;
}
/** The way to the next level as ten blocks, hidden from screen readers: it repeats what `wayText` says. Empty without a next level. */
function progressBar({ total, next }) {
	if (next === null) return "";
	const way = total + next.pointsToGo;
	const done = way <= 0 ? 0 : Math.min(10, Math.max(0, Math.floor(10 * total / way)));
	return `<span aria-hidden="true">${"▰".repeat(done)}${"▱".repeat(10 - done)}</span>`;
}
function levelName(name) {
	return prose(name, 40);
}
function periodName({ period }, program) {
	return {
		"calendar-year": `in ${period.from.slice(0, 4)}`,
		month: `in ${formatDay(period.from).replace(/^\d+ /, "")}`,
		quarter: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		anniversary: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		"rolling-12-months": "in the last 12 months",
		lifetime: "in all"
	}[program.period];
}
// src/view/verdict.ts
/** The state, the points and who gets them, in one line of Markdown: `Proposed: 25 points for @octocat`. */
function headline(decision) {
	const { points } = decision;
	const amount = points === null ? "no points yet" : `${formatPoints(points)}${receivers(decision)}`;
	return {
		previewed: `Previewed: ${amount}, if merged as it is`,
		proposed: `Proposed: ${amount}`,
		confirmed: `Confirmed: ${amount}`,
		rejected: "Rejected: no points",
		revoked: `Revoked: ${points === null ? "the points" : amount}, taken back`,
		ignored: "No points here"
	}[decision.state];
}
function receivers({ shares }) {
	const [first, ...others] = shares;
	if (first === void 0) return "";
	return others.length === 0 ? ` for ${person(first.member)}` : `, shared by ${shares.length}`;
}
/** Who decided and why, or what is still open, in a sentence or two of Markdown. “Confirmed by” is in it exactly with an award. */
function verdict(decision) {
	const { state, award, rejection, revocation, ignored, confirmsOn } = decision;
	return [
		...award === null ? [] : [`Confirmed by ${decider(award)}.`],
		...rejection === null ? [] : [`Rejected by ${decider(rejection)}. Reason: ${quotation(rejection.reason)}`],
		...revocation === null ? [] : [`Revoked by ${decider(revocation)}. Reason: ${quotation(revocation.reason)}`],
		...ignored === null ? [] : [whyIgnored(ignored)],
		...state in afterwards ? [afterwards[state] ?? ""] : [],
		...confirmsOn === null ? [] : [`If no maintainer objects, the points are given by themselves on ${formatDay(confirmsOn)}.`]
	].join(" ");
}
const afterwards = {
	previewed: "After the merge, this is what would be proposed. A maintainer decides then; nothing is promised.",
	proposed: "Thank you! A maintainer decides next; nothing is confirmed yet.",
	confirmed: "Thank you!",
	revoked: "The points no longer count."
};
/** `@ana on 24 November 2026`, the day being a link to where it was decided. */
function decider({ by, at, url }) {
	return `${person(by)} on ${link(formatDay(at), url)}`;
}
/** Why there is nothing to reward, as a sentence. */
function whyIgnored(why) {
	return {
		issue: "This is an issue: what is rewarded by itself are pull requests.",
		"program-invalid": "The rules of the program cannot be used until they are put right.",
		agent: "An AI agent opened this pull request, and the program credits nobody for that.",
		organisation: "The program leaves members of the organization out, and the author is one.",
		bot: "A bot opened this pull request, and bots earn no points.",
		"no-author": "The account of the author is gone, so there is nobody to credit.",
		"excluded-author": "The program leaves the author of this pull request out.",
		"other-branch": "The program counts merges into other branches than this one.",
		closed: "The pull request was closed without a merge.",
		"nothing-to-reward": "It changes no documentation that the program rewards."
	}[why];
}
// src/view/comment.ts
/** Below this the comment says that Docpoints is not sure, and what would settle it. */
const sure = .6;
/** Reasons that are shown; up to as many more are folded. */
const shownReasons = 3;
const longest = 2400;
const always = 1e400;
/**
* The one comment of a pull request, as Markdown of at most 2,500 characters, with room for its mark.
* The state is told in words; “Confirmed by …” stands in it exactly when `decision.award` is set.
*/
function renderComment(decision, program) {
	return fitted([
		{
			text: `### ${headline(decision)}`,
			worth: always
		},
		{
			text: verdict(decision),
			worth: always
		},
		{
			text: claim(decision),
			worth: always
		},
		{
			text: labels(decision),
			worth: 7
		},
		{
			text: lapsedText(decision),
			worth: 7
		},
		{
			text: reverted(decision),
			worth: always
		},
		{
			text: shares(decision),
			worth: 6
		},
		{
			text: reading(decision),
			worth: always
		},
		{
			text: evidence(decision),
			worth: 5
		},
		{
			text: moreEvidence(decision),
			worth: 1
		},
		{
			text: doubt(decision, program),
			worth: 4
		},
		{
			text: standing(decision, program),
			worth: 3
		},
		{
			text: forMaintainers(decision, program),
			worth: 2
		},
		{
			text: footer(program),
			worth: always
		}
	]);
}
function fitted(parts) {
	const text = parts.flatMap((part) => part.text ?? []).join("\n\n");
	const least = Math.min(...parts.map(({ worth }) => worth));
	if (text.length <= longest || least === always) return text;
	return fitted(parts.filter(({ worth }) => worth > least));
}
function shares({ shares, state }) {
	if (shares.length < 2 || state === "rejected") return null;
	const shown = shares.slice(0, 8).map(({ member, points }) => `- ${person(member)}: ${formatPoints(points)}`);
	const others = shares.length - shown.length;
	return [...shown, ...others === 0 ? [] : [`- and ${others} more`]].join("\n");
}
/** What the contributor asks for: a maintainer's to answer. */
function claim({ claim }) {
	if (claim === null) return null;
	return `**${person(claim.by)} asks for points** (${link("claim", claim.url)}): ${quotation(claim.reason, 300)}\\\nA maintainer answers by saying what it is, or with \`/points reject REASON\`.`;
}
function labels({ labelProblems }) {
	return labelProblems.length === 0 ? null : labelProblems.slice(0, 3).map(labelText).join("\n\n");
}
function lapsedText({ lapsed, isSettingDeleted }) {
	if (isSettingDeleted) return "What had been set here counts no more, because the comment that said it was deleted.";
	if (lapsed.length === 0) return null;
	const [first] = lapsed;
	const comments = lapsed.slice(0, 3).map(({ comment: { url, author } }) => link(`what ${author === null ? "somebody" : person(author)} said`, url));
	const why = first?.why === "permission" ? "who said it may no longer decide here" : "it was edited afterwards. Say it again in a new comment";
	return `Not counted any more is ${comments.join(", ")}: ${why}.`;
}
function reverted({ reverts }) {
	if (reverts === null) return null;
	return `This takes back #${reverts}. If points were confirmed there, a maintainer can take them back, too: say \`/points revoke REASON\` on #${reverts}.`;
}
/** What the contribution is: as a maintainer said, else as Docpoints reads it. The evidence follows. */
function reading({ activity, setBy, award, rejection }) {
	if (activity === null) return null;
	const title = `**${prose(activity.title, 80)}**`;
	if (setBy !== null) return `Set by ${decider(setBy)}: ${title}. What was found:`;
	if (rejection !== null) return `It looked like ${title}:`;
	return award === null ? `This looks like ${title}:` : `This counts as ${title}:`;
}
function evidence({ classification }) {
	return list(classification.reasons.slice(0, shownReasons));
}
function moreEvidence({ classification }) {
	const more = list(classification.reasons.slice(shownReasons, 6));
	return more === null ? null : folded("More of what was found", more);
}
function list(reasons) {
	return reasons.length === 0 ? null : reasons.map((reason) => `- ${prose(reason, 150)}`).join("\n");
}
function doubt({ classification, setBy, state }, program) {
	if (!(state === "previewed" || state === "proposed") || setBy !== null || classification.confidence >= sure) return null;
	return `**Not sure:** Docpoints is only ${Math.round(classification.confidence * 100)} % sure of this. A maintainer settles it by saying what it is: ${foundActivities(program).slice(0, 3).map(activityCommand).join(" or ")}.`;
}
function standing({ standing, state }, program) {
	if (standing === null || state === "ignored" || !program.comment.standing) return null;
	const now = `${person(standing.member)}: ${standingText(standing, program)}`;
	const way = wayText(standing, program);
	return way === null ? now : `${now}\\\n${progressBar(standing)} ${way}`;
}
function forMaintainers(decision, program) {
	const commands = maintainerCommands(decision, program).map((command) => `- ${command}`);
	if (commands.length === 0) return null;
	const { state } = decision;
	const who = "For those with write access, and not for their own points.";
	const kept = state === "previewed" ? " It is kept for the merge." : "";
	return folded(summaries[state] ?? "", `${commands.join("\n")}\n\n${who}${kept}`);
}
const summaries = {
	previewed: "Maintainers: decide ahead of the merge",
	proposed: "Maintainers: confirm, change or reject",
	confirmed: "Maintainers: correct or take back",
	revoked: "Maintainers: confirm again, or change",
	rejected: "Maintainers: reward it after all",
	ignored: "Maintainers: answer the claim"
};
function folded(summary, text) {
	return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
function footer(program) {
	return `<sub>${link(prose(program.name, 60), program.url)} · reply \`/points\` to see where you stand, \`/points help\` for more</sub>`;
}
// src/view/errors.ts
/** Why a command was refused, what to type instead and who can: sentences of Markdown. */
function refusalText({ refusal, typed }, decision, program) {
	switch (refusal.kind) {
		case "not-a-maintainer": return "Only people with write access to this repository, or whom the program names, decide about points: one of them can say it here. You can always ask with `/points` where it stands.";
		case "not-staff": return "Only staff may nominate. The program file says who they are, under `confirm.staff`.";
		case "not-the-contributor": return "Only the author of this pull request can claim points for it. Others are welcome to say in their own words what it is worth.";
		case "own-points": return "Nobody decides about their own points. Another maintainer can, with the same words.";
		case "merge-first": return "That comes after the merge. Merge first, then say `/points confirm` again.";
		case "not-merged": return "This pull request was closed without a merge, so there is nothing to decide. Reopen and merge it first.";
		case "out-of-range": return outOfRange(refusal.asked, refusal.activity, typed, decision);
		case "not-understood": return notUnderstood(refusal.nearest, refusal.form);
		case "activity-not-here": return `${titleOf(refusal.activity)} is nothing that a pull request is rewarded as. Here you can say ${activityChoice(program)}.`;
		case "activity-from-pull-request": return `${titleOf(refusal.activity)} is found in pull requests: say it on the pull request itself, ${activityCommand(refusal.activity)}.`;
		case "no-nomination": return "The program has no activity `nomination`, so nobody can be nominated.";
		case "reason-missing": return refusal.verb === "claim" ? "A maintainer should know what for: say `/points claim WHY`, with a few words in place of WHY." : `The contributor should know why: say \`/points ${refusal.verb} REASON\`, with a few words in place of REASON.`;
		case "points-missing": return `${titleOf(refusal.activity)} is worth ${worthOf(refusal.activity)}: say how many.`;
		case "evidence-missing": return refusal.activity.evidence === "link" ? `${titleOf(refusal.activity)} needs a link to it: add one, starting with https://, at the end of the line.` : `${titleOf(refusal.activity)} needs a few words about it: add them at the end of the line.`;
		case "no-account": return `There is no account ${code(`@${refusal.login}`, 60)} on GitHub. Look at its spelling.`;
		case "is-a-bot": return `${code(`@${refusal.login}`, 60)} is a bot, and bots earn no points.`;
		case "shared-twice": return `${code(`@${refusal.login}`, 60)} is named twice: give each person one number.`;
		case "nothing-confirmed": return "No points are confirmed here, so there are none to take back. `/points reject REASON` gives none.";
		case "issue-only": return "Ask for it in an issue, with the same words: an admin confirms it there.";
		case "not-an-admin": return "Only an admin of this repository confirms what members spend.";
		case "balance": return `${formatPoints(Math.max(0, refusal.balance))} can be spent; ${formatPoints(refusal.asked)} were asked for.`;
		case "already-a-member": return "You are a member already. `/points` shows where you stand.";
		case "nothing-proposed": return `Nothing is proposed here, so say first what it is: ${activityChoice(program)}.`;
		case "already-confirmed": return `Confirmed by ${decider(refusal.award)} already. To correct it, say \`/points N confirm\` or \`/points ACTIVITY confirm\`; to take it back, \`/points revoke REASON\`.`;
		case "is-rejected": return `Rejected by ${decider(refusal.rejection)}. To reward it after all, say what it is: ${activityChoice(program)}.`;
		case "nobody-to-credit": return `${whyIgnored(refusal.why)} So there is nothing to decide here.`;
		case "program-invalid": return programInvalid(refusal.file, refusal.mistakes);
		default: return refusal;
	}
}
function outOfRange(asked, activity, typed, decision) {
	const id = activity.id === decision.activity?.id ? "" : `${activity.id} `;
	const confirm = /\bconfirm\b/i.test(typed) ? " confirm" : "";
	const most = activity.points.max;
	if (activity.finds.length === 0) return `${titleOf(activity)} is worth ${worthOf(activity)}, not ${formatNumber(asked)}. Say it again with a number in that range.`;
	const instead = `Say ${code(`/points ${id}${most}${confirm}`, 60)}, or name another activity (\`/points help\`).`;
	return `${titleOf(activity)} is worth ${worthOf(activity)}, not ${formatNumber(asked)}. ${instead}`;
}
function notUnderstood(nearest, form) {
	const all = "`/points help` lists all commands.";
	if (form !== null) return `It goes like this: ${code(`/points ${writtenForm(form)}`, 80)}.${nearest === null ? "" : ` Did you mean ${code(nearest, 60)}?`} ${all}`;
	return nearest === null ? "That is no command here. `/points help` lists those that are." : `Did you mean ${code(`/points ${nearest}`, 60)}? ${all}`;
}
/** `/points typo-fix` or …, as many as fit in a sentence. */
function activityChoice(program) {
	return foundActivities(program).slice(0, 4).map(activityCommand).join(" or ");
}
/** Mistakes of the program file that a reply shows; the rest is in the log. */
const shownMistakes = 3;
function programInvalid(file, mistakes) {
	const shown = mistakes.slice(0, shownMistakes).map((mistake) => `- ${mistakeText(mistake)}`);
	const others = mistakes.length - shown.length;
	return [`The rules in ${code(file)} cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.`, [...shown, ...others === 0 ? [] : [`- and ${formatNumber(others)} more`]].join("\n")].join("\n\n");
}
function mistakeText({ line, column, path, found, expected, nearest }) {
	const where = `line ${line}, column ${column}${path === "" ? "" : `, ${code(path)}`}`;
	const hint = nearest === null ? "" : `; did you mean ${code(nearest)}?`;
	return `${where}: found ${prose(found)}, expected ${prose(expected)}${hint}`;
}
// src/view/reply.ts
/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;
/** One short reply to one comment, for all the commands in it. Markdown. */
function renderReply(reply, decision, program, marker) {
	const text = [...new Set(reply.answers.map((answer) => answerText(answer, reply, decision, program)))].slice(0, shownAnswers).join("\n\n");
	return `${marker}\n\n${reply.to.author === null ? "" : `${person(reply.to.author)}: `}${text}`;
}
function answerText(answer, reply, decision, program) {
	switch (answer.kind) {
		case "state": return stateText(reply, decision, program);
		case "help": return helpText(program);
		case "refused": return `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
		default: return answer;
	}
}
function stateText(reply, decision, program) {
	return `**${headline(decision)}.** ${verdict(decision)}\n\nYou have ${ownStanding(reply.standing, program)}.`;
}
function ownStanding(standing, program) {
	if (standing === null) return "no points so far";
	const way = wayText(standing, program);
	return standingText(standing, program) + (way === null ? "" : `; ${way}`);
}
const speakers = {
	anyone: "Anyone:",
	contributor: "The author of the pull request:",
	member: "Members:",
	maintainer: "Maintainers, though not for their own points:",
	staff: "Staff:"
};
/** All commands of the grammar that can be said, by who may say them, and the activities that they may name. */
function helpText(program) {
	const forms = grammar.filter(({ verb }) => isOffered(verb, program));
	const parts = Object.entries(speakers).map(([who, title]) => {
		const own = forms.filter((form) => form.who === who);
		return own.length === 0 ? [] : [title, own.map(formText).join("\n")];
	});
	const activities = foundActivities(program).slice(0, 8).map((activity) => `- ${code(activity.id, 60)}: ${titleOf(activity)}, ${worthOf(activity)}`);
	return [
		"these commands work here, each at the start of a line.",
		...parts.flat(),
		"What a pull request can be:",
		activities.join("\n")
	].join("\n\n");
}
function formText({ form, does }) {
	return `- ${code(`/points ${writtenForm(form)}`.trimEnd(), 80)}: ${does}`;
}
/** What cannot be said, or has nothing to be said of in this program, is not offered. */
function isOffered(verb, { activities, credits, members }) {
	if (verb === "redeem") return Object.keys(credits).length > 0;
	if (verb === "nominate") return activities["nomination"] !== void 0;
	if (verb === "award") return Object.values(activities).some(({ finds }) => finds.length === 0);
	return verb !== "enrol" || members.enrol === "themselves";
}
// src/flow/quiet.ts
/**
* Whether nothing can have changed since our comment was written: it says so of itself (a cache, and no evidence of
* anything but that), nobody has touched it, and no command waits for its answer. `inputs`: the digest of what there is now.
*/
function isQuiet({ comments }, program, inputs) {
	const [ours, ...doubles] = comments.filter(isTheOne);
	if (ours === void 0 || ours.isEditedByOther || doubles.length > 0) return false;
	const mark = readCommentMarker(ours.body);
	if (mark === null || mark.body !== bodyDigest(ours.body) || mark.inputs !== inputs) return false;
	return readSpokenCommands(comments, Object.keys(program.activities)).every(({ comment }) => isHandled(comment));
}
/**
* Whether there is nothing to do and never was: no comment of ours, no command and no label, and nothing that could be
* rewarded or previewed.
*/
function isIdle(reading, { program, invalid }) {
	const { repository, pull, comments, labellings, paths } = reading;
	if (invalid !== null || comments.some(isTheOne)) return false;
	const spoken = readSpokenCommands(comments, Object.keys(program.activities));
	if (spoken.some(({ comment }) => !isHandled(comment)) || pull.kind === "pull" && spoken.length > 0 || labellings.some(({ name }) => isAboutPoints(name, program)) || revertedPull(pull, repository) !== null) return false;
	if (whyNotEligible(pull, creditedAuthor({ pull }, program), repository, program) !== null) return true;
	if (pull.state === "open" && (pull.isDraft || !program.comment.preview)) return true;
	const isDocumentation = documentationMatcher(program.docs);
	return paths !== null && !paths.some(isDocumentation);
}
/** Never the digest of anything. */
const unknown = "0".repeat(16);
/** The text of our comment with its mark on top: what it was made from, and what it says. */
function withMark(text, inputs, setIn) {
	return `${commentMarker({
		inputs: inputs ?? unknown,
		body: bodyDigest(text),
		setIn
	})}\n\n${text}`;
}
/** A mark alone proves nothing, for anyone can copy it. */
function isTheOne({ isOwn, body }) {
	return isOwn && hasCommentMarker(body);
}
/** The comment in which, by our own comment, something was set by hand; null: none. */
function lastSetIn(comments) {
	const ours = comments.find(isTheOne);
	return ours === void 0 ? null : readCommentMarker(ours.body)?.setIn ?? null;
}
/** All that a decision is made from and that others can change, as a short digest. `ledger`: the digest of its last line. */
function inputsDigest({ repository, pull, comments, labellings, programFile }, program, ledger, now) {
	const said = comments.filter(({ isOwn, body, isEdited }) => !isOwn && (isEdited || /\/points/i.test(body))).map(({ id, isEdited, author, body }) => [
		id,
		isEdited,
		author?.id ?? null,
		short(body)
	]);
	const { labels, ...rest } = pull;
	return short(canonicalize([
		version,
		repository,
		rest,
		labels.filter((name) => isKnown(name, program)),
		labellings.filter(({ name }) => isAboutPoints(name, program)),
		said,
		programFile?.text ?? null,
		ledger,
		dayIn(program.timezone, now)
	]) ?? "");
}
/** A hint is evidence, too; any other label says nothing. */
function isKnown(name, program) {
	return isAboutPoints(name, program) || Object.hasOwn(program.labels, name);
}
/** GitHub may give a comment back with other ends of line than it was written with. */
function bodyDigest(body) {
	return short(body.replace(/^<!--.*-->\s*/, "").replaceAll("\r\n", "\n").trim());
}
function short(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
// src/flow/due-writes.ts
/**
* The least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, replies,
* reactions, labels; nothing where all matches already. A reaction ends the handling of its comment, so it comes in a
* request of its own where it must not be there before a reply is. `inputs`: the digest of what the decision was made from.
*/
function dueWrites(decision, facts, program, inputs) {
	const replies = decision.replies.map((reply) => {
		return {
			kind: "comment",
			body: renderReply(reply, decision, program, replyMarker({
				to: reply.to.id,
				refused: reply.refused
			}))
		};
	});
	const told = [...commentWrites(decision, facts, program, inputs), ...replies];
	const done = [
		...decision.reactions.map(({ comment, content }) => ({
			kind: "react",
			comment,
			content
		})),
		...decision.newLabels.map((label) => ({
			kind: "make-label",
			...label
		})),
		...decision.stateLabels.add.map((name) => ({
			kind: "label",
			name
		})),
		...decision.stateLabels.remove.map((name) => ({
			kind: "unlabel",
			name
		}))
	];
	return (replies.length > 0 ? [told, done] : [[...told, ...done]]).filter((writes) => writes.length > 0);
}
function commentWrites(decision, facts, program, inputs) {
	const [standing, ...doubles] = facts.comments.filter(isTheOne);
	const deletions = doubles.map(({ id }) => ({
		kind: "delete",
		comment: id
	}));
	if (decision.comment === "leave" || decision.comment === "update" && standing === void 0) return deletions;
	const text = renderComment(decision, program);
	const body = withMark(text, inputs, decision.setByComment);
	if (standing === void 0) return [{
		kind: "comment",
		body
	}];
	if (isSameText(standing.body, text)) return deletions;
	return [...deletions, {
		kind: "update",
		comment: standing.id,
		body
	}];
}
/** Whether the comment says this already, whatever its mark. GitHub may give it back with other ends of line than it was written with. */
function isSameText(comment, text) {
	const plain = (one) => one.replaceAll("\r\n", "\n").trim();
	return plain(comment.replace(/^<!--.*-->/, "")) === plain(text);
}
// src/flow/read-teams.ts
/** Which of those who spoke are in the teams that the program names, as far as it matters. */
async function readTeams(speakers, permissions, { confirm }, github) {
	const isTeam = (name) => name.includes("/");
	const teams = /* @__PURE__ */ new Map();
	const notices = [];
	for (const team of new Set([...confirm.by, ...confirm.staff].filter(isTeam))) {
		const asked = confirm.staff.includes(team) ? speakers : speakers.filter(({ id }) => !mayWrite(permissions.get(id)));
		const answers = await Promise.all(asked.map(async ({ id, login }) => [id, await github.readTeamMembership(team, login)]));
		if (answers.some(([, answer]) => answer === "unreadable")) notices.push(unreadable(team));
		else teams.set(team, new Set(answers.flatMap(([id, answer]) => answer === "member" ? id : [])));
	}
	return {
		teams,
		notices
	};
}
function mayWrite(permission) {
	return permission === "write" || permission === "maintain" || permission === "admin";
}
function unreadable(team) {
	return `The team ${team} cannot be read with this token, so only permission on the repository counts. A workflow’s own token never reads teams: give it the token of an App that may read members.`;
}
// src/flow/observe.ts
/** Asks the one question (`speaker`: the login of who has just said something, whose permission comes along); null when the pull request is gone. Throws GitHubFault and LedgerFault. */
async function glance(ref, speaker, outside) {
	const reading = await outside.github.readPullRequest(ref, speaker);
	if (reading === null) return null;
	const { rules, warnings } = readRules(reading);
	const { program } = rules;
	const ledger = outside.ledger(program.ledger, reading.repository, reading.ledger);
	const end = isHere(program, reading) ? recordedHead(reading.ledger.files) : void 0;
	const digest = end === null ? null : end === void 0 || "broken" in end ? void 0 : end.digest;
	return {
		reading,
		rules,
		warnings,
		ledger,
		inputs: digest === void 0 ? null : inputsDigest(reading, program, digest, outside.now())
	};
}
/** Reads what else there is to know. Throws GitHubFault and LedgerFault. */
async function observe(ref, { reading, rules, warnings, ledger, inputs }, outside) {
	const { repository, pull, comments, labellings, repositoryLabels, self, ownDeletedAt } = reading;
	const { program } = rules;
	const speakers = peopleWhoSpeak(reading, program);
	const coAuthors = pull.coAuthors.filter(({ isBot }) => !isBot);
	const credited = creditedAuthor(reading, program);
	const members = [...credited === null ? [] : [credited], ...speakers].map(({ id }) => id);
	const source = {
		repoId: repository.id,
		number: pull.number
	};
	const [files, permissions, accounts, { head, entries }] = await Promise.all([
		pull.kind === "issue" ? [] : outside.github.readFiles(ref),
		readPermissions(ref, [...speakers, ...coAuthors], reading.permissions, outside),
		outside.github.readAccounts(namedLogins(comments, Object.keys(program.activities))),
		ledger.read({
			source,
			members
		})
	]);
	const { teams, notices } = await readTeams([...speakers, ...coAuthors], permissions, program, outside.github);
	return {
		facts: {
			repository,
			pull,
			files,
			comments,
			labellings,
			repositoryLabels,
			permissions,
			teams,
			accounts,
			self,
			lastSetIn: lastSetIn(comments),
			ownDeletedAt,
			entries,
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
function isHere({ ledger }, { repository, ledger: read }) {
	if (ledger.kind !== "branch" || ledger.branch !== read.branch) return false;
	const here = `${repository.owner}/${repository.name}`.toLowerCase();
	return ledger.repository === null || ledger.repository.toLowerCase() === here;
}
function readRules({ programFile }) {
	const file = programFile?.path ?? ".github/docpoints.yml";
	const reading = readProgram(programFile?.text ?? null, file);
	if (reading.ok) return {
		rules: {
			program: reading.program,
			invalid: null
		},
		warnings: reading.warnings
	};
	return {
		rules: {
			program: simpleProgram(),
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
/** Once a person and run. */
async function readPermissions(ref, people, known, { github }) {
	const read = [...new Map(people.map((person) => [person.id, person])).values()].filter(({ id }) => !known.has(id)).map(async ({ id, login }) => [id, await github.readPermission(ref, login)]);
	return new Map([...known, ...await Promise.all(read)]);
}
// src/flow/reconcile.ts
/** As many others may be first to append before this one gives up. */
const mostStale = 30;
/** As many decisions are recorded in one go; more wait for the next event. */
const mostRounds = 200;
/** As often a write whose answer was lost, or which GitHub failed at, is looked after again. */
const mostFaults = 3;
/**
* Makes GitHub and the ledger say what is true of one pull request: observe, decide, act. Run twice, it writes once, and asks once.
* The ledger comes first: no comment says that points are recorded before they are.
* `speaker`: the login of who has just said something. Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
*/
async function reconcile(ref, outside, speaker = null) {
	const recorded = [];
	let stale = 0;
	let faults = 0;
	let rounds = 0;
	let asked = [];
	for (;;) {
		let retryAfter = 0;
		try {
			const first = await glance(ref, speaker, outside);
			if (first === null) return { kind: "gone" };
			const { reading, rules, inputs } = first;
			if (recorded.length === 0 && (isIdle(reading, rules) || isQuiet(reading, rules.program, inputs))) return {
				kind: "quiet",
				pull: reading.pull
			};
			const observation = await observe(ref, first, outside);
			const wanted = decide(observation.facts, observation.rules);
			asked = wanted.reactions.map(({ comment }) => comment);
			const { decision, entries, isStale, digest } = await record(wanted, observation, outside);
			recorded.push(...entries);
			if (decision !== null) {
				const { facts, rules, warnings, notices } = observation;
				const inputs = digest === void 0 ? observation.inputs : inputsDigest(first.reading, rules.program, digest, outside.now());
				for (const writes of dueWrites(decision, facts, rules.program, inputs)) await outside.github.write(ref, writes);
				const mistakes = rules.invalid?.mistakes ?? [];
				return {
					kind: "looked",
					decision,
					pull: facts.pull,
					recorded,
					mistakes,
					warnings,
					notices
				};
			}
			rounds += 1;
			if (rounds > mostRounds) throw tooManyDecisions(observation);
			if (!isStale) continue;
			stale += 1;
			if (stale > mostStale) throw tooBusy(observation);
		} catch (error) {
			faults += 1;
			if (faults > mostFaults || !mayHavePassed(error)) throw error;
			retryAfter = error.retryAfter ?? 0;
			if (retryAfter > soon) await sayThatItTakesLonger(ref, asked, outside);
		}
		await outside.pause(stale + faults, retryAfter);
	}
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
	const after = decide({
		...facts,
		entries: [...facts.entries, ...entries]
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
	return new LedgerFault(`Others wrote to the ledger in ${ledger.name} ${mostStale} times while this one waited to. What is not recorded yet is not said either: run it again.`);
}
function tooManyDecisions({ ledger }) {
	return new LedgerFault(`More than ${mostRounds} decisions about one pull request were due in the ledger in ${ledger.name}. Those that are recorded stay; the next event goes on with the rest.`);
}
export { openLedger as i, whyIgnored as n, jitteredPause as r, reconcile as t };
