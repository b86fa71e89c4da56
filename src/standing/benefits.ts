import type { Program } from '../program/program.ts';
import type { Standing } from './standing.ts';

/** Ids in `Program.benefits`. */
export interface OpenedBenefits {
  /** Of the level held, and of those below it. */
  readonly unlocked: readonly string[];
  /** Of the next level alone. */
  readonly next: readonly string[];
}

/** What a member's level has opened, and what the next one opens. */
export function benefitsOf({ level, next }: Standing, { levels }: Pick<Program, 'levels'>): OpenedBenefits {
  const held = levels.slice(0, levels.findIndex(({ name }) => name === level) + 1);
  const unlocked = [...new Set(held.flatMap(({ benefits }) => benefits))];
  const opened = levels.find(({ name }) => name === next?.level)?.benefits ?? [];
  return { unlocked, next: opened.filter((id) => !unlocked.includes(id)) };
}
