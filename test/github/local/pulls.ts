import { changedFiles, makeCommit, moveBranch, signature } from './branches.ts';
import { record } from './discussion.ts';
import { commitsBetween, mergeBase, mergeFiles } from './git-history.ts';
import { fullName, type Account, type Issue, type Pull, type Repository } from './model.ts';
import { issueOrPullPayload, pullPayload } from './payloads.ts';
import { invalid, Refusal } from './refusal.ts';
import { nodeId, type World } from './world.ts';

export interface NewIssue {
  readonly title: string;
  readonly body: string | null;
  readonly author: Account;
}

export function openIssue(world: World, repository: Repository, wanted: NewIssue): Issue {
  const issue: Issue = { ...newIssue(world, repository, wanted, 'I'), pull: null };
  register(world, issue);
  world.tell(issueOrPullPayload(world, issue, issue.author, 'opened'));
  return issue;
}

export interface NewPull extends NewIssue {
  readonly head: { readonly repository: Repository; readonly branch: string };
  readonly baseBranch: string;
  readonly isDraft: boolean;
}

/** Throws Refusal 422 where there is no such branch, or nothing in it to merge. */
export function openPull(world: World, repository: Repository, wanted: NewPull): Pull {
  const { head, baseBranch } = wanted;
  const headSha = head.repository.branches.get(head.branch);
  const baseSha = repository.branches.get(baseBranch);
  if (headSha === undefined) throw invalid('PullRequest', 'head', 'invalid');
  if (baseSha === undefined) throw invalid('PullRequest', 'base', 'invalid');
  if (commitsBetween(world.git, baseSha, headSha).length === 0) {
    const message = `No commits between ${baseBranch} and ${head.branch}`;
    throw new Refusal(422, 'Validation Failed', {
      errors: [{ resource: 'PullRequest', code: 'custom', message }],
    });
  }
  const id = world.nextId();
  const issue = newIssue(world, repository, wanted, 'PR');
  const pull: Pull = {
    ...issue,
    pull: {
      id,
      nodeId: issue.nodeId,
      head,
      baseBranch,
      headSha,
      baseSha,
      isDraft: wanted.isDraft,
      merged: null,
    },
  };
  register(world, pull);
  world.tell(pullPayload(world, pull, pull.author, 'opened'));
  return pull;
}

function newIssue(world: World, repository: Repository, { title, body, author }: NewIssue, kind: string) {
  if (title.trim() === '') throw invalid(kind === 'PR' ? 'PullRequest' : 'Issue', 'title', 'missing_field');
  const id = world.nextId();
  const at = world.clock.stamp();
  return {
    id,
    nodeId: nodeId(kind, id),
    number: repository.issues.size + 1,
    repository,
    title,
    body,
    author,
    state: 'open' as const,
    stateReason: null,
    lastEditedAt: null,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    isLocked: false,
    labels: [],
    assignees: [],
    comments: [],
    timeline: [],
  };
}

function register(world: World, issue: Issue): void {
  issue.repository.issues.set(issue.number, issue);
  world.nodes.set(issue.nodeId, issue);
}

export type MergeMethod = 'merge' | 'squash';

