import { describe, expect, test } from 'vitest';

import { GitHubFault } from '../../src/github/fault.ts';
import { LedgerFault } from '../../src/ledger/fault.ts';
import { readChain } from '../../src/standing/chain.ts';
import { buildDraft, buildLines } from '../builders/entry.ts';
import { startFlow } from './octo-flow.ts';

const guide = `# Set up a connector\n\n${Array.from({ length: 40 }, (_, step) => `Step ${step} explains how connector ${step} reads its values from the device, and what to do when it does not answer.\n`).join('\n')}`;

describe('from a pull request to the ledger', () => {
  test('an open one is previewed, a merged one proposed, in one and the same comment', async () => {
    const { fix, look, said } = await startFlow();
    const pull = fix();
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Previewed: 25 points for @octocat')]);
    pull.merge({ as: 'ana' });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Proposed: 25 points for @octocat')]);
  });

  test('a maintainer’s word records the award, and the comment says so', async () => {
    const { fix, look, said, entries, chain } = await startFlow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    await look(pull);
    const word = pull.comment({ as: 'ana', body: '/points confirm' });
    const done = await look(pull);
    expect(done).toMatchObject({
      recorded: [{ id: `pr/${entries()[0]?.source?.repoId}/1/award/583231/1` }],
    });
    expect(entries()).toMatchObject([
      { kind: 'award', points: 25, member: { id: 583231 }, by: { login: 'ana' } },
    ]);
    expect(chain().problems).toEqual([]);
    expect(said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
    expect(said(pull)[0]).toContain('**25 points**');
    expect(word.reactions).toEqual(['docpoints[bot]: rocket']);
  });

  test('run twice, it writes once', async () => {
    const { github, fix, look, writes, entries } = await startFlow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    pull.comment({ as: 'octocat', body: '/points confirm\n/points' });
    await look(pull);
    github.resetCounts();
    const again = await look(pull);
    expect(again).toMatchObject({ kind: 'quiet' });
    expect(github.requests).toHaveLength(1);
    expect(writes()).toEqual([]);
    expect(entries()).toHaveLength(1);
  });

  test('a number of points, and an own range, can be given', async () => {
    const { repo, look, entries } = await startFlow();
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Add a guide',
      files: { 'docs/guide.md': guide },
    });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points 450 confirm' });
    await look(pull);
    expect(entries()).toMatchObject([{ activity: 'large-contribution', points: 450 }]);
  });

  test('who may not decide gets one reply that says so, and nothing is recorded', async () => {
    const { fix, look, said, entries } = await startFlow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    const word = pull.comment({ as: 'octocat', body: '/points confirm' });
    await look(pull);
    expect(entries()).toEqual([]);
    expect(said(pull)).toEqual([
      expect.stringContaining('### Proposed'),
      expect.stringContaining('Only people with write access'),
    ]);
    expect(word.reactions).toEqual(['docpoints[bot]: confused']);
  });

  test('what a bot brings gets no comment', async () => {
    const { github, repo, look, said } = await startFlow();
    github.addUser('renovate[bot]');
    const pull = repo.openPullRequest({
      as: 'renovate[bot]',
      title: 'Bump',
      files: { 'docs/a.md': '# A\n\nNew.\n' },
    });
    pull.merge({ as: 'ana' });
    await look(pull);
    expect(said(pull)).toEqual([]);
  });

  test('of a pull request that is gone there is nothing to say', async () => {
    const { look, writes } = await startFlow();
    expect(await look({ number: 99 })).toEqual({ kind: 'gone' });
    expect(writes()).toEqual([]);
  });

  test('the ledger may be on a branch of another repository of the owner', async () => {
    const flow = await startFlow({
      files: {
        'docs/a.md': '# A\n\nTeh text.\n',
        '.github/docpoints.yml': 'ledger: { repository: octo-org/points, branch: main-ledger }\n',
      },
    });
    const points = flow.github.addRepository('octo-org/points');
    flow.github.installApp(points);
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await flow.look(pull);
    expect(points.paths('main-ledger')).toEqual(
      expect.arrayContaining(['head.json', 'ledger/2026-11.jsonl']),
    );
  });
});

