import { pino } from 'pino';
import { expect, test } from 'vitest';

import { look, type Surroundings } from '../../src/app/look.ts';
import { Memory } from '../../src/flow/memory.ts';
import { createOctokit } from '../../src/github/client.ts';
import { BranchLines } from '../../src/ledger/branch-lines.ts';
import { LedgerFault, LedgerUnavailable } from '../../src/ledger/fault.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';

test.each([
  ['is away', new LedgerUnavailable('It does not answer.'), 1],
  ['is not whole', new LedgerFault('A line is broken.'), 0],
])('a look that met a ledger which %s is made again only if that may pass', async (_what, fault, times) => {
  const { github, repo, fix } = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'ledger: { database: true }\n' },
  });
  const pull = fix();
  pull.merge({ as: 'ana' });
  const token = github.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const around: Surroundings = {
    log: pino({ level: 'silent' }),
    database: {
      name: 'a test',
      ledgerOf: () => {
        throw fault;
      },
      headsOf: () => {
        throw fault;
      },
      clients: () => Promise.reject(fault),
    },
    ofServer: () => {
      throw fault;
    },
    memory: new Memory(),
    lines: new BranchLines(),
    levels: null,
  };
  let again = 0;
  const ref = { owner: 'octo-org', repo: 'docs', number: pull.number };
  await look({ ref, why: 'a test', by: null }, { octokit, payload: {} }, around, () => {
    again += 1;
  });
  expect(again).toBe(times);
});
