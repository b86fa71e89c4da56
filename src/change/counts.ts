/** What is counted of a change, by name. Words, sentences, edits and lines are those of documentation files alone. */
export const countNames = [
  'newWords', // words of new sentences, headings, items and rows: not moved, not repeated
  'newSentences',
  'newHeadings',
  'newItems',
  'newRows',
  'placeholders', // sentences that hold the place of others not written yet
  'newNames', // new items and rows that hold code: an option, a property, a command
  'rowWords', // those of newWords that stand in tables
  'unspacedWords', // those of newWords in scripts that are written without spaces
  'deletedWords', // words of sentences, headings, items and rows that are gone
  'deletedSentences', // and of these those that are not the same
  'editedWords', // words put in or replaced outside of new sentences
  'movedWords',
  'repeatedWords', // added a second time in the same change
  'spelling', // distinct edits, by kind: see edit.ts
  'grammar',
  'value',
  'name',
  'meaning',
  'clause',
  'cut',
  'wording',
  'edits', // all of these, each as often as it was made
  'case', // words that differ in capital letters alone
  'punctuation', // hunks whose words and addresses stayed and whose signs changed
  'listNumbers', // numbers of list items put right, where nothing else changed
  'rewrapped', // lines whose text stayed
  'newCode', // lines of code without a counterpart
  'changedCode', // lines of code mended
  'codeEdits', // distinct ones of these that change more than spelling
  'codeValues', // those of codeEdits that set another number
  'deletedCode',
  'codeLayout', // lines of code whose blanks or signs changed alone
  'newSamples',
  'newLinks',
  'changedLinks',
  'newImages', // pictures shown in the text
  'changedImages', // picture files changed
  'addedImages', // picture files added
  'changeGroups', // headings of a changelog's groups, each kind once in a file
  'changeEntries', // list items that name the change they tell of
  'meta', // lines of front matter and tables of contents
  'lines', // changed lines that are not blank
  'newPages',
  'removedPages',
  'renamedPages', // and pictures
  'pages', // documentation files touched that hold text
  'coarseHunks', // too large to compare in order
  'unseenLines', // of files without a patch
  'unseenAdded', // those of unseenLines that were added
  'unseenPages',
] as const;
type CountName = (typeof countNames)[number];
export type Counts = Record<CountName, number>;

const nought = Object.fromEntries(countNames.map((name) => [name, 0])) as Counts;

/** All counts at nought. */
export const noCounts = (): Counts => ({ ...nought });
