import type { Activity, Program } from '../program/program.ts';
import { isMaintainer, isStaff, mayGive, whyNotSay } from './authority.ts';
import type { ByHand } from './by-hand.ts';
import type { Command } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Facts, Person } from './facts.ts';
import { grammar, type Speaker } from './grammar.ts';
import type { Ground } from './heard.ts';
import type { Decisive, Settlement } from './settlement.ts';

type Said = Decisive | ByHand;

/** Why this person may not say a command, by what was settled before; null: they may. */
export function whyNotSaid(
  command: Said,
  person: Person,
  settlement: Settlement,
  { credited, invalid }: Pick<Ground, 'credited' | 'invalid'>,
  facts: Facts,
  program: Program,
): Refusal | null {
  const activity = activityOf(command, settlement, program);
  const isGiven = activity !== null && activity.by !== 'maintainer';
  const mayNotGive = isGiven && !mayGive(activity, person, facts, program);
  if (command.verb === 'award' && isGiven)
    return mayNotGive ? { kind: 'given-by-others', activity } : invalid;
  const concerned = concernedBy(command, settlement, credited, facts);
  const who = speakerOf(command, activity, person, facts, program);
  const why = whyNotSay(who, person, concerned, facts, program, invalid);
  if (why !== null || command.verb !== 'nominate') return why;
  return mayNotGive ? { kind: 'given-by-others', activity } : null;
}

/** Why nothing comes of words that are no command: of rules that cannot be used nobody knows which activities they name. */
export function notUnderstood(
  { nearest, form }: Extract<Command, { readonly verb: 'unknown' }>,
  person: Person,
  { invalid }: Pick<Ground, 'invalid'>,
  facts: Facts,
  program: Program,
): Refusal {
  if (invalid !== null && isMaintainer(person, facts, program)) return invalid;
  return { kind: 'not-understood', nearest, form };
}

/** Who gives what staff gives need not be a maintainer. */
function speakerOf(
  command: Said,
  activity: Activity | null,
  person: Person,
  facts: Facts,
  program: Program,
): Speaker {
  const { who = 'maintainer' } = grammar.find(({ verb }) => verb === command.verb) ?? {};
  const isSettling = command.verb === 'settle' || command.verb === 'share';
  if (!isSettling || activity?.by !== 'staff' || isMaintainer(person, facts, program)) return who;
  return isStaff(person, facts, program) ? 'staff' : who;
}

function activityOf(command: Said, { activity }: Settlement, { activities }: Program): Activity | null {
  switch (command.verb) {
    case 'award':
      return activities[command.activity] ?? null;
    case 'nominate':
      return activities['nomination'] ?? null;
    case 'settle':
      return (command.activity === null ? null : activities[command.activity]) ?? activity;
    case 'share':
      return activity;
    case 'reject':
    case 'revoke':
    case 'claim':
    case 'enrol':
    case 'leave':
      return null;
    default:
      return command satisfies never;
  }
}

/** Those whose points a decision is about. What is done by hand says for itself whom it is for. */
function concernedBy(
  command: Said,
  { shares, recorded }: Settlement,
  credited: Ground['credited'],
  { accounts }: Facts,
): readonly { readonly id: number }[] {
  const { verb } = command;
  if (verb === 'award' || verb === 'nominate' || verb === 'enrol' || verb === 'leave') return [];
  const named = verb === 'share' ? command.shares : [];
  return [
    ...credited,
    ...(shares ?? []).map(({ member }) => member),
    ...(recorded.kind === 'confirmed' ? recorded.entries.map(({ member }) => member) : []),
    ...named.flatMap(({ login }) => accounts.get(login.toLowerCase()) ?? []),
  ];
}
