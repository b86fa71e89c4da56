/** One line of a hunk: on the old side only (removed), on the new side only (added), or on both (context). */
interface PatchLine {
  readonly side: 'old' | 'new' | 'both';
  readonly text: string;
}

/** A piece of a file: it has neither the file's beginning nor its end, unless `newStart` is 1. */
export interface Hunk {
  /** Line number in the new file, from 1. */
  readonly newStart: number;
  readonly lines: readonly PatchLine[];
}

const header = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;
const unseen = /[\r\0\uFEFF]/;

/**
 * Reads a `patch` as GitHub gives it: hunks without file headers. Carriage returns, byte order marks and NUL bytes
 * are dropped; where a header tells no numbers, or was cut off, its hunk stands somewhere behind the file's head.
 * Null when it is no patch: text outside of hunks, or no line within one.
 */
export function readPatch(patch: string): readonly Hunk[] | null {
  const hunks: { newStart: number; lines: PatchLine[] }[] = [];
  const seen = unseen.test(patch) ? patch.replaceAll(/[\r\0\uFEFF]/g, '') : patch;
  for (const text of seen.split('\n')) {
    if (text.startsWith('@@ ') || (hunks.length > 0 && '@@ '.startsWith(text) && text !== '')) {
      hunks.push({ newStart: Number(header.exec(text)?.[1] ?? Infinity), lines: [] });
      continue;
    }
    const hunk = hunks.at(-1);
    if (hunk === undefined) return null;
    const line = readLine(text);
    if (line === 'neither') return null;
    if (line !== null) hunk.lines.push(line);
  }
  return hunks.some(({ lines }) => lines.length > 0) ? hunks : null;
}

function readLine(text: string): PatchLine | null | 'neither' {
  switch (text[0]) {
    case '+':
      return { side: 'new', text: text.slice(1) };
    case '-':
      return { side: 'old', text: text.slice(1) };
    case ' ':
      return { side: 'both', text: text.slice(1) };
    case undefined:
      return { side: 'both', text: '' };
    case '\\':
      return null;
    default:
      return 'neither';
  }
}
