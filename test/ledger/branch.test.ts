import { expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { BranchFiles } from '../../src/ledger/branch-files.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { pathsAbout, pathsToAppend } from '../../src/ledger/paths.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { headOf } from './reading.ts';

const now = new Date('2026-11-24T10:00:00Z');

async function docs() {
  const { github, repo } = await startOctoDocs();
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  const files: BranchFiles = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
  return { github, repo, ledger: branchLedger(files), files };
}

test('the branch is made with the first entry, without the history of the docs', async () => {
  const { repo, ledger } = await docs();
  await ledger.append([buildDraft()], await headOf(ledger), now);
  expect(repo.paths('docpoints')).toEqual([
    'head.json',
    'index/1296269/0/0.jsonl',
    'index/seals.json',
    'index/seals/b3.json',
    'index/seals/f6.json',
    'ledger/2026-11.jsonl',
    'members/31/583231.json',
  ]);
  expect(repo.log('docpoints').map(({ message }) => message)).toEqual([
    'Record award of 25 points for octocat (typo-fix)',
    'Begin the ledger',
  ]);
});

test('an append is one commit, whatever the number of entries, and mentions nobody', async () => {
  const { repo, ledger } = await docs();
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  const messages = repo.log('docpoints').map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('Record 3 entries'),
    'Record award of 25 points for octocat (typo-fix)',
    'Begin the ledger',
  ]);
  expect(messages.join('\n')).not.toMatch(/[@#]/);
});

test('an append takes what it reads by name in one question, and a commit', async () => {
  const { github, ledger } = await docs();
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  github.resetCounts();
  await ledger.append([buildDraft()], await headOf(ledger), now);
  expect(github.requests.map(({ operation }) => operation)).toEqual([
    'DocpointsLedger',
    'DocpointsLedgerFiles',
    'DocpointsCommit',
  ]);
});

test('who is second to make the branch is told so, and adds to it', async () => {
  const { files, ledger } = await docs();
  const other = branchLedger(files);
  const head = await headOf(other);
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  expect(await other.append([buildDraft()], head, now)).toEqual({ kind: 'stale' });
  expect(await other.append([buildDraft()], await headOf(other), now)).toMatchObject({
    kind: 'appended',
  });
});

test('a line that somebody edits in a later part of the month is not written over, whoever reads a copy of it first', async () => {
  const { repo, files } = await docs();
  const record = async (pull: number, reason: string | null = null) => {
    const id = `pr/1296269/${pull}/award/583231/1`;
    const source = {
      repo: 'octo-org/docs',
      repoId: 1296269,
      pull,
      commit: null,
      comment: null,
      url: 'https://x',
    };
    const about = { source: { repoId: 1296269, number: pull }, members: [583231] };
    // As the question about a pull request does.
    const known = await files.read([...new Set([...pathsAbout(about), ...pathsToAppend(now)])]);
    const ledger = branchLedger(files, { known });
    const { head } = await ledger.read(about);
    return ledger.append([buildDraft({ id, source, reason })], head, now);
  };
  for (const pull of [100, 200]) await record(pull, 'x'.repeat(250_000));
  expect(await record(300)).toMatchObject({ kind: 'appended' });
  const path = 'ledger/2026-11.2.jsonl';
  const edited = repo.file('docpoints', path)?.replace('"points":25', '"points":2500') ?? '';
  repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: edited } });
  await expect(record(400)).rejects.toThrow(`${path}, line 2: does not follow the line before it`);
  expect(repo.file('docpoints', path)).toBe(edited);
});
