import type { Program } from '../program/program.ts';
import { capLeft, isOnceLeft } from './caps.ts';
import type { Entry } from './entry.ts';
import { MembersFold, noTotals } from './member-totals.ts';

type OtherProgram = Pick<Program, 'activities' | 'period' | 'members'>;

/** What entries would have been under other rules. */
export interface WhatIf {
  /** In the order of the ledger; an award that would not have been given has 0 points. */
  readonly entries: readonly Entry[];
  /** What was assumed, because the ledger does not say it: each a sentence, with how many awards it is of. */
  readonly assumed: readonly string[];
}

/** What the entries would have been under another program: `OtherRules` for those that are in memory. */
export function whatIf(entries: Iterable<Entry>, program: OtherProgram): WhatIf {
  const rules = new OtherRules(program);
  return { entries: Array.from(entries, (entry) => rules.take(entry)), assumed: rules.assumed() };
}

/**
 * Says of each entry what it would have been under another program. An award of an activity that has fixed points there
 * has those; of one with a range, those that people decided, up to its most: how much a contribution was worth is not
 * recorded. Of an activity that is not there, none. Caps and `once` cut in the order in which the ledger has the awards.
 * What takes an award back takes back what it came to.
 */
export class OtherRules {
  readonly #program: OtherProgram;
  readonly #fold = new MembersFold();
  readonly #assumptions = new Map<Assumption, number>();
  /** The points of awards that have others now, by id. */
  readonly #changed = new Map<string, number>();

  constructor(program: OtherProgram) {
    this.#program = program;
  }

  /** Takes the next entry in the order of the ledger. */
  take(entry: Entry): Entry {
    const points = this.#pointsOf(entry);
    if (points === entry.points) {
      this.#fold.add(entry);
      return entry;
    }
    this.#changed.set(entry.id, points);
    const other = { ...entry, points };
    // What was not given does not use up what is to be given once, nor does taking it back free it.
    if (points !== 0 || (entry.kind !== 'award' && entry.kind !== 'revocation')) this.#fold.add(other);
    return other;
  }

  /** What was assumed so far: sentences. */
  assumed(): string[] {
    return Array.from(this.#assumptions, ([what, count]) => sentences[what](count));
  }

  #pointsOf({ kind, activity: id, points, revokes, member, earnedOn }: Entry): number {
    if (kind === 'revocation') {
      const given = revokes === undefined ? undefined : this.#changed.get(revokes);
      return given === undefined ? points : 0 - given;
    }
    if (kind !== 'award') return points;
    const { activities } = this.#program;
    const activity = id !== null && Object.hasOwn(activities, id) ? activities[id] : undefined;
    if (activity === undefined) return this.#assume('gone', 0);
    const { min, max } = activity.points;
    const given = min === max ? max : Math.min(points, max);
    if (min !== max) this.#assume('kept', given);
    else if (points !== max) this.#assume('fixed', given);
    const totals = this.#fold.totals(member.id) ?? noTotals(member);
    const left = isOnceLeft(totals, activity, earnedOn, this.#program)
      ? (capLeft(totals, activity, earnedOn, this.#program) ?? given)
      : 0;
    return left < given ? this.#assume('cut', left) : given;
  }

  #assume(what: Assumption, points: number): number {
    this.#assumptions.set(what, (this.#assumptions.get(what) ?? 0) + 1);
    return points;
  }
}

type Assumption = 'fixed' | 'kept' | 'gone' | 'cut';

const sentences: Readonly<Record<Assumption, (count: number) => string>> = {
  fixed: (count) =>
    `${awards(count, 'has', 'have')} the fixed points of the activity there, whole: shares of one award are not known to be shares.`,
  kept: (count) =>
    `${awards(count, 'keeps', 'keep')} the points that people decided, up to the most of the activity there: what it was worth is not recorded.`,
  gone: (count) => `${awards(count, 'has', 'have')} no points: the activity is not in the other program.`,
  cut: (count) =>
    `${awards(count, 'is', 'are')} cut by a cap, or by what is given once, in the order of the ledger.`,
};

function awards(count: number, one: string, many: string): string {
  return count === 1 ? `1 award ${one}` : `${count} awards ${many}`;
}
