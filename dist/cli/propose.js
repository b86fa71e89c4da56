// src/classify/propose.ts
/** The worth that each class spans. */
const spans = {
	"typo-fix": [25, 50],
	"added-information": [30, 300],
	"large-contribution": [300, 1e3]
};
/**
* What the program gives for a classification: the first activity that finds its class, and points in that activity's
* range. Null when there is nothing to reward, or no activity finds the class. The measure `factor`, if there is one,
* multiplies the points; they stay within the range all the same.
*/
function propose(classification, program) {
	const found = classification.class;
	if (found === null) return null;
	const activity = Object.values(program.activities).find((one) => one.finds.includes(found));
	if (activity === void 0) return null;
	return {
		activity,
		points: pointsFor(classification, activity)
	};
}
/** What is proposed for a contribution once it is said to be this activity: its worth, mapped linearly from what the activity's classes span onto its points; of an activity without classes, the least. */
function pointsFor({ worth, measures }, { finds, points }) {
	if (finds.length === 0) return points.min;
	const factor = measures["factor"] ?? 1;
	const lowest = Math.min(...finds.map((is) => spans[is][0]));
	const highest = Math.max(...finds.map((is) => spans[is][1]));
	const share = Math.min(1, Math.max(0, (worth - lowest) / (highest - lowest)));
	return toStep((points.min + share * (points.max - points.min)) * factor, points);
}
/** The nearest of the steps that lead from the least to the most: they are of equal height, and both ends are among them. */
function toStep(points, { min, max, step }) {
	const stepped = min + Math.round((points - min) / step) * step;
	return Math.min(max, Math.max(min, stepped));
}
export { propose as n, pointsFor as t };
