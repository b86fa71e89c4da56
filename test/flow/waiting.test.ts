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

const commits = { method: 'POST', path: /graphql$/, body: /DocpointsCommit/, times: 99 };

test.each([
  [
    'a rule',
    { status: 403, message: 'Repository rule violations found' },
    /A ruleset or branch protection refuses/,
  ],
  [
    'a missing permission',
    { status: 403, message: 'Resource not accessible by integration' },
    /contents: write/,
  ],
])(
  'who decides where %s refuses to have it written is told so, and it is done once it lets it',
  async (_what, refusal, why) => {
    const flow = await startFlow();
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    await flow.look(pull);
    const command = pull.comment({ as: 'ana', body: '/points confirm' });
    const replies = () => flow.said(pull).slice(1);
    flow.github.fault({ ...commits, ...refusal });
    await expect(flow.look(pull)).rejects.toThrow(why);
    await expect(flow.look(pull)).rejects.toThrow(why);
    expect(replies()).toEqual([
      expect.stringMatching(/@ana: nothing was done.*octo-org\/docs, branch docpoints.*rule that refuses/s),
    ]);
    expect(command.reactions).toEqual(['docpoints[bot]: eyes']);
    flow.github.clearFaults();
    await flow.look(pull);
    expect(flow.entries().map(({ kind }) => kind)).toEqual(['award']);
    expect(replies()).toEqual([]);
    expect(command.reactions).toContain('docpoints[bot]: rocket');
  },
);

test.each([
  [
    'of another owner',
    '{ repository: somebody/points, branch: docpoints }',
    'somebody/points, branch docpoints',
  ],
  [
    'that cannot be seen',
    '{ repository: octo-org/nowhere, branch: docpoints }',
    'octo-org/nowhere, branch docpoints',
  ],
  ['in a database that is not there', '{ database: true }', 'with the ledger as'],
  ['on a server to which there is no way', '{ url: "https://secret.example.org" }', 'with the ledger as'],
])(
  'who decides on a ledger %s is told so, and it is done once the program names another',
  async (_what, place, named) => {
    const flow = await startFlow();
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    await flow.look(pull);
    const program = (ledger: string) =>
      flow.repo.push({
        as: 'ana',
        branch: 'main',
        files: { '.github/docpoints.yml': `extends: simple\nledger: ${ledger}\n` },
      });
    program(place);
    const command = pull.comment({ as: 'ana', body: '/points confirm' });
    await expect(flow.look(pull)).rejects.toThrow();
    await expect(flow.look(pull)).rejects.toThrow();
    const replies = () => flow.said(pull).slice(1);
    expect(replies()).toEqual([expect.stringContaining('@ana: nothing was done')]);
    expect(replies()[0]).toContain(named);
    expect(replies()[0]).not.toContain('secret');
    expect(command.reactions).toEqual(['docpoints[bot]: eyes']);
    program('{ branch: docpoints }');
    await flow.look(pull);
    expect(flow.entries().map(({ kind }) => kind)).toEqual(['award']);
    expect(replies()).toEqual([]);
  },
);

test('what GitHub refuses beside the ledger is no news of the ledger', async () => {
  const flow = await startFlow();
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  flow.github.fault({
    path: /\/files$/,
    status: 403,
    message: 'Resource not accessible by integration',
    times: 99,
  });
  const before = flow.writes().length;
  await expect(flow.look(pull)).rejects.toThrow('Could not');
  expect(flow.writes()).toHaveLength(before);
});
