import { t as benefitsOf } from "./benefits.js";
import { a as formatNumber, n as formatDay, o as formatPoints } from "./amount.js";
import { a as prose, n as link } from "./escape.js";
// src/view/standing-line.ts
/** Where a member stands: `**1,750 points** in 2026, level **Advocate**`. */
function standingText(standing, program) {
	const { total, level } = standing;
	const held = level === null ? "" : `, level **${levelName(level)}**`;
	return `**${formatPoints(total)}** ${periodName(standing, program)}${held}`;
}
/** The way to the next level: `3,250 more to **Enabler**, which opens Priority community support`; null without a next level. */
function wayText(standing, program) {
	const { next } = standing;
	if (next === null) return null;
	const opens = titlesOf(benefitsOf(standing, program).next, program);
	const way = `${formatNumber(next.pointsToGo)} more to **${levelName(next.level)}**`;
	return opens === null ? way : `${way}, which opens ${opens}`;
}
/** What the level held has opened: `Unlocked: Access to exclusive content`; null: nothing. `told`: benefits that are told elsewhere. */
function unlockedText(standing, program, told = []) {
	const names = new Set(told.map(({ title }) => title));
	const titles = benefitTitles(benefitsOf(standing, program).unlocked.flatMap((id) => program.benefits[id] ?? []).filter(({ title }) => !names.has(title)));
	return titles === null ? null : `Unlocked: ${titles}`;
}
/** As many benefits are named; of the rest, how many they are. */
const shownBenefits = 3;
function titlesOf(ids, { benefits }) {
	return benefitTitles(ids.flatMap((id) => benefits[id] ?? []));
}
/** The titles of benefits, with their links, as Markdown; null: there are none. */
function benefitTitles(known) {
	const shown = known.slice(0, shownBenefits).map(({ title, url }) => link(prose(title, 60), url));
	const others = known.length - shown.length;
	if (shown.length === 0) return null;
	return others === 0 ? shown.join(", ") : `${shown.join(", ")} and ${formatNumber(others)} more`;
}
/** The way to the next level as ten blocks, hidden from screen readers: it repeats what `wayText` says. Empty without a next level. */
function progressBar({ total, next }) {
	if (next === null) return "";
	const way = total + next.pointsToGo;
	const done = way <= 0 ? 0 : Math.min(10, Math.max(0, Math.floor(10 * total / way)));
	return `<span aria-hidden="true">${"▰".repeat(done)}${"▱".repeat(10 - done)}</span>`;
}
function levelName(name) {
	return prose(name, 40);
}
/** The period as one says it: `in 2026`, `in the last 12 months`. */
function periodName({ period }, program) {
	return {
		"calendar-year": `in ${period.from.slice(0, 4)}`,
		month: `in ${formatDay(period.from).replace(/^\d+ /, "")}`,
		quarter: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		anniversary: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
		"rolling-12-months": "in the last 12 months",
		lifetime: "in all"
	}[program.period];
}
export { unlockedText as a, standingText as i, periodName as n, wayText as o, progressBar as r, benefitTitles as t };
