import { beginsWithLetter } from './line-shape.ts';
import { isUnspaced } from './words.ts';

const listMark = /^\s*(?:[-*+•]|\d{1,4}[.)]|#\.)(?:\s+|$)/;
/** What `laidOut` would take out, except at the ends. */
const layout = /[^\S ]| {2}|\||--|==|__/;

/** A line without its list mark. */
export const withoutListMark = (line: string): string =>
  beginsWithLetter(line) ? line : line.replace(listMark, '');

/** Whether lines differ in nothing but how they are wrapped, in list marks, or in how a table is aligned. */
export function isSameText(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || after.length === 0) return hasNoText(before) && hasNoText(after);
  return joined(before) === joined(after);
}

/** Whether lines are none, or one with nothing but a list mark. */
export const hasNoText = (lines: readonly string[]): boolean =>
  lines.length === 0 || (lines.length === 1 && joined(lines) === '');

const quoted = /^\s*>[ \t]?/;
/** A line of a quotation that the next one may go on from, as it does not from the mark of an alert. */
const goesOn = /^\s*>(?!\s*\[!\w+\]\s*$)/;

/** Scripts that are written without spaces have none where a line was wrapped. */
const seam = /(?<=[\u0E00-\u0E7F\u2E80-\uFFEF]) (?=[\u0E00-\u0E7F\u2E80-\uFFEF])/g;

function joined(lines: readonly string[]): string {
  const text = lines
    .map((line, at) => laidOut(goesOn.test(lines[at - 1] ?? '') ? line.replace(quoted, '') : line))
    .join(' ');
  return isUnspaced(text) ? text.replaceAll(seam, '') : text;
}

/** Without outer and doubled blanks, list marks and the length of rules, which differ when text is wrapped or a table aligned. */
function laidOut(line: string): string {
  const text = withoutListMark(line).trim();
  if (!layout.test(text)) return text;
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\| ?/g, '|')
    .replaceAll(/([-=_])\1+/g, '$1');
}
