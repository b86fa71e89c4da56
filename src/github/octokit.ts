import { usualLedgerBranch } from '../program/usual-places.ts';
import { headFile } from '../standing/ledger-line.ts';
import { asking, type Wish } from './asking.ts';
import { readCollaborators } from './collaborators.ts';
import type { GitHub, PullRequestQuestion, PullRequestReading, PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { findProgramFile } from './program-file.ts';
import { commentsAnswer, pullRequestAnswer } from './pull-request-answer.ts';
import { commentsQuery, pullRequestQuery } from './pull-request-query.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { accountsIn, accountVariables, readAccounts } from './read-accounts.ts';
import { pathVariables, readBlob, snapshotOf } from './read-branch.ts';
import { joinComments, type CommentPage } from './read-comments.ts';
import { readFiles } from './read-files.ts';
import {
  pullRequestFacts,
  readLabellings,
  readOwnDeletedAt,
  readPaths,
  readRepositoryLabels,
  repositoryFacts,
} from './read-pull-facts.ts';
import { understand } from './understand.ts';
import { write, type NodeIds } from './write.ts';

/**
 * GitHub through an Octokit: Probot's, or that of `createOctokit`. It writes on pull requests that it has read. Most decisions
 * ask no more than one question and the files: each of the other questions is loaded where it is asked.
 */
export function octokitGitHub(octokit: OctokitLike): GitHub {
  const known = new Map<string, NodeIds>();
  return {
    async readPullRequest(ref, speaker) {
      const read = await readPullRequest(octokit, ref, speaker ?? null);
      if (read !== null) known.set(name(ref), read.ids);
      return read?.reading ?? null;
    },
    listChanged: async (question) => (await import('./list-changed.ts')).listChanged(octokit, question),
    readFiles: (ref) => readFiles(octokit, ref),
    readPermission: async (ref, login) =>
      (await import('./read-permission.ts')).readPermission(octokit, ref, login),
    readPeople: async (ref, question) =>
      (await import('./read-people.ts')).readPeople(octokit, ref, question),
    writeCheck: async (ref, commit, check) =>
      (await import('./check-run.ts')).writeCheck(octokit, ref, commit, check),
    readProgramFile: async (place) =>
      (await import('./read-program-file.ts')).readProgramFile(octokit, place),
    readLabels: async (ref, names) => (await import('./read-labels.ts')).readLabels(octokit, ref, names),
    readAccounts: (logins) => readAccounts(octokit, logins),
    async write(ref, writes) {
      const ids = known.get(name(ref));
      if (ids === undefined) throw new TypeError(`${name(ref)} was to be written on, and was never read.`);
      return write(octokit, writes, ids, ref);
    },
  };
}

/** `octo-org/docs#12`. */
function name({ owner, repo, number }: PullRequestRef): string {
  return `${owner}/${repo}#${number}`;
}

async function readPullRequest(
  octokit: OctokitLike,
  ref: PullRequestQuestion,
  speaker: string | null,
): Promise<{ readonly reading: PullRequestReading; readonly ids: NodeIds } | null> {
  const { owner, repo, number, ledgerFiles = [headFile] } = ref;
  const wish: Wish = {
    to: `read pull request ${name(ref)}`,
    needs: 'pull requests: read and contents: read',
  };
  const people = [...new Set([...(speaker === null ? [] : [speaker]), ...(ref.speakers ?? [])])].slice(0, 6);
  const logins = ref.hint?.logins ?? [];
  const asked = {
    ...accountVariables(logins),
    ...Object.fromEntries(people.map((login, index) => [`s${index}`, login])),
    ...pathVariables(ledgerFiles),
  };
  const variables = { owner, repo, number, ...asked };
  const data = await asking(wish, () =>
    queryWithGaps(
      octokit,
      pullRequestQuery(ledgerFiles, people.length, logins.length),
      variables,
      /^repository\.s\d$/,
    ),
  );
  const { viewer, repository, ownersRepository } = understand(
    pullRequestAnswer,
    data,
    `answer about pull request ${name(ref)}`,
  );
  if (repository?.pullRequest == null) return null;
  const { pullRequest, s0, s1, s2, s3, s4, s5 } = repository;
  const collaborators = [s0, s1, s2, s3, s4, s5];
  const { comments, nodeIds } = await joinComments(pullRequest.first, pullRequest.last, (after) =>
    readMoreComments(octokit, ref, after),
  );
  const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) =>
    readBlob(octokit, ref, path, oid),
  );
  const reading: PullRequestReading = {
    repository: repositoryFacts(repository),
    pull: pullRequestFacts(pullRequest),
    comments,
    paths: readPaths(pullRequest),
    permissions: readCollaborators(collaborators),
    accounts: accountsIn(data, logins),
    askedAlong: people.filter((_login, index) => collaborators[index]?.edges != null),
    ...readLabellings(pullRequest),
    ...readRepositoryLabels(repository),
    self: { id: viewer.databaseId ?? 0, login: viewer.login },
    ownDeletedAt: readOwnDeletedAt(pullRequest, viewer.login),
    programFile: findProgramFile(repository, ownersRepository),
    isProgramMisnamed: repository.program === null && repository.misnamed != null,
    ledger: { branch: usualLedgerBranch, repositoryId: repository.id, ...ledger },
  };
  return { reading, ids: { repository: repository.id, pull: pullRequest.id, comments: nodeIds } };
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
