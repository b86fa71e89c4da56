import { n as membershipOn, r as membershipsOf, t as countingOf } from "./memberships.js";
import { n as periodBefore, r as periodOf, t as firstOfDays } from "./periods.js";
import { n as addMonths, t as addDays } from "./days.js";
import "./member-totals.js";
import { a as personsOf } from "./person.js";
// src/standing/earned.ts
/** What counts at the end of `day`: nothing that was earned later, waits for an enrolment or has lapsed. */
function earnedUntil(totals, rules, day) {
	const memberships = membershipsOf(totals, rules, day);
	const days = [];
	let isInOrder = true;
	let last = "";
	for (const earnedOn in totals.days) {
		const activities = totals.days[earnedOn];
		const counting = earnedOn > day ? null : countingOf(earnedOn, memberships, rules);
		if (activities === void 0 || counting === null || counting.day > day) continue;
		days.push({
			day: counting.day,
			points: pointsOf(activities),
			membership: counting.membership
		});
		isInOrder &&= last <= counting.day;
		last = counting.day;
	}
	if (!isInOrder) days.sort((a, b) => a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
	return {
		days,
		memberships,
		membership: membershipOn(memberships, day)
	};
}
/** The points that count in a span of days. */
function sumIn(days, { from, to }) {
	let sum = 0;
	for (const { day, points } of days) if (from <= day && day <= to) sum += points;
	return sum;
}
/**
* The points of a period until a day. Anniversaries belong to one membership, and the first of them has what was earned
* before it, too.
*/
function earnedIn(days, kind, { period, membership }, until) {
	const to = period.to < until ? period.to : until;
	if (kind !== "anniversary") return sumIn(days, {
		from: period.from,
		to
	});
	return sumIn(days.filter((one) => one.membership === membership), {
		from: period.from <= membership.since ? firstOfDays : period.from,
		to
	});
}
function pointsOf(activities) {
	let sum = 0;
	for (const activity in activities) if (Object.hasOwn(activities, activity)) sum += activities[activity]?.points ?? 0;
	return sum;
}
// src/standing/levels.ts
/**
* The level held at the end of a day: the highest that one of the periods which count has reached. A level is reached at
* once, with the threshold in force then: a higher one afterwards takes nothing back, points taken back do. Who has left
* holds none.
*/
function levelHeld({ days, membership }, rules, day) {
	if (membership === null || rules.levels.length === 0) return null;
	return periodsThatCount(days, membership, rules, day).map((one) => reached(days, one, rules, day)).reduce((best, one) => rank(one, rules) > rank(best, rules) ? one : best, null);
}
/** The points that a level takes on a day. */
function thresholdOn({ points, changes }, day) {
	return changes.filter(({ from }) => from <= day).sort((a, b) => a.from < b.from ? -1 : 1).at(-1)?.points ?? points;
}
function rank(held, { levels }) {
	return held === null ? -1 : levels.indexOf(held.level);
}
function periodsThatCount(days, membership, rules, day) {
	const { keep, period: kind, levels } = rules;
	const now = {
		period: periodOf(kind, day, membership.since),
		membership
	};
	const [anyDay, yearBefore] = ["0001-01-01", addDays(addMonths(day, -12), 1)];
	switch (keep) {
		case "never": return [now];
		case "period": {
			if (kind === "rolling-12-months") return [now, ...rollingPeriods(days, membership, levels, yearBefore, day)];
			const before = periodBefore(kind, now.period, membership.since);
			return before === null ? [now] : [{
				period: before,
				membership
			}, now];
		}
		case "forever":
			if (kind === "rolling-12-months") return [now, ...rollingPeriods(days, membership, levels, anyDay, day)];
			return [now, ...onceEach(days.map((one) => ({
				period: periodOf(kind, one.day, one.membership.since),
				membership: one.membership
			})))];
		default: return keep;
	}
}
/** Those that end on days on which their total, or what a level takes, may have become better. */
function rollingPeriods(days, membership, levels, from, to) {
	const changes = levels.flatMap((level) => level.changes.map((change) => change.from));
	return [.../* @__PURE__ */ new Set([
		from,
		...days.map(({ day }) => day),
		...changes
	])].filter((end) => from <= end && end <= to).map((end) => ({
		period: periodOf("rolling-12-months", end, end),
		membership
	}));
}
function onceEach(counted) {
	const known = /* @__PURE__ */ new Map();
	for (const one of counted) known.set(`${one.period.from} ${one.membership.since}`, one);
	return [...known.values()];
}
function reached(days, counted, { period: kind, levels }, day) {
	const { period } = counted;
	const until = period.to < day ? period.to : day;
	const total = earnedIn(days, kind, counted, until);
	const isRolling = kind === "rolling-12-months";
	const left = isRolling ? Math.min(total, sumIn(days, {
		from: period.from,
		to: day
	})) : total;
	let best = null;
	for (const moment of isRolling ? [until] : momentsIn({
		from: period.from,
		to: until
	}, days, levels)) {
		const lasting = moment === until ? left : Math.min(left, earnedIn(days, kind, counted, moment));
		const level = levels.findLast((one) => lasting >= thresholdOn(one, moment));
		if (level !== void 0 && (best === null || levels.indexOf(level) > levels.indexOf(best.level))) best = {
			level,
			period,
			total,
			threshold: thresholdOn(level, moment)
		};
	}
	return best;
}
/** The days on which a level may be reached: the last, and, where what a level takes changes in between, each that has points. */
function momentsIn({ from, to }, days, levels) {
	const isIn = (day) => from < day && day <= to;
	const changes = levels.flatMap((level) => level.changes.map((change) => change.from)).filter(isIn);
	if (changes.length === 0) return [to];
	const eves = changes.map((change) => addDays(change, -1));
	return [.../* @__PURE__ */ new Set([
		...days.map(({ day }) => day).filter(isIn),
		...eves,
		...changes,
		from,
		to
	])];
}
// src/standing/standings.ts
/** The same of totals, by numeric id, that hold the entries until the end of the day and no others. */
function standingsIn(members, rules, day) {
	return personsOf(members).map((totals) => standingOf(totals, rules, day)).sort(byRank);
}
/** Highest total first, then lifetime, then login. */
function byRank(a, b) {
	const names = a.member.login < b.member.login ? -1 : 1;
	return b.total - a.total || b.lifetime - a.lifetime || (a.member.login === b.member.login ? a.member.id - b.member.id : names);
}
/**
* Where one member stands at the end of a day; of who has no entry yet, `noTotals`, and of who has several accounts,
* `personOf`. Whoever has left, or has not enrolled where members do so themselves, has a total of 0 and no level.
*/
function standingOf(totals, rules, day) {
	const earned = earnedUntil(totals, rules, day);
	const { membership, days } = earned;
	const period = periodOf(rules.period, day, membership?.since ?? day);
	const total = membership === null ? 0 : earnedIn(days, rules.period, {
		period,
		membership
	}, day);
	const level = levelHeld(earned, rules, day)?.level ?? null;
	const lifetime = lifetimeOf(earned, day);
	return {
		member: totals.member,
		period,
		total,
		level: level?.name ?? null,
		next: nextLevel(level, total, rules.levels, day),
		lifetime,
		balance: lifetime - totals.redeemed
	};
}
function lifetimeOf({ days }, day) {
	return sumIn(days, periodOf("lifetime", day, day));
}
function nextLevel(held, total, levels, day) {
	const next = levels[held === null ? 0 : levels.indexOf(held) + 1];
	if (next === void 0) return null;
	return {
		level: next.name,
		pointsToGo: Math.max(0, thresholdOn(next, day) - total)
	};
}
export { thresholdOn as a, levelHeld as i, standingOf as n, earnedUntil as o, standingsIn as r, byRank as t };
