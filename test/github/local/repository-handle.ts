import { atLeast, roleOf } from './access.ts';
import { commitOnBranch, type FileChanges } from './branches.ts';
import { makeLabel } from './discussion.ts';
import { filesOf, history } from './git-history.ts';
import type { Commit } from './git-objects.ts';
import { fullName, isPull, type Repository, type Role } from './model.ts';
import { IssueHandle, PullHandle, type By } from './people.ts';
import { forkRepository, openIssue, openPull } from './pulls.ts';
import { checksOf, type CheckRun } from './routes-checks.ts';
import type { World } from './world.ts';

export interface PullOptions extends By {
  readonly title: string;
  readonly body?: string;
  /** Path → new content; null deletes. */
  readonly files: FileChanges;
  /** Absent: `patch-<n>`. */
  readonly branch?: string;
  /** From the author's fork, made where it is missing. Absent: where the author has no write access. */
  readonly fork?: boolean;
  /** Absent: the default branch. */
  readonly base?: string;
  readonly draft?: boolean;
  /** Of the commit; absent: the title. */
  readonly message?: string;
}

/** A repository in the hands of a test. */
export class RepositoryHandle {
  readonly #world: World;
  readonly #repository: Repository;

  constructor(world: World, repository: Repository) {
    this.#world = world;
    this.#repository = repository;
  }

  get id(): number {
    return this.#repository.id;
  }
  get fullName(): string {
    return fullName(this.#repository);
  }
  /** For the parts of the local GitHub that take the repository itself. */
  get repository(): Repository {
    return this.#repository;
  }

  /** What was said of its commits, in the order in which it was. */
  get checks(): readonly CheckRun[] {
    return checksOf(this.#repository);
  }

  /** Commits the files to a branch of its own and opens a pull request. */
  openPullRequest(options: PullOptions): PullHandle {
    const { as, title, files, draft = false, message = title } = options;
    const repository = this.#repository;
    const author = this.#world.account(as);
    const baseBranch = options.base ?? repository.defaultBranch;
    const branch = options.branch ?? `patch-${repository.issues.size + 1}`;
    const mayPush = atLeast(roleOf(this.#world, repository, author), 'write');
    const isFork = options.fork ?? (!mayPush && author.type === 'User');
    const home = isFork ? forkRepository(this.#world, repository, author) : repository;
    const base = repository.branches.get(baseBranch);
    if (base === undefined) throw new Error(`${this.fullName} has no branch ${baseBranch}.`);
    if (!home.branches.has(branch)) home.branches.set(branch, base);
    commitOnBranch(this.#world, home, { branch, by: author, message, changes: files });
    const head = { repository: home, branch };
    const pull = openPull(this.#world, repository, {
      title,
      body: options.body ?? null,
      author,
      head,
      baseBranch,
      isDraft: draft,
    });
    return new PullHandle(this.#world, pull);
  }

  openIssue({ as, title, body }: By & { readonly title: string; readonly body?: string }): IssueHandle {
    const wanted = { title, body: body ?? null, author: this.#world.account(as) };
    return new IssueHandle(this.#world, openIssue(this.#world, this.#repository, wanted));
  }

  /** Throws where there is none. */
  pull(number: number): PullHandle {
    const found = this.#repository.issues.get(number);
    if (found === undefined || !isPull(found))
      throw new Error(`${this.fullName} has no pull request #${number}.`);
    return new PullHandle(this.#world, found);
  }

  /** One commit straight on a branch, made where it is missing. Returns its hash. */
  push({
    as,
    branch = this.#repository.defaultBranch,
    files,
    message = 'Change it',
  }: By & {
    readonly branch?: string;
    readonly files: FileChanges;
    readonly message?: string;
  }): string {
    const by = this.#world.account(as);
    return commitOnBranch(this.#world, this.#repository, { branch, by, message, changes: files });
  }

  /** Text of a file; null where there is none. */
  file(branch: string, path: string): string | null {
    const entry = filesOf(this.#world.git, this.branch(branch)).get(path);
    return entry === undefined ? null : (this.#world.git.blob(entry.sha)?.toString('utf8') ?? null);
  }

  /** Paths of all files on a branch, sorted; of no branch: none. */
  paths(branch: string): string[] {
    return [...filesOf(this.#world.git, this.branch(branch)).keys()].sort();
  }

  /** The commit that a branch points to; null where there is no such branch. */
  branch(name: string): string | null {
    return this.#repository.branches.get(name) ?? null;
  }

  get branches(): string[] {
    return [...this.#repository.branches.keys()];
  }

  /** The commits of a branch, newest first. */
  log(branch: string): Commit[] {
    const head = this.branch(branch);
    return head === null ? [] : history(this.#world.git, head);
  }

  /** Names of the labels that the repository has. */
  get labels(): string[] {
    return [...this.#repository.labels.values()].map(({ name }) => name);
  }

  addLabel(name: string): void {
    makeLabel(this.#world, this.#repository, { name, color: 'ededed', description: null });
  }

  setRole(login: string, role: Role): void {
    this.#repository.roles.set(this.#world.account(login).id, role);
  }

  /** To another owner, `octo-labs/handbook`, or by another name. The App has to be installed there anew. */
  transferTo(fullName: string): void {
    const [owner = '', name = ''] = fullName.split('/');
    this.#world.transfer(this.#repository, owner, name);
  }

  archive(): void {
    this.#repository.isArchived = true;
  }
}
