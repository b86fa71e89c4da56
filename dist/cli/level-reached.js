import { a as formatNumber, n as formatDay, o as formatPoints } from "./amount.js";
import { a as prose, i as person } from "./escape.js";
import { t as benefitTitles } from "./standing-line.js";
// src/view/enrolment.ts
/** Whose points do not count yet, or no more, and what makes them count: a sentence or two of Markdown; null: all count. */
function waitingText({ waiting, isGiven, shown = 3 }) {
	if (waiting.length === 0) return null;
	const open = waiting.filter(({ until }) => until !== null);
	const over = waiting.filter(({ until }) => until === null);
	const until = open[0]?.until ?? null;
	return [until === null ? null : openText(names(open, shown), open.length, until, isGiven), over.length === 0 ? null : overText(names(over, shown), over.length)].filter((text) => text !== null).join(" ");
}
function openText(who, count, until, isGiven) {
	const is = count === 1 ? "is" : "are";
	const last = formatDay(until);
	return isGiven ? `**These points wait for ${who}**, who ${is} not enrolled yet: the comment \`/points enrol\` makes them count, until ${last}.` : `${who} ${is} not enrolled yet. If the points are confirmed, they wait for the comment \`/points enrol\`, until ${last}.`;
}
function overText(who, count) {
	return `What ${who} ${count === 1 ? "earns" : "earn"} here does not count: it was earned outside the membership, and is not kept so long.`;
}
function names(waiting, most) {
	const shown = waiting.slice(0, most).map(({ member }) => person(member));
	const others = waiting.length - shown.length;
	return [...shown, ...others === 0 ? [] : [`${others} more`]].join(" and ");
}
/** Where somebody stands who is no member: what waits for them, and what to type. Goes on after a name. */
function notEnrolled({ points, until }) {
	const how = "say `/points enrol` in a comment to join the program";
	if (until === null) return `you are not enrolled: ${how}.`;
	return `you are not enrolled. **${formatPoints(points)}** ${points === 1 ? "waits" : "wait"} for you: ${how}, and what was earned until then counts. The first of it is kept until ${formatDay(until)}.`;
}
// src/view/level-reached.ts
/** As many people are congratulated by name; of the rest, how many they are. */
const shownLevels = 3;
/** The levels that members have reached, a line for each as Markdown; null: none. */
function reachedText(reached, how = {}) {
	if (reached.length === 0) return null;
	const shown = reached.slice(0, how.isShort === true ? 1 : shownLevels).map((one) => {
		return levelText(how.isShort === true ? {
			...one,
			opens: [],
			next: null
		} : one, one.member.id === how.hasWay);
	});
	const others = reached.length - shown.length;
	return [...shown, ...others === 0 ? [] : [`And ${formatNumber(others)} more have reached a level.`]].join("\\\n");
}
function levelText({ member, level, isAgain, opens, next }, hasWay) {
	const who = person(member);
	const name = prose(level, 40);
	if (isAgain) return `🎉 **${who} has earned ${name} again**, so it stays through the next period, too. Congratulations!`;
	const titles = benefitTitles(opens);
	return [
		`🎉 **${who} has reached ${name}.** Congratulations!`,
		...titles === null ? [] : [`It opens ${titles}.`],
		...next === null || hasWay ? [] : [`${formatNumber(next.pointsToGo)} more to **${prose(next.level, 40)}**.`]
	].join(" ");
}
export { notEnrolled as n, waitingText as r, reachedText as t };
