import { withoutListMark } from './laid-out.ts';
import { lineKinds } from './line-kind.ts';
import { beginsWithLetter, type LineKind } from './line-shape.ts';
import type { Hunk } from './patch.ts';
import { isPlaceholder } from './placeholder.ts';
import { recognised } from './recognise.ts';
import { type CodeLine, emptySide, type Side, type Unit } from './side.ts';
import type { TextFormat } from './text-format.ts';
import { visible } from './visible-text.ts';
import type { Word } from './word.ts';
import type { Vocabulary } from './words.ts';

/** reStructuredText shows these as a sentence of its own. */
const versionNote = /^\s*\.\. (version(?:added|changed|removed)|deprecated)::\s*/;
const notes: Readonly<Record<string, string>> = {
  versionadded: 'New in version ',
  versionchanged: 'Changed in version ',
  versionremoved: 'Removed in version ',
  deprecated: 'Deprecated since version ',
};
const shownNote = (text: string): string =>
  text.includes('.. ') ? text.replace(versionNote, (_, name: string) => notes[name] ?? '') : text;
const picture = /^\s*\.\. (?:image|figure):: (\S{1,500})/;
const titleKey = /^\s*(?:title|linktitle|description|summary|sidebar_label|nav_title|short-title)\s*[:=]/i;
/** Marks of lists and headings: renumbering is no change of words. */
const marker = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|#\.|#{1,6}|={1,6})(?:\s+|$)/;
/** The address of a link that is named elsewhere. */
const reference = /^\s{0,3}\[[^\]]{1,200}\]:\s/;
/** An entry of a change log that names its commit: a tool wrote it out of the history. */
const commitEntry = /\/commit\/[\da-f]{7,40}\b/;
/** Nothing but pictures that are links: badges, banners, cards. */
const badges =
  /^\s*(?:(?:\[!\[[^\]\n]{0,300}\]\([^()\n]{0,600}\)\]\([^()\n]{0,600}\)|<a\b[^<>]{0,600}>\s{0,9}<img\b[^<>]{0,600}>\s{0,9}<\/a>)\s{0,9})+$/i;
