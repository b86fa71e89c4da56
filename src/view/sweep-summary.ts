import type { Decision } from '../decide/decision.ts';
import type { PullRequestFacts } from '../decide/facts.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Account, Entry } from '../standing/entry.ts';
import { link, person, prose } from './escape.ts';
import { mistakeLines, nameOf, recordedText } from './summary.ts';

/** One that a sweep has changed something about. */
export interface Mended extends Pick<PullRequestFacts, 'kind' | 'number' | 'url'> {
  /** In the words of a decision: `proposed`. */
  readonly state: string;
  readonly recorded: readonly Pick<Entry, 'id' | 'kind' | 'member' | 'points' | 'leaves'>[];
}

/** One that a sweep looked at to the end, and whether anything was written there. */
interface Looked {
  readonly done:
    | { readonly kind: 'gone' | 'quiet' }
    | {
        readonly kind: 'looked';
        readonly decision: Pick<Decision, 'state'>;
        readonly pull: Pick<PullRequestFacts, 'kind' | 'number' | 'url'>;
        readonly recorded: readonly Entry[];
      };
  readonly written: readonly unknown[];
}

/** A claim on a merged pull request that nobody has answered. */
interface Waiting {
  /** Of the pull request. */
  readonly number: number;
  readonly by: Pick<Account, 'login'>;
  /** When and where it was said; `at` in ISO 8601. */
  readonly at: string;
  readonly url: string;
}

/** Those at which something was made up for. */
export function mendedBy(looked: readonly Looked[]): Mended[] {
  return looked.flatMap(({ done, written }): Mended[] => {
    if (done.kind !== 'looked' || (written.length === 0 && done.recorded.length === 0)) return [];
    const { decision, pull, recorded } = done;
    const { kind, number, url } = pull;
    return [{ kind, number, url, state: decision.state, recorded }];
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
  /** Claims that wait for a maintainer. */
  readonly claims: readonly Waiting[];
  /** Why it stopped before its end, and how it goes on; null: it came to its end. */
  readonly stopped: string | null;
  /** Nothing was recorded or written: it is what would have been. */
  readonly isUnwritten: boolean;
  /** Of the program file: while there are any, all waits. */
  readonly mistakes: readonly Mistake[];
}

const mostShown = 100;

/** The job summary of a sweep, as Markdown: what was looked at, what was made up for, and what is left. */
export function renderSweep(outcome: SweepOutcome): string {
  const { mended, left, claims, stopped, isUnwritten, mistakes } = outcome;
  const parts = [
    '### Docpoints: what was missed',
    describeSweep({ ...outcome, isStopped: stopped !== null }),
    list(
      isUnwritten ? 'Nothing was written. Otherwise this would have been made up for:' : 'Made up for:',
      mended.map(mendedLine),
    ),
    list(
      'Left for the next run:',
      left.map(({ number, why }) => `#${number}: ${prose(why, 500)}`),
    ),
    list('Claims that wait for a maintainer’s answer:', claims.map(claimLine)),
    stopped ?? '',
    mistakeLines(mistakes),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

/** What it takes to tell in short what a sweep came to; of some things only how many there are. */
type InShort = Pick<SweepOutcome, 'from' | 'changed' | 'looked' | 'isUnwritten'> & {
  readonly [part in 'mended' | 'left' | 'claims' | 'mistakes']: readonly unknown[];
} & { readonly isStopped: boolean };

/** What it looked at, in a sentence or two. */
export function describeSweep(sweep: InShort): string {
  const { from, changed, looked, mended, left, claims, mistakes, isStopped, isUnwritten } = sweep;
  const [what, have] =
    changed === 1 ? ['pull request or issue', 'has'] : ['pull requests and issues', 'have'];
  const time = `${from.slice(0, 16).replace('T', ' ')} UTC`;
  const since = isStopped
    ? `Of what has changed since ${time} it came to ${changed} ${what}`
    : `${changed} ${what} ${have} changed since ${time}`;
  const isWell = looked + left.length + mistakes.length === 0 && !isStopped;
  const waiting = claims.length === 0 ? [] : [`Claims that wait for a maintainer: ${claims.length}.`];
  if (isWell) return [`${since}, and all is well.`, ...waiting].join(' ');
  return [
    `${since}. Looked at to the end: ${looked}.`,
    `Something ${isUnwritten ? 'would be' : 'was'} made up for at ${mended.length}.`,
    ...(left.length === 0 ? [] : [`Could not be done: ${left.length}.`]),
    ...waiting,
    ...(mistakes.length === 0 ? [] : ['The program file is invalid, and all waits for it.']),
  ].join(' ');
}

function mendedLine({ url, state, recorded, ...one }: Mended): string {
  const entries = recorded.length === 0 ? [] : [`in the ledger ${recordedText(recorded)}`];
  // What was given by hand is no word about what it was given beside.
  const words = state === 'ignored' && entries.length > 0 ? entries : [state, ...entries];
  return `${link(atTheStart(nameOf(one)), url)}: ${words.join(', ')}`;
}

function claimLine({ number, by, at, url }: Waiting): string {
  return `${link(`Pull request ${number}`, url)}: ${person(by)}, ${at.slice(0, 10)}`;
}

function atTheStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - mostShown;
  const shown = [...lines.slice(0, mostShown), ...(more > 0 ? [`and ${more} more`] : [])];
  return `${head}\n\n${shown.map((line) => `- ${line}`).join('\n')}`;
}
