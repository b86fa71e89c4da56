import { w as issueLabels } from "./revert.js";
import { d as isLogin, l as creditedAuthor } from "./settlement.js";
import { t as isOwn } from "./totals.js";
// src/decide/issue-activity.ts
/**
* The rules as they are where something was said: on an issue no label means what it means on a pull request, and the
* labels of activities mean theirs.
*/
function rulesFor({ kind }, program) {
	return kind === "issue" ? {
		...program,
		labels: issueLabels(program)
	} : program;
}
/**
* The facts of an issue that somebody who may decide has labelled as an activity, as those of work that was taken on when
* the label was put; any other facts as they are.
*/
function asWork(facts, { spoken }) {
	const { pull } = facts;
	const label = spoken.find(({ meaning }) => meaning.kind === "activity");
	if (pull.kind !== "issue" || label === void 0) return facts;
	return {
		...facts,
		pull: {
			...pull,
			state: "merged",
			mergedAt: label.at
		}
	};
}
/** Whether a label alone says all of it, so that nobody has to confirm. */
function isSaidByLabel({ points: { min, max } }) {
	return min === max;
}
// src/decide/authority.ts
/** Whether a person decides: by permission on the repository, or named by the program. */
function isMaintainer(person, facts, program) {
	const permission = facts.permissions.get(person.id) ?? "none";
	if (permission === "write" || permission === "maintain" || permission === "admin") return true;
	return isNamed(person, program.confirm.by, facts);
}
/** Whether a person is of the staff: the maintainers, where the program names none. */
function isStaff(person, facts, program) {
	const { staff } = program.confirm;
	return staff.length === 0 ? isMaintainer(person, facts, program) : isNamed(person, staff, facts);
}
/** Whether a person may give what is this activity, as the program says who may. */
function mayGive({ by }, person, facts, program) {
	if (by === "admin") return facts.permissions.get(person.id) === "admin";
	return by === "staff" ? isStaff(person, facts, program) : isMaintainer(person, facts, program);
}
/** Whether a person decides about anything at all: as a maintainer, or as staff. */
function mayDecide(person, facts, program) {
	return isMaintainer(person, facts, program) || isNamed(person, program.confirm.staff, facts);
}
/**
* Why this person may not say what is for `who`: they are not of those, the program is invalid, or the points are their own
* (`concerned`: whom it is about). Null: they may.
*/
function whyNotSay(who, person, concerned, facts, program, invalid) {
	const refusal = whyNotOf(who, person, facts, program) ?? invalid;
	if (refusal !== null || who === "contributor" || program.confirm.own) return refusal;
	return isOwn(person.id, concerned, facts.members) ? { kind: "own-points" } : null;
}
/** Why this person is none of `who`; null: they are. */
function whyNotOf(who, person, facts, program) {
	switch (who) {
		case "anyone":
		case "member": return null;
		case "contributor": return creditedAuthor(facts, program)?.id === person.id ? null : { kind: "not-the-contributor" };
		case "maintainer": return isMaintainer(person, facts, program) ? null : { kind: "not-a-maintainer" };
		case "staff": return isStaff(person, facts, program) ? null : { kind: "not-staff" };
		case "admin": return facts.permissions.get(person.id) === "admin" ? null : { kind: "not-an-admin" };
		default: return who;
	}
}
/** `@login`, or `@org/team`. */
function isNamed(person, names, { teams }) {
	return names.some((name) => name.includes("/") ? teams.get(name)?.has(person.id) === true : isLogin(name, person.login));
}
export { whyNotSay as a, rulesFor as c, mayGive as i, isStaff as n, asWork as o, mayDecide as r, isSaidByLabel as s, isMaintainer as t };
