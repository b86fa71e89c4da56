import * as v from 'valibot';

import { association, atLeast, roleOf } from './access.ts';
import { changedFiles, makeCommit, moveBranch, resolveRevision } from './branches.ts';
import { filesOf, history } from './git-history.ts';
import { fullName, type Repository } from './model.ts';
import { forkRepository } from './pulls.ts';
import { notFound, Refusal } from './refusal.ts';
import { paginate, param, readBody, repositoryOf, type Asked, type Route } from './router.ts';
import { commitShape } from './shapes-git.ts';
import { accountShape, repositoryShape } from './shapes.ts';

const metadata = { role: 'read', permissions: ['metadata=read'] } as const;
const readContents = { role: 'read', permissions: ['contents=read'] } as const;
const writeContents = { role: 'write', permissions: ['contents=write'] } as const;
const repo = '/repos/{owner}/{repo}';

/** The repository itself, its people, its files and commits. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: repo,
    handle: (asked) => ({ status: 200, body: repositoryShape(asked.world, repositoryOf(asked, metadata)) }),
  },
  {
    method: 'POST',
    path: `${repo}/forks`,
    handle: (asked) => {
      const repository = repositoryOf(asked, metadata);
      if (asked.token.kind !== 'user') throw new Refusal(403, 'Resource not accessible by integration');
      const fork = forkRepository(asked.world, repository, asked.token.actor);
      return { status: 202, body: repositoryShape(asked.world, fork) };
    },
  },
  { method: 'GET', path: `${repo}/collaborators/{login}/permission`, handle: getPermission },
  { method: 'GET', path: `${repo}/contents/{path+}`, handle: getContents },
  { method: 'PUT', path: `${repo}/contents/{path+}`, handle: putContents },
  {
    method: 'GET',
    path: `${repo}/commits`,
    handle: (asked) => {
      const repository = repositoryOf(asked, readContents);
      const start = revision(asked, repository, asked.url.searchParams.get('sha') ?? 'HEAD');
      return paginate(asked, history(asked.world.git, start), (commit) =>
        commitShape(asked.world, repository, commit),
      );
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref+}`,
    handle: (asked) => {
      const repository = repositoryOf(asked, readContents);
      const commit = asked.world.git.commit(revision(asked, repository, param(asked, 'ref')));
      if (commit === null) throw notFound();
      return { status: 200, body: commitShape(asked.world, repository, commit) };
    },
  },
];

function revision({ world }: Asked, repository: Repository, wanted: string): string {
  const sha = resolveRevision(world, repository, wanted);
  if (sha === null) throw notFound(`No commit found for the ref ${wanted}`);
  return sha;
}

function getPermission(asked: Asked) {
  const { world, token } = asked;
  const repository = repositoryOf(asked, metadata);
  const account = world.account(param(asked, 'login'));
  const mayLook = token.permissions !== null || atLeast(roleOf(world, repository, token.actor), 'write');
  if (!mayLook) throw new Refusal(403, 'Must have push access to view collaborator permission.');
  const role = account.type === 'User' ? roleOf(world, repository, account) : 'none';
  const coarse: Partial<Record<string, string>> = { maintain: 'write', triage: 'read' };
  return {
    status: 200,
    body: {
      permission: coarse[role] ?? role,
      user: accountShape(world, account),
      role_name: role,
      author_association: association(world, repository, account),
    },
  };
}

function getContents(asked: Asked) {
  const { world } = asked;
  const repository = repositoryOf(asked, readContents);
  const path = param(asked, 'path').replace(/\/$/, '');
  const commit = revision(asked, repository, asked.url.searchParams.get('ref') ?? 'HEAD');
  const files = filesOf(world.git, commit);
  const file = files.get(path);
  if (file !== undefined) return { status: 200, body: contentShape(asked, repository, path, file.sha, true) };
  const below = path === '' ? '' : `${path}/`;
  const names = [...files.keys()].filter((each) => each.startsWith(below));
  if (names.length === 0) throw notFound();
  const children = new Set(names.map((each) => each.slice(below.length).split('/')[0] ?? ''));
  const list = Array.from(children, (name) => {
    const child = files.get(`${below}${name}`);
    if (child !== undefined) return contentShape(asked, repository, `${below}${name}`, child.sha, false);
    return { type: 'dir', size: 0, name, path: `${below}${name}` };
  });
  return { status: 200, body: list };
}

function contentShape({ world }: Asked, repository: Repository, path: string, sha: string, isWhole: boolean) {
  const blob = world.git.blob(sha) ?? Buffer.alloc(0);
  const isLarge = blob.length > 1_048_576;
  const content = blob.toString('base64').replaceAll(/.{60}/g, '$&\n');
  return {
    type: 'file',
    size: blob.length,
    name: path.split('/').at(-1),
    path,
    sha,
    url: `${world.urls.api}/repos/${fullName(repository)}/contents/${encodeURI(path)}`,
    git_url: `${world.urls.api}/repos/${fullName(repository)}/git/blobs/${sha}`,
    html_url: `${world.urls.web}/${fullName(repository)}/blob/${repository.defaultBranch}/${encodeURI(path)}`,
    ...(isWhole ? { encoding: isLarge ? 'none' : 'base64', content: isLarge ? '' : content } : {}),
  };
}

const newContent = v.object({
  message: v.string(),
  content: v.string(),
  sha: v.optional(v.string()),
  branch: v.optional(v.string()),
});

function putContents(asked: Asked) {
  const { world, token } = asked;
  const repository = repositoryOf(asked, writeContents);
  const path = param(asked, 'path');
  const { message, content, sha, branch = repository.defaultBranch } = readBody(newContent, asked);
  const head = repository.branches.get(branch);
  if (head === undefined) throw notFound(`Branch ${branch} not found`);
  const known = filesOf(world.git, head).get(path)?.sha;
  if (known !== undefined && sha === undefined)
    throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  if (sha !== undefined && known !== sha) throw new Refusal(409, `${path} does not match ${sha}`);
  const files = changedFiles(world, head, { [path]: Buffer.from(content, 'base64') });
  const commit = makeCommit(world, { by: token.actor, message, parents: [head], files });
  moveBranch(world, repository, { branch, to: commit, by: token.actor });
  const body = {
    content: contentShape(asked, repository, path, files.get(path)?.sha ?? '', false),
    commit: { sha: commit, message },
  };
  return { status: known === undefined ? 201 : 200, body };
}
