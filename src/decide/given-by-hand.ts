import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import { activityOf, idOf, pointsOf, type ByHand } from './by-hand.ts';
import { waitingOf } from './enrolment.ts';
import type { Facts } from './facts.ts';
import type { HeardCommand } from './heard.ts';
import { capRule } from './limits.ts';
import { memberLevel } from './member-level.ts';
import { levelReached } from './reaching.ts';
import { isHandled, type SpokenCommand } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';
import { takenBack, totalsAfter, totalsOf } from './totals.ts';

type Answer = HeardCommand['answer'];
const done: Answer = { kind: 'done' };

/** How a command by hand is answered whose entry the ledger holds: with more than a reaction, where it is not what was asked for, does not count yet, or has reached a level. */
export function answerByHand(command: ByHand, spoken: SpokenCommand, facts: Facts, program: Program): Answer {
  if (spoken.refused !== null || isHandled(spoken.comment)) return done;
  const { verb } = command;
  if (verb === 'leave') return done;
  if (verb === 'enrol') {
    const hasWaited = program.members.enrol === 'themselves';
    return hasWaited && standingNow(spoken.comment.author, facts, program).total !== 0
      ? { kind: 'enrolled' }
      : done;
  }
  const prefix = idOf(spoken, 'award', { id: 0, login: '' }).replace(/0$/, '');
  const entry = facts.entries.find(({ id }) => id.startsWith(prefix));
  const activity = activityOf(command, program);
  if (entry === undefined || 'kind' in activity) return done;
  if (facts.entries.some(({ revokes }) => revokes === entry.id)) return done;
  const { member, points, earnedOn } = entry;
  const { members, now } = facts;
  const today = dayIn(program.timezone, now);
  const asked = pointsOf(command, activity) ?? points;
  // Of several in one comment, each is told what it has reached itself.
  const later = facts.entries.slice(facts.entries.indexOf(entry) + 1).filter(({ kind }) => kind === 'award');
  const after = totalsAfter(members, later.map(takenBack));
  const before = totalsAfter(after, [takenBack(entry)]);
  const level = levelReached(totalsOf(member, before), totalsOf(member, after), program, today);
  const given = {
    member,
    activity,
    points,
    cut: asked > points ? { asked, left: points, rule: capRule(activity, program) } : null,
    waiting: waitingOf([member], earnedOn, members, program, today)[0] ?? null,
    reached: level === null ? null : memberLevel(member, level, facts, program),
  };
  const isToldByItsReaction = given.cut === null && given.waiting === null && given.reached === null;
  return isToldByItsReaction ? done : { kind: 'given-by-hand', given };
}
