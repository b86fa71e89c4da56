/** What is escaped, and what begins or ends a formula. */
const token = /\\[^]|\$\$+/g;

/**
 * Blanks, in one paragraph after the other, what is a formula: what stands between `$$` and `$$`, as GitHub shows it, and,
 * whatever GitHub makes of it, what follows a `$$` that begins a line up to the next one, through other paragraphs as well.
 * Code must have been blanked in what it is given.
 */
export function formulaBlanker(): (paragraph: string) => string {
  let isOpen = false;
  return (paragraph) => {
    const parts: string[] = [];
    let from = isOpen ? 0 : null;
    let at = 0;
    for (const { 0: found, index } of paragraph.matchAll(token)) {
      if (found.startsWith('\\')) continue;
      if (from === null) from = index;
      else {
        parts.push(paragraph.slice(at, from), blanks(index - from));
        at = index;
        from = null;
      }
    }
    isOpen = from !== null && ((isOpen && from === 0) || beginsLine(paragraph, from));
    if (!isOpen || from === null) return [...parts, paragraph.slice(at)].join('');
    return [...parts, paragraph.slice(at, from), blanks(paragraph.length - from)].join('');
  };
}

/** As many blanks as what they stand for has characters, so that all the rest keeps its place. */
export function blanks(length: number): string {
  return ' '.repeat(length);
}

function beginsLine(text: string, index: number): boolean {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim() === '';
}
