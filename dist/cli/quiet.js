import { t as version } from "./package.js";
import { c as tells, i as toolTitle, o as corrects, t as repeatedTitle } from "./repeated-work.js";
import { f as commentMarker, m as readCommentMarker, p as hasCommentMarker, r as isHandled, t as revertedPull, u as readSpokenCommands, v as isAboutPoints, y as isOwnLabel } from "./revert.js";
import { r as dayIn } from "./days.js";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
// src/classify/told-by-title.ts
/** All that the title says to the classifier: titles that say the same are classified the same. */
function toldByTitle(title) {
	return [
		toolTitle,
		repeatedTitle,
		corrects,
		tells
	].map((pattern) => pattern.test(title));
}
// src/flow/quiet.ts
/**
* Whether nothing can have changed since our comment was written: it says so of itself (a cache, and no evidence of
* anything but that), nobody has touched it, and no command waits for its answer. `inputs`: the digest of what there is now.
*/
function isQuiet(read, program, inputs) {
	const mark = markThatStands(read);
	return mark !== null && mark.inputs === inputs && isAnswered(read, program);
}
/**
* Whether nothing that is about this pull request can have changed since: that time has gone by, and that others were given
* points, is no reason for a sweep to look at it, unless it may be confirmed by itself by now.
*/
function isStill(read, program, now) {
	return stillMark(read, program, now) !== null;
}
/** The mark of our comment where that is so; null: it is not. */
function stillMark(read, program, now) {
	const mark = markThatStands(read);
	const still = mark?.still;
	if (still === void 0 || still.digest !== stillDigest(read, program)) return null;
	return !(still.due !== null && dayIn(program.timezone, now) >= still.due) && isAnswered(read, program) ? mark : null;
}
/**
* Whether a proposal made before may be confirmed by itself by now. One that was never made has no comment of ours; one
* whose comment somebody has deleted may be due all the same.
*/
function mayBeDue(read, program, now) {
	if (read.comments.some(isTheOne)) return !isStill(read, program, now);
	return read.ownDeletedAt !== null;
}
/** The mark of our one comment; null where it was touched, stands there twice, or is not there. */
function markThatStands({ comments }) {
	const [ours, ...doubles] = comments.filter(isTheOne);
	if (ours === void 0 || ours.isEditedByOther || doubles.length > 0) return null;
	const mark = readCommentMarker(ours.body);
	return mark === null || mark.body !== bodyDigest(ours.body) ? null : mark;
}
function isAnswered({ comments }, program) {
	return readSpokenCommands(comments, Object.keys(program.activities)).every(({ comment }) => isHandled(comment));
}
/** Never the digest of anything. */
const unknown = "0".repeat(16);
/** The text of our comment with its mark on top: what it was made from, and what it says. */
function withMark(text, inputs, setIn, kept = {}) {
	const mark = {
		...kept,
		inputs: inputs ?? unknown,
		body: bodyDigest(text),
		setIn
	};
	return `${commentMarker(mark)}\n\n${text}`;
}
/** A mark alone proves nothing, for anyone can copy it. */
function isTheOne({ isOwn, body }) {
	return isOwn && hasCommentMarker(body);
}
/** The comment in which, by our own comment, something was set by hand; null: none. */
function lastSetIn(comments) {
	const ours = comments.find(isTheOne);
	return ours === void 0 ? null : readCommentMarker(ours.body)?.setIn ?? null;
}
/** What was read, as it stands once a decision is carried out: its labels put and taken off, comments answered, an issue closed by it. */
function carriedOut(read, decision) {
	const { stateLabels, close, reactions } = decision;
	const left = read.pull.labels.filter((name) => !stateLabels.remove.includes(name));
	const state = close === null ? read.pull.state : "closed";
	const comments = read.comments.map((comment) => {
		const ours = reactions.flatMap((one) => one.comment === comment.id ? one.content : []);
		return ours.length === 0 ? comment : {
			...comment,
			ownReactions: [...comment.ownReactions, ...ours]
		};
	});
	return {
		...read,
		comments,
		pull: {
			...read.pull,
			state,
			labels: [...left, ...stateLabels.add]
		}
	};
}
/** All that a decision is made from and that others can change, as a short digest. `ledger`: the digest of its last line. */
function inputsDigest(read, program, ledger, now) {
	return short(canonicalize([
		...matters(read, program),
		ledger,
		dayIn(program.timezone, now)
	]) ?? "");
}
/** The same without what is not about this pull request: the ledger's end, and the day. */
function stillDigest(read, program) {
	return short(canonicalize(matters(read, program)) ?? "");
}
function matters({ repository, pull, comments, labellings, programFile }, program) {
	const commanding = new Set(readSpokenCommands(comments, Object.keys(program.activities)).map(({ comment }) => comment.id));
	const said = comments.filter(({ id, isOwn, isEdited, ownReactions }) => !isOwn && (commanding.has(id) || isEdited && ownReactions.length > 0)).map(({ id, isEdited, author, body }) => [
		id,
		author?.id ?? null,
		isEdited ? null : short(body)
	]);
	const { labels, title, body, ...rest } = pull;
	return [
		version,
		repository,
		rest,
		[
			...toldByTitle(title),
			revertedPull(pull, repository),
			...pull.kind === "issue" ? [short(body)] : []
		],
		labels.filter((name) => isKnown(name, program)).toSorted(),
		labellings.filter(({ name }) => isAboutPoints(name, program)),
		said,
		programFile?.text ?? null,
		program.digest
	];
}
/** A hint is evidence, too, and one of ours has to be true; any other label says nothing. */
function isKnown(name, program) {
	if (isOwnLabel(name)) return program.comment.labels;
	return isAboutPoints(name, program) || Object.hasOwn(program.labels, name);
}
/** GitHub may give a comment back with other ends of line than it was written with. */
function bodyDigest(body) {
	return short(body.replace(/^<!--.*-->\s*/, "").replaceAll("\r\n", "\n").trim());
}
function short(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
export { isTheOne as a, short as c, withMark as d, isStill as i, stillDigest as l, inputsDigest as n, lastSetIn as o, isQuiet as r, mayBeDue as s, carriedOut as t, stillMark as u };
