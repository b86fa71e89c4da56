import type { Counts } from './counts.ts';
import { editKind } from './edit.ts';
import type { Side } from './side.ts';
import type { Surroundings } from './surroundings.ts';
import type { WordDiff } from './word-diff.ts';
import type { Word } from './word.ts';

/** Small edits are what changed outside of units that came or went as a whole. */
export function countEdits(
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
    if (kind === 'value' && pointer.has(before.words[run.old[0] - 1]?.norm ?? '')) counts.changedLinks += 1;
    else counts[kind] += 1;
  }
}

/** A number behind one of these says where to look, as a link does: another one sends the reader to another place. */
const pointer = new Set(
  `figure fig table listing section chapter appendix example step equation abbildung tabelle kapitel abschnitt schritt
  tableau chapitre étape figura tabla capítulo sección paso`.split(/\s+/),
);

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

/** What one edit is recognised by when it is made again. */
export const editKey = (before: readonly Word[], after: readonly Word[]): string =>
  `${before.map((word) => word.norm).join(' ')}→${after.map((word) => word.norm).join(' ')}`;
