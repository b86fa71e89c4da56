import type { ChangedFile } from '../change/changed-file.ts';
import type { Account, Entry } from '../standing/entry.ts';
import type { MemberTotals } from '../standing/member-totals.ts';

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
  /** `issue`: none at all, but commands that make entries by themselves can be said there, too. */
  readonly kind: 'pull' | 'issue';
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
  /** As the author wrote it; empty where there is none. */
  readonly body: string;
  readonly isAuthorOfOrganisation: boolean;
  /** People whom `Co-authored-by` trailers name and whose accounts GitHub knows, without the author. */
  readonly coAuthors: readonly Person[];
  readonly assignees: readonly Person[];
  /** Of an issue alone. */
  readonly opening?: IssueOpening;
}

/** How the text and the state of an issue came about. */
interface IssueOpening {
  /** ISO 8601, whole seconds. */
  readonly at: string;
  /** What it says is not what it said first. */
  readonly isEdited: boolean;
  /** Somebody wanted it open again after it was closed. */
  readonly isReopened: boolean;
}

/** A label that was put on the pull request, and by whom. */
export interface Labelling {
  readonly name: string;
  readonly by: Person | null;
  /** ISO 8601, whole seconds. */
  readonly at: string;
  /** By whom and when it was taken off again; absent: it is on. */
  readonly takenOff?: { readonly by: Person | null; readonly at: string };
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
  /** The last one who edited it is not who wrote it. */
  readonly isEditedByOther: boolean;
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
  /** In the order in which labels were put. */
  readonly labellings: readonly Labelling[];
  /** Labels were put or taken off before those that `labellings` knows. */
  readonly hasOlderLabellings?: boolean;
  /** Names of the labels that the repository has, those of the program among them for sure; null: they cannot be known. */
  readonly repositoryLabels: readonly string[] | null;
  /** By numeric account id, for those who wrote commands, put labels or share the credit. Absent: none. */
  readonly permissions: ReadonlyMap<number, Permission>;
  /** `@org/team` as the program writes it → ids of those members who matter here. A team that cannot be read is absent. */
  readonly teams: ReadonlyMap<string, ReadonlySet<number>>;
  /** By login in lower case, for those whom commands name: null where there is no such account. */
  readonly accounts: ReadonlyMap<string, Person | null>;
  /** The account that Docpoints runs as. */
  readonly self: Account;
  /** The comment in which, when ours was last written, points or activity had been set: to tell when it is gone, and for nothing else. */
  readonly lastSetIn: number | null;
  /** When somebody last deleted a comment of ours here; null: never. */
  readonly ownDeletedAt: string | null;
  /** The ledger's entries about this pull request. */
  readonly entries: readonly Entry[];
  /** By numeric account id: what all entries of the people in it come to. Absent: has none. */
  readonly members: ReadonlyMap<number, MemberTotals>;
  /** The time of this run. */
  readonly now: Date;
}
