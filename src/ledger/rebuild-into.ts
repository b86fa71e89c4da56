import { notJson, readEntryLine } from '../standing/entry-line.ts';
import { isCutOff } from '../standing/json-text.ts';
import { headFile, linesOf, type LedgerLine, type RecordedHead } from '../standing/ledger-line.ts';
import { ChainWalk, notWhole } from './chain-walk.ts';
import type { FileSink } from './derived-files.ts';
import { NotWhole } from './fault.ts';
import { linesIn, recordedEnd, type LedgerMoment } from './moment.ts';
import type { RebuildOptions, Rebuilt } from './rebuild.ts';
import { rulesFile, unheldRules, type Views } from './views.ts';
import { writeLedger } from './write-ledger.ts';

/** The last file without the line in it that was cut off: its text, or of a large one how many of its bytes stay. */
interface Mended {
  readonly path: string;
  readonly kept: string | number;
  readonly dropped: string;
}

/** Writes all that is derived from the lines of this moment. `mended`: the one file of lines that has to change, too. */
export async function rebuildInto(
  moment: LedgerMoment,
  sink: FileSink,
  { dropTornTail, now, onProgress }: RebuildOptions,
  { views, keepsTail }: { readonly views: Views | null; readonly keepsTail: boolean },
): Promise<{ readonly rebuilt: Extract<Rebuilt, { kind: 'rebuilt' }>; readonly mended: Mended | null }> {
  const torn = await findTorn(moment);
  if (torn !== null && !dropTornTail)
    throw new NotWhole(
      `The ledger in ${moment.name} ends with a line that was cut off (${torn.path}). What it said is lost: \`docpoints ledger rebuild --drop-torn-tail\` takes it away. Nothing was changed.`,
    );
  const recorded = await recordedEnd(moment);
  const walk = new ChainWalk(moment.name);
  const marks: RecordedMark = { isPassed: recorded === null || 'broken' in recorded };
  const lines = watched(withoutTorn(moment, torn), walk, recorded, marks);
  const held = await stillHeld(moment, views);
  await writeLedger(lines, walk, sink, { views: held, now, writesLines: false, keepsTail, onProgress });
  markIfReached(walk, recorded, marks);
  const { count, digest } = walk.end;
  if (!marks.isPassed && !(torn !== null && isOneLess(count, recorded)))
    throw notWhole(
      moment.name,
      `${headFile}: records an end that the lines do not come to. Lines were removed or changed, and making it anew would hide that`,
    );
  return { rebuilt: { kind: 'rebuilt', count, digest, dropped: torn?.dropped ?? null }, mended: torn };
}

/** Those by which all files for readers of this moment are made anew by a person: whose the same rules were, theirs they stay. */
export async function stillHeld<T extends Views | null>(moment: LedgerMoment, views: T): Promise<T> {
  const text = (await moment.ask([rulesFile])).get(rulesFile);
  const isSame = text?.replace(/^\{"repository":\d+/, unheldRules) === views?.written;
  return views !== null && text != null && isSame ? { ...views, written: text } : views;
}

interface RecordedMark {
  /** Whether the recorded end was passed on the way. */
  isPassed: boolean;
}

async function* watched(
  lines: AsyncIterable<LedgerLine>,
  walk: ChainWalk,
  recorded: RecordedHead | null,
  marks: RecordedMark,
): AsyncGenerator<LedgerLine> {
  for await (const line of lines) {
    markIfReached(walk, recorded, marks);
    yield line;
  }
}

function markIfReached(walk: ChainWalk, recorded: RecordedHead | null, marks: RecordedMark): void {
  if (recorded === null || 'broken' in recorded) return;
  const { count, digest } = walk.end;
  for (const end of [recorded, recorded.next])
    if (end?.count === count && end.digest === digest) marks.isPassed = true;
}

function isOneLess(count: number, recorded: RecordedHead | null): boolean {
  return recorded !== null && !('broken' in recorded) && recorded.count === count + 1;
}

async function* withoutTorn(moment: LedgerMoment, torn: Mended | null): AsyncGenerator<LedgerLine> {
  for await (const line of linesIn(moment)) {
    const isTorn = torn !== null && line.file === torn.path && line.text === torn.dropped;
    if (!isTorn) yield line;
  }
}

function isTorn(text: string): boolean {
  const reading = readEntryLine(text);
  return reading.kind === 'broken' && reading.what === notJson && isCutOff(text);
}

async function findTorn(moment: LedgerMoment): Promise<Mended | null> {
  const path = (await moment.months()).at(-1);
  if (path === undefined) return null;
  const large = await (await moment.large?.([path]))?.get(path)?.last();
  if (large !== undefined)
    return isTorn(large.text) ? { path, kept: large.before, dropped: large.text } : null;
  const text = (await moment.ask([path])).get(path) ?? '';
  const last = linesOf(path, text).at(-1);
  if (last === undefined || !isTorn(last.text)) return null;
  // Whoever looked at it in an editor may have ended the line.
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  return { path, kept: text.slice(0, end - last.text.length), dropped: last.text };
}
