import { rangeOf } from '../complete-program.ts';
import type { Path } from '../offset-of.ts';
import { contributionClasses } from '../program.ts';
import type { Finding } from '../shape.ts';
import type { WrittenProgram } from '../written-program.ts';
import { commandWords } from '../written-values.ts';
import { idsOf, type Rule, unknownName, wrong } from './rule.ts';

export const pointsHaveARange: Rule = (program) =>
  activitiesOf(program).flatMap(([id, { points }]) => {
    const path = ['activities', id, 'points'];
    if (points === undefined)
      return [wrong(path.slice(0, 2), 'an activity without points', 'the key `points`', { part: 'key' })];
    if (typeof points === 'number') return [];
    if (points.max === undefined) return [wrong(path, 'a range without its end', 'the key `max`')];
    const { min, max, step } = rangeOf(points);
    if (points.min !== undefined && min > max)
      return [wrong(path, `min ${min} above max ${max}`, 'min no larger than max')];
    if (step > max) return [wrong([...path, 'step'], `a step of ${step}`, `no more than max, ${max}`)];
    return (max - min) % step === 0 ? [] : [stepThatDoesNotDivide([...path, 'step'], min, max, step)];
  });

/** Says which steps near it would do. */
function stepThatDoesNotDivide(path: Path, min: number, max: number, step: number): Finding {
  const span = max - min;
  const steps = Array.from({ length: step }, (_, at) => at + 1).filter((one) => span % one === 0);
  return wrong(
    path,
    `a step of ${step}, which does not divide ${min} to ${max} into equal parts`,
    `a number that divides ${span}, such as ${steps.at(-1)}`,
  );
}

export const capsLetAnAwardThrough: Rule = (program) =>
  activitiesOf(program).flatMap(([id, { points, cap }]) => {
    if (cap === undefined || points === undefined) return [];
    const { min, max } = rangeOf(points);
    const path = ['activities', id, 'cap', 'points'];
    if (max <= 0) return [wrong(path.slice(0, 3), 'a cap', 'none: this activity gives no points')];
    return cap.points >= min
      ? []
      : [wrong(path, `a cap of ${cap.points}`, `${min} or more, the smallest award of this activity`)];
  });

export const pullRequestsCostNothing: Rule = (program) =>
  activitiesOf(program).flatMap(([id, { points, finds = [], 'found-in': foundIn = [], label }]) =>
    typeof points === 'number' &&
    points < 0 &&
    (finds.length > 0 || foundIn.length > 0 || label !== undefined)
      ? [wrong(['activities', id, 'points'], `${points} points`, '0 or more, for what somebody contributes')]
      : [],
  );

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

export const whatConfirmsItselfIsKnown: Rule = (program) =>
  Object.keys(program.confirm?.after ?? {}).flatMap((id) =>
    unknownName(id, idsOf(program), 'an activity', ['confirm', 'after', id], 'key'),
  );

function activitiesOf({ activities = {} }: WrittenProgram) {
  return Object.entries(activities).map(([id, activity]) => [id, activity ?? {}] as const);
}
