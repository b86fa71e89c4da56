import type { Classification } from '../classify/classification.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Activity, Benefit } from '../program/program.ts';
import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import type { Standing } from '../standing/standing.ts';
import type { NamedAward } from './command.ts';
import type { Waiting, WaitingPoints } from './enrolment.ts';
import type { Comment, ReactionContent } from './facts.ts';
import type { Asked } from './issue-form.ts';
import type { Cut, GivenShare } from './limits.ts';
import type { LevelReached } from './reaching.ts';

/** `previewed` (open) → `proposed` (merged) → `confirmed` → possibly `revoked`; or `proposed` → `rejected`; `ignored`: nothing to reward. */
export type State = 'previewed' | 'proposed' | 'confirmed' | 'rejected' | 'revoked' | 'ignored';

/** Why a contribution is `ignored`. */
export type Ignored =
  | 'issue'
  | 'program-invalid'
  | 'bot'
  | 'agent'
  | 'organisation'
  | 'no-author'
  | 'excluded-author'
  | 'other-branch'
  | 'closed'
  | 'nothing-to-reward';

/** Who decided something, when and where. `url` is the deciding comment, or the pull request. */
export interface Decider {
  readonly by: Account;
  /** ISO 8601. */
  readonly at: string;
  readonly url: string;
}

export interface Share {
  readonly member: Account;
  readonly points: number;
}

/** A label as it is made where it is missing. */
export interface NewLabel {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** What a rule has cut of what a member gets. */
export interface MemberCut extends Cut {
  readonly member: Account;
}

/** A level that a member has reached with an award. */
export interface MemberLevel extends LevelReached {
  readonly member: Account;
  /** The benefits of the level. */
  readonly opens: readonly Benefit[];
  /** As the member stands now; null: there is none, or it is not known. */
  readonly next: Standing['next'];
}

/** What the program sells for points. */
export interface Credit {
  /** Its name in the program file. */
  readonly id: string;
  readonly title: string;
  /** Points for one. */
  readonly points: number;
}

/** Why a command was refused. Its words are in view/. */
export type Refusal =
  | { readonly kind: 'not-a-maintainer' }
  | { readonly kind: 'not-staff' }
  | { readonly kind: 'not-the-contributor' }
  | { readonly kind: 'own-points' }
  /** The program says who may give it: `activity.by`. */
  | { readonly kind: 'given-by-others'; readonly activity: Activity }
  /** A rule of the activity leaves nothing to anybody. */
  | { readonly kind: 'all-cut'; readonly activity: Activity; readonly shares: readonly GivenShare[] }
  | { readonly kind: 'merge-first' }
  | { readonly kind: 'not-merged' }
  | { readonly kind: 'out-of-range'; readonly asked: number; readonly activity: Activity }
  | { readonly kind: 'not-understood'; readonly nearest: string | null; readonly form: string | null }
  /** Of one comment only the first `most` commands are read; `left` are not. */
  | { readonly kind: 'too-many'; readonly most: number; readonly left: number }
  | { readonly kind: 'activity-not-here'; readonly activity: Activity }
  | { readonly kind: 'activity-from-pull-request'; readonly activity: Activity }
  | { readonly kind: 'no-nomination' }
  | { readonly kind: 'reason-missing'; readonly verb: 'reject' | 'revoke' | 'refund' | 'claim' }
  | { readonly kind: 'points-missing'; readonly activity: Activity }
  | { readonly kind: 'evidence-missing'; readonly activity: Activity }
  | { readonly kind: 'no-account'; readonly login: string }
  /** More people are named here than are asked for. */
  | { readonly kind: 'not-looked-up'; readonly login: string }
  | { readonly kind: 'is-a-bot'; readonly login: string }
  /** The program leaves the account out. */
  | { readonly kind: 'is-excluded'; readonly login: string }
  | { readonly kind: 'shared-twice'; readonly login: string }
  | { readonly kind: 'nothing-proposed' }
  | { readonly kind: 'nothing-confirmed' }
  | { readonly kind: 'nothing-spent' }
  /** It is not said what is to be taken back, or what is `named` does not stand here; the rest is what could be. */
  | {
      readonly kind: 'which-to-revoke';
      readonly named: NamedAward | null;
      readonly given: readonly (NamedAward & { readonly points: number })[];
      readonly isConfirmed: boolean;
      readonly hasSpent: boolean;
    }
  | { readonly kind: 'issue-only' }
  | { readonly kind: 'not-an-admin' }
  /** Fewer points are left than were asked for. */
  | { readonly kind: 'balance'; readonly asked: number; readonly balance: number }
  /** `nearest`: what was probably meant by what was named; empty `typed`: nothing was. */
  | {
      readonly kind: 'no-such-credit';
      readonly typed: string;
      readonly nearest: Credit | null;
      readonly credits: readonly Credit[];
      readonly asked: number;
    }
  /** The points are none of which one gets a whole number of credits. */
  | {
      readonly kind: 'part-of-a-credit';
      readonly asked: number;
      readonly credit: Credit;
      readonly balance: number;
    }
  | { readonly kind: 'already-confirmed'; readonly award: Decider }
  | { readonly kind: 'already-a-member' }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'is-rejected'; readonly rejection: Decider }
  | { readonly kind: 'nobody-to-credit'; readonly why: Ignored }
  | { readonly kind: 'program-invalid'; readonly file: string; readonly mistakes: readonly Mistake[] };

