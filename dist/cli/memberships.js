import { i as daysBetween } from "./days.js";
// src/standing/memberships.ts
/**
* When an account was a member, in order. Where everyone earns at once, one is a member from the beginning on. On a day
* with as many enrolments as leavings nothing has changed at its end, in whatever order they came.
*/
function membershipsOf(totals, { members }, today) {
	const changes = /* @__PURE__ */ new Map();
	for (const day of totals.enrolments) changes.set(day, (changes.get(day) ?? 0) + 1);
	for (const day of totals.leavings) changes.set(day, (changes.get(day) ?? 0) - 1);
	const memberships = [];
	const begin = (from) => ({
		from,
		since: from ?? firstDay(totals, today)
	});
	let open = members.enrol === "everyone" ? begin(null) : null;
	for (const [day, change] of [...changes].sort(([a], [b]) => a < b ? -1 : 1)) {
		if (change > 0) open ??= begin(day);
		if (change < 0 && open !== null) {
			memberships.push({
				...open,
				to: day
			});
			open = null;
		}
	}
	return open === null ? memberships : [...memberships, {
		...open,
		to: null
	}];
}
/** The first day of who was a member from the beginning on: the first enrolment before they left, else the first points. */
function firstDay({ enrolments, leavings, first }, today) {
	const left = earliest(leavings);
	return earliest(enrolments.filter((day) => left === void 0 || day <= left)) ?? first ?? today;
}
function earliest(days) {
	return days.reduce((one, day) => one === void 0 || day < one ? day : one, void 0);
}
/** The membership at the end of a day; null: none. */
function membershipOn(memberships, day) {
	return memberships.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null;
}
/** On which day, and in which membership, what was earned on a day counts; null: in none so far, because it waits or has lapsed. */
function countingOf(earnedOn, memberships, { members }) {
	for (const membership of memberships) {
		const { from, to } = membership;
		if (to !== null && earnedOn > to) continue;
		if (from === null || from <= earnedOn) return {
			day: earnedOn,
			membership
		};
		return daysBetween(earnedOn, from) <= members.keep ? {
			day: from,
			membership
		} : null;
	}
	return null;
}
export { membershipOn as n, membershipsOf as r, countingOf as t };
