import { describe, expect, test } from 'vitest';

import { createOctokit } from '../../src/github/client.ts';
import type { PeopleQuestion } from '../../src/github/github.ts';
import { readPeople } from '../../src/github/read-people.ts';
import { startOctoDocs } from './local/octo-docs.ts';
import type { TokenOptions } from './local/start-github.ts';

const ref = { owner: 'octo-org', repo: 'docs' };
const team = '@octo-org/docs-team';

async function start() {
  const roles = { ana: 'admin', anabel: 'read', bo: 'write', tri: 'triage' } as const;
  const { github, repo } = await startOctoDocs({ roles });
  github.addOrganization('octo-org', { teams: { 'docs-team': ['ana', 'hubot'] } });
  const person = (login: string) => ({ id: github.addUser(login).id, login, isBot: false });
  const [ana, bo, tri, octocat, hubot] = ['ana', 'bo', 'tri', 'octocat', 'hubot'].map(person);
  if (!ana || !bo || !tri || !octocat || !hubot) throw new Error('Somebody is missing.');
  const ask = (question: Partial<PeopleQuestion>, who?: TokenOptions) => {
    const token = github.tokenFor(who ?? { kind: 'installation', repo, permissions });
    const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
    github.resetCounts();
    return readPeople(octokit, ref, {
      permissions: [],
      teams: new Map(),
      accounts: [],
      ledger: null,
      ...question,
    });
  };
  return { github, repo, ask, person, ana, bo, tri, octocat, hubot };
}
const permissions = { contents: 'write', issues: 'write', pull_requests: 'write', members: 'read' } as const;

test('what people may do, who is in a team and whose a login is takes one question', async () => {
  const { github, ask, ana, bo, tri, octocat, hubot } = await start();
  const teams = new Map([[team, [ana, bo, hubot]]]);
  const read = await ask({ permissions: [ana, bo, tri, octocat], teams, accounts: ['Hubot', 'nobody'] });
  expect(github.requests.map(({ operation }) => operation)).toEqual(['DocpointsPeople']);
  expect(read).toEqual({
    permissions: new Map([
      [ana.id, 'admin'],
      [bo.id, 'write'],
      [tri.id, 'triage'],
      [octocat.id, null],
    ]),
    teams: new Map([[team, new Set([ana.id, hubot.id])]]),
    accounts: new Map([
      ['hubot', hubot],
      ['nobody', null],
    ]),
    ledgerFiles: new Map(),
  });
});

test('files of the ledger come along, at the commit that is asked for', async () => {
  const { github, repo, ask, ana } = await start();
  const commit = repo.push({ as: 'ana', branch: 'docpoints', files: { 'members/1/1.json': '1\n' } });
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'members/1/1.json': '2\n' } });
  const ledger = { commit, paths: ['members/1/1.json', 'members/2/2.json'] };
  const read = await ask({ permissions: [ana], ledger });
  expect(github.requests).toHaveLength(1);
  expect([...read.ledgerFiles.values()]).toEqual(['1\n', null]);
});

test('a login that others begin with is nobody but themselves', async () => {
  const { ask, ana } = await start();
  const imposter = { ...ana, id: 99 };
  expect((await ask({ permissions: [imposter] })).permissions).toEqual(new Map([[99, null]]));
  const teams = new Map([[team, [imposter]]]);
  expect((await ask({ teams })).teams).toEqual(new Map([[team, new Set()]]));
});

test('more than a hundred people are asked about a hundred at once', async () => {
  const { github, ask, person, ana } = await start();
  const crowd = Array.from({ length: 120 }, (_, index) => person(`m${index}`));
  const teams = new Map([[team, [...crowd, ana]]]);
  const read = await ask({ permissions: [...crowd, ana], teams, accounts: ['ana'] });
  expect(github.requests).toHaveLength(2);
  expect(read.permissions.size).toBe(121);
  expect(read.permissions.get(ana.id)).toBe('admin');
  expect(read.teams).toEqual(new Map([[team, new Set([ana.id])]]));
});

describe('what a token may not see', () => {
  test('of teams is told apart from who is in none, and stops nothing else', async () => {
    const { repo, ask, ana, hubot } = await start();
    const workflow = { kind: 'actions', repo } as const;
    const read = await ask({ permissions: [ana], teams: new Map([[team, [hubot]]]) }, workflow);
    expect(read.teams).toEqual(new Map([[team, null]]));
    expect(read.permissions).toEqual(new Map([[ana.id, 'admin']]));
  });

  test.each(['@octo-org/no-such-team', '@no-such-org/docs'])('is likewise %s', async (name) => {
    const { ask, ana } = await start();
    expect((await ask({ teams: new Map([[name, [ana]]]) })).teams).toEqual(new Map([[name, null]]));
  });

  test('of those who work there is not said of anybody', async () => {
    const { ask, ana, hubot } = await start();
    const stranger = { kind: 'user', login: 'octocat' } as const;
    const read = await ask({ permissions: [ana], accounts: ['hubot'] }, stranger);
    expect(read.permissions).toEqual(new Map());
    expect(read.accounts).toEqual(new Map([['hubot', hubot]]));
  });

  test('makes nothing up where the whole question is refused', async () => {
    const { ana, hubot } = await start();
    const message = 'Your token has not been granted the required scopes to execute this query.';
    const refused = Object.assign(new Error(message), { errors: [{ type: 'INSUFFICIENT_SCOPES', message }] });
    const octokit = { graphql: () => Promise.reject(refused), request: () => Promise.reject(refused) };
    const teams = new Map([[team, [hubot]]]);
    const question = { permissions: [ana], teams, accounts: ['hubot'], ledger: null };
    expect(await readPeople(octokit, ref, question)).toEqual({
      permissions: new Map(),
      teams: new Map([[team, null]]),
      accounts: new Map(),
      ledgerFiles: new Map(),
    });
  });

  test('because of a limit is an error', async () => {
    const { github, ask, ana } = await start();
    github.fault({ path: '/graphql', rateLimit: 3600 });
    await expect(ask({ permissions: [ana] })).rejects.toMatchObject({ kind: 'rate-limited' });
  });
});
