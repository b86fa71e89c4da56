import { compareCode } from './code-lines.ts';
import type { Counts } from './counts.ts';
import { editKind } from './edit.ts';
import type { KnownText } from './known-text.ts';
import { hasNoText, isSameText } from './laid-out.ts';
import type { Side } from './side.ts';
import { wholeUnits } from './whole-units.ts';
import { type Effort, diffWords, type WordDiff } from './word-diff.ts';
import type { Word } from './word.ts';
import { isUnspaced } from './words.ts';

/** What is known of the whole change while its hunks are read one after the other, in the order of the files' names. */
export interface Surroundings {
  readonly removed: KnownText;
  readonly addedElsewhere: KnownText;
  /** What was added so far. */
  readonly added: KnownText;
  /** Edits seen so far, as `old→new`. */
  readonly edits: Set<string>;
  /** Words put in the place of others so far, as `old→new`. */
  readonly replaced: Set<string>;
  /** Addresses that are not new: they stood somewhere before, or were added already. */
  readonly links: Set<string>;
  readonly effort: Effort;
}

/** Counts what one hunk changed for a reader, and adds it to `counts`. */
export function hunkChange(before: Side, after: Side, around: Surroundings, counts: Counts): void {
  const codeLayout = countCode(counts, before, after, around);
  countAddresses(counts, before, after, around);
  countMeta(counts, before.meta, after.meta);
  const lines = Math.max(before.lines, after.lines);
  counts.lines += lines;
  if (isSameText(before.text, after.text)) {
    const listNumbers = numbersPutRight(before.numbers, after.numbers);
    counts.listNumbers += listNumbers;
    if (!hasNoText(before.text)) counts.rewrapped += lines - codeLayout - listNumbers;
    around.added.add(after);
    return;
  }
  const diff = diffWords(before.words, after.words, around.effort);
  if (diff.coarse) counts.coarseHunks += 1;
  const again = madeAgain(before, after, diff, around);
  const headings = counts.newHeadings;
  const fresh = freshUnits(counts, before, after, diff, around, again?.added);
  const gone = goneUnits(counts, before, after, diff, around, again?.removed, headings);
  around.added.add(after);
  countEdits(counts, before, after, diff, fresh, gone, around);
  if (diff.added.includes(1) || diff.removed.includes(1)) return;
  const inCase = differingCase(before.words, after.words);
  counts.case += inCase;
  if (inCase === 0) counts.punctuation += 1;
}

function countMeta(counts: Counts, before: readonly string[], after: readonly string[]): void {
  if (before.length + after.length === 0) return;
  const old = new Set(before);
  counts.meta += after.filter((line) => !old.has(line)).length || Math.min(1, before.length);
}

/** Items written as the first are numbered by whoever shows them: a reader sees no change from or to these. */
const numbersPutRight = (before: readonly number[], after: readonly number[]): number =>
  before.filter((number, at) => {
    const now = after[at] ?? number;
    return number > 1 && now > 1 && now !== number;
  }).length;

/** Counts the new units and says which of the words belong to them, or are moved or repeated. */
function freshUnits(
  counts: Counts,
  before: Side,
  after: Side,
  diff: WordDiff,
  around: Surroundings,
  again: Uint8Array | undefined,
): Uint8Array {
  const moved = around.removed.marks(after, diff.added);
  const repeated = around.added.marks(after, diff.added);
  const taken = new Uint8Array(after.words.length);
  const fresh = new Uint8Array(after.words.length);
  for (let at = 0; at < taken.length; at += 1) {
    if (diff.added[at] !== 1) continue;
    const isMoved = moved?.[at] === 1;
    if (isMoved || repeated?.[at] === 1) {
      taken[at] = 1;
      counts[isMoved ? 'movedWords' : 'repeatedWords'] += 1;
    } else if (again?.[at] !== 1) fresh[at] = 1;
  }
  const isFresh = wholeUnits(after.words, fresh, before.words, diff.removed, diff.runs, 'new');
  for (const unit of after.units) {
    if (!isFresh(unit)) continue;
    const words = after.words.slice(unit.from, unit.to).filter((_, at) => fresh[unit.from + at] === 1);
    counts.newWords += words.length;
    counts.unspacedWords += words.filter((word) => isUnspaced(word.norm)).length;
    if (unit.kind === 'row') counts.rowWords += words.length;
    taken.fill(1, unit.from, unit.to);
    const isListed = unit.kind === 'item' || unit.kind === 'row';
    if (isListed && words.some((word) => word.code)) counts.newNames += 1;
    if (unit.kind === 'heading') counts.newHeadings += 1;
    else if (unit.kind === 'item') counts.newItems += 1;
    else if (unit.kind === 'row') counts.newRows += 1;
    else counts.newSentences += 1;
  }
  return taken;
}

