import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';

/** A store for one test, and a way past it to its files, as whoever tampers with it has. */
interface Store {
  /** One more user of the same store. */
  open(): Ledger;
  file(path: string): Promise<string | null>;
  write(path: string, text: string): Promise<void>;
}

async function folderStore(): Promise<Store> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-ledger-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return {
    open: () => folderLedger(folder),
    file: (path) => readFile(join(folder, path), 'utf8').catch(() => null),
    write: (path, text) => writeFile(join(folder, path), text),
  };
}

async function branchStore(): Promise<Store> {
  const { github, repo } = await startOctoDocs();
  const open = () => {
    const token = github.tokenFor({ kind: 'installation', repo });
    const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
    return branchLedger(octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' }));
  };
  return {
    open,
    file: (path) => Promise.resolve(repo.file('docpoints', path)),
    write: async (path, text) => {
      await Promise.resolve(repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: text } }));
    },
  };
}

export const stores = [
  ['folder', folderStore],
  ['branch', branchStore],
] as const;