/** Merges, moves the base branch and returns the commit. Throws Refusal: 405 where it cannot be merged, 409 where the head has moved. */
export function mergePull(
  world: World,
  pull: Pull,
  by: Account,
  options: {
    readonly method: MergeMethod;
    readonly expectedHead?: string | undefined;
    readonly title?: string | undefined;
  },
): string {
  const { repository, pull: part } = pull;
  const onto = repository.branches.get(part.baseBranch);
  if (pull.state !== 'open' || part.isDraft || onto === undefined) {
    throw new Refusal(405, 'Pull Request is not mergeable');
  }
  if (options.expectedHead !== undefined && options.expectedHead !== part.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const base = mergeBase(world.git, onto, part.headSha);
  const files = mergeFiles(world.git, base, onto, part.headSha);
  if (files === null) throw new Refusal(405, 'Pull Request has merge conflicts');
  const isSquash = options.method === 'squash';
  const sha = makeCommit(world, {
    by: isSquash ? pull.author : by,
    message: options.title ?? (isSquash ? `${pull.title} (#${pull.number})` : mergeMessage(pull)),
    parents: isSquash ? [onto] : [onto, part.headSha],
    files,
  });
  const at = world.clock.stamp();
  part.baseSha = onto;
  part.merged = { at, by, sha, mergeBase: base ?? onto };
  pull.state = 'closed';
  pull.closedAt = at;
  moveBranch(world, repository, { branch: part.baseBranch, to: sha, by });
  record(world, pull, by, 'merged');
  record(world, pull, by, 'closed');
  world.tell(pullPayload(world, pull, by, 'closed'));
  return sha;
}

function mergeMessage({ number, title, pull }: Pull): string {
  return `Merge pull request #${number} from ${pull.head.repository.owner.login}/${pull.head.branch}\n\n${title}`;
}

export function closeIssue(
  world: World,
  issue: Issue,
  by: Account,
  reason: 'COMPLETED' | 'NOT_PLANNED' = 'COMPLETED',
): void {
  if (issue.state === 'closed') return;
  issue.state = 'closed';
  issue.stateReason = reason;
  issue.closedAt = world.clock.stamp();
  record(world, issue, by, 'closed');
  world.tell(issueOrPullPayload(world, issue, by, 'closed'));
}

/** Throws Refusal 422 for a pull request that was merged. */
export function reopenIssue(world: World, issue: Issue, by: Account): void {
  if (issue.state === 'open') return;
  if (issue.pull?.merged != null) throw invalid('PullRequest', 'state', 'invalid');
  issue.state = 'open';
  issue.stateReason = 'REOPENED';
  issue.closedAt = null;
  record(world, issue, by, 'reopened');
  world.tell(issueOrPullPayload(world, issue, by, 'reopened'));
}

export function editIssue(
  world: World,
  issue: Issue,
  by: Account,
  to: { readonly title?: string | undefined; readonly body?: string | null | undefined },
): void {
  const changes: Record<string, { from: string | null }> = {};
  if (to.title !== undefined && to.title !== issue.title) {
    changes['title'] = { from: issue.title };
    issue.title = to.title;
    record(world, issue, by, 'renamed');
  }
  if (to.body !== undefined && to.body !== issue.body) {
    changes['body'] = { from: issue.body };
    issue.body = to.body;
    issue.lastEditedAt = world.clock.stamp();
  }
  if (Object.keys(changes).length === 0) return;
  issue.updatedAt = world.clock.stamp();
  world.tell(issueOrPullPayload(world, issue, by, 'edited', { changes }));
}

export function markReady(world: World, pull: Pull, by: Account): void {
  pull.pull.isDraft = false;
  pull.updatedAt = world.clock.stamp();
  world.tell(pullPayload(world, pull, by, 'ready_for_review'));
}

/** The repository's copy under another account, with its branches as they are now. */
export function forkRepository(world: World, parent: Repository, owner: Account): Repository {
  const known = world.repositories.get(`${owner.login}/${parent.name}`.toLowerCase());
  if (known !== undefined) {
    if (known.parent !== parent) throw new Refusal(403, `Name already exists: ${fullName(known)}`);
    return known;
  }
  const fork = addRepository(world, { owner, name: parent.name, isPrivate: parent.isPrivate, parent });
  for (const [branch, sha] of parent.branches) fork.branches.set(branch, sha);
  return fork;
}

export function addRepository(
  world: World,
  wanted: {
    readonly owner: Account;
    readonly name: string;
    readonly isPrivate: boolean;
    readonly parent: Repository | null;
    readonly defaultBranch?: string | undefined;
    readonly id?: number | undefined;
  },
): Repository {
  const { owner, name, isPrivate, parent } = wanted;
  const id = wanted.id ?? world.nextId();
  const repository: Repository = {
    id,
    nodeId: nodeId('R', id),
    owner,
    name,
    isPrivate,
    defaultBranch: wanted.defaultBranch ?? parent?.defaultBranch ?? 'main',
    parent,
    isArchived: false,
    branches: new Map(),
    roles: new Map(),
    labels: new Map(),
    issues: new Map(),
    createdAt: world.clock.stamp(),
  };
  world.repositories.set(fullName(repository).toLowerCase(), repository);
  world.nodes.set(repository.nodeId, repository);
  return repository;
}

/** One commit on a branch of the pull request's head. */
export function pushToPull(
  world: World,
  pull: Pull,
  by: Account,
  changes: Parameters<typeof changedFiles>[2],
  message: string,
): string {
  const { head, headSha } = pull.pull;
  const files = changedFiles(world, headSha, changes);
  const author = signature(world, by);
  const tree = world.git.writeFiles(files);
  const sha = world.git.writeCommit({ tree, parents: [headSha], author, committer: author, message });
  moveBranch(world, head.repository, { branch: head.branch, to: sha, by });
  return sha;
}
