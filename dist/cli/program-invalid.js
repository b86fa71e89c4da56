import { a as formatNumber } from "./amount.js";
import { a as prose, t as code } from "./escape.js";
// src/view/program-invalid.ts
/** Mistakes of the program file that a reply shows; the rest is in the log. */
const shownMistakes = 3;
/** That nothing can be decided, and the first mistakes in the program file. */
function programInvalid({ file, mistakes }) {
	const shown = mistakes.slice(0, shownMistakes).map((mistake) => `- ${mistakeText(mistake)}`);
	const others = mistakes.length - shown.length;
	return [`The rules in ${code(file)} cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.`, [...shown, ...others === 0 ? [] : [`- and ${formatNumber(others)} more`]].join("\n")].join("\n\n");
}
function mistakeText({ line, column, path, found, expected, nearest }) {
	const where = `line ${line}, column ${column}${path === "" ? "" : `, ${code(path)}`}`;
	const hint = nearest === null ? "" : `; did you mean ${code(nearest)}?`;
	return `${where}: found ${prose(found)}, expected ${prose(expected)}${hint}`;
}
export { programInvalid };
