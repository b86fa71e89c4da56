import { h as dayIn, m as addMonths, p as addDays } from "./branch.js";
// src/standing/periods.ts
const ever = {
	from: "0001-01-01",
	to: "9999-12-31"
};
/**
* The period that a day is in. `since` is the member's first day (enrolment, else the first points): anniversaries
* count from it, and what was before it is in the first one.
*/
function periodOf(kind, day, since) {
	const [year = "", month = ""] = day.split("-");
	switch (kind) {
		case "calendar-year": return {
			from: `${year}-01-01`,
			to: `${year}-12-31`
		};
		case "month": return months(`${year}-${month}-01`, 1);
		case "quarter": {
			const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
			return months(`${year}-${String(first).padStart(2, "0")}-01`, 3);
		}
		case "rolling-12-months": return {
			from: addDays(addMonths(day, -12), 1),
			to: day
		};
		case "anniversary": return anniversaryPeriod(day, since);
		case "lifetime": return ever;
		default: return kind;
	}
}
/** The period before; null where there was none. */
function periodBefore(kind, period, since) {
	if (kind === "lifetime") return null;
	if (kind === "anniversary" && period.from <= since) return null;
	return periodOf(kind, addDays(period.from, -1), since);
}
function months(from, count) {
	return {
		from,
		to: addDays(addMonths(from, count), -1)
	};
}
function anniversaryPeriod(day, since) {
	const years = Math.max(0, Number(day.slice(0, 4)) - Number(since.slice(0, 4)));
	const from = addMonths(since, 12 * years);
	const past = day < from && years > 0 ? years - 1 : years;
	return {
		from: past === years ? from : addMonths(since, 12 * past),
		to: addDays(addMonths(since, 12 * (past + 1)), -1)
	};
}
// src/standing/standings.ts
/**
* Where each member stands at the end of a day (in the program's time zone), highest total first, then lifetime, then
* login. Entries in the order of the ledger; those recorded after the day do not exist yet. Points count in the period
* in which they were earned; a redemption lowers the balance alone.
*/
function standingsOf(entries, rules, day) {
	const existing = entries.filter(({ at }) => dayIn(rules.timezone, new Date(at)) <= day);
	return [...Map.groupBy(existing, ({ member }) => member.id).values()].flatMap((own) => {
		const newest = own.at(-1)?.member;
		return newest === void 0 ? [] : [standing(newest, own, rules, day)];
	}).sort(byRank);
}
/** One member's standing; that of a newcomer for who is not in the ledger yet. */
function standingOf(member, entries, rules, day) {
	return standingsOf(entries.filter((entry) => entry.member.id === member.id), rules, day)[0] ?? standing(member, [], rules, day);
}
function byRank(a, b) {
	const names = a.member.login < b.member.login ? -1 : 1;
	return b.total - a.total || b.lifetime - a.lifetime || (a.member.login === b.member.login ? a.member.id - b.member.id : names);
}
function standing(member, own, rules, day) {
	const since = firstDay(own) ?? day;
	const period = periodOf(rules.period, day, since);
	const earned = own.filter(({ kind }) => kind !== "redemption");
	const total = sum(earned.filter(isIn(period)));
	const level = heldLevel(earned, rules, {
		period,
		since,
		day
	});
	const next = nextLevel(level, total, rules.levels, day);
	return {
		member,
		period,
		total,
		level: level?.name ?? null,
		next,
		lifetime: sum(earned),
		balance: sum(own)
	};
}
/** The day of enrolment, else that of the first points. */
function firstDay(own) {
	const enrolments = own.filter(({ kind }) => kind === "enrolment");
	return (enrolments.length > 0 ? enrolments : own).map(({ earnedOn }) => earnedOn).sort()[0];
}
function heldLevel(earned, rules, now) {
	const reached = periodsThatCount(earned, rules, now).map((period) => {
		const until = period.to < now.day ? period.to : now.day;
		return levelAt(sum(earned.filter(isIn(period))), rules.levels, until);
	});
	const rank = Math.max(...reached.map((level) => level === null ? -1 : rules.levels.indexOf(level)));
	return rules.levels[rank] ?? null;
}
function periodsThatCount(earned, { keep, period: kind }, { period, since, day }) {
	switch (keep) {
		case "never": return [period];
		case "period": {
			const before = periodBefore(kind, period, since);
			return before === null ? [period] : [before, period];
		}
		case "forever": {
			const days = new Set(earned.map(({ earnedOn }) => earnedOn).filter((on) => on <= day));
			return [period, ...Array.from(days, (on) => periodOf(kind, on, since))];
		}
		default: return keep;
	}
}
function levelAt(total, levels, day) {
	return levels.findLast((level) => total >= threshold(level, day)) ?? null;
}
/** The points that a level takes on a day: a change of the threshold never touches the days before it. */
function threshold({ points, changes }, day) {
	return changes.filter(({ from }) => from <= day).sort((a, b) => a.from < b.from ? -1 : 1).at(-1)?.points ?? points;
}
function nextLevel(held, total, levels, day) {
	const next = levels[held === null ? 0 : levels.indexOf(held) + 1];
	if (next === void 0) return null;
	return {
		level: next.name,
		pointsToGo: Math.max(0, threshold(next, day) - total)
	};
}
function isIn({ from, to }) {
	return ({ earnedOn }) => from <= earnedOn && earnedOn <= to;
}
function sum(entries) {
	return entries.reduce((total, { points }) => total + points, 0);
}
export { standingsOf as n, standingOf as t };
