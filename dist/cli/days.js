// src/standing/days.ts
const formats = /* @__PURE__ */ new Map();
/** The day that it is at `time` in the time zone (IANA name). */
function dayIn(timezone, time) {
	let format = formats.get(timezone);
	if (format === void 0) {
		format = new Intl.DateTimeFormat("en-CA", {
			timeZone: timezone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit"
		});
		formats.set(timezone, format);
	}
	const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
	return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}
/** Whether the text is a day that exists: 2024-02-29 is one, 2026-02-29 is none. */
function isDay(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const [year = 0, month = 0, date = 0] = numbersOf(text);
	return date >= 1 && date <= lengthOf(year, month);
}
function numbersOf(day) {
	return [
		Number(day.slice(0, 4)),
		Number(day.slice(5, 7)),
		Number(day.slice(8))
	];
}
/** Days of a month from 1; none, where there is no such month. */
function lengthOf(year, month) {
	return [
		0,
		31,
		year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month] ?? 0;
}
function addDays(day, days) {
	return fromUtc(toUtc(day) + days * 864e5);
}
/** The same day some months on; the last of a shorter month: a year after 2024-02-29 is 2025-02-28. */
function addMonths(day, months) {
	const [year = 0, month = 0, date = 0] = numbersOf(day);
	const first = utc(year, month - 1 + months, 1);
	const start = new Date(first);
	const last = lengthOf(start.getUTCFullYear(), start.getUTCMonth() + 1);
	return fromUtc(first + (Math.min(date, last) - 1) * 864e5);
}
/** Days from one day to another; negative where that is the earlier one. */
function daysBetween(from, to) {
	return Math.round((toUtc(to) - toUtc(from)) / 864e5);
}
/**
* Tells of a time of recording (ISO 8601, UTC) whether it is on that day or before it in the time zone: the same as
* `dayIn` says, without asking the calendar for each of a million.
*/
function untilEndOf(day, timezone) {
	const isUntil = (time) => dayIn(timezone, new Date(time)) <= day;
	const noon = toUtc(day) + 432e5;
	let [inside, outside] = [noon - 1728e5, noon + 1728e5];
	while (outside - inside > 1) {
		const middle = Math.floor((inside + outside) / 2);
		if (isUntil(middle)) inside = middle;
		else outside = middle;
	}
	const [from = "", to = ""] = [inside - 108e5, outside + 108e5].map(isoOf);
	return (at) => at < from || at <= to && isUntil(Date.parse(at));
}
function isoOf(time) {
	return new Date(time).toISOString();
}
function toUtc(day) {
	const [year = 0, month = 0, date = 0] = numbersOf(day);
	return utc(year, month - 1, date);
}
/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year, month, date) {
	return (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month, date);
}
function fromUtc(time) {
	return new Date(time).toISOString().slice(0, 10);
}
export { isDay as a, daysBetween as i, addMonths as n, untilEndOf as o, dayIn as r, addDays as t };
