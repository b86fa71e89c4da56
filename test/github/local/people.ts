import type { FileChanges } from './branches.ts';
import { addComment, addLabels, addReaction, deleteComment, editComment, removeLabel } from './discussion.ts';
import { type Comment, type Issue, type Pull, type ReactionContent } from './model.ts';
import {
  closeIssue,
  editIssue,
  markReady,
  mergePull,
  pushToPull,
  reopenIssue,
  type MergeMethod,
} from './pulls.ts';
import { commentUrl, issueUrl } from './shapes.ts';
import type { World } from './world.ts';

/** What people do, as one would say it: everything here sends its webhooks, as if done on the page. `as` is a login. */

export interface By {
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

  /** Whoever is asked to do it. */
  assign(login: string): void {
    this.issue.assignees.push(this.world.account(login));
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
