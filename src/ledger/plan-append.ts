import type { EntryDraft } from '../standing/entry.ts';
import { headFile, isEnd, type ChainEnd } from '../standing/ledger-line.ts';
import { MembersFold, type MemberTotals } from '../standing/member-totals.ts';
import { readMonthFile } from '../standing/month-file.ts';
import { sealDrafts, type SealedEntry } from '../standing/sealed-entry.ts';
import { currentFile } from './current-file.ts';
import { writeHeadFile, type HeadFile } from './head-file.ts';
import { addLines, idLine, indexPaths, readIdFile, readSourceFile, sourceLine } from './ledger-index.ts';
import type { Head } from './ledger.ts';
import { writeShard } from './member-shard.ts';
import type { LedgerFiles, LedgerMoment } from './moment.ts';
import { placeLines } from './new-lines.ts';
import { memberPath, monthPath, standingsFile, withSeals } from './paths.ts';
import { fewLines, withoutHeld, type Plan, type PlanOptions } from './plan.ts';
import { accountsOf, readTotals, usableHead } from './read-moment.ts';
import { areSealed, sealsWith } from './seals.ts';
import { tailOf } from './tail.ts';
import { isOurReadme, readmeFile, rulesFile, unheldRules, type Views } from './views.ts';

/**
 * What becomes of the ledger's files when drafts are appended to what stands at this moment; `stale` where that is not the
 * head that they were decided from. It reads and writes a few files, whatever the ledger's length, unless what is derived
 * cannot be used: then the whole is read. Throws LedgerFault where the ledger is not whole.
 */
export async function planAppend(
  moment: LedgerMoment,
  drafts: readonly EntryDraft[],
  head: Head,
  now: Date,
  options: PlanOptions,
): Promise<Plan | 'stale'> {
  const recorded = await usableHead(moment);
  if (recorded?.file !== undefined) {
    if (!isEnd(recorded, head)) return 'stale';
    const plan = await planHere(moment, drafts, { ...recorded, file: recorded.file }, now, options);
    if (plan !== null) return plan;
  }
  const { planWhole } = await import('./plan-whole.ts');
  return planWhole(moment, drafts, head, now, options);
}

type UsableHead = HeadFile & { readonly file: string };

/** Null: what is derived is not to be believed, or the file appended to is not whole; the whole has to be read. */
async function planHere(
  moment: LedgerMoment,
  drafts: readonly EntryDraft[],
  head: UsableHead,
  now: Date,
  options: PlanOptions,
): Promise<Plan | null> {
  const index = indexFor(drafts);
  const asked = [...withSeals([...index, ...drafts.map(({ member }) => memberPath(member.id))])];
  const pages = options.views === null ? [] : [standingsFile, readmeFile, rulesFile];
  const files = await moment.ask([...new Set([...asked, ...pages, ...(await linesFor(moment, head, now))])]);
  const rulesText = files.get(rulesFile) ?? unheldRules;
  const views = await viewsFor(options.views, head, rulesText);
  const isViewed = views !== null && head.views === views.rules && files.get(standingsFile) != null;
  // Files for readers that were made by other rules are made anew, where that is no great work.
  if (views !== null && !isViewed && head.count <= fewLines) return null;
  const held = areSealed(index, files, head) ? idsHeld(drafts, files) : null;
  if (held === null) return null;
  const sealed = sealDrafts(withoutHeld(drafts, held), { digest: head.digest, lastAt: head.at ?? null }, now);
  const last = sealed.at(-1);
  if (last === undefined) return { entries: [], files: new Map(), end: head };
  const end = { count: head.count + sealed.length, digest: last.digest };
  const lines = await appendLines(moment, sealed, head);
  const members = await foldOnto(moment, sealed, head);
  if (lines === null || members === null) return null;
  const { path, lines: inFile } = lines.current;
  const derived = indexWith(sealed, head.count, files);
  const changed = accountsOf(sealed.map(({ entry }) => entry));
  for (const [id, totals] of members)
    if (changed.has(id)) derived.set(memberPath(id), writeShard(totals, end));
  const sealsBefore = await moment.ask(withSeals([...derived.keys()]));
  const written = new Map([...lines.files, ...derived, ...sealsWith(derived, sealsBefore, end)]);
  const standings = files.get(standingsFile) ?? '[]';
  for (const [file, made] of views?.render({ changed, members, standings, now }) ?? []) {
    const isKept = file === readmeFile && !isOurReadme(files.get(readmeFile));
    if (files.get(file) !== made && !isKept) written.set(file, made);
  }
  const isUnheld = rulesText.startsWith(unheldRules) && rulesText !== views?.written;
  if (isViewed && isUnheld) written.set(rulesFile, views.written);
  const kept = options.keepsTail ? tailOf(lines.current, end.digest) : null;
  for (const [file, text] of kept?.files ?? []) written.set(file, text);
  const at = last.entry.at;
  const rules = isViewed ? views.rules : undefined;
  written.set(
    headFile,
    writeHeadFile({
      file: path,
      ...end,
      at,
      lines: inFile,
      derived: end.digest,
      views: rules,
      tail: kept?.tail,
    }),
  );
  return { entries: sealed.map(({ entry }) => entry), files: written, end };
}

