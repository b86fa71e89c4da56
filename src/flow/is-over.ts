import { usualProgramFile } from '../program/usual-places.ts';
import { isIdle } from './idle.ts';
import type { Glance } from './observe.ts';
import type { Outside } from './outside.ts';
import { isQuiet, stillMark } from './quiet.ts';

/** Of most comments their own mark tells that nothing has changed, or that something has. */
const comparing = () => import('./unmoved.ts');

/**
 * Whether what one question tells is enough to know that nothing is to do; `isDoubted`: without the word of our own comment.
 * Throws what reading the ledger throws.
 */
export async function isOver(glance: Glance, outside: Outside, isDoubted = false): Promise<boolean> {
  const { reading, rules, inputs, ledger } = glance;
  if (!isDoubted) {
    if (isQuiet(reading, rules.program, inputs)) return true;
    const recorded = stillMark(reading, rules.program, outside.now())?.recorded;
    if (recorded !== undefined && (await (await comparing()).isUnmoved(glance, recorded, outside)))
      return true;
  }
  if (rules.invalid === null && outside.memory?.holds(glance) === true) return true;
  const source = { repoId: reading.repository.id, number: reading.pull.number };
  return isIdle(
    reading,
    rules,
    outside.now(),
    async () => (await ledger.read({ source, members: [] })).entries,
  );
}

/** Whether an open pull request may change the program file: of more paths than come along it is not known which they are. */
export function mayTouchProgram({ reading: { pull, paths } }: Glance, { programPath }: Outside): boolean {
  const path = programPath ?? usualProgramFile;
  return pull.kind === 'pull' && pull.state === 'open' && (paths?.includes(path) ?? true);
}
