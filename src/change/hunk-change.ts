import { countAddresses } from './addresses.ts';
import { compareCode } from './code-lines.ts';
import type { Counts } from './counts.ts';
import { hasNoText, isSameText } from './laid-out.ts';
import type { Side } from './side.ts';
import { countEdits, editKey } from './small-edits.ts';
import type { Surroundings } from './surroundings.ts';
import { wholeUnits } from './whole-units.ts';
import { diffWords, type WordDiff } from './word-diff.ts';
import type { Word } from './word.ts';
import { isUnspaced, withoutMarks } from './words.ts';

/** Counts what one hunk changed for a reader, and adds it to `counts`. */
export function hunkChange(before: Side, after: Side, around: Surroundings, counts: Counts): void {
  const codeLayout = countCode(counts, before, after, around);
  const links = counts.changedLinks;
  countAddresses(counts, before, after, around);
  countMeta(counts, before.meta, after.meta);
  const lines = Math.max(before.lines, after.lines);
  counts.lines += lines;
  counts.placeholders += after.placeholders;
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
  if (inCase === 0 && counts.changedLinks === links) counts.punctuation += 1;
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
  before.units.forEach((unit, at) => {
    if (!isGone(unit)) return;
    counts.deletedWords += unit.to - unit.from;
    taken.fill(1, unit.from, unit.to);
    const number = before.recognised.units[at] ?? -1;
    if (!around.gone.has(number)) counts.deletedSentences += 1;
    around.gone.add(number);
    if (unit.kind === 'heading' && counts.newHeadings > headings) counts.newHeadings -= 1;
  });
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

function differingCase(before: readonly Word[], after: readonly Word[]): number {
  return after.filter((word, at) => withoutMarks(word.raw) !== withoutMarks(before[at]?.raw ?? '')).length;
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