describe('the one comment', () => {
  test('with the mark of another account’s copy is left alone, and our own is written', async () => {
    const { fix, look, said } = await startFlow();
    const pull = fix();
    const planted = pull.comment({
      as: 'tri',
      body: '<!-- docpoints:comment -->\n\nConfirmed by @ana: 1,000 points',
    });
    await look(pull);
    expect(planted.body).toContain('1,000 points');
    expect(said(pull)).toHaveLength(1);
  });

  test('edited by a person is put right at the next look', async () => {
    const { fix, look, said } = await startFlow();
    const pull = fix();
    await look(pull);
    pull.comments({ by: 'docpoints[bot]' })[0]?.edit('<!-- docpoints:comment -->\n\nConfirmed by @ana');
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Previewed')]);
  });

  test('written twice by a lost answer is healed to one', async () => {
    const { fix, look, said, octokit } = await startFlow();
    const pull = fix();
    await look(pull);
    await octokit.rest.issues.createComment({
      owner: 'octo-org',
      repo: 'docs',
      issue_number: pull.number,
      body: said(pull)[0] ?? '',
    });
    expect(said(pull)).toHaveLength(2);
    await look(pull);
    expect(said(pull)).toHaveLength(1);
  });

  test('whose answer is lost on its way is there once', async () => {
    const { github, fix, look, said } = await startFlow();
    const pull = fix();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, answerLost: true });
    await look(pull);
    expect(said(pull)).toHaveLength(1);
  });
});

