import { f as whyNotEligible, l as creditedAuthor } from "./settlement.js";
import { n as foundIn } from "./found-in.js";
import { i as isInForce, t as revertedPull, v as isAboutPoints, y as isOwnLabel } from "./revert.js";
import { t as documentationMatcher } from "./docs-files.js";
import { r as dayIn, t as addDays } from "./days.js";
// src/flow/left-unsaid.ts
/** Whether no comment is due: there is nobody to credit and nothing was ever recorded, or nothing to reward and nobody said otherwise. */
function hasNothingToSay({ repository, pull, labellings, paths }, spoken, program) {
	if (pull.kind === "issue" || revertedPull(pull, repository) !== null) return false;
	const said = spoken.filter(isInForce);
	if (program.comment.labels && (said.length > 0 || pull.labels.some(isOwnLabel))) return false;
	if (whyNotEligible(pull, creditedAuthor({ pull }, program), repository, program) !== null) return said.every(({ refused }) => refused !== null);
	if (labellings.some(({ name }) => isAboutPoints(name, program))) return false;
	if (pull.state === "open" && (pull.isDraft || !program.comment.preview)) return said.every(({ command }) => command.verb !== "claim");
	const isDocumentation = documentationMatcher(program.docs);
	if (said.length > 0 || paths === null || paths.some(isDocumentation)) return false;
	return foundIn(paths, repository, program) === null;
}
/** Whether nothing has changed since somebody deleted our comment: it comes back with the next change, not before. */
async function isLeftDeleted({ pull, labellings }, deletedAt, spoken, program, now, recorded) {
	if (program.comment.labels) return false;
	const labelled = labellings.filter(({ name }) => isAboutPoints(name, program));
	const times = [
		pull.mergedAt,
		...labelled.flatMap(({ at, takenOff }) => [at, takenOff?.at ?? null]),
		...spoken.map(({ comment }) => comment.createdAt)
	];
	const isLater = (at) => at !== null && Date.parse(at) > Date.parse(deletedAt);
	if (times.some(isLater)) return false;
	const isTime = mayBeTime(pull.mergedAt, program, now);
	if (spoken.length === 0 && !isTime) return true;
	const entries = await recorded();
	return !entries.some(({ at }) => isLater(at)) && !(isTime && entries.length === 0);
}
/** Whether a proposal may be due by itself. */
function mayBeTime(mergedAt, { confirm, timezone }, now) {
	const days = Object.values(confirm.after);
	if (mergedAt === null || days.length === 0) return false;
	return addDays(dayIn(timezone, new Date(mergedAt)), Math.min(...days)) <= dayIn(timezone, now);
}
export { hasNothingToSay, isLeftDeleted };
