import { expect, onTestFinished, test } from 'vitest';

import { startOctoDocs } from '../github/local/octo-docs.ts';
import { usePostgres } from '../ledger/use-postgres.ts';
import { startApp } from './start-app.ts';

const postgres = usePostgres();

test('a repository that is renamed keeps its memory, and one that takes its name is no rewriting', async () => {
  const { github, repo, fix } = await startOctoDocs();
  const server = await postgres();
  const app = await startApp(github, { DATABASE_URL: server.url('app') });
  onTestFinished(async () => void (await app.stop()));
  const confirm = async (pull: ReturnType<typeof fix>) => {
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await github.until(() =>
      pull.comments({ by: 'docpoints[bot]' }).some(({ body }) => body.includes('Confirmed by @ana')),
    );
  };
  await confirm(fix());
  repo.transferTo('octo-org/handbook');
  github.installApp(repo);
  await confirm(
    repo.openPullRequest({ as: 'octocat', title: 'Correct b', files: { 'docs/b.md': '# B\n\nThe text.\n' } }),
  );
  const other = github.addRepository('octo-org/docs', {
    files: { 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain' },
  });
  github.installApp(other);
  await confirm(
    other.openPullRequest({
      as: 'bo',
      title: 'Correct a',
      files: { 'docs/a.md': '# A\n\nThe text.\n' },
    }),
  );
  const kept = await server.query('admin', 'select repository from docpoints.branch_heads');
  expect(kept).toHaveLength(2);
  expect(app.output.stdout).not.toContain('was written anew');
}, 60_000);
