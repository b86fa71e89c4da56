import { i as daysBetween, n as addMonths, t as addDays } from "./days.js";
import { r as membershipsOf, t as countingOf } from "./memberships.js";
import { r as periodOf } from "./periods.js";
// src/standing/caps.ts
/**
* The points that an activity may still bring for a day, never below zero; null: as many as there are. Totals of the whole
* ledger, later days among them: whatever the order in which days are recorded, no month and no period has more than the
* cap. (A member's first enrolment moves the anniversaries of who earned before it without one; their cap is by month
* sure, by period only from then on.)
*/
function capLeft(totals, activity, day, rules) {
	const { cap, id } = activity;
	if (cap === null) return null;
	const days = daysOf(totals, id);
	const used = cap.per === "month" ? sum(days, sameMonth(day)) : mostBeside(days, totals, day, rules);
	return Math.max(0, cap.points - Math.max(0, used.points));
}
/** Whether an activity that is to be given once, for a period or ever, may be given for a day. True of all others. */
function isOnceLeft(totals, { id, once }, day, rules) {
	if (once === null) return true;
	const days = daysOf(totals, id);
	return (once === "ever" ? sum(days, () => true) : mostBeside(days, totals, day, rules)).times < 1;
}
function daysOf({ days }, activity) {
	return Object.entries(days).flatMap(([day, activities]) => {
		const total = Object.hasOwn(activities, activity) ? activities[activity] : void 0;
		return total === void 0 ? [] : [[day, total]];
	});
}
function sum(days, isIn) {
	let [points, times] = [0, 0];
	for (const [day, total] of days) {
		if (!isIn(day)) continue;
		points += total.points;
		times += total.times;
	}
	return {
		points,
		times
	};
}
function sameMonth(day) {
	return (other) => other.slice(0, 7) === day.slice(0, 7);
}
/** The most that any period has which the day is in, or may come to be in. */
function mostBeside(days, totals, day, rules) {
	const memberships = membershipsOf(totals, rules, day);
	if (rules.period === "rolling-12-months") return mostRolling(days, memberships, day, rules);
	return sum(days, samePeriod(memberships, day, rules));
}
/** Whether another day's points count in the same period, or would if somebody enrolled. */
function samePeriod(memberships, day, rules) {
	const mine = periodKey(memberships, day, rules);
	return (other) => {
		const theirs = periodKey(memberships, other, rules);
		if (mine === null || theirs === null) return mine === theirs && Math.abs(daysBetween(day, other)) <= rules.members.keep;
		return mine === theirs;
	};
}
function periodKey(memberships, earnedOn, rules) {
	const counting = countingOf(earnedOn, memberships, rules);
	if (counting === null) return null;
	const { since } = counting.membership;
	const { from } = periodOf(rules.period, counting.day, since);
	return rules.period === "anniversary" ? `${since} ${from}` : from;
}
/** Each of the twelve months that hold the day. */
function mostRolling(days, memberships, day, rules) {
	const countsOn = (earnedOn) => countingOf(earnedOn, memberships, rules)?.day ?? earnedOn;
	const mine = countsOn(day);
	const last = addDays(addMonths(mine, 12), 1);
	const counted = days.map(([on, total]) => [countsOn(on), total]);
	const ends = /* @__PURE__ */ new Set([mine, ...counted.map(([on]) => on).filter((on) => mine < on && on <= last)]);
	const sums = Array.from(ends, (end) => {
		const { from, to } = periodOf("rolling-12-months", end, end);
		return from <= mine ? sum(counted, (on) => from <= on && on <= to) : {
			points: 0,
			times: 0
		};
	});
	return {
		points: Math.max(...sums.map(({ points }) => points)),
		times: Math.max(...sums.map(({ times }) => times))
	};
}
export { isOnceLeft as n, capLeft as t };
