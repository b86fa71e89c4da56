import type { Waiting, WaitingPoints } from '../decide/enrolment.ts';
import { formatDay, formatPoints } from './amount.ts';
import { person } from './escape.ts';

/** Whose points do not count yet, or no more, and what makes them count: a sentence or two of Markdown; null: all count. */
export function waitingText({
  waiting,
  isGiven,
  shown = 3,
}: {
  readonly waiting: readonly Waiting[];
  /** Whether the ledger has the points. */
  readonly isGiven: boolean;
  /** As many people are named; of the rest, how many they are. */
  readonly shown?: number | undefined;
}): string | null {
  if (waiting.length === 0) return null;
  const open = waiting.filter(({ until }) => until !== null);
  const over = waiting.filter(({ until }) => until === null);
  const until = open[0]?.until ?? null;
  return [
    until === null ? null : openText(names(open, shown), open.length, until, isGiven),
    over.length === 0 ? null : overText(names(over, shown), over.length),
  ]
    .filter((text) => text !== null)
    .join(' ');
}

function openText(who: string, count: number, until: string, isGiven: boolean): string {
  const is = count === 1 ? 'is' : 'are';
  const last = formatDay(until);
  return isGiven
    ? `**These points wait for ${who}**, who ${is} not enrolled yet: the comment \`/points enrol\` makes them count, until ${last}.`
    : `${who} ${is} not enrolled yet. If the points are confirmed, they wait for the comment \`/points enrol\`, until ${last}.`;
}

function overText(who: string, count: number): string {
  return `What ${who} ${count === 1 ? 'earns' : 'earn'} here does not count: it was earned outside the membership, and is not kept so long.`;
}

function names(waiting: readonly Waiting[], most: number): string {
  const shown = waiting.slice(0, most).map(({ member }) => person(member));
  const others = waiting.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} more`])].join(' and ');
}

/** Where somebody stands who is no member: what waits for them, and what to type. Goes on after a name. */
export function notEnrolled({ points, until }: WaitingPoints): string {
  const how = 'say `/points enrol` in a comment to join the program';
  if (until === null) return `you are not enrolled: ${how}.`;
  return `you are not enrolled. **${formatPoints(points)}** ${points === 1 ? 'waits' : 'wait'} for you: ${how}, and what was earned until then counts. The first of it is kept until ${formatDay(until)}.`;
}
