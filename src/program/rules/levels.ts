import type { Path } from '../offset-of.ts';
import { describeValue } from '../words.ts';
import type { WrittenProgram } from '../written-program.ts';
import { type Rule, unknownName, wrong } from './rule.ts';

export const levelsAscend: Rule = ({ program }) =>
  (program?.levels ?? []).flatMap((level, at, levels) => {
    const path = ['program', 'levels', at];
    const before = levels[at - 1];
    const isTwice = levels.findIndex(({ name }) => name.toLowerCase() === level.name.toLowerCase()) < at;
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

/** Levels that ascend today must do so on each day on which one of them changes. */
export const levelsAscendAfterEachChange: Rule = ({ program }) => {
  const levels = program?.levels ?? [];
  return levels.flatMap((level, at) =>
    (level.changes ?? []).flatMap(({ from, points }, index) => {
      const path = ['program', 'levels', at, 'changes', index, 'points'];
      const [below, above] = [levels[at - 1], levels[at + 1]];
      const least = below === undefined ? 0 : thresholdOn(below, from);
      const most = above === undefined ? Infinity : thresholdOn(above, from);
      if (points <= least && below !== undefined)
        return [
          wrong(path, `${points} points`, `more than the ${least} that ${below.name} takes from ${from} on`),
        ];
      return points >= most && above !== undefined
        ? [wrong(path, `${points} points`, `less than the ${most} that ${above.name} takes from ${from} on`)]
        : [];
    }),
  );
};

type Level = NonNullable<NonNullable<WrittenProgram['program']>['levels']>[number];

function thresholdOn({ points, changes = [] }: Level, day: string): number {
  return changes.findLast(({ from }) => from <= day)?.points ?? points;
}

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

/** Where somebody replaces the levels, the benefits of the levels before them lapse without a word. */
export const benefitsAreOpened: Rule = ({ program }, depth) => {
  const opened = (program?.levels ?? []).flatMap(({ benefits = [] }) => benefits);
  const path = (name: string): Path => ['program', 'benefits', name];
  return Object.keys(program?.benefits ?? {})
    .filter((name) => !opened.includes(name) && depth(path(name)) >= depth(['program', 'levels']))
    .map((name) =>
      wrong(
        path(name),
        `the benefit \`${name}\`, which no level opens`,
        'it among the `benefits` of a level',
        {
          part: 'key',
        },
      ),
    );
};

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
