import { requireAccess, visibleRepository, type Need } from './access.ts';
import { makeChange, moveBranch, type FileChanges } from './branches.ts';
import {
  addComment,
  addLabels,
  addReaction,
  deleteComment,
  editComment,
  makeLabel,
  mayChange,
} from './discussion.ts';
import { filesOf, history } from './git-history.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { commentNode, discussionNode, graphqlReaction, reactionNode } from './graphql-discussion.ts';
import { commitNode, refNode } from './graphql-git.ts';
import { reactionContents, type Comment, type Issue, type Repository } from './model.ts';
import { closeIssue } from './pulls.ts';
import { notFound, Refusal } from './refusal.ts';

interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string | null };
}

interface RefUpdate {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null;
  readonly force?: boolean | null;
}

interface RefUpdates {
  readonly repositoryId: string;
  readonly refUpdates: readonly RefUpdate[];
}

const speak: Need = { role: 'read', permissions: ['issues=write', 'pull_requests=write'] };
const writeContents: Need = { role: 'write', permissions: ['contents=write'] };

/** What a mutation can do. Those of one document run in order, and go on after one has failed. */
export function mutationRoot(context: GraphqlContext) {
  const { world, token } = context;
  const done = (
    type: string,
    { clientMutationId = null }: { clientMutationId?: string | null },
    result: object,
  ) => ({
    __typename: `${type}Payload`,
    clientMutationId,
    ...result,
  });
  return {
    createCommitOnBranch: ({ input }: Input<CommitInput>) =>
      done('CreateCommitOnBranch', input, commitOnBranch(context, input)),
    createRef: ({ input }: Input<{ repositoryId: string; name: string; oid: string }>) => {
      const repository = repositoryById(context, input.repositoryId);
      requireAccess(world, token, repository, writeContents);
      const branch = /^refs\/heads\/(.+)$/.exec(input.name)?.[1];
      if (branch === undefined) throw new Refusal(422, `${input.name} is not a valid ref name.`);
      if (repository.branches.has(branch)) {
        throw new Refusal(422, `A ref named "${input.name}" already exists in the repository.`);
      }
      moveBranch(world, repository, { branch, to: input.oid, by: token.actor });
      return done('CreateRef', input, { ref: () => refNode({ world, repository }, branch) });
    },
    updateRefs: ({ input }: Input<RefUpdates>) => {
      const repository = repositoryById(context, input.repositoryId);
      requireAccess(world, token, repository, writeContents);
      for (const update of input.refUpdates) moveRef(context, repository, update);
      return done('UpdateRefs', input, {});
    },
    addComment: ({ input }: Input<{ subjectId: string; body: string }>) => {
      const issue = issueById(context, input.subjectId);
      requireAccess(world, token, issue.repository, speak);
      const comment = addComment(world, issue, token.actor, input.body);
      const node = () => commentNode(context, comment);
      return done('AddComment', input, {
        commentEdge: { cursor: String(comment.id), node },
        subject: () => discussionNode(context, issue),
      });
    },
    updateIssueComment: ({ input }: Input<{ id: string; body: string }>) => {
      const comment = ownComment(context, input.id);
      editComment(world, comment, token.actor, input.body);
      return done('UpdateIssueComment', input, { issueComment: () => commentNode(context, comment) });
    },
    deleteIssueComment: ({ input }: Input<{ id: string }>) => {
      deleteComment(world, ownComment(context, input.id), token.actor);
      return done('DeleteIssueComment', input, {});
    },
    addReaction: ({ input }: Input<{ subjectId: string; content: string }>) => {
      const comment = commentById(context, input.subjectId);
      requireAccess(world, token, comment.issue.repository, speak);
      const content = reactionContents.find((each) => graphqlReaction(each) === input.content) ?? 'eyes';
      const { reaction } = addReaction(world, comment, token.actor, content);
      return done('AddReaction', input, {
        reaction: () => reactionNode(context, reaction),
        subject: () => commentNode(context, comment),
      });
    },
    closeIssue: ({ input }: Input<{ issueId: string; stateReason?: 'COMPLETED' | 'NOT_PLANNED' | null }>) => {
      const issue = issueById(context, input.issueId);
      requireAccess(world, token, issue.repository, { ...speak, role: 'triage' });
      closeIssue(world, issue, token.actor, input.stateReason ?? 'COMPLETED');
      return done('CloseIssue', input, { issue: () => discussionNode(context, issue) });
    },
    createLabel: ({
      input,
    }: Input<{ repositoryId: string; name: string; color: string; description?: string | null }>) => {
      const repository = repositoryById(context, input.repositoryId);
      requireAccess(world, token, repository, { ...speak, role: 'triage' });
      const { name, color, description = null } = input;
      if (repository.labels.has(name.toLowerCase())) {
        throw new Refusal(422, 'Name has already been taken', { type: 'UNPROCESSABLE' });
      }
      const label = makeLabel(world, repository, { name, color, description });
      return done('CreateLabel', input, { label: { __typename: 'Label', ...label, id: `LA_${label.id}` } });
    },
    addLabelsToLabelable: ({ input }: Input<{ labelableId: string; labelIds: readonly string[] }>) => {
      const issue = issueById(context, input.labelableId);
      requireAccess(world, token, issue.repository, { ...speak, role: 'triage' });
      const labels = [...issue.repository.labels.values()].filter(({ id }) =>
        input.labelIds.includes(`LA_${id}`),
      );
      const names = labels.map(({ name }) => name);
      addLabels(world, issue, token.actor, names);
      return done('AddLabelsToLabelable', input, { labelable: () => discussionNode(context, issue) });
    },
  };
}

