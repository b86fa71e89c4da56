import type { ChangedFile } from '../change/changed-file.ts';
import type { Account, Entry } from '../standing/entry.ts';

/** What a person may do on the repository; `maintain` counts as write and `triage` as read elsewhere, here each by its name. */
export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** Null where an account is gone. */
export interface Person extends Account {
  readonly isBot: boolean;
}

export interface RepositoryFacts {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly url: string;
}

export interface PullRequestFacts {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: Person | null;
  readonly state: 'open' | 'closed' | 'merged';
  /** ISO 8601, whole seconds; null unless merged. */
  readonly mergedAt: string | null;
  readonly mergeCommit: string | null;
  readonly baseBranch: string;
  readonly headCommit: string;
  readonly labels: readonly string[];
  readonly isDraft: boolean;
}

export interface Comment {
  /** GitHub's numeric (database) id. */
  readonly id: number;
  readonly url: string;
  readonly author: Person | null;
  readonly body: string;
  /** ISO 8601, whole seconds. */
  readonly createdAt: string;
  readonly isEdited: boolean;
  /** Written by the account that Docpoints runs as: a view of ours, evidence of nothing. */
  readonly isOwn: boolean;
  /** Reactions that the account Docpoints runs as has left. */
  readonly ownReactions: readonly ReactionContent[];
}

export type ReactionContent = 'rocket' | 'confused' | 'eyes';

/** All that a decision about one pull request is made from. */
export interface Facts {
  readonly repository: RepositoryFacts;
  readonly pull: PullRequestFacts;
  readonly files: readonly ChangedFile[];
  /** In order of creation. */
  readonly comments: readonly Comment[];
  /** By numeric account id, for those who wrote commands. Absent: none. */
  readonly permissions: ReadonlyMap<number, Permission>;
  /** The ledger's entries about this pull request, and all of the people in it. */
  readonly entries: readonly Entry[];
  /** The time of this run. */
  readonly now: Date;
}
