import { expect, test } from 'vitest';

import { openLedger } from '../../src/flow/open-ledger.ts';
import { ledgerMark } from '../../src/flow/remembered.ts';
import { readEntryLine } from '../../src/standing/entry-line.ts';
import { AccountSearch, Erasure } from '../../src/standing/erasure.ts';
import { buildDraft, buildLines } from '../builders/entry.ts';
import { buildFacts } from '../builders/facts.ts';
import { startFlow } from './octo-flow.ts';

async function confirmed() {
  const flow = await startFlow();
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  await flow.look(pull);
  const before = flow.repo.branch('docpoints');
  pull.comment({ as: 'ana', body: '/points confirm' });
  await flow.look(pull);
  const after = flow.repo.branch('docpoints') ?? '';
  return { flow, pull, before, after, branches: flow.repo.repository.branches };
}

test('a ledger’s branch that is gone, or was pushed over, is found out by the comment, and goes on when it is put back', async () => {
  const { flow, pull, after, branches } = await confirmed();
  branches.delete('docpoints');
  pull.comment({ as: 'ana', body: '/points confirm' });
  await expect(flow.look(pull)).rejects.toThrow(/was written anew.*delete that comment/s);
  expect(flow.repo.branch('docpoints')).toBeNull();

  branches.set('docpoints', after);
  await flow.look(pull);
  expect(flow.entries().map(({ kind }) => kind)).toEqual(['award']);
});

test('where the rewriting was meant, deleting the comment lets it go on', async () => {
  const { flow, pull, branches } = await confirmed();
  branches.delete('docpoints');
  pull.comments({ by: 'docpoints[bot]' })[0]?.delete({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  await flow.look(pull);
  expect(flow.entries()).toHaveLength(1);
});

test('a branch that was pushed back to an earlier entry gives nothing more to the pull request that remembers a later one', async () => {
  const { flow, pull, after, branches } = await confirmed();
  pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await flow.look(pull);
  branches.set('docpoints', after);
  pull.comment({ as: 'ana', body: '/points revoke again' });
  await expect(flow.look(pull)).rejects.toThrow('was written anew');
  expect(flow.repo.branch('docpoints')).toBe(after);
});

test('an erasure explains that the line is another one, and the comment remembers the new one', async () => {
  const { flow, pull } = await confirmed();
  const here = {
    id: 1296269,
    owner: 'octo-org',
    name: 'docs',
    defaultBranch: 'main',
    url: 'https://github.com/octo-org/docs',
  };
  const place = { kind: 'branch', repository: null, branch: 'docpoints' } as const;
  const ledger = openLedger(place, here, flow.octokit);
  const { lines } = await ledger.scan();
  const values = (await Array.fromAsync(lines)).map(({ text }) => JSON.parse(text));
  const search = new AccountSearch();
  for (const value of values) search.read(value);
  const [ana = 0] = search.find('ana');
  const { head } = await ledger.read({ source: null, members: [] });
  const erasure = new Erasure(search.erased(ana), () => false);
  const anew = values.map((value) => erasure.line(value));
  const texts = [...anew, erasure.last(head.digest, null, new Date('2026-11-25T09:00:00Z'))];
  const all = async function* () {
    await Promise.resolve();
    yield* texts;
  };
  expect(await ledger.replace(all(), head)).toBe('replaced');
  const markOf = () => flow.said(pull)[0]?.split('\n')[0];
  const before = markOf();
  pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await flow.look(pull);
  expect(flow.entries().map(({ kind }) => kind)).toEqual(['award', 'erasure', 'revocation']);
  expect(markOf()).not.toBe(before);
});

test.each([
  ['says more than this Docpoints knows', { mood: 'good', by: { id: 1, login: 'ana', role: 'maintainer' } }],
  ['leaves out what may be absent', { reason: undefined, program: undefined }],
  ['says what every line says', {}],
])('a line that %s is remembered by its own digest, as every version finds it', (_what, more) => {
  const [line = ''] = buildLines([buildDraft()]);
  const reading = readEntryLine(JSON.stringify({ ...JSON.parse(line), ...more }));
  if (reading.kind !== 'entry') throw new Error('The line is broken.');
  const mark = ledgerMark([reading.entry], buildFacts(), 'a ledger');
  expect(mark?.line).toBe(reading.digest.slice(7, 23));
});

test('a mark made up with a line that never was holds up, and gives nothing', async () => {
  const { flow, pull } = await confirmed();
  const [ours] = pull.comments({ by: 'docpoints[bot]' });
  const forged = ours?.body.replace(/ =[\da-f]{16}/, ' =0123456789abcdef') ?? '';
  expect(forged).not.toBe(ours?.body);
  ours?.edit(forged, { as: 'docpoints[bot]' });
  pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await expect(flow.look(pull)).rejects.toThrow('0123456789abcdef');
  expect(flow.entries()).toHaveLength(1);
});
