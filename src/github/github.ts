import type { ChangedFile } from '../change/changed-file.ts';
import type {
  Comment,
  Permission,
  PullRequestFacts,
  ReactionContent,
  RepositoryFacts,
} from '../decide/facts.ts';

export interface PullRequestRef {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Where a program file was found: `path` is for messages, `.github/docpoints.yml` or `octo-org/.github: .github/docpoints.yml`. */
export interface ProgramFile {
  readonly path: string;
  readonly text: string;
}

export interface PullRequestReading {
  readonly repository: RepositoryFacts;
  readonly pull: PullRequestFacts;
  /** All of them, in order of creation. */
  readonly comments: readonly Comment[];
  /** From the default branch, else from the owner's `.github` repository; null where there is none. */
  readonly programFile: ProgramFile | null;
}

/** The calls that Docpoints makes on pull requests. All throw GitHubFault when GitHub cannot or will not. */
export interface GitHub {
  /** Null when there is no such pull request (any more). */
  readPullRequest(ref: PullRequestRef): Promise<PullRequestReading | null>;
  readFiles(ref: PullRequestRef): Promise<readonly ChangedFile[]>;
  readPermission(ref: PullRequestRef, login: string): Promise<Permission>;
  createComment(ref: PullRequestRef, body: string): Promise<void>;
  updateComment(ref: PullRequestRef, comment: number, body: string): Promise<void>;
  deleteComment(ref: PullRequestRef, comment: number): Promise<void>;
  react(ref: PullRequestRef, comment: number, content: ReactionContent): Promise<void>;
}
