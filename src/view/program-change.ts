import type { Activity, Level, PointRange, Program } from '../program/program.ts';
import { writtenForm } from '../program/write-program.ts';
import type { Account } from '../standing/entry.ts';
import type { Standing } from '../standing/standing.ts';
import { formatAward, formatDay, formatNumber } from './amount.ts';
import { code, oneLine, person, prose } from './escape.ts';

/** A member who would hold another level at once if the rules changed. */
export interface Move {
  readonly member: Account;
  /** Null: none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Points of their period, by the rules to come. */
  readonly total: number;
}

/** The members whose level two sets of rules see differently, in the order of `after`. */
export function movesBetween(before: readonly Standing[], after: readonly Standing[]): Move[] {
  const levels = new Map(before.map(({ member, level }) => [member.id, level]));
  return after.flatMap(({ member, level, total }) => {
    const from = levels.get(member.id) ?? null;
    return from === level ? [] : [{ member, from, to: level, total }];
  });
}

/** As many of a kind are listed; of the others it is said how many there are. */
const most = 30;

/**
 * What changes from one set of rules to another, as Markdown for people who decide about it: points, levels, who decides,
 * who would hold another level (`moves`; null: that is not known), and every other key by its name. Points that were given
 * stay as they were given.
 */
export function describeProgramChange(
  before: Program,
  after: Program,
  moves: readonly Move[] | null,
): string {
  const parts = [
    part('Points', pointChanges(before, after)),
    part('Levels', levelChanges(before, after)),
    part('Who decides', deciderChanges(before, after)),
    part('Other rules', otherChanges(before, after)),
    part('Members who would hold another level today', moves === null ? [] : moves.map(moveText)),
  ].filter((text) => text !== '');
  if (parts.length === 0) return 'The rules stay as they are.';
  const unknown = moves === null ? ['Who would hold another level could not be found out.'] : [];
  return [...parts, ...unknown, 'Points that were given stay as they were given.'].join('\n\n');
}

function part(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - most;
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  return [`#### ${title}`, '', ...shown, ...(more > 0 ? [`- … and ${formatNumber(more)} more`] : [])].join(
    '\n',
  );
}

function pointChanges({ activities: before }: Program, { activities: after }: Program): string[] {
  return namesOf(before, after).flatMap((id) => {
    const [old, now] = [before[id], after[id]];
    if (old === undefined) return now === undefined ? [] : [`${nameOf(now)}: new, ${worth(now.points)}`];
    if (now === undefined) return [`${nameOf(old)}: gone; it was ${worth(old.points)}`];
    const [from, to] = [worth(old.points), worth(now.points)];
    const isSame = from === to && old.points.step === now.points.step;
    return isSame ? [] : [`${nameOf(now)}: ${arrow(withStep(old.points, from), withStep(now.points, to))}`];
  });
}

function nameOf({ id, title }: Activity): string {
  return `${code(id, 60)}, ${prose(title, 80)}`;
}

/** What is proposed: `25 points`, `50 to 300 points`. */
function worth({ min, max }: PointRange): string {
  return min === max ? formatAward(max) : `${formatNumber(min)} to ${formatNumber(max)} points`;
}

function withStep({ min, max, step }: PointRange, text: string): string {
  return min === max || step === 1 ? text : `${text} in steps of ${formatNumber(step)}`;
}

function levelChanges({ levels: before }: Program, { levels: after }: Program): string[] {
  const [old, now] = [byName(before), byName(after)];
  return namesOf(old, now).flatMap((name) => {
    const [from, to] = [old[name], now[name]];
    const title = `**${prose(name, 60)}**`;
    if (from === undefined) return to === undefined ? [] : [`${title}: new, from ${threshold(to)} on`];
    if (to === undefined) return [`${title}: gone; it was reached with ${threshold(from)}`];
    return threshold(from) === threshold(to) ? [] : [`${title}: ${arrow(threshold(from), threshold(to))}`];
  });
}

function byName(levels: readonly Level[]): Record<string, Level> {
  return Object.fromEntries(levels.map((level) => [level.name, level]));
}

/** `750 points, from 1 January 2027 on 500`. */
function threshold({ points, changes }: Level): string {
  const later = changes.map((change) => `from ${formatDay(change.from)} on ${formatNumber(change.points)}`);
  return [`${formatNumber(points)} points`, ...later].join(', ');
}

function deciderChanges({ confirm: before }: Program, { confirm: after }: Program): string[] {
  const named = (who: string, old: readonly string[], now: readonly string[]) => [
    ...now.filter((one) => !old.includes(one)).map((one) => `${code(one, 100)} becomes ${who}`),
    ...old.filter((one) => !now.includes(one)).map((one) => `${code(one, 100)} is ${who} no more`),
  ];
  return [
    ...named('one of those who decide', before.by, after.by),
    ...named('staff', before.staff, after.staff),
    ...(before.own === after.own
      ? []
      : [
          after.own
            ? 'Maintainers may confirm their own points'
            : 'Nobody confirms their own points any more',
        ]),
  ];
}

/** What is told in words of its own above, or follows from it. */
const toldAbove = [
  /^activities\.[^.]+\.(?:points|title)\b/,
  /^activities\.[^.]+$/,
  /^program\.levels\..+\.(?:name|points|changes)$/,
  /^confirm\.(?:by|staff|own)\b/,
  /^labels\.points: /,
];

function otherChanges(before: Program, after: Program): string[] {
  const told = [...newOrGone(before, after, activitiesIn), ...newOrGone(before, after, levelsIn)];
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.flatMap((path) => {
    const [from, to] = [old.get(path), now.get(path)];
    const isTold = toldAbove.some((one) => one.test(path)) || told.some((one) => path.startsWith(one));
    return from === to || isTold ? [] : [`${code(path, 100)}: ${arrow(shown(from), shown(to))}`];
  });
}

const activitiesIn = ({ activities }: Program) => Object.keys(activities).map((id) => `activities.${id}.`);
const levelsIn = ({ levels }: Program) => levels.map(({ name }) => `program.levels.${name}.`);

function newOrGone(before: Program, after: Program, named: (program: Program) => string[]): string[] {
  return [...new Set(named(before)).symmetricDifference(new Set(named(after)))];
}

/** All of a program by the way that leads to it, as JSON; a list is one value, but the levels go by their names. */
function valuesOf(program: Program): Map<string, string> {
  const values = new Map([
    ...leavesOf(writtenForm(program)),
    ...leavesOf(byName(program.levels), 'program.levels'),
  ]);
  values.delete('program.levels');
  return values;
}

function leavesOf(value: unknown, path = ''): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`));
}

function shown(json: string | undefined): string {
  return json === undefined || json === 'null' ? 'nothing' : code(json, 150);
}

function moveText({ member, from, to, total }: Move): string {
  const [old, now] = [from, to].map((level) => (level === null ? 'no level' : oneLineProse(level)));
  return `${person(member)}: ${arrow(old ?? '', now ?? '')}, with ${formatNumber(total)} points`;
}

function oneLineProse(text: string): string {
  return prose(oneLine(text, 60), 60);
}

function arrow(from: string, to: string): string {
  return `${from} → ${to}`;
}

/** Of both, those of `before` first. */
function namesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}
