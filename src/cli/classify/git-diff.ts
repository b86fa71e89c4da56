import type { ChangedFile } from '../../change/changed-file.ts';

type Listed = Pick<ChangedFile, 'filename' | 'previous_filename' | 'status'>;

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/**
 * Changed files in the shape of GitHub's API, of what `git diff-tree` says twice about the same two commits: `list` with
 * `--raw --numstat -z`, `patches` with `--patch`. Names are taken from the list alone, where nothing in them can be
 * mistaken for something else.
 */
export function readGitDiff(list: string, patches: string): ChangedFile[] {
  const fields = list.split('\0').values();
  const sections = patches
    .split(/(?:^|\n)diff --git [^\n]*\n/)
    .slice(1)
    .values();
  const listed: Listed[] = [];
  let field = take(fields);
  for (; field.startsWith(':'); field = take(fields)) listed.push(readRaw(field, fields));
  return listed.map((file) => {
    const counts = readCounts(field, fields, file);
    field = take(fields);
    // A file that became a link, or the other way round, is shown as one that went and one that came.
    const own = file.status === 'changed' ? [take(sections), take(sections)] : [take(sections)];
    const patch = own
      .map(hunks)
      .filter((text) => text !== '')
      .join('\n');
    return { ...file, ...counts, ...(patch === '' ? {} : { patch }) };
  });
}

function take(texts: Iterator<string>): string {
  const { done, value } = texts.next();
  return done === true ? '' : value;
}

/** `:100644 100644 1a2b… 3c4d… M`, then the name; two names where it was renamed. */
function readRaw(about: string, fields: Iterator<string>): Listed {
  const letter = about.split(' ')[4]?.[0] ?? '';
  const status = statuses[letter] ?? 'modified';
  if (status !== 'renamed' && status !== 'copied') return { filename: take(fields), status };
  const previous = take(fields);
  return { filename: take(fields), previous_filename: previous, status };
}

/** Additions, deletions and name between tabs, `-` for what is binary; for what was renamed, its two names follow. */
function readCounts(about: string, fields: Iterator<string>, { previous_filename }: Listed) {
  const [added = '', deleted = ''] = about.split('\t');
  if (previous_filename !== undefined) {
    take(fields);
    take(fields);
  }
  return { additions: lines(added), deletions: lines(deleted) };
}

function lines(count: string): number {
  return /^\d+$/.test(count) ? Number(count) : 0;
}

/** The hunks of a file's section, without the header and the last line break; empty where there are none. */
function hunks(section: string): string {
  const start = section.search(/(?<=^|\n)@@ /);
  return start === -1 ? '' : section.slice(start).replace(/\n$/, '');
}
