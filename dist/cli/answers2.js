import { a as formatNumber, n as formatDay, o as formatPoints, t as formatAward } from "./amount.js";
import { a as cutText, c as activityList, f as titleOf, i as allCut, l as foundActivities, m as writtenForm, n as notEnrolled, p as worthOf, r as waitingText, s as activityCommand, t as reachedText, u as givenByHand } from "./level-reached.js";
import { t as footer } from "./comment.js";
import { a as prose, i as person, n as link, o as quotation, t as code } from "./escape.js";
import { i as whyIgnored, n as headline$1, r as verdict, t as decider } from "./verdict.js";
import { t as grammar } from "./grammar.js";
import { a as unlockedText, i as standingText, o as wayText } from "./standing-line.js";
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
// src/view/taking-back.ts
/** That what was given by hand is taken back: for who had got it. */
function takenBack({ member, activity, points, reason }, { to }, { activities }) {
	const known = activity === null ? void 0 : activities[activity];
	const what = known === void 0 ? code(activity ?? "", 60) : titleOf(known);
	const by = to.author === null ? "" : ` by ${person(to.author)}`;
	return `${person(member)}: ${formatPoints(points)} for ${what} ${Math.abs(points) === 1 ? "was" : "were"} taken back${by}. Reason: ${quotation(reason)}.`;
}
/** What could be taken back, each with what to type. */
function whichToRevoke({ named, given, isConfirmed, hasSpent }) {
	const lead = named === null ? "Say what is to be taken back." : `Nothing stands here that ${code(`@${named.login}`, 60)} got by hand for ${code(named.activity, 60)}.`;
	const commands = /* @__PURE__ */ new Map();
	for (const { login, activity, points } of given) commands.set(`/points revoke @${login} ${activity} REASON`, formatPoints(points));
	if (hasSpent) commands.set("/points refund REASON", "what was spent last, given back by an admin");
	if (isConfirmed) commands.set("/points revoke REASON", "the points of all this");
	const shown = [...commands].slice(-5).map(([typed, what]) => `- ${code(typed, 160)}: ${what}`);
	return shown.length === 0 ? `${lead} There is nothing else to take back.` : `${lead} What stands here:\n\n${shown.join("\n")}`;
}
// src/view/errors.ts
/** Why a command was refused, what to type instead and who can: sentences of Markdown. */
function refusalText({ refusal, typed }, decision, program) {
	switch (refusal.kind) {
		case "not-a-maintainer": return "Only people with write access to this repository, or whom the program names, decide about points: one of them can say it here. You can always ask with `/points` where it stands.";
		case "not-staff": return program.confirm.staff.length === 0 ? "Only people with write access to this repository, or whom the program names, nominate somebody." : "Only staff may nominate. The program file says who they are, under `confirm.staff`.";
		case "not-the-contributor": return "Only the author of this pull request can claim points for it. Others are welcome to say in their own words what it is worth.";
		case "own-points": return "Nobody decides about their own points. Another maintainer can, with the same words.";
		case "given-by-others": return `${titleOf(refusal.activity)} is given by ${givers(refusal.activity, program)} alone, as the program says: one of them can say it with the same words.`;
		case "all-cut": return allCut(refusal.activity, refusal.shares);
		case "merge-first": return "That comes after the merge. Merge first, then say `/points confirm` again.";
		case "not-merged": return "This pull request was closed without a merge, so there is nothing to decide. Reopen and merge it first.";
		case "out-of-range": return outOfRange(refusal.asked, refusal.activity, typed, decision);
		case "not-understood": return notUnderstood(refusal.nearest, refusal.form) + hidden(typed);
		case "too-many": return `Only the first ${formatNumber(refusal.most)} commands of a comment are read, and ${formatNumber(refusal.left)} more ${refusal.left === 1 ? "was" : "were"} not. Say what is left in another comment.`;
		case "activity-not-here": return `${titleOf(refusal.activity)} is nothing that a pull request is rewarded as. Here you can say ${activityChoice(program)}.`;
		case "activity-from-pull-request": return `${titleOf(refusal.activity)} is found in pull requests: say it on the pull request itself, ${activityCommand(refusal.activity)}.`;
		case "no-nomination": return "The program has no activity `nomination`, so nobody can be nominated.";
		case "reason-missing": return refusal.verb === "claim" ? "A maintainer should know what for: say `/points claim WHY`, with a few words in place of WHY." : `The contributor should know why: say ${code(`${refusal.verb === "revoke" && typed.includes("@") ? typed : `/points ${refusal.verb}`} REASON`, 120)}, with a few words in place of REASON.`;
		case "points-missing": return `${titleOf(refusal.activity)} is worth ${worthOf(refusal.activity)}: say how many.`;
		case "evidence-missing": return refusal.activity.evidence === "link" ? `${titleOf(refusal.activity)} needs a link to it: add one, starting with https://, at the end of the line.` : `${titleOf(refusal.activity)} needs a few words about it: add them at the end of the line.`;
		case "no-account": return `There is no account ${code(`@${refusal.login}`, 60)} on GitHub. Look at its spelling.`;
		case "not-looked-up": return `So many people are named here that ${code(`@${refusal.login}`, 60)} was not looked up. Name them on another pull request or issue.`;
		case "is-a-bot": return `${code(`@${refusal.login}`, 60)} is a bot, and bots earn no points.`;
		case "is-excluded": return `${code(`@${refusal.login}`, 60)} earns no points: the program file leaves that account out, under \`authors.exclude\`.`;
		case "shared-twice": return `${code(`@${refusal.login}`, 60)} is named twice: give each person one number.`;
		case "nothing-confirmed": return "No points are confirmed here, so there are none to take back. `/points reject REASON` gives none.";
		case "nothing-spent": return "Nothing that was spent here stands, so there is nothing to give back.";
		case "which-to-revoke": return whichToRevoke(refusal);
		case "issue-only": return "Ask for it in an issue, with the same words: an admin decides about it there.";
		case "not-an-admin": return "Only an admin of this repository decides about what members spend.";
		case "balance": return balanceText(refusal.asked, refusal.balance);
		case "no-such-credit": return noSuchCredit(refusal);
		case "part-of-a-credit": return partOfACredit(refusal);
		case "already-a-member": return "You are a member already. `/points` shows where you stand.";
		case "not-a-member": return "You are no member of the program, so there is nothing to leave. `/points enrol` makes you one.";
		case "nothing-proposed": return `Nothing is proposed here, so say first what it is: ${activityChoice(program)}.`;
		case "already-confirmed":
			if (/^\/points\s+claim\b/i.test(typed)) return `Confirmed by ${decider(refusal.award)} already. If it should be more, say so in your own words: a maintainer can correct it.`;
			return `Confirmed by ${decider(refusal.award)} already. To correct it, say \`/points N confirm\` or \`/points ACTIVITY confirm\`; to take it back, \`/points revoke REASON\`.`;
		case "is-rejected": return `Rejected by ${decider(refusal.rejection)}. To reward it after all, say what it is: ${activityChoice(program)}.`;
		case "nobody-to-credit": return `${whyIgnored(refusal.why)} So there is nothing to decide here.`;
		case "program-invalid": return programInvalid(refusal.file, refusal.mistakes);
		default: return refusal;
	}
}
function givers({ by }, { confirm }) {
	if (by === "admin") return "admins of this repository";
	return confirm.staff.length === 0 ? "people with write access" : "the staff that the program names";
}
function outOfRange(asked, activity, typed, decision) {
	const wrong = `${titleOf(activity)} is worth ${worthOf(activity)}, not ${formatNumber(asked)}.`;
	if (activity.finds.length === 0) return `${wrong} Say it again with a number in that range.`;
	const most = activity.points.max;
	if (/^\/points\s+@/i.test(typed) && most > 0) return sharedWrongly(asked, activity);
	if (asked < 1 && most > 0) return `${wrong} ${givingNone(decision)}`;
	const id = activity.id === decision.activity?.id ? "" : `${activity.id} `;
	const confirm = /\bconfirm\b/i.test(typed) ? " confirm" : "";
	const words = most === 0 ? activity.id : `${id}${most}`;
	return `${wrong} Say ${code(`/points ${words}${confirm}`, 60)}, or name another activity (\`/points help\`).`;
}
function sharedWrongly(asked, activity) {
	if (asked < 1) return `Each share is at least 1 point, not ${formatNumber(asked)}.`;
	const { min, max } = activity.points;
	const all = `${min === max ? "" : "at most "}${formatPoints(max)}`;
	return `${titleOf(activity)} is worth ${worthOf(activity)}, and these shares come to ${formatNumber(asked)}. Say it again with shares that come to ${all}.`;
}
function givingNone({ state }) {
	return state === "confirmed" ? "To take points back, say `/points revoke REASON`." : "To give none, say `/points reject REASON`.";
}
function notUnderstood(nearest, form) {
	const all = "`/points help` lists all commands.";
	if (form !== null) return `${form.startsWith("<points>") ? "Points are whole numbers. " : ""}It goes like this: ${code(`/points ${writtenForm(form)}`, 80)}.${nearest === null ? "" : ` Did you mean ${code(nearest, 60)}?`} ${all}`;
	return nearest === null ? "That is no command here. `/points help` lists those that are." : `Did you mean ${code(`/points ${nearest}`, 60)}? ${all}`;
}
/** What looks right and is not: a character of no width, or one that turns the line round. */
function hidden(typed) {
	return /[\p{Cf}\p{Cc}\p{Co}]/u.test(typed.replaceAll("	", " ")) ? " There are characters in it that nobody can see: type it anew." : "";
}
/** `/points typo-fix` or …, as many as fit in a sentence. */
function activityChoice(program) {
	return foundActivities(program).slice(0, 4).map(activityCommand).join(" or ");
}
/** Mistakes of the program file that a reply shows; the rest is in the log. */
const shownMistakes = 3;
function programInvalid(file, mistakes) {
	const shown = mistakes.slice(0, shownMistakes).map((mistake) => `- ${mistakeText(mistake)}`);
	const others = mistakes.length - shown.length;
	return [`The rules in ${code(file)} cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.`, [...shown, ...others === 0 ? [] : [`- and ${formatNumber(others)} more`]].join("\n")].join("\n\n");
}
function mistakeText({ line, column, path, found, expected, nearest }) {
	const where = `line ${line}, column ${column}${path === "" ? "" : `, ${code(path)}`}`;
	const hint = nearest === null ? "" : `; did you mean ${code(nearest)}?`;
	return `${where}: found ${prose(found)}, expected ${prose(expected)}${hint}`;
}
// src/view/issue-request.ts
/** Docpoints' comment on an issue that was written with the form: what is asked for, and what whoever decides types; or what came of it. */
function renderRequest(request, decision, program) {
	return `### ${headline(request)}\n\n${body(request, decision, program)}\n\n${footer(program)}`;
}
function headline(request) {
	const { by, asked } = request;
	const done = whatBecame(request);
	switch (asked.kind) {
		case "claim": return `${done}: points for ${person(by)}`;
		case "redemption": return asked.points === null ? `${done}: to spend points` : `${done}: ${formatPoints(asked.points)} of ${person(by)}, to be spent`;
		case "nomination": return `${done}: ${asked.login === null ? "a nomination" : `to nominate ${person({ login: asked.login })}`}`;
		default: return asked;
	}
}
function whatBecame({ given, takenBack, refused }) {
	if (given.length > 0) return "Done";
	if (refused !== null) return "Rejected";
	return takenBack.length > 0 ? "Taken back" : "Asked";
}
function body(request, decision, program) {
	const { asked, given, takenBack, refused } = request;
	const done = [...given.map((entry) => `- ${givenText(entry, program)}`), ...takenBack.map((entry) => `- ${takenBackText(entry)}`)].join("\n");
	if (given.length > 0) return `${done}\n\n${undoing(asked.kind)}`;
	if (refused !== null) return `Rejected by ${decider(refused)}. Reason: ${quotation(refused.reason)}. Whoever has more to say opens the issue again, and says it.`;
	if (done !== "") return done;
	switch (asked.kind) {
		case "claim": return claimText(request, asked, program);
		case "redemption": return redemptionText(request, asked, decision, program);
		case "nomination": return nominationText(request, asked, program);
		default: return asked;
	}
}
function givenText({ kind, member, points, activity, reason, by, at, source }, program) {
	const known = activity === null ? void 0 : program.activities[activity];
	const what = kind === "redemption" ? `${formatPoints(-points)} spent by ${person(member)}${reason === null ? "" : ` on ${quotation(reason, 80)}`}` : `${formatPoints(points)} for ${person(member)}${known === void 0 ? "" : `, for ${titleOf(known)}`}`;
	return by === null ? what : `${what}: by ${person(by)} on ${link(formatDay(at), source?.url ?? null)}`;
}
/** Of an entry that took back another. */
function takenBackText({ activity, member, points, by, at, reason, source }) {
	return `${activity === null ? `${formatPoints(points)} given back to ${person(member)}` : `${formatPoints(-points)} taken back from ${person(member)}`}${by === null ? "" : `: by ${person(by)} on ${link(formatDay(at), source?.url ?? null)}`}. Reason: ${quotation(reason ?? "", 80)}`;
}
/** How whoever decided finds the way back. */
function undoing(kind) {
	return kind === "redemption" ? "An admin gives it back with `/points refund REASON`." : "To take it back, say `/points revoke REASON`.";
}
function claimText({ by, pull }, { link: address, why }, program) {
	const lead = `${person(by)} asks for points${why === "" ? "" : `: ${quotation(why, 300)}`}. A maintainer decides.`;
	if (pull !== null) return `${lead}\n\nIt is about #${pull}, and is decided there: a maintainer says \`/points confirm\` on it, or what it is. ${person(by)} can ask there, too, with \`/points claim WHY\`.\n\n${rejecting} Once it is decided on #${pull}, close this issue.`;
	return `${lead}\n\n- ${code(`/points award @${by.login} ACTIVITY N ${address ?? "LINK"}`, 380)}: give the points${address === null ? "" : ", for what is behind the link"}\n- ${rejecting}\n\nIn place of ACTIVITY stands one of these, and in place of N a number where there is a choice:\n\n${activityList(givenByHand(program))}`;
}
const rejecting = "`/points reject REASON`: give none, and say why.";
function redemptionText({ by, isEdited, spending }, { points, what }, decision, program) {
	const anew = `Say it anew in a comment, ${person(by)}: \`/points redeem N for WHAT\`.`;
	if (isEdited) return `The text of this issue was changed after it was written, so it cannot be confirmed any more. ${anew}`;
	if (points === null) return `There is no whole number of points in the form. ${anew}`;
	if (spending?.kind === "refused") return `${refusalText({
		kind: "refused",
		typed: `/points redeem ${points} ${what}`,
		refusal: spending.refusal
	}, decision, program)}\n\n${anew}`;
	if (spending === null) return "It is decided.";
	const { redemption, left } = spending;
	const wish = redemption.reason === "" ? "" : ` for ${quotation(redemption.reason, 80)}`;
	return `${person(by)} asks to spend ${formatPoints(points)}${wish}. Besides, ${formatPoints(left)} can be spent. An admin of this repository decides:\n\n- \`/points confirm\`: spend them\n- \`/points reject REASON\`: do not, and say why`;
}
function nominationText({ by }, { login, why }, program) {
	const { nomination } = program.activities;
	const lead = `${person(by)} would like to see somebody rewarded${why === "" ? "" : `: ${quotation(why, 300)}`}.`;
	if (nomination === void 0) return `${lead} The program has no activity ${code("nomination")}, so nobody can be nominated.\n\n- ${rejecting}`;
	const { min, max } = nomination.points;
	const who = login === null ? "@login" : `@${login}`;
	return `${lead} Whoever may nominate decides:\n\n- ${code(`/points nominate ${who} ${min === max ? max : "N"} REASON`, 160)}: give the points${min === max ? "" : `, ${prose(worthOf(nomination), 60)}`}\n- ${rejecting}`;
}
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
/** One short reply to one comment, for all the commands in it. Markdown. */
function renderReply(reply, decision, program, marker) {
	const { author } = reply.to;
	const isForSpeaker = reply.answers.some(({ kind }) => !forOthers.has(kind));
	return `${marker}\n\n${author === null || !isForSpeaker ? "" : `${person(author)}: `}${answersText(reply, decision, program)}`;
}
function answersText(reply, decision, program) {
	const [unread, others] = [reply.answers.filter(isOfTooMany), reply.answers.filter((answer) => !isOfTooMany(answer))].map((answers) => [...new Set((answers ?? []).map((answer) => answerText(answer, reply, decision, program)))]);
	const left = (others?.length ?? 0) - shownAnswers;
	const leftOut = left > 0 ? [`${formatNumber(left)} more ${left === 1 ? "answer is" : "answers are"} left out: say fewer commands in one comment.`] : [];
	return [
		...(others ?? []).slice(0, shownAnswers),
		...leftOut,
		...unread ?? []
	].join("\n\n");
}
/** What is left unread is always told. */
function isOfTooMany(answer) {
	return answer.kind === "refused" && answer.refusal.kind === "too-many";
}
function answerText(answer, reply, decision, program) {
	switch (answer.kind) {
		case "state": return stateText(reply, decision, program);
		case "help": return helpText(decision, program);
		case "refused": return isHalfDone(answer) ? `what ${code(answer.typed, 80)} sets is kept for the merge; confirming comes after it. Merge first, then say \`/points confirm\`.` : `${code(answer.typed, 80)} was not done. ${refusalText(answer, decision, program)}`;
		case "not-redeemed": return notRedeemed(answer, reply);
		case "asked-to-redeem": return askedToRedeem(answer);
		case "redeemed": return redeemed(answer, reply);
		case "given-back": return givenBack(answer, reply);
		case "taken-back": return takenBack(answer, reply, program);
		case "given-by-hand": return byHand(answer.given);
		case "enrolled": return `welcome! What had waited counts now: you have ${ownStanding(reply, program)}.`;
		default: return answer;
	}
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
	return `**${headline$1(decision)}.** ${verdict(decision)}\n\n${own[0]?.toUpperCase()}${own.slice(1)}`;
}
function ownStanding({ standing }, program) {
	if (standing === null) return "no points so far";
	const way = wayText(standing, program);
	const unlocked = unlockedText(standing, program);
	const now = standingText(standing, program) + (way === null ? "" : `; ${way}`);
	return unlocked === null ? now : `${now}. ${unlocked}`;
}
const speakers = {
	anyone: "Anyone:",
	contributor: "The author of the pull request:",
	member: "Members:",
	maintainer: "Maintainers, though not for their own points:",
	staff: "Staff:",
	admin: "Admins of this repository:"
};
/** All commands of the grammar that can be said, by who may say them, and the activities that they may name here. */
function helpText({ about }, program) {
	const forms = grammar.filter(({ verb }) => isOffered(verb, program));
	const parts = Object.entries(speakers).map(([who, title]) => {
		const own = forms.filter((form) => form.who === who);
		return own.length === 0 ? [] : [title, own.map(formText).join("\n")];
	});
	const known = about === "issue" ? givenByHand(program) : foundActivities(program);
	const list = known.length === 0 ? [] : [about === "issue" ? "What can be awarded:" : "What a pull request can be:", activityList(known)];
	return [
		"these commands work here, each at the start of a line.",
		...parts.flat(),
		...list
	].join("\n\n");
}
function formText({ form, does }) {
	return `- ${code(`/points ${writtenForm(form)}`.trimEnd(), 80)}: ${does}`;
}
/** What cannot be said, or has nothing to be said of in this program, is not offered. */
function isOffered(verb, { activities, credits, members }) {
	if (verb === "redeem" || verb === "refund") return Object.keys(credits).length > 0;
	if (verb === "nominate") return activities["nomination"] !== void 0;
	if (verb === "award") return Object.values(activities).some(({ finds }) => finds.length === 0);
	return verb !== "enrol" && verb !== "leave" || members.enrol === "themselves";
}
export { renderReply, renderRequest };
