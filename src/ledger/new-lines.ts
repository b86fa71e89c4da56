import { readMonthFile } from '../standing/month-file.ts';
import type { SealedEntry } from '../standing/sealed-entry.ts';
import type { CopyEnd } from './head-file.ts';
import { largestFile, monthPath } from './paths.ts';

/** The file that holds the last line, as it stands. */
export interface CurrentFile {
  readonly path: string;
  /** Null: it is too large to be held, and so is full. */
  readonly text: string | null;
  readonly lines: number;
  /** A copy of its first lines, and the lines behind those; absent: there is none. */
  readonly copied?: { readonly end: CopyEnd; readonly recent: string };
}

/** Lines put behind those that are there: in the file of their month, or in its next part where that is full. */
export interface NewLines {
  /** Whole new texts by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The file that holds the last line now. */
  readonly current: CurrentFile & { readonly text: string };
}

/** `current`: null where its text is not needed, because all lines are of a later month, or where there is no line yet. */
export function placeLines(
  sealed: readonly SealedEntry[],
  current: CurrentFile | null,
  lastPath: string | undefined,
): NewLines {
  const files = new Map<string, string>();
  let at: NewLines['current'] = { path: lastPath ?? '', lines: 0, ...current, text: current?.text ?? '' };
  let bytes = current?.text === null ? largestFile : Buffer.byteLength(at.text);
  for (const { entry, text } of sealed) {
    const line = `${text}\n`;
    const size = Buffer.byteLength(line);
    const path = pathFor(at.path, entry.at.slice(0, 7), bytes, size);
    if (path !== at.path) {
      at = { path, text: '', lines: 0 };
      bytes = 0;
    }
    const before = at.text === '' || at.text.endsWith('\n') ? at.text : `${at.text}\n`;
    at = { ...at, text: before + line, lines: at.lines + 1, ...recentWith(at, line) };
    bytes += size;
    files.set(path, at.text);
  }
  return { files, current: at };
}

function recentWith({ copied }: CurrentFile, line: string): Pick<CurrentFile, 'copied'> {
  return copied === undefined ? {} : { copied: { ...copied, recent: copied.recent + line } };
}

function pathFor(last: string, month: string, bytes: number, added: number): string {
  const place = readMonthFile(last);
  if (place === null || place.month < month) return monthPath({ month, part: 1 });
  return bytes === 0 || bytes + added <= largestFile ? last : monthPath({ ...place, part: place.part + 1 });
}
