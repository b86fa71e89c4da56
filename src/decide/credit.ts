import type { Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';
import { isMaintainer } from './authority.ts';
import type { Share } from './decision.ts';
import { creditedAuthor, isLeftOut } from './eligibility.ts';
import type { Facts, Person } from './facts.ts';

/** Who gets the points where nobody has said it, and who could have a share of them. */
export interface Credit {
  readonly credited: readonly Account[];
  /** Co-authors who are no maintainers, and not among the credited. */
  readonly candidates: readonly Account[];
}

/**
 * The author; with `credit: equal`, co-authors who are no maintainers too; for a pull request of an AI agent, who asked
 * for it, where the program says so. Commit authors are no guide: most are maintainers who polished.
 */
export function creditOf(facts: Facts, program: Program): Credit {
  const author = creditedAuthor(facts, program);
  if (author === null) return { credited: [], candidates: [] };
  const others = facts.pull.coAuthors
    .filter((person) => person.id !== author.id && !person.isBot && !isMaintainer(person, facts, program))
    .filter((person) => !isLeftOut(person, program))
    .map(toAccount);
  return program.credit === 'equal'
    ? { credited: [toAccount(author), ...others], candidates: [] }
    : { credited: [toAccount(author)], candidates: others };
}

/** Points in equal shares; what cannot be divided goes to the first. Of recognition alone, which is 0 points, everybody has all. */
export function divide(points: number, credited: readonly Account[]): Share[] {
  const each = Math.floor(points / credited.length);
  const rest = points - each * credited.length;
  return credited
    .map((member, index) => ({ member, points: index === 0 ? each + rest : each }))
    .filter((share) => share.points > 0 || points === 0);
}

function toAccount({ id, login }: Person): Account {
  return { id, login };
}
