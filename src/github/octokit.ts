import { asking, type Wish } from './explain-fault.ts';
import { GitHubFault } from './fault.ts';
import type { GitHub, PullRequestReading, PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { findProgramFile } from './program-file.ts';
import { commentsAnswer, commentsQuery, pullRequestAnswer, pullRequestQuery } from './pull-request-query.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { readAccounts } from './read-accounts.ts';
import { joinComments, type CommentPage } from './read-comments.ts';
import { readFiles } from './read-files.ts';
import { readPermission } from './read-permission.ts';
import { pullRequestFacts, readLabellings, readOwnDeletedAt, repositoryFacts } from './read-pull-facts.ts';
import { readTeamMembership } from './read-team-membership.ts';
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
    readTeamMembership: (team, login) => readTeamMembership(octokit, team, login),
    readAccounts: (logins) => readAccounts(octokit, logins),
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
  const { viewer, repository, ownersRepository } = understand(
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
    labellings: readLabellings(pullRequest),
    ownDeletedAt: readOwnDeletedAt(pullRequest, viewer.login),
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
