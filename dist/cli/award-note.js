// src/decide/award-note.ts
/**
* What was true when the award was decided, and what no later totals tell: `cut from 50 points: no more than 100 points a
* month; reaches Advocate`. Null where there is nothing to say.
*/
function writeAwardNote({ cut, reached }) {
	const parts = [...cut === null ? [] : [`cut from ${cut.asked} points: ${cut.rule}`], ...reached === null ? [] : [`${reached.isAgain ? "earns again" : "reaches"} ${reached.level}`]];
	return parts.length === 0 ? null : parts.join("; ");
}
const note = /^(?:cut from (\d{1,15}) points: ([^;]{1,200}))?(?:(?:^|; )(reaches|earns again) (.{1,200}))?$/;
/** What an award's line says of it; nothing in words that are none of ours. */
function readAwardNote({ reason }) {
	const [, asked, rule, reaches, level] = note.exec(reason ?? "") ?? [];
	return {
		cut: asked === void 0 || rule === void 0 ? null : {
			asked: Number(asked),
			rule
		},
		reached: reaches === void 0 || level === void 0 ? null : {
			level,
			isAgain: reaches !== "reaches"
		}
	};
}
/** Whether an entry's reason is such a note, and nobody's words. */
function isAwardNote({ id, reason }) {
	return reason !== "" && id.startsWith("pr/") && note.test(reason);
}
/** The points of an award as they were decided, before any rule has cut them. */
function decidedPoints(entry) {
	return readAwardNote(entry).cut?.asked ?? entry.points;
}
export { writeAwardNote as i, isAwardNote as n, readAwardNote as r, decidedPoints as t };
