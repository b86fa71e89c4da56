import { readEntryLine } from '../standing/entry-line.ts';
import type { EntryDraft } from '../standing/entry.ts';
import { headFile, isEnd, linesOf } from '../standing/ledger-line.ts';
import { sealDrafts } from '../standing/sealed-entry.ts';
import type { WalkEnd, WalkedLine } from './chain-walk.ts';
import { DerivedFiles } from './derived-files.ts';
import { writeHeadFile } from './head-file.ts';
import type { Head } from './ledger.ts';
import { isNew, walkAll, type LedgerMoment } from './moment.ts';
import { placeLines, type CurrentFile } from './new-lines.ts';
import { fewLines, withoutHeld, type Plan, type PlanOptions } from './plan.ts';
import { tailOf } from './tail.ts';
import { isOurReadme, readmeFile } from './views.ts';

/** The same as `planAppend` by reading every line. */
export async function planWhole(
  moment: LedgerMoment,
  drafts: readonly EntryDraft[],
  head: Head,
  now: Date,
  { views, keepsTail }: PlanOptions,
): Promise<Plan | 'stale'> {
  const { end, held, lines } = await walk(moment, drafts);
  if (!isEnd(end, head)) return 'stale';
  const sealed = sealDrafts(withoutHeld(drafts, held), { digest: end.digest, lastAt: end.at }, now);
  const last = sealed.at(-1);
  if (last === undefined) return { entries: [], files: new Map(), end };
  const current = await lastFile(moment);
  const { files, current: written } = placeLines(sealed, current, undefined);
  const all = new Map(files);
  const newEnd = { count: end.count + sealed.length, digest: last.digest, at: last.entry.at };
  const isMade = lines.length === end.count;
  if (isMade) {
    const derived = new DerivedFiles(sinkInto(all));
    for (const line of lines) await derived.take(line);
    for (const [index, { text }] of sealed.entries()) {
      const reading = readEntryLine(text);
      const line = { file: written.path, line: written.lines, text };
      if (reading.kind !== 'broken') await derived.take({ position: end.count + index + 1, line, reading });
    }
    await derived.finish(newEnd, views, now);
    if (!isOurReadme((await moment.ask([readmeFile])).get(readmeFile))) all.delete(readmeFile);
  }
  const kept = keepsTail ? tailOf(written, newEnd.digest) : null;
  for (const [path, text] of kept?.files ?? []) all.set(path, text);
  const made = isMade ? { derived: newEnd.digest, views: views?.rules } : {};
  const { path: file, lines: inFile } = written;
  all.set(headFile, writeHeadFile({ file, ...newEnd, lines: inFile, ...made, tail: kept?.tail }));
  return { entries: sealed.map(({ entry }) => entry), files: all, end: newEnd };
}

interface Walked {
  readonly end: WalkEnd;
  /** Those of the drafts' ids that the ledger holds. */
  readonly held: Set<string>;
  /** The first lines: all of them where there are few. */
  readonly lines: readonly WalkedLine[];
}

/** Goes along all lines. Where nothing was recorded yet, what checks them is not loaded. */
async function walk(moment: LedgerMoment, drafts: readonly EntryDraft[]): Promise<Walked> {
  const held = new Set<string>();
  const lines: WalkedLine[] = [];
  if (await isNew(moment)) return { end: { count: 0, digest: null, at: null }, held, lines };
  const { ChainWalk } = await import('./chain-walk.ts');
  const chain = new ChainWalk(moment.name);
  const wanted = new Set(drafts.map(({ id }) => id));
  for await (const walked of walkAll(moment, chain)) {
    const { id } = walked.reading.kind === 'entry' ? walked.reading.entry : walked.reading.link;
    if (typeof id === 'string' && wanted.has(id)) held.add(id);
    if (lines.length <= fewLines) lines.push(walked);
  }
  return { end: chain.end, held, lines };
}

async function lastFile(moment: LedgerMoment): Promise<CurrentFile | null> {
  const path = (await moment.months()).at(-1);
  if (path === undefined) return null;
  if ((await moment.large?.([path]))?.has(path) === true) return { path, text: null, lines: 0 };
  const text = (await moment.ask([path])).get(path) ?? '';
  return { path, text, lines: linesOf(path, text).length };
}

function sinkInto(files: Map<string, string>) {
  return {
    append: (path: string, text: string) => {
      files.set(path, (files.get(path) ?? '') + text);
      return Promise.resolve();
    },
    write: (path: string, text: string) => {
      files.set(path, text);
      return Promise.resolve();
    },
  };
}
