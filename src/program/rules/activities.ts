import { rangeOf } from '../complete-program.ts';
import { contributionClasses } from '../program.ts';
import type { WrittenProgram } from '../written-program.ts';
import { idsOf, type Rule, unknownName, wrong } from './rule.ts';

/** What `/points` understands at the place where an activity may stand, now or in a version to come. */
const commandWords = [
  'help',
  'confirm',
  'reject',
  'revoke',
  'claim',
  'award',
  'nominate',
  'redeem',
  'enrol',
  'recheck',
  'none',
];

export const pointsHaveARange: Rule = (program) =>
  activitiesOf(program).flatMap(([id, { points }]) => {
    const path = ['activities', id, 'points'];
    if (points === undefined)
      return [wrong(path.slice(0, 2), 'an activity without points', 'the key `points`', { part: 'key' })];
    if (typeof points === 'number') return [];
    if (points.max === undefined) return [wrong(path, 'a range without its end', 'the key `max`')];
    const { min, max, step } = rangeOf(points);
    if (min > max) return [wrong(path, `min ${min} above max ${max}`, 'min no larger than max')];
    return step > max ? [wrong([...path, 'step'], `a step of ${step}`, `no more than max, ${max}`)] : [];
  });

export const namesAreNoCommands: Rule = (program) =>
  activitiesOf(program)
    .filter(([id]) => commandWords.includes(id))
    .map(([id]) =>
      wrong(['activities', id], `the name \`${id}\``, 'a name that is no word of the command `/points`', {
        part: 'key',
      }),
    );

export const eachClassIsFoundByOneActivity: Rule = (program) =>
  contributionClasses.flatMap((found) => {
    const [first, ...more] = activitiesOf(program).filter(([, { finds }]) => finds?.includes(found));
    return more.map(([id]) =>
      wrong(
        ['activities', id, 'finds'],
        `\`${found}\`, which the activity \`${first?.[0]}\` finds already`,
        `one activity for each class (\`${first?.[0]}: null\` takes that one away)`,
      ),
    );
  });

export const labelsNameKnownActivities: Rule = (program) =>
  Object.entries(program.labels ?? {}).flatMap(([label, meaning]) =>
    typeof meaning === 'string'
      ? unknownName(meaning, [...idsOf(program), 'none'], 'an activity', ['labels', label])
      : [],
  );

export const whatConfirmsItselfIsKnown: Rule = (program) =>
  Object.keys(program.confirm?.after ?? {}).flatMap((id) =>
    unknownName(id, idsOf(program), 'an activity', ['confirm', 'after', id], 'key'),
  );

function activitiesOf({ activities = {} }: WrittenProgram) {
  return Object.entries(activities).map(([id, activity]) => [id, activity ?? {}] as const);
}
