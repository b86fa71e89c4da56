import type { Decision } from '../decide/decision.ts';
import { describeMistake, type Mistake } from '../program/mistake.ts';
import { formatPoints } from './amount.ts';
import { code, link, person } from './escape.ts';

/** What one run of the Action came to. `decision` null: the pull request is gone, or the program file is invalid. */
export interface Outcome {
  readonly decision: Decision | null;
  readonly pull: { readonly number: number; readonly url: string };
  /** Of the program file. */
  readonly mistakes: readonly Mistake[];
}

/** The job summary of the Action, as Markdown. */
export function renderSummary({ decision, pull, mistakes }: Outcome): string {
  const head = `### Docpoints: ${link(`pull request ${pull.number}`, pull.url)}`;
  return [head, ...resultLines(decision), ...mistakeLines(mistakes)].join('\n\n') + '\n';
}

function resultLines(decision: Decision | null): string[] {
  if (decision === null) return [];
  const shares = decision.shares.map(({ member, points }) => `${person(member)} ${formatPoints(points)}`);
  const added = decision.append.length;
  return [
    [
      `- State: ${decision.state}`,
      ...(decision.activity === null ? [] : [`- Activity: ${code(decision.activity.id)}`]),
      ...(shares.length === 0 ? [] : [`- Points: ${shares.join(', ')}`]),
      ...(added === 0 ? [] : [`- Ledger entries due: ${added}`]),
    ].join('\n'),
  ];
}

function mistakeLines(mistakes: readonly Mistake[]): string[] {
  if (mistakes.length === 0) return [];
  const shown = mistakes.slice(0, 20).map((mistake) => `- ${code(describeMistake(mistake), 400)}`);
  return ['The program file is invalid, so nothing is awarded:', shown.join('\n')];
}
