import * as v from 'valibot';

import {
  addComment,
  addLabels,
  addReaction,
  deleteComment,
  editComment,
  makeLabel,
  mayChange,
  removeLabel,
} from './discussion.ts';
import { reactionContents, type Comment, type Issue } from './model.ts';
import { closeIssue, editIssue, openIssue, reopenIssue } from './pulls.ts';
import { notFound, Refusal } from './refusal.ts';
import {
  commentOf,
  discussionNeed,
  issueOf,
  paginate,
  param,
  readBody,
  repositoryOf,
  type Asked,
  type Route,
} from './router.ts';
import { accountShape, commentShape, issueShape, labelShape } from './shapes.ts';

const read = discussionNeed('read', 'read');
/** Anyone who may read may also comment and react. */
const speak = discussionNeed('write', 'read');
const triage = discussionNeed('write', 'triage');

const text = v.object({ body: v.string() });
const issues = '/repos/{owner}/{repo}/issues';

export const issueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: issues,
    handle: (asked) => {
      const state = asked.url.searchParams.get('state') ?? 'open';
      const all = [...repositoryOf(asked, read).issues.values()].toReversed();
      const found = all.filter((issue) => state === 'all' || issue.state === state);
      return paginate(asked, found, (issue) => issueShape(asked.world, issue));
    },
  },
  {
    method: 'POST',
    path: issues,
    handle: (asked) => {
      const wanted = readBody(
        v.object({ title: v.string(), body: v.optional(v.nullable(v.string()), null) }),
        asked,
      );
      const repository = repositoryOf(asked, { role: 'read', permissions: ['issues=write'] });
      const issue = openIssue(asked.world, repository, { ...wanted, author: asked.token.actor });
      return { status: 201, body: issueShape(asked.world, issue) };
    },
  },
  {
    method: 'GET',
    path: `${issues}/{number}`,
    handle: (asked) => ({ status: 200, body: issueShape(asked.world, issueOf(asked, read)) }),
  },
  { method: 'PATCH', path: `${issues}/{number}`, handle: changeIssue },
  {
    method: 'GET',
    path: `${issues}/{number}/comments`,
    handle: (asked) =>
      paginate(asked, issueOf(asked, read).comments, (each) => commentShape(asked.world, each)),
  },
  {
    method: 'POST',
    path: `${issues}/{number}/comments`,
    handle: (asked) => {
      const issue = issueOf(asked, speak);
      const comment = addComment(asked.world, issue, asked.token.actor, readBody(text, asked).body);
      return { status: 201, body: commentShape(asked.world, comment) };
    },
  },
  {
    method: 'GET',
    path: `${issues}/comments/{comment}`,
    handle: (asked) => ({ status: 200, body: commentShape(asked.world, commentOf(asked, read)) }),
  },
  {
    method: 'PATCH',
    path: `${issues}/comments/{comment}`,
    handle: (asked) => {
      const comment = changeableComment(asked);
      editComment(asked.world, comment, asked.token.actor, readBody(text, asked).body);
      return { status: 200, body: commentShape(asked.world, comment) };
    },
  },
  {
    method: 'DELETE',
    path: `${issues}/comments/{comment}`,
    handle: (asked) => {
      deleteComment(asked.world, changeableComment(asked), asked.token.actor);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: `${issues}/comments/{comment}/reactions`,
    handle: (asked) =>
      paginate(asked, commentOf(asked, read).reactions, (each) => reactionShape(asked, each)),
  },
  {
    method: 'POST',
    path: `${issues}/comments/{comment}/reactions`,
    handle: (asked) => {
      const comment = commentOf(asked, speak);
      const { content } = readBody(v.object({ content: v.picklist(reactionContents) }), asked);
      const { reaction, isNew } = addReaction(asked.world, comment, asked.token.actor, content);
      return { status: isNew ? 201 : 200, body: reactionShape(asked, reaction) };
    },
  },
  {
    method: 'DELETE',
    path: `${issues}/comments/{comment}/reactions/{reaction}`,
    handle: (asked) => {
      const { reactions } = commentOf(asked, speak);
      const at = reactions.findIndex(({ id }) => id === Number(param(asked, 'reaction')));
      if (at === -1) throw notFound();
      reactions.splice(at, 1);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: `${issues}/{number}/labels`,
    handle: (asked) => paginate(asked, issueOf(asked, read).labels, (label) => shapeLabel(asked, label)),
  },
  {
    method: 'POST',
    path: `${issues}/{number}/labels`,
    handle: (asked) => {
      const issue = issueOf(asked, triage);
      const names = readBody(v.union([v.object({ labels: labelNames }), labelNames]), asked);
      addLabels(asked.world, issue, asked.token.actor, 'labels' in names ? names.labels : names);
      return { status: 200, body: issue.labels.map((label) => shapeLabel(asked, label)) };
    },
  },
  {
    method: 'PUT',
    path: `${issues}/{number}/labels`,
    handle: (asked) => {
      const issue = issueOf(asked, triage);
      const { labels } = readBody(v.object({ labels: labelNames }), asked);
      const gone = issue.labels.filter(({ name }) => !labels.includes(name));
      for (const { name } of gone) removeLabel(asked.world, issue, asked.token.actor, name);
      addLabels(asked.world, issue, asked.token.actor, labels);
      return { status: 200, body: issue.labels.map((label) => shapeLabel(asked, label)) };
    },
  },
  {
    method: 'DELETE',
    path: `${issues}/{number}/labels/{name}`,
    handle: (asked) => {
      const issue = issueOf(asked, triage);
      removeLabel(asked.world, issue, asked.token.actor, param(asked, 'name'));
      return { status: 200, body: issue.labels.map((label) => shapeLabel(asked, label)) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/labels',
    handle: (asked) =>
      paginate(asked, [...repositoryOf(asked, read).labels.values()], (label) => shapeLabel(asked, label)),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/labels',
    handle: (asked) => {
      const repository = repositoryOf(asked, discussionNeed('write', 'write'));
      const label = makeLabel(asked.world, repository, readBody(newLabel, asked));
      return { status: 201, body: labelShape(asked.world, repository, label) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/labels/{name}',
    handle: (asked) => {
      const label = repositoryOf(asked, read).labels.get(param(asked, 'name').toLowerCase());
      if (label === undefined) throw notFound();
      return { status: 200, body: shapeLabel(asked, label) };
    },
  },
];

const labelNames = v.array(v.string());
const newLabel = v.object({
  name: v.string(),
  color: v.optional(v.string(), 'ededed'),
  description: v.optional(v.nullable(v.string()), null),
});

const changes = v.object({
  title: v.optional(v.string()),
  body: v.optional(v.nullable(v.string())),
  state: v.optional(v.picklist(['open', 'closed'])),
});

function changeIssue(asked: Asked) {
  const issue = issueOf(asked, asked.token.permissions === null ? read : triage);
  const { state, ...to } = readBody(changes, asked);
  if (issue.author !== asked.token.actor) issueOf(asked, triage);
  editIssue(asked.world, issue, asked.token.actor, to);
  changeState(asked, issue, state);
  return { status: 200, body: issueShape(asked.world, issue) };
}

export function changeState(
  { world, token }: Asked,
  issue: Issue,
  state: 'open' | 'closed' | undefined,
): void {
  if (state === 'closed') closeIssue(world, issue, token.actor);
  if (state === 'open') reopenIssue(world, issue, token.actor);
}

function changeableComment(asked: Asked): Comment {
  const comment = commentOf(asked, speak);
  if (!mayChange(asked.world, asked.token, comment))
    throw new Refusal(403, 'Must have admin rights to Repository.');
  return comment;
}

function reactionShape({ world }: Asked, reaction: Comment['reactions'][number]) {
  return {
    id: reaction.id,
    node_id: `REA_${reaction.id}`,
    user: accountShape(world, reaction.account),
    content: reaction.content,
    created_at: reaction.createdAt,
  };
}

function shapeLabel(asked: Asked, label: Issue['labels'][number]) {
  const repository = asked.world.repository(param(asked, 'owner'), param(asked, 'repo'));
  return labelShape(asked.world, repository, label);
}
