import { expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

async function withProgram(program: string) {
  const flow = await startFlow({ files: { 'README.md': '# Docs\n', '.github/docpoints.yml': program } });
  flow.github.addUser('hubot');
  return flow;
}

test('a cap counts what its member got elsewhere, though they never spoke', async () => {
  const { repo, look, entries } = await withProgram('extends: dataminer\n');
  for (const title of ['One', 'Two', 'Three']) {
    const issue = repo.openIssue({ as: 'ana', title });
    issue.comment({ as: 'ana', body: '/points award @hubot feedback' });
    await look(issue);
    if (title !== 'Three') continue;
    const said = issue.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
    expect(said).toEqual([expect.stringContaining('“Submit feedback” brings @hubot nothing more.')]);
  }
  expect(entries().map(({ points }) => points)).toEqual([50, 50]);
});

test('points that were spent on credits are told, and given back by an admin', async () => {
  const { repo, look, entries, chain, github } = await withProgram(
    'extends: dataminer\nprogram: { credits: { cloud-credits: { title: Cloud Credits, points: 100 } } }\n',
  );
  github.addUser('kim');
  repo.setRole('kim', 'admin');
  const issue = repo.openIssue({ as: 'hubot', title: 'Credits' });
  const says = async (as: string, body: string) => {
    issue.comment({ as, body });
    await look(issue);
    return issue.comments({ by: 'docpoints[bot]' }).at(-1)?.body ?? '';
  };
  await says('ana', '/points award @hubot blog-post 600 https://example.org/post');
  expect(await says('hubot', '/points redeem 500 for cloud credits')).toContain(
    'you ask for `5 × Cloud Credits`',
  );
  expect(await says('kim', '/points confirm')).toContain('100 points can still be spent');
  expect(await says('hubot', '/points redeem 200 for cloud credits')).toContain('100 more are missing');
  expect(await says('kim', '/points refund no cluster is left')).toContain(
    '500 points are yours to spend again',
  );
  await look(issue);
  expect(entries().map(({ kind, points }) => [kind, points])).toEqual([
    ['award', 600],
    ['redemption', -500],
    ['revocation', 500],
  ]);
  expect(chain().problems).toEqual([]);
});
