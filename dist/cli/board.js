import { a as noTotals } from "./member-totals.js";
import { i as personOf, o as survivorOf } from "./person.js";
import { n as standingOf, r as standingsIn, t as byRank } from "./standings.js";
import * as v from "valibot";
const whole = v.pipe(v.number(), v.safeInteger());
const row = v.object({
	member: v.object({
		id: whole,
		login: v.string()
	}),
	period: v.object({
		from: v.string(),
		to: v.string()
	}),
	total: whole,
	level: v.nullable(v.string()),
	next: v.nullable(v.object({
		level: v.string(),
		pointsToGo: whole
	})),
	lifetime: whole,
	balance: whole
});
const board = v.array(row);
/** A board as it was kept as JSON; null for what is none. */
function readBoard(value) {
	const read = v.safeParse(board, value);
	return read.success ? read.output : null;
}
/** The first members, of all that there are: exact. */
function boardOf(members, rules, day) {
	return standingsIn(members, rules, day).slice(0, 500);
}
/**
* A board with the accounts `changed` on it as they stand now; `members`: those, and the accounts that are one person with
* them. Whose period is over has 0 points in the new one. While all members have room on the board it is exact but for what
* goes with the days alone: points that leave the last twelve months, levels that change their threshold or were held
* before, someone back in the program. Of more members, one who was not on it comes onto it with their next entry.
*/
function boardWith(before, changed, members, rules, day) {
	const rows = new Map(before.map((standing) => [standing.member.id, ofToday(standing, rules, day)]));
	for (const id of changed) {
		const totals = members.get(id);
		if (totals === void 0) continue;
		const survivor = survivorOf(totals, members);
		if (survivor !== totals) rows.delete(id);
		rows.set(survivor.member.id, standingOf(personOf(survivor, members), rules, day));
	}
	return [...rows.values()].sort(byRank).slice(0, 500);
}
function ofToday(standing, rules, day) {
	const { member, period, total, level, lifetime, balance } = standing;
	if (period.to >= day || rules.period === "rolling-12-months") return standing;
	const known = {
		...noTotals(member),
		entries: 1,
		first: period.from,
		days: { [period.from]: { "": {
			points: total,
			times: 1
		} } }
	};
	const members = {
		...rules.members,
		enrol: "everyone"
	};
	const now = standingOf(known, {
		...rules,
		members
	}, day);
	const isKept = rules.keep === "forever" && rankOf(level, rules) > rankOf(now.level, rules);
	return {
		...now,
		...isKept ? { level } : {},
		lifetime,
		balance
	};
}
function rankOf(level, { levels }) {
	return levels.findIndex(({ name }) => name === level);
}
export { boardWith as n, readBoard as r, boardOf as t };
