import type { Logger } from 'pino';

import type { Memory } from '../flow/memory.ts';
import { openLedger } from '../flow/open-ledger.ts';
import { jitteredPause, type Outside } from '../flow/outside.ts';
import { passes } from '../flow/passes.ts';
import { reconcile } from '../flow/reconcile.ts';
import type { Reconciliation } from '../flow/reconciliation.ts';
import type { PullRequestRef } from '../github/github.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { octokitGitHub } from '../github/octokit.ts';
import type { Trigger } from '../github/payload.ts';
import type { BranchLines } from '../ledger/branch-lines.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { describeMistake } from '../program/mistake.ts';
import type { AppDatabase } from './database.ts';
import type { LevelWebhook } from './level-webhook.ts';

/** What a look takes beside the event. */
export interface Surroundings {
  readonly log: Logger;
  /** Null: the operator has none. */
  readonly database: AppDatabase | null;
  /** Opens a ledger on a server that the operator has named. */
  readonly ofServer: (url: string) => Ledger;
  readonly memory: Memory;
  /** Appends of this process to branches: what waits at the same moment is one commit. */
  readonly lines: BranchLines;
  /** Null: nobody wants to hear of levels. */
  readonly levels: LevelWebhook | null;
}

/** What looks meet; `about` says whose repository it is, as a webhook does. */
export function outsideOf(
  octokit: OctokitLike,
  about: unknown,
  { database, ofServer, memory, lines, levels }: Surroundings,
): Outside {
  const kept =
    database === null
      ? {}
      : { ofDatabase: () => database.ledgerOf(about), heads: () => database.headsOf(about) };
  return {
    github: octokitGitHub(octokit),
    ledger: (place, here, read) => openLedger(place, here, octokit, read, { lines, ofServer, ...kept }),
    memory,
    tellLevels: (news, program) => levels?.tell(news, program.name),
    now: () => new Date(),
    pause: jitteredPause,
  };
}

/** Looks at a pull request after an event, and says in the log what came of it; `again`: where it may go through later. */
export async function look(
  { ref, why, by }: Trigger,
  { octokit, payload }: { readonly octokit: OctokitLike; readonly payload: unknown },
  around: Surroundings,
  again: () => void,
): Promise<void> {
  const { log } = around;
  try {
    tell(ref, why, await reconcile(ref, outsideOf(octokit, payload, around), by), log);
  } catch (error) {
    log.error({ err: error }, `${nameOf(ref)} after ${why}: not done, the next event on it makes up for it`);
    if (passes(error)) again();
  }
}

/** Says in the log what a look came to. */
export function tell(ref: PullRequestRef, why: string, done: Reconciliation, log: Logger): void {
  const name = nameOf(ref);
  if (done.kind !== 'looked') {
    log.info(`${name} after ${why}: ${done.kind === 'gone' ? 'it is gone' : 'nothing to do'}`);
    for (const notice of done.kind === 'quiet' ? done.notices : []) log.warn(`${name}: ${notice}`);
    return;
  }
  const entries = done.recorded.map(({ id }) => id);
  log.info(
    { state: done.decision.state, ...(entries.length === 0 ? {} : { entries }) },
    `${name} after ${why}`,
  );
  for (const warning of done.warnings) log.warn(`${name}: ${describeMistake(warning)}`);
  for (const notice of done.notices) log.warn(`${name}: ${notice}`);
  for (const mistake of done.mistakes) log.error(`${name}: ${describeMistake(mistake)}`);
}

/** `octo-org/docs#12`. */
function nameOf({ owner, repo, number }: PullRequestRef): string {
  return `${owner}/${repo}#${number}`;
}