function goneUnits(
  counts: Counts,
  before: Side,
  after: Side,
  diff: WordDiff,
  around: Surroundings,
  again: Uint8Array | undefined,
  headings: number,
): Uint8Array {
  const kept = around.addedElsewhere.marks(before, diff.removed);
  const taken = new Uint8Array(before.words.length);
  const gone = new Uint8Array(before.words.length);
  for (let at = 0; at < taken.length; at += 1) {
    if (diff.removed[at] !== 1) continue;
    if (kept?.[at] === 1) taken[at] = 1;
    else if (again?.[at] !== 1) gone[at] = 1;
  }
  const isGone = wholeUnits(before.words, gone, after.words, diff.added, diff.runs, 'old');
  for (const unit of before.units) {
    if (!isGone(unit)) continue;
    counts.deletedWords += unit.to - unit.from;
    taken.fill(1, unit.from, unit.to);
    counts.deletedSentences += 1;
    if (unit.kind === 'heading' && counts.newHeadings > headings) counts.newHeadings -= 1;
  }
  return taken;
}

/** The words of replacements that were made before: however short the sentence, these are edits of it, not another one. */
function madeAgain(before: Side, after: Side, { runs }: WordDiff, { replaced }: Surroundings) {
  const again = runs.filter(({ old, new: come }) => {
    if (old[0] === old[1] || come[0] === come[1]) return false;
    const key = editKey(before.words.slice(...old), after.words.slice(...come));
    const isKnown = replaced.has(key);
    replaced.add(key);
    return isKnown;
  });
  if (again.length === 0) return null;
  const removed = new Uint8Array(before.words.length);
  const added = new Uint8Array(after.words.length);
  for (const { old, new: come } of again) {
    removed.fill(1, ...old);
    added.fill(1, ...come);
  }
  return { removed, added };
}

/** Small edits are what changed outside of units that came or went as a whole. */
function countEdits(
  counts: Counts,
  before: Side,
  after: Side,
  diff: WordDiff,
  fresh: Uint8Array,
  gone: Uint8Array,
  around: Surroundings,
): void {
  if (diff.coarse)
    for (let at = 0; at < fresh.length; at += 1)
      if (diff.added[at] === 1 && fresh[at] !== 1) counts.editedWords += 1;
  for (const run of diff.runs) {
    const old = unmarked(before.words, run.old, gone);
    const come = unmarked(after.words, run.new, fresh);
    if (old.length === 0 && come.length === 0) continue;
    counts.edits += 1;
    counts.editedWords += come.length;
    const key = editKey(old, come);
    if (around.edits.has(key)) continue;
    around.edits.add(key);
    const kind = isDoubled(before.words, run, old, come) ? 'grammar' : editKind(old, come);
    counts[kind] += 1;
  }
}

/** A word that stood twice in a row is taken out once. */
function isDoubled(
  words: readonly Word[],
  { old: [from, to] }: WordDiff['runs'][number],
  gone: readonly Word[],
  come: readonly Word[],
): boolean {
  const word = gone[0]?.norm;
  if (word === undefined || gone.length !== 1 || come.length > 0) return false;
  return words[from - 1]?.norm === word || words[to]?.norm === word;
}

function unmarked(words: readonly Word[], [from, to]: readonly [number, number], marked: Uint8Array): Word[] {
  const rest: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word !== undefined && marked[at] !== 1) rest.push(word);
  }
  return rest;
}

const editKey = (before: readonly Word[], after: readonly Word[]): string =>
  `${before.map((word) => word.norm).join(' ')}→${after.map((word) => word.norm).join(' ')}`;

function differingCase(before: readonly Word[], after: readonly Word[]): number {
  return after.filter((word, at) => word.raw !== before[at]?.raw).length;
}

/** Counts what changed in code blocks, and answers how many lines of these were laid out anew alone. */
function countCode(counts: Counts, before: Side, after: Side, around: Surroundings): number {
  if (before.code.length === 0 && after.code.length === 0) return 0;
  const code = compareCode(
    before.code,
    after.code,
    (line) => around.removed.holds(line) || around.added.holds(line),
  );
  counts.newCode += code.fresh;
  counts.deletedCode += code.deleted;
  counts.changedCode += code.mended;
  for (const edit of code.edits) {
    if (around.edits.has(edit.words)) continue;
    around.edits.add(edit.words);
    counts.codeEdits += 1;
    if (edit.isValue) counts.codeValues += 1;
  }
  if (code.fresh > 0) counts.newSamples += Math.max(0, after.samples - before.samples);
  if (!code.same || textOf(before.code) === textOf(after.code)) return 0;
  const lines = Math.max(before.code.length, after.code.length);
  counts.codeLayout += lines;
  return lines;
}

const textOf = (code: Side['code']): string => code.map(({ text }) => text).join('\n');

/** An address in place of another is a link mended; one more than before is a link added. */
function countAddresses(counts: Counts, before: Side, after: Side, around: Surroundings): void {
  if (before.links.length + after.links.length + after.images.length === 0) return;
  const old = new Set(before.links);
  const come = after.links.filter((link) => !old.has(link));
  const still = new Set(after.links);
  const lost = before.links.filter((link) => !still.has(link)).length;
  const fresh = come.filter((link) => !around.links.has(link));
  for (const link of fresh) around.links.add(link);
  counts.changedLinks += Math.min(lost, come.length);
  counts.newLinks += Math.max(0, fresh.length - lost);
  const shown = new Set(before.images);
  counts.newImages += Math.max(
    0,
    after.images.filter((image) => !shown.has(image) && !around.links.has(image)).length -
      before.images.length,
  );
}
