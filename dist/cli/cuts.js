import { a as formatNumber, o as formatPoints } from "./amount.js";
import { o as titleOf } from "./commands.js";
import { a as prose, i as person } from "./escape.js";
// src/view/cuts.ts
/** What rules have cut of the points of whom, a sentence of Markdown; null: nothing. `shown`: as many people are named. */
function cutsText({ cuts, activity, award }, shown = 3) {
	return activity === null ? null : cutText(cuts, activity, {
		isGiven: award !== null,
		shown
	});
}
/** `Confirming gives @octocat **30 of 50 points**, by the program’s rule for “Submit feedback”: no more than 100 points a month.` */
function cutText(cuts, activity, { isGiven, shown: most }) {
	const [first] = cuts;
	if (first === void 0) return null;
	const shown = cuts.slice(0, most).map(({ member, asked, left }) => {
		const what = left === 0 ? noneOf(asked) : `${formatNumber(left)} of ${formatPoints(asked)}`;
		return isGiven ? `${person(member)} got **${what}**` : `${person(member)} **${what}**`;
	});
	const others = cuts.length - shown.length;
	const who = [...shown, ...others === 0 ? [] : [`${formatNumber(others)} more less than was decided`]];
	return `${isGiven ? "" : "Confirming gives "}${who.join(", ")}, by the program’s rule for ${titleOf(activity)}: ${prose(first.rule, 120)}.`;
}
function noneOf(asked) {
	return asked === 0 ? "nothing more" : `none of ${formatPoints(asked)}`;
}
/** Why an award is refused of which rules leave nothing. */
function allCut(activity, shares) {
	const shown = shares.slice(0, 3).map(({ member }) => person(member));
	const others = shares.length - shown.length;
	const who = [...shown, ...others === 0 ? [] : [`${others} more`]].join(" and ");
	const rule = shares[0]?.cut?.rule ?? "no more than was given";
	return `${titleOf(activity)} brings ${who} nothing more. The program’s rule: ${prose(rule, 120)}.`;
}
export { cutText as n, cutsText as r, allCut as t };
