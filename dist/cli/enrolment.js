import { t as addDays } from "./days.js";
import { n as membershipOn, r as membershipsOf, t as countingOf } from "./memberships.js";
import { i as totalsOf } from "./totals.js";
// src/decide/enrolment.ts
/** Whether somebody is a member on a day because they enrolled. */
function isEnrolled(totals, rules, day) {
	const membership = membershipOn(membershipsOf(totals, rules, day), day);
	return membership !== null && (membership.from !== null || totals.enrolments.length > 0);
}
/** Whether somebody is a member on a day, enrolled or because everyone is. */
function isMember(totals, rules, day) {
	return membershipOn(membershipsOf(totals, rules, day), day) !== null;
}
/** Of those who earned on a day: whose points do not count, as things are today. */
function waitingOf(accounts, earnedOn, members, program, today) {
	return accounts.flatMap((member) => {
		const totals = totalsOf(member, members);
		if (countingOf(earnedOn, membershipsOf(totals, program, today), program) !== null) return [];
		const last = addDays(earnedOn, program.members.keep);
		return [{
			member,
			until: last >= today && !isMember(totals, program, today) ? last : null
		}];
	});
}
/** The points that would count if somebody enrolled today; null for a member. */
function waitingPoints(totals, program, today) {
	if (isMember(totals, program, today)) return null;
	const memberships = membershipsOf(totals, program, today);
	const waiting = Object.entries(totals.days).filter(([day]) => addDays(day, program.members.keep) >= today && countingOf(day, memberships, program) === null);
	const points = waiting.flatMap(([, activities]) => Object.values(activities)).reduce((sum, day) => sum + day.points, 0);
	const first = waiting.map(([day]) => day).toSorted()[0];
	return {
		points,
		until: first === void 0 ? null : addDays(first, program.members.keep)
	};
}
export { waitingPoints as i, isMember as n, waitingOf as r, isEnrolled as t };
