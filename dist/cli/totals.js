import { a as noTotals, r as foldMembers } from "./member-totals.js";
import { i as personOf, o as survivorOf, s as withLinked } from "./person.js";
// src/decide/totals.ts
/** What the entries of the person come to whose account this is, whichever of their accounts has them. */
function totalsOf({ id, login }, members) {
	const totals = members.get(id) ?? noTotals({
		id,
		login
	});
	return personOf(survivorOf(totals, members), members);
}
/** Whether somebody's own points are meant: those of their account, or of another one that the ledger calls theirs. */
function isOwn(person, concerned, members) {
	const ids = concerned.map(({ id }) => id);
	return withLinked(ids, members).has(person);
}
/** The totals as they will be once the ledger has the drafts. */
function totalsAfter(members, drafts) {
	if (drafts.length === 0) return members;
	return foldMembers(drafts.map((draft) => ({
		v: 1,
		...draft,
		at: "",
		prev: null
	})), members);
}
/** What takes an entry back, as totals see it. */
function takenBack({ id, points, ...entry }) {
	return {
		...entry,
		id: "",
		kind: "revocation",
		points: 0 - points,
		revokes: id
	};
}
export { totalsOf as i, takenBack as n, totalsAfter as r, isOwn as t };
