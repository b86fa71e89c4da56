import type { Change, FileChange } from '../change/read-change.ts';
import type { Contribution } from './classification.ts';
import { editWeights, gainWeights, thresholds } from './thresholds.ts';

/** What the rules judge by. */
export interface Evidence {
  readonly title: string;
  /** GitHub says so, or its name does. */
  readonly isBot: boolean;
  readonly change: Change;
  /** What the reader gains, in words of English prose. */
  readonly gain: number;
  /** The part of it that is new text, code and pictures: without edits of what was there. */
  readonly fresh: number;
  /** Lines of code that are new, less a share of those that went. */
  readonly code: number;
  /** How much the small edits tell, by `editWeights`. */
  readonly told: number;
  /** Places corrected or edited. */
  readonly places: number;
  /** Pages with such places. */
  readonly pagesEdited: number;
  /** New headings and sentences, without those of thin pages. */
  readonly sections: number;
  readonly sentences: number;
}

/** A name that ends in “bot” as a word of its own: such accounts are often ordinary users to GitHub. */
const botName = /[-_. (](?:ro)?bot\)?$/i;

/** Gathers the evidence of a change. */
export function evidenceOf(
  { title, author, isBot }: Pick<Contribution, 'title' | 'author' | 'isBot'>,
  change: Change,
): Evidence {
  const { total } = change;
  let told = 0;
  for (const [name, weight] of Object.entries(editWeights))
    told += weight * total[name as keyof typeof editWeights];
  const pages = withoutThinPages(change.files);
  const code = codeOf(pages);
  const fresh = freshOf(pages, code, total);
  return {
    title,
    isBot: isBot || botName.test(author ?? ''),
    change,
    gain: fresh + gainWeights.editedWord * total.editedWords,
    fresh,
    code,
    told,
    places: placesOf(total),
    pagesEdited: change.files.filter(({ counts }) => placesOf(counts) > 0).length,
    sections: sumOf(pages, 'newHeadings'),
    sentences: sumOf(pages, 'newSentences'),
  };
}

/** Without new pages that have hardly a word of their own, where there are so many that a tool made them. */
function withoutThinPages(files: readonly FileChange[]): readonly FileChange[] {
  const thin = new Set(
    files.filter((file) => file.counts.newPages > 0 && wordsOf(file) < thresholds.thinPage),
  );
  return thin.size < thresholds.thinPages ? files : files.filter((file) => !thin.has(file));
}

const placesOf = (counts: FileChange['counts']): number =>
  counts.edits +
  counts.case +
  counts.punctuation +
  counts.changedLinks +
  counts.changedCode +
  counts.listNumbers;

/** More lines changed in files whose text was not shown than in those that were read. */
export const isMostlyUnseen = ({ change: { total } }: Pick<Evidence, 'change'>): boolean =>
  total.unseenLines > total.lines;

const sumOf = (files: readonly FileChange[], name: keyof FileChange['counts']): number =>
  files.reduce((sum, { counts }) => sum + counts[name], 0);

const codeOf = (files: readonly FileChange[]): number =>
  Math.max(0, sumOf(files, 'newCode') - gainWeights.deletedCodeLine * sumOf(files, 'deletedCode'));

function freshOf(files: readonly FileChange[], code: number, total: Change['total']): number {
  const words = files.reduce((sum, file) => sum + wordsOf(file), 0);
  const pictures = total.newImages > 0 ? total.newImages : total.addedImages;
  return (
    words +
    Math.min(gainWeights.codeLine * code, words + gainWeights.codeAlone) +
    gainWeights.image * pictures +
    gainWeights.unseenLine * total.unseenAdded
  );
}

function wordsOf({ filename, counts }: FileChange): number {
  const words = counts.newWords - counts.rowWords + gainWeights.rowWord * counts.rowWords;
  const unspaced = counts.unspacedWords / Math.max(1, counts.newWords);
  return words * (1 - unspaced + unspaced * gainWeights.unspacedWord) * pathWeight(filename);
}

const log = /(?:change[-_ ]?log|release[-_ ]?notes?|(?:^|\/)(?:releases?|news|history)\b)/i;
const language =
  '(?:ar|bn|cs|da|de|el|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|no|pl|pt|ro|ru|sr|sv|ta|th|tr|uk|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?';
/** `guides/ko/install.md`, `pages.ko/install.md`, `install.ko.md`, `README-ko.md`, `README_ko.md` */
const translation = new RegExp(
  `(?:^|[/.])${language}/|\\.${language}\\.\\w+$|readme[-_]${language}\\.\\w+$`,
  'i',
);

const pathWeight = (path: string): number =>
  (log.test(path) ? gainWeights.logWord : 1) * (translation.test(path) ? gainWeights.translatedWord : 1);
