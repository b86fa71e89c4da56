export interface Account {
  readonly id: number;
  /** As REST writes it: a bot's ends in `[bot]`. */
  readonly login: string;
  readonly nodeId: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Repository {
  readonly id: number;
  readonly nodeId: string;
  owner: Account;
  name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly parent: Repository | null;
  isArchived: boolean;
  /** Branch name → commit. */
  readonly branches: Map<string, string>;
  readonly roles: Map<number, Role>;
  /** By name in lower case. */
  readonly labels: Map<string, Label>;
  readonly issues: Map<number, Issue>;
  readonly createdAt: string;
}

/** An issue, or the discussion of a pull request. */
export interface Issue {
  readonly id: number;
  readonly nodeId: string;
  readonly number: number;
  readonly repository: Repository;
  title: string;
  body: string | null;
  readonly author: Account;
  state: 'open' | 'closed';
  /** Of an issue, as GraphQL writes it. */
  stateReason: 'COMPLETED' | 'NOT_PLANNED' | 'REOPENED' | null;
  /** Of its body. */
  lastEditedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  isLocked: boolean;
  labels: Label[];
  readonly assignees: Account[];
  readonly comments: Comment[];
  readonly timeline: TimelineEvent[];
  readonly pull: PullPart | null;
}

export type Pull = Issue & { readonly pull: PullPart };

interface PullPart {
  readonly id: number;
  readonly nodeId: string;
  readonly head: { readonly repository: Repository; readonly branch: string };
  readonly baseBranch: string;
  headSha: string;
  baseSha: string;
  isDraft: boolean;
  merged: {
    readonly at: string;
    readonly by: Account;
    readonly sha: string;
    readonly mergeBase: string;
  } | null;
}

export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly issue: Issue;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  lastEditedAt: string | null;
  editor: Account | null;
  readonly reactions: Reaction[];
}

export const reactionContents = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
] as const;
export type ReactionContent = (typeof reactionContents)[number];

export interface Reaction {
  readonly id: number;
  readonly account: Account;
  readonly content: ReactionContent;
  readonly createdAt: string;
}

export interface TimelineEvent {
  readonly id: number;
  readonly nodeId: string;
  readonly kind:
    | 'labeled'
    | 'unlabeled'
    | 'comment_deleted'
    | 'closed'
    | 'merged'
    | 'reopened'
    | 'renamed'
    | 'locked';
  readonly actor: Account;
  readonly at: string;
  readonly label: Label | null;
  readonly deletedAuthor: Account | null;
}

export function isPull(issue: Issue): issue is Pull {
  return issue.pull !== null;
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

export type Permissions = Readonly<Record<string, string>>;

/** Who asks, and what they may do. */
export interface Token {
  readonly kind: 'user' | 'installation' | 'actions' | 'app' | 'anonymous';
  readonly actor: Account;
  /** Null: a person's token, which may do what the person may. */
  readonly permissions: Permissions | null;
  /** Null: every repository that the person may see. */
  readonly repositories: ReadonlySet<Repository> | null;
}
