import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

const status = (status: number) => expect.objectContaining({ status });

test('a token that nobody has given is 401', async () => {
  const { github, docs } = await startOctoDocs();
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = new Octokit({ auth: 'ghp_nobody', baseUrl: github.url, log });
  await expect(octokit.rest.repos.get(docs)).rejects.toThrow('Bad credentials');
});

test('a token without the permission is 403 and is told which one it takes', async () => {
  const { repo, fix, as, docs } = await startOctoDocs();
  const octokit = as({ kind: 'actions', repo, permissions: { issues: 'read' } });
  const write = octokit.rest.issues.createComment({ ...docs, issue_number: fix().number, body: 'x' });
  await expect(write).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
    response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
  });
});

test('a private repository is not there for who may not see it', async () => {
  const { repo, as, docs } = await startOctoDocs({ private: true });
  await expect(as('octocat').rest.repos.get(docs)).rejects.toEqual(status(404));
  await expect(as('tri').rest.repos.get(docs)).resolves.toEqual(status(200));
  await expect(as({ kind: 'actions', repo }).rest.repos.get(docs)).resolves.toEqual(status(200));
});

test('an installation writes nothing where the App is not installed', async () => {
  const { github, repo, as } = await startOctoDocs();
  const other = github.addRepository('octo-org/other');
  const issue = other.openIssue({ as: 'octocat', title: 'x' });
  const octokit = as({ kind: 'installation', repo });
  const where = { owner: 'octo-org', repo: 'other', issue_number: issue.number };
  await expect(octokit.rest.issues.createComment({ ...where, body: 'x' })).rejects.toEqual(status(403));
});

test('an archived repository takes nothing', async () => {
  const { repo, fix, as, docs } = await startOctoDocs();
  const pull = fix();
  repo.archive();
  const write = as('ana').rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'x' });
  await expect(write).rejects.toThrow('archived');
});

describe('what a person may do', () => {
  test.each([
    ['ana', 'write', 'maintain'],
    ['bo', 'write', 'write'],
    ['tri', 'read', 'triage'],
    ['octocat', 'read', 'read'],
  ])('%s: permission %s, role %s', async (username, permission, role_name) => {
    const { repo, as, docs } = await startOctoDocs();
    const { rest } = as({ kind: 'actions', repo });
    const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...docs, username });
    expect(data).toMatchObject({ permission, role_name, user: { login: username } });
  });

  test('is no business of who may not write', async () => {
    const { as, docs } = await startOctoDocs();
    const asked = as('octocat').rest.repos.getCollaboratorPermissionLevel({ ...docs, username: 'ana' });
    await expect(asked).rejects.toEqual(status(403));
  });
});

test('teams are for an App that may read members, not for a workflow', async () => {
  const { github, repo, as } = await startOctoDocs();
  github.addOrganization('octo-org', { teams: { 'docs-team': ['ana'] } });
  const ask = (kind: 'actions' | 'installation', username: string) =>
    as({ kind, repo }).rest.teams.getMembershipForUserInOrg({
      org: 'octo-org',
      team_slug: 'docs-team',
      username,
    });
  await expect(ask('installation', 'ana')).resolves.toEqual(status(200));
  await expect(ask('installation', 'bo')).rejects.toEqual(status(404));
  await expect(ask('actions', 'ana')).rejects.toEqual(status(403));
});
