import type { LedgerLine } from '../standing/chain.ts';
import { readEntryLine } from '../standing/entry-line.ts';
import { readMonthFile } from '../standing/month-file.ts';
import { linesOf } from './chain-walk.ts';
import type { HeadFile } from './head-file.ts';
import type { LedgerMoment } from './moment.ts';
import type { CurrentFile } from './new-lines.ts';

type RecordedFile = HeadFile & { readonly file: string };

/**
 * The file that holds the last line; null where it is not whole: a line of it is broken, does not follow the one before
 * it, or is not there, or the last one is not the recorded end.
 */
export async function currentFile(moment: LedgerMoment, head: RecordedFile): Promise<CurrentFile | null> {
  const tail = mayBeTail(moment, head.file) ? await whole(head, moment.tail) : null;
  if (tail !== null) return tail;
  const large = (await moment.large?.([head.file]))?.get(head.file);
  if (large === undefined) return whole(head, (await moment.ask([head.file])).get(head.file));
  const isWhole = await isChain(large.lines(), head);
  return isWhole ? { path: head.file, text: null, lines: head.lines ?? 0 } : null;
}

/** Whether the file's text probably came along under another name. */
export function mayBeTail({ tail }: LedgerMoment, path: string): boolean {
  return tail != null && (readMonthFile(path)?.part ?? 1) > 1;
}

async function whole(head: RecordedFile, text: string | null | undefined): Promise<CurrentFile | null> {
  if (text == null) return null;
  const isWhole = await isChain(linesOf(head.file, text), head);
  return isWhole ? { path: head.file, text, lines: head.lines ?? 0 } : null;
}

/** Whether the lines of a file follow each other, as many as are recorded, to the recorded end. */
async function isChain(
  lines: Iterable<LedgerLine> | AsyncIterable<LedgerLine>,
  head: RecordedFile,
): Promise<boolean> {
  let before: string | null = null;
  let count = 0;
  for await (const { text } of lines) {
    const reading = readEntryLine(text);
    if (reading.kind === 'broken') return false;
    const { prev } = reading.kind === 'entry' ? reading.entry : reading.link;
    // What the first line of a file follows is in another one.
    if (count > 0 && prev !== before) return false;
    before = reading.digest;
    count += 1;
  }
  return before === head.digest && count === head.lines;
}
