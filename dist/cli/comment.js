import { a as formatNumber, t as formatAward } from "./amount.js";
import { a as maintainerCommands, r as foundActivities, s as worthOf, t as activityCommand } from "./commands.js";
import { r as cutsText, t as allCut } from "./cuts.js";
import { r as waitingText, t as reachedText } from "./level-reached.js";
import { a as prose, i as person, n as link, o as quotation, t as code } from "./escape.js";
import { a as unlockedText, i as standingText, o as wayText, r as progressBar } from "./standing-line.js";
import { n as headline, r as verdict, t as decider } from "./verdict.js";
// src/view/label-text.ts
/** What is wrong with labels, and what to do, as a sentence or two of Markdown. */
function labelText(problem) {
	switch (problem.kind) {
		case "near-miss": return `The label ${code(problem.label, 60)} is none of the program’s and counts for nothing. ${problem.nearest === null ? "Whole numbers of points are set like this: `points: 150`." : `Did you mean ${code(problem.nearest, 60)}?`}`;
		case "contradiction": return `The labels ${problem.labels.map((label) => code(label, 60)).join(" and ")} contradict each other, so none of them counts. Which one holds? Take the others off.`;
		case "refused": return `The label ${code(problem.label, 60)} counts for nothing: ${whyRefused(problem.refusal)}`;
		default: return problem;
	}
}
function whyRefused(refusal) {
	if (refusal.kind === "out-of-range") return `${formatNumber(refusal.asked)} is out of range, which is ${worthOf(refusal.activity)}.`;
	if (refusal.kind === "already-confirmed") return "the points are given already. To correct them, say `/points N confirm`; to take them back, `/points revoke REASON`.";
	if (refusal.kind === "all-cut") return allCut(refusal.activity, refusal.shares);
	if (refusal.kind === "given-by-others") return "who put it may not give that.";
	return refusal.kind === "nothing-proposed" ? "nothing is proposed here, so a label has to say first what it is." : "it is nothing that this pull request can be rewarded as.";
}
// src/view/comment.ts
/** Below this the comment says that Docpoints is not sure, and what would settle it. */
const sure = .6;
/** Reasons that are shown; up to as many more are folded. */
const shownReasons = 3;
const longest = 2350;
const always = 1e400;
/**
* The one comment of a pull request, as Markdown of at most 2,500 characters, with room for its mark.
* The state is told in words; “Confirmed by …” stands in it exactly when `decision.award` is set.
*/
function renderComment(decision, program) {
	return fitted([
		{
			text: `### ${headline(decision)}`,
			worth: always
		},
		{
			text: verdict(decision),
			worth: always
		},
		{
			text: shares(decision),
			worth: 6
		},
		{
			text: cut(decision),
			worth: 8,
			instead: cut(decision, 1)
		},
		{
			text: waiting(decision),
			worth: 8,
			instead: waiting(decision, 1)
		},
		{
			text: reachedText(decision.reached, { hasWay: toldOf(decision, program) }),
			worth: 6,
			instead: reachedText(decision.reached, { isShort: true })
		},
		{
			text: claim(decision, 300),
			worth: 9,
			instead: claim(decision, 100)
		},
		{
			text: labels(decision),
			worth: 7
		},
		{
			text: lapsedText(decision),
			worth: 7
		},
		{
			text: reverted(decision),
			worth: always
		},
		{
			text: withEvidence(decision),
			worth: 5,
			instead: reading(decision)
		},
		{
			text: moreEvidence(decision),
			worth: 1
		},
		{
			text: doubt(decision, program),
			worth: 4
		},
		{
			text: standing(decision, program),
			worth: 3
		},
		{
			text: unlocked(decision, program),
			worth: 2.5
		},
		{
			text: forMaintainers(decision, program),
			worth: 2
		},
		{
			text: footer(program),
			worth: always
		}
	]);
}
/** Whether somebody has got points, or is to get them. */
function isToBeGiven({ state }) {
	return state === "previewed" || state === "proposed" || state === "confirmed";
}
function cut(decision, shown) {
	return isToBeGiven(decision) ? cutsText(decision, shown) : null;
}
function waiting(decision, shown) {
	const { waiting: some, award } = decision;
	return isToBeGiven(decision) ? waitingText({
		waiting: some,
		isGiven: award !== null,
		shown
	}) : null;
}
/** Whose standing the comment tells, by numeric id. */
function toldOf(decision, program) {
	return standing(decision, program) === null ? null : decision.standing?.member.id ?? null;
}
function fitted(parts) {
	const text = parts.flatMap((part) => part.text ?? []).join("\n\n");
	const least = Math.min(...parts.map(({ worth }) => worth));
	if (text.length <= longest || least === always) return text;
	return fitted(parts.flatMap((part) => {
		if (part.worth > least) return [part];
		return part.instead == null ? [] : [{
			text: part.instead,
			worth: always
		}];
	}));
}
function shares({ shares, cuts, state }) {
	if (shares.length < 2 || state === "rejected") return null;
	const shown = shares.slice(0, 8).map(({ member, points }) => {
		const isCut = points === 0 && cuts.some((cut) => cut.member.id === member.id);
		return `- ${person(member)}: ${isCut ? "no points" : formatAward(points)}`;
	});
	const others = shares.length - shown.length;
	return [...shown, ...others === 0 ? [] : [`- and ${others} more`]].join("\n");
}
/** What the contributor asks for: a maintainer's to answer. */
function claim({ claim }, limit) {
	if (claim === null) return null;
	return `**${person(claim.by)} asks for points** (${link("claim", claim.url)}): ${quotation(claim.reason, limit)}\\\nA maintainer answers by saying what it is, or with \`/points reject REASON\`.`;
}
function labels({ labelProblems }) {
	return labelProblems.length === 0 ? null : labelProblems.slice(0, 3).map(labelText).join("\n\n");
}
function lapsedText({ lapsed, isSettingDeleted }) {
	if (isSettingDeleted) return "What had been said here counts no more, because the comment that said it was deleted.";
	if (lapsed.length === 0) return null;
	const [first] = lapsed;
	const comments = lapsed.slice(0, 3).map(({ comment: { url, author } }) => link(`what ${author === null ? "somebody" : person(author)} said`, url));
	const why = first?.why === "permission" ? "who said it may no longer decide here" : "it was edited afterwards. Say it again in a new comment";
	return `Not counted any more is ${comments.join(", ")}: ${why}.`;
}
function reverted({ reverts }) {
	if (reverts === null) return null;
	return `This takes back #${reverts}. If points were confirmed there, a maintainer can take them back, too: say \`/points revoke REASON\` on #${reverts}.`;
}
/** What the contribution is: as a maintainer said, else as Docpoints reads it. */
function reading({ activity, setBy, award, rejection }) {
	if (activity === null) return null;
	const title = `**${prose(activity.title, 80)}**`;
	if (setBy !== null) return `Set by ${decider(setBy)}: ${title}.`;
	if (rejection !== null) return `It looked like ${title}.`;
	return award === null ? `This looks like ${title}.` : `This counts as ${title}.`;
}
/** The same, led over to what was found. */
function withEvidence(decision) {
	const found = list(decision.classification.reasons.slice(0, shownReasons));
	const what = reading(decision);
	if (what === null || found === null) return what ?? found;
	return `${decision.setBy === null && isAsFound(decision) ? `${what.slice(0, -1)}:` : `${what} What was found:`}\n\n${found}`;
}
/** Whether what it counts as is what was found, and not what a maintainer had said before it was decided. */
function isAsFound({ activity, classification }) {
	return classification.class !== null && activity?.finds.includes(classification.class) === true;
}
function moreEvidence({ classification }) {
	const more = list(classification.reasons.slice(shownReasons, 6));
	return more === null ? null : folded("More of what was found", more);
}
function list(reasons) {
	return reasons.length === 0 ? null : reasons.map((reason) => `- ${prose(reason, 150)}`).join("\n");
}
function doubt({ classification, setBy, state }, program) {
	if (!(state === "previewed" || state === "proposed") || setBy !== null || classification.confidence >= sure) return null;
	return `**Not sure:** Docpoints is only ${Math.round(classification.confidence * 100)} % sure of this. A maintainer settles it by saying what it is: ${foundActivities(program).slice(0, 3).map(activityCommand).join(" or ")}.`;
}
function standing({ standing, state }, program) {
	if (standing === null || state === "ignored" || !program.comment.standing) return null;
	const now = `${person(standing.member)}: ${standingText(standing, program)}`;
	const way = wayText(standing, program);
	return way === null ? now : `${now}\\\n${progressBar(standing)} ${way}`;
}
/** What the level has opened, but for what was told where it was reached with this very award. */
function unlocked(decision, program) {
	const { standing: now, reached } = decision;
	const whose = toldOf(decision, program);
	if (now === null || whose === null) return null;
	const told = reached.filter(({ member }) => member.id === whose).flatMap(({ opens }) => opens);
	return unlockedText(now, program, told);
}
function forMaintainers(decision, program) {
	const commands = maintainerCommands(decision, program).map((command) => `- ${command}`);
	if (commands.length === 0) return null;
	const { state } = decision;
	const who = "For those with write access, and not for their own points.";
	const kept = state === "previewed" ? " It is kept for the merge." : "";
	return folded(summaries[state] ?? "", `${commands.join("\n")}\n\n${who}${kept}`);
}
const summaries = {
	previewed: "Maintainers: decide ahead of the merge",
	proposed: "Maintainers: confirm, change or reject",
	confirmed: "Maintainers: correct or take back",
	revoked: "Maintainers: confirm again, or change",
	rejected: "Maintainers: reward it after all",
	ignored: "Maintainers: answer the claim"
};
function folded(summary, text) {
	return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
/** The last line of every comment of ours: whose it is, and what to type. */
function footer(program) {
	return `<sub>${link(prose(program.name, 60), program.url)} · reply \`/points\` to see where you stand, \`/points help\` for more</sub>`;
}
export { renderComment as n, footer as t };
