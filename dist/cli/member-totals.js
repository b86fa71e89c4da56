import * as v from "valibot";
// src/standing/member-totals.ts
/** Of a member without an entry. */
function noTotals(member) {
	return {
		member,
		entries: 0,
		enrolments: [],
		leavings: [],
		first: null,
		days: {},
		redeemed: 0,
		mergedInto: null,
		merged: []
	};
}
/** The accounts whose totals an entry changes, by numeric id: its member's, and the one that it merges them into. */
function accountsIn({ member, mergedInto }) {
	return mergedInto === void 0 || mergedInto === member.id ? [member.id] : [member.id, mergedInto];
}
/** The totals of each account in the entries, by numeric id; `from`: those of the entries before. */
function foldMembers(entries, from = /* @__PURE__ */ new Map()) {
	const fold = new MembersFold(from);
	for (const entry of entries) fold.add(entry);
	return fold.members();
}
/** The same entry by entry, for a ledger that is larger than memory: it grows with the accounts, their days and activities. */
var MembersFold = class {
	#from;
	#growing = /* @__PURE__ */ new Map();
	/** `from`: the totals of the entries before. They stay as they are. */
	constructor(from = /* @__PURE__ */ new Map()) {
		this.#from = from;
	}
	/** Takes the next entry in the order of the ledger. */
	add(entry) {
		const { member, mergedInto } = entry;
		grow(this.#of(member.id, member.login), entry);
		if (mergedInto !== void 0 && mergedInto !== member.id) grow(this.#of(mergedInto, member.login), entry);
	}
	/** The totals of each account so far, by numeric id: they change with the next entry. */
	members() {
		return new Map([...this.#from, ...this.#growing]);
	}
	/** Those of one account so far, until the next entry is added; undefined: it has none. */
	totals(id) {
		return this.#growing.get(id) ?? this.#from.get(id);
	}
	#of(id, login) {
		const held = this.#growing.get(id);
		if (held !== void 0) return held;
		const growing = toGrowing(this.#from.get(id) ?? noTotals({
			id,
			login
		}));
		this.#growing.set(id, growing);
		return growing;
	}
};
const whole = v.pipe(v.number(), v.safeInteger());
const dayTotal = v.object({
	points: whole,
	times: whole
});
const memberTotals = v.object({
	member: v.object({
		id: whole,
		login: v.string()
	}),
	entries: whole,
	enrolments: v.array(v.string()),
	leavings: v.array(v.string()),
	first: v.nullable(v.string()),
	days: v.record(v.string(), v.record(v.string(), dayTotal)),
	redeemed: whole,
	mergedInto: v.nullable(whole),
	merged: v.array(whole)
});
/** Totals as they were kept as JSON; null for what are none, or those of another version: fold them again. */
function readMemberTotals(value) {
	const read = v.safeParse(memberTotals, value);
	return read.success ? read.output : null;
}
function toGrowing(totals) {
	const days = bare();
	for (const [day, activities] of Object.entries(totals.days)) {
		const copy = {};
		for (const [activity, total] of Object.entries(activities)) Object.assign(totalIn(copy, activity), total);
		days[day] = copy;
	}
	return {
		...totals,
		enrolments: [...totals.enrolments],
		leavings: [...totals.leavings],
		merged: [...totals.merged],
		days
	};
}
/** Without a prototype, as no two members have the same days: V8 then does not look for a shape that they share. */
function bare() {
	return Object.create(null);
}
function grow(totals, entry) {
	const { kind, member, mergedInto, earnedOn, points } = entry;
	if (member.id !== totals.member.id) return growByMerge(totals, member.id, kind);
	if (member.login !== totals.member.login) totals.member = member;
	totals.entries += 1;
	if (mergedInto !== void 0) totals.mergedInto = kind === "revocation" ? null : mergedInto;
	if (kind === "enrolment") (entry.leaves === true ? totals.leavings : totals.enrolments).push(earnedOn);
	else if (kind === "redemption" || isRefund(entry)) totals.redeemed -= points;
	else if (points !== 0 || kind === "award" || kind === "revocation") growDay(totals, entry);
}
/**
* Whether a revocation gives back what was spent: of all that can be taken back, redemptions alone are below zero and of
* no activity. (An adjustment below zero is made good by another adjustment.)
*/
function isRefund({ kind, activity, points }) {
	return kind === "revocation" && activity === null && points > 0;
}
function growByMerge(totals, id, kind) {
	const place = totals.merged.indexOf(id);
	if (kind === "revocation" && place >= 0) totals.merged.splice(place, 1);
	if (kind !== "revocation" && place < 0) totals.merged.push(id);
}
function growDay(totals, { kind, earnedOn, points, mergedInto, activity }) {
	if (mergedInto !== void 0 && points === 0) return;
	totals.first ??= earnedOn;
	const total = totalIn(totals.days[earnedOn] ??= {}, activity ?? "");
	total.points += points;
	if (kind === "award") total.times += 1;
	else if (kind === "revocation") total.times -= 1;
}
/** Of days there may be a million, so that they are common objects: what every object has is no activity. */
function totalIn(day, activity) {
	const held = day[activity];
	if (held !== void 0 && Object.hasOwn(day, activity)) return held;
	const total = {
		points: 0,
		times: 0
	};
	if (activity === "__proto__") Object.defineProperty(day, activity, {
		value: total,
		enumerable: true
	});
	else day[activity] = total;
	return total;
}
export { noTotals as a, isRefund as i, accountsIn as n, readMemberTotals as o, foldMembers as r, MembersFold as t };
