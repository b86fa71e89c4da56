import { describe, expect, test } from 'vitest';

import { openLedger } from '../../src/flow/open-ledger.ts';
import { startSweeps } from './sweep-flow.ts';

const day = 24 * 3600;

/** A ledger with one entry, and a sweep that has noted how far it looked. */
async function noted() {
  const flow = await startSweeps();
  const first = flow.open('first');
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await flow.look(first);
  const lost = flow.open('lost');
  lost.merge({ as: 'ana' });
  lost.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await flow.sweep();
  return flow;
}

describe('how far it looked', () => {
  test('goes along with what a sweep records, in the same commit', async () => {
    const { repo, mark, entries } = await noted();
    expect(entries()).toHaveLength(2);
    expect(mark()).toMatchObject({ at: expect.stringMatching(/^2026-11-24T/), left: [] });
    // Beside the empty one that the branch begins with.
    expect(repo.log('docpoints')).toHaveLength(2 + 1);
  });

  test('stays where it is while it is less than a day behind and all is well', async () => {
    const { github, mark, costOf } = await noted();
    const before = mark();
    github.clock.advance(day - 3600);
    expect((await costOf()).writes).toBe(0);
    expect(mark()).toEqual(before);
  });

  test('moves by itself when it is more than a day behind', async () => {
    const { github, mark, costOf, chain } = await noted();
    github.clock.advance(2 * day);
    expect((await costOf()).writes).toBe(1);
    expect(mark().at).toBe('2026-11-26T09:50:00.000Z');
    expect((await costOf()).writes).toBe(0);
    expect(chain()).toMatchObject({ count: 2, problems: [] });
  });

  test('is kept when what is derived is made anew, and through appends', async () => {
    const { repo, octokit, mark, open, look } = await noted();
    const before = mark();
    const here = {
      id: 1296269,
      owner: 'octo-org',
      name: 'docs',
      defaultBranch: 'main',
      url: 'https://github.com/octo-org/docs',
    };
    const place = { kind: 'branch', repository: null, branch: 'docpoints' } as const;
    const ledger = openLedger(place, here, octokit);
    if (!('rebuild' in ledger) || typeof ledger.rebuild !== 'function')
      throw new Error('It cannot be rebuilt.');
    await ledger.rebuild({ dropTornTail: false, now: new Date() });
    const pull = open('next');
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await look(pull);
    expect(repo.paths('docpoints')).toContain('sweep.json');
    expect(mark()).toEqual(before);
  });

  test('is looked at from there on, and no further back', async () => {
    const { github, costOf, sweep } = await noted();
    github.clock.advance(3 * day);
    await sweep();
    const { swept } = await costOf();
    expect(swept).toMatchObject({ from: '2026-11-27T09:50:00.000Z', changed: 0 });
  });

  test('is one for each repository, where several share a ledger', async () => {
    const { github, repo, mark, sweep } = await noted();
    const other = { ...mark(), left: [7] };
    const all = () => JSON.parse(repo.file('docpoints', 'sweep.json') ?? '{}');
    const both = JSON.stringify({ ...all(), 99: other });
    repo.push({ as: 'ana', branch: 'docpoints', files: { 'sweep.json': both } });
    github.clock.advance(2 * day);
    await sweep();
    expect(mark().at).toBe('2026-11-26T09:50:00.000Z');
    expect(all()['99']).toEqual(other);
  });

  test('that somebody has spoilt is no mark', async () => {
    const { repo, sweep } = await noted();
    repo.push({ as: 'ana', branch: 'docpoints', files: { 'sweep.json': '{"1": "yesterday"}' } });
    expect(await sweep()).toMatchObject({ stopped: null, unnoted: null, changed: 2 });
  });

  test('is not moved over what a sweep from a later time has left out', async () => {
    const { github, mark, sweep } = await noted();
    const before = mark();
    github.clock.advance(5 * day);
    await sweep({ since: github.clock.now() });
    expect(mark()).toEqual(before);
  });
});

test('a mark of a clock that was ahead is put right, and hides nothing', async () => {
  const { github, open, mark, sweep, said } = await noted();
  github.clock.advance(20 * day);
  const ahead = new Date(github.clock.now().getTime() + 400 * day * 1000);
  await sweep({ outside: { now: () => ahead } });
  expect(mark().at).toMatch(/^2028/);
  const lost = open('missed');
  lost.merge({ as: 'ana' });
  github.clock.advance(day);
  await sweep();
  expect(said(lost)[0]).toContain('### Proposed');
  expect(mark()).toMatchObject({ at: '2026-12-15T09:50:00.000Z', due: '2026-12-15' });
});

test('without a ledger yet, a sweep starts two weeks back, and makes no branch', async () => {
  const { repo, open, sweep } = await startSweeps();
  open('a');
  expect(await sweep()).toMatchObject({ from: '2026-11-10T10:00:00.000Z', changed: 1 });
  expect(repo.branches).not.toContain('docpoints');
});

test('without a mark, it starts where the ledger ends, if that is longer ago', async () => {
  const { github, open, look, sweep, mark } = await startSweeps();
  const pull = open('a');
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await look(pull);
  await sweep();
  expect(mark()).toBeNull();
  github.clock.advance(40 * day);
  expect(await sweep()).toMatchObject({ from: '2026-11-24T10:00:00.000Z', changed: 1 });
  expect(mark()).toMatchObject({ at: '2027-01-03T09:50:00.000Z' });
});

test('twenty sweeps at once do what one does', async () => {
  const { open, sweep, said, entries, chain } = await startSweeps();
  const pulls = Array.from({ length: 5 }, (_, index) => open(`page-${index}`));
  for (const pull of pulls) {
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  }
  const swept = await Promise.all(Array.from({ length: 20 }, () => sweep()));
  expect(swept.flatMap(({ failures }) => failures)).toEqual([]);
  expect(entries()).toHaveLength(5);
  expect(chain().problems).toEqual([]);
  await sweep();
  expect(pulls.map((pull) => said(pull).length)).toEqual([1, 1, 1, 1, 1]);
});
