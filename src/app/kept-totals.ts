import type { Ledger } from '../ledger/ledger.ts';
import { digestOfEntry } from '../standing/entry-line.ts';
import type { Entry } from '../standing/entry.ts';
import { MembersFold, type MemberTotals } from '../standing/member-totals.ts';

/** Ledgers whose totals are kept: those that were asked for last. */
const mostKept = 20;

type Exists = (at: string) => boolean;

/**
 * What the entries of ledgers come to, kept between requests, so that only what is new since is read. A ledger that was
 * written anew is read from its beginning.
 */
export class KeptTotals {
  /** By the ledger's name; those asked for last are behind. */
  readonly #kept = new Map<string, OneLedger>();

  /**
   * Does the work with the totals of all accounts by numeric id, which it must not keep. `exists`: whether an entry that
   * was recorded at this time counts already. Throws LedgerFault where the ledger cannot be read.
   */
  with<T>(
    ledger: Ledger,
    exists: Exists,
    work: (members: ReadonlyMap<number, MemberTotals>) => T,
  ): Promise<T> {
    const one = this.#kept.get(ledger.name) ?? new OneLedger();
    this.#kept.delete(ledger.name);
    this.#kept.set(ledger.name, one);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return one.with(ledger, exists, work);
  }
}

class OneLedger {
  #fold = new MembersFold();
  /** The last entry that is in the fold, and the digest of its line. */
  #last: { readonly entry: Entry; readonly digest: string } | null = null;
  /** The request before: one after the other, for the fold grows. */
  #before: Promise<unknown> = Promise.resolve();

  with<T>(
    ledger: Ledger,
    exists: Exists,
    work: (members: ReadonlyMap<number, MemberTotals>) => T,
  ): Promise<T> {
    const turn = this.#before.then(async () => {
      await this.#catchUp(ledger, exists).catch((error: unknown) => {
        this.#forget();
        throw error;
      });
      return work(this.#fold.members());
    });
    this.#before = turn.catch(() => undefined);
    return turn;
  }

  async #catchUp(ledger: Ledger, exists: Exists): Promise<void> {
    const { head } = await ledger.read({ source: null, members: [] });
    if (this.#last !== null && this.#last.digest === head.digest) return;
    const fresh = await this.#freshIn(ledger);
    if (fresh === null) this.#forget();
    let last: Entry | null = null;
    for await (const entry of fresh ?? ledger.entries({})) {
      // What comes behind it was recorded later still.
      if (!exists(entry.at)) break;
      this.#fold.add(entry);
      last = entry;
    }
    if (last !== null) this.#last = { entry: last, digest: digestOfEntry(last) };
  }

  /** The entries behind the last one; null where it is there no more, or they are not bound to it. */
  async #freshIn(ledger: Ledger): Promise<Entry[] | null> {
    const last = this.#last;
    if (last === null) return null;
    const fresh: Entry[] = [];
    let isPast = false;
    for await (const entry of ledger.entries({ since: last.entry.at })) {
      if (isPast) fresh.push(entry);
      isPast ||= entry.id === last.entry.id;
    }
    return fresh[0]?.prev === last.digest ? fresh : null;
  }

  #forget(): void {
    this.#fold = new MembersFold();
    this.#last = null;
  }
}
