import { a as formatNumber, o as formatPoints } from "./amount.js";
import { a as prose, o as quotation, t as code } from "./escape.js";
// src/view/not-spent.ts
/** That fewer points are left than were asked for. */
function balanceText(asked, balance) {
	const left = Math.max(0, balance);
	const missing = asked > left ? ` ${formatNumber(asked - left)} more are missing.` : "";
	return `${formatPoints(left)} can be spent; ${formatPoints(asked)} were asked for.${missing}`;
}
/** Which credits there are, and which was meant. */
function noSuchCredit({ typed, nearest, credits, asked }) {
	const found = typed === "" ? "Say what for" : `The program sells nothing that is called ${quotation(typed, 60)}`;
	if (nearest !== null) return `${found}. Did you mean ${redeemCommand(asked, nearest)}?`;
	return `${found}. Points buy:\n\n${credits.slice(0, 5).map((credit) => `- ${redeemCommand(credit.points, credit)}: ${rate(credit)}`).join("\n")}`;
}
/** The whole numbers of credits that are nearest. */
function partOfACredit({ asked, credit, balance }) {
	const below = Math.floor(asked / credit.points) * credit.points;
	const type = [below, below + credit.points].filter((points) => points > 0 && points <= balance).map((points) => redeemCommand(points, credit)).join(" or ");
	const instead = type === "" ? `${formatPoints(Math.max(0, balance))} can be spent, which is too few.` : `Say ${type}.`;
	return `${rate(credit)}, and ${formatNumber(asked)} points buy no whole number of them. ${instead}`;
}
function redeemCommand(points, { id }) {
	return code(`/points redeem ${points} for ${id}`, 100);
}
/** `100 points buy 1 × Cloud Credits`. */
function rate({ title, points }) {
	return `${formatPoints(points)} ${points === 1 ? "buys" : "buy"} 1 × ${prose(title, 60)}`;
}
export { balanceText, noSuchCredit, partOfACredit };
