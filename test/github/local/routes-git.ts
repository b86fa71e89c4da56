import * as v from 'valibot';

import { moveBranch, resolveRevision, signature } from './branches.ts';
import { commitsBetween, filesOf, history } from './git-history.ts';
import { fullName, type Repository } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { param, readBody, repositoryOf, type Asked, type Route } from './router.ts';
import { gitCommitShape } from './shapes-git.ts';

const read = { role: 'read', permissions: ['contents=read'] } as const;
const write = { role: 'write', permissions: ['contents=write'] } as const;
const git = '/repos/{owner}/{repo}/git';

/** The Git database: blobs, trees, commits and branches. */
export const gitRoutes: readonly Route[] = [
  { method: 'GET', path: `${git}/ref/{ref+}`, handle: getRef },
  { method: 'GET', path: '/repos/{owner}/{repo}/branches/{branch+}', handle: getBranch },
  { method: 'POST', path: `${git}/refs`, handle: createRef },
  { method: 'PATCH', path: `${git}/refs/{ref+}`, handle: updateRef },
  {
    method: 'DELETE',
    path: `${git}/refs/{ref+}`,
    handle: (asked) => {
      const repository = repositoryOf(asked, write);
      if (!repository.branches.delete(branchOf(asked))) throw new Refusal(422, 'Reference does not exist');
      return { status: 204 };
    },
  },
  { method: 'GET', path: `${git}/blobs/{sha}`, handle: getBlob },
  { method: 'POST', path: `${git}/blobs`, handle: createBlob },
  { method: 'GET', path: `${git}/trees/{sha+}`, handle: getTree },
  { method: 'POST', path: `${git}/trees`, handle: createTree },
  {
    method: 'GET',
    path: `${git}/commits/{sha}`,
    handle: (asked) => {
      const repository = repositoryOf(asked, read);
      const commit = asked.world.git.commit(param(asked, 'sha'));
      if (commit === null) throw notFound();
      return { status: 200, body: gitCommitShape(asked.world, repository, commit) };
    },
  },
  { method: 'POST', path: `${git}/commits`, handle: createCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/compare/{basehead}', handle: compareCommits },
];

/** Of a comparison only how the two stand to each other. */
function compareCommits(asked: Asked) {
  const repository = repositoryOf(asked, read);
  const [base = '', head = ''] = param(asked, 'basehead').split('...');
  const [from, to] = [base, head].map((name) => resolveRevision(asked.world, repository, name));
  if (from == null || to == null) throw notFound();
  const git = asked.world.git;
  const ahead = commitsBetween(git, from, to).length;
  const behind = commitsBetween(git, to, from).length;
  const status = ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
  return { status: 200, body: { status, ahead_by: ahead, behind_by: behind, total_commits: ahead } };
}

/** Clients send the slash of `heads/main` as it is or as %2F. Throws Refusal 404 for what is no branch. */
function branchOf(asked: Asked): string {
  const branch = /^heads\/(.+)$/.exec(param(asked, 'ref'))?.[1];
  if (branch === undefined) throw notFound();
  return branch;
}

function getRef(asked: Asked) {
  const repository = repositoryOf(asked, read);
  const branch = branchOf(asked);
  return { status: 200, body: refShape(asked, repository, branch) };
}

function getBranch(asked: Asked) {
  const repository = repositoryOf(asked, read);
  const name = param(asked, 'branch');
  const sha = repository.branches.get(name);
  if (sha === undefined) throw notFound('Branch not found');
  return { status: 200, body: { name, commit: { sha }, protected: false } };
}

function createRef(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const { ref, sha } = readBody(v.object({ ref: v.string(), sha: v.string() }), asked);
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) throw new Refusal(422, `${ref} is not a valid ref name.`);
  if (repository.branches.has(branch)) throw new Refusal(422, 'Reference already exists');
  moveBranch(asked.world, repository, { branch, to: sha, by: asked.token.actor });
  return { status: 201, body: refShape(asked, repository, branch) };
}

function updateRef(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const branch = branchOf(asked);
  const { sha, force } = readBody(
    v.object({ sha: v.string(), force: v.optional(v.boolean(), false) }),
    asked,
  );
  const now = repository.branches.get(branch);
  if (now === undefined) throw new Refusal(422, 'Reference does not exist');
  const isForward = history(asked.world.git, sha).some((commit) => commit.sha === now);
  if (!force && !isForward) throw new Refusal(422, 'Update is not a fast forward');
  moveBranch(asked.world, repository, { branch, to: sha, by: asked.token.actor });
  return { status: 200, body: refShape(asked, repository, branch) };
}

