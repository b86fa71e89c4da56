import { o as formatPoints } from "./amount.js";
import { r as oneLine } from "./escape.js";
// src/cli/classify/answer-text.ts
/** An answer for a reader: what it is, how sure that is, the points, and why. */
function answerText(answer, { title, program, from }) {
	const sure = `${Math.round(answer.confidence * 100)} % sure`;
	return [
		oneLine(`${answer.id}: ${title}`),
		"",
		`${whatItIs(answer)} (${sure})`,
		...worth(answer, program),
		"",
		...answer.reasons.map((reason) => `- ${oneLine(reason, 400)}`),
		"",
		`Rules: ${oneLine(from)}`
	].join("\n");
}
function whatItIs({ activity }) {
	return classNames.find(([name]) => name === activity)?.[1] ?? "Nothing to reward";
}
const classNames = Object.entries({
	"typo-fix": "Typo fix",
	"added-information": "Added information",
	"large-contribution": "Large contribution"
});
function worth({ activity, points }, { activities }) {
	if (activity === null) return [];
	const rewarded = Object.values(activities).find(({ finds }) => finds.some((found) => found === activity));
	if (rewarded === void 0) return ["No points: the rules reward no such contribution"];
	return [`${formatPoints(points)} proposed: ${oneLine(rewarded.title)}`];
}
export { answerText };
