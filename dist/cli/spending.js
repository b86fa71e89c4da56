import { o as formatPoints } from "./amount.js";
import { i as person, o as quotation } from "./escape.js";
// src/view/spending.ts
/** That it waits for an admin, and what is left besides: goes on after the name of who asked. */
function askedToRedeem({ redemption, left }) {
	return `you ask for ${what(redemption)}. That waits for an admin of this repository, who says \`/points confirm\` or \`/points reject REASON\`. Besides, ${formatPoints(left)} can be spent.`;
}
/** What was bought, and what is left, for each of those who had asked. */
function redeemed({ redemptions, left }, { to }) {
	const by = to.author === null ? "" : `, from ${person(to.author)}`;
	return redemptions.map((redemption, index) => `${person(redemption.member)}: you have got ${what(redemption)}${by}. ${formatPoints(left[index] ?? 0)} can still be spent; your level stays as it is.`).join("\n\n");
}
/** That points which were spent are back. */
function givenBack({ redemption, reason }, { to }) {
	const by = to.author === null ? "" : `, given back by ${person(to.author)}`;
	const { member, points } = redemption;
	return `${person(member)}: ${formatPoints(points)} ${points === 1 ? "is" : "are"} yours to spend again${by}: ${what(redemption)} was taken back. Reason: ${quotation(reason)}.`;
}
/** That what was asked for is not given. */
function notRedeemed({ redemptions, reason }, { to }) {
	const by = to.author === null ? "" : ` by ${person(to.author)}`;
	return redemptions.map(({ member, points, reason: wish }) => {
		const wished = wish === "" ? "" : ` for ${quotation(wish, 80)}`;
		return `${person(member)}: the ${formatPoints(points)} that you asked to spend${wished} ${points === 1 ? "stays" : "stay"} with you. Rejected${by}. Reason: ${quotation(reason)}.`;
	}).join("\n\n");
}
/** `5 × Cloud Credits` for 500 points. */
function what({ points, reason }) {
	return reason === "" ? `what costs ${formatPoints(points)}` : `${quotation(reason, 80)} for ${formatPoints(points)}`;
}
export { askedToRedeem, givenBack, notRedeemed, redeemed };
