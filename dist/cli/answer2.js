import { t as classify } from "./classify.js";
import { n as propose } from "./propose.js";
import * as v from "valibot";
// src/classify/answer.ts
const lines = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const changedFile = v.object({
	filename: v.string(),
	previous_filename: v.nullish(v.string()),
	status: v.optional(v.picklist([
		"added",
		"removed",
		"modified",
		"renamed",
		"copied",
		"changed",
		"unchanged"
	]), "modified"),
	additions: lines,
	deletions: lines,
	patch: v.nullish(v.string())
});
const pullRequest = v.object({
	id: v.union([v.string(), v.number()]),
	title: v.string(),
	author: v.nullish(v.string()),
	is_bot: v.optional(v.boolean(), false),
	labels: v.nullish(v.array(v.string())),
	files: v.array(changedFile)
});
/**
* Parses `{"id","title","author","is_bot","labels"?,"files"}`, the files as GitHub's `GET /pulls/N/files` gives them;
* other keys are let pass. Throws a TypeError that says which key is wrong, what was expected and what was found.
*/
function parsePullRequest(value) {
	const parsed = v.safeParse(pullRequest, value);
	if (!parsed.success) throw new TypeError(mistake(parsed.issues[0]));
	const { id, title, author, is_bot, labels, files } = parsed.output;
	return {
		id,
		contribution: {
			title,
			author: author ?? null,
			isBot: is_bot,
			labels: labels ?? [],
			files: files.map(({ previous_filename, patch, ...file }) => ({
				...file,
				...typeof previous_filename === "string" ? { previous_filename } : {},
				...typeof patch === "string" ? { patch } : {}
			}))
		}
	};
}
function mistake(issue) {
	const key = v.getDotPath(issue);
	return `${key === null ? "The pull request" : `Its key \`${key}\``} should be ${issue.expected ?? "otherwise"}, found ${issue.received}. Expected is {"id","title","author","is_bot","labels"?,"files"}, the files as GET /pulls/N/files gives them.`;
}
/** Classifies a contribution and proposes points by the program; by other parameters than the fitted ones where the classifier is measured. */
function answer(id, contribution, program, fitted) {
	const classification = classify(contribution, program.docs, program.labels, fitted);
	const { class: activity, worth, confidence, reasons, measures } = classification;
	return {
		id,
		activity,
		worth,
		points: propose(classification, program)?.points ?? 0,
		confidence,
		reasons,
		measures
	};
}
/** One line of JSON in, one out. A line that is no pull request answers `{"id":…|null,"error":"…"}`; never throws. */
function answerLine(line, program) {
	let id = null;
	try {
		const value = JSON.parse(line);
		id = idOf(value);
		const parsed = parsePullRequest(value);
		return JSON.stringify(answer(parsed.id, parsed.contribution, program));
	} catch (error) {
		const why = error instanceof SyntaxError ? `The line is no JSON: ${error.message}` : String(error instanceof Error ? error.message : error);
		return JSON.stringify({
			id,
			error: why
		});
	}
}
const withId = v.object({ id: v.union([v.string(), v.number()]) });
const idOf = (value) => v.is(withId, value) ? value.id : null;
export { answerLine as n, parsePullRequest as r, answer as t };
