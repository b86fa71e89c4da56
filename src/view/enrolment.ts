import type { Waiting, WaitingPoints } from '../decide/enrolment.ts';
import type { Account } from '../standing/entry.ts';
import { formatDay, formatPoints } from './amount.ts';
import { person } from './escape.ts';

/** Whose points do not count yet, or no more, and what makes them count: a sentence or two of Markdown; null: all count. */
export function waitingText({
  waiting,
  isGiven,
}: {
  readonly waiting: readonly Waiting[];
  /** Whether the ledger has the points. */
  readonly isGiven: boolean;
}): string | null {
  if (waiting.length === 0) return null;
  const open = waiting.flatMap(({ member, until }) => (until === null ? [] : [{ member, until }]));
  const over = waiting.filter(({ until }) => until === null);
  const [first] = open;
  return [
    ...(first === undefined
      ? []
      : [
          openText(
            open.map(({ member }) => member),
            first.until,
            isGiven,
          ),
        ]),
    ...(over.length === 0 ? [] : [overText(over)]),
  ].join(' ');
}

function openText(members: readonly Account[], until: string, isGiven: boolean): string {
  const who = names(members);
  const is = members.length === 1 ? 'is' : 'are';
  const last = formatDay(until);
  return isGiven
    ? `**These points wait for ${who}**, who ${is} not enrolled yet: they count once ${who} ${says(members)} \`/points enrol\` in a comment, until ${last}.`
    : `${who} ${is} not enrolled yet. If the points are confirmed, they wait until ${who} ${says(members)} \`/points enrol\` in a comment; they are kept until ${last}.`;
}

function overText(waiting: readonly Waiting[]): string {
  const one = waiting.length === 1;
  return `What ${names(waiting.map(({ member }) => member))} ${one ? 'earns' : 'earn'} here does not count: it was earned outside the membership, and is not kept so long.`;
}

function says(members: readonly Account[]): string {
  return members.length === 1 ? 'says' : 'say';
}

function names(members: readonly Account[]): string {
  const shown = members.slice(0, 3).map(person);
  const others = members.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} more`])].join(' and ');
}

/** Where somebody stands who is no member: what waits for them, and what to type. Goes on after a name. */
export function notEnrolled({ points, until }: WaitingPoints): string {
  const how = 'say `/points enrol` in a comment to join the program';
  if (until === null) return `you are not enrolled: ${how}.`;
  return `you are not enrolled. **${formatPoints(points)}** ${points === 1 ? 'waits' : 'wait'} for you: ${how}, and what was earned until then counts. The first of it is kept until ${formatDay(until)}.`;
}
