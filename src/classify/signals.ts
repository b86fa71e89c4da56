import type { Evidence } from './evidence.ts';
import { thresholds, worthBends } from './thresholds.ts';

/** Named measures that a fitted model weighs; each is told in fitted.json beside its weight. */
export type Signals<Name extends string> = Readonly<Record<Name, number>>;

/** What speaks for (+1) or against (−1) small edits being information: their weights are never of the other sign. */
export const informSigns = {
  told: 1, // weight of the edits by `editWeights`, at most 2
  name: 1, // names of code changed
  wording: 1, // words replaced
  pictures: 1, // pictures shown or changed
  others: 1, // files that are no documentation: what changed along with them is to be told
  titleTells: 1, // the title says that something is added, explained, updated, removed
  corrections: -1, // spelling, grammar, capital letters
  punctuation: -1,
  linksMended: -1,
  layout: -1, // lines of code laid out anew
  titleCorrects: -1, // the title says typo, wording, format, link
} as const;
export type InformSignal = keyof typeof informSigns;

/** How a correction is titled. */
export const corrects =
  /\b(?:typos?|spelling|misspell\w*|grammar|nits?|punctuation|wording|rephrase|(?:broken|dead|fix(?:es|ed)?) (?:\w+ )?links?|lint\w*|format(?:ting)?|style|polish|clean ?up|tidy)\b/i;
/** How it is titled that something is told. */
export const tells =
  /\b(?:add(?:s|ed|ing)?|document(?:s|ed)?|explain|mention|describe|clarif\w+|new|note|introduc\w+|deprecat\w+)\b/i;

/** Counts enter by their logarithm: the second of a kind says less than the first. */
const some = (count: number): number => Math.log1p(count);

/** What bears on whether small edits are information. */
export function informSignals({ told, title, change: { total, others } }: Evidence): Signals<InformSignal> {
  const corrections = (total.spelling + total.grammar) / thresholds.correctionsBeside;
  return {
    told: Math.min(2, told / (1 + corrections)),
    name: some(total.name),
    wording: some(total.wording),
    pictures: some(total.newImages + total.addedImages + total.changedImages),
    others: some(Math.min(thresholds.othersTold, others.length)),
    titleTells: tells.test(title) ? 1 : 0,
    corrections: some(total.spelling + total.grammar + total.case),
    punctuation: some(total.punctuation),
    linksMended: some(total.changedLinks),
    layout: some(total.codeLayout),
    titleCorrects: corrects.test(title) ? 1 : 0,
  };
}

/** What added information is worth more for: none of their weights is negative. */
export const worthSignalNames = ['gain', 'code', 'places', 'sections', 'sentences'] as const;
export type WorthSignal = (typeof worthSignalNames)[number];

/** What bears on the worth of added information. */
export function worthSignals({ gain, code, places, sections, sentences }: Evidence): Signals<WorthSignal> {
  return {
    gain: some(gain / worthBends.gain),
    code: some(code),
    places: some(Math.min(worthBends.mostPlaces, places)),
    sections: some(sections),
    sentences: some(sentences),
  };
}
