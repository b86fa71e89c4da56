import type { Hunk } from './patch.ts';

const quoted = /^\s*("(?:[^"\\]|\\.)*"),?\s*$/;
const kindOfCell = /^\s*"cell_type":\s*"(\w+)"/;
const opensList = /^\s*"(source|outputs|text)":\s*\[/;
const code = '```';

/**
 * A notebook as Markdown: the lines of its text cells, and those of its code cells between fences. What runs gave out
 * is dropped. A hunk may begin amid of a cell: it is then taken for text.
 */
export function notebookCells(hunk: Hunk): Hunk {
  let cell = 'markdown';
  let list: string | null = 'source';
  const lines = hunk.lines.flatMap((line): Hunk['lines'] => {
    const begun = kindOfCell.exec(line.text)?.[1];
    if (begun !== undefined) {
      cell = begun;
      list = null;
      return [{ ...line, side: 'both', text: '' }];
    }
    const opened = opensList.exec(line.text)?.[1];
    if (opened !== undefined) {
      list = opened;
      return isCode()
        ? [{ ...line, side: 'both', text: `${code}python` }]
        : [{ ...line, side: 'both', text: '' }];
    }
    if (/^\s*\],?\s*$/.test(line.text)) {
      const closes = isCode();
      list = null;
      return [{ ...line, side: 'both', text: closes ? code : '' }];
    }
    const written = list === 'source' ? quoted.exec(line.text)?.[1] : undefined;
    return written === undefined ? [] : [{ ...line, text: decoded(written) }];
  });
  return { ...hunk, lines };

  function isCode(): boolean {
    return cell === 'code' && list === 'source';
  }
}

/** The text of a JSON string, without its line break; the string itself where it is none. */
function decoded(written: string): string {
  try {
    return String(JSON.parse(written)).replace(/\n$/, '');
  } catch {
    return written;
  }
}
