import { r as dayIn } from "./days.js";
import { t as isMaintainer } from "./authority.js";
import { i as waitingPoints } from "./enrolment.js";
import { i as settingOf } from "./settlement.js";
import { l as readReplies, n as isDecisive, r as isHandled } from "./revert.js";
import { n as standingOf } from "./standings.js";
import { i as totalsOf } from "./totals.js";
import { createHash } from "node:crypto";
// src/decide/standing-now.ts
/** Where an account stands now, by all that the ledger holds; a newcomer where it holds nothing of it. */
function standingNow(account, { members, now }, program) {
	return standingOf(totalsOf(account, members), program, dayIn(program.timezone, now));
}
// src/decide/replies.ts
/** Replies in an hour to one person without write access on one pull request: anyone may type `/points`. */
const mostReplies = 3;
const hour = 36e5;
/** The replies and reactions that are still due to the comments in which commands were heard. */
function dueReplies(heard, facts, program) {
	const replied = readReplies(facts.comments);
	const replies = [];
	const reactions = [];
	for (const commands of Map.groupBy(heard, ({ spoken }) => spoken.comment.id).values()) {
		const comment = commands[0]?.spoken.comment;
		if (comment === void 0 || isHandled(comment)) continue;
		const refused = commands.flatMap(refusedCommand);
		const recent = recentReplies(comment.author.id, facts, replies);
		const answers = answersTo(commands, new Set(recent.flatMap((reply) => reply.map(({ key }) => key))));
		const isTooMany = recent.length >= mostReplies && !isMaintainer(comment.author, facts, program);
		if (answers.length > 0 && !isTooMany && !replied.has(comment.id)) replies.push(reply(comment, answers, refused, facts, program));
		const isUnanswered = answers.some(isAsked) && isTooMany;
		const isConfused = refused.length > 0 || isUnanswered;
		if (!isConfused || commands.some(hasEffect)) reactions.push({
			comment: comment.id,
			content: "rocket"
		});
		if (isConfused) reactions.push({
			comment: comment.id,
			content: "confused"
		});
	}
	return {
		replies,
		reactions
	};
}
/** Whether something was done, if only that points are set for a confirm that has to wait. */
function hasEffect({ answer, spoken: { command } }) {
	if (answer.kind === "refused") return answer.refusal.kind === "merge-first" && isDecisive(command) && settingOf(command) !== null;
	return !isAsked(answer) && command.verb !== "recheck";
}
/** Whether it answers a question, or refuses. */
function isAsked({ kind }) {
	return kind === "state" || kind === "help" || kind === "refused";
}
/** A refusal that this person was told within the hour, or for a command above in the same comment, is not told again. */
function answersTo(commands, told) {
	const said = new Set(told);
	return commands.flatMap((command) => {
		const { answer } = command;
		const keys = refusedCommand(command).map(({ key }) => key);
		if (answer.kind === "done" || keys.some((key) => said.has(key))) return [];
		for (const key of keys) said.add(key);
		return [answer];
	});
}
/** Refusals that are about what was typed: another number or word has another answer. All others are the same, whatever was typed. */
const aboutWords = /* @__PURE__ */ new Set([
	"out-of-range",
	"not-understood",
	"too-many",
	"activity-not-here",
	"activity-from-pull-request",
	"reason-missing",
	"points-missing",
	"evidence-missing",
	"no-account",
	"not-looked-up",
	"is-a-bot",
	"is-excluded",
	"shared-twice",
	"balance",
	"all-cut",
	"no-such-credit",
	"part-of-a-credit",
	"which-to-revoke"
]);
function refusedCommand({ answer, spoken }) {
	if (answer.kind !== "refused") return [];
	const { kind } = answer.refusal;
	if (!aboutWords.has(kind)) return [{
		position: spoken.position,
		key: kind
	}];
	const digest = createHash("sha256").update(answer.typed).digest("hex").slice(0, 8);
	return [{
		position: spoken.position,
		key: `${kind}~${digest}`
	}];
}
function reply(to, answers, refused, facts, program) {
	const asked = answers.some(({ kind }) => kind === "state" || kind === "enrolled");
	const [{ members, now }, { timezone }] = [facts, program];
	return {
		to,
		answers,
		refused,
		standing: asked ? standingNow(to.author, facts, program) : null,
		waiting: asked ? waitingPoints(totalsOf(to.author, members), program, dayIn(timezone, now)) : null
	};
}
/** Replies that this person got within the last hour. */
function repliesTo(person, facts) {
	return recentReplies(person, facts, []).length;
}
/** What this person was answered within the last hour, a reply each: which refusals. */
function recentReplies(person, { comments, now }, due) {
	const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
	const since = now.getTime() - hour;
	const recent = comments.filter(({ createdAt }) => Date.parse(createdAt) > since);
	return [...[...readReplies(recent)].filter(([to]) => theirs.has(to)).map(([, refused]) => refused), ...due.filter(({ to }) => to.author?.id === person).map(({ refused }) => refused)];
}
export { repliesTo as n, standingNow as r, dueReplies as t };
