import { n as addMonths, t as addDays } from "./days.js";
// src/standing/periods.ts
const firstOfDays = "0001-01-01";
const ever = {
	from: firstOfDays,
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
export { periodBefore as n, periodOf as r, firstOfDays as t };
