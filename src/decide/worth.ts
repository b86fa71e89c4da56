import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Entry } from '../standing/entry.ts';
import { readAwardNote } from './award-note.ts';
import type { Credit } from './credit.ts';
import type { Decision, MemberCut, MemberLevel, State } from './decision.ts';
import { waitingOf } from './enrolment.ts';
import type { Facts } from './facts.ts';
import { earnedOn, givenShares } from './giving.ts';
import type { GivenShare } from './limits.ts';
import { memberLevel } from './member-level.ts';
import type { Settlement } from './settlement.ts';

type Worth = Pick<
  Decision,
  'activity' | 'points' | 'setBy' | 'shares' | 'candidates' | 'cuts' | 'waiting' | 'reached'
>;
const nothing: Worth = {
  activity: null,
  points: null,
  setBy: null,
  shares: [],
  candidates: [],
  cuts: [],
  waiting: [],
  reached: [],
};

/** Activity, points and who gets them: as recorded, else what confirming would bring of what was set or proposed. */
export function worthOf(
  state: State,
  settlement: Settlement,
  { credited, candidates }: Credit,
  facts: Facts,
  program: Program,
): Worth {
  if (state === 'ignored') return nothing;
  const { recorded, activity, setBy, points } = settlement;
  if (recorded.kind !== 'nothing' && (state === 'confirmed' || state === 'revoked'))
    return recordedWorth(state, recorded.entries, settlement, facts, program);
  const given = givenShares(settlement, credited, facts.members, facts, program);
  const cuts = given.flatMap(({ member, cut }): MemberCut[] => (cut === null ? [] : [{ member, ...cut }]));
  return {
    activity,
    points: cuts.length === 0 ? points : sum(given),
    setBy,
    shares: given.map(({ member, points: own }) => ({ member, points: own })),
    candidates: candidates.filter(({ id }) => !given.some(({ member }) => member.id === id)),
    cuts,
    waiting: waiting(given, earnedOn(facts, program), facts, program),
    reached: [],
  };
}

function recordedWorth(
  state: State,
  entries: readonly Entry[],
  { activity }: Settlement,
  facts: Facts,
  program: Program,
): Worth {
  const worth: Worth = {
    ...nothing,
    activity: entries.length === 0 ? null : activity,
    points: sum(entries),
    shares: entries.map(({ member, points }) => ({ member, points })),
  };
  if (state === 'revoked') return worth;
  const notes = entries.map((entry) => ({ entry, ...readAwardNote(entry) }));
  return {
    ...worth,
    cuts: notes.flatMap(({ entry: { member, points }, cut }) =>
      cut === null ? [] : [{ member, ...cut, left: points }],
    ),
    waiting: waiting(entries, entries[0]?.earnedOn ?? earnedOn(facts, program), facts, program),
    reached: notes.flatMap(({ entry: { member }, reached }): MemberLevel[] =>
      reached === null ? [] : [memberLevel(member, reached, facts, program)],
    ),
  };
}

function sum(some: readonly Pick<GivenShare, 'points'>[]): number {
  return some.reduce((total, { points }) => total + points, 0);
}

/** Recognition waits for nothing. */
function waiting(
  shares: readonly Pick<GivenShare, 'member' | 'points'>[],
  day: string,
  { members, now }: Facts,
  program: Program,
): Worth['waiting'] {
  const accounts = shares.flatMap(({ member, points }) => (points === 0 ? [] : [member]));
  return waitingOf(accounts, day, members, program, dayIn(program.timezone, now));
}
