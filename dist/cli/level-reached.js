import { a as formatNumber, c as isAllCut, n as formatDay, o as formatPoints, s as formatRange, t as formatAward } from "./amount.js";
import { a as prose, i as person, t as code } from "./escape.js";
import { t as benefitTitles } from "./standing-line.js";
// src/view/commands.ts
/** The activities that pull requests are found to be, in the order of the program. */
function foundActivities(program) {
	return Object.values(program.activities).filter((activity) => activity.finds.length > 0);
}
/** What no pull request shows, and somebody may award. */
function givenByHand({ activities }) {
	return Object.values(activities).filter(({ id, finds }) => finds.length === 0 && id !== "nomination");
}
/** As many activities are named to choose from. */
const shownActivities = 12;
/** Activities to choose from, each with what it is worth: a list in Markdown. */
function activityList(activities) {
	const shown = activities.slice(0, shownActivities).map((one) => `- ${code(one.id, 60)}: ${titleOf(one)}, ${worthOf(one)}`);
	const more = activities.length - shown.length;
	return [...shown, ...more > 0 ? [`- and ${formatNumber(more)} more, in the program file`] : []].join("\n");
}
/** “Add missing information”, as Markdown. */
function titleOf(activity) {
	return `“${prose(activity.title, 80)}”`;
}
/** What a person may set for the activity: `25 points`, `1 to 300 points`, `recognition`. */
function worthOf({ points }) {
	return points.min === points.max ? formatAward(points.max) : `${formatRange(points)} points`;
}
/** `/points typo-fix`, as code. */
function activityCommand({ id }) {
	return code(`/points ${id}`, 60);
}
/** A form of the grammar as one types it: slots in capitals, `@login` as it is, brackets round what may be left out (a reason never should be). */
function writtenForm(form) {
	return form.replace("[<reason>]", "REASON").replace("<login>", "@login").replace("<shares>", "@login N …").replace("<points>", "N").replace(/<(\w+)>/g, (_slot, name) => name.toUpperCase());
}
/** What maintainers may type about a contribution in its state, a list item each; empty where nothing is theirs to decide. */
function maintainerCommands(decision, program) {
	const { state, activity, points } = decision;
	if (state === "confirmed") return [...activity === null ? [] : numberCommand(activity, true).map((command) => `${command}, in place of these`), "`/points revoke REASON`: take the points back, and say why"];
	const found = decision.about === "issue" ? [] : foundActivities(program);
	if (state === "rejected" || state === "ignored" && decision.claim !== null) return found.slice(0, 4).map(readAs);
	if (state === "ignored") return [];
	const mayGive = !isAllCut(decision);
	const others = found.filter(({ id }) => id !== activity?.id);
	return [
		...state !== "previewed" && points !== null && mayGive ? [`\`/points confirm\`: ${points === 0 ? "record it" : `give these ${formatPoints(points)}`}`] : [],
		...activity === null || !mayGive ? [] : numberCommand(activity, state !== "previewed"),
		...decision.candidates.slice(0, 1).map(({ login }) => `${code(`/points @${author(decision)} N @${login} N`, 90)}: share the points`),
		...others.slice(0, 3).map(readAs),
		...state === "revoked" ? [] : ["`/points reject REASON`: give no points, and say why"]
	];
}
function readAs(activity) {
	return `${activityCommand(activity)}: read it as ${titleOf(activity)}, ${worthOf(activity)}`;
}
function author({ shares }) {
	return shares[0]?.member.login ?? "author";
}
/** A number is worth a hint only where the activity leaves a choice. */
function numberCommand({ points }, isMerged) {
	if (points.min === points.max) return [];
	return [`${isMerged ? "`/points N confirm`" : "`/points N`"}: give N points, ${formatRange(points)}`];
}
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
export { cutText as a, activityList as c, maintainerCommands as d, titleOf as f, allCut as i, foundActivities as l, writtenForm as m, notEnrolled as n, cutsText as o, worthOf as p, waitingText as r, activityCommand as s, reachedText as t, givenByHand as u };
