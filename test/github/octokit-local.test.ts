import { afterAll, beforeAll, expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { readPayload } from '../../src/github/payload.ts';
import { withProgramAt } from '../../src/github/program-at.ts';
import { blobName } from '../../src/ledger/blob-name.ts';
import { startGitHub, type LocalGitHub } from './local/start-github.ts';

let local: LocalGitHub;
beforeAll(async () => {
  local = await startGitHub();
});
afterAll(() => local.close());

const program = 'program: { name: Ours }\n';

function docs(name: string) {
  const repo = local.addRepository(`octo-org/${name}`, {
    files: { 'guide.md': 'A teh word.\n' },
    roles: { ana: 'maintain', triager: 'triage' },
  });
  for (const login of ['octocat', 'stranger']) local.addUser(login);
  const token = local.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${local.url}/api/v3` });
  const pull = repo.openPullRequest({
    as: 'octocat',
    title: 'Correct a word',
    files: { 'guide.md': 'A the word.\n' },
  });
  const ref = { owner: 'octo-org', repo: name, number: pull.number };
  return { repo, octokit, pull, ref, github: octokitGitHub(octokit) };
}

test('a merged pull request is read whole, and what is written is found again', async () => {
  const { pull, ref, github } = docs('whole');
  pull.label({ as: 'ana', name: 'docs' });
  pull.comment({ as: 'ana', body: '/points 25 confirm' });
  pull.merge({ as: 'ana' });
  await github.readPullRequest(ref);
  await github.write(ref, [{ kind: 'comment', body: 'ours' }]);
  const before = await github.readPullRequest(ref);
  const [command, ours] = before?.comments ?? [];
  expect(before?.pull).toMatchObject({
    state: 'merged',
    labels: ['docs'],
    author: { login: 'octocat', isBot: false },
  });
  expect(before?.pull.mergeCommit).toBe(pull.mergeSha);
  expect(command).toMatchObject({ body: '/points 25 confirm', isOwn: false, author: { login: 'ana' } });
  expect(ours).toMatchObject({ body: 'ours', isOwn: true, author: { login: 'docpoints[bot]', isBot: true } });

  local.resetCounts();
  await github.write(ref, [
    { kind: 'react', comment: command?.id ?? 0, content: 'rocket' },
    { kind: 'update', comment: ours?.id ?? 0, body: 'ours, changed' },
  ]);
  expect(local.requests).toHaveLength(1);
  const after = await github.readPullRequest(ref);
  expect(after?.comments[0]?.ownReactions).toEqual(['rocket']);
  expect(after?.comments[1]).toMatchObject({ body: 'ours, changed' });
  await github.write(ref, [{ kind: 'delete', comment: ours?.id ?? 0 }]);
  await github.write(ref, [{ kind: 'delete', comment: ours?.id ?? 0 }]);
  expect((await github.readPullRequest(ref))?.comments).toHaveLength(1);
  expect(local.unsupported).toEqual([]);
});

test('a program file that is named is read from the default branch, and no other', async () => {
  const { repo, ref, github, pull } = docs('named');
  const named = withProgramAt('docs/points.yml', github);
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': program } });
  pull.push({ 'docs/points.yml': 'credit: equal\n' });
  await expect(named.readPullRequest(ref)).rejects.toMatchObject({
    kind: 'not-found',
    message: expect.stringContaining('There is no docs/points.yml on the default branch of octo-org/named'),
  });
  repo.push({ as: 'ana', files: { 'docs/points.yml': 'credit: author\n' } });
  expect((await named.readPullRequest(ref))?.programFile).toEqual({
    path: 'docs/points.yml',
    text: 'credit: author\n',
  });
});

test('changed files come with their patch', async () => {
  const { ref, github } = docs('files');
  expect(await github.readFiles(ref)).toEqual([
    expect.objectContaining({
      filename: 'guide.md',
      status: 'modified',
      patch: expect.stringContaining('+A the word.'),
    }),
  ]);
});

test('a pull request that is not there is null', async () => {
  const { ref, github } = docs('gone');
  expect(await github.readPullRequest({ ...ref, number: 99 })).toBeNull();
});

test('permissions are read by their names', async () => {
  const { ref, github } = docs('permissions');
  const permissions = [];
  for (const login of ['ana', 'triager', 'stranger', 'nobody']) {
    permissions.push(await github.readPermission(ref, login));
  }
  expect(permissions).toEqual(['maintain', 'triage', 'read', 'none']);
});

test('the program file is the repository’s, else the owner’s', async () => {
  const { repo, ref, github } = docs('program');
  local.addRepository('octo-org/.github', { files: { '.github/docpoints.yml': '# owner’s\n' } });
  expect((await github.readPullRequest(ref))?.programFile?.path).toBe(
    'octo-org/.github: .github/docpoints.yml',
  );
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': program } });
  expect((await github.readPullRequest(ref))?.programFile).toEqual({
    path: '.github/docpoints.yml',
    text: program,
  });
});

test('250 comments are read, each once, in order', async () => {
  const { pull, ref, github } = docs('talk');
  for (let n = 1; n <= 250; n += 1) pull.comment({ as: 'octocat', body: `${n}` });
  const bodies = (await github.readPullRequest(ref))?.comments.map(({ body }) => body);
  expect(bodies).toEqual(Array.from({ length: 250 }, (_, index) => `${index + 1}`));
});

test('the ledger’s branch is made, read, written, and stale for who comes second', async () => {
  const { octokit } = docs('ledger');
  const branch = octokitBranch(octokit, { owner: 'octo-org', repo: 'ledger', branch: 'docpoints' });
  const paths = ['head.json', 'ledger/2026-11.jsonl'];
  expect(await branch.read(['head.json'])).toMatchObject({
    commit: null,
    files: new Map([['head.json', null]]),
  });
  const first = new Map([
    ['head.json', '{}\n'],
    ['ledger/2026-11.jsonl', 'é\n'],
    ['README.md', '# Standings\n'],
  ]);
  const made = { commit: expect.stringMatching(/^[\da-f]{40}$/) };
  expect(await branch.create(first, 'Begin the ledger')).toEqual(made);
  expect(await branch.create(first, 'Begin the ledger')).toBe('exists');
  const { commit, files, names } = await branch.read(paths);
  // A file of lines is told by Git's name of what is in it, so that a long one costs nothing.
  expect(files).toEqual(new Map([['head.json', '{}\n']]));
  expect(names).toEqual(new Map([['ledger/2026-11.jsonl', blobName('é\n')]]));
  first.delete('README.md');
  expect(await branch.readAt(commit ?? '', paths)).toEqual(first);

  const next = new Map([['ledger/2026-11.jsonl', 'é\nü\n']]);
  expect(await branch.commit(next, 'Award 25 points', commit ?? '')).toEqual(made);
  expect(await branch.commit(next, 'Award 25 points', commit ?? '')).toBe('stale');
  const later = (await branch.read(paths)).names;
  expect(later?.get('ledger/2026-11.jsonl')).toBe(blobName('é\nü\n'));
  expect((await branch.readAt(commit ?? '', paths)).get('ledger/2026-11.jsonl')).toBe('é\n');
  expect(await branch.list(commit ?? '', 'ledger')).toEqual(['ledger/2026-11.jsonl']);
  expect(await branch.isBehind(commit ?? '', (await branch.read([])).commit ?? '')).toBe(true);
  expect(await branch.isBehind((await branch.read([])).commit ?? '', commit ?? '')).toBe(false);
  expect(await branch.isBehind('f'.repeat(40), commit ?? '')).toBe(false);
});

test('a ledger file over 512,000 bytes is read whole', async () => {
  const { octokit } = docs('large');
  const branch = octokitBranch(octokit, { owner: 'octo-org', repo: 'large', branch: 'docpoints' });
  const large = 'é'.repeat(300_000);
  await branch.create(new Map([['recent.jsonl', large]]), 'Begin the ledger');
  const { files } = await branch.read(['recent.jsonl']);
  expect(files.get('recent.jsonl')).toBe(large);
});

test('what happens is a trigger for the pull request that it happened to', () => {
  const { ref, pull, repo } = docs('events');
  const hint = { repoId: repo.id, people: [local.addUser('octocat').id] };
  pull.comment({ as: 'octocat', body: '/points' });
  const triggers = local.happenings
    .map(({ event, payload }) => readPayload(event, payload).trigger)
    .filter((trigger) => trigger?.ref.repo === 'events');
  expect(triggers).toEqual([
    { ref: { ...ref, hint }, why: 'pull_request.opened', by: null },
    { ref: { ...ref, hint }, why: 'issue_comment.created by octocat', by: 'octocat' },
  ]);
});

test('a workflow’s token without the permission is told which one is missing', async () => {
  const { repo, ref } = docs('least');
  const token = local.tokenFor({ kind: 'actions', repo, permissions: { contents: 'read' } });
  const octokit = createOctokit({ token, baseUrl: local.url });
  const reader = createOctokit({
    token: local.tokenFor({
      kind: 'actions',
      repo,
      permissions: { contents: 'read', pull_requests: 'read', issues: 'read' },
    }),
    baseUrl: local.url,
  });
  const github = octokitGitHub(reader);
  await github.readPullRequest(ref);
  await expect(github.write(ref, [{ kind: 'comment', body: 'x' }])).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringMatching(/issues: write|pull requests: write/),
  });
  const branch = octokitBranch(octokit, { owner: 'octo-org', repo: 'least', branch: 'docpoints' });
  await expect(branch.create(new Map([['head.json', '{}']]), 'Begin')).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining('contents: write'),
  });
});

test('who has just spoken is read along with what they may do', async () => {
  const { github, ref } = docs('speakers');
  const reading = await github.readPullRequest(ref, 'ana');
  expect([...(reading?.permissions.values() ?? [])]).toEqual(['maintain']);
});

test('a token that may not see collaborators reads all the rest', async () => {
  const { ref } = docs('blind');
  const octokit = createOctokit({
    token: local.tokenFor({ kind: 'user', login: 'stranger' }),
    baseUrl: local.url,
  });
  const reading = await octokitGitHub(octokit).readPullRequest(ref, 'ana');
  expect(reading).toMatchObject({ pull: { number: ref.number }, permissions: new Map() });
});

test('the ledger comes along, where it usually is', async () => {
  const { repo, github, ref } = docs('ledgers');
  const read = async (ledgerFiles?: string[]) =>
    (await github.readPullRequest({ ...ref, ...(ledgerFiles === undefined ? {} : { ledgerFiles }) }))?.ledger;
  const repositoryId = expect.any(String);
  const none = { branch: 'docpoints', repositoryId, commit: null, files: new Map([['head.json', null]]) };
  expect(await read()).toEqual(none);
  const commit = repo.push({
    as: 'ana',
    branch: 'docpoints',
    files: { 'head.json': '{}', 'ledger/2026-11.jsonl': '{}\n' },
  });
  expect(await read(['head.json', 'ledger/2026-11.jsonl', 'ledger', 'recent.jsonl'])).toEqual({
    branch: 'docpoints',
    repositoryId,
    commit,
    files: new Map([
      ['head.json', '{}'],
      // A folder is no file.
      ['ledger', null],
      ['recent.jsonl', null],
    ]),
    names: new Map([['ledger/2026-11.jsonl', blobName('{}\n')]]),
  });
});
