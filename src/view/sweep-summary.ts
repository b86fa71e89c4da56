import type { Decision } from '../decide/decision.ts';
import type { Entry } from '../standing/entry.ts';
import { formatPoints } from './amount.ts';
import { link, person, prose } from './escape.ts';

/** One that a sweep has changed something about. */
export interface Mended {
  readonly number: number;
  readonly url: string;
  /** In the words of a decision: `proposed`. */
  readonly state: string;
  readonly recorded: readonly Pick<Entry, 'id' | 'member' | 'points'>[];
}

/** One that a sweep looked at to the end, and whether anything was written there. */
interface Looked {
  readonly done:
    | { readonly kind: 'gone' | 'quiet' }
    | {
        readonly kind: 'looked';
        readonly decision: Pick<Decision, 'state'>;
        readonly pull: { readonly number: number; readonly url: string };
        readonly recorded: readonly Entry[];
      };
  readonly written: readonly unknown[];
}

/** Those at which something was made up for. */
export function mendedBy(looked: readonly Looked[]): Mended[] {
  return looked.flatMap(({ done, written }): Mended[] => {
    if (done.kind !== 'looked' || (written.length === 0 && done.recorded.length === 0)) return [];
    const { decision, pull, recorded } = done;
    return [{ number: pull.number, url: pull.url, state: decision.state, recorded }];
  });
}

/** What one sweep came to, for its reader. */
export interface SweepOutcome {
  /** From when on it looked: ISO 8601. */
  readonly from: string;
  /** Pull requests and issues that had changed. */
  readonly changed: number;
  /** How many were looked at to the end. */
  readonly looked: number;
  readonly mended: readonly Mended[];
  readonly left: readonly { readonly number: number; readonly why: string }[];
  /** Why it stopped before its end, and how it goes on; null: it came to its end. */
  readonly stopped: string | null;
  /** Nothing was recorded or written: it is what would have been. */
  readonly isUnwritten: boolean;
}

const mostShown = 100;

/** The job summary of a sweep, as Markdown: what was looked at, what was made up for, and what is left. */
export function renderSweep(outcome: SweepOutcome): string {
  const { mended, left, stopped, isUnwritten } = outcome;
  const parts = [
    '### Docpoints: what was missed',
    describeSweep(outcome),
    list(
      isUnwritten ? 'Nothing was written. Otherwise this would have been made up for:' : 'Made up for:',
      mended.map(mendedLine),
    ),
    list(
      'Left for the next run:',
      left.map(({ number, why }) => `Pull request ${number}: ${prose(why, 500)}`),
    ),
    stopped ?? '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

/** What it looked at, in a sentence or two. */
export function describeSweep({
  from,
  changed,
  looked,
  mended,
}: Pick<SweepOutcome, 'from' | 'changed' | 'looked' | 'mended'>): string {
  const what = changed === 1 ? 'pull request or issue has' : 'pull requests and issues have';
  const since = `${changed} ${what} changed since ${from.slice(0, 16).replace('T', ' ')} UTC`;
  if (looked === 0) return `${since}, and all is well.`;
  return `${since}. Looked at to the end: ${looked}. Something was made up for at ${mended.length}.`;
}

function mendedLine({ number, url, state, recorded }: Mended): string {
  const points = recorded.map(({ member, points }) => `${person(member)} ${formatPoints(points)}`);
  const entries = points.length === 0 ? '' : `, in the ledger ${points.join(', ')}`;
  return `${link(`Pull request ${number}`, url)}: ${state}${entries}`;
}

function list(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - mostShown;
  const shown = [...lines.slice(0, mostShown), ...(more > 0 ? [`and ${more} more`] : [])];
  return `${head}\n\n${shown.map((line) => `- ${line}`).join('\n')}`;
}
