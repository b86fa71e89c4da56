import type { RepositoryFacts } from '../decide/facts.ts';
import type { LevelNews } from '../decide/level-news.ts';
import type { GitHub } from '../github/github.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerPlace, Program } from '../program/program.ts';
import type { Entry } from '../standing/entry.ts';
import type { Memory } from './memory.ts';
import type { LedgerReadAlong } from './open-ledger.ts';

/** All that a flow meets outside of itself: a door chooses it. */
export interface Outside {
  readonly github: GitHub;
  /** Where the ledger is, whatever the program says; absent: where the program says. */
  readonly ledgerPlace?: LedgerPlace | undefined;
  /** The path of the program file on the default branch, and of no other; absent: it is in one of the usual places. */
  readonly programPath?: string | undefined;
  /** The ledger that the program names. Throws LedgerFault where it cannot be used. */
  ledger(place: LedgerPlace, here: RepositoryFacts, read: LedgerReadAlong): Ledger;
  /** Of a process that lives on; absent: each look stands for itself. */
  readonly memory?: Memory | undefined;
  /** Is told of entries as soon as they are known to be in the ledger, whatever becomes of the look; absent: nobody asks. */
  readonly tellRecorded?: ((entries: readonly Entry[]) => void) | undefined;
  /** Is told of levels that are reached, once the ledger holds what reached them. It must come back at once, and never throw. */
  readonly tellLevels?: ((news: readonly LevelNews[], program: Program) => void) | undefined;
  now(): Date;
  /** Waits before try number `attempt` (from 1): longer each time, never as long as another that waits, and `seconds` at least. */
  pause(attempt: number, seconds: number): Promise<void>;
}

/** A pause that grows to two seconds, by chance anything up to that. */
export async function jitteredPause(attempt: number, seconds: number): Promise<void> {
  const longest = Math.min(2000, 50 * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + Math.random() * longest));
}
