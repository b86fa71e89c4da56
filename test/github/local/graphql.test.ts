import { describe, expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

const commit = `mutation Write($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid messageHeadline } }
}`;

function commitInput(expectedHeadOid: string, contents: string) {
  return {
    branch: { repositoryNameWithOwner: 'octo-org/docs', branchName: 'main' },
    message: { headline: 'Write it' },
    expectedHeadOid,
    fileChanges: {
      additions: [{ path: 'docs/new.md', contents: Buffer.from(contents).toString('base64') }],
      deletions: [{ path: 'docs/b.md' }],
    },
  };
}

describe('what is asked for', () => {
  test('a pull request with its comments, reactions, labels and history', async () => {
    const { github, repo, fix, as } = await startOctoDocs();
    const pull = fix();
    const comment = pull.comment({ as: 'ana', body: '/points' });
    github.clock.advance(60);
    comment.edit('/points 50');
    comment.react('eyes', { as: 'docpoints[bot]' });
    pull.label({ as: 'ana', name: 'docs' });
    pull.unlabel({ as: 'ana', name: 'docs' });
    pull.comment({ as: 'octocat', body: 'Oops' }).delete();
    const answer = await as({ kind: 'installation', repo }).graphql(`{
      repository(owner: "octo-org", name: "docs") { pullRequest(number: 1) {
        state author { __typename login ... on User { databaseId } }
        labels(first: 10) { totalCount }
        files(first: 10) { nodes { path additions changeType } }
        comments(last: 10) { nodes {
          databaseId fullDatabaseId body lastEditedAt includesCreatedEdit viewerDidAuthor
          reactionGroups { content viewerHasReacted reactors { totalCount } }
        } }
        timelineItems(first: 10, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, COMMENT_DELETED_EVENT]) { nodes {
          __typename ... on LabeledEvent { actor { login } label { name } }
          ... on CommentDeletedEvent { deletedCommentAuthor { login } }
        } }
      } }
    }`);
    expect(answer).toMatchObject({
      repository: {
        pullRequest: {
          state: 'OPEN',
          author: { __typename: 'User', login: 'octocat', databaseId: 583231 },
          labels: { totalCount: 0 },
          files: { nodes: [{ path: 'docs/a.md', additions: 1, changeType: 'MODIFIED' }] },
          comments: {
            nodes: [
              {
                databaseId: null,
                fullDatabaseId: String(comment.id),
                body: '/points 50',
                lastEditedAt: '2026-11-24T10:01:00Z',
                includesCreatedEdit: true,
                viewerDidAuthor: false,
                reactionGroups: expect.arrayContaining([
                  { content: 'EYES', viewerHasReacted: true, reactors: { totalCount: 1 } },
                ]),
              },
            ],
          },
          timelineItems: {
            nodes: [
              { __typename: 'LabeledEvent', actor: { login: 'ana' }, label: { name: 'docs' } },
              { __typename: 'UnlabeledEvent' },
              { __typename: 'CommentDeletedEvent', deletedCommentAuthor: { login: 'octocat' } },
            ],
          },
        },
      },
    });
    expect(github.unsupported).toEqual([]);
  });

  test('files and folders by revision and path', async () => {
    const { as } = await startOctoDocs();
    const answer = await as('octocat').graphql(`{ repository(owner: "octo-org", name: "docs") {
      defaultBranchRef { name target { oid } }
      folder: object(expression: "HEAD:docs") { ... on Tree { entries { name object { ... on Blob { text } } } } }
      file: object(expression: "main:docs/b.md") { ... on Blob { text isTruncated byteSize oid } }
      none: object(expression: "HEAD:nowhere") { oid }
    } }`);
    expect(answer).toMatchObject({
      repository: {
        defaultBranchRef: { name: 'main' },
        folder: { entries: [{ name: 'a.md', object: { text: '# A\n\nTeh text.\n' } }, { name: 'b.md' }] },
        file: { text: '# B\n', isTruncated: false, byteSize: 4 },
        none: null,
      },
    });
  });

  test('a page of comments leads to the next', async () => {
    const { fix, as } = await startOctoDocs();
    const pull = fix();
    for (let at = 1; at <= 5; at += 1) pull.comment({ as: 'ana', body: `${at}` });
    const query = `query($after: String) { repository(owner: "octo-org", name: "docs") { pullRequest(number: 1) {
      comments(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { body } } } } }`;
    const bodies: unknown[] = [];
    let after: string | null = null;
    do {
      const answer: Page = await as('ana').graphql(query, { after });
      const { nodes, pageInfo } = answer.repository.pullRequest.comments;
      bodies.push(...nodes.map(({ body }) => body));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(bodies).toEqual(['1', '2', '3', '4', '5']);
  });
});

interface Page {
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly { readonly body: string }[];
      };
    };
  };
}

