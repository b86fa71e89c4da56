/** From and to, in characters of a text. */
export type Span = readonly [number, number];

/** What is escaped, and what begins or ends a formula. */
const token = /\\[^]|\$\$+/g;

/**
 * Tells, of one paragraph after the other, which parts of it are formulas: what is between `$$` and `$$`, as GitHub shows
 * it, and, whatever GitHub makes of it, what follows a `$$` that begins a line up to the next one, through other paragraphs
 * as well. Code must have been blanked in what it is given.
 */
export function formulaReader(): (paragraph: string) => Span[] {
  let isOpen = false;
  return (paragraph) => {
    const spans: Span[] = [];
    let from = isOpen ? 0 : null;
    for (const { 0: found, index } of paragraph.matchAll(token)) {
      if (found.startsWith('\\')) continue;
      if (from !== null) spans.push([from, index + found.length]);
      from = from === null ? index : null;
    }
    isOpen = from !== null && ((isOpen && from === 0) || beginsLine(paragraph, from));
    if (isOpen && from !== null) spans.push([from, paragraph.length]);
    return spans;
  };
}

function beginsLine(text: string, index: number): boolean {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim() === '';
}
