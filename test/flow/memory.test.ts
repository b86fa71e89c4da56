import { expect, test } from 'vitest';

import { Memory } from '../../src/flow/memory.ts';
import { buildFacts } from '../builders/facts.ts';
import { startFlow } from './octo-flow.ts';

const oneRead = ['DocpointsPullRequest'];

/** A pull request that changes documentation and earns nothing: it has no comment of ours. */
async function unrewarded() {
  const flow = await startFlow({
    files: { 'docs/a.md': '# A\n\nOne line\nand another.\n', 'docs/b.md': '# B\n' },
  });
  const pull = flow.repo.openPullRequest({
    as: 'octocat',
    title: 'Wrap the lines',
    files: { 'docs/a.md': '# A\n\nOne line and\nanother.\n' },
  });
  const memory = new Memory();
  const asked = async (changes: Parameters<typeof flow.look>[1] = {}) => {
    flow.github.resetCounts();
    await flow.look(pull, { memory, ...changes });
    return flow.github.requests.map(({ operation, route }) => operation ?? route);
  };
  return { ...flow, pull, asked };
}

test('what earned nothing once is read once at the next event, while it stands as it did', async () => {
  const { pull, asked, said } = await unrewarded();
  expect((await asked()).length).toBeGreaterThan(1);
  expect(await asked()).toEqual(oneRead);
  pull.comment({ as: 'octocat', body: 'Thank you!' });
  expect(await asked()).toEqual(oneRead);
  expect(said(pull)).toEqual([]);
});

test.each([
  [
    'a change of its text',
    (pull: Pull) =>
      void pull.push({
        'docs/b.md': '# B\n\nA sentence that was not there before, and says how it is done.\n',
      }),
  ],
  ['a command', (pull: Pull) => void pull.comment({ as: 'ana', body: '/points typo-fix' })],
  ['a label', (pull: Pull) => pull.label({ as: 'ana', name: 'points: typo-fix' })],
])('it is looked at again after %s', async (_name, happens) => {
  const { pull, asked, said } = await unrewarded();
  await asked();
  happens(pull);
  expect((await asked()).length).toBeGreaterThan(1);
  expect(said(pull)).toHaveLength(1);
});

type Pull = Awaited<ReturnType<typeof unrewarded>>['pull'];

test('without a memory each look stands for itself', async () => {
  const { asked } = await unrewarded();
  await asked();
  expect((await asked({ memory: undefined })).length).toBeGreaterThan(1);
});

test('of many pull requests the oldest are forgotten first', () => {
  const memory = new Memory(2);
  const glance = (number: number) => ({
    reading: {
      repository: { id: 1, owner: 'o', name: 'n', defaultBranch: 'main', isPrivate: false, url: '' },
      pull: { ...pullFacts, number },
      comments: [],
      ownDeletedAt: null,
    },
    inputs: 'digest',
  });
  for (const number of [1, 2, 3]) memory.keep(glance(number));
  expect([1, 2, 3].map((number) => memory.holds(glance(number)))).toEqual([false, true, true]);
  memory.keep({ ...glance(3), inputs: null });
  expect(memory.holds(glance(3))).toBe(false);
});

const pullFacts = buildFacts().pull;

test('whose permission mattered at the last look is asked along at the next', async () => {
  const { github, fix, look } = await startFlow();
  const memory = new Memory();
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.label({ as: 'ana', name: 'points: added-information' });
  await look(pull, { memory });
  github.clock.advance(60);
  pull.comment({ as: 'octocat', body: 'Thank you!' });
  pull.label({ as: 'ana', name: 'points: 40' });
  github.resetCounts();
  await look(pull, { memory });
  const routes = github.requests.map(({ operation, route }) => operation ?? route);
  expect(routes).toContain('DocpointsWrite');
  expect(routes.filter((route) => route.endsWith('/permission'))).toEqual([]);
});
