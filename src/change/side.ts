import type { Word } from './word.ts';

/** A sentence, heading, list item or table row: the words `from` … `to - 1` of its side. */
export interface Unit {
  readonly kind: 'sentence' | 'heading' | 'item' | 'row';
  readonly from: number;
  readonly to: number;
}

/** A line of a code block. */
export interface CodeLine {
  /** With its indentation. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The same for lines of the same words, and for a unit of these. */
  readonly number: number;
}

/** What one side of a hunk has in its changed lines: the removed ones or the added ones. */
export interface Side {
  readonly words: readonly Word[];
  readonly units: readonly Unit[];
  readonly code: readonly CodeLine[];
  /** Lines that only machines read: front matter without titles, tables of contents, the log of commits. */
  readonly meta: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** Sentences that hold the place of others. */
  readonly placeholders: number;
  /** Code blocks opened. */
  readonly samples: number;
  /** Numbers of list items. */
  readonly numbers: readonly number[];
  /** The lines of all text without code, as they are written. */
  readonly text: readonly string[];
  /** Changed lines that are not blank. */
  readonly lines: number;
  readonly recognised: Recognised;
}

/** Numbers of what a side is recognised by when it stands elsewhere as well: see `recognise.ts`. */
export interface Recognised {
  /** Of the row of words that begins at each word. */
  readonly rows: Int32Array;
  readonly units: readonly number[];
  /** Of each unit without the code in it; null: it has none, or too little else. */
  readonly patterns: readonly (number | null)[];
}

/** The side of a hunk on which nothing changed. */
export const emptySide: Side = {
  words: [],
  units: [],
  code: [],
  meta: [],
  links: [],
  images: [],
  placeholders: 0,
  samples: 0,
  numbers: [],
  text: [],
  lines: 0,
  recognised: { rows: new Int32Array(0), units: [], patterns: [] },
};
