/** What a sweep may cost. */
export interface SweepLimits {
  /** Requests to GitHub. A look that has begun is finished. */
  readonly mostRequests: number;
  /** Requests that were made so far. */
  readonly requests: () => number;
}

/** Why a sweep stopped before its end. */
export interface Stopped {
  /** Its requests are used up; GitHub's limit is, or nearly; or one after the other failed. */
  readonly why: 'budget' | 'limit' | 'failing';
  /** Seconds after which GitHub lets it go on, where it says so. */
  readonly retryAfter: number | null;
}

/** Ends a sweep in good order. */
export class StopSweep extends Error {
  override readonly name = 'StopSweep';
  readonly stopped: Stopped;

  constructor(why: Stopped['why'], retryAfter: number | null = null) {
    super(`A sweep stops: ${why}`);
    this.stopped = { why, retryAfter };
  }
}

/** Requests that it takes to note how far a sweep came. */
const toNote = 2;

/** Throws StopSweep where so many more requests are not to be had. */
export function needRequests(wanted: number, { mostRequests, requests }: SweepLimits): void {
  if (requests() + wanted + toNote > mostRequests) throw new StopSweep('budget');
}
