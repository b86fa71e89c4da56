import { editKind } from './edit.ts';
import type { CodeLine } from './side.ts';
import { thresholds } from './thresholds.ts';
import type { Word } from './word.ts';

/** What changed in the code blocks of a hunk. */
export interface CodeChange {
  readonly fresh: number;
  readonly deleted: number;
  /** No more than blanks and signs differ. */
  readonly same: boolean;
  /** Lines mended: each stands against an old one that it shares words with. */
  readonly mended: number;
  /** What was mended beyond spelling and signs. */
  readonly edits: readonly CodeEdit[];
}

/** Words of code that gave way to others, as `old→new`. */
interface CodeEdit {
  readonly words: string;
  /** Another number, amount or version. */
  readonly isValue: boolean;
}

/** Compares the code lines of two sides without regard to blanks; `known` tells which stand elsewhere: before the change, or added by it already. */
export function compareCode(
  before: readonly CodeLine[],
  after: readonly CodeLine[],
  known: (line: CodeLine) => boolean,
): CodeChange {
  const [bareBefore, bareAfter] = [before.map(bare), after.map(bare)];
  const gone = without(before, bareBefore, new Set(bareAfter));
  const come = without(after, bareAfter, new Set(bareBefore));
  if (gone.length + come.length === 0 || inOne(bareBefore) === inOne(bareAfter))
    return { fresh: 0, deleted: 0, same: true, mended: 0, edits: [] };
  const paired = Math.min(gone.length, come.length);
  const mended = new Set<CodeLine>();
  const edits: CodeEdit[] = [];
  for (let at = 0; at < paired; at += 1) {
    const [old, fresh] = [gone[at], come[at]];
    if (old === undefined || fresh === undefined) continue;
    const edit = lineEdit(old, fresh);
    if (edit === null) continue;
    mended.add(fresh);
    if (edit !== 'nothing to speak of') edits.push(edit);
  }
  return {
    fresh: come.filter((line) => !mended.has(line) && !known(line)).length,
    deleted: gone.length - mended.size,
    same: false,
    mended: mended.size,
    edits,
  };
}

/** A line of code without its blanks: what it is recognised by. */
const bare = ({ text }: CodeLine): string => text.replaceAll(/\s+/g, '');

/** Bare lines as one, however the code was broken: without the sign that it goes on, and the comma that a last line may have. */
const inOne = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/\\$/, ''))
    .join('')
    .replaceAll(/,(?=[)\]}])/g, '');

const without = (lines: readonly CodeLine[], bared: readonly string[], others: ReadonlySet<string>) =>
  lines.filter(
    ({ text, words }, at) =>
      (words.length > 0 || /[\p{L}\p{N}]/u.test(text)) && !others.has(bared[at] ?? '') && !isEncoded(text),
  );

/** A check sum, a signature, a key: nobody wrote it, nobody reads it. */
function isEncoded(line: string): boolean {
  if (/\b[\da-f]{32,}\b/i.test(line)) return true;
  const run = /[A-Za-z\d+/]{44,}/.exec(line)?.[0];
  return run !== undefined && /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d.*\d.*\d/.test(run);
}

/** Words of a line up to which it is compared. */
const mostWords = 100;

const isComment = /^\s*(?:\/\/|\/?\*|#|--|<!--)|(?:-->|\*\/)\s*$/;

/** The words that changed between two lines, if more than signs, spelling or the wording of a comment did; null when the lines have too little in common. */
function lineEdit(before: CodeLine, after: CodeLine): CodeEdit | 'nothing to speak of' | null {
  const [old, fresh] = [before.words.slice(0, mostWords), after.words.slice(0, mostWords)];
  const least = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < least && old[head]?.raw === fresh[head]?.raw) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail)?.raw === fresh.at(-1 - tail)?.raw) tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = fresh.slice(head, fresh.length - tail);
  if (gone.length === 0 && come.length === 0) return 'nothing to speak of';
  if (head + tail < thresholds.mendedShare * Math.max(old.length, fresh.length)) return null;
  const kind = editKind(gone, come);
  if (kind === 'spelling') return 'nothing to speak of';
  if ((kind === 'grammar' || kind === 'wording') && isComment.test(after.text)) return 'nothing to speak of';
  return { words: replacedWords(gone, come), isValue: kind === 'value' };
}

/** What gave way to what: a name that stands several times in a line is put right once. */
function replacedWords(gone: readonly Word[], come: readonly Word[]): string {
  if (gone.length !== come.length) return `${spelt(gone)}→${spelt(come)}`;
  const pairs = gone.flatMap((word, at) => {
    const fresh = come[at]?.norm ?? '';
    return word.norm === fresh ? [] : [`${word.norm}→${fresh}`];
  });
  return [...new Set(pairs)].join(' ');
}

const spelt = (words: readonly Word[]): string => words.map((word) => word.norm).join(' ');
