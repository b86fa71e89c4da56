import { expect, onTestFinished, test } from 'vitest';

import { docpoints } from '../cli/run-docpoints.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { usePostgres } from '../ledger/use-postgres.ts';
import { settingsFor, spawnApp } from './start-app.ts';

const postgres = usePostgres();

const program = `ledger: { database: true }
activities:
  feedback: { title: Submit feedback, points: 50, cap: { points: 100, per: month }, reported-by: [survey] }
`;

/** The App with its API, on the local GitHub and a database of its own. */
async function start(name: string) {
  const server = await postgres();
  await server.createDatabase(name);
  const octo = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': program },
  });
  const database = {
    DATABASE_URL: server.url('app', name),
    DATABASE_OWNER_URL: server.url('keeper', name),
  };
  const app = spawnApp({ ...settingsFor(octo.github), ...database });
  onTestFinished(async () => void (await app.stop()));
  const url = await app.listening;
  octo.github.webhooks.deliverTo(`${url}/api/github/webhooks`);
  const { data } = await octo.as('ana').rest.repos.get(octo.docs);
  const run = (...words: string[]) => docpoints(words, { env: database });
  const token = async (...more: string[]) => {
    const place = ['--installation', String(data.owner.id), '--repository', 'octo-org/docs'];
    const { code, out, err } = await run('token', 'create', 'survey', ...place, ...more);
    expect({ code, err }).toMatchObject({ code: 0 });
    return out.trim();
  };
  const ask = (key: string, path: string, body?: unknown) =>
    fetch(`${url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  return { ...octo, app, url, run, token, ask, owner: data.owner.id };
}

test('a survey reports, a pull request is confirmed, and both stand in one ledger', async () => {
  const { fix, github, token, ask } = await start('of_the_api');
  const key = await token('--scopes', 'read', '--reports', 'feedback');
  const report = { id: 'answer-1', member: '@octocat', activity: 'feedback' };
  expect((await ask(key, '/reports', report)).status).toBe(201);
  expect((await ask(key, '/reports', report)).status).toBe(200);
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const said = () =>
    pull
      .comments({ by: 'docpoints[bot]' })
      .map(({ body }) => body)
      .join('\n');
  await github.until(() => said().includes('Confirmed by @ana'), { what: 'the confirmation' });
  expect(said()).toContain('75 points');
  expect(await (await ask(key, '/members/octocat')).json()).toMatchObject({ total: 75 });
});

test('a token that is removed lets nobody in', async () => {
  const { token, ask, run, owner } = await start('of_the_removed');
  const key = await token('--scopes', 'read');
  expect((await ask(key, '/standings')).status).toBe(200);
  const list = await run('token', 'list', '--installation', String(owner), '--json');
  const [client] = JSON.parse(list.out);
  expect(client).toMatchObject({ name: 'survey', scopes: ['read'], repository: 'octo-org/docs' });
  expect(list.out).not.toContain(key.split('.')[2]);
  expect(await run('token', 'remove', client.id)).toMatchObject({ code: 0 });
  expect((await ask(key, '/standings')).status).toBe(401);
});

test('a client that asks often asks nothing of GitHub that was asked just before', async () => {
  const { token, ask, github } = await start('of_the_asking');
  const key = await token('--scopes', 'read', '--reports', 'feedback');
  const before = github.requests.length;
  for (let times = 0; times < 4; times += 1) expect((await ask(key, '/standings')).status).toBe(200);
  for (let times = 0; times < 4; times += 1)
    await ask(key, '/reports', { id: `answer-${times}`, member: 'octocat', activity: 'feedback' });
  const asked = github.requests.slice(before).map(({ operation, path }) => operation ?? path);
  for (const once of [
    'DocpointsProgramFile',
    'DocpointsSelf',
    'DocpointsAccounts',
    '/repos/octo-org/docs/installation',
  ])
    expect(asked.filter((one) => one.endsWith(once))).toHaveLength(1);
});

test('the ledger of the App is one that the command line and other programs use over HTTP', async () => {
  const { token, ask, url } = await start('of_others');
  const key = await token('--scopes', 'read,append', '--reports', 'feedback');
  await ask(key, '/reports', { id: 'answer-1', member: 'octocat', activity: 'feedback' });
  const env = { DOCPOINTS_LEDGER_TOKEN: key };
  const verify = await docpoints(['ledger', 'verify', '--ledger', url], { env });
  expect(verify).toMatchObject({ code: 0, out: expect.stringContaining('The chain is whole') });
  const standing = await docpoints(['standing', '--json', '--ledger', url], { env });
  expect(JSON.parse(standing.out)).toMatchObject([{ member: { login: 'octocat' }, lifetime: 50 }]);
});

test.each([
  [['--scopes', 'everything'], '“everything” is no scope'],
  [[], 'A token that may do nothing'],
])('a token %j is not made', async (more, message) => {
  const { code, err } = await docpoints(
    ['token', 'create', 'survey', '--installation', '1', '--repository', 'octo-org/docs', ...more],
    { env: { DATABASE_URL: 'postgres://db/points' } },
  );
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});
