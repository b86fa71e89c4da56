/** A local GitHub in a process of its own, so that its work is not taken for ours: one repository for each folder, which is its ledger. Ends when nobody speaks with it any more. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startGitHub } from '../github/local/start-github.ts';

const github = await startGitHub();
const tokens: string[] = [];
for (const [index, folder] of process.argv.slice(2).entries()) {
  const repo = github.addRepository(`octo-org/ledger-${index}`);
  repo.push({ as: 'octo-org', branch: 'docpoints', files: await filesIn(folder) });
  tokens.push(github.tokenFor({ kind: 'actions', repo }));
}
process.on('disconnect', () => {
  void github.close();
});
process.send?.({ url: github.url, tokens });

async function filesIn(folder: string): Promise<Record<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, Uint8Array> = {};
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    files[place.slice(folder.length + 1)] = await readFile(place);
  }
  return files;
}
