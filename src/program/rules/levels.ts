import { describeValue } from '../words.ts';
import { type Rule, unknownName, wrong } from './rule.ts';

export const levelsAscend: Rule = ({ program }) =>
  (program?.levels ?? []).flatMap((level, at, levels) => {
    const path = ['program', 'levels', at];
    const before = levels[at - 1];
    const isTwice = levels.findIndex(({ name }) => name === level.name) < at;
    return [
      ...(isTwice
        ? [wrong([...path, 'name'], describeValue(level.name), 'a name that no other level has')]
        : []),
      ...(before !== undefined && before.points >= level.points
        ? [
            wrong(
              [...path, 'points'],
              `${level.points} points`,
              `more than the ${before.points} of the level before`,
            ),
          ]
        : []),
      ...(level.changes ?? []).flatMap(({ from }, index, changes) => {
        const earlier = changes[index - 1]?.from ?? '';
        const where = [...path, 'changes', index, 'from'];
        if (!isDay(from)) return [wrong(where, describeValue(from), 'a day that exists, YYYY-MM-DD')];
        return from <= earlier ? [wrong(where, describeValue(from), `a day after ${earlier}`)] : [];
      }),
    ];
  });

export const levelsOpenKnownBenefits: Rule = ({ program }) =>
  (program?.levels ?? []).flatMap(({ benefits = [] }, level) =>
    benefits.flatMap((name, at) =>
      unknownName(name, Object.keys(program?.benefits ?? {}), 'a benefit', [
        'program',
        'levels',
        level,
        'benefits',
        at,
      ]),
    ),
  );

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
