import { whyNotSay } from '../../src/decide/authority.ts';
import { decide } from '../../src/decide/decide.ts';
import type { Decision, State } from '../../src/decide/decision.ts';
import type { Facts, Person } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const program = buildProgram("extends: dataminer\nconfirm: { by: ['@octo-org/docs-team'] }\n");
const { ana, bo, octocat, stranger, tri, bot } = people;
const member: Person = { id: 8, login: 'mona', isBot: false };

/** Who says it. `author who maintains` opened the pull request; all others speak on octocat's. */
export const roles: Readonly<Record<string, { readonly person: Person | null; readonly author: Person }>> = {
  author: { person: octocat, author: octocat },
  'author who maintains': { person: ana, author: ana },
  maintainer: { person: ana, author: octocat },
  'team member': { person: member, author: octocat },
  triage: { person: tri, author: octocat },
  stranger: { person: stranger, author: octocat },
  bot: { person: bot, author: octocat },
  'deleted account': { person: null, author: octocat },
};

export const commands = [
  '/points',
  '/points help',
  '/points recheck',
  '/points confirm',
  '/points 450',
  '/points 450 confirm',
  '/points added-information',
  '/points added-information confirm',
  '/points @octocat 300 @bo 100',
  '/points @octocat 300 @bo 100 confirm',
  '/points reject REASON',
  '/points revoke REASON',
  '/points claim REASON',
  '/points award @bo blog-post 500 https://example.org',
  '/points nominate @bo 500 REASON',
  '/points redeem 100 REASON',
  '/points enrol',
] as const;

export const labels = ['points: 450', 'points: added-information', 'points: none'] as const;

export const states: readonly State[] = [
  'previewed',
  'proposed',
  'confirmed',
  'rejected',
  'revoked',
  'ignored',
];

/** What came of it: `records` an entry, `sets` points or activity, `rejects`, `asks` the maintainers, is answered (`state`, `help`), is `done`, is not heard (`–`), or the refusal. */
export type Outcome = string;

/** The facts of a pull request of this author in this state, decided by bo at the time. */
function inState(state: State, author: Person): Facts {
  const facts = buildFacts({
    files: state === 'ignored' ? [{ ...guide, filename: 'src/index.ts' }] : [guide],
    pull: { author, ...(state === 'previewed' ? open : {}) },
    teams: new Map([['@octo-org/docs-team', new Set([member.id])]]),
  });
  const words: Partial<Record<State, string>> = {
    confirmed: '/points 300 confirm',
    revoked: '/points 300 confirm\n/points revoke too early',
    rejected: '/points reject by a tool',
  };
  const word = words[state];
  if (word === undefined) return facts;
  return recorded({ ...facts, comments: [say(bo, word, { id: 50, ownReactions: ['rocket'] })] }, program);
}

export function outcomeOfCommand(role: string, command: string, state: State): Outcome {
  const { person, author } = roleOf(role);
  const before = inState(state, author);
  const said = say(person, command, { id: 100, createdAt: after(30) });
  return outcome(before, { ...before, comments: [...before.comments, said] });
}

export function outcomeOfLabel(role: string, name: string, state: State): Outcome {
  const { person, author } = roleOf(role);
  const before = inState(state, author);
  const came = outcome(before, { ...before, labellings: [{ name, by: person, at: after(30) }] });
  if (came !== '–' || person === null || person.isBot) return came;
  // Nobody is told why a label is not heard that they have put; the table tells it.
  const why = whyNotSay('maintainer', person, [author], before, program, null);
  return `– ${why?.kind ?? ''}`.trim();
}

function roleOf(role: string) {
  const found = roles[role];
  if (found === undefined) throw new Error(`There is no role ${role}.`);
  return found;
}

function outcome(before: Facts, after: Facts): Outcome {
  const decided = (facts: Facts): Decision => decide(facts, { program, invalid: null });
  const decision = decided(after);
  const [refusal] = decision.replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );
  if (refusal !== undefined) return refusal;
  if (decision.append.length > 0) return 'records';
  const [problem] = decision.labelProblems;
  if (problem !== undefined) return problem.kind === 'refused' ? problem.refusal.kind : problem.kind;
  const earlier = decided(before);
  if (decision.rejection?.at !== earlier.rejection?.at && decision.rejection !== null) return 'rejects';
  if (decision.claim !== null) return 'asks';
  if (decision.setBy?.at !== earlier.setBy?.at) return 'sets';
  const [answer] = decision.replies.flatMap(({ answers }) => answers);
  if (answer !== undefined) return answer.kind;
  return decision.reactions.length > 0 ? 'done' : '–';
}
