import { o as formatPoints } from "./amount.js";
import { o as titleOf } from "./commands.js";
import { i as person, o as quotation, t as code } from "./escape.js";
// src/view/taking-back.ts
/** That what was given by hand is taken back: for who had got it. */
function takenBack({ member, activity, points, reason }, { to }, { activities }) {
	const known = activity === null ? void 0 : activities[activity];
	const what = known === void 0 ? code(activity ?? "", 60) : titleOf(known);
	const by = to.author === null ? "" : ` by ${person(to.author)}`;
	return `${person(member)}: ${formatPoints(points)} for ${what} ${Math.abs(points) === 1 ? "was" : "were"} taken back${by}. Reason: ${quotation(reason)}.`;
}
export { takenBack };
