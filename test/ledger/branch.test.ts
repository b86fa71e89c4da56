import { expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { BranchFiles } from '../../src/ledger/branch-files.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
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
  expect(repo.log('docpoints')).toHaveLength(1);
});

test('an append is one commit, whatever the number of entries, and mentions nobody', async () => {
  const { repo, ledger } = await docs();
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  const messages = repo.log('docpoints').map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('Record 3 entries'),
    'Record award of 25 points for octocat (typo-fix)',
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
