import { a as formatNumber, o as formatPoints } from "./amount.js";
import { c as writtenForm, o as titleOf, r as foundActivities, s as worthOf, t as activityCommand } from "./commands.js";
import { t as allCut } from "./cuts.js";
import { t as code } from "./escape.js";
import { i as whyIgnored, t as decider } from "./verdict.js";
// src/view/errors.ts
/** Why a command was refused, what to type instead and who can: sentences of Markdown. */
async function refusalText({ refusal, typed }, decision, program) {
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
		case "which-to-revoke": return (await import("./which-to-revoke.js")).whichToRevoke(refusal);
		case "issue-only": return "Ask for it in an issue, with the same words: an admin decides about it there.";
		case "not-an-admin": return "Only an admin of this repository decides about what members spend.";
		case "balance": return (await notSpent()).balanceText(refusal.asked, refusal.balance);
		case "no-such-credit": return (await notSpent()).noSuchCredit(refusal);
		case "part-of-a-credit": return (await notSpent()).partOfACredit(refusal);
		case "already-a-member": return "You are a member already. `/points` shows where you stand.";
		case "not-a-member": return "You are no member of the program, so there is nothing to leave. `/points enrol` makes you one.";
		case "nothing-proposed": return `Nothing is proposed here, so say first what it is: ${activityChoice(program)}.`;
		case "already-confirmed":
			if (/^\/points\s+claim\b/i.test(typed)) return `Confirmed by ${decider(refusal.award)} already. If it should be more, say so in your own words: a maintainer can correct it.`;
			return `Confirmed by ${decider(refusal.award)} already. To correct it, say \`/points N confirm\` or \`/points ACTIVITY confirm\`; to take it back, \`/points revoke REASON\`.`;
		case "is-rejected": return `Rejected by ${decider(refusal.rejection)}. To reward it after all, say what it is: ${activityChoice(program)}.`;
		case "nobody-to-credit": return `${whyIgnored(refusal.why)} So there is nothing to decide here.`;
		case "program-invalid": return (await import("./program-invalid.js")).programInvalid(refusal);
		default: return refusal;
	}
}
const notSpent = () => import("./not-spent.js");
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
export { refusalText };
