import { expect, onTestFinished, test } from 'vitest';

import { startOctoDocs } from '../github/local/octo-docs.ts';
import type { PullHandle } from '../github/local/people.ts';
import { startApp } from './start-app.ts';

/** The local GitHub, on which things happened before the App was started. */
async function before() {
  const octo = await startOctoDocs();
  octo.github.clock.set(new Date());
  const said = (pull: PullHandle) => pull.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  const start = async () => {
    const app = await startApp(octo.github);
    onTestFinished(async () => void (await app.stop()));
    return app;
  };
  const untilSaid = (pull: PullHandle, text: string) =>
    octo.github.until(() => said(pull).some((body) => body.includes(text)), { what: `“${text}”` });
  return { ...octo, said, start, untilSaid };
}

test('what was missed while the App was not running is made up for when it starts', async () => {
  const { github, repo, fix, said, start, untilSaid } = await before();
  const pull = fix();
  pull.merge({ as: 'ana' });
  const other = github.addRepository('octo-org/handbook', {
    files: { 'docs/a.md': '# A\n' },
    roles: { ana: 'maintain' },
  });
  github.installApp(other);
  const second = other.openPullRequest({
    as: 'octocat',
    title: 'Fix',
    files: { 'docs/a.md': '# A\n\nA text.\n' },
  });
  second.merge({ as: 'ana' });
  second.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const app = await start();
  await untilSaid(pull, '### Proposed');
  await untilSaid(second, 'Confirmed by @ana');
  await app.logs('octo-org/handbook: looked at what changed');
  expect([said(pull).length, said(second).length]).toEqual([1, 1]);
  expect(repo.branches).not.toContain('docpoints');
  expect(github.unsupported).toEqual([]);
});

test('an event that comes at the same moment gets no second comment', async () => {
  const { repo, said, start, untilSaid } = await before();
  const pulls = Array.from({ length: 8 }, (_, index) =>
    repo.openPullRequest({
      as: 'octocat',
      title: `Correct ${index}`,
      files: { [`docs/${index}.md`]: '# A page\n\nThe text.\n' },
    }),
  );
  const app = await start();
  for (const pull of pulls) pull.merge({ as: 'ana' });
  for (const pull of pulls) await untilSaid(pull, '### Proposed');
  await app.logs('octo-org/docs: looked at what changed');
  expect(pulls.map((pull) => said(pull).length)).toEqual(pulls.map(() => 1));
});

test('a repository that cannot be read stops none of the others, nor the App', async () => {
  const { github, fix, start, untilSaid } = await before();
  const other = github.addRepository('octo-org/first', { files: { 'a.md': '# A\n' } });
  github.installApp(other);
  const pull = fix();
  github.fault({
    path: '/graphql',
    body: /DocpointsChanged[\s\S]*"repo":"first"/,
    status: 403,
    message: 'No',
    times: 9,
  });
  const app = await start();
  await untilSaid(pull, '### Previewed');
  await app.logs('octo-org/first: it could not be swept');
});
