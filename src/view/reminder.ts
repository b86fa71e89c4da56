import type { Program } from '../program/program.ts';
import { addDays } from '../standing/days.ts';
import type { LevelEnd } from '../standing/level-ends.ts';
import { formatDay, formatPoints } from './amount.ts';
import { link, person, prose } from './escape.ts';

/** The hidden mark by which a reminder is found again. */
export function reminderMarker({ member, on }: Pick<LevelEnd, 'member' | 'on'>): string {
  return `<!-- docpoints:reminder ${member.id} ${on} -->`;
}

/** What a member is told before a level runs out, as Markdown with its mark. */
export function reminder(end: LevelEnd, program: Program): string {
  const { member, level, on, below, pointsToKeep } = end;
  const name = (one: string) => `**${prose(one, 60)}**`;
  const after = below === null ? '' : ` From then on it is ${name(below)}.`;
  const keep =
    pointsToKeep === null
      ? ''
      : ` With ${formatPoints(pointsToKeep)} more until ${formatDay(addDays(on, -1))} you keep it.`;
  const footer = `<sub>${link(prose(program.name, 60), program.url)} · This is said once. \`/points\` shows where you stand.</sub>`;
  return `${reminderMarker(end)}\n\n${person(member)}: your level ${name(level)} runs out on ${formatDay(on)}.${after}${keep}\n\n${footer}`;
}
