import { Sequences } from './sequences.ts';
import { WordTable } from './word-table.ts';
import type { Word } from './word.ts';

const spaced = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]+|['’.-](?=[\p{L}\p{N}]))*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** All of these scripts stand behind this character. */
const firstUnspaced = /[\u0E00-\uFFFF]/;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Characters that are handed to the segmenter at once. */
const piece = 5000;

/** The words of one change: each is made once, however often it occurs, and can be told from others by a number. */
export class Vocabulary {
  /** Of these words. */
  readonly sequences = new Sequences();
  private readonly ids = new Map<string, number>();
  private readonly table = new WordTable((raw, code) => this.make(raw, code));
  private readonly inText = new Map<string, Word>();
  private readonly inCode = new Map<string, Word>();

  /** The words of a text, in order. Languages that are written without spaces are cut by `Intl.Segmenter`. */
  wordsOf(text: string): Word[] {
    const words: Word[] = [];
    this.read(text, words);
    return words;
  }

  /** Puts the words of a text behind `words`. */
  read(text: string, words: Word[]): void {
    if (this.table.read(text, words)) return;
    text.split(/`+/).forEach((part, index) => {
      for (const raw of rawWords(part)) words.push(this.word(raw, index % 2 === 1));
    });
  }

  private word(raw: string, code: boolean): Word {
    const words = code ? this.inCode : this.inText;
    const word = words.get(raw) ?? this.make(raw, code);
    words.set(raw, word);
    return word;
  }

  private make(raw: string, code: boolean): Word {
    const lower = raw.toLowerCase();
    const told = code ? lower : withoutMarks(lower);
    const norm = told.includes('’') ? told.replaceAll('’', "'") : told;
    let id = this.ids.get(norm);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(norm, id);
    }
    return { raw, norm, code, id, isSmall: isSmallWord(norm) };
  }
}

/** A word without the signs at its end that set it in italics, or make it a link of reStructuredText. */
export function withoutMarks(word: string): string {
  let end = word.length;
  while (word.charCodeAt(end - 1) === 0x5f) end -= 1;
  return word.slice(0, end);
}

const rawWords = (text: string): readonly string[] =>
  firstUnspaced.test(text) && unspaced.test(text) ? segmented(text) : (text.match(spaced) ?? []);

function segmented(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += piece)
    for (const segment of segmenter.segment(text.slice(at, at + piece)))
      if (segment.isWordLike === true) words.push(segment.segment);
  return words;
}

const small = new Set(
  `a an the this that these those and or nor but so if then than as at by for from in into of off on onto out over to up with
  is are was were be been being am has have had do does did will would can could shall should may might must it its it's he she they
  we you i me him her them us your yours our their his my which who whom whose what when where while there here also just very
  de la le les el los las un une una des du et y o en que qui per il lo di e da der die das und ein eine zu im`.split(
    /\s+/,
  ),
);

const isSmallWord = (norm: string): boolean =>
  small.has(norm) || (firstUnspaced.test(norm) && /^[\p{Script=Hiragana}]{1,3}$/u.test(norm));

/** Whether a word is of a script that is written without spaces. */
export const isUnspaced = (norm: string): boolean => firstUnspaced.test(norm) && unspaced.test(norm);
