import type { Activity, Program } from '../program/program.ts';
import type { Refusal } from './decision.ts';
import { creditedAuthor, isLogin } from './eligibility.ts';
import type { Facts, Person } from './facts.ts';
import type { Speaker } from './grammar.ts';
import { isOwn } from './totals.ts';

type Known = Pick<Facts, 'permissions' | 'teams' | 'pull'>;

/** Whether a person decides: by permission on the repository, or named by the program. */
export function isMaintainer(person: Person, facts: Known, program: Program): boolean {
  const permission = facts.permissions.get(person.id) ?? 'none';
  if (permission === 'write' || permission === 'maintain' || permission === 'admin') return true;
  return isNamed(person, program.confirm.by, facts);
}

/** Whether a person is of the staff: the maintainers, where the program names none. */
export function isStaff(person: Person, facts: Known, program: Program): boolean {
  const { staff } = program.confirm;
  return staff.length === 0 ? isMaintainer(person, facts, program) : isNamed(person, staff, facts);
}

/** Whether a person may give what is this activity, as the program says who may. */
export function mayGive({ by }: Activity, person: Person, facts: Known, program: Program): boolean {
  if (by === 'admin') return facts.permissions.get(person.id) === 'admin';
  return by === 'staff' ? isStaff(person, facts, program) : isMaintainer(person, facts, program);
}

/** Whether a person decides about anything at all: as a maintainer, or as staff. */
export function mayDecide(person: Person, facts: Known, program: Program): boolean {
  return isMaintainer(person, facts, program) || isNamed(person, program.confirm.staff, facts);
}

/**
 * Why this person may not say what is for `who`: they are not of those, the program is invalid, or the points are their own
 * (`concerned`: whom it is about). Null: they may.
 */
export function whyNotSay(
  who: Speaker,
  person: Person,
  concerned: readonly { readonly id: number }[],
  facts: Known & Pick<Facts, 'members'>,
  program: Program,
  invalid: Refusal | null,
): Refusal | null {
  const refusal = whyNotOf(who, person, facts, program) ?? invalid;
  if (refusal !== null || who === 'contributor' || program.confirm.own) return refusal;
  return isOwn(person.id, concerned, facts.members) ? { kind: 'own-points' } : null;
}

/** Why this person is none of `who`; null: they are. */
function whyNotOf(who: Speaker, person: Person, facts: Known, program: Program): Refusal | null {
  switch (who) {
    case 'anyone':
    case 'member':
      return null;
    case 'contributor':
      return creditedAuthor(facts, program)?.id === person.id ? null : { kind: 'not-the-contributor' };
    case 'maintainer':
      return isMaintainer(person, facts, program) ? null : { kind: 'not-a-maintainer' };
    case 'staff':
      return isStaff(person, facts, program) ? null : { kind: 'not-staff' };
    case 'admin':
      return facts.permissions.get(person.id) === 'admin' ? null : { kind: 'not-an-admin' };
    default:
      return who satisfies never;
  }
}

/** `@login`, or `@org/team`. */
function isNamed(person: Person, names: readonly string[], { teams }: Known): boolean {
  return names.some((name) =>
    name.includes('/') ? teams.get(name)?.has(person.id) === true : isLogin(name, person.login),
  );
}