/** A comment whose commands were done and count no more: it was `edited`, or who said it has lost the `permission`. */
export interface Lapsed {
  readonly comment: Comment;
  readonly why: 'edited' | 'permission';
}

/** Something about the labels that a maintainer should know: they then count for nothing. */
export type LabelProblem =
  /** `nearest` null: a number, and none that can be set. */
  | { readonly kind: 'near-miss'; readonly label: string; readonly nearest: string | null }
  | { readonly kind: 'contradiction'; readonly labels: readonly string[] }
  | { readonly kind: 'refused'; readonly label: string; readonly refusal: Refusal };

/** Points that a member asks to spend, and on what. */
export interface Redemption {
  readonly member: Account;
  readonly points: number;
  /** `5 × Cloud Credits`, where it is for a credit of the program; else as the member said it. */
  readonly reason: string;
}

/** What a member asks to spend with the form, and what holds of it. */
export type FormSpending =
  | { readonly kind: 'waits'; readonly redemption: Redemption; readonly left: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What an issue asks for that was written with the form, and what was decided about it. */
export interface IssueRequest {
  readonly by: Account;
  readonly asked: Asked;
  /** The pull request of this repository that a claim is about; null: none. */
  readonly pull: number | null;
  /** It does not say what it said first: nothing of it can be confirmed. */
  readonly isEdited: boolean;
  /** Null: nothing is to be spent, or it was decided. */
  readonly spending: FormSpending | null;
  /** What the ledger holds because of it, and stands. */
  readonly given: readonly Entry[];
  /** The entries that took back what had been given because of it. */
  readonly takenBack: readonly Entry[];
  readonly refused: (Decider & { readonly reason: string }) | null;
}

/** What an award by hand came to, where there is more to say of it than that it was done. */
export interface GivenByHand {
  readonly member: Account;
  readonly activity: Activity;
  readonly points: number;
  readonly cut: Cut | null;
  readonly waiting: Waiting | null;
  readonly reached: MemberLevel | null;
}

/** What one command in a comment is answered with. A command that was done is answered by its reaction alone, unless others have to know. */
export type Answer =
  | { readonly kind: 'state' }
  | { readonly kind: 'help' }
  /** For those who had asked. */
  | { readonly kind: 'not-redeemed'; readonly redemptions: readonly Redemption[]; readonly reason: string }
  /** It waits for an admin; `left`: what can be spent besides. */
  | { readonly kind: 'asked-to-redeem'; readonly redemption: Redemption; readonly left: number }
  /** `left`: what each member can still spend, in the order of the redemptions. */
  | {
      readonly kind: 'redeemed';
      readonly redemptions: readonly Redemption[];
      readonly left: readonly number[];
    }
  | { readonly kind: 'given-back'; readonly redemption: Redemption; readonly reason: string }
  | { readonly kind: 'given-by-hand'; readonly given: GivenByHand }
  /** What was given by hand, for who had got it. */
  | {
      readonly kind: 'taken-back';
      readonly member: Account;
      readonly activity: string | null;
      readonly points: number;
      readonly reason: string;
    }
  /** Points that had waited count now: `standing` of the reply has them. */
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'refused'; readonly typed: string; readonly refusal: Refusal };