/** A line of code that is set as a span. */
const codeSpan = /^(\s*)`([^`]+)`$/;
const sentenceEnd = /[.!?][)"'”’]?\s+(?=[^\s\p{Ll}])|[。！？]/gu;
/** Cheaper, and found wherever a sentence ends within a text. */
const mayEnd = /[.!?][)"'”’]?\s|[。！？]/;
const ownUnit: Partial<Record<LineKind, Unit['kind']>> = { heading: 'heading', row: 'row', front: 'heading' };

/** Collects the changed lines of one side of a hunk into words, sentences and what is not prose. */
export function readSide(hunk: Hunk, side: 'old' | 'new', format: TextFormat, vocabulary: Vocabulary): Side {
  if (!hunk.lines.some((line) => line.side === side)) return emptySide;
  const lines = hunk.lines.filter((line) => line.side !== (side === 'old' ? 'new' : 'old'));
  const kinds = lineKinds(
    lines.map((line) => line.text),
    format,
    hunk.newStart,
  );
  const read = {
    words: [] as Word[],
    units: [] as Unit[],
    code: [] as CodeLine[],
    meta: [] as string[],
    links: [] as string[],
    images: [] as string[],
    numbers: [] as number[],
    samples: 0,
    placeholders: 0,
    text: [] as string[],
    lines: 0,
  };
  let paragraph: { kind: Unit['kind']; texts: string[] } | null = null;
  const close = () => {
    if (paragraph !== null) addUnits(read, paragraph.kind, paragraph.texts.join(' '), format, vocabulary);
    paragraph = null;
  };
  lines.forEach((line, at) => {
    const kind = kinds[at] ?? 'prose';
    if (line.side === 'both' || kind === 'blank') {
      close();
      return;
    }
    read.lines += 1;
    if (kind === 'code') {
      const text = line.text.trimEnd().replace(codeSpan, '$1$2');
      const words = vocabulary.wordsOf(text);
      read.code.push({ text, words, number: vocabulary.sequences.numberOf(words, 0, words.length) });
      close();
      return;
    }
    if (isMeta(kind, line.text)) {
      read.meta.push(line.text.trim());
      close();
      return;
    }
    if (format !== 'html' || kind !== 'mark')
      read.text.push(format === 'asciidoc' && kind === 'mark' ? delimited(line.text) : line.text);
    if (kind === 'item') read.numbers.push(...numberOf(line.text));
    if (kind === 'mark') {
      close();
      const shown = picture.exec(line.text)?.[1];
      if (shown !== undefined) read.images.push(shown);
      if (/^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]|^\s*\.\. (?:code|code-block|sourcecode)::/.test(line.text))
        read.samples += 1;
      return;
    }
    if (kind !== 'comment') {
      const isPlain = kind === 'prose' && beginsWithLetter(line.text);
      const text = isPlain ? line.text : withoutMark(kind, line.text);
      const own = ownUnit[kind];
      if (own !== undefined || kind === 'item' || (!isPlain && reference.test(line.text))) close();
      if (own !== undefined) addUnits(read, own, text, format, vocabulary);
      else if (paragraph === null) paragraph = { kind: kind === 'item' ? 'item' : 'sentence', texts: [text] };
      else paragraph.texts.push(text);
      return;
    }
    close();
  });
  close();
  const { words, units, text, ...others } = read;
  return {
    ...others,
    // Copies hold no room for more: sides are kept until all are read, and there may be a hundred thousand.
    words: words.slice(),
    units: units.slice(),
    text: text.slice(),
    recognised: recognised(read, vocabulary.sequences),
  };
}

const withoutMark = (kind: LineKind, text: string): string =>
  kind === 'front' ? text.replace(titleKey, '') : shownNote(text.replace(marker, ''));

function numberOf(text: string): number[] {
  const number = /^\s*(?:>\s*)?(\d{1,4})[.)]\s/.exec(text)?.[1];
  return number === undefined ? [] : [Number(number)];
}

/** Four signs or more delimit a block of AsciiDoc, three do not: whether they do is no matter of length. */
const delimited = (text: string): string =>
  /^([-.=*_+])\1{3,}\s*$/.test(text) ? `${text.charAt(0)} block` : text;

const isMeta = (kind: LineKind, text: string): boolean =>
  kind === 'contents' ||
  (kind === 'front' && !titleKey.test(text)) ||
  (kind === 'item' && commitEntry.test(text)) ||
  ((kind === 'prose' || kind === 'item') && isBadges(text));

const isBadges = (text: string): boolean =>
  (text.includes('[![') || text.includes('<img')) && badges.test(withoutListMark(text));

/** A heading or row is one unit; the first sentence of a list item is the item, its others are sentences. */
function addUnits(
  read: { words: Word[]; units: Unit[]; links: string[]; images: string[]; placeholders: number },
  kind: Unit['kind'],
  written: string,
  format: TextFormat,
  vocabulary: Vocabulary,
): void {
  const { text, links, images } = visible(written, format);
  // Not spread: a paragraph may hold more links than a call takes arguments.
  for (const link of links) read.links.push(link);
  for (const image of images) read.images.push(image);
  const isOne = kind === 'heading' || kind === 'row' || !mayEnd.test(text);
  const parts = isOne ? [text] : sentencesOf(text);
  parts.forEach((part, index) => {
    if (isPlaceholder(part)) {
      read.placeholders += 1;
      return;
    }
    const from = read.words.length;
    vocabulary.read(part, read.words);
    if (read.words.length > from)
      read.units.push({ kind: index > 0 ? 'sentence' : kind, from, to: read.words.length });
  });
}

/** The sentences of a text, each with the blanks behind it. Not split at what stands before a place: that is slow. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(sentenceEnd)) {
    const to = index + end.length;
    sentences.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length || from === 0) sentences.push(text.slice(from));
  return sentences;
}
