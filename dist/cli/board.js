import { a as noTotals } from "./member-totals.js";
import { i as personOf, o as survivorOf, s as withLinked } from "./person.js";
import { n as standingOf, r as standingsIn, t as byRank } from "./standings.js";
import * as v from "valibot";
function isFields(value) {
	return typeof value === "object" && value !== null;
}
function isRow(value) {
	if (!isFields(value)) return false;
	const { member, period, total, level, next, lifetime, balance } = value;
	return isFields(member) && Number.isSafeInteger(member["id"]) && typeof member["login"] === "string" && isFields(period) && typeof period["from"] === "string" && typeof period["to"] === "string" && (level === null || typeof level === "string") && (next === null || isNext(next)) && [
		total,
		lifetime,
		balance
	].every((points) => Number.isSafeInteger(points));
}
function isNext(value) {
	return isFields(value) && typeof value["level"] === "string" && Number.isSafeInteger(value["pointsToGo"]);
}
const board = v.array(v.custom(isRow));
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
	for (const id of withLinked(changed, members)) {
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
