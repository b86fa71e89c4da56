import type { ChangedFile } from '../../src/change/changed-file.ts';

/** A changed file with one hunk of the given lines, each with its sign; `also` overrides anything. */
export function changedFile(
  filename: string,
  lines: readonly string[],
  also: Partial<ChangedFile> = {},
): ChangedFile {
  return {
    filename,
    status: 'modified',
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    patch: [`@@ -10,${lines.length} +10,${lines.length} @@`, ...lines].join('\n'),
    ...also,
  };
}
