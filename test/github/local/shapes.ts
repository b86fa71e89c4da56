import { association } from './access.ts';
import {
  fullName,
  isPull,
  reactionContents,
  type Account,
  type Comment,
  type Issue,
  type Label,
  type Pull,
  type Repository,
} from './model.ts';
import type { World } from './world.ts';

/** Accounts, repositories, pull requests and comments as GitHub's REST API and webhooks write them. */

export function accountShape({ urls }: World, account: Account) {
  const url = `${urls.api}/users/${encodeURIComponent(account.login)}`;
  const page = account.type === 'Bot' ? `apps/${account.login.replace('[bot]', '')}` : account.login;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${urls.web}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function repositoryShape(world: World, repository: Repository) {
  const name = fullName(repository);
  const page = `${world.urls.web}/${name}`;
  const openIssues = [...repository.issues.values()].filter(({ state }) => state === 'open').length;
  return {
    id: repository.id,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: name,
    private: repository.isPrivate,
    owner: accountShape(world, repository.owner),
    html_url: page,
    description: null,
    fork: repository.parent !== null,
    url: `${world.urls.api}/repos/${name}`,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    git_url: `git://${page.replace(/^https?:\/\//, '')}.git`,
    clone_url: `${page}.git`,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: [...world.repositories.values()].filter(({ parent }) => parent === repository).length,
    archived: repository.isArchived,
    disabled: false,
    open_issues_count: openIssues,
    license: null,
    allow_forking: true,
    is_template: false,
    topics: [],
    visibility: repository.isPrivate ? 'private' : 'public',
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    default_branch: repository.defaultBranch,
    custom_properties: {},
  };
}

export function labelShape(world: World, repository: Repository, label: Label) {
  return {
    id: label.id,
    node_id: `LA_${label.id}`,
    url: `${world.urls.api}/repos/${fullName(repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function issueShape(world: World, issue: Issue) {
  const { repository, number } = issue;
  const url = `${world.urls.api}/repos/${fullName(repository)}/issues/${number}`;
  return {
    url,
    repository_url: `${world.urls.api}/repos/${fullName(repository)}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: issueUrl(world, issue),
    id: issue.id,
    node_id: issue.nodeId,
    number,
    title: issue.title,
    user: accountShape(world, issue.author),
    labels: issue.labels.map((label) => labelShape(world, repository, label)),
    state: issue.state,
    locked: issue.isLocked,
    assignee: null,
    assignees: issue.assignees.map((account) => accountShape(world, account)),
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(world, repository, issue.author),
    active_lock_reason: null,
    body: issue.body,
    reactions: reactionSummary(`${url}/reactions`, []),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
    ...(isPull(issue) ? { draft: issue.pull.isDraft, pull_request: pullAddresses(world, issue) } : {}),
  };
}

export function issueUrl({ urls }: World, { repository, number, pull }: Issue): string {
  return `${urls.web}/${fullName(repository)}/${pull === null ? 'issues' : 'pull'}/${number}`;
}

/** Where a pull request is, as an issue's `pull_request` says it. */
export function pullAddresses(world: World, issue: Pull) {
  const page = issueUrl(world, issue);
  return {
    url: `${world.urls.api}/repos/${fullName(issue.repository)}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: issue.pull.merged?.at ?? null,
  };
}

export function commentShape(world: World, comment: Comment) {
  const { repository, number } = comment.issue;
  const url = `${world.urls.api}/repos/${fullName(repository)}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: commentUrl(world, comment),
    issue_url: `${world.urls.api}/repos/${fullName(repository)}/issues/${number}`,
    id: comment.id,
    node_id: comment.nodeId,
    user: accountShape(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(world, repository, comment.author),
    body: comment.body,
    reactions: reactionSummary(
      `${url}/reactions`,
      comment.reactions.map(({ content }) => content),
    ),
    performed_via_github_app: null,
  };
}

export function commentUrl(world: World, { issue, id }: Comment): string {
  return `${issueUrl(world, issue)}#issuecomment-${id}`;
}

function reactionSummary(url: string, given: readonly string[]) {
  const counts = reactionContents.map((content) => [
    content,
    given.filter((each) => each === content).length,
  ]);
  return { url, total_count: given.length, ...Object.fromEntries(counts) };
}
