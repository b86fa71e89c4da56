import { decide } from '../../src/decide/decide.ts';
import type { Facts, Person } from '../../src/decide/facts.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const program = buildProgram('extends: dataminer');
const { ana, bo, octocat, stranger, bot } = people;

/** Who says it, of what octocat asks for in an issue; ana maintains, bo is admin. */
export const roles: Readonly<Record<string, Person | null>> = {
  'who asks': octocat,
  admin: bo,
  maintainer: ana,
  stranger,
  bot,
  'deleted account': null,
};

export const commands = [
  '/points redeem 500 REASON',
  '/points confirm',
  '/points reject REASON',
  '/points revoke REASON',
  '/points refund REASON',
] as const;

/** What became of the 500 points that octocat, who has 800, asked for. */
export const states = ['not asked for', 'asked for', 'confirmed', 'rejected', 'given back'] as const;
export type RedemptionState = (typeof states)[number];

const words: Record<RedemptionState, readonly [Person, string][]> = {
  'not asked for': [],
  'asked for': [[octocat, '/points redeem 500 for credits']],
  confirmed: [
    [octocat, '/points redeem 500 for credits'],
    [bo, '/points confirm'],
  ],
  rejected: [
    [octocat, '/points redeem 500 for credits'],
    [bo, '/points reject not this year'],
  ],
  'given back': [
    [octocat, '/points redeem 500 for credits'],
    [bo, '/points confirm'],
    [bo, '/points revoke not to be had'],
  ],
};

function inState(state: RedemptionState): Facts {
  const comments = words[state].map(([person, body], index) =>
    say(person, body, { id: 50 + index, createdAt: after(1 + index), ownReactions: ['rocket'] }),
  );
  const facts = buildFacts({
    files: [],
    pull: { kind: 'issue', ...open },
    permissions: new Map([
      [bo.id, 'admin'],
      [ana.id, 'maintain'],
    ]),
    entries: [buildEntry({ id: 'e', points: 800, source: null })],
  });
  if (state !== 'confirmed' && state !== 'given back') return { ...facts, comments };
  const unanswered = comments.map((comment) => ({ ...comment, ownReactions: [] }));
  return { ...recorded({ ...facts, comments: unanswered }, program), comments };
}

/** `asks`, `records`, `rejects` (who asked is told), the refusal, or `–`: not heard. */
export function outcome(role: string, command: string, state: RedemptionState): string {
  const before = inState(state);
  const said = say(roles[role] ?? null, command, { id: 100, createdAt: after(30) });
  const decision = decide({ ...before, comments: [...before.comments, said] }, { program, invalid: null });
  const [answer] = decision.replies.flatMap(({ answers }) => answers);
  if (answer?.kind === 'refused') return answer.refusal.kind;
  if (decision.append.length > 0) return 'records';
  if (answer?.kind === 'not-redeemed') return 'rejects';
  return decision.reactions.length > 0 ? 'asks' : '–';
}