interface CommitInput {
  readonly branch: {
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
    readonly id?: string | null;
  };
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

function commitOnBranch(
  context: GraphqlContext,
  { branch, message, expectedHeadOid, fileChanges }: CommitInput,
) {
  const { world, token } = context;
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/');
  const repository = visibleRepository(world, token, owner, name);
  requireAccess(world, token, repository, writeContents);
  const branchName = (branch.branchName ?? '').replace(/^refs\/heads\//, '');
  const head = repository.branches.get(branchName);
  if (head === undefined) throw notFound(`Could not resolve to a branch with the name '${branchName}'.`);
  if (head !== expectedHeadOid) {
    const stale = `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`;
    throw new Refusal(409, stale, { type: 'STALE_DATA' });
  }
  const body = message.body ?? '';
  const sha = makeChange(world, head, {
    by: token.actor,
    message: body === '' ? message.headline : `${message.headline}\n\n${body}`,
    changes: readChanges(context, head, fileChanges),
  });
  moveBranch(world, repository, { branch: branchName, to: sha, by: token.actor });
  const place = { world, repository };
  return { commit: () => commitNode(place, sha), ref: () => refNode(place, branchName) };
}

function readChanges(
  { world }: GraphqlContext,
  head: string,
  changes: CommitInput['fileChanges'],
): FileChanges {
  const gone = (changes?.deletions ?? []).map(({ path }) => path);
  const missing = gone.find((path) => !filesOf(world.git, head).has(path));
  if (missing !== undefined) {
    throw new Refusal(
      422,
      `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${missing}`,
    );
  }
  const written = (changes?.additions ?? []).map(({ path, contents }) => [
    path,
    Buffer.from(contents, 'base64'),
  ]);
  return Object.fromEntries([...gone.map((path) => [path, null]), ...written]);
}

function repositoryById({ world, token }: GraphqlContext, id: string): Repository {
  const found = world.nodes.get(id);
  if (found === undefined || !('branches' in found)) throw noNode(id);
  return visibleRepository(world, token, found.owner.login, found.name);
}

function issueById({ world, token }: GraphqlContext, id: string): Issue {
  const found = world.nodes.get(id);
  if (found === undefined || !('number' in found)) throw noNode(id);
  visibleRepository(world, token, found.repository.owner.login, found.repository.name);
  return found;
}

function commentById({ world, token }: GraphqlContext, id: string): Comment {
  const found = world.nodes.get(id);
  if (found === undefined || !('issue' in found)) throw noNode(id);
  visibleRepository(world, token, found.issue.repository.owner.login, found.issue.repository.name);
  return found;
}

function ownComment(context: GraphqlContext, id: string): Comment {
  const { world, token } = context;
  const comment = commentById(context, id);
  requireAccess(world, token, comment.issue.repository, speak);
  if (!mayChange(world, token, comment)) {
    throw new Refusal(
      403,
      `${token.actor.login} does not have the correct permissions to execute \`UpdateIssueComment\``,
    );
  }
  return comment;
}

function noNode(id: string): Refusal {
  return notFound(`Could not resolve to a node with the global id of '${id}'`);
}

/** Moves a branch that is where it is expected to be. */
function moveRef(
  { world, token }: GraphqlContext,
  repository: Repository,
  { name, afterOid, beforeOid = null, force = false }: RefUpdate,
): void {
  const branch = /^refs\/heads\/(.+)$/.exec(name)?.[1] ?? '';
  const now = repository.branches.get(branch);
  if (now === undefined || (beforeOid !== null && beforeOid !== now))
    throw new Refusal(422, `Reference cannot be updated: ${name} is at another commit.`, {
      type: 'UNPROCESSABLE',
    });
  const isForward = history(world.git, afterOid).some(({ sha }) => sha === now);
  if (force !== true && !isForward)
    throw new Refusal(422, 'Reference cannot be updated: it is no fast forward.', { type: 'UNPROCESSABLE' });
  moveBranch(world, repository, { branch, to: afterOid, by: token.actor });
}
