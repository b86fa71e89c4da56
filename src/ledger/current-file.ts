import { readEntryLine } from '../standing/entry-line.ts';
import { linesOf } from '../standing/ledger-line.ts';
import type { HeadFile } from './head-file.ts';
import type { LedgerMoment } from './moment.ts';
import type { CurrentFile } from './new-lines.ts';
import { readTail } from './tail.ts';

type RecordedFile = HeadFile & { readonly file: string };

/**
 * The file that holds the last line; null where it is not whole: a line of it is broken, does not follow the one before
 * it, or is not there, or the last one is not the recorded end.
 */
export async function currentFile(moment: LedgerMoment, head: RecordedFile): Promise<CurrentFile | null> {
  const copy = copyOf(moment, head);
  if (copy !== null) return copy;
  const { file: path, lines = 0 } = head;
  const large = (await moment.large?.([path]))?.get(path);
  const links = new Links();
  if (large !== undefined) {
    for await (const { text } of large.lines()) if (!links.take(text)) return null;
    return links.isAt(head) ? { path, text: null, lines } : null;
  }
  const text = (await moment.ask([path])).get(path);
  const isWhole = text != null && links.takeAll(text) && links.isAt(head);
  return isWhole ? { path, text, lines } : null;
}

/** What came along of the file under other names, where that is all of it. */
function copyOf(moment: LedgerMoment, head: RecordedFile): CurrentFile | null {
  const { tail } = moment;
  if (tail == null || head.tail === undefined) return null;
  const held = readTail(tail.held, head.tail);
  if (held === null || !held.endsWith('\n')) return null;
  const links = new Links(head.tail);
  const recent = links.isAt(head) ? '' : tail.recent;
  if (!links.takeAll(recent) || !links.isAt(head)) return null;
  const text = held + recent;
  const copied = { end: head.tail, recent };
  return moment.isOther?.(head.file, text) === true
    ? null
    : { path: head.file, text, lines: head.lines ?? 0, copied };
}

const noLines = { digest: null, lines: 0 };

/** Goes along the lines of a file, each of which has to follow the one before it. */
class Links {
  #digest: string | null;
  #count: number;

  /** `start`: how far they are known to be whole. */
  constructor({ digest, lines }: { readonly digest: string | null; readonly lines: number } = noLines) {
    this.#digest = digest;
    this.#count = lines;
  }

  /** Whether the line is whole, and follows. */
  take(text: string): boolean {
    const reading = readEntryLine(text);
    if (reading.kind === 'broken') return false;
    const { prev } = reading.kind === 'entry' ? reading.entry : reading.link;
    // What the first line of a file follows is in another one.
    if (this.#count > 0 && prev !== this.#digest) return false;
    this.#digest = reading.digest;
    this.#count += 1;
    return true;
  }

  takeAll(text: string): boolean {
    return linesOf('', text).every((line) => this.take(line.text));
  }

  /** Whether the lines are as many as are recorded, to the recorded end. */
  isAt({ digest, lines }: HeadFile): boolean {
    return this.#digest === digest && this.#count === lines;
  }
}
