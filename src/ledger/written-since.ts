import type { Entry } from '../standing/entry.ts';
import type { ReadLine } from './ledger.ts';

/**
 * Tells of each line, in the order of the chain, a time before which it was not written. Mostly that is its `at`. Whose
 * clock is behind the time of the line before, however far, takes that time: then no more is known than that the days had
 * come on which GitHub saw what is recorded.
 */
export class WrittenSince {
  #at = '';
  /** The newest day on which GitHub saw what is recorded. */
  #seen = '';
  #before: Entry | null = null;

  /** Takes the next line. An empty text: it says no time. */
  of(line: ReadLine): string {
    const entry = line.kind === 'entry' ? line.entry : null;
    const at = (line.kind === 'entry' ? line.entry.at : line.link.at) ?? '';
    if (at === '') return '';
    const { source = null, earnedOn = '' } = entry ?? {};
    if (source !== null && earnedOn > this.#seen) this.#seen = earnedOn;
    const isTaken = at === this.#at && !isOneDecision(this.#before, entry);
    this.#at = at;
    this.#before = entry;
    if (!isTaken) return at;
    const seen = this.#seen === '' ? earnedOn : this.#seen;
    return dayBefore(seen !== '' && seen < at ? `${seen}T00:00:00.000Z` : at);
  }
}

/** Whether both were decided by one comment, and so were recorded by one clock. */
function isOneDecision(one: Entry | null, other: Entry | null): boolean {
  const comment = one?.source?.comment ?? null;
  return comment !== null && comment === other?.source?.comment;
}

function dayBefore(at: string): string {
  return new Date(Date.parse(at) - 86_400_000).toISOString();
}
