// src/view/amount.ts
const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** `1,000`. */
function formatNumber(value) {
	return numbers.format(value);
}
/** `1 point`, `1,000 points`. */
function formatPoints(points) {
	return `${formatNumber(points)} ${points === 1 ? "point" : "points"}`;
}
/** Of a ledger: `1 line`, `1,000 lines`. */
function formatLines(count) {
	return `${formatNumber(count)} ${count === 1 ? "line" : "lines"}`;
}
/** What somebody gets for a contribution: `25 points`, or `recognition`, where the program gives no points for it. */
function formatAward(points) {
	return points === 0 ? "recognition" : formatPoints(points);
}
/** What everybody together gets: `25 points`, `recognition`, or `no points`, where a rule has cut all of it. */
function formatGiven({ points, cuts }) {
	return points === null || isAllCut({
		points,
		cuts
	}) ? "no points" : formatAward(points);
}
/** Whether rules of the program leave nothing of what was decided. */
function isAllCut({ points, cuts }) {
	return cuts.length > 0 && points === 0;
}
/** What a person may set: `25`, or `1 to 300`. */
function formatRange(range) {
	return range.min === range.max ? formatNumber(range.max) : `1 to ${formatNumber(range.max)}`;
}
const days = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "long",
	year: "numeric",
	timeZone: "UTC"
});
/** `24 November 2026`, of an ISO time or day; `an unknown day` where it is neither. */
function formatDay(iso) {
	const time = Date.parse(iso);
	return Number.isNaN(time) ? "an unknown day" : days.format(time);
}
export { formatNumber as a, isAllCut as c, formatLines as i, formatDay as n, formatPoints as o, formatGiven as r, formatRange as s, formatAward as t };
