import type { EntryDraft } from '../standing/entry.ts';
import type { State } from './decision.ts';
import type { ReactionContent } from './facts.ts';

/** What can happen to a contribution, said by somebody who may say it. */
export type StateEvent =
  | 'merge'
  | 'close'
  | 'confirm'
  | 'points'
  | 'points confirm'
  | 'activity'
  | 'activity confirm'
  | 'shares'
  | 'shares confirm'
  | 'reject'
  | 'revoke'
  | 'claim'
  | 'label with an activity'
  | 'label for no points'
  | 'the day of confirm.after'
  | 'the deciding comment edited'
  | 'the deciding comment deleted';

/** What comes of an event in a state. */
export interface Transition {
  readonly next: State;
  /** What the ledger gets, in order. */
  readonly entries: readonly EntryDraft['kind'][];
  /** Of the one comment: it is written where there is none, or only brought up to date where there is one. */
  readonly comment: 'write' | 'update';
  /** To the comment in which it was said, in order. */
  readonly reactions: readonly ReactionContent[];
}

/** Done: nothing but the state and the comment changes. */
const done = (next: State): Transition => ({ next, entries: [], comment: 'write', reactions: ['rocket'] });
/** Refused: nothing changes, and a reply says what to type instead. */
const refused = (next: State): Transition => ({ ...done(next), reactions: ['confused'] });
/** What it sets is kept, and its confirming has to be said again after the merge. */
const kept = (next: State): Transition => ({ ...done(next), reactions: ['rocket', 'confused'] });
/** Nobody has said it in a comment, so that nobody is answered. */
const silent = (next: State): Transition => ({ ...done(next), reactions: [] });
/** Of what comes to nothing only a comment that stands already speaks. */
const quiet = (transition: Transition): Transition => ({ ...transition, comment: 'update' });
const recorded = (next: State, ...entries: Transition['entries']): Transition => ({ ...done(next), entries });
const [award, revocation] = ['award', 'revocation'] as const;

/** The six cells of an event, in the order of the states. */
function row(...cells: readonly (Transition | null)[]): Readonly<Record<State, Transition | null>> {
  const [
    previewed = null,
    proposed = null,
    confirmed = null,
    rejected = null,
    revoked = null,
    ignored = null,
  ] = cells;
  return { previewed, proposed, confirmed, rejected, revoked, ignored };
}

/**
 * Each event in each state, said by somebody who may say it, and what comes of it; null where it cannot happen. Shares are
 * those of two people. The deciding comment is the one that led into the state. `decide` is held to every cell by a test,
 * and docs/deciding.md prints them.
 */
// prettier-ignore
export const transitions: Readonly<Record<StateEvent, Readonly<Record<State, Transition | null>>>> = {
  //                              previewed             proposed                            confirmed                                   rejected                            revoked                             ignored
  merge: row(                     silent('proposed'),   null,                               null,                                       null,                               null,                               null),
  close: row(                     quiet(silent('ignored')), null,                           null,                                       null,                               null,                               null),
  confirm: row(                   refused('previewed'), recorded('confirmed', award),       refused('confirmed'),                       refused('rejected'),                recorded('confirmed', award),       quiet(refused('ignored'))),
  points: row(                    done('previewed'),    done('proposed'),                   refused('confirmed'),                       done('proposed'),                   done('proposed'),                   quiet(refused('ignored'))),
  'points confirm': row(          kept('previewed'),    recorded('confirmed', award),       recorded('confirmed', revocation, award),   recorded('confirmed', award),       recorded('confirmed', award),       quiet(refused('ignored'))),
  activity: row(                  done('previewed'),    done('proposed'),                   refused('confirmed'),                       done('proposed'),                   done('proposed'),                   done('proposed')),
  'activity confirm': row(        kept('previewed'),    recorded('confirmed', award),       recorded('confirmed', revocation, award),   recorded('confirmed', award),       recorded('confirmed', award),       recorded('confirmed', award)),
  shares: row(                    done('previewed'),    done('proposed'),                   refused('confirmed'),                       done('proposed'),                   done('proposed'),                   quiet(refused('ignored'))),
  'shares confirm': row(          kept('previewed'),    recorded('confirmed', award, award), recorded('confirmed', revocation, award, award), recorded('confirmed', award, award), recorded('confirmed', award, award), quiet(refused('ignored'))),
  reject: row(                    done('rejected'),     done('rejected'),                   refused('confirmed'),                       done('rejected'),                   done('rejected'),                   done('rejected')),
  revoke: row(                    refused('previewed'), refused('proposed'),                recorded('revoked', revocation),            refused('rejected'),                refused('revoked'),                 quiet(refused('ignored'))),
  claim: row(                     done('previewed'),    done('proposed'),                   refused('confirmed'),                       done('rejected'),                   done('revoked'),                    done('ignored')),
  'label with an activity': row(  silent('previewed'),  silent('proposed'),                 silent('confirmed'),                        silent('proposed'),                 silent('proposed'),                 silent('proposed')),
  'label for no points': row(     silent('rejected'),   silent('rejected'),                 silent('confirmed'),                        silent('rejected'),                 silent('rejected'),                 silent('rejected')),
  'the day of confirm.after': row(null,                 { ...silent('confirmed'), entries: [award] }, silent('confirmed'),              silent('rejected'),                 silent('revoked'),                  quiet(silent('ignored'))),
  'the deciding comment edited': row(null,              null,                               silent('confirmed'),                        silent('proposed'),                 silent('revoked'),                  null),
  'the deciding comment deleted': row(null,             null,                               silent('confirmed'),                        silent('proposed'),                 silent('revoked'),                  null),
};
