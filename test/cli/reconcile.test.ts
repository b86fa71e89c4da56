import { describe, expect, test } from 'vitest';

import { startOctoDocs } from '../github/local/octo-docs.ts';
import { docpoints } from './run-docpoints.ts';

async function start(options: Parameters<typeof startOctoDocs>[0] = {}) {
  const octo = await startOctoDocs(options);
  const token = octo.github.tokenFor({ kind: 'installation', repo: octo.repo });
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: `${octo.github.url}/api/v3` };
  const pull = octo.fix();
  const reconcile = (...words: readonly string[]) => docpoints(['reconcile', ...words], { env });
  return { ...octo, pull, reconcile, name: `octo-org/docs#${pull.number}` };
}

test('a merged pull request is proposed, once', async () => {
  const { pull, reconcile, name } = await start();
  pull.merge({ as: 'ana' });
  const proposed = `${name} is proposed.\n  25 points for octocat\n`;
  expect(await reconcile(name)).toMatchObject({ code: 0, out: proposed, err: '' });
  expect(await reconcile(name)).toMatchObject({ code: 0, out: proposed, err: '' });
  expect(pull.comments({ by: 'docpoints[bot]' })).toHaveLength(1);
});

test('on an issue that asks for nothing there is nothing to do', async () => {
  const { repo, reconcile } = await start();
  const { number } = repo.openIssue({ as: 'octocat', title: 'A question' });
  expect(await reconcile(`octo-org/docs#${number}`)).toMatchObject({
    code: 0,
    out: `There is nothing to do on octo-org/docs#${number}.\n`,
    err: '',
  });
});

test('a confirmed one is recorded, and told to programs', async () => {
  const { github, pull, reconcile, name, repo } = await start();
  pull.merge({ as: 'ana' });
  github.clock.advance(60);
  pull.comment({ as: 'ana', body: '/points confirm' });
  const { code, out } = await reconcile(name, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    pull: name,
    state: 'confirmed',
    activity: 'typo-fix',
    points: 25,
    shares: [{ member: { id: 583231, login: 'octocat' }, points: 25 }],
    recorded: [expect.stringMatching(/^pr\/\d+\/\d+\/award\/583231\/1$/)],
  });
  expect(repo.paths('docpoints')).toContain('head.json');
  expect((await reconcile(name)).out).not.toContain('Recorded');
});

test('where the program is invalid the answer is no, with its mistakes', async () => {
  const files = { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'activities: 5\n' };
  const { pull, reconcile, name } = await start({ files });
  pull.merge({ as: 'ana' });
  const { code, err } = await reconcile(name);
  expect(code).toBe(1);
  expect(err).toContain('.github/docpoints.yml:1:13: activities: found the number 5');
  expect(err).toContain('The program file is invalid, so nothing is awarded.');
});

test.each([
  [['foo'], '“foo” names no pull request'],
  [['octo-org/docs#1', '--since', '2026-11-01'], '--since is for a repository'],
])('what is wrong about %j is told before a token is asked for', async (words, what) => {
  const { code, out, err } = await docpoints(['reconcile', ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(what);
});

test('a pull request that is not there is wrong usage, and so is a name of none', async () => {
  const { reconcile } = await start();
  const gone = await reconcile('octo-org/docs#99');
  expect(gone).toMatchObject({ code: 2, out: '' });
  expect(gone.err).toContain('There is no pull request octo-org/docs#99');
  const none = await reconcile();
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.err).toContain('PULL is missing.');
});

describe('a repository', () => {
  async function missed() {
    const started = await start();
    started.github.clock.set(new Date());
    started.pull.merge({ as: 'ana' });
    return started;
  }

  test('is made up for where something was missed, and then all is well', async () => {
    const { pull, reconcile } = await missed();
    const { code, out } = await reconcile('octo-org/docs');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^octo-org\/docs: 1 pull request or issue has changed since .* UTC\. .*\n {2}#1 is proposed\n$/,
      ),
    });
    expect(pull.comments({ by: 'docpoints[bot]' })).toHaveLength(1);
    expect((await reconcile('octo-org/docs')).out).toContain('all is well');
  });

  test('is told to programs, from a day on', async () => {
    const { pull, reconcile } = await missed();
    pull.comment({ as: 'ana', body: '/points confirm' });
    const { code, out } = await reconcile('octo-org/docs', '--since', '2026-11-01', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      repository: 'octo-org/docs',
      from: '2026-11-01T00:00:00.000Z',
      changed: 1,
      mended: [{ number: 1, state: 'confirmed', recorded: [expect.stringContaining('/award/')] }],
      left: [],
      stopped: null,
    });
  });

  test('tells which claims wait', async () => {
    const { pull, reconcile } = await missed();
    pull.comment({ as: 'octocat', body: '/points claim it says much more' });
    const { out } = await reconcile('octo-org/docs');
    expect(out).toContain('#1 has a claim of @octocat that nobody has answered');
    const told = await reconcile('octo-org/docs', '--json');
    expect(JSON.parse(told.out)).toMatchObject({ claims: [1] });
  });

  test('with something that cannot be done has the outside fail, and the rest done', async () => {
    const { github, repo, pull, reconcile } = await missed();
    const other = repo.openPullRequest({ as: 'octocat', title: 'Fix', files: { 'docs/b.md': '# Bee\n' } });
    other.merge({ as: 'ana' });
    github.fault({
      path: `/repos/octo-org/docs/pulls/${pull.number}/files`,
      status: 403,
      message: 'No',
      times: 9,
    });
    const { code, out } = await reconcile('octo-org/docs');
    expect({ code, out }).toEqual({ code: 3, out: expect.stringContaining('#1 is left for the next time') });
    expect(other.comments({ by: 'docpoints[bot]' })).toHaveLength(1);
  });

  test.each([
    ['octo-org/docs', 'yesterday'],
    ['octo-org/docs#1', '2026-11-01'],
  ])('--since takes a day, and goes with a repository alone: %s %s', async (name, since) => {
    const { reconcile } = await start();
    expect(await reconcile(name, '--since', since)).toMatchObject({ code: 2, out: '' });
  });
});
