import type { Decider, Decision, Ignored } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { Program } from '../program/program.ts';
import { formatDay, formatPoints } from './amount.ts';
import { type CommandHint, maintainerCommands } from './commands.ts';
import { code, link, person, prose } from './escape.ts';
import { progressBar, standingLine } from './standing-line.ts';

/**
 * The one comment of a pull request, as Markdown of at most 2,500 characters (the marker not counted).
 * The state is told in words; “Confirmed by …” stands in it exactly when `decision.award` is set.
 */
export function renderComment(
  decision: Decision,
  _facts: Pick<Facts, 'pull' | 'repository' | 'now'>,
  program: Program,
  marker: string,
): string {
  return [
    marker,
    heading(decision),
    ...verdict(decision),
    ...evidence(decision),
    ...doubt(decision),
    ...standing(decision, program),
    ...forMaintainers(maintainerCommands(decision, program)),
    footer(program),
  ].join('\n\n');
}

function heading(decision: Decision): string {
  const points = formatPoints(decision.points ?? 0);
  switch (decision.state) {
    case 'previewed':
      return `### Previewed: ${points}, if merged as it is`;
    case 'proposed':
      return `### Proposed: ${points}${receivers(decision)}`;
    case 'confirmed':
      return `### ${points}${receivers(decision)}`;
    case 'rejected':
      return '### Rejected: no points';
    case 'revoked':
      return '### Revoked: the points were taken back';
    case 'ignored':
      return '### No points here';
  }
}

function receivers({ shares }: Decision): string {
  return shares.length === 0
    ? ''
    : ` for ${shares
        .slice(0, 3)
        .map(({ member }) => person(member))
        .join(', ')}`;
}

function verdict(decision: Decision): string[] {
  return [
    ...(decision.award === null ? [] : [`Confirmed by ${decided(decision.award)}.`]),
    ...(decision.rejection === null
      ? []
      : [`Rejected by ${decided(decision.rejection)}: ${prose(decision.rejection.reason, 150)}`]),
    ...(decision.ignored === null ? [] : [ignoredText(decision.ignored)]),
  ];
}

function decided({ by, at, url }: Decider): string {
  return `${person(by)} on ${link(formatDay(at), url)}`;
}

function ignoredText(why: Ignored): string {
  return why;
}

function evidence({ classification }: Decision): string[] {
  const reasons = classification.reasons.slice(0, 4).map((reason) => `- ${prose(reason, 120)}`);
  return reasons.length === 0 ? [] : [reasons.join('\n')];
}

function doubt({ classification, setBy, state }: Decision): string[] {
  const open = state === 'previewed' || state === 'proposed';
  if (!open || setBy !== null || classification.confidence >= 0.6) return [];
  return [`Docpoints is not sure about this one.`];
}

function standing({ standing }: Decision, program: Program): string[] {
  if (standing === null || !program.comment.standing) return [];
  return [`${person(standing.member)}: ${standingLine(standing, program)} ${progressBar(standing)}`.trim()];
}

function forMaintainers(hints: readonly CommandHint[]): string[] {
  if (hints.length === 0) return [];
  return [
    '<details><summary>For maintainers</summary>',
    hints.map(({ type, does }) => `- ${type} ${does}`).join('\n'),
    '</details>',
  ];
}

function footer(program: Program): string {
  return `<sub>${link(prose(program.name, 60), program.url)} · ${code('/points help')}</sub>`;
}
