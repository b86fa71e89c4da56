import { createHash } from 'node:crypto';

import { headFile } from '../standing/ledger-line.ts';
import { readMonthFile, type MonthFile } from '../standing/month-file.ts';
import type { About } from './ledger.ts';
import { sealPath, sealsFile } from './seals.ts';
import { readmeFile, rulesFile } from './views.ts';

/** The first 500 members, highest total first. */
export const standingsFile = 'standings.json';
/**
 * On a branch: what the file that is appended to held some lines ago, deflated. Its own path is not known before `head.json`
 * is read; under this name it comes with the same question, and is a tenth as large.
 */
export const tailFile = 'tail.json';
/** The lines that were put behind those since, unless `tail.json` has them: with each entry one of the two is written, mostly this. */
export const recentFile = 'recent.jsonl';
/** How far sweeps have looked. Nothing is decided by it; where it is lost, more is looked at again. */
export const sweepFile = 'sweep.json';

/** Up to this many bytes GitHub gives a file whole in a query, with room to spare: no file is made larger. */
export const largestFile = 400_000;

/** `ledger/2026-11.jsonl`, `ledger/2026-11.2.jsonl`. */
export function monthPath({ month, part }: MonthFile): string {
  return `ledger/${month}${part === 1 ? '' : `.${part}`}.jsonl`;
}

/** Those that hold lines, in the order of the chain: by month, then by part as a number. */
export function monthsInOrder(paths: Iterable<string>): string[] {
  return Array.from(paths, (path) => ({ path, ...(readMonthFile(path) ?? { month: '', part: 0 }) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => (a.month === b.month ? a.part - b.part : a.month < b.month ? -1 : 1))
    .map(({ path }) => path);
}

/** Entries of twenty sources stand in one file, and a hundred such files in a folder. */
export function sourcePath({ repoId, number }: NonNullable<About['source']>): string {
  return `index/${repoId}/${Math.floor(number / 2000)}/${Math.floor(number / 20)}.jsonl`;
}

/** Where it stands whether an id is in the ledger, of entries whose id does not name their source. */
export function idPath(id: string): string {
  return `index/ids/${createHash('sha256').update(id).digest('hex').slice(0, 3)}.jsonl`;
}

/** Totals of one member. */
export function memberPath(id: number): string {
  return `members/${Math.abs(id) % 100}/${id}.json`;
}

/** Files of index and totals, and what says whether they are those that have to be there. */
export function withSeals(paths: readonly string[]): string[] {
  return [sealsFile, ...paths, ...paths.map(sealPath)];
}

/** What a decision reads, by name: the end of the ledger, the source's entries, what its people have. */
export function pathsAbout({ source, members }: About): string[] {
  const derived = [...(source === null ? [] : [sourcePath(source)]), ...members.map(memberPath)];
  return [...new Set([headFile, ...withSeals(derived)])];
}

/** What an append needs beside that: where the lines now being written probably are (more of a month are rare), the last of them, and the standings. */
export function pathsToAppend(now: Date): string[] {
  const month = now.toISOString().slice(0, 7);
  const parts = [1, 2, 3, 4].map((part) => monthPath({ month, part }));
  return [...parts, tailFile, recentFile, standingsFile, readmeFile, rulesFile];
}
