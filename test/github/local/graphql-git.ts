import { resolveRevision } from './branches.ts';
import { isBinary } from './changed-files.ts';
import { history, historyOf } from './git-history.ts';
import type { Commit, Signature } from './git-objects.ts';
import { connection, type PageArguments } from './graphql-connection.ts';
import { actorNode } from './graphql-people.ts';
import { fullName, type Repository } from './model.ts';
import type { World } from './world.ts';

/** GitHub cuts the text of a blob here. */
const mostText = 512_000;

interface Place {
  readonly world: World;
  readonly repository: Repository;
}

/** `HEAD:docs/a.md`, `main`, a hash: the blob, tree or commit; null where there is none. */
export function objectNode(
  place: Place,
  { expression, oid }: { expression?: string | null; oid?: string | null },
) {
  const [revision = '', ...rest] = (expression ?? oid ?? '').split(':');
  const commit = resolveRevision(place.world, place.repository, revision);
  if (commit === null) return gitNode(place, revision);
  if (rest.length === 0) return commitNode(place, commit);
  return pathNode(place, commit, rest.join(':'));
}

function pathNode(place: Place, commit: string, path: string) {
  const entry = findEntry(place, commit, path);
  return entry === null ? null : gitNode(place, entry.sha, entry.path);
}

function findEntry({ world }: Place, commit: string, path: string) {
  let sha = world.git.commit(commit)?.tree ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  let found = { name: '', type: 'tree' as 'blob' | 'tree', mode: '040000', sha, path: '' };
  for (const [at, part] of parts.entries()) {
    const entry = world.git.entry(sha, part);
    if (entry === null) return null;
    found = { ...entry, path: parts.slice(0, at + 1).join('/') };
    sha = entry.sha;
  }
  return found;
}

function gitNode(place: Place, sha: string, path = ''): Record<string, unknown> | null {
  const { git } = place.world;
  const blob = git.blob(sha);
  if (blob !== null) return blobNode(place, sha, blob);
  const entries = git.tree(sha);
  if (entries !== null) {
    const below = path === '' ? '' : `${path}/`;
    return {
      ...objectFields(place, 'Tree', sha),
      entries: () => entries.map((entry) => entryNode(place, { ...entry, path: `${below}${entry.name}` })),
    };
  }
  return git.commit(sha) === null ? null : commitNode(place, sha);
}

function objectFields({ world, repository }: Place, type: string, sha: string) {
  return {
    __typename: type,
    id: `${type}_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    repository: () => ({ nameWithOwner: fullName(repository) }),
    commitUrl: `${world.urls.web}/${fullName(repository)}/commit/${sha}`,
    commitResourcePath: `/${fullName(repository)}/commit/${sha}`,
  };
}

function blobNode(place: Place, sha: string, blob: Buffer) {
  const binary = isBinary(blob);
  return {
    ...objectFields(place, 'Blob', sha),
    byteSize: blob.length,
    isBinary: binary,
    isTruncated: blob.length > mostText,
    text: binary ? null : blob.subarray(0, mostText).toString('utf8'),
  };
}

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly mode: string;
  readonly sha: string;
  readonly path: string;
}

function entryNode(place: Place, { name, type, mode, sha, path }: Entry) {
  const extension = /\.[^./]+$/.exec(name)?.[0] ?? '';
  return {
    __typename: 'TreeEntry',
    name,
    type,
    mode: Number.parseInt(mode, 8),
    oid: sha,
    path,
    extension,
    size: () => place.world.git.blob(sha)?.length ?? 0,
    object: () => gitNode(place, sha, path),
    submodule: null,
  };
}

export function refNode(place: Place, branch: string) {
  const sha = place.repository.branches.get(branch);
  if (sha === undefined) return null;
  return {
    __typename: 'Ref',
    id: `REF_${place.repository.id}_${branch}`,
    name: branch,
    prefix: 'refs/heads/',
    target: () => commitNode(place, sha),
    repository: () => ({ nameWithOwner: fullName(place.repository) }),
  };
}

/** Null where there is no such commit. */
export function commitNode(place: Place, sha: string): Record<string, unknown> | null {
  const { git } = place.world;
  const commit = git.commit(sha);
  if (commit === null) return null;
  const { author, committer, message, parents, tree } = commit;
  const [headline = '', ...body] = message.split('\n');
  return {
    ...objectFields(place, 'Commit', sha),
    url: `${place.world.urls.web}/${fullName(place.repository)}/commit/${sha}`,
    message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    authoredDate: author.date,
    committedDate: committer.date,
    author: () => gitActor(place, author),
    committer: () => gitActor(place, committer),
    authors: (args: PageArguments) =>
      connection(
        {
          name: 'authors',
          items: authorsOf(commit),
          key: ({ email }) => email,
          node: (each) => gitActor(place, each),
        },
        args,
      ),
    tree: () => gitNode(place, tree),
    file: ({ path }: { path: string }) => {
      const entry = findEntry(place, sha, path);
      return entry === null ? null : entryNode(place, entry);
    },
    parents: (args: PageArguments) =>
      connection(
        {
          name: 'parents',
          items: parents,
          key: (parent) => parent,
          node: (parent) => commitNode(place, parent),
        },
        args,
      ),
    history: ({ path = null, ...args }: PageArguments & { path?: string | null }) =>
      connection(
        {
          name: 'history',
          items:
            path === null
              ? history(git, sha)
              : historyOf(git, sha, (each) => findEntry(place, each, path)?.sha ?? null),
          key: (each) => each.sha,
          node: (each) => commitNode(place, each.sha),
        },
        args,
      ),
  };
}

/** The author and those whom the message names as co-authors. */
function authorsOf({ author, message }: Commit): Signature[] {
  const named = [...message.matchAll(/^co-authored-by: ([^<\n]{1,200}) <([^>\n]{1,200})>/gim)];
  return [author, ...named.map(([, name = '', email = '']) => ({ name, email, date: author.date }))];
}

function gitActor({ world }: Place, { name, email, date }: Signature) {
  const login = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  const account = login === undefined ? undefined : world.accounts.get(login.toLowerCase());
  return {
    __typename: 'GitActor',
    name,
    email,
    date,
    user: account?.type === 'User' ? actorNode(world, account) : null,
  };
}
