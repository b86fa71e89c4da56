import { describe, expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

const status = (status: number) => expect.objectContaining({ status });

describe('pull requests', () => {
  test('one from a fork has its head there', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const { data } = await as('ana').rest.pulls.get({ ...docs, pull_number: fix().number });
    expect(data.head.repo?.full_name).toBe('octocat/docs');
    expect(data).toMatchObject({ additions: 1, deletions: 1, changed_files: 1, commits: 1, merged: false });
  });

  test('files come 100 a page, with links to the others', async () => {
    const { repo, as, docs } = await startOctoDocs();
    const files = Object.fromEntries(Array.from({ length: 230 }, (_, at) => [`docs/${at}.md`, `${at}\n`]));
    const pull = repo.openPullRequest({ as: 'bo', title: 'Many', files });
    const octokit = as('ana');
    const about = { ...docs, pull_number: pull.number, per_page: 500 };
    const first = await octokit.rest.pulls.listFiles(about);
    expect(first.data).toHaveLength(100);
    expect(first.headers.link).toContain('rel="next"');
    expect(await octokit.paginate(octokit.rest.pulls.listFiles, about)).toHaveLength(230);
  });

  test('merging makes a merge commit on the base branch, and the files stay those of the pull request', async () => {
    const { repo, fix, as, docs } = await startOctoDocs();
    const pull = fix();
    repo.push({ as: 'ana', files: { 'docs/b.md': '# Bee\n' } });
    const { data } = await as('ana').rest.pulls.merge({ ...docs, pull_number: pull.number });
    expect(repo.branch('main')).toBe(data.sha);
    expect(repo.log('main')[0]?.parents).toHaveLength(2);
    expect([repo.file('main', 'docs/a.md'), repo.file('main', 'docs/b.md')]).toEqual([
      '# A\n\nThe text.\n',
      '# Bee\n',
    ]);
    const files = await as('ana').rest.pulls.listFiles({ ...docs, pull_number: pull.number });
    expect(files.data.map(({ filename }) => filename)).toEqual(['docs/a.md']);
  });

  test('a conflict is 405', async () => {
    const { repo, fix, as, docs } = await startOctoDocs();
    const pull = fix();
    repo.push({ as: 'ana', files: { 'docs/a.md': 'Other.\n' } });
    await expect(as('ana').rest.pulls.merge({ ...docs, pull_number: pull.number })).rejects.toEqual(
      status(405),
    );
    expect(pull.state).toBe('open');
  });

  test('one with nothing in it cannot be opened', async () => {
    const { as, docs } = await startOctoDocs();
    const opened = as('bo').rest.pulls.create({ ...docs, title: 'x', head: 'main', base: 'main' });
    await expect(opened).rejects.toEqual(status(422));
  });
});

describe('comments, labels and reactions', () => {
  test('a comment is written, changed, listed and deleted', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const pull = fix();
    const { rest } = as('octocat');
    const { data: comment } = await rest.issues.createComment({
      ...docs,
      issue_number: pull.number,
      body: 'one',
    });
    await rest.issues.updateComment({ ...docs, comment_id: comment.id, body: 'two' });
    const { data: list } = await rest.issues.listComments({ ...docs, issue_number: pull.number });
    expect(list.map(({ body, user }) => [body, user?.login])).toEqual([['two', 'octocat']]);
    await rest.issues.deleteComment({ ...docs, comment_id: comment.id });
    expect(pull.comments()).toEqual([]);
    await expect(rest.issues.getComment({ ...docs, comment_id: comment.id })).rejects.toEqual(status(404));
  });

  test('a comment has at most 65,536 characters and is never empty', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const write = (body: string) =>
      as('octocat').rest.issues.createComment({ ...docs, issue_number: fix().number, body });
    await expect(write('x'.repeat(65_537))).rejects.toEqual(status(422));
    await expect(write(' ')).rejects.toEqual(status(422));
    await expect(write('x'.repeat(65_536))).resolves.toEqual(status(201));
  });

  test('in a locked discussion only people with write access speak', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const pull = fix();
    pull.lock();
    const write = (who: string) =>
      as(who).rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'Hello' });
    await expect(write('octocat')).rejects.toEqual(status(403));
    await expect(write('bo')).resolves.toEqual(status(201));
  });

  test('the same reaction again is 200 and counts once', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const comment = fix().comment({ as: 'ana', body: '/points' });
    const react = () =>
      as('bo').rest.reactions.createForIssueComment({ ...docs, comment_id: comment.id, content: 'rocket' });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect(comment.reactions).toEqual(['bo: rocket']);
  });

  test('labels are for people who may triage', async () => {
    const { fix, as, docs } = await startOctoDocs();
    const pull = fix();
    const add = (who: string) =>
      as(who).rest.issues.addLabels({ ...docs, issue_number: pull.number, labels: ['points: 50'] });
    await expect(add('octocat')).rejects.toEqual(status(403));
    await add('tri');
    expect(pull.labels).toEqual(['points: 50']);
    const { rest } = as('tri');
    await rest.issues.removeLabel({ ...docs, issue_number: pull.number, name: 'points: 50' });
    expect(pull.labels).toEqual([]);
  });
});

