/** What a line of a documentation file is to a reader. `mark` is what only the machine reads: fences, rules, directives. */
export type LineKind =
  | 'blank'
  | 'prose'
  | 'heading'
  | 'item'
  | 'row'
  | 'code'
  | 'front'
  | 'contents'
  | 'comment'
  | 'mark';

/** A list item in any of the formats. */
export const item = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|\.{1,5}|\*{1,5}|#\.)\s+\S/;
/** A line of signs alone. */
export const ruled = /^[\s|:=+~^"*-]+$/;
/** Code by its signs. */
export const looksLikeCode =
  /[;{}]\s*$|^\s*[\])}]+[;,]?\s*$|^\s*(?:\$ |\/\/|<\/?\w|@|import |const |let |use |fn |def |return\b)|\w\([^()]{0,200}\)|=>|\s=\s/;
/** HTML that pages of Markdown are laid out with: it tells of neither. */
const layout =
  /^\s*<\/?(?:a|img|br|p|div|details|summary|kbd|video|iframe|center|figure|picture|table|thead|tbody|tr)\b/i;
const looksLikeProse = /^\s*(?:(?:[-*>#]|\d{1,3}\.)\s*)?[\p{Lu}[*_][^;{}]{20,}[\p{L}.:!?)]\s*$/u;

/** From −1, all prose, to 1, all code. */
export function likeCode(lines: readonly string[]): number {
  const written = lines.filter((line) => line.trim() !== '');
  const points = written.map((line) =>
    looksLikeCode.test(line) ? (layout.test(line) ? 0 : 1) : looksLikeProse.test(line) ? -1 : 0,
  );
  return points.reduce<number>((sum, point) => sum + point, 0) / Math.max(1, written.length);
}

/** Whether the first sign of a line, behind spaces, is a letter of ASCII: as most lines of prose begin, and no mark does. */
export function beginsWithLetter(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) === 0x20) at += 1;
  const lower = line.charCodeAt(at) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
