/**
 * Every number by which text is compared: what is new, moved, edited, code. Set by hand on the pull requests that
 * `eval/README.md` tells of, and on what a reader of them sees. Bounds of time and room stand where they are kept.
 */
export const thresholds = {
  /** Share of a unit's words (0 to 1) that must be without counterpart for it to be new, or gone. */
  freshShare: 0.6,
  /** Words of a unit that stands in place of others from which it can be new: a shorter one is a small edit of them. */
  freshWords: 3,
  /** Share of its content words (0 to 1) that may stand in the text that went: above, it is the old sentence in other words. */
  sharedContent: 0.5,
  /** Words of content from which an insertion tells something of its own. */
  clauseWords: 3,
  /** Letters of a name from which one more or less is a slip of the pen. */
  nameLetters: 6,
  /** Words in a row by which text is recognised where it stands elsewhere. */
  shingle: 6,
  /** Words around the names in a sentence from which another one with other names is the same sentence again. */
  patternWords: 4,
  /** Share of these (0 to 1) that must have changed: a word dropped from a known row was not moved. */
  changedShare: 0.6,
  /** Characters of a line of code from which it can be recognised. */
  codeCharacters: 8,
  /** Share of its words (0 to 1) that a line of code must keep to be the same one, mended. */
  mendedShare: 0.3,
  /** How much like code (−1 to 1) what a hunk begins with must be, where nothing closes there. */
  beginsInCode: 0.5,
  /** The same for what is indented at the head of a hunk of reStructuredText. */
  beginsInLiteral: 0.3,
  /** Words that happen to match between two changes, up to which no text was kept there, */
  strayWords: 2,
  /** and words changed on both sides, for each of them, from which that holds. */
  strayBeside: 4,
  /** Words of a sentence from which it can hold the place of another, */
  placeholderWords: 4,
  /** and the share of these (0 to 1) that are printers' Latin. */
  placeholderShare: 0.8,
} as const;
