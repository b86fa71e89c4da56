import { n as formatDay, o as formatPoints } from "./amount.js";
import { i as givenByHand, n as activityList, o as titleOf, s as worthOf } from "./commands.js";
import { t as footer } from "./comment.js";
import { a as prose, i as person, n as link, o as quotation, t as code } from "./escape.js";
import { t as decider } from "./verdict.js";
// src/view/issue-request.ts
/** Docpoints' comment on an issue that was written with the form: what is asked for, and what whoever decides types; or what came of it. */
async function renderRequest(request, decision, program) {
	return `### ${headline(request)}\n\n${await body(request, decision, program)}\n\n${footer(program)}`;
}
function headline(request) {
	const { by, asked } = request;
	const done = whatBecame(request);
	switch (asked.kind) {
		case "claim": return `${done}: points for ${person(by)}`;
		case "redemption": return asked.points === null ? `${done}: to spend points` : `${done}: ${formatPoints(asked.points)} of ${person(by)}, to be spent`;
		case "nomination": return `${done}: ${asked.login === null ? "a nomination" : `to nominate ${person({ login: asked.login })}`}`;
		default: return asked;
	}
}
function whatBecame({ given, takenBack, refused }) {
	if (given.length > 0) return "Done";
	if (refused !== null) return "Rejected";
	return takenBack.length > 0 ? "Taken back" : "Asked";
}
async function body(request, decision, program) {
	const { asked, given, takenBack, refused } = request;
	const done = [...given.map((entry) => `- ${givenText(entry, program)}`), ...takenBack.map((entry) => `- ${takenBackText(entry)}`)].join("\n");
	if (given.length > 0) return `${done}\n\n${undoing(asked.kind)}`;
	if (refused !== null) return `Rejected by ${decider(refused)}. Reason: ${quotation(refused.reason)}. Whoever has more to say opens the issue again, and says it.`;
	if (done !== "") return done;
	switch (asked.kind) {
		case "claim": return claimText(request, asked, program);
		case "redemption": return redemptionText(request, asked, decision, program);
		case "nomination": return nominationText(request, asked, program);
		default: return asked;
	}
}
function givenText({ kind, member, points, activity, reason, by, at, source }, program) {
	const known = activity === null ? void 0 : program.activities[activity];
	const what = kind === "redemption" ? `${formatPoints(-points)} spent by ${person(member)}${reason === null ? "" : ` on ${quotation(reason, 80)}`}` : `${formatPoints(points)} for ${person(member)}${known === void 0 ? "" : `, for ${titleOf(known)}`}`;
	return by === null ? what : `${what}: by ${person(by)} on ${link(formatDay(at), source?.url ?? null)}`;
}
/** Of an entry that took back another. */
function takenBackText({ activity, member, points, by, at, reason, source }) {
	return `${activity === null ? `${formatPoints(points)} given back to ${person(member)}` : `${formatPoints(-points)} taken back from ${person(member)}`}${by === null ? "" : `: by ${person(by)} on ${link(formatDay(at), source?.url ?? null)}`}. Reason: ${quotation(reason ?? "", 80)}`;
}
/** How whoever decided finds the way back. */
function undoing(kind) {
	return kind === "redemption" ? "An admin gives it back with `/points refund REASON`." : "To take it back, say `/points revoke REASON`.";
}
function claimText({ by, pull }, { link: address, why }, program) {
	const lead = `${person(by)} asks for points${why === "" ? "" : `: ${quotation(why, 300)}`}. A maintainer decides.`;
	if (pull !== null) return `${lead}\n\nIt is about #${pull}, and is decided there: a maintainer says \`/points confirm\` on it, or what it is. ${person(by)} can ask there, too, with \`/points claim WHY\`.\n\n${rejecting} Once it is decided on #${pull}, close this issue.`;
	return `${lead}\n\n- ${code(`/points award @${by.login} ACTIVITY N ${address ?? "LINK"}`, 380)}: give the points${address === null ? "" : ", for what is behind the link"}\n- ${rejecting}\n\nIn place of ACTIVITY stands one of these, and in place of N a number where there is a choice:\n\n${activityList(givenByHand(program))}`;
}
const rejecting = "`/points reject REASON`: give none, and say why.";
async function redemptionText({ by, isEdited, spending }, { points, what }, decision, program) {
	const anew = `Say it anew in a comment, ${person(by)}: \`/points redeem N for WHAT\`.`;
	if (isEdited) return `The text of this issue was changed after it was written, so it cannot be confirmed any more. ${anew}`;
	if (points === null) return `There is no whole number of points in the form. ${anew}`;
	if (spending?.kind === "refused") {
		const refused = {
			kind: "refused",
			typed: `/points redeem ${points} ${what}`,
			refusal: spending.refusal
		};
		const { refusalText } = await import("./errors.js");
		return `${await refusalText(refused, decision, program)}\n\n${anew}`;
	}
	if (spending === null) return "It is decided.";
	const { redemption, left } = spending;
	const wish = redemption.reason === "" ? "" : ` for ${quotation(redemption.reason, 80)}`;
	return `${person(by)} asks to spend ${formatPoints(points)}${wish}. Besides, ${formatPoints(left)} can be spent. An admin of this repository decides:\n\n- \`/points confirm\`: spend them\n- \`/points reject REASON\`: do not, and say why`;
}
function nominationText({ by }, { login, why }, program) {
	const { nomination } = program.activities;
	const lead = `${person(by)} would like to see somebody rewarded${why === "" ? "" : `: ${quotation(why, 300)}`}.`;
	if (nomination === void 0) return `${lead} The program has no activity ${code("nomination")}, so nobody can be nominated.\n\n- ${rejecting}`;
	const { min, max } = nomination.points;
	const who = login === null ? "@login" : `@${login}`;
	return `${lead} Whoever may nominate decides:\n\n- ${code(`/points nominate ${who} ${min === max ? max : "N"} REASON`, 160)}: give the points${min === max ? "" : `, ${prose(worthOf(nomination), 60)}`}\n- ${rejecting}`;
}
export { renderRequest };
