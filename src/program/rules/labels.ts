import type { Path } from '../offset-of.ts';
import { describeKey } from '../words.ts';
import type { WrittenProgram } from '../written-program.ts';
import { idsOf, type Rule, unknownName, wrong } from './rule.ts';

export const labelsNameKnownActivities: Rule = (program) =>
  Object.entries(program.labels ?? {}).flatMap(([label, meaning]) =>
    typeof meaning === 'string'
      ? unknownName(meaning, [...idsOf(program), 'none'], 'an activity', ['labels', label])
      : [],
  );

/** To GitHub the case of a label is no difference, and a label of issues is one of pull requests, too. */
export const labelsAreUsedOnce: Rule = (program) => {
  const used = new Map<string, Use>();
  return usesOf(program).flatMap((use) => {
    const name = use.label.toLowerCase();
    const before = used.get(name);
    if (before === undefined || before.isMadeBy(use)) {
      used.set(name, use);
      return [];
    }
    const found = `the label ${describeKey(use.label)}, which ${before.what} already`;
    return [wrong(use.path, found, 'each label for one thing', { part: use.part })];
  });
};

/** The pattern `points: N`, which has its meaning by itself. */
const anyNumber = /^points: ?(\d{1,15})$/i;

export const numbersMeanThemselves: Rule = (program) =>
  Object.entries(program.labels ?? {}).flatMap(([label, meaning]) => {
    const number = anyNumber.exec(label)?.[1];
    if (number === undefined || Number(number) === meaning) return [];
    return [
      wrong(
        ['labels', label],
        `another meaning for ${describeKey(label)}`,
        `${number} points, which it means by itself`,
      ),
    ];
  });

interface Use {
  readonly label: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** `the activity `x` uses`. */
  readonly what: string;
  /** Whether another use, of the very same name, says anew what this one means. */
  isMadeBy(other: Use): boolean;
}

function usesOf({ activities = {}, labels = {} }: WrittenProgram): Use[] {
  const no = () => false;
  const listed = Object.entries(activities);
  const made = [
    ...listed.flatMap(([id, activity]) => ((activity?.finds ?? []).length > 0 ? [`points: ${id}`] : [])),
    'points: none',
  ];
  return [
    ...made.map((label): Use => ({
      label,
      path: ['labels'],
      part: 'key',
      what: 'stands for itself',
      isMadeBy: (other) => other.path[0] === 'labels' && other.label === label,
    })),
    ...Object.keys(labels).map((label): Use => ({
      label,
      path: ['labels', label],
      part: 'key',
      what: 'stands under `labels`',
      isMadeBy: no,
    })),
    ...listed.flatMap(([id, activity]): Use[] =>
      activity?.label === undefined
        ? []
        : [
            {
              label: activity.label,
              path: ['activities', id, 'label'],
              part: 'value',
              what: `is that of the activity \`${id}\``,
              isMadeBy: no,
            },
          ],
    ),
  ];
}
