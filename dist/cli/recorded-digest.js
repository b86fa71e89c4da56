import { n as isMember, r as waitingOf } from "./enrolment.js";
import { r as dayIn } from "./days.js";
import { t as digestOfEntry } from "./entry-line.js";
import { a as noTotals } from "./member-totals.js";
import { i as personOf, o as survivorOf, r as linkedTo } from "./person.js";
import { n as standingOf } from "./standings.js";
import { p as short, t as concernedIn } from "./observe.js";
import canonicalize from "canonicalize";
// src/flow/recorded-digest.ts
/**
* The digest of what a decision about `reading` (as it stands once that is carried out) took from the ledger and from the
* day; null where more than that may change it. `entries`, `members`: with what was recorded by it.
*/
function recordedDigest(reading, { accounts }, recorded, program, now) {
	const people = whoIsIn(reading, program, recorded.entries);
	const isStranger = (account) => account !== null && !people.has(account.id);
	if ([...accounts.values()].some(isStranger)) return null;
	return digestOfRecorded(recorded, people, reading, program, now);
}
/** Ids of those whom an event may concern that names nobody new. */
function whoIsIn(reading, program, entries) {
	return concernedIn(reading, program, /* @__PURE__ */ new Map()).union(new Set(entries.map(({ member }) => member.id)));
}
/** The digest of what is recorded about `people` and a pull request, as far as a decision on this day takes it into account. */
function digestOfRecorded({ entries, members }, people, { pull, comments }, program, now) {
	const { timezone } = program;
	const today = dayIn(timezone, now);
	const totalsOf = (id) => members.get(id) ?? noTotals({
		id,
		login: ""
	});
	const accounts = new Set(people);
	for (const id of accounts) for (const other of linkedTo(totalsOf(id))) accounts.add(other);
	const ids = [...accounts].toSorted((a, b) => a - b);
	const times = [...comments.filter(({ isOwn }) => !isOwn).map(({ createdAt }) => new Date(createdAt)), new Date(pull.mergedAt ?? now)];
	const days = /* @__PURE__ */ new Set([...entries.map(({ earnedOn }) => earnedOn), ...times.map((time) => dayIn(timezone, time))]);
	const have = ids.map((id) => {
		const totals = totalsOf(id);
		const person = personOf(survivorOf(totals, members), members);
		if (!isMember(person, program, today)) return [totals];
		const { period, ...standing } = standingOf(person, program, today);
		return [
			totals,
			standing,
			program.period === "rolling-12-months" ? null : period
		];
	});
	const waiting = [...days].flatMap((day) => waitingOf(ids.map((id) => totalsOf(id).member), day, members, program, today));
	const month = pull.state === "merged" ? null : today.slice(0, 7);
	return short(canonicalize([
		entries.map(digestOfEntry),
		have,
		waiting,
		month
	]) ?? "");
}
export { recordedDigest as n, whoIsIn as r, digestOfRecorded as t };
