import type { Account } from '../standing/entry.ts';
import { code, person } from './escape.ts';

/** The reply to a command that waits until the ledger is mended. `ledger`: its name, null where that is the operator's own affair. `marker`: its mark. Markdown. */
export function renderWaiting(to: Pick<Account, 'login'>, ledger: string | null, marker: string): string {
  const name = ledger === null ? '' : ` (${code(ledger, 200)})`;
  return `${marker}\n\n${person(to)}: nothing was done, because Docpoints does not go on with the ledger${name} as it stands. The log of the App, or of the workflow’s run, says what is wrong with it, such as lines that somebody changed, a branch that somebody pushed over, a rule that refuses to have it written or a place that cannot be opened, and how a maintainer mends it. Your command waits: the next look after that carries it out, and nobody has to say it again.`;
}
