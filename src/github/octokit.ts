import type { PullRequestFacts, RepositoryFacts } from '../decide/facts.ts';
import { asking, type Wish } from './explain-fault.ts';
import { GitHubFault } from './fault.ts';
import type { GitHub, PullRequestReading, PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { readPerson } from './person.ts';
import { findProgramFile } from './program-file.ts';
import {
  commentsAnswer,
  commentsQuery,
  pullRequestAnswer,
  pullRequestQuery,
  type RepositoryAnswer,
} from './pull-request-query.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { joinComments, type CommentPage } from './read-comments.ts';
import { readFiles } from './read-files.ts';
import { readPermission } from './read-permission.ts';
import { understand } from './understand.ts';

const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment}';

/** GitHub through an Octokit: Probot's, or that of `createOctokit`. */
export function octokitGitHub(octokit: OctokitLike): GitHub {
  const write = async (wish: string, ref: PullRequestRef, route: string, parameters: object) => {
    const { owner, repo } = ref;
    await asking({ to: `${wish} ${name(ref)}`, needs: 'pull requests: write' }, () =>
      octokit.request(route, { owner, repo, ...parameters }),
    );
  };
  return {
    readPullRequest: (ref) => readPullRequest(octokit, ref),
    readFiles: (ref) => readFiles(octokit, ref),
    readPermission: (ref, login) => readPermission(octokit, ref, login),
    createComment: (ref, body) =>
      write('comment on', ref, 'POST /repos/{owner}/{repo}/issues/{number}/comments', {
        number: ref.number,
        body,
      }),
    updateComment: (ref, comment, body) =>
      write(`update comment ${comment} on`, ref, `PATCH ${COMMENT}`, { comment, body }),
    deleteComment: (ref, comment) =>
      write(`delete comment ${comment} on`, ref, `DELETE ${COMMENT}`, { comment }).catch(unlessGone),
    react: (ref, comment, content) =>
      write(`react to comment ${comment} on`, ref, `POST ${COMMENT}/reactions`, { comment, content }),
  };
}

/** What was to be deleted and is gone is done. */
function unlessGone(error: unknown): void {
  if (!(error instanceof GitHubFault && error.kind === 'not-found')) throw error;
}

/** `octo-org/docs#12`. */
function name({ owner, repo, number }: PullRequestRef): string {
  return `${owner}/${repo}#${number}`;
}

async function readPullRequest(
  octokit: OctokitLike,
  ref: PullRequestRef,
): Promise<PullRequestReading | null> {
  const { owner, repo, number } = ref;
  const wish: Wish = {
    to: `read pull request ${name(ref)}`,
    needs: 'pull requests: read and contents: read',
  };
  const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery, { owner, repo, number }));
  const { repository, ownersRepository } = understand(
    pullRequestAnswer,
    data,
    `answer about pull request ${name(ref)}`,
  );
  if (repository?.pullRequest == null) return null;
  const { pullRequest } = repository;
  return {
    repository: repositoryFacts(repository),
    pull: pullRequestFacts(pullRequest),
    comments: await joinComments(pullRequest.first, pullRequest.last, (after) =>
      readMoreComments(octokit, ref, after),
    ),
    programFile: findProgramFile(repository, ownersRepository),
  };
}

async function readMoreComments(
  octokit: OctokitLike,
  ref: PullRequestRef,
  after: string,
): Promise<CommentPage> {
  const { owner, repo, number } = ref;
  const wish: Wish = { to: `read the comments on ${name(ref)}`, needs: 'pull requests: read' };
  const data = await asking(wish, () => octokit.graphql(commentsQuery, { owner, repo, number, after }));
  return understand(commentsAnswer, data, `answer about the comments on ${name(ref)}`).repository.pullRequest
    .comments;
}

function repositoryFacts(repository: RepositoryAnswer): RepositoryFacts {
  return {
    id: repository.databaseId,
    owner: repository.owner.login,
    name: repository.name,
    // A default branch that does not exist is nobody's base: no merge counts as one into it.
    defaultBranch: repository.defaultBranchRef?.name ?? '',
    isPrivate: repository.isPrivate,
    url: repository.url,
  };
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

function pullRequestFacts(pull: NonNullable<RepositoryAnswer['pullRequest']>): PullRequestFacts {
  return {
    number: pull.number,
    title: pull.title,
    url: pull.url,
    author: readPerson(pull.author),
    state: states[pull.state],
    mergedAt: pull.mergedAt,
    mergeCommit: pull.mergeCommit?.oid ?? null,
    baseBranch: pull.baseRefName,
    headCommit: pull.headRefOid,
    labels: (pull.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
    isDraft: pull.isDraft,
  };
}
