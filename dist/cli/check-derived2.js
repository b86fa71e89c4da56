import { r as readBoard } from "./board.js";
import { o as headFile } from "./chain.js";
import { r as digestOf } from "./entry-line.js";
import { a as personsOf } from "./person.js";
import { a as usableHead, l as readShard } from "./read-moment.js";
import { A as parseJson, D as sealsFile, E as areSealed, S as withSeals, b as standingsFile, p as memberPath } from "./which.js";
// src/ledger/check-derived.ts
/** Files of members that are read at once. */
const atOnce = 100;
/** Remarks that are told: who has so many makes all anew anyway. */
const most = 20;
/**
* What is derived from the lines and does not fit them: of totals those of the first `mostMembers`, and who is on the board.
* `members`: what the lines come to, which end at `end`.
*/
async function checkDerived(moment, members, end, mostMembers = Number.POSITIVE_INFINITY) {
	if (await usableHead(moment) === null) return [remark(headFile, "does not say that index and totals are complete")];
	const found = [];
	const text = (await moment.ask(["standings.json"])).get("standings.json") ?? null;
	const what = text === null ? null : wrongWithBoard(text, members);
	if (what !== null) found.push(remark(standingsFile, what));
	const ids = [...members.keys()].slice(0, mostMembers);
	for (let index = 0; index < ids.length && found.length < most; index += atOnce) {
		const some = ids.slice(index, index + atOnce);
		const files = await moment.askOnce(withSeals(some.map(memberPath)));
		if (!areSealed([], files, end)) return [...found, remark(sealsFile, "is not that of the ledger’s end")];
		for (const id of some) {
			const path = memberPath(id);
			const what = wrongWith(path, id, files, members.get(id), end);
			if (what !== null) found.push(remark(path, what));
		}
	}
	return found.slice(0, most);
}
function wrongWith(path, id, files, totals, end) {
	const text = files.get(path) ?? null;
	if (text === null) return "is missing";
	if (!areSealed([path], files, end)) return "is not the one that was written last";
	const read = readShard(text, id, end);
	return read.kind === "totals" && digestOf(read.totals) !== digestOf(totals) ? "holds other totals than the lines come to" : null;
}
/** As far as it can be told without the rules and the day by which it was made. */
function wrongWithBoard(text, members) {
	const board = readBoard(parseJson(text));
	if (board === null) return "is no list of standings";
	const persons = personsOf(members);
	const logins = new Map(persons.map(({ member }) => [member.id, member.login]));
	const other = board.find(({ member }) => logins.get(member.id) !== member.login);
	if (other !== void 0) return `names ${other.member.login}, who has no points in the lines by that name`;
	return board.length < Math.min(500, persons.length) ? "leaves somebody out" : null;
}
function remark(file, what) {
	return {
		file,
		line: null,
		what: `${what}. \`docpoints ledger rebuild\` makes it anew`
	};
}
export { checkDerived as t };
