import type { Program } from '../program/program.ts';
import type { Account, Entry } from '../standing/entry.ts';
import type { Redemption, Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import { isHandled, type SpokenCommand } from './spoken-commands.ts';
import { isOwn } from './totals.ts';

/** Why somebody does not decide about what members spend: it is for admins, and not about their own points. Null: they do. */
export function whyNotDecide(
  spent: readonly { readonly member: Account }[],
  person: number,
  { permissions, members }: Pick<Facts, 'permissions' | 'members'>,
  program: Program,
): Refusal | null {
  if (permissions.get(person) !== 'admin') return { kind: 'not-an-admin' };
  const accounts = spent.map(({ member }) => member);
  return isOwn(person, accounts, members) && !program.confirm.own ? { kind: 'own-points' } : null;
}

/** What was spent, as the ledger holds it. */
export function redemptionOf({ member, points, reason }: Entry): Redemption {
  return { member, points: 0 - points, reason: reason ?? '' };
}

/** Whether a command was answered before, and done. */
export function isDone({ comment, refused }: SpokenCommand): boolean {
  return refused === null && isHandled(comment);
}
