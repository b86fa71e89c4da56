import { filesOf } from './git-history.ts';
import type { FileEntry, Signature } from './git-objects.ts';
import { isPull, type Account, type Repository } from './model.ts';
import { pullPayload } from './payloads.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Path → new content; null deletes. */
export type FileChanges = Readonly<Record<string, string | Uint8Array | null>>;

export interface NewCommit {
  readonly by: Account;
  readonly message: string;
  readonly parents: readonly string[];
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** Makes a commit with these whole files; no branch moves. Returns its hash. */
export function makeCommit(world: World, { by, message, parents, files }: NewCommit): string {
  const author = signature(world, by);
  const tree = world.git.writeFiles(files);
  return world.git.writeCommit({ tree, parents, author, committer: author, message });
}

export function signature(world: World, { id, login }: Account): Signature {
  return { name: login, email: `${id}+${login}@users.noreply.github.com`, date: world.clock.stamp() };
}

/** A commit on top of another one, or the first of all, with some files changed; no branch moves. Returns its hash. */
export function makeChange(
  world: World,
  parent: string | null,
  { by, message, changes }: { readonly by: Account; readonly message: string; readonly changes: FileChanges },
): string {
  const written = Object.entries(changes).map(
    ([path, content]) => [path, content === null ? null : { sha: world.git.writeBlob(content) }] as const,
  );
  const before = parent === null ? null : (world.git.commit(parent)?.tree ?? null);
  const tree = world.git.changeFiles(before, new Map(written));
  const author = signature(world, by);
  const parents = parent === null ? [] : [parent];
  return world.git.writeCommit({ tree, parents, author, committer: author, message });
}

/** The files of a commit with some of them changed. */
export function changedFiles(world: World, commit: string | null, changes: FileChanges) {
  const files = new Map(filesOf(world.git, commit));
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) files.delete(path);
    else files.set(path, { mode: files.get(path)?.mode ?? '100644', sha: world.git.writeBlob(content) });
  }
  return files;
}

/** One commit on top of a branch, or the first of a new one. Returns its hash. */
export function commitOnBranch(
  world: World,
  repository: Repository,
  {
    branch,
    by,
    message,
    changes,
  }: {
    readonly branch: string;
    readonly by: Account;
    readonly message: string;
    readonly changes: FileChanges;
  },
): string {
  const head = repository.branches.get(branch) ?? null;
  const sha = makeChange(world, head, { by, message, changes });
  moveBranch(world, repository, { branch, to: sha, by });
  return sha;
}

/** Points a branch to a commit, tells the open pull requests from it, and makes it where it is missing. */
export function moveBranch(
  world: World,
  repository: Repository,
  { branch, to, by }: { readonly branch: string; readonly to: string; readonly by: Account },
): void {
  if (world.git.commit(to) === null) throw new Refusal(422, 'Object does not exist');
  repository.branches.set(branch, to);
  for (const pull of pullsFrom(world, repository, branch)) {
    const before = pull.pull.headSha;
    if (before === to) continue;
    pull.pull.headSha = to;
    pull.updatedAt = world.clock.stamp();
    world.tell(pullPayload(world, pull, by, 'synchronize', { before, after: to }));
  }
}

function pullsFrom(world: World, repository: Repository, branch: string) {
  return [...world.repositories.values()]
    .flatMap(({ issues }) => [...issues.values()])
    .filter(isPull)
    .filter(
      ({ state, pull }) =>
        state === 'open' && pull.head.repository === repository && pull.head.branch === branch,
    );
}

/** `HEAD`, a branch, `refs/heads/…` or a whole hash → the commit's hash; null where there is none. */
export function resolveRevision(world: World, repository: Repository, revision: string): string | null {
  if (revision === 'HEAD') return repository.branches.get(repository.defaultBranch) ?? null;
  const branch = revision.replace(/^(refs\/)?heads\//, '');
  const head = repository.branches.get(branch);
  if (head !== undefined) return head;
  return world.git.commit(revision)?.sha ?? null;
}
