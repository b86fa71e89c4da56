import { expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

async function pushedOver() {
  const flow = await startFlow();
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  await flow.look(pull);
  const { branches } = flow.repo.repository;
  const after = flow.repo.branch('docpoints') ?? '';
  branches.delete('docpoints');
  const now = () => new Date('2026-11-24T10:30:00Z');
  const fails = () => expect(flow.look(pull, { now })).rejects.toThrow('was written anew');
  const replies = () => flow.said(pull).slice(1);
  return { flow, pull, after, branches, fails, replies };
}

test('who decides on a ledger that was pushed over is told once that nothing was done, why, and who mends it', async () => {
  const { pull, fails, replies } = await pushedOver();
  const command = pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await fails();
  await fails();
  expect(replies()).toEqual([
    expect.stringMatching(
      /@ana: nothing was done.*octo-org\/docs, branch docpoints.*how a maintainer mends it/s,
    ),
  ]);
  expect(replies()[0]).not.toMatch(/confirmed|recorded|awarded/i);
  expect(command.reactions).toEqual(['docpoints[bot]: eyes']);
});

test('a command that waited is carried out when the ledger is mended, and what said that it waits is gone', async () => {
  const { flow, pull, after, branches, fails, replies } = await pushedOver();
  const command = pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await fails();
  branches.set('docpoints', after);
  await flow.look(pull);
  expect(flow.entries().map(({ kind }) => kind)).toEqual(['award', 'revocation']);
  expect(replies()).toEqual([]);
  expect(command.reactions).toContain('docpoints[bot]: rocket');
});

test('one that cannot be done after all is refused then, with a reply', async () => {
  const { flow, pull, after, branches, fails, replies } = await pushedOver();
  pull.comment({ as: 'octocat', body: '/points revoke by mistake' });
  await fails();
  branches.set('docpoints', after);
  await flow.look(pull);
  expect(flow.entries().map(({ kind }) => kind)).toEqual(['award']);
  expect(replies()).toEqual([
    expect.stringContaining(
      '@octocat: `/points revoke by mistake` was not done. Only people with write access',
    ),
  ]);
});

test('who goes on typing is told once in an hour, and each of several people once', async () => {
  const { pull, fails, replies } = await pushedOver();
  pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await fails();
  pull.comment({ as: 'ana', body: '/points revoke once more' });
  pull.comment({ as: 'bo', body: '/points revoke by mistake' });
  pull.comment({ as: 'bo', body: '/points recheck' });
  await fails();
  expect(replies().map((body) => /@\w+/.exec(body)?.[0])).toEqual(['@ana', '@bo']);
});

test('where nobody has said anything, nothing is written', async () => {
  const { flow, pull, fails } = await pushedOver();
  const before = flow.writes().length;
  pull.label({ as: 'ana', name: 'points: typo-fix' });
  await fails();
  expect(flow.writes()).toHaveLength(before);
});

test.each([
  ['a line that somebody edited', 'ledger/2026-11.jsonl', '"points":25', '"points":95'],
  ['a head that somebody edited', 'head.json', 'sha256:', 'sha256:0'],
])('%s is told so, too', async (_what, path, from, to) => {
  const { flow, pull, after, branches, replies } = await pushedOver();
  branches.set('docpoints', after);
  const text = flow.repo.file('docpoints', path) ?? '';
  flow.repo.push({ branch: 'docpoints', as: 'bo', files: { [path]: text.replace(from, to) } });
  pull.comment({ as: 'ana', body: '/points revoke by mistake' });
  await expect(flow.look(pull)).rejects.toThrow();
  expect(replies()).toEqual([expect.stringContaining('@ana: nothing was done')]);
});
