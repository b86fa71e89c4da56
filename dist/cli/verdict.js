import { n as formatDay, r as formatGiven } from "./amount.js";
import { i as person, n as link, o as quotation } from "./escape.js";
// src/view/verdict.ts
/** The state, the points and who gets them, in one line of Markdown: `Proposed: 25 points for @octocat`. */
function headline(decision) {
	const { points } = decision;
	const amount = points === null ? "no points yet" : `${formatGiven(decision)}${receivers(decision)}`;
	return {
		previewed: `Previewed: ${amount}, if merged as it is`,
		proposed: `Proposed: ${amount}`,
		confirmed: `Confirmed: ${amount}`,
		rejected: "Rejected: no points",
		revoked: `Revoked: ${points === null ? "the points" : amount}, taken back`,
		ignored: "No points here"
	}[decision.state];
}
function receivers({ shares }) {
	const [first, ...others] = shares;
	if (first === void 0) return "";
	return others.length === 0 ? ` for ${person(first.member)}` : `, shared by ${shares.length}`;
}
/** Who decided and why, or what is still open, in a sentence or two of Markdown. “Confirmed by” is in it exactly with an award. */
function verdict(decision) {
	const { state, award, rejection, revocation, ignored, confirmsOn } = decision;
	return [
		...award === null ? [] : [`Confirmed by ${decider(award)}.`],
		...rejection === null ? [] : [`Rejected by ${decider(rejection)}. Reason: ${quotation(rejection.reason)}.`],
		...revocation === null ? [] : [`Revoked by ${decider(revocation)}. Reason: ${quotation(revocation.reason)}.`],
		...ignored === null ? [] : [whyIgnored(ignored)],
		...state in afterwards ? [afterwards[state] ?? ""] : [],
		...confirmsOn === null ? [] : [`If no maintainer objects, the points are given by themselves on ${formatDay(confirmsOn)}.`]
	].join(" ");
}
const afterwards = {
	previewed: "After the merge, this is what would be proposed. A maintainer decides then; nothing is promised.",
	proposed: "Thank you! A maintainer decides next; nothing is confirmed yet.",
	confirmed: "Thank you!",
	revoked: "The points no longer count."
};
/** `@ana on 24 November 2026`, the day being a link to where it was decided. */
function decider({ by, at, url }) {
	return `${person(by)} on ${link(formatDay(at), url)}`;
}
/** Why there is nothing to reward, as a sentence. */
function whyIgnored(why) {
	return {
		issue: "This is an issue, and none that the program rewards so far.",
		"program-invalid": "The rules of the program cannot be used until they are put right.",
		agent: "An AI agent opened this pull request, and the program credits nobody for that.",
		organisation: "The program leaves members of the organization out, and the author is one.",
		bot: "A bot opened this pull request, and bots earn no points.",
		"no-author": "The account of the author is gone, so there is nobody to credit.",
		"excluded-author": "The program leaves the author of this pull request out.",
		"other-branch": "The program counts merges into other branches than this one.",
		closed: "The pull request was closed without a merge.",
		"nothing-to-reward": "Nothing that the program rewards was found in it."
	}[why];
}
export { whyIgnored as i, headline as n, verdict as r, decider as t };
