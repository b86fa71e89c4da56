import { readEntryLine } from '../standing/entry-line.ts';
import { readMonthFile } from '../standing/month-file.ts';
import { linesOf } from './chain-walk.ts';
import type { HeadFile } from './head-file.ts';
import type { LedgerMoment } from './moment.ts';
import type { CurrentFile } from './new-lines.ts';

/**
 * The file that holds the last line; null where it is not whole: a line of it is broken, does not follow the one before
 * it, or is not there, or the last one is not the recorded end.
 */
export async function currentFile(
  moment: LedgerMoment,
  head: HeadFile & { readonly file: string },
): Promise<CurrentFile | null> {
  const tail = mayBeTail(moment, head.file) ? checked(head, moment.tail) : null;
  return tail ?? checked(head, (await moment.ask([head.file])).get(head.file));
}

/** Whether the file's text probably came along under another name. */
export function mayBeTail({ tail }: LedgerMoment, path: string): boolean {
  return tail != null && (readMonthFile(path)?.part ?? 1) > 1;
}

function checked(
  head: HeadFile & { readonly file: string },
  text: string | null | undefined,
): CurrentFile | null {
  if (text == null) return null;
  const lines = linesOf(head.file, text);
  let before: string | null = null;
  for (const [index, line] of lines.entries()) {
    const reading = readEntryLine(line.text);
    if (reading.kind === 'broken') return null;
    const { prev } = reading.kind === 'entry' ? reading.entry : reading.link;
    // What the first line of a file follows is in another one.
    if (index > 0 && prev !== before) return null;
    before = reading.digest;
  }
  const isEnd = before === head.digest && lines.length === head.lines;
  return isEnd ? { path: head.file, text, lines: lines.length } : null;
}
