import { a as formatNumber, c as isAllCut, o as formatPoints, s as formatRange, t as formatAward } from "./amount.js";
import { a as prose, t as code } from "./escape.js";
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
export { maintainerCommands as a, writtenForm as c, givenByHand as i, activityList as n, titleOf as o, foundActivities as r, worthOf as s, activityCommand as t };
