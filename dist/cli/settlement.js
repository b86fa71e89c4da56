import { t as pointsFor } from "./propose.js";
import { n as isOnceLeft, t as capLeft } from "./caps.js";
// src/decide/award-note.ts
/**
* What was true when the award was decided, and what no later totals tell: `cut from 50 points: no more than 100 points a
* month; reaches Advocate`. Null where there is nothing to say.
*/
function writeAwardNote({ cut, reached }) {
	const parts = [...cut === null ? [] : [`cut from ${cut.asked} points: ${cut.rule}`], ...reached === null ? [] : [`${reached.isAgain ? "earns again" : "reaches"} ${reached.level}`]];
	return parts.length === 0 ? null : parts.join("; ");
}
const note = /^(?:cut from (\d{1,15}) points: ([^;]{1,200}))?(?:(?:^|; )(reaches|earns again) (.{1,200}))?$/;
/** What an award's line says of it; nothing in words that are none of ours. */
function readAwardNote({ reason }) {
	const [, asked, rule, reaches, level] = note.exec(reason ?? "") ?? [];
	return {
		cut: asked === void 0 || rule === void 0 ? null : {
			asked: Number(asked),
			rule
		},
		reached: reaches === void 0 || level === void 0 ? null : {
			level,
			isAgain: reaches !== "reaches"
		}
	};
}
/** The points of an award as they were decided, before any rule has cut them. */
function decidedPoints(entry) {
	return readAwardNote(entry).cut?.asked ?? entry.points;
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
	const shares = resolveShares(command.shares, meets.accounts);
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
	const account = accounts.get(login.toLowerCase());
	if (account === void 0) return {
		kind: "not-looked-up",
		login
	};
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
export { settle as a, isAllCut as c, writeAwardNote as d, settingOf as i, decidedPoints as l, isAllowed as n, capRule as o, resolveAccount as r, cutOf as s, couldRecord as t, readAwardNote as u };
