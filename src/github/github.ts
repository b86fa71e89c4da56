import type { ChangedFile } from '../change/changed-file.ts';
import type { NewLabel } from '../decide/decision.ts';
import type {
  Comment,
  Labelling,
  Permission,
  Person,
  PullRequestFacts,
  ReactionContent,
  RepositoryFacts,
} from '../decide/facts.ts';
import type { OtherFile } from '../program/chain.ts';
import type { ProgramPlace } from '../program/program-place.ts';
import type { Account } from '../standing/entry.ts';
import type { CheckToMake } from './check.ts';

export interface PullRequestRef {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** What an event has told of it; a hint, on which nothing is decided. */
  readonly hint?: PullRequestHint;
}

/** What is worth reading along, because an event concerns it. */
interface PullRequestHint {
  /** The repository's numeric id. */
  readonly repoId: number;
  /** Numeric ids of those who probably matter: the author, and who has just said something. */
  readonly people: readonly number[];
  /** Logins that were named; absent: none. */
  readonly logins?: readonly string[];
}

/** A pull request, and which files of the ledger are wanted along with it; absent: the one that says where it ends. */
export interface PullRequestQuestion extends PullRequestRef {
  readonly ledgerFiles?: readonly string[];
  /** Logins of others whose permission is worth asking along, five at most. */
  readonly speakers?: readonly string[];
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
  /** Of the changed files; null: more than come along with this question. */
  readonly paths: readonly string[] | null;
  /** Permissions that came along, by numeric account id: of others nothing is known yet. */
  readonly permissions: ReadonlyMap<number, Permission>;
  /** Logins that were looked for among those who work on the repository: who is not in `permissions` was not found there. */
  readonly askedAlong: readonly string[];
  /** Accounts that came along, by login in lower case; null where there is no such person. */
  readonly accounts: ReadonlyMap<string, Person | null>;
  /** How labels were put on it and taken off, in order, as far back as comes along. */
  readonly labellings: readonly Labelling[];
  /** There was more of that before. */
  readonly hasOlderLabellings?: boolean;
  /** Names of the labels that the repository has, as many as come along; null: they cannot be known. */
  readonly repositoryLabels: readonly string[] | null;
  /** It has others, too. */
  readonly hasMoreLabels?: boolean;
  /** The account that asks. */
  readonly self: Account;
  /** When somebody last deleted a comment of the account that asks; null: never. */
  readonly ownDeletedAt: string | null;
  /** From the default branch, else from the owner's `.github` repository; null where there is none. */
  readonly programFile: ProgramFile | null;
  /** A file by the other ending of YAML stands where a program file is looked for in vain. */
  readonly isProgramMisnamed?: boolean;
  /** Files of the ledger on the branch `docpoints` of this repository, at the same moment: those that were asked for; null: there is none. */
  readonly ledger: {
    readonly branch: string;
    /** GraphQL's name of the repository: making the branch takes it. */
    readonly repositoryId?: string;
    readonly commit: string | null;
    readonly files: ReadonlyMap<string, string | null>;
    /** Of files of lines Git's names of what is in them, in the place of their texts. */
    readonly names?: ReadonlyMap<string, string>;
    /** The last commit that changed a file of lines is not the one that changed `head.json` last: somebody else was there. */
    readonly isTouched?: boolean;
  };
}

/** What is to be known about people beyond what came along. */
export interface PeopleQuestion {
  /** Whose permission. */
  readonly permissions: readonly Person[];
  /** Of a team, `@org/team`: who may be in it. */
  readonly teams: ReadonlyMap<string, readonly Person[]>;
  /** Logins: whose they are. */
  readonly accounts: readonly string[];
  /** Files of the repository's ledger that are wanted along, at a commit; null: none. */
  readonly ledger: { readonly commit: string; readonly paths: readonly string[] } | null;
}

export interface PeopleAnswer {
  /** By numeric account id; null: not among those who work on the repository. Absent: that is not for this token to see. */
  readonly permissions: ReadonlyMap<number, Permission | null>;
  /** Ids of those asked about who are in the team; null where the token may not know (a workflow's own never may). */
  readonly teams: ReadonlyMap<string, ReadonlySet<number> | null>;
  /** By login in lower case; null where there is no such person. */
  readonly accounts: ReadonlyMap<string, Person | null>;
  readonly ledgerFiles: ReadonlyMap<string, string | null>;
}

