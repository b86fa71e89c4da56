import { n as standingOf } from "./standings.js";
// src/decide/reaching.ts
/** The level that lies between the totals before an award and those after it; null: none. */
function levelReached(before, after, program, day) {
	const rank = (name) => program.levels.findIndex((level) => level.name === name);
	const had = standingOf(before, program, day).level;
	const has = standingOf(after, program, day).level;
	if (has === null) return null;
	if (rank(has) > rank(had)) return {
		level: has,
		isAgain: false
	};
	if (program.keep !== "period" || program.period === "rolling-12-months") return null;
	const alone = {
		...program,
		keep: "never"
	};
	const earned = standingOf(after, alone, day).level;
	const isNew = rank(earned) > rank(standingOf(before, alone, day).level);
	return earned === has && isNew ? {
		level: has,
		isAgain: true
	} : null;
}
export { levelReached as t };
