import { a as formatNumber, t as formatAward } from "./amount.js";
import { o as titleOf } from "./commands.js";
import { n as cutText } from "./cuts.js";
import { n as notEnrolled, r as waitingText, t as reachedText } from "./level-reached.js";
import { i as person, t as code } from "./escape.js";
import { a as unlockedText, i as standingText, o as wayText } from "./standing-line.js";
import { n as headline, r as verdict } from "./verdict.js";
// src/view/reply.ts
/** Answers shown in one reply: a comment may hold any number of commands. */
const shownAnswers = 5;
/** Answers to those who had asked for something, not to who decided about it: they name whom they are for. */
const forOthers = /* @__PURE__ */ new Set([
	"not-redeemed",
	"redeemed",
	"given-back",
	"taken-back"
]);
/** One short reply to one comment, for all the commands in it. Markdown. The words of each kind of answer are loaded where it is given. */
async function renderReply(reply, decision, program, marker) {
	const { author } = reply.to;
	const isForSpeaker = reply.answers.some(({ kind }) => !forOthers.has(kind));
	return `${marker}\n\n${author === null || !isForSpeaker ? "" : `${person(author)}: `}${await answersText(reply, decision, program)}`;
}
async function answersText(reply, decision, program) {
	const texts = async (answers) => {
		const all = answers.map((answer) => answerText(answer, reply, decision, program));
		return [...new Set(await Promise.all(all))];
	};
	const unread = await texts(reply.answers.filter(isOfTooMany));
	const others = await texts(reply.answers.filter((answer) => !isOfTooMany(answer)));
	const left = others.length - shownAnswers;
	const leftOut = left > 0 ? [`${formatNumber(left)} more ${left === 1 ? "answer is" : "answers are"} left out: say fewer commands in one comment.`] : [];
	return [
		...others.slice(0, shownAnswers),
		...leftOut,
		...unread
	].join("\n\n");
}
/** What is left unread is always told. */
function isOfTooMany(answer) {
	return answer.kind === "refused" && answer.refusal.kind === "too-many";
}
async function answerText(answer, reply, decision, program) {
	switch (answer.kind) {
		case "state": return stateText(reply, decision, program);
		case "help": return (await import("./help.js")).helpText(decision, program);
		case "refused": return refusedText(answer, decision, program);
		case "not-redeemed": return (await spending()).notRedeemed(answer, reply);
		case "asked-to-redeem": return (await spending()).askedToRedeem(answer);
		case "redeemed": return (await spending()).redeemed(answer, reply);
		case "given-back": return (await spending()).givenBack(answer, reply);
		case "taken-back": return (await import("./taking-back.js")).takenBack(answer, reply, program);
		case "given-by-hand": return byHand(answer.given);
		case "enrolled": return `welcome! What had waited counts now: you have ${ownStanding(reply, program)}.`;
		default: return answer;
	}
}
const spending = () => import("./spending.js");
async function refusedText(answer, decision, program) {
	const typed = code(answer.typed, 80);
	if (isHalfDone(answer)) return `what ${typed} sets is kept for the merge; confirming comes after it. Merge first, then say \`/points confirm\`.`;
	const { refusalText } = await import("./errors.js");
	return `${typed} was not done. ${await refusalText(answer, decision, program)}`;
}
/** Whether something is set, and only its confirming has to wait. */
function isHalfDone({ refusal, typed }) {
	return refusal.kind === "merge-first" && !/^\/points\s+confirm\s*$/i.test(typed);
}
/** What an award by hand came to, where it is not what was asked for, or does not count yet. */
function byHand({ member, activity, points, cut, waiting, reached }) {
	const open = waiting === null ? null : waitingText({
		waiting: [waiting],
		isGiven: true
	});
	return [
		cut === null ? `${person(member)} gets ${formatAward(points)} for ${titleOf(activity)}.` : cutText([{
			member,
			...cut
		}], activity, {
			isGiven: true,
			shown: 1
		}),
		open,
		reachedText(reached === null ? [] : [reached])
	].filter((text) => text !== null).join(" ");
}
function stateText(reply, decision, program) {
	const own = reply.waiting === null ? `you have ${ownStanding(reply, program)}.` : notEnrolled(reply.waiting);
	return `**${headline(decision)}.** ${verdict(decision)}\n\n${own[0]?.toUpperCase()}${own.slice(1)}`;
}
function ownStanding({ standing }, program) {
	if (standing === null) return "no points so far";
	const way = wayText(standing, program);
	const unlocked = unlockedText(standing, program);
	const now = standingText(standing, program) + (way === null ? "" : `; ${way}`);
	return unlocked === null ? now : `${now}. ${unlocked}`;
}
export { renderReply };
