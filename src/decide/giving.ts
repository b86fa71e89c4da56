import type { Program } from '../program/program.ts';
import { dayIn, type Day } from '../standing/days.ts';
import type { Account } from '../standing/entry.ts';
import { divide } from './credit.ts';
import type { Share } from './decision.ts';
import type { Facts } from './facts.ts';
import { cutOf, type GivenShare } from './limits.ts';
import type { Settlement } from './settlement.ts';
import { takenBack, totalsAfter, totalsOf, type Members } from './totals.ts';

/** Who gets how much: as a maintainer said, else in equal shares among the credited. */
function sharesOf({ points, shares }: Settlement, credited: readonly Account[]): readonly Share[] {
  if (shares !== null) return shares;
  return points === null || credited.length === 0 ? [] : divide(points, credited);
}

/** What confirming brings to whom. An award that stands is taken back for it, and has used up nothing. */
export function givenShares(
  settlement: Settlement,
  credited: readonly Account[],
  members: Members,
  facts: Pick<Facts, 'pull' | 'now'>,
  program: Program,
): GivenShare[] {
  const { activity, recorded } = settlement;
  const shares = sharesOf(settlement, credited);
  if (activity === null) return shares.map((share) => ({ ...share, cut: null }));
  const standing = recorded.kind === 'confirmed' ? recorded.entries : [];
  const before = totalsAfter(members, standing.map(takenBack));
  const day = earnedOn(facts, program);
  return shares.map(({ member, points }) => {
    const cut = cutOf(points, activity, totalsOf(member, before), day, program);
    return { member, points: cut?.left ?? points, cut };
  });
}

/** The day on which what is rewarded was earned: that of the merge, and of today while there is none. */
export function earnedOn({ pull, now }: Pick<Facts, 'pull' | 'now'>, { timezone }: Program): Day {
  return dayIn(timezone, pull.mergedAt === null ? now : new Date(pull.mergedAt));
}
