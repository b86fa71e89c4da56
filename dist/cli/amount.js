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
export { formatRange as i, formatNumber as n, formatPoints as r, formatDay as t };
