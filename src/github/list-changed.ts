import { usualLedgerBranch } from '../program/usual-places.ts';
import { headFile } from '../standing/ledger-line.ts';
import { asking, type Wish } from './asking.ts';
import {
  changedAnswer,
  changedQuery,
  type FoundAnswer,
  type ListAnswer,
  type NamedAnswer,
} from './changed-query.ts';
import { GitHubFault } from './fault.ts';
import type {
  Changed,
  ChangedList,
  ChangedPage,
  ChangedQuestion,
  PullRequestReading,
  SearchPlace,
} from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { findProgramFile } from './program-file.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { pathVariables, readBlob, snapshotOf } from './read-branch.ts';
import { joinComments } from './read-comments.ts';
import {
  pullRequestFacts,
  readLabellings,
  readOwnDeletedAt,
  readPaths,
  readRepositoryLabels,
  repositoryFacts,
} from './read-pull-facts.ts';
import { understand } from './understand.ts';

/** Pull requests and issues in the order of their last change, each with what one question about it alone would tell. Throws GitHubFault. */
export async function listChanged(octokit: OctokitLike, question: ChangedQuestion): Promise<ChangedPage> {
  const { owner, repo, count, pulls, issues, numbers = [], ledgerFiles = [headFile] } = question;
  const name = `${owner}/${repo}`;
  const wish: Wish = {
    to: `read what changed in ${name}`,
    needs: 'pull requests: read, issues: read and contents: read',
  };
  const variables = {
    owner,
    repo,
    count,
    pulls: searchText(name, 'pr', pulls),
    pullsAfter: pulls?.after ?? null,
    asksPulls: pulls !== null,
    issues: searchText(name, 'issue', issues),
    issuesAfter: issues?.after ?? null,
    asksIssues: issues !== null,
    ...Object.fromEntries(numbers.map((number, index) => [`n${index}`, number])),
    ...pathVariables(ledgerFiles),
  };
  const query = changedQuery(ledgerFiles, numbers.length);
  const data = await asking(wish, () => queryWithGaps(octokit, query, variables));
  const answer = understand(changedAnswer, data, `answer about what changed in ${name}`);
  const { viewer, repository, ownersRepository, rateLimit } = answer;
  if (repository === null) {
    throw new GitHubFault(
      'not-found',
      `Could not ${wish.to}. Check the name, and that the App is installed there or the token may see it.`,
    );
  }
  const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) =>
    readBlob(octokit, question, path, oid),
  );
  const around = {
    repository: repositoryFacts(repository),
    permissions: new Map(),
    askedAlong: [],
    accounts: new Map(),
    ...readRepositoryLabels(repository),
    self: { id: viewer.databaseId ?? 0, login: viewer.login },
    programFile: findProgramFile(repository, ownersRepository),
    isProgramMisnamed: repository.program === null && repository.misnamed != null,
    ledger: { branch: usualLedgerBranch, repositoryId: repository.id, ...ledger },
  };
  return {
    ...around,
    pulls: await readList(answer.pulls, around),
    issues: await readList(answer.issues, around),
    named: await readNamed(answer.named, numbers, around),
    limit:
      rateLimit === null
        ? null
        : { most: rateLimit.limit, left: rateLimit.remaining, resetAt: rateLimit.resetAt },
  };
}

function searchText(name: string, is: 'pr' | 'issue', place: SearchPlace | null): string {
  const search = `repo:${name} is:${is}`;
  if (place === null) return search;
  // GitHub's times have whole seconds, in what it is asked for, too.
  if ('since' in place) return `${search} updated:>=${place.since.replace(/\.\d+Z$/, 'Z')} sort:updated-asc`;
  // By what never changes, for places are counted from the beginning.
  return 'saying' in place
    ? `${search} is:merged in:comments "${place.saying}" sort:created-desc`
    : `${search} is:merged merged:${place.from}..${place.to} sort:created-asc`;
}

type Around = Omit<
  PullRequestReading,
  'pull' | 'comments' | 'paths' | 'labellings' | 'hasOlderLabellings' | 'ownDeletedAt'
>;

async function readList(list: ListAnswer, around: Around): Promise<ChangedList | null> {
  if (list == null) return null;
  const items: Changed[] = [];
  for (const node of list.nodes ?? []) if (node !== null) items.push(await readFound(node, around));
  return { items, after: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };
}

async function readNamed(
  named: NamedAnswer,
  numbers: readonly number[],
  around: Around,
): Promise<ReadonlyMap<number, Changed | null>> {
  const read = new Map<number, Changed | null>();
  for (const [index, number] of numbers.entries()) {
    const node = named?.[`n${index}`] ?? null;
    read.set(number, node === null ? null : await readFound(node, around));
  }
  return read;
}

async function readFound(found: FoundAnswer, around: Around): Promise<Changed> {
  const { number, updatedAt } = found;
  return { number, updatedAt, reading: await readAll(found, around) };
}

/** Null: there is more of it than came along. */
async function readAll(found: FoundAnswer, around: Around): Promise<PullRequestReading | null> {
  if (found.comments.pageInfo.hasNextPage) return null;
  if ('commits' in found && found.commits.pageInfo?.hasNextPage !== false) return null;
  const { comments } = await joinComments(found.comments, found.comments, () => {
    throw new TypeError('All comments are there, and more were asked for.');
  });
  return {
    ...around,
    pull: pullRequestFacts(found),
    comments,
    paths: readPaths(found),
    ...readLabellings(found),
    ownDeletedAt: readOwnDeletedAt(found, around.self.login),
  };
}
