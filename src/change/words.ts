/** One word as a reader sees it, and as it is compared (lower case, straight apostrophes). */
export interface Word {
  readonly raw: string;
  readonly norm: string;
  /** It stands in code within the text. */
  readonly code: boolean;
}

const spaced = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]|['’.-](?=[\p{L}\p{N}]))*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Characters that are handed to the segmenter at once. */
const piece = 5000;

/** The words of a text, in order. Languages that are written without spaces are cut by `Intl.Segmenter`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  text.split(/`+/).forEach((part, index) => {
    for (const raw of unspaced.test(part) ? segmented(part) : (part.match(spaced) ?? []))
      words.push({ raw, norm: raw.toLowerCase().replaceAll('’', "'"), code: index % 2 === 1 });
  });
  return words;
}

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

/** Whether a word carries grammar rather than content: an article, a preposition, a pronoun, an auxiliary. */
export const isSmallWord = (norm: string): boolean =>
  small.has(norm) || /^[\p{Script=Hiragana}]{1,3}$/u.test(norm);

/** Whether a word is of a script that is written without spaces. */
export const isUnspaced = (norm: string): boolean => unspaced.test(norm);
