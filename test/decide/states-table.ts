import { decide } from '../../src/decide/decide.ts';
import type { Decision, State } from '../../src/decide/decision.ts';
import type { Facts } from '../../src/decide/facts.ts';
import type { StateEvent, Transition } from '../../src/decide/states.ts';
import { after, buildFacts, buildProgram, guide, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const program = buildProgram('extends: dataminer\nconfirm: { after: { large-contribution: 7 } }\n');
const { ana, bo, octocat } = people;

export const events: readonly StateEvent[] = [
  'merge',
  'close',
  'confirm',
  'points',
  'points confirm',
  'activity',
  'activity confirm',
  'shares',
  'shares confirm',
  'reject',
  'revoke',
  'claim',
  'label with an activity',
  'label for no points',
  'the day of confirm.after',
  'the deciding comment edited',
  'the deciding comment deleted',
];

/** A pull request that adds a guide, in this state by bo's word of the time. */
function inState(state: State): Facts {
  const words: Partial<Record<State, string>> = {
    confirmed: '/points 300 confirm',
    revoked: '/points 300 confirm\n/points revoke too early',
    rejected: '/points reject by a tool',
  };
  const word = words[state];
  const facts = buildFacts({
    files: state === 'ignored' ? [{ ...guide, filename: 'src/index.ts' }] : [guide],
    pull: state === 'previewed' ? open : {},
    comments: word === undefined ? [] : [say(bo, word, { id: 50, ownReactions: ['rocket'] })],
  });
  return recorded(facts, program);
}

const commands = {
  confirm: '/points confirm',
  points: '/points 450',
  'points confirm': '/points 450 confirm',
  activity: '/points added-information',
  'activity confirm': '/points added-information confirm',
  shares: '/points @octocat 300 @bo 100',
  'shares confirm': '/points @octocat 300 @bo 100 confirm',
  reject: '/points reject REASON',
  revoke: '/points revoke REASON',
  claim: '/points claim REASON',
} as const satisfies Partial<Record<StateEvent, string>>;

function isCommand(event: StateEvent): event is keyof typeof commands {
  return Object.hasOwn(commands, event);
}

/** The facts once it has happened; null where it cannot happen. */
function happened(event: StateEvent, state: State): Facts | null {
  const facts = inState(state);
  const label = (name: string) => ({
    ...facts,
    labellings: [{ name, by: ana, at: after(30) }],
    pull: { ...facts.pull, labels: [name] },
  });
  if (isCommand(event)) {
    const said = say(event === 'claim' ? octocat : ana, commands[event], { id: 100, createdAt: after(30) });
    return { ...facts, comments: [...facts.comments, said] };
  }
  switch (event) {
    case 'merge':
      return state === 'previewed' ? { ...facts, pull: buildFacts().pull } : null;
    case 'close':
      return state === 'previewed' ? { ...facts, pull: { ...facts.pull, state: 'closed' } } : null;
    case 'label with an activity':
      return label('points: added-information');
    case 'label for no points':
      return label('points: none');
    case 'the day of confirm.after':
      return state === 'previewed' ? null : { ...facts, now: new Date(after(8 * 24 * 60)) };
    case 'the deciding comment edited':
      return facts.comments.length === 0
        ? null
        : { ...facts, comments: facts.comments.map((comment) => ({ ...comment, isEdited: true })) };
    case 'the deciding comment deleted':
      return facts.comments.length === 0 ? null : { ...facts, comments: [], lastSetIn: 50 };
    default:
      return event satisfies never;
  }
}

/** What comes of an event in a state, by the pure decision; null where it cannot happen. */
export function transitionOf(event: StateEvent, state: State): Transition | null {
  const facts = happened(event, state);
  if (facts === null) return null;
  const decided = (some: Facts): Decision => decide(some, { program, invalid: null });
  const due = decided(facts);
  const end = decided(recorded(facts, program));
  return {
    next: end.state,
    entries: due.append.map(({ kind }) => kind),
    comment: end.comment === 'write' ? 'write' : 'update',
    reactions: due.reactions.map(({ content }) => content),
  };
}

const signs = { rocket: '🚀', confused: '😕', eyes: '👀' };

/** A cell as documentation: the state that follows, what the ledger gets, and the reaction. */
export function transitionText(transition: Transition | null): string {
  if (transition === null) return '–';
  const { next, entries, comment, reactions } = transition;
  return [
    `→ ${next}`,
    ...(entries.length === 0 ? [] : [`+ ${entries.join(', ')}`]),
    ...reactions.map((content) => signs[content]),
    ...(comment === 'update' ? ['(no comment)'] : []),
  ].join(' ');
}