describe('files and the Git database', () => {
  test('a file written over a newer one is a conflict', async () => {
    const { repo, as, docs } = await startOctoDocs();
    const { rest } = as('bo');
    const read = await rest.repos.getContent({ ...docs, path: 'docs/a.md' });
    const sha = 'sha' in read.data ? read.data.sha : '';
    repo.push({ as: 'ana', files: { 'docs/a.md': 'Newer.\n' } });
    const content = Buffer.from('Mine.\n').toString('base64');
    const write = rest.repos.createOrUpdateFileContents({
      ...docs,
      path: 'docs/a.md',
      message: 'x',
      content,
      sha,
    });
    await expect(write).rejects.toEqual(status(409));
    expect(repo.file('main', 'docs/a.md')).toBe('Newer.\n');
  });

  test('a branch without history can be made, and only once', async () => {
    const { repo, as, docs } = await startOctoDocs();
    const { rest } = as({ kind: 'installation', repo });
    const entry = { path: 'ledger/1.jsonl', mode: '100644', type: 'blob', content: '{}\n' } as const;
    const { data: tree } = await rest.git.createTree({ ...docs, tree: [entry] });
    const { data: commit } = await rest.git.createCommit({
      ...docs,
      message: 'Begin',
      tree: tree.sha,
      parents: [],
    });
    const make = () => rest.git.createRef({ ...docs, ref: 'refs/heads/docpoints', sha: commit.sha });
    await make();
    await expect(make()).rejects.toThrow('Reference already exists');
    expect(repo.file('docpoints', 'ledger/1.jsonl')).toBe('{}\n');
    expect(repo.log('docpoints')).toHaveLength(1);
  });

  test('a branch moves forward, and back only by force', async () => {
    const { repo, as, docs } = await startOctoDocs();
    const before = repo.branch('main') ?? '';
    repo.push({ as: 'ana', files: { 'x.md': 'x' } });
    const move = (force: boolean) =>
      as('bo').rest.git.updateRef({ ...docs, ref: 'heads/main', sha: before, force });
    await expect(move(false)).rejects.toThrow('not a fast forward');
    await move(true);
    expect(repo.branch('main')).toBe(before);
  });
});

describe('what this GitHub says of itself', () => {
  test('an unknown route is 501, names itself and is remembered', async () => {
    const { github, as, docs } = await startOctoDocs();
    const asked = as('ana').request('GET /repos/{owner}/{repo}/actions/runs', docs);
    await expect(asked).rejects.toThrow('no route GET /repos/octo-org/docs/actions/runs');
    expect(github.unsupported).toEqual(['GET /repos/octo-org/docs/actions/runs']);
  });

  test('what was read and has not changed is 304, and is counted apart', async () => {
    const { github, fix, as, docs } = await startOctoDocs();
    const octokit = as('ana');
    const about = { ...docs, pull_number: fix().number };
    const { headers } = await octokit.rest.pulls.get(about);
    const again = octokit.rest.pulls.get({ ...about, headers: { 'if-none-match': headers.etag } });
    await expect(again).rejects.toEqual(status(304));
    expect([github.requests.length, github.notModified.length]).toEqual([1, 1]);
    expect(github.requests[0]).toMatchObject({
      method: 'GET',
      route: '/repos/{owner}/{repo}/pulls/{number}',
    });
    github.resetCounts();
    expect([github.requests, github.notModified]).toEqual([[], []]);
  });

  test('every answer tells the limit that is left', async () => {
    const { as, docs } = await startOctoDocs();
    const octokit = as('ana');
    await octokit.rest.repos.get(docs);
    const { headers } = await octokit.rest.repos.get(docs);
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4998' });
  });
});
