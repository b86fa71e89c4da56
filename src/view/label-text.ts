import type { LabelProblem } from '../decide/decision.ts';
import { formatNumber } from './amount.ts';
import { worthOf } from './commands.ts';
import { allCut } from './cuts.ts';
import { code } from './escape.ts';

/** What is wrong with labels, and what to do, as a sentence or two of Markdown. */
export function labelText(problem: LabelProblem): string {
  switch (problem.kind) {
    case 'near-miss':
      return `The label ${code(problem.label, 60)} is none of the program’s and counts for nothing. ${problem.nearest === null ? 'Whole numbers of points are set like this: `points: 150`.' : `Did you mean ${code(problem.nearest, 60)}?`}`;
    case 'contradiction':
      return `The labels ${problem.labels.map((label) => code(label, 60)).join(' and ')} contradict each other, so none of them counts. Which one holds? Take the others off.`;
    case 'refused':
      return `The label ${code(problem.label, 60)} counts for nothing: ${whyRefused(problem.refusal)}`;
    default:
      return problem satisfies never;
  }
}

function whyRefused(refusal: Extract<LabelProblem, { kind: 'refused' }>['refusal']): string {
  if (refusal.kind === 'out-of-range') {
    return `${formatNumber(refusal.asked)} is out of range, which is ${worthOf(refusal.activity)}.`;
  }
  if (refusal.kind === 'already-confirmed') {
    return 'the points are given already. To correct them, say `/points N confirm`; to take them back, `/points revoke REASON`.';
  }
  if (refusal.kind === 'all-cut') return allCut(refusal.activity, refusal.shares);
  if (refusal.kind === 'given-by-others') return 'who put it may not give that.';
  return refusal.kind === 'nothing-proposed'
    ? 'nothing is proposed here, so a label has to say first what it is.'
    : 'it is nothing that this pull request can be rewarded as.';
}
