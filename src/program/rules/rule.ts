import type { Path } from '../offset-of.ts';
import type { Finding } from '../shape.ts';
import { describeValue, nearestWord, quoted } from '../words.ts';
import type { WrittenProgram } from '../written-program.ts';

/**
 * Looks at a program whose shape is right, what it inherits included, and says what makes no sense in it. `depth`: the
 * place in the chain, 0 for the preset `simple`, of the topmost file that says what stands at a path.
 */
export type Rule = (program: WrittenProgram, depth: (path: Path) => number) => readonly Finding[];

export function wrong(
  path: Path,
  found: string,
  expected: string,
  { part = 'value', nearest = null }: Partial<Pick<Finding, 'part' | 'nearest'>> = {},
): Finding {
  return { path, part, found, expected, nearest };
}

/** A name that must be among the known ones. `kind` names them: `an activity`. */
export function unknownName(
  name: string,
  known: readonly string[],
  kind: string,
  path: Path,
  part: 'key' | 'value' = 'value',
): readonly Finding[] {
  if (known.includes(name)) return [];
  const expected = known.length === 0 ? `${kind}, of which there is none` : `${kind}: ${quoted(known)}`;
  return [wrong(path, describeValue(name), expected, { part, nearest: nearestWord(name, known) })];
}

export function idsOf({ activities = {} }: WrittenProgram): string[] {
  return Object.keys(activities);
}
