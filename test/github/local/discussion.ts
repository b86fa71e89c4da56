import { atLeast, roleOf } from './access.ts';
import {
  type Account,
  type Comment,
  type Issue,
  type Label,
  type Reaction,
  type ReactionContent,
  type Repository,
  type TimelineEvent,
  type Token,
} from './model.ts';
import { commentPayload, issueOrPullPayload } from './payloads.ts';
import { invalid, Refusal } from './refusal.ts';
import { nodeId, type World } from './world.ts';

const longest = 65_536;

/** Throws Refusal: 403 where the discussion is locked, 422 for an empty body or one that is too long. */
export function addComment(world: World, issue: Issue, author: Account, body: string): Comment {
  refuseLocked(world, issue, author);
  checkBody('IssueComment', body);
  const id = world.nextCommentId();
  const at = world.clock.stamp();
  const comment: Comment = {
    id,
    nodeId: nodeId('IC', id),
    issue,
    author,
    body,
    createdAt: at,
    updatedAt: at,
    lastEditedAt: null,
    editor: null,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  world.nodes.set(comment.nodeId, comment);
  world.tell(commentPayload(world, comment, author, 'created'));
  return comment;
}

export function editComment(world: World, comment: Comment, by: Account, body: string): void {
  checkBody('IssueComment', body);
  if (body === comment.body) return;
  const from = comment.body;
  comment.body = body;
  comment.updatedAt = world.clock.stamp();
  comment.lastEditedAt = comment.updatedAt;
  comment.editor = by;
  comment.issue.updatedAt = comment.updatedAt;
  world.tell(commentPayload(world, comment, by, 'edited', { changes: { body: { from } } }));
}

export function deleteComment(world: World, comment: Comment, by: Account): void {
  const { issue } = comment;
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  world.nodes.delete(comment.nodeId);
  record(world, issue, by, 'comment_deleted', { deletedAuthor: comment.author });
  world.tell(commentPayload(world, comment, by, 'deleted'));
}

/** A person may change what they wrote, and everything where they have write access; an App what it wrote or has write permission for. */
export function mayChange(world: World, token: Token, comment: Comment): boolean {
  if (comment.author === token.actor || token.permissions !== null) return true;
  return atLeast(roleOf(world, comment.issue.repository, token.actor), 'write');
}

/** The reaction, and whether it is new: each account leaves each kind once. */
export function addReaction(
  world: World,
  comment: Comment,
  account: Account,
  content: ReactionContent,
): { readonly reaction: Reaction; readonly isNew: boolean } {
  refuseLocked(world, comment.issue, account);
  const known = comment.reactions.find((each) => each.account === account && each.content === content);
  if (known !== undefined) return { reaction: known, isNew: false };
  const reaction = { id: world.nextId(), account, content, createdAt: world.clock.stamp() };
  comment.reactions.push(reaction);
  return { reaction, isNew: true };
}

/** Sets labels, made where they are missing; one that is set already stays as it is. */
export function addLabels(world: World, issue: Issue, by: Account, names: readonly string[]): void {
  for (const name of names) {
    const label = findOrMakeLabel(world, issue.repository, name);
    if (issue.labels.includes(label)) continue;
    issue.labels.push(label);
    record(world, issue, by, 'labeled', { label });
    world.tell(issueOrPullPayload(world, issue, by, 'labeled', { label }));
  }
}

/** Throws Refusal 404 where the label is not set. */
export function removeLabel(world: World, issue: Issue, by: Account, name: string): void {
  const label = issue.labels.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (label === undefined) throw new Refusal(404, 'Label does not exist');
  issue.labels = issue.labels.filter((each) => each !== label);
  record(world, issue, by, 'unlabeled', { label });
  world.tell(issueOrPullPayload(world, issue, by, 'unlabeled', { label }));
}

export function makeLabel(
  world: World,
  repository: Repository,
  { name, color, description }: { name: string; color: string; description: string | null },
): Label {
  if (repository.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
  if (name === '' || name.length > 50) throw invalid('Label', 'name', 'invalid');
  if ((description ?? '').length > 100) {
    throw invalid('Label', 'description', 'invalid', 'description is too long (maximum is 100 characters)');
  }
  const label = { id: world.nextId(), name, color, description };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

function findOrMakeLabel(world: World, repository: Repository, name: string): Label {
  const known = repository.labels.get(name.toLowerCase());
  return known ?? makeLabel(world, repository, { name, color: 'ededed', description: null });
}

/** Notes what the timeline will show. */
export function record(
  world: World,
  issue: Issue,
  actor: Account,
  kind: TimelineEvent['kind'],
  about: { readonly label?: Label; readonly deletedAuthor?: Account } = {},
): void {
  const id = world.nextId();
  const { label = null, deletedAuthor = null } = about;
  issue.updatedAt = world.clock.stamp();
  issue.timeline.push({
    id,
    nodeId: nodeId('EV', id),
    kind,
    actor,
    at: issue.updatedAt,
    label,
    deletedAuthor,
  });
}

function refuseLocked(world: World, issue: Issue, account: Account): void {
  if (issue.isLocked && !atLeast(roleOf(world, issue.repository, account), 'write')) {
    throw new Refusal(403, 'Unable to create comment because issue is locked.');
  }
  if (issue.repository.isArchived) throw new Refusal(403, 'Repository was archived so is read-only.');
}

function checkBody(resource: string, body: string): void {
  if (body.trim() === '') throw invalid(resource, 'body', 'missing_field', 'Body cannot be blank');
  if (body.length > longest) {
    throw invalid(resource, 'body', 'unprocessable', `body is too long (maximum is ${longest} characters)`);
  }
}