/** Where a search stands: what changed `since` a time (ISO 8601), or was merged on the days `from` to `to`, or was merged and has these words in a comment, from `after` a place on. */
export type SearchPlace = { readonly after: string | null } & (
  | { readonly since: string }
  | { readonly saying: string }
  | { readonly from: string; readonly to: string }
);

/** Which pull requests and issues of a repository, and how many of each at once. */
export interface ChangedQuestion extends Pick<PullRequestRef, 'owner' | 'repo'> {
  readonly count: number;
  /** Null: none are wanted. */
  readonly pulls: SearchPlace | null;
  readonly issues: SearchPlace | null;
  /** Those that are wanted by their numbers, a hundred at most; absent: none. */
  readonly numbers?: readonly number[];
  /** Files of the ledger that are wanted along; absent: the one that says where it ends. */
  readonly ledgerFiles?: readonly string[];
}

/** One of many, as it stood when all were asked for. */
export interface Changed {
  readonly number: number;
  /** ISO 8601, in whole seconds. */
  readonly updatedAt: string;
  /** Null: there is more of it than comes along with many, so that it takes a question of its own. */
  readonly reading: PullRequestReading | null;
}

/** A page of them, the one first that changed first. */
export interface ChangedList {
  readonly items: readonly Changed[];
  /** Where the next page starts, by place and not by what stands there; null: there is none. */
  readonly after: string | null;
}

export interface ChangedPage extends Pick<
  PullRequestReading,
  'repository' | 'programFile' | 'isProgramMisnamed' | 'ledger'
> {
  /** Null: none were asked for. */
  readonly pulls: ChangedList | null;
  readonly issues: ChangedList | null;
  /** Of those that were asked for by their numbers; null: there is no such one any more. */
  readonly named: ReadonlyMap<number, Changed | null>;
  /** What is left of this hour's questions by GraphQL; null where they are not counted. */
  readonly limit: { readonly most: number; readonly left: number; readonly resetAt: string } | null;
}

/** Something to write on a pull request whose comments were read before. */
export type Write =
  | { readonly kind: 'comment'; readonly body: string }
  | { readonly kind: 'update'; readonly comment: number; readonly body: string }
  | { readonly kind: 'delete'; readonly comment: number }
  | { readonly kind: 'react'; readonly comment: number; readonly content: ReactionContent }
  /** A label of the repository, not on the pull request. */
  | ({ readonly kind: 'make-label' } & NewLabel)
  /** Of an issue alone; `isDone`: what it asked for was given. */
  | { readonly kind: 'close'; readonly isDone: boolean }
  | { readonly kind: 'label' | 'unlabel'; readonly name: string };

/** The calls that Docpoints makes on pull requests. All throw GitHubFault when GitHub cannot or will not. */
export interface GitHub {
  /** Null when there is no such pull request (any more). `speaker`: the login whose permission is worth asking along. */
  readPullRequest(ref: PullRequestQuestion, speaker?: string | null): Promise<PullRequestReading | null>;
  /** Many pull requests and issues, in the order of their last change. */
  listChanged(question: ChangedQuestion): Promise<ChangedPage>;
  readFiles(ref: PullRequestRef): Promise<readonly ChangedFile[]>;
  readPermission(ref: PullRequestRef, login: string): Promise<Permission>;
  /** All about people at once. */
  readPeople(ref: PullRequestRef, question: PeopleQuestion): Promise<PeopleAnswer>;
  /** A program file that another one extends, or why it cannot be had. */
  readProgramFile(place: ProgramPlace): Promise<OtherFile>;
  /** Says something of a commit, once: where the check is there already, nothing is made or written. Answers whether it was written. */
  writeCheck(ref: PullRequestRef, commit: string, check: CheckToMake): Promise<boolean>;
  /** Which of these labels the repository has. */
  readLabels(ref: PullRequestRef, names: readonly string[]): Promise<readonly string[]>;
  /** By login in lower case; null where there is no such person. */
  readAccounts(logins: readonly string[]): Promise<ReadonlyMap<string, Person | null>>;
  /** Does all of it, in order, all but what labels the pull request in one request. One that is refused stops none of the others; the first refusal is thrown when all are tried, what may pass at once. Answers the addresses of the new comments, in order. */
  write(ref: PullRequestRef, writes: readonly Write[]): Promise<readonly string[]>;
}
