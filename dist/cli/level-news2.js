import { r as dayIn } from "./days.js";
import { r as foldMembers } from "./member-totals.js";
import { n as standingOf } from "./standings.js";
import { t as levelReached } from "./reaching.js";
import { i as totalsOf } from "./totals.js";
// src/decide/level-news.ts
/** The levels that entries have reached, which the ledger holds now. `before`: totals without them. */
function levelNews(entries, before, program, now) {
	const today = dayIn(program.timezone, now);
	let members = before;
	return entries.flatMap((entry) => {
		const { id, login } = entry.member;
		const member = {
			id,
			login
		};
		const had = totalsOf(member, members);
		members = foldMembers([entry], members);
		const has = totalsOf(member, members);
		const reached = levelReached(had, has, program, today);
		if (reached === null) return [];
		return [{
			member,
			...reached,
			total: standingOf(has, program, today).total,
			entry
		}];
	});
}
export { levelNews as t };
