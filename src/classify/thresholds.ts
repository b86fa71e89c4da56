/**
 * Every number the classifier decides by that is not in fitted.json. Set by hand, and chosen by how well 360 rated pull
 * requests of 16 public documentation repositories are answered (eval/README.md tells of them, and how to measure it
 * again); a gain is counted in words of English prose, everything else is converted to these.
 */
export const thresholds = {
  /** Gain (words) from which new documentation is a large contribution, with a new page. */
  largeWithPage: 330,
  /** Gain (words) from which it is one without a new page. */
  largeWithoutPage: 430,
  /** Gain (words) that new text must have to be information by itself. */
  newText: 3,
  /** The same for headings alone, above text that was there. */
  newHeadings: 10,
  /** Corrections of spelling and grammar beside which it takes that weight once more: a name among them is one of them. */
  correctionsBeside: 5,
  /** Places edited from which a change with hardly any new text is a copy-edit. */
  copyEdit: 20,
  /** New words per place edited, below which it is one. */
  copyEditNewWords: 0.5,
  /** New words from which it is more than one. */
  copyEditMostNew: 120,
  /** Files that are no documentation, beyond which more of them say no more of the documentation beside them. */
  othersTold: 3,
  /** Pages changed by the same few edits from which the edit was a tool's. */
  massPages: 150,
  /** Pages for each distinct edit and each new word that such a change has at most. */
  massPagesPerEdit: 40,
  /** New words below which a new page is thin: a stub, an alias, a heading. */
  thinPage: 5,
  /** Thin pages from which they are a tool's, and count as pages alone. */
  thinPages: 20,
  /** Files that are no documentation, for each page touched in passing, from which the change is about something else. */
  otherFiles: 5,
  /** Kinds of headings of a changelog from which a page is the log of a release. */
  changeGroups: 3,
  /** Entries that name their change from which it was collected, and their share of all entries. */
  changeEntries: 4,
  changeEntriesShare: 1 / 3,
  /** Words moved from which a section was moved, and what it took to do so is no contribution of its own. */
  movedSection: 50,
  /** Words moved for each word edited or taken out that it takes at most. */
  movedPerWord: 20,
  /** Words taken out from which documentation is no longer touched in passing: somebody sat down to it. */
  passingWords: 20,
  /** Share of the gain that a large contribution needs within which it is a close thing. */
  nearly: 0.25,
  /** Gain (words) below which new text is little. */
  littleNew: 12,
  /** The highest confidence (0 to 1) that is ever told. */
  surest: 0.98,
  /** Confidence (0 to 1) below which the reasons say what is in doubt. */
  doubt: 0.7,
  /** Confidence (0 to 1) below which a label that hints at another class decides. */
  hintDecides: 0.7,
  /** The confidence (0 to 1) of what a label decided. */
  hintedConfidence: 0.6,
  /** What a hint adds to or takes from the confidence (0 to 1). */
  hintWeight: 0.1,
} as const;

/** Words of English prose that one of each is worth as gain. */
export const gainWeights = {
  rowWord: 0.5,
  codeLine: 2,
  /** What a line of code taken out takes from the lines added. */
  deletedCodeLine: 0.5,
  /** Words that code can be worth beyond as many as the prose beside it has. */
  codeAlone: 150,
  image: 15,
  editedWord: 0.25,
  /** A line of a file whose text GitHub did not show. */
  unseenLine: 4,
  /** A word of a language written without spaces: the segmenter cuts finer. */
  unspacedWord: 0.6,
  /** A word of a change log or of release notes. */
  logWord: 0.7,
  /** A word of a page in a folder of translations: the information existed. */
  translatedWord: 0.75,
} as const;

/** How much one small edit of a kind tells a reader: about 1 is information, where nothing speaks against it. */
export const editWeights = {
  clause: 1.3,
  meaning: 1.3,
  value: 1.3,
  cut: 0.5,
  name: 0.5,
  wording: 0.25,
  codeEdits: 0.6,
  /** On top of what the edit tells. */
  codeValues: 0.6,
  newCode: 0.5,
  deletedCode: 0.25,
  newImages: 1,
  changedImages: 1,
  addedImages: 1,
  newLinks: 0.3,
  deletedSentences: 0.7,
} as const;

/** Where the curve of worth bends: up to there it is nearly a line, beyond it a power, or no more at all. */
export const worthBends = {
  /** Words of gain. */
  gain: 40,
  /** Places edited, beyond which more of them are one idea carried through. */
  mostPlaces: 40,
} as const;

/** The curves from gain and places to worth. */
export const worthCurve = {
  typoLowest: 25,
  typoHighest: 50,
  /** Places corrected that the lowest pays for. */
  typoFirst: 2,
  /** For each place corrected beyond these. */
  typoPlace: 1,
  /** For each page with such places beyond the first. */
  typoPage: 0.5,
  addedLowest: 30,
  addedHighest: 300,
  largeLowest: 300,
  largeHighest: 1000,
  /** Words of gain above the threshold that bring it two thirds of the way to the highest. */
  largeWords: 1500,
} as const;
