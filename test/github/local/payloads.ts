import {
  isPull,
  type Account,
  type Comment,
  type Issue,
  type Label,
  type Pull,
  type Repository,
} from './model.ts';
import { wholePullShape } from './shapes-pull.ts';
import { accountShape, commentShape, issueShape, labelShape, repositoryShape } from './shapes.ts';
import type { Happening, World } from './world.ts';

/** What is told of a pull request, an issue or a comment, in the form of GitHub's webhooks. */

interface About {
  readonly label?: Label;
  readonly changes?: unknown;
  readonly before?: string;
  readonly after?: string;
}

export function pullPayload(
  world: World,
  pull: Pull,
  sender: Account,
  action: string,
  about: About = {},
): Happening {
  return happening(world, 'pull_request', action, pull.repository, sender, {
    action,
    number: pull.number,
    pull_request: wholePullShape(world, pull),
    ...withLabel(world, pull, about),
  });
}

/** A pull request's event `pull_request`, an issue's `issues`. */
export function issueOrPullPayload(
  world: World,
  issue: Issue,
  sender: Account,
  action: string,
  about: About = {},
): Happening {
  if (isPull(issue)) return pullPayload(world, issue, sender, action, about);
  const payload = { action, issue: issueShape(world, issue), ...withLabel(world, issue, about) };
  return happening(world, 'issues', action, issue.repository, sender, payload);
}

export function commentPayload(
  world: World,
  comment: Comment,
  sender: Account,
  action: string,
  about: About = {},
): Happening {
  return happening(world, 'issue_comment', action, comment.issue.repository, sender, {
    action,
    ...about,
    issue: issueShape(world, comment.issue),
    comment: commentShape(world, comment),
  });
}

function withLabel(world: World, { repository }: Issue, { label, ...about }: About) {
  return { ...about, ...(label === undefined ? {} : { label: labelShape(world, repository, label) }) };
}

function happening(
  world: World,
  event: string,
  action: string,
  repository: Repository,
  sender: Account,
  payload: Record<string, unknown>,
): Happening {
  const { owner } = repository;
  const organization = {
    login: owner.login,
    id: owner.id,
    node_id: owner.nodeId,
    url: `${world.urls.api}/orgs/${owner.login}`,
    avatar_url: accountShape(world, owner).avatar_url,
    description: null,
  };
  return {
    event,
    action,
    repository,
    sender,
    payload: {
      ...payload,
      repository: repositoryShape(world, repository),
      ...(owner.type === 'Organization' ? { organization } : {}),
      sender: accountShape(world, sender),
    },
  };
}