describe('what is wrong with it', () => {
  test('a repository that is not there is null, and the error says so', async () => {
    const { as } = await startOctoDocs();
    const asked = as('ana').graphql(
      '{ viewer { login } gone: repository(owner: "octo-org", name: "gone") { id } }',
    );
    await expect(asked).rejects.toMatchObject({
      data: { viewer: { login: 'ana' }, gone: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['gone'],
          message: "Could not resolve to a Repository with the name 'octo-org/gone'.",
        },
      ],
    });
  });

  test('a field of the schema that nobody has written here fails by its name', async () => {
    const { github, fix, as } = await startOctoDocs();
    fix();
    const query =
      '{ repository(owner: "octo-org", name: "docs") { pullRequest(number: 1) { viewerCanApplySuggestion } } }';
    await expect(as('ana').graphql(query)).rejects.toThrow('PullRequest.viewerCanApplySuggestion');
    expect(github.unsupported).toEqual(['PullRequest.viewerCanApplySuggestion']);
  });

  test('a field that GitHub does not have is refused by the schema', async () => {
    const { as } = await startOctoDocs();
    await expect(as('ana').graphql('{ viewer { shoeSize } }')).rejects.toThrow('shoeSize');
  });

  test.each([
    ['more than 100', 'comments(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
    ['without a bound', 'comments { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
  ])('a list of %s is refused', async (_, list, type) => {
    const { fix, as } = await startOctoDocs();
    fix();
    const asked = as('ana').graphql(
      `{ repository(owner: "octo-org", name: "docs") { pullRequest(number: 1) { ${list} } } }`,
    );
    await expect(asked).rejects.toMatchObject({ errors: [{ type }] });
  });

  test('what the token may not is FORBIDDEN', async () => {
    const { repo, as } = await startOctoDocs();
    const octokit = as({ kind: 'actions', repo, permissions: { contents: 'read' } });
    const input = commitInput(repo.branch('main') ?? '', 'x');
    await expect(octokit.graphql(commit, { input })).rejects.toMatchObject({
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    });
  });
});

describe('a commit against a head', () => {
  test('writes and deletes whole files', async () => {
    const { repo, as } = await startOctoDocs();
    const answer = await as('bo').graphql(commit, {
      input: commitInput(repo.branch('main') ?? '', 'New.\n'),
    });
    expect(answer).toMatchObject({ createCommitOnBranch: { commit: { oid: repo.branch('main') } } });
    expect(repo.paths('main')).toEqual(['docs/a.md', 'docs/new.md']);
    expect(repo.file('main', 'docs/new.md')).toBe('New.\n');
  });

  test('that has moved is STALE_DATA, and nothing is written', async () => {
    const { repo, as } = await startOctoDocs();
    const head = repo.branch('main') ?? '';
    const moved = repo.push({ as: 'ana', files: { 'x.md': 'x' } });
    await expect(as('bo').graphql(commit, { input: commitInput(head, 'x') })).rejects.toMatchObject({
      errors: [
        {
          type: 'STALE_DATA',
          path: ['createCommitOnBranch'],
          message: `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
        },
      ],
    });
    expect(repo.branch('main')).toBe(moved);
  });

  test('of many at once exactly one gets in', async () => {
    const { repo, as } = await startOctoDocs();
    const input = (at: number) => commitInput(repo.branch('main') ?? '', `${at}`);
    const octokit = as('bo');
    const tries = [1, 2, 3, 4, 5].map((at) => octokit.graphql(commit, { input: input(at) }));
    const done = (await Promise.allSettled(tries)).filter((each) => each.status === 'fulfilled');
    expect(done).toHaveLength(1);
    expect(repo.log('main')).toHaveLength(2);
  });

  test('mutations of one document go on after one has failed', async () => {
    const { repo, fix, as } = await startOctoDocs();
    const pull = fix();
    const id = await as('bo').graphql<{ repository: { pullRequest: { id: string } } }>(
      '{ repository(owner: "octo-org", name: "docs") { pullRequest(number: 1) { id } } }',
    );
    const both = `mutation($input: CreateCommitOnBranchInput!, $subject: ID!) {
      createCommitOnBranch(input: $input) { commit { oid } }
      addComment(input: { subjectId: $subject, body: "after" }) { commentEdge { node { body } } }
    }`;
    const input = commitInput('0'.repeat(40), 'x');
    const asked = as('bo').graphql(both, { input, subject: id.repository.pullRequest.id });
    await expect(asked).rejects.toMatchObject({ data: { createCommitOnBranch: null, addComment: {} } });
    expect(pull.comments().map(({ body }) => body)).toEqual(['after']);
    expect(repo.log('main')).toHaveLength(1);
  });
});
