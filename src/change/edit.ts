import leven from 'leven';

import { thresholds } from './thresholds.ts';
import { turnedRound, turns } from './turning-words.ts';
import type { Word } from './word.ts';

/**
 * What a small edit does: mends a spelling (`spelling`), adds or drops words of grammar (`grammar`), sets another number
 * (`value`) or identifier (`name`), turns the meaning round (`meaning`), adds a clause (`clause`), drops one (`cut`),
 * or puts other words in place (`wording`).
 */
export type EditKind = 'spelling' | 'grammar' | 'value' | 'name' | 'meaning' | 'clause' | 'cut' | 'wording';

const identifier = /[\p{L}\p{N}]_[\p{L}\p{N}]|\p{Ll}\p{Lu}|^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+$/u;
/** A number, an amount, a version, a date: it may have a unit behind it, or a “v” before it. */
const amount = /^v?\p{N}[\p{N}.,:_-]*\p{L}{0,3}$/u;
/** Numbers written out: they are amounts as well. */
const numerals = new Set(
  `two three four five six seven eight nine ten eleven twelve hundred thousand million zwei drei vier fünf sechs sieben acht
  neun zehn elf zwölf deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco siete ocho nueve diez`.split(
    /\s+/,
  ),
);
/** The same in Han characters, but for “one”, which is an article as often. */
const hanNumber = /^(?!一$)[〇零一二三四五六七八九十百千万萬億亿两兩]+$/;
const { clauseWords, nameLetters } = thresholds;

/** The kind of one place where `before` gave way to `after`, both without the words around them. */
export function editKind(before: readonly Word[], after: readonly Word[]): EditKind {
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  const [goneContent, comeContent] = [content(gone), content(come)];
  if (sameLetters(before, after)) return 'spelling';
  if (comeContent.length - goneContent.length >= clauseWords) return 'clause';
  if (goneContent.length - comeContent.length >= clauseWords) return 'cut';
  const named = [...goneContent, ...comeContent].some(
    (word) => !amount.test(word.norm) && (word.code || identifier.test(word.raw)),
  );
  if (named) return slipped(goneContent, comeContent) ? 'spelling' : 'name';
  const isTurned = turnedRound(gone, come);
  if (isTurned && gone.some(turns) && come.some(turns)) return 'meaning';
  if (misspelt(goneContent, comeContent) || misspelt(gone, come)) return 'spelling';
  if (numbers(gone) !== numbers(come)) return 'value';
  if (isTurned) return 'meaning';
  if (goneContent.length === 0 && comeContent.length === 0) return 'grammar';
  return 'wording';
}

const content = (words: readonly Word[]) => words.filter((word) => !word.isSmall);

const numbers = (words: readonly Word[]) =>
  words
    .filter(({ norm }) => amount.test(norm) || numerals.has(norm) || hanNumber.test(norm))
    .map((word) => word.norm)
    .join(' ');

const sameLetters = (before: readonly Word[], after: readonly Word[]) => {
  const letters = (words: readonly Word[]) =>
    words.map((word) => word.norm.replaceAll(/[^\p{L}\p{N}]/gu, '')).join('');
  return letters(before) === letters(after);
};

function onlyIn(words: readonly Word[], others: readonly Word[]): Word[] {
  const known = new Set(others.map((word) => word.id));
  return words.filter((word) => !known.has(word.id));
}

/** Each word stands against one that differs in a letter or two, or in its ending. */
function misspelt(gone: readonly Word[], come: readonly Word[]): boolean {
  if (gone.length !== come.length || gone.length === 0) return false;
  return gone.every((word, at) => nearlySame(word.norm, come[at]?.norm ?? ''));
}

/** One name stands against one that has a letter more or less, or two letters in the other order: another name would differ otherwise. */
function slipped([gone, ...others]: readonly Word[], [come, ...more]: readonly Word[]): boolean {
  if (gone === undefined || come === undefined || others.length + more.length > 0) return false;
  const [shorter, longer] = [gone.norm, come.norm].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || longer.length > 60) return false;
  if (shorter.length < nameLetters) return false;
  return longer.length - shorter.length === 1 ? leven(shorter, longer) === 1 : swapped(shorter, longer);
}

/** Whether two words differ by two neighbouring letters in the other order alone. */
function swapped(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [first = '', second = ''] = [one[at], one[at + 1]];
  return /\p{L}/u.test(first) && other === one.slice(0, at) + second + first + one.slice(at + 2);
}

const sorted = (word: string): string => word.split('').sort().join('');

function nearlySame(one: string, other: string): boolean {
  if (/\p{N}/u.test(one + other) || Math.max(one.length, other.length) > 60) return false;
  const longest = Math.max(one.length, other.length);
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  if (same >= 4 && same >= 0.6 * longest) return true;
  if (longest >= 3 && one.length === other.length && sorted(one) === sorted(other)) return true;
  return longest >= 4 && leven(one, other) <= (longest >= 7 ? 3 : longest >= 5 ? 2 : 1);
}
