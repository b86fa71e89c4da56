import { r as dayIn } from "./days.js";
import { n as isMember, t as isEnrolled } from "./enrolment.js";
import { n as isAllowed, r as resolveAccount, s as cutOf } from "./settlement.js";
import { i as totalsOf, t as isOwn } from "./totals.js";
// src/decide/by-hand.ts
/** The entry that a command by hand asks for, or why there can be none. `members`: totals with all that is due before it. */
function byHand(command, spoken, facts, program, members) {
	if (command.verb === "enrol" || command.verb === "leave") return enrolment(command, spoken, facts, program, members);
	const activity = activityOf(command, program);
	if ("kind" in activity) return { refusal: activity };
	const member = resolveAccount(command.login, facts.accounts, program);
	if ("kind" in member) return { refusal: member };
	if (isOwn(spoken.comment.author.id, [member], facts.members) && !program.confirm.own) return { refusal: { kind: "own-points" } };
	const asked = pointsOf(command, activity);
	if (asked === null) return { refusal: {
		kind: "points-missing",
		activity
	} };
	if (!isAllowed(asked, activity)) return { refusal: {
		kind: "out-of-range",
		asked,
		activity
	} };
	if (!hasEvidence(command.reason, activity)) return { refusal: {
		kind: "evidence-missing",
		activity
	} };
	const draft = draftOf(idOf(spoken, "award", member), spoken, facts, program);
	const cut = cutOf(asked, activity, totalsOf(member, members), draft.earnedOn, program);
	if (cut?.left === 0) return { refusal: {
		kind: "all-cut",
		activity,
		shares: [{
			member,
			points: 0,
			cut
		}]
	} };
	const reason = command.reason === "" ? null : command.reason.toWellFormed();
	const points = cut?.left ?? asked;
	return { draft: {
		...draft,
		member,
		kind: "award",
		activity: activity.id,
		points,
		reason
	} };
}
/** Whether the ledger holds the entry that this very command asked for. */
function isRecordedByHand({ verb }, spoken, { entries }) {
	return entries.some(({ id, kind, source, leaves = false }) => verb === "enrol" || verb === "leave" ? kind === "enrolment" && source?.comment === spoken.comment.id && leaves === (verb === "leave") : id.startsWith(idOf(spoken, "award", {
		id: 0,
		login: ""
	}).replace(/0$/, "")));
}
/** `comment/<id of the comment>/<its k-th command>/<kind>/<member>`: the same command can never be in twice. */
function idOf({ comment, position }, kind, member) {
	return `comment/${comment.id}/${position}/${kind}/${member.id}`;
}
/** The activity that a command by hand is for, or why it can be for none. */
function activityOf(command, program) {
	if (command.verb === "nominate") return program.activities["nomination"] ?? { kind: "no-nomination" };
	const activity = program.activities[command.activity];
	if (activity === void 0) return {
		kind: "not-understood",
		nearest: null,
		form: null
	};
	return activity.finds.length === 0 ? activity : {
		kind: "activity-from-pull-request",
		activity
	};
}
/** The points that it asks for: where they are fixed, they need not be said. Null: they have to be. */
function pointsOf({ points }, activity) {
	const { min, max } = activity.points;
	return points ?? (min === max ? max : null);
}
/** Whether an award by hand brings what the activity asks for. */
function hasEvidence(reason, { evidence }) {
	if (evidence === "none") return true;
	return evidence === "text" ? reason !== "" : /\bhttps?:\/\/[^\s/]+\.[^\s/]+/i.test(reason);
}
/** Nobody enrols or takes out anybody but themselves. */
function enrolment({ verb }, spoken, facts, program, members) {
	const { id, login } = spoken.comment.author;
	const member = {
		id,
		login
	};
	const totals = totalsOf(member, members);
	const { enrolments, leavings } = members.get(id) ?? totals;
	const draft = draftOf(`member/${id}/enrolment/${enrolments.length + leavings.length + 1}`, spoken, facts, program);
	const leaves = verb === "leave";
	const today = dayIn(program.timezone, facts.now);
	if (leaves && !isMember(totals, program, today)) return { refusal: { kind: "not-a-member" } };
	if (!leaves && isEnrolled(totals, program, today)) return { refusal: { kind: "already-a-member" } };
	return { draft: {
		...draft,
		kind: "enrolment",
		member,
		activity: null,
		points: 0,
		reason: null,
		...leaves ? { leaves } : {}
	} };
}
/** What all entries that a command makes by itself have in common. */
function draftOf(id, { comment }, { repository, pull }, program) {
	const { author, createdAt, url } = comment;
	return {
		id,
		earnedOn: dayIn(program.timezone, new Date(createdAt)),
		source: {
			repo: `${repository.owner}/${repository.name}`,
			repoId: repository.id,
			...pull.kind === "issue" ? { issue: pull.number } : { pull: pull.number },
			commit: null,
			comment: comment.id,
			url
		},
		by: {
			id: author.id,
			login: author.login
		},
		program: program.digest
	};
}
export { idOf as a, hasEvidence as i, byHand as n, isRecordedByHand as o, draftOf as r, pointsOf as s, activityOf as t };
