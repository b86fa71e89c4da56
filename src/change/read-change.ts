import type { ChangedFile } from './changed-file.ts';
import { collectedChanges } from './collected-changes.ts';
import { countNames, type Counts, noCounts } from './counts.ts';
import { diagramLabels } from './diagram-labels.ts';
import { isForReaders } from './for-readers.ts';
import { hunkChange } from './hunk-change.ts';
import { readSide } from './hunk-side.ts';
import { KnownText } from './known-text.ts';
import { notebookCells } from './notebook-cells.ts';
import { type Hunk, readPatch } from './patch.ts';
import type { Side } from './side.ts';
import type { Surroundings } from './surroundings.ts';
import { type TextFormat, textFormat } from './text-format.ts';
import { Effort } from './word-diff.ts';
import { Vocabulary } from './words.ts';

/** What one documentation file changed. */
export interface FileChange {
  readonly filename: string;
  readonly counts: Readonly<Counts>;
  /** Why its text was not seen, if so: it has no patch, or its patch is none. */
  readonly unseen: 'no patch' | 'no hunks' | null;
}

/** What a pull request changed for readers of the documentation. */
export interface Change {
  /** Documentation files, by name. */
  readonly files: readonly FileChange[];
  /** Names of the files that are no documentation. */
  readonly others: readonly string[];
  /** The sum over the files. */
  readonly total: Readonly<Counts>;
}

interface ReadFile {
  readonly file: ChangedFile;
  readonly hunks: readonly { readonly before: Side; readonly after: Side }[];
  readonly unseen: FileChange['unseen'];
}

/**
 * Reads what a pull request changed in words, by file. The order of the files does not matter; what is removed in one
 * file and added in another is text moved. Never throws.
 */
export function readChange(
  files: readonly ChangedFile[],
  isDocumentation: (path: string) => boolean,
): Change {
  const sorted = files.toSorted((a, b) => (a.filename < b.filename ? -1 : a.filename > b.filename ? 1 : 0));
  const docs: ChangedFile[] = [];
  const others: string[] = [];
  for (const file of sorted)
    if (isDocumentation(file.filename) && isForReaders(file)) docs.push(file);
    else others.push(file.filename);
  const vocabulary = new Vocabulary();
  const read = docs.map((file) => readFile(file, vocabulary));
  const around = surroundings(read);
  const changes = read.map((file) => fileChange(file, around));
  const total = noCounts();
  for (const { counts } of changes) add(total, counts);
  return {
    files: changes,
    others,
    total,
  };
}

function readFile(file: ChangedFile, vocabulary: Vocabulary): ReadFile {
  const format = textFormat(file.filename);
  if (format === 'image') return { file, hunks: [], unseen: null };
  if (format === 'diagram' && file.patch === undefined) return { file, hunks: [], unseen: null };
  if (file.patch === undefined)
    return { file, hunks: [], unseen: file.additions + file.deletions > 0 ? 'no patch' : null };
  const hunks = readPatch(file.patch);
  if (hunks === null) return { file, hunks: [], unseen: file.patch.trim() === '' ? null : 'no hunks' };
  return {
    file,
    hunks: hunks.map((raw) => {
      const { hunk, format: written } = readable(raw, format);
      return {
        before: readSide(hunk, 'old', written, vocabulary),
        after: readSide(hunk, 'new', written, vocabulary),
      };
    }),
    unseen: null,
  };
}

/** What is written within another format, as if it were written by itself. */
function readable(hunk: Hunk, format: TextFormat): { hunk: Hunk; format: TextFormat } {
  if (format === 'diagram') return { hunk: diagramLabels(hunk), format: 'html' };
  if (format === 'notebook') return { hunk: notebookCells(hunk), format: 'markdown' };
  return { hunk, format };
}

function surroundings(files: readonly ReadFile[]): Surroundings {
  const [removed, addedElsewhere] = [new KnownText(), new KnownText()];
  const links = new Set<string>();
  const hunks = files.flatMap((file) => file.hunks);
  // Asked for words that are gone alone.
  const isRemoved = hunks.some(({ before }) => before.words.length > 0);
  for (const { before, after } of hunks) {
    removed.add(before);
    for (const link of before.links) links.add(link);
    for (const image of before.images) links.add(image);
    if (isRemoved) addedElsewhere.add(after);
  }
  return {
    removed,
    addedElsewhere,
    added: new KnownText({ patterns: true }),
    edits: new Set(),
    replaced: new Set(),
    gone: new Set(),
    links,
    effort: new Effort(),
  };
}

/** All that counts of a page that is not written yet: what words it has stand for others, too. */
const unwritten = new Set<keyof Counts>(['placeholders', 'lines', 'meta']);

function fileChange({ file, hunks, unseen }: ReadFile, around: Surroundings): FileChange {
  const counts = noCounts();
  for (const { before, after } of hunks) hunkChange(before, after, around, counts);
  const { groups, entries } = collectedChanges(hunks.flatMap(({ after }) => after.text));
  counts.changeGroups = groups.size;
  counts.changeEntries = entries;
  const isNew = file.status === 'added' || file.status === 'copied';
  const { newSentences, newItems, newRows, newCode } = counts;
  const isUnwritten = isNew && counts.placeholders > newSentences + newItems + newRows + newCode;
  if (isUnwritten) for (const name of countNames) if (!unwritten.has(name)) counts[name] = 0;
  const format = textFormat(file.filename);
  if (format === 'image' || format === 'diagram')
    counts[isNew ? 'addedImages' : 'changedImages'] +=
      file.status === 'removed' || file.status === 'renamed' ? 0 : 1;
  else if (!isUnwritten) {
    counts.pages = 1;
    if (format !== 'contents') {
      if (isNew) counts.newPages = 1;
      if (file.status === 'removed') counts.removedPages = 1;
    }
  }
  if (file.status === 'renamed' && format !== 'contents' && !isUnwritten) counts.renamedPages = 1;
  if (unseen !== null) {
    counts.unseenPages = 1;
    counts.unseenAdded = whole(file.additions);
    counts.unseenLines = whole(file.additions) + whole(file.deletions);
  }
  return { filename: file.filename, counts, unseen };
}

const whole = (lines: number): number => (Number.isFinite(lines) && lines > 0 ? Math.floor(lines) : 0);

function add(sum: Counts, counts: Readonly<Counts>): void {
  // Most are nought.
  for (const name of countNames) if (counts[name] !== 0) sum[name] += counts[name];
}
