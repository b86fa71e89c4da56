import { r as membershipsOf } from "./memberships.js";
// src/standing/person.ts
/**
* What the accounts of one person come to: the totals of the account, and of those merged into it, as far as `members`
* (by numeric id) holds them. Enrolled is whoever of them is, the account itself before the others; where none is any more,
* what the account itself said last holds.
*/
function personOf(totals, members) {
	return othersOf(totals, members).reduce(together, totals);
}
/** The accounts of one person by numeric id: this one, and those merged into it. */
function accountsOf(totals, members) {
	return [totals.member.id, ...othersOf(totals, members).map(({ member }) => member.id)];
}
/** The accounts that these totals name as one person with theirs, by numeric id. */
function linkedTo({ merged, mergedInto }) {
	return mergedInto === null ? merged : [...merged, mergedInto];
}
/** The numeric ids, and those of all accounts whose person an entry of theirs may make another one. */
function withLinked(ids, members) {
	const all = new Set(ids);
	for (const id of all) {
		const totals = members.get(id);
		if (totals !== void 0) for (const other of linkedTo(totals)) all.add(other);
	}
	return all;
}
/** Each person once, under the account that has their points now. */
function personsOf(members) {
	return Array.from(members.values()).filter((totals) => survivorOf(totals, members) === totals).map((totals) => totals.merged.length === 0 ? totals : personOf(totals, members));
}
/** The account that has the points of these totals now: it itself, where nobody merged it or its way leads in a circle. */
function survivorOf(totals, members) {
	const seen = /* @__PURE__ */ new Set([totals.member.id]);
	let at = totals;
	for (;;) {
		const next = at.mergedInto === null ? void 0 : members.get(at.mergedInto);
		if (next === void 0) return at;
		if (seen.has(next.member.id)) return totals;
		seen.add(next.member.id);
		at = next;
	}
}
/** The accounts that have the points of whoever is known by a login now, in capitals or not: by numeric id. */
function idsOfLogin(login, members) {
	const named = members.values().filter(({ member }) => member.login.toLowerCase() === login.toLowerCase());
	return new Set(named.map((totals) => survivorOf(totals, members).member.id));
}
/** None for an account whose own way leads in a circle: merges that do count for nothing, or its points would count twice. */
function othersOf(totals, members) {
	const { member, mergedInto: into } = totals;
	return into !== null && members.has(into) && survivorOf(totals, members) === totals ? [] : mergedInto(totals, members, /* @__PURE__ */ new Set([member.id]));
}
function mergedInto({ member, merged }, members, seen) {
	return merged.flatMap((id) => {
		const other = members.get(id);
		if (other === void 0 || seen.has(id) || other.mergedInto !== member.id) return [];
		seen.add(id);
		return [other, ...mergedInto(other, members, seen)];
	});
}
function together(one, other) {
	const hasOwn = one.enrolments.length > 0 || one.leavings.length > 0;
	const { enrolments, leavings } = isEnrolled(one) || hasOwn && !isEnrolled(other) ? one : other;
	const days = { ...one.days };
	for (const [day, activities] of Object.entries(other.days)) days[day] = addDay(days[day] ?? {}, activities);
	return {
		...one,
		entries: one.entries + other.entries,
		enrolments,
		leavings,
		first: earlier(one.first, other.first),
		days,
		redeemed: one.redeemed + other.redeemed
	};
}
/** Whether an account has enrolled itself, and not left since. */
function isEnrolled(totals) {
	return membershipsOf(totals, { members: {
		enrol: "themselves",
		keep: 0
	} }, "").at(-1)?.to === null;
}
function addDay(one, other) {
	const names = /* @__PURE__ */ new Set([...Object.keys(one), ...Object.keys(other)]);
	const none = {
		points: 0,
		times: 0
	};
	const of = (activities, name) => (Object.hasOwn(activities, name) ? activities[name] : void 0) ?? none;
	return Object.fromEntries(Array.from(names, (name) => {
		const [a, b] = [of(one, name), of(other, name)];
		return [name, {
			points: a.points + b.points,
			times: a.times + b.times
		}];
	}));
}
function earlier(one, other) {
	if (one === null || other === null) return one ?? other;
	return one < other ? one : other;
}
export { personsOf as a, personOf as i, idsOfLogin as n, survivorOf as o, linkedTo as r, withLinked as s, accountsOf as t };
