import type { Decision } from '../decide/decision.ts';
import { describeMistake, type Mistake } from '../program/mistake.ts';
import type { Account, Entry } from '../standing/entry.ts';
import { formatPoints } from './amount.ts';
import { code, link, person } from './escape.ts';
import { whyIgnored } from './verdict.ts';

/** What one run of the Action came to. */
export interface Outcome {
  readonly decision: Decision;
  readonly pull: { readonly number: number; readonly url: string };
  /** Entries that this run recorded. */
  readonly recorded: readonly Pick<Entry, 'member' | 'points'>[];
  /** Of the program file. */
  readonly mistakes: readonly Mistake[];
}

/** The job summary of the Action, as Markdown. */
export function renderSummary({ decision, pull, recorded, mistakes }: Outcome): string {
  const head = `### Docpoints: ${link(`pull request ${pull.number}`, pull.url)}`;
  return [head, ...resultLines(decision, recorded), ...mistakeLines(mistakes)].join('\n\n') + '\n';
}

function resultLines(decision: Decision, recorded: Outcome['recorded']): string[] {
  const { state, ignored, activity, shares } = decision;
  const points = (some: readonly { member: Account; points: number }[]) =>
    some.map(({ member, points }) => `${person(member)} ${formatPoints(points)}`).join(', ');
  return [
    [
      `- State: ${state}${ignored === null ? '' : `. ${whyIgnored(ignored)}`}`,
      ...(activity === null ? [] : [`- Activity: ${code(activity.id)}`]),
      ...(shares.length === 0 ? [] : [`- Points: ${points(shares)}`]),
      ...(recorded.length === 0 ? [] : [`- Recorded in the ledger: ${points(recorded)}`]),
    ].join('\n'),
  ];
}

function mistakeLines(mistakes: readonly Mistake[]): string[] {
  if (mistakes.length === 0) return [];
  const shown = mistakes.slice(0, 20).map((mistake) => `- ${code(describeMistake(mistake), 400)}`);
  return ['The program file is invalid, so nothing is awarded:', shown.join('\n')];
}
