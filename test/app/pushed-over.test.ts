import { expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import { docpoints } from '../cli/run-docpoints.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { readLines } from '../ledger/read-lines.ts';
import { usePostgres } from '../ledger/use-postgres.ts';
import { startApp } from './start-app.ts';

const pages = ['a', 'b', 'c'];
const postgres = usePostgres();

/** Three merged pull requests; `isConfirmed`: whether the App says so on one. */
async function startMerged() {
  const files = Object.fromEntries(pages.map((page) => [`docs/${page}.md`, '# A page\n\nTeh text.\n']));
  const { github, repo, as, docs } = await startOctoDocs({ files });
  const pulls = pages.map((page) => {
    const change = { [`docs/${page}.md`]: '# A page\n\nThe text.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Correct a word', files: change });
    pull.merge({ as: 'ana' });
    return pull;
  });
  const [first, second, third] = pulls;
  if (first === undefined || second === undefined || third === undefined) throw new TypeError('Three pages.');
  const isConfirmed = (pull = third) =>
    pull.comments({ by: 'docpoints[bot]' }).some(({ body }) => body.includes('Confirmed by @ana'));
  const confirm = async (pull: typeof first) => {
    pull.comment({ as: 'ana', body: '/points confirm' });
    await github.until(() => isConfirmed(pull));
    return repo.branch('docpoints') ?? '';
  };
  const count = () => {
    const paths = repo.paths('docpoints');
    const { lines, recorded } = readLines(
      new Map(paths.map((path) => [path, repo.file('docpoints', path) ?? ''])),
    );
    const chain = readChain(lines, recorded);
    expect(chain.problems).toEqual([]);
    return chain.count;
  };
  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    const app = await startApp(github, settings);
    onTestFinished(async () => void (await app.stop()));
    return app;
  };
  const { branches } = repo.repository;
  const isTold = () =>
    third.comments({ by: 'docpoints[bot]' }).some(({ body }) => body.includes('@ana: nothing was done'));
  return {
    first,
    second,
    third,
    isConfirmed,
    isTold,
    confirm,
    count,
    start,
    branches,
    github,
    repo,
    as,
    docs,
  };
}

test('the App decides nothing on a branch that was pushed over, says how to mend it, and goes on when it is', async () => {
  const { first, second, third, isConfirmed, isTold, confirm, count, start, branches, github } =
    await startMerged();
  const app = await start();
  const before = await confirm(first);
  const seen = await confirm(second);

  branches.set('docpoints', before);
  third.comment({ as: 'ana', body: '/points confirm' });
  await app.logs(`git push --force origin ${seen}:refs/heads/docpoints`);
  await github.until(() => isTold());
  expect([count(), isConfirmed()]).toEqual([1, false]);

  branches.set('docpoints', seen);
  third.comment({ as: 'ana', body: '/points recheck' });
  await github.until(() => isConfirmed() && !isTold());
  expect(count()).toBe(3);
}, 60_000);

test('with a database, another App finds out that a branch was pushed over while none ran, until its row is deleted', async () => {
  const { first, second, third, isConfirmed, confirm, count, start, branches, github, as, docs } =
    await startMerged();
  const server = await postgres();
  const settings = { DATABASE_URL: server.url('app') };
  const one = await start(settings);
  const before = await confirm(first);
  const seen = await confirm(second);
  await one.stop();

  branches.set('docpoints', before);
  const other = await start(settings);
  third.comment({ as: 'ana', body: '/points confirm' });
  await other.logs(`git push --force origin ${seen}:refs/heads/docpoints`);
  expect([count(), isConfirmed()]).toEqual([1, false]);
  expect(other.output.stdout).toContain('have the operator delete the row of the repository');

  const { data } = await as('ana').rest.repos.get(docs);
  const mend = `begin; set local docpoints.installation = '${data.owner.id}';
    delete from docpoints.branch_heads where branch = 'docpoints'`;
  await expect(server.query('app', mend)).rejects.toThrow('permission denied');
  await server.query('keeper', `${mend}; commit`);
  third.comment({ as: 'ana', body: '/points recheck' });
  await github.until(() => isConfirmed());
  expect(count()).toBe(2);
}, 60_000);

test('an erasure leaves nothing of the person in the branch’s history, and the App, which remembers it as it was, goes on', async () => {
  const { first, second, third, confirm, count, start, github, repo, as, docs } = await startMerged();
  const app = await start();
  await confirm(first);
  const before = await confirm(second);
  const everything = () =>
    [
      ...repo.log('docpoints').map(({ message }) => message),
      ...repo.paths('docpoints').map((path) => `${path}\n${repo.file('docpoints', path)}`),
    ].join('\n');
  expect(everything()).toContain('octocat');
  const env = {
    GITHUB_TOKEN: github.tokenFor({ kind: 'user', login: 'ana' }),
    GITHUB_API_URL: `${github.url}/api/v3`,
  };
  const place = ['--ledger', 'github:octo-org/docs'];
  expect((await docpoints(['ledger', 'erase', '@octocat', '--yes', ...place], { env })).code).toBe(0);
  expect(repo.log('docpoints')).toHaveLength(1);
  expect(everything()).not.toMatch(/octocat|583231/);
  expect(count()).toBe(3);

  await confirm(third);
  expect(count()).toBe(4);
  expect(app.output.stdout).not.toContain('was written anew');
  const verify = await docpoints(['ledger', 'verify', ...place], { env });
  expect(verify).toMatchObject({ code: 0 });
  expect((await as('ana').rest.git.getCommit({ ...docs, commit_sha: before })).status).toBe(200);
}, 60_000);

test('who decides on a ledger that the App may not open is told, and it is done once the program names one that it may', async () => {
  const { third, isConfirmed, isTold, start, github, repo } = await startMerged();
  const app = await start();
  const program = (ledger: string) =>
    repo.push({ as: 'ana', branch: 'main', files: { '.github/docpoints.yml': `ledger: ${ledger}\n` } });
  program('{ url: "https://points.example.org" }');
  third.comment({ as: 'ana', body: '/points confirm' });
  await app.logs('DOCPOINTS_LEDGER_HOSTS');
  await github.until(() => isTold());
  program('{ branch: docpoints }');
  third.comment({ as: 'ana', body: '/points recheck' });
  await github.until(() => isConfirmed() && !isTold());
}, 60_000);