/** One short reply to one comment, whatever the number of commands in it. */
export interface Reply {
  readonly to: Comment;
  readonly answers: readonly Answer[];
  /** Which of the comment's commands (from 1) were refused, and why: they stay so, whatever changes later. */
  readonly refused: readonly RefusedCommand[];
  /** The asker's own standing, for `/points`. */
  readonly standing: Standing | null;
  /** What waits for the asker's enrolment; null: they are a member, or nobody asked. */
  readonly waiting: WaitingPoints | null;
}

export interface RefusedCommand {
  readonly position: number;
  /** Tells one refusal from another, so that the same one is not said twice within an hour. */
  readonly key: string;
}

export interface Reaction {
  readonly comment: number;
  readonly content: ReactionContent;
}

/** What is true of one pull request, and what is missing to make GitHub and the ledger say so. */
export interface Decision {
  /** Of an issue there is less to say. */
  readonly about: 'pull' | 'issue';
  readonly state: State;
  /** Set exactly when `state` is `ignored`. */
  readonly ignored: Ignored | null;
  readonly classification: Classification;
  readonly activity: Activity | null;
  /** Proposed, set by a maintainer, or recorded; null where nothing is proposed. */
  readonly points: number | null;
  /** The maintainer who set points or activity by hand; null where they are Docpoints' proposal. */
  readonly setBy: Decider | null;
  /** What everybody gets once it is confirmed, or has got: less what rules have cut. */
  readonly shares: readonly Share[];
  /** What rules of the program cut of what was decided, for those whom it concerns. */
  readonly cuts: readonly MemberCut[];
  /** Whose points do not count before they enrol. */
  readonly waiting: readonly Waiting[];
  /** The levels that members have reached with the award that the ledger holds. */
  readonly reached: readonly MemberLevel[];
  /** Set exactly when the ledger holds the award. */
  readonly award: Decider | null;
  /** Set exactly when `state` is `rejected`. */
  readonly rejection: (Decider & { readonly reason: string }) | null;
  /** Set exactly when `state` is `revoked`. */
  readonly revocation: (Decider & { readonly reason: string }) | null;
  /** What the contributor asks for, until a maintainer has decided. */
  readonly claim: (Decider & { readonly reason: string }) | null;
  /** The day (`YYYY-MM-DD`) on which the proposal is confirmed by itself, unless somebody objects; null: never. */
  readonly confirmsOn: string | null;
  /** Co-authors who are no maintainers and have no share yet. */
  readonly candidates: readonly Account[];
  readonly labelProblems: readonly LabelProblem[];
  readonly lapsed: readonly Lapsed[];
  /** Whether what our comment said was set by hand was set in a comment that somebody has deleted. */
  readonly isSettingDeleted: boolean;
  /** The comment in which points or activity were set by hand; null: in none. */
  readonly setByComment: number | null;
  /** The number of the pull request that this one takes back by its merge; null: none. */
  readonly reverts: number | null;
  /** The author's standing by the entries that the ledger holds. */
  readonly standing: Standing | null;
  /** What an issue asks for that was written with the form; null: it was not, or this is a pull request. */
  readonly request: IssueRequest | null;
  /** Whether the issue is to be closed, because what it asks for is decided. */
  readonly close: { readonly isDone: boolean } | null;
  /** Entries that the ledger lacks. While there are any, the state is the one before them. */
  readonly append: readonly EntryDraft[];
  /** What is due to the one comment: `write` it, `update` it where there is one, or `leave` it as it is. */
  readonly comment: 'write' | 'update' | 'leave';
  /** Labels of the program that the repository lacks. */
  readonly newLabels: readonly NewLabel[];
  /** Docpoints' own labels that are missing or no longer true. */
  readonly stateLabels: { readonly add: readonly string[]; readonly remove: readonly string[] };
  readonly replies: readonly Reply[];
  readonly reactions: readonly Reaction[];
}
