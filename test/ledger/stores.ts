import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished } from 'vitest';

import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { httpLedger } from '../../src/ledger/http.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { postgresLedger } from '../../src/ledger/postgres.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { startApi } from '../app/start-api.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { usePostgres } from './use-postgres.ts';

const reading = readProgram('extends: dataminer', 'test');
if (!reading.ok) throw new Error('The preset is invalid.');
const views = ledgerViews(reading.program, 'https://github.com', null);

/** A store for one test. */
interface Store {
  /** One more user of the same store. */
  readonly open: () => Ledger;
}

/** With a way past the ledger to its files, as whoever tampers with it has. */
interface FileStore extends Store {
  file(path: string): Promise<string | null>;
  write(path: string, text: string): Promise<void>;
}

async function folderStore(): Promise<FileStore> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-ledger-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return {
    open: () => folderLedger(folder, { views }),
    file: (path) => readFile(join(folder, path), 'utf8').catch(() => null),
    write: (path, text) => writeFile(join(folder, path), text),
  };
}

async function branchStore(): Promise<FileStore> {
  const { github, repo } = await startOctoDocs();
  const open = () => {
    const token = github.tokenFor({ kind: 'installation', repo });
    const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
    const ref = { owner: 'octo-org', repo: 'docs', branch: 'docpoints' };
    return branchLedger(octokitBranch(octokit, ref), { views });
  };
  return {
    open,
    file: (path) => Promise.resolve(repo.file('docpoints', path)),
    write: async (path, text) => {
      await Promise.resolve(repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: text } }));
    },
  };
}

/** A server in front of a folder, and a client of its own for each user. Both keep to openapi.yaml. */
async function httpStore(): Promise<Store> {
  const folder = await folderStore();
  const api = await startApi(folder.open, {
    now: () => new Date('2026-12-01T00:00:00Z'),
    checksRequests: true,
    perMinute: 10_000,
  });
  onTestFinished(() => {
    expect(api.undescribed).toEqual([]);
  });
  const token = api.token(['read', 'append', 'erase']);
  return { open: () => httpLedger({ url: api.url, token, signer: null }) };
}

const postgres = usePostgres();
let installations = 0;

/** One server, an installation for each test, and a pool of its own for each user, who may erase, too. */
async function databaseStore(): Promise<Store> {
  const server = await postgres();
  installations += 1;
  const installation = installations;
  return { open: () => postgresLedger(server.open('keeper'), installation) };
}

export const fileStores = [
  ['folder', folderStore],
  ['branch', branchStore],
] as const;

export const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ...fileStores,
  ['server', httpStore],
  ['database', databaseStore],
];
