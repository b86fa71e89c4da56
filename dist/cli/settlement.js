import { t as pointsFor } from "./propose.js";
import { r as readAwardNote } from "./award-note.js";
import { t as askedByForm } from "./issue-form.js";
import { n as isOnceLeft, t as capLeft } from "./caps.js";
// src/decide/eligibility.ts
/** Why nothing about this pull request can be rewarded, whatever it changes; null: it can. `credited`: who would get the points. */
function whyNotEligible(pull, credited, repository, program) {
	if (askedByForm({ pull }) !== null && pull.state !== "merged") return null;
	if (pull.kind === "issue" && pull.state !== "merged") return "issue";
	if (credited === null) return "no-author";
	if (credited.isBot) return isAgent(credited) ? "agent" : "bot";
	if (isLeftOut(credited, program)) return "excluded-author";
	if (program.authors.organisation === "leave-out" && pull.isAuthorOfOrganisation) return "organisation";
	if (pull.kind === "issue") return null;
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
/** Whether the program leaves this account out: it earns nothing, whoever would give it something. */
function isLeftOut({ login }, { authors }) {
	return authors.exclude.some((one) => isLogin(one, login));
}
/** Logins differ in no more than case; the program file may write an `@` before them. */
function isLogin(written, login) {
	return written.replace(/^@/, "").toLowerCase() === login.toLowerCase();
}
// src/decide/limits.ts
/** Whether rules leave nothing to anybody. */
function isAllCut(given) {
	return given.length > 0 && given.every(({ cut }) => cut?.left === 0);
}
/** What the caps of an activity, and what is given once, leave of points for a day; null: all of them. */
function cutOf(points, activity, totals, day, program) {
	if (!isOnceLeft(totals, activity, day, program)) return {
		asked: points,
		left: 0,
		rule: onceRule(activity.once, program.period)
	};
	const left = capLeft(totals, activity, day, program) ?? points;
	return left < points ? {
		asked: points,
		left,
		rule: capRule(activity, program)
	} : null;
}
const numbers = new Intl.NumberFormat("en-US");
/** The cap of an activity, as it goes on after “The rule:”. */
function capRule({ cap }, { period }) {
	const span = cap?.per === "month" ? "a month" : spans[period];
	return `no more than ${numbers.format(cap?.points ?? 0)} points ${span}`;
}
const spans = {
	"calendar-year": "a calendar year",
	anniversary: "in twelve months of membership",
	month: "a month",
	quarter: "a quarter",
	"rolling-12-months": "in any twelve months",
	lifetime: "ever"
};
function onceRule(once, period) {
	return once === "period" && period !== "lifetime" ? `once ${spans[period]}` : "only once";
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
	const mayCorrect = (command.verb === "share" || command.verb === "settle" && isSetting(command)) && command.confirm;
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
			},
			setByComment: said.comment
		} }));
		case "claim": return withReason(before, command, (reason) => ({ settlement: {
			...before,
			claim: {
				...deciderOf(said),
				reason
			},
			setByComment: before.setByComment ?? said.comment
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
function isSetting({ activity, points }) {
	return activity !== null || points !== null;
}
function set(before, command, said, meets) {
	const named = command.activity === null ? void 0 : meets.program.activities[command.activity];
	if (named !== void 0 && !meets.isHere(named)) return refused(before, {
		kind: "activity-not-here",
		activity: named
	});
	const activity = named ?? before.activity;
	if (before.rejection !== null && !isSetting(command)) return refused(before, {
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
	const settlement = isSetting(command) ? {
		...before,
		activity,
		points: points ?? pointsFor(meets.classification, activity),
		shares: null,
		setBy: deciderOf(said),
		setByComment: said.comment,
		rejection: null,
		claim: null
	} : before;
	return command.confirm ? confirm(before, settlement, said, meets) : {
		settlement,
		refusal: null,
		due: null
	};
}
function share(before, command, said, meets) {
	const { activity } = before;
	if (activity === null) return refused(before, { kind: "nothing-proposed" });
	const shares = resolveShares(command.shares, meets);
	if ("kind" in shares) return refused(before, shares);
	const least = activity.points.max === 0 ? 0 : 1;
	const wrong = shares.find(({ points }) => points < least);
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
	return command.confirm ? confirm(before, settlement, said, meets) : {
		settlement,
		refusal: null,
		due: null
	};
}
function resolveShares(named, meets) {
	const shares = [];
	for (const { login, points } of named) {
		const account = resolveAccount(login, meets.accounts, meets.program);
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
function resolveAccount(login, accounts, program) {
	if (login.toLowerCase().endsWith("[bot]")) return {
		kind: "is-a-bot",
		login
	};
	const account = accounts.get(login.toLowerCase());
	if (account === void 0) return {
		kind: "not-looked-up",
		login
	};
	if (account === null) return {
		kind: "no-account",
		login
	};
	if (isLeftOut(account, program)) return {
		kind: "is-excluded",
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
/** What was set in the same command is kept, also where confirming has to wait for the merge; where it is refused for good, it is not. */
function confirm(before, settlement, said, meets) {
	const { isMerged, isAfterMerge, mayGive, give, isAnswered } = meets;
	if (!isMerged || !isAfterMerge) return {
		settlement,
		refusal: { kind: "merge-first" },
		due: null
	};
	const { activity, points } = settlement;
	if (activity === null || points === null) return {
		settlement,
		refusal: { kind: "nothing-proposed" },
		due: null
	};
	if (!mayGive(activity)) return refused(before, {
		kind: "given-by-others",
		activity
	});
	const given = give(settlement);
	if (isAnswered && isCut(settlement.recorded) || isRecordedAlready(settlement, given)) return {
		settlement,
		refusal: null,
		due: null
	};
	if (isAllCut(given)) return refused(before, {
		kind: "all-cut",
		activity,
		shares: given
	});
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
function isCut(recorded) {
	return recorded.kind === "confirmed" && recorded.entries.some((entry) => readAwardNote(entry).cut !== null);
}
/** Whether a correction corrects nothing: the same people get the same points for the same activity. */
function isRecordedAlready({ recorded, activity }, given) {
	if (recorded.kind !== "confirmed") return false;
	const { entries } = recorded;
	if (entries.some((entry) => entry.activity !== activity?.id)) return false;
	const held = new Map(entries.map(({ member, points }) => [member.id, points]));
	return given.length === held.size && given.every(({ member, points }) => held.get(member.id) === points);
}
/** A person may set any whole number from 1 to the maximum; fixed points are what they are. */
function isAllowed(points, { points: { min, max } }) {
	return points >= (min === max ? max : 1) && points <= max;
}
/** Whether a command may make entries about the pull request. */
function couldRecord(command) {
	return command.verb === "revoke" || (command.verb === "settle" || command.verb === "share") && command.confirm;
}
/** What is left of a command whose confirming was refused: what it set, rejected or asked for; null where it did nothing of that. */
function settingOf(command) {
	if (command.verb === "reject" || command.verb === "claim") return command;
	if (command.verb === "share") return {
		...command,
		confirm: false
	};
	return command.verb === "settle" && (command.activity !== null || command.points !== null) ? {
		...command,
		confirm: false
	} : null;
}
export { settle as a, isAllCut as c, isLogin as d, whyNotEligible as f, settingOf as i, creditedAuthor as l, isAllowed as n, capRule as o, resolveAccount as r, cutOf as s, couldRecord as t, isLeftOut as u };
