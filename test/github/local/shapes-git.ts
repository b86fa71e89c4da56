import type { Commit } from './git-objects.ts';
import { fullName, type Repository } from './model.ts';
import { accountShape } from './shapes.ts';
import type { World } from './world.ts';

/** A commit as the commits API writes it. */
export function commitShape(world: World, repository: Repository, commit: Commit) {
  const url = `${world.urls.api}/repos/${fullName(repository)}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    commit: gitCommitShape(world, repository, commit),
    url,
    html_url: `${world.urls.web}/${fullName(repository)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    author: accountOf(world, commit.author.name),
    committer: accountOf(world, commit.committer.name),
    parents: commit.parents.map((sha) => ({ sha, url: url.replace(commit.sha, sha) })),
  };
}

/** A commit as the Git database API writes it. */
export function gitCommitShape(world: World, repository: Repository, commit: Commit) {
  const base = `${world.urls.api}/repos/${fullName(repository)}/git`;
  const { sha, tree, parents, author, committer, message } = commit;
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${base}/commits/${sha}`,
    html_url: `${world.urls.web}/${fullName(repository)}/commit/${sha}`,
    author,
    committer,
    message,
    tree: { sha: tree, url: `${base}/trees/${tree}` },
    parents: parents.map((parent) => ({ sha: parent, url: `${base}/commits/${parent}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null },
  };
}

function accountOf(world: World, login: string) {
  const account = world.accounts.get(login.toLowerCase());
  return account === undefined ? null : accountShape(world, account);
}
