import type { Decision } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { Program } from '../program/program.ts';
import { formatPoints } from './amount.ts';
import { activityCommand, foundActivities, maintainerCommands } from './commands.ts';
import { link, person, prose } from './escape.ts';
import { progressBar, standingText, wayText } from './standing-line.ts';
import { decider, headline, verdict } from './verdict.ts';

/** Below this the comment says that Docpoints is not sure, and what would settle it. */
const sure = 0.6;
/** Reasons that are shown; the rest, up to three more, is folded. */
const shownReasons = 3;

/**
 * The one comment of a pull request, as Markdown of at most 2,500 characters, the marker among them.
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
    `### ${headline(decision)}`,
    verdict(decision),
    ...shares(decision),
    ...contribution(decision),
    ...doubt(decision, program),
    ...standing(decision, program),
    ...forMaintainers(decision, program),
    footer(program),
  ].join('\n\n');
}

function shares({ shares, state }: Decision): string[] {
  if (shares.length < 2 || state === 'rejected') return [];
  const shown = shares
    .slice(0, 8)
    .map(({ member, points }) => `- ${person(member)}: ${formatPoints(points)}`);
  const others = shares.length - shown.length;
  return [[...shown, ...(others === 0 ? [] : [`- and ${others} more`])].join('\n')];
}

/** What the contribution is and why. */
function contribution(decision: Decision): string[] {
  const reasons = decision.classification.reasons.map((reason) => `- ${prose(reason, 110)}`);
  const more = reasons.slice(shownReasons, 2 * shownReasons);
  return [
    ...reading(decision),
    ...(reasons.length === 0 ? [] : [reasons.slice(0, shownReasons).join('\n')]),
    ...(more.length === 0 ? [] : folded('More of what was found', more)),
  ];
}

/** A maintainer's word about what it is needs no evidence; Docpoints' own reading does. */
function reading({ activity, setBy, award, rejection }: Decision): string[] {
  if (activity === null) return [];
  const title = `**${prose(activity.title, 80)}**`;
  if (setBy !== null) return [`This counts as ${title}, as set by ${decider(setBy)}. What was found:`];
  if (rejection !== null) return [`It looked like ${title}:`];
  return [award === null ? `This looks like ${title}:` : `This counts as ${title}:`];
}

function doubt({ classification, setBy, state }: Decision, program: Program): string[] {
  const isOpen = state === 'previewed' || state === 'proposed';
  if (!isOpen || setBy !== null || classification.confidence >= sure) return [];
  const percent = Math.round(classification.confidence * 100);
  const commands = foundActivities(program).slice(0, 3).map(activityCommand);
  return [
    `**Not sure:** Docpoints is only ${percent} % sure of this. A maintainer settles it by saying what it is: ${commands.join(' or ')}.`,
  ];
}

function standing({ standing, state }: Decision, program: Program): string[] {
  if (standing === null || state === 'ignored' || !program.comment.standing) return [];
  const now = `${person(standing.member)}: ${standingText(standing, program)}`;
  const way = wayText(standing, program);
  return [way === null ? now : `${now}\\\n${progressBar(standing)} ${way}`];
}

function forMaintainers(decision: Decision, program: Program): string[] {
  const commands = maintainerCommands(decision, program);
  if (commands.length === 0) return [];
  const isMerged = decision.state === 'proposed';
  const who = 'For those with write access, and not for their own points.';
  return folded(
    isMerged ? 'Maintainers: confirm, change or reject' : 'Maintainers: decide ahead of the merge',
    [...commands.map((command) => `- ${command}`), '', isMerged ? who : `${who} It is kept for the merge.`],
  );
}

function folded(summary: string, lines: readonly string[]): string[] {
  return [`<details><summary>${summary}</summary>`, lines.join('\n'), '</details>'];
}

function footer(program: Program): string {
  const name = link(prose(program.name, 60), program.url);
  return `<sub>${name} · reply \`/points\` to see where you stand, \`/points help\` for more</sub>`;
}