function refShape({ world }: Asked, repository: Repository, branch: string) {
  const sha = repository.branches.get(branch);
  if (sha === undefined) throw notFound();
  const base = `${world.urls.api}/repos/${fullName(repository)}/git`;
  return {
    ref: `refs/heads/${branch}`,
    node_id: `REF_${repository.id}_${branch}`,
    url: `${base}/refs/heads/${branch}`,
    object: { sha, type: 'commit', url: `${base}/commits/${sha}` },
  };
}

function getBlob(asked: Asked) {
  repositoryOf(asked, read);
  const sha = param(asked, 'sha');
  const blob = asked.world.git.blob(sha);
  if (blob === null) throw notFound();
  const content = blob.toString('base64').replaceAll(/.{60}/g, '$&\n');
  return { status: 200, body: { sha, node_id: `B_${sha}`, size: blob.length, encoding: 'base64', content } };
}

const newBlob = v.object({
  content: v.string(),
  encoding: v.optional(v.picklist(['utf-8', 'base64']), 'utf-8'),
});

function createBlob(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const { content, encoding } = readBody(newBlob, asked);
  const sha = asked.world.git.writeBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  const url = `${asked.world.urls.api}/repos/${fullName(repository)}/git/blobs/${sha}`;
  return { status: 201, body: { sha, url } };
}

function getTree(asked: Asked) {
  const repository = repositoryOf(asked, read);
  const asksFor = param(asked, 'sha');
  const commit = asked.world.git.commit(repository.branches.get(asksFor) ?? asksFor);
  const sha = commit?.tree ?? asksFor;
  const entries = asked.world.git.tree(sha);
  if (entries === null) throw notFound();
  const flat = Array.from(asked.world.git.readFiles(sha), ([path, file]) => ({
    path,
    type: 'blob',
    size: asked.world.git.blob(file.sha)?.length,
    ...file,
  }));
  const tree = asked.url.searchParams.has('recursive')
    ? flat
    : entries.map(({ name, ...entry }) => ({ path: name, ...entry }));
  return { status: 200, body: { sha, tree, truncated: false } };
}

const newTree = v.object({
  base_tree: v.optional(v.string()),
  tree: v.array(
    v.object({
      path: v.string(),
      mode: v.picklist(['100644', '100755', '120000', '040000']),
      type: v.picklist(['blob', 'tree']),
      sha: v.optional(v.nullable(v.string())),
      content: v.optional(v.string()),
    }),
  ),
});

function createTree(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const { world } = asked;
  const { base_tree: base, tree } = readBody(newTree, asked);
  const files = new Map(base === undefined ? [] : baseFiles(asked, base));
  for (const { path, mode, sha, content } of tree) {
    if (sha === null) files.delete(path);
    else if (mode === '040000') {
      if (sha === undefined || world.git.tree(sha) === null)
        throw new Refusal(422, 'tree.sha is not a valid SHA');
      for (const [below, file] of world.git.readFiles(sha)) files.set(`${path}/${below}`, file);
    } else if (content !== undefined) files.set(path, { mode, sha: world.git.writeBlob(content) });
    else if (sha !== undefined && world.git.blob(sha) !== null) files.set(path, { mode, sha });
    else throw new Refusal(422, 'tree.sha is not a valid SHA');
  }
  const sha = world.git.writeFiles(files);
  const url = `${world.urls.api}/repos/${fullName(repository)}/git/trees/${sha}`;
  const entries = (world.git.tree(sha) ?? []).map(({ name, ...entry }) => ({ path: name, ...entry }));
  return { status: 201, body: { sha, url, tree: entries, truncated: false } };
}

function baseFiles({ world }: Asked, base: string) {
  if (world.git.commit(base) !== null) return filesOf(world.git, base);
  if (world.git.tree(base) === null) throw new Refusal(422, 'base_tree is not a valid tree oid');
  return world.git.readFiles(base);
}

const person = v.object({ name: v.string(), email: v.string(), date: v.optional(v.string()) });
const newCommit = v.object({
  message: v.string(),
  tree: v.string(),
  parents: v.optional(v.array(v.string()), []),
  author: v.optional(person),
});

function createCommit(asked: Asked) {
  const repository = repositoryOf(asked, write);
  const { world, token } = asked;
  const { message, tree, parents, author } = readBody(newCommit, asked);
  if (world.git.tree(tree) === null) throw new Refusal(422, 'Tree SHA does not exist');
  if (parents.some((parent) => world.git.commit(parent) === null)) {
    throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const committer = signature(world, token.actor);
  const by = author === undefined ? committer : { date: committer.date, ...author };
  const sha = world.git.writeCommit({
    tree,
    parents,
    author: { ...by, date: by.date ?? committer.date },
    committer,
    message,
  });
  const commit = world.git.commit(sha);
  if (commit === null) throw new Error(`The commit ${sha} was not kept.`);
  return { status: 201, body: gitCommitShape(world, repository, commit) };
}
