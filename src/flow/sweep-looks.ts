import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef, Write } from '../github/github.ts';
import { withoutWriting } from './dry-run.ts';
import type { Outside } from './outside.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './reconciliation.ts';
import { needRequests, StopSweep, type SweepLimits } from './sweep-limits.ts';

/** One that a sweep looked at to the end. */
export interface SweptOne {
  readonly ref: PullRequestRef;
  readonly done: Reconciliation;
  /** What was written there, or would have been. */
  readonly written: readonly Write[];
}

/** One that could not be looked at to the end, and why. */
export interface Failure {
  readonly ref: PullRequestRef;
  readonly error: unknown;
}

/** Requests that a look usually takes. */
const usualLook = 8;
/** When so many fail one after the other, it is not about them. */
const mostInARow = 5;

/** What the looks of a sweep are made with. */
export interface LooksWish extends SweepLimits {
  readonly owner: string;
  readonly repo: string;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  /** Runs a look where others run, too; false: one is waiting already, which will see the same. Absent: at once. */
  readonly run?: (ref: PullRequestRef, work: () => Promise<void>) => Promise<boolean>;
  /** Is told of each that was looked at to the end. */
  readonly tell: (one: SweptOne) => Promise<void>;
}

/** A second one puts right what an event did at the same moment, such as one more comment of ours; more would go round in circles. */
const mostLooks = 2;

/** The looks of one sweep. */
export class Looks {
  readonly failures: Failure[] = [];
  readonly #wish: LooksWish;
  readonly #outside: Outside;
  readonly #done = new Map<number, number>();
  readonly #results = new Map<number, Reconciliation>();
  readonly #left: ReadonlySet<number>;
  #inARow = 0;
  #made = 0;

  /** `left`: numbers of those that failed before, which tell nothing of whether others do. */
  constructor(wish: LooksWish, outside: Outside, left: readonly number[]) {
    this.#left = new Set(left);
    this.#wish = wish;
    this.#outside = outside;
  }

  /** Looks so far, whatever came of them. */
  get made(): number {
    return this.#made;
  }

  /** Numbers of those that could be looked at. */
  get done(): ReadonlySet<number> {
    return new Set(this.#done.keys());
  }

  /** What the last look at one came to, where it was looked at to the end. */
  resultOf(number: number): Reconciliation | undefined {
    return this.#results.get(number);
  }

  /**
   * Looks at one to the end, if that has not been done often enough, and if it is `needed`; what fails is kept among the failures. Throws StopSweep where it cannot go on, and GitHubFault for a token that is none.
   */
  async look(
    number: number,
    hint?: PullRequestRef['hint'],
    needed: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<void> {
    const { owner, repo } = this.#wish;
    const times = this.#done.get(number) ?? 0;
    if (times >= mostLooks || this.failures.some(({ ref }) => ref.number === number)) return;
    const ref: PullRequestRef = { owner, repo, number, ...(hint === undefined ? {} : { hint }) };
    try {
      if (!(await needed())) return;
      // One is always made, so that each sweep gets on.
      if (this.#made > 0) needRequests(usualLook, this.#wish);
      this.#made += 1;
      await (this.#wish.run ?? atOnce)(ref, () => this.#lookAt(ref));
      this.#done.set(number, times + 1);
      this.#inARow = 0;
    } catch (error) {
      this.#failed(ref, error);
    }
  }

  async #lookAt(ref: PullRequestRef): Promise<void> {
    const { isDryRun, tell } = this.#wish;
    const chosen = isDryRun ? withoutWriting(this.#outside) : this.#outside;
    const written: Write[] = [];
    const github = {
      ...chosen.github,
      write: async (on: PullRequestRef, writes: readonly Write[]) => {
        const urls = await chosen.github.write(on, writes);
        written.push(...writes);
        return urls;
      },
    };
    const done = await reconcile(ref, { ...chosen, github });
    this.#results.set(ref.number, done);
    await tell({ ref, done, written });
  }

  #failed(ref: PullRequestRef, error: unknown): void {
    if (error instanceof StopSweep) throw error;
    if (error instanceof GitHubFault) {
      if (error.kind === 'rate-limited') throw new StopSweep('limit', error.retryAfter);
      if (error.kind === 'unauthorized') throw error;
    }
    this.failures.push({ ref, error });
    if (this.#left.has(ref.number)) return;
    this.#inARow += 1;
    if (this.#inARow >= mostInARow) throw new StopSweep('failing');
  }
}

async function atOnce(_ref: PullRequestRef, work: () => Promise<void>): Promise<boolean> {
  await work();
  return true;
}
