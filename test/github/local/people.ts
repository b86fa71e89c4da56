import { atLeast, roleOf } from './access.ts';
import { commitOnBranch, type FileChanges } from './branches.ts';
import {
  addComment,
  addLabels,
  addReaction,
  deleteComment,
  editComment,
  makeLabel,
  removeLabel,
} from './discussion.ts';
import { filesOf, history } from './git-history.ts';
import type { Commit } from './git-objects.ts';
import {
  fullName,
  isPull,
  type Comment,
  type Issue,
  type Pull,
  type ReactionContent,
  type Repository,
  type Role,
} from './model.ts';
import {
  closeIssue,
  editIssue,
  forkRepository,
  markReady,
  mergePull,
  openIssue,
  openPull,
  pushToPull,
  reopenIssue,
  type MergeMethod,
} from './pulls.ts';
import { commentUrl, issueUrl } from './shapes.ts';
import type { World } from './world.ts';

/** What people do, as one would say it: everything here sends its webhooks, as if done on the page. `as` is a login. */

interface By {
  readonly as: string;
}

/** A comment in the hands of a test. */
export class CommentHandle {
  readonly #world: World;
  readonly #comment: Comment;

  constructor(world: World, comment: Comment) {
    this.#world = world;
    this.#comment = comment;
  }

  get id(): number {
    return this.#comment.id;
  }
  get url(): string {
    return commentUrl(this.#world, this.#comment);
  }
  get author(): string {
    return this.#comment.author.login;
  }
  get body(): string {
    return this.#comment.body;
  }
  get createdAt(): string {
    return this.#comment.createdAt;
  }
  get isEdited(): boolean {
    return this.#comment.lastEditedAt !== null;
  }
  /** `octocat: +1`, in the order in which they were left. */
  get reactions(): string[] {
    return this.#comment.reactions.map(({ account, content }) => `${account.login}: ${content}`);
  }

  /** Absent `as`: by who wrote it. */
  edit(body: string, { as = this.author }: Partial<By> = {}): void {
    editComment(this.#world, this.#comment, this.#world.account(as), body);
  }

  delete({ as = this.author }: Partial<By> = {}): void {
    deleteComment(this.#world, this.#comment, this.#world.account(as));
  }

  react(content: ReactionContent, { as }: By): void {
    addReaction(this.#world, this.#comment, this.#world.account(as), content);
  }
}

/** An issue in the hands of a test. */
export class IssueHandle {
  protected readonly world: World;
  protected readonly issue: Issue;

  constructor(world: World, issue: Issue) {
    this.world = world;
    this.issue = issue;
  }

  get number(): number {
    return this.issue.number;
  }
  get url(): string {
    return issueUrl(this.world, this.issue);
  }
  get labels(): string[] {
    return this.issue.labels.map(({ name }) => name);
  }
  get state(): 'open' | 'closed' | 'merged' {
    return this.issue.pull?.merged == null ? this.issue.state : 'merged';
  }

  /** All comments, oldest first; with `by`, those of one account: `docpoints[bot]`. */
  comments({ by }: { readonly by?: string } = {}): CommentHandle[] {
    return this.issue.comments
      .filter(({ author }) => by === undefined || author.login === by)
      .map((comment) => new CommentHandle(this.world, comment));
  }

  /** Throws Refusal as GitHub would refuse it. */
  comment({ as, body }: By & { readonly body: string }): CommentHandle {
    return new CommentHandle(this.world, addComment(this.world, this.issue, this.world.account(as), body));
  }

  label({ as, name }: By & { readonly name: string }): void {
    addLabels(this.world, this.issue, this.world.account(as), [name]);
  }

  unlabel({ as, name }: By & { readonly name: string }): void {
    removeLabel(this.world, this.issue, this.world.account(as), name);
  }

  edit({ as, ...to }: By & { readonly title?: string; readonly body?: string }): void {
    editIssue(this.world, this.issue, this.world.account(as), to);
  }

  close({ as = this.issue.author.login }: Partial<By> = {}): void {
    closeIssue(this.world, this.issue, this.world.account(as));
  }

  reopen({ as = this.issue.author.login }: Partial<By> = {}): void {
    reopenIssue(this.world, this.issue, this.world.account(as));
  }

  /** From now on only people with write access can comment. */
  lock(): void {
    this.issue.isLocked = true;
  }
}

/** A pull request in the hands of a test. */
export class PullHandle extends IssueHandle {
  readonly #pull: Pull;

  constructor(world: World, pull: Pull) {
    super(world, pull);
    this.#pull = pull;
  }

  get headSha(): string {
    return this.#pull.pull.headSha;
  }
  /** Of the merge; null before. */
  get mergeSha(): string | null {
    return this.#pull.pull.merged?.sha ?? null;
  }

  /** One commit more on its branch. Returns its hash. */
  push(
    files: FileChanges,
    { as = this.issue.author.login, message = 'Change it' }: Partial<By> & { readonly message?: string } = {},
  ): string {
    return pushToPull(this.world, this.#pull, this.world.account(as), files, message);
  }

  /** Returns the hash of the merge commit. Throws Refusal 405 where it cannot be merged. */
  merge({ as, method = 'merge' }: By & { readonly method?: MergeMethod }): string {
    return mergePull(this.world, this.#pull, this.world.account(as), { method });
  }

  markReady({ as = this.issue.author.login }: Partial<By> = {}): void {
    markReady(this.world, this.#pull, this.world.account(as));
  }
}

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

  archive(): void {
    this.#repository.isArchived = true;
  }
}
