import nock from 'nock';
import { describe, expect, test } from 'vitest';

import { octokitGitHub } from '../../src/github/octokit.ts';
import { readProgram } from '../../src/program/read-program.ts';
import {
  actor,
  api,
  comment,
  impatientOctokit,
  page,
  pullRequest,
  ref,
  repository,
  withoutNetwork,
  viewer,
} from './octokit-builders.ts';

withoutNetwork();
const github = () => octokitGitHub(impatientOctokit());
const answer = (body: object) => nock(api).post('/graphql').reply(200, body);
const data = (repo: object | null, ownersRepository: object | null = null) =>
  answer({ data: { viewer, repository: repo, ownersRepository } });
const withPull = (more: object) => data(repository({ pullRequest: pullRequest(more) }));
const read = async () => {
  const reading = await github().readPullRequest(ref);
  if (reading === null) throw new Error('there is no such pull request');
  return reading;
};

describe('a pull request', () => {
  test('is read with its repository in one request', async () => {
    data(repository());
    const reading = await read();
    expect(reading.repository).toEqual({
      id: 1296269,
      owner: 'octo-org',
      name: 'docs',
      defaultBranch: 'main',
      isPrivate: false,
      url: 'https://github.com/octo-org/docs',
    });
    expect(reading.pull).toEqual({
      kind: 'pull',
      number: 12,
      title: 'Correct a word',
      url: 'https://github.com/octo-org/docs/pull/12',
      author: { id: 583231, login: 'octocat', isBot: false },
      state: 'merged',
      mergedAt: '2026-11-23T10:00:00Z',
      mergeCommit: 'c'.repeat(40),
      baseBranch: 'main',
      headCommit: 'a'.repeat(40),
      labels: ['docs'],
      isDraft: false,
      body: '',
      isAuthorOfOrganisation: false,
      coAuthors: [],
      assignees: [],
    });
  });

  test('that is open has no merge', async () => {
    withPull({ state: 'OPEN', mergedAt: null, mergeCommit: null, labels: null });
    expect((await read()).pull).toMatchObject({
      state: 'open',
      mergedAt: null,
      mergeCommit: null,
      labels: [],
    });
  });

  test('that is gone is null', async () => {
    answer({
      data: { viewer, repository: { ...repository(), pullRequest: null }, ownersRepository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'], message: 'Could not resolve' }],
    });
    expect(await github().readPullRequest(ref)).toBeNull();
  });

  test('of a repository that is gone is null', async () => {
    answer({
      data: { viewer, repository: null, ownersRepository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve' }],
    });
    expect(await github().readPullRequest(ref)).toBeNull();
  });

  test('of a shape that is not known is told with the place in it', async () => {
    withPull({ state: 'FROZEN' });
    await expect(read()).rejects.toMatchObject({
      kind: 'server',
      message: expect.stringMatching(
        /octo-org\/docs#12 was not understood: repository\.pullRequest\.state: .*FROZEN/,
      ),
    });
  });

  test('for which the answer is no JSON is told', async () => {
    nock(api).post('/graphql').times(4).reply(200, '{"data": {"repo', { 'content-type': 'application/json' });
    await expect(read()).rejects.toMatchObject({ kind: 'server' });
  });
});

describe('the author', () => {
  test.each([
    ['of an account that is gone is nobody', null, null],
    ['that is a mannequin is nobody', actor('ana', 5, 'Mannequin'), null],
    ['that is an organization is nobody', { __typename: 'Organization', login: 'octo-org' }, null],
    [
      'that is a bot has the name that people see',
      actor('dependabot', 9, 'Bot'),
      { id: 9, login: 'dependabot[bot]', isBot: true },
    ],
    ['with a bot’s name is a bot', actor('helper[bot]', 9), { id: 9, login: 'helper[bot]', isBot: true }],
    [
      'from an enterprise is the user behind it',
      { __typename: 'EnterpriseUserAccount', login: 'ana_corp', user: { login: 'ana', databaseId: 7 } },
      { id: 7, login: 'ana', isBot: false },
    ],
    [
      'from an enterprise without a user is nobody',
      { __typename: 'EnterpriseUserAccount', login: 'x', user: null },
      null,
    ],
  ])('%s', async (_name, author, expected) => {
    withPull({ author });
    expect((await read()).pull.author).toEqual(expected);
  });
});

describe('the program file', () => {
  const blob = (text: string | null, more: object = {}) => ({
    byteSize: 9,
    isTruncated: false,
    text,
    ...more,
  });

  test('is the repository’s own', async () => {
    data(repository({ program: blob('own') }), { program: blob('owner’s') });
    expect((await read()).programFile).toEqual({ path: '.github/docpoints.yml', text: 'own' });
  });

  test('is the owner’s where the repository has none', async () => {
    data(repository(), { program: blob('owner’s') });
    expect((await read()).programFile).toEqual({
      path: 'octo-org/.github: .github/docpoints.yml',
      text: 'owner’s',
    });
  });

  test('is none where the owner has no .github repository', async () => {
    answer({
      data: { viewer, repository: repository(), ownersRepository: null },
      errors: [{ type: 'NOT_FOUND', path: ['ownersRepository'], message: 'Could not resolve' }],
    });
    expect((await read()).programFile).toBeNull();
  });

  test('that is empty is a file all the same', async () => {
    data(repository({ program: blob('') }));
    expect((await read()).programFile?.text).toBe('');
  });

  test('is none where a folder has its name', async () => {
    data(repository({ program: {} }));
    expect((await read()).programFile).toBeNull();
  });

  test.each([
    ['over 512 kB is too long', 'x'.repeat(512_000), 'a file of 512,000 characters'],
    ['that is no text is told as none', null, 'a file that is no text in UTF-8'],
  ])('%s, as any other mistake in it', async (_which, text, found) => {
    data(repository({ program: blob(text, { byteSize: 600_000, isTruncated: text !== null }) }));
    const { programFile } = await read();
    expect(readProgram(programFile?.text ?? '', 'f.yml')).toMatchObject({ mistakes: [{ line: 1, found }] });
  });
});

describe('the comments', () => {
  const ids = async () => (await read()).comments.map(({ id }) => id);
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  test('that fit both pages come once, in order of creation', async () => {
    withPull({ first: page(1, 3, 3), last: page(1, 3, 3) });
    expect(await ids()).toEqual([1, 2, 3]);
  });

  test('up to 200 need no further request', async () => {
    withPull({ first: page(1, 100, 200), last: page(101, 200, 200) });
    expect(await ids()).toEqual(upTo(200));
  });

  test('above 200 are paged in the middle', async () => {
    withPull({ first: page(1, 100, 350), last: page(251, 350, 350) });
    const middle = (after: string, comments: object) =>
      nock(api)
        .post('/graphql', (body: { variables: { after?: string } }) => body.variables.after === after)
        .reply(200, { data: { viewer, repository: { pullRequest: { comments } } } });
    middle('after-100', page(101, 200, 350));
    middle('after-200', page(201, 300, 350));
    expect(await ids()).toEqual(upTo(350));
    expect(nock.isDone()).toBe(true);
  });

  test('have ids beyond 32 bits', async () => {
    withPull({
      last: { ...page(1, 0, 1), nodes: [comment(3_500_000_000, { createdAt: '2026-11-23T10:00:00Z' })] },
    });
    expect(await ids()).toEqual([3_500_000_000]);
  });

  test('say whose they are, whether edited, and what we reacted', async () => {
    const own = comment(1, {
      viewerDidAuthor: true,
      lastEditedAt: '2026-11-23T10:00:00Z',
      reactionGroups: [
        { content: 'ROCKET', viewerHasReacted: true },
        { content: 'EYES', viewerHasReacted: false },
        { content: 'HEART', viewerHasReacted: true },
      ],
    });
    withPull({ first: { ...page(1, 0, 1), nodes: [own, null] } });
    expect((await read()).comments).toEqual([
      {
        id: 1,
        url: 'https://github.com/octo-org/docs/pull/12#issuecomment-1',
        author: { id: 1, login: 'ana', isBot: false },
        body: 'comment 1',
        createdAt: '2026-01-01T00:00:01Z',
        isEdited: true,
        isEditedByOther: false,
        isOwn: true,
        ownReactions: ['rocket'],
      },
    ]);
  });
});