describe('the ledger comes first', () => {
  const confirmed = async () => {
    const flow = await startFlow();
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    await flow.look(pull);
    pull.comment({ as: 'ana', body: '/points confirm' });
    return { ...flow, pull };
  };
  test('while it refuses, nothing says confirmed', async () => {
    const { github, pull, look, said, entries } = await confirmed();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsCommitFirst/, status: 422, times: 99 });
    await expect(look(pull)).rejects.toThrow(GitHubFault);
    expect(entries()).toEqual([]);
    expect(said(pull)).toEqual([
      expect.stringContaining('### Proposed'),
      expect.stringContaining('@ana: nothing was done'),
    ]);
  });

  test('when the answer to the write is lost, the award is in once and shown', async () => {
    const { github, pull, look, said, entries } = await confirmed();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsCommitFirst/, answerLost: true });
    const looked = await look(pull);
    expect(entries()).toHaveLength(1);
    // What this look has recorded is told as that, though it heard of it only by looking again.
    expect(looked).toMatchObject({ recorded: entries().map(({ id }) => ({ id })) });
    expect(said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  });

  test('when the comment cannot be written, the award stays, and the next look makes up for it', async () => {
    const { github, pull, look, said, entries } = await confirmed();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, status: 403 });
    await expect(look(pull)).rejects.toThrow(GitHubFault);
    expect(entries()).toHaveLength(1);
    expect(said(pull)).toEqual([expect.stringContaining('### Proposed')]);
    await look(pull);
    expect(entries()).toHaveLength(1);
    expect(said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  });

  test('a broken line is told with its place, nothing is appended, and who has spoken is told that nothing was done', async () => {
    const { repo, pull, look, said } = await confirmed();
    repo.push({ as: 'ana', branch: 'docpoints', files: { 'ledger/2026-11.jsonl': '{"v":1,\n' } });
    const fault = await look(pull).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LedgerFault);
    expect(String(fault)).toContain(
      'octo-org/docs, branch docpoints is not whole: ledger/2026-11.jsonl, line 1: is not JSON',
    );
    expect(repo.file('docpoints', 'ledger/2026-11.jsonl')).toBe('{"v":1,\n');
    expect(said(pull)).toEqual([
      expect.stringContaining('### Proposed'),
      expect.stringContaining('@ana: nothing was done'),
    ]);
  });

  test('somebody else’s append in between is seen, and both are in', async () => {
    const flow = await confirmed();
    const theirs = buildLines([buildDraft({ id: 'theirs' })]).map((text) => ({ file: '', line: 1, text }));
    const { count, digest } = readChain(theirs, null);
    flow.github.fault({
      method: 'POST',
      path: /graphql$/,
      body: /DocpointsCommitFirst/,
      meanwhile: () => {
        flow.repo.push({
          as: 'bo',
          branch: 'docpoints',
          files: {
            'ledger/2026-11.jsonl': `${theirs[0]?.text}\n`,
            'head.json': JSON.stringify({ file: 'ledger/2026-11.jsonl', count, digest }),
          },
        });
      },
    });
    await flow.look(flow.pull);
    expect(flow.entries().map(({ id }) => id)).toEqual(['theirs', expect.stringContaining('/1/award/')]);
    expect(flow.chain().problems).toEqual([]);
    expect(flow.said(flow.pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  });

  test('a comment that somebody deletes just then fails nothing: neither the one that was heard, nor ours', async () => {
    const flow = await startFlow();
    const write = { method: 'POST', path: /graphql$/, body: /DocpointsWrite/ };
    const pull = flow.fix();
    await flow.look(pull);
    pull.merge({ as: 'ana' });
    const word = pull.comment({ as: 'ana', body: '/points confirm' });
    flow.github.fault({ ...write, meanwhile: () => word.delete() });
    await flow.look(pull);
    expect(flow.said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
    pull.comment({ as: 'ana', body: '/points revoke by mistake' });
    flow.github.fault({ ...write, meanwhile: () => pull.comments({ by: 'docpoints[bot]' })[0]?.delete() });
    await flow.look(pull);
    expect(flow.entries().map(({ kind }) => kind)).toEqual(['award', 'revocation']);
  });

  test('twenty confirmations at once give twenty entries', async () => {
    const flow = await startFlow();
    const pulls = Array.from({ length: 20 }, (_, index) => {
      const pull = flow.repo.openPullRequest({
        as: 'octocat',
        title: 'Correct it',
        files: { [`docs/${index}.md`]: '# A\n\nText that is new here, and says how it is done.\n' },
      });
      pull.merge({ as: 'ana' });
      pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
      return pull;
    });
    await Promise.all(pulls.map((pull) => flow.look(pull)));
    expect(flow.entries()).toHaveLength(20);
    expect(flow.chain().problems).toEqual([]);
    for (const pull of pulls) expect(flow.said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  });
});

describe('what was not said is made up for', () => {
  test('a reply that GitHub refuses is written at the next look, and its reaction only then', async () => {
    const { github, fix, look, said } = await startFlow();
    const pull = fix();
    await look(pull);
    const word = pull.comment({ as: 'tri', body: '/points confirm' });
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, status: 403 });
    await expect(look(pull)).rejects.toThrow(GitHubFault);
    expect(word.reactions).toEqual([]);
    await look(pull);
    expect(said(pull)).toContainEqual(expect.stringContaining('was not done'));
    expect(word.reactions).toEqual(['docpoints[bot]: confused']);
  });

  test.each([
    ['a limit that ends soon', { secondaryLimit: 1 }],
    ['a conflict', { status: 409 }],
  ])('a commit to the ledger that %s refuses is tried again', async (_name, fault) => {
    const { github, repo, look, entries, fix } = await startFlow();
    repo.push({ as: 'ana', branch: 'docpoints', files: {} });
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsCommit/, ...fault });
    await look(pull);
    expect(entries()).toHaveLength(1);
  });
});

test('who waits for a limit sees that they were heard', async () => {
  const { github, repo, look, entries, fix, outside } = await startFlow();
  repo.push({ as: 'ana', branch: 'docpoints', files: {} });
  const pull = fix();
  pull.merge({ as: 'ana' });
  const word = pull.comment({ as: 'ana', body: '/points confirm' });
  github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsCommit/, secondaryLimit: 20 });
  const seen: string[][] = [];
  const pause = (attempt: number, seconds: number) => {
    seen.push([...word.reactions, `${seconds} s`]);
    return outside.pause(attempt, seconds);
  };
  await look(pull, { pause });
  expect(seen).toEqual([['docpoints[bot]: eyes', '20 s']]);
  expect(word.reactions).toContain('docpoints[bot]: rocket');
  expect(entries()).toHaveLength(1);
});

