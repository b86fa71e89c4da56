import type { Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';
import type { MemberLevel } from './decision.ts';
import type { Facts } from './facts.ts';
import type { LevelReached } from './reaching.ts';
import { standingNow } from './standing-now.ts';

/** What there is to say of a level that an account has reached. */
export function memberLevel(
  member: Account,
  reached: LevelReached,
  facts: Pick<Facts, 'members' | 'now'>,
  program: Program,
): MemberLevel {
  const level = program.levels.find(({ name }) => name === reached.level);
  const opens = (level?.benefits ?? []).flatMap((id) => program.benefits[id] ?? []);
  // Of whom nothing was read it is not known.
  const isKnown = facts.members.has(member.id);
  return { ...reached, member, opens, next: isKnown ? standingNow(member, facts, program).next : null };
}
