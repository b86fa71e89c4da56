import { association } from './access.ts';
import { pullChanges } from './changed-files.ts';
import { commitsBetween } from './git-history.ts';
import { fullName, type Pull, type Repository } from './model.ts';
import { accountShape, labelShape, pullAddresses, repositoryShape } from './shapes.ts';
import type { World } from './world.ts';

/** As a list of pull requests has it. */
export function pullShape(world: World, issue: Pull) {
  const { repository, number, pull } = issue;
  const { url, html_url, diff_url, patch_url, merged_at } = pullAddresses(world, issue);
  const issuesUrl = `${world.urls.api}/repos/${fullName(repository)}/issues/${number}`;
  const statuses = `${world.urls.api}/repos/${fullName(repository)}/statuses/${pull.headSha}`;
  const base = endShape(world, repository, pull.baseBranch, pull.baseSha);
  return {
    url,
    id: pull.id,
    node_id: pull.nodeId,
    html_url,
    diff_url,
    patch_url,
    issue_url: issuesUrl,
    number,
    state: issue.state,
    locked: issue.isLocked,
    title: issue.title,
    user: accountShape(world, issue.author),
    body: issue.body,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at,
    merge_commit_sha: pull.merged?.sha ?? null,
    assignee: null,
    assignees: issue.assignees.map((account) => accountShape(world, account)),
    requested_reviewers: [],
    requested_teams: [],
    labels: issue.labels.map((label) => labelShape(world, repository, label)),
    milestone: null,
    draft: pull.isDraft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${url.replace(/\/\d+$/, '')}/comments{/number}`,
    comments_url: `${issuesUrl}/comments`,
    statuses_url: statuses,
    head: endShape(world, pull.head.repository, pull.head.branch, pull.headSha),
    base,
    _links: {
      self: { href: url },
      html: { href: html_url },
      issue: { href: issuesUrl },
      comments: { href: `${issuesUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${url.replace(/\/\d+$/, '')}/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: association(world, repository, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** As one pull request alone, and webhooks, have it. */
export function wholePullShape(world: World, issue: Pull) {
  const { pull } = issue;
  const changes = pullChanges(world, issue);
  const sum = (of: 'additions' | 'deletions') => changes.reduce((total, change) => total + change[of], 0);
  return {
    ...pullShape(world, issue),
    merged: pull.merged !== null,
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    merged_by: pull.merged === null ? null : accountShape(world, pull.merged.by),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commitsBetween(world.git, pull.merged?.mergeBase ?? pull.baseSha, pull.headSha).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: changes.length,
  };
}

function endShape(world: World, repository: Repository, branch: string, sha: string) {
  return {
    label: `${repository.owner.login}:${branch}`,
    ref: branch,
    sha,
    user: accountShape(world, repository.owner),
    repo: repositoryShape(world, repository),
  };
}