/** Files for readers that are another repository's stay by its rules: two that write by turns do not make all anew each time. */
async function viewsFor(
  ours: Views | null,
  { views: rules }: HeadFile,
  rulesText: string,
): Promise<Views | null> {
  if (ours === null || rules === undefined || rules === ours.rules) return ours;
  return (await ours.heldBy(rules, rulesText)) ?? ours;
}

function indexFor(drafts: readonly EntryDraft[]): string[] {
  const paths = drafts.flatMap((draft) => Object.values(indexPaths(draft)).flatMap((path) => path ?? []));
  return [...new Set(paths)];
}

/** The file that new lines will be in, so that one question is enough. */
async function linesFor(moment: LedgerMoment, head: UsableHead, now: Date): Promise<string[]> {
  const month = now.toISOString().slice(0, 7);
  const isNewMonth = (readMonthFile(head.file)?.month ?? '') < month;
  if (isNewMonth) return [monthPath({ month, part: 1 })];
  const isLarge = (await moment.large?.([head.file]))?.has(head.file) === true;
  return isLarge || moment.tail != null ? [] : [head.file];
}

/** Those of the drafts' ids that the ledger holds; null where the index cannot tell. */
function idsHeld(drafts: readonly EntryDraft[], files: LedgerFiles): Set<string> | null {
  const held = new Set<string>();
  for (const draft of drafts) {
    const paths = indexPaths(draft);
    const entries = readSourceFile(paths.source === null ? null : (files.get(paths.source) ?? null));
    const ids = readIdFile(paths.id === null ? null : (files.get(paths.id) ?? null));
    if (entries === null || ids === null) return null;
    if (entries.some(({ entry }) => entry.id === draft.id) || ids.includes(draft.id)) held.add(draft.id);
  }
  return held;
}

async function appendLines(moment: LedgerMoment, sealed: readonly SealedEntry[], head: UsableHead) {
  const month = sealed[0]?.entry.at.slice(0, 7) ?? '';
  const isNewMonth = (readMonthFile(head.file)?.month ?? '') < month;
  const current = isNewMonth ? null : await currentFile(moment, head);
  if (current === null && !isNewMonth) return null;
  const lines = placeLines(sealed, current, head.file);
  const others = [...lines.files.keys()].filter((path) => path !== head.file);
  const files = await moment.ask(others);
  // A file behind the one that holds the last line is none of ours: it is not written over.
  return others.some((path) => (files.get(path) ?? '') !== '') ? null : lines;
}

/** The accounts that change, as they stand then, and those that are one person with them. */
async function foldOnto(
  moment: LedgerMoment,
  sealed: readonly SealedEntry[],
  head: ChainEnd,
): Promise<Map<number, MemberTotals> | null> {
  const entries = sealed.map(({ entry }) => entry);
  const before = await readTotals(moment, accountsOf(entries), head);
  if (before === null) return null;
  const fold = new MembersFold(new Map([...before].map(([id, { totals }]) => [id, totals])));
  for (const entry of entries) fold.add(entry);
  return fold.members();
}

function indexWith(sealed: readonly SealedEntry[], count: number, files: LedgerFiles): Map<string, string> {
  const written = new Map<string, string>();
  const add = (path: string | null, line: string) => {
    if (path !== null) written.set(path, addLines(written.get(path) ?? files.get(path) ?? null, line));
  };
  for (const [index, { entry, text }] of sealed.entries()) {
    const position = count + index + 1;
    const paths = indexPaths(entry);
    add(paths.source, sourceLine(position, text));
    add(paths.id, idLine(position, entry.id));
  }
  return written;
}