describe('what GitHub answers is told as what it is', () => {
  test.each([
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403 }, 'forbidden'],
    ['404', { status: 404 }, 'not-found'],
    ['422', { status: 422 }, 'invalid'],
    ['429', { rateLimit: 60 }, 'rate-limited'],
    ['500', { status: 500 }, 'server'],
    ['a cut connection', { cut: true }, 'network'],
  ] as const)('%s on the comment', async (_name, fault, kind) => {
    const { github, fix, look, said } = await startFlow();
    const pull = fix();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, times: 99, ...fault });
    await expect(look(pull)).rejects.toMatchObject({ name: 'GitHubFault', kind });
    expect(said(pull)).toEqual([]);
  });

  test('a failure that passes is waited for', async () => {
    const { github, fix, look, said } = await startFlow();
    const pull = fix();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, status: 502 });
    await look(pull);
    expect(said(pull)).toHaveLength(1);
  });

  test('a token without the needed permission: the permission is named', async () => {
    const { github, repo, fix, outside, look } = await startFlow();
    const { createOctokit } = await import('../../src/github/client.ts');
    const { octokitGitHub } = await import('../../src/github/octokit.ts');
    const token = github.tokenFor({
      kind: 'actions',
      repo,
      permissions: { contents: 'write', issues: 'read', pull_requests: 'read' },
    });
    const weak = octokitGitHub(createOctokit({ token, baseUrl: `${github.url}/api/v3` }));
    await expect(look(fix(), { ...outside, github: weak })).rejects.toThrow(/pull requests: write/);
  });
});

describe('the program file', () => {
  const withProgram = (yaml: string) =>
    startFlow({ files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': yaml } });

  test.each([
    ['is not YAML', 'program: [', /docpoints\.yml/],
    ['has an unknown key', 'progam: { name: Ours }', /progam/],
    ['has a wrong type', 'activities: { typo-fix: { points: many } }', /many/],
  ])('that %s awards nothing, and says so to who tries to decide', async (_name, yaml, said) => {
    const flow = await withProgram(yaml);
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    const done = await flow.look(pull);
    expect(flow.entries()).toEqual([]);
    expect(done).toMatchObject({ mistakes: [{ file: '.github/docpoints.yml' }] });
    expect(flow.said(pull)).toHaveLength(1);
    expect(flow.said(pull)[0]).toMatch(said);
  });

  test('that is put right is in force at the next event, and the word has to be said again', async () => {
    const flow = await withProgram('program: [');
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await flow.look(pull);
    flow.repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'extends: dataminer\n' } });
    await flow.look(pull);
    expect(flow.entries()).toEqual([]);
    pull.comment({ as: 'ana', body: '/points confirm' });
    await flow.look(pull);
    expect(flow.entries()).toHaveLength(1);
  });

  test.each([
    ['an empty file', ''],
    ['no file', null],
  ])('%s means the preset simple', async (_name, yaml) => {
    const flow = yaml === null ? await startFlow() : await withProgram(yaml);
    const pull = flow.fix();
    await flow.look(pull);
    expect(flow.said(pull)[0]).toContain('25 points');
  });

  test('of a pull request’s own head is never read', async () => {
    const { repo, look, said } = await startFlow();
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'More for me',
      files: {
        'docs/a.md': '# A\n\nThe text.\n',
        '.github/docpoints.yml': 'activities: { typo-fix: { points: 900 } }',
      },
    });
    await look(pull);
    expect(said(pull)[0]).toContain('25 points');
  });

  test.each([
    [
      'another owner’s repository',
      'ledger: { repository: hubot/points, branch: x }',
      'which is not octo-org',
    ],
    ['its own default branch', 'ledger: { branch: main }', 'is the default branch there'],
    [
      'the default branch of a repository beside it',
      'ledger: { repository: octo-org/website, branch: main }',
      'is the default branch there',
    ],
    ['a server', 'ledger: { url: https://points.example.org }', 'no token for it was given here'],
  ])('cannot name %s as the ledger', async (_name, yaml, message) => {
    const flow = await withProgram(yaml);
    flow.github.installApp(flow.github.addRepository('octo-org/website'));
    await expect(flow.look(flow.fix())).rejects.toThrow(message);
  });
});
