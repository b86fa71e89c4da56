import type { MarkMove, SweepMark, SweepMarks } from '../ledger/sweep-marks.ts';
import type { Day } from '../standing/days.ts';
import type { OpenClaims } from './open-claims.ts';
import type { Looks } from './sweep-looks.ts';

/** What the mark may lag behind, in milliseconds. */
const mostTime = 24 * 3_600_000;
/** And in pull requests and issues that changed. */
const mostChanged = 500;

export interface ProgressOptions {
  readonly repoId: number;
  /** Undefined: nobody keeps the mark. */
  readonly marks: SweepMarks | undefined;
  readonly before: SweepMark | null;
  readonly began: Date;
  /** From when on the sweep looks. */
  readonly from: Date;
  /** From when on one looks that knows of none before it. */
  readonly usualStart: Date;
  /** GitHub may not list yet what changed after this. */
  readonly latest: Date;
  readonly dueFrom: Day;
  /** The digest of the rules in force. */
  readonly program: string;
}

/** How far a sweep has come, and what of it is kept. */
export class Progress {
  readonly #options: ProgressOptions;
  readonly #looks: Looks;
  readonly #claims: OpenClaims;
  #at: number;
  #due: Day;
  #program: string;

  constructor(options: ProgressOptions, looks: Looks, claims: OpenClaims) {
    this.#options = options;
    this.#looks = looks;
    this.#claims = claims;
    this.#at = options.from.getTime();
    this.#due = options.dueFrom;
    this.#program = options.before?.program ?? options.program;
  }

  /** All that changed before is looked at: ISO 8601. */
  get upTo(): string {
    return new Date(this.#at).toISOString();
  }

  /** All that changed before this time is looked at; null: all there is. What is recorded from now on takes that along. */
  reach(time: string | null): void {
    const latest = this.#options.latest.getTime();
    const reached = time === null ? latest : Math.min(latest, Date.parse(time));
    this.#at = Math.max(this.#at, reached);
    const { marks, repoId } = this.#options;
    if (this.#mayMove) marks?.carry(repoId, this.#move());
  }

  /** Whatever was to be confirmed by itself up to this day is looked at. */
  reachDay(day: Day): void {
    this.#due = day;
  }

  /** All that is due by the rules in force, and was not by those before, is looked at. */
  reachRules(): void {
    this.#program = this.#options.program;
  }

  /** Nothing more is taken along. */
  end(): void {
    const { marks, repoId } = this.#options;
    marks?.carry(repoId, null);
  }

  /** Notes it by itself, where it is far enough; `changed`: as many had. Answers whether the next sweep goes on from here. Throws what writing the ledger throws. */
  async note(changed: number, isStopped: boolean): Promise<boolean> {
    const { marks, repoId, before, began, from, usualStart } = this.#options;
    const move = this.#move();
    const isOther = move.mended.length > 0 || move.left.some((one) => before?.left.includes(one) !== true);
    // Without a mark some days are looked at each time; that is well enough while they are few.
    const lag = before === null ? usualStart.getTime() - from.getTime() : this.#at - Date.parse(before.at);
    const isToCome = before !== null && Date.parse(before.at) > began.getTime();
    const isFar =
      isToCome || lag > mostTime || changed > mostChanged || (isStopped && this.#at > from.getTime());
    // Of the days and of claims, too, the next one goes on where this one has not come to.
    const isFurther = move.due !== before?.due || String(move.claims) !== String(before.claims);
    const isAmid = isStopped && before !== null && isFurther;
    if (marks === undefined) return false;
    const isNoted = isOther || isAmid || (isFar && this.#mayMove) ? await marks.move(repoId, move) : true;
    return isNoted && this.#mayMove;
  }

  /** One that starts later than the mark leaves a gap behind it. */
  get #mayMove(): boolean {
    const { before, from } = this.#options;
    return before === null || from.getTime() <= Date.parse(before.at);
  }

  #move(): MarkMove {
    const { before, began, from } = this.#options;
    const left = this.#looks.failures.map(({ ref }) => ref.number);
    const mended = (before?.left ?? []).filter((one) => this.#looks.done.has(one));
    const at = this.#mayMove ? this.upTo : (before?.at ?? from.toISOString());
    const due = this.#mayMove ? this.#due : (before?.due ?? this.#due);
    return { at, due, left, mended, ...this.#claims.kept, program: this.#program, now: began.toISOString() };
  }
}
