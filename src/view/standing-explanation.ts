import type { Program } from '../program/program.ts';
import type { Effect, Explanation } from '../standing/explanation.ts';
import { formatDay, formatNumber, formatPoints } from './amount.ts';
import { columns } from './columns.ts';
import { oneLine } from './escape.ts';

/** What is said over the entries of each effect, in the order in which they are shown. */
const headings: readonly (readonly [Effect, string])[] = [
  ['now', 'Counted in this period'],
  ['level', 'Counted in the period that made the level'],
  ['earlier', 'Counted in earlier periods'],
  ['waits', 'Waiting for an enrolment'],
  ['lapsed', 'Not counted: earned outside the membership, and too long before an enrolment'],
  ['later', 'Not counted yet: of a day to come'],
  ['spent', 'Spent, and given back'],
  ['membership', 'Without points'],
];

/** Why a member stands where they stand, as text for a terminal. Ends with a newline. */
export function standingExplanation(explanation: Explanation, program: Program, day: string): string {
  const { standing, entries } = explanation;
  const { total, lifetime, balance, next, period } = standing;
  const facts: [string, string][] = [
    ['Period', `${formatDay(period.from)} to ${formatDay(period.to)} (${periodRule(program)})`],
    ['Total', formatPoints(total)],
    ['Level', levelText(explanation, program)],
    ['Next', next === null ? '–' : `${name(next.level)} in ${formatPoints(next.pointsToGo)}`],
    ['Unlocked', titles(explanation.benefits.unlocked, program)],
    ['Opens next', titles(explanation.benefits.next, program)],
    ['Ever', `${formatPoints(lifetime)}, of which ${formatNumber(balance)} are left to spend`],
  ];
  const groups = headings.flatMap(([effect, heading]) => {
    const rows = entries.flatMap((one) => (one.effect === effect ? [cells(one.entry)] : []));
    return rows.length === 0 ? [] : [`\n${heading}:\n${columns(rows, new Set([1]))}`];
  });
  const head = columns(
    facts.map(([what, text]) => [`${what}:`, text]),
    new Set(),
  );
  return `@${name(standing.member.login)} on ${formatDay(day)}\n\n${head}${groups.join('')}`;
}

type Explained = Explanation['entries'][number]['entry'];

function cells({ earnedOn, points, activity, kind, id, source, reason }: Explained): string[] {
  const place = source === null ? '' : `${source.repo}#${source.pull ?? source.issue ?? ''}`;
  return [
    earnedOn,
    formatNumber(points),
    oneLine(activity ?? kind, 40),
    oneLine(place.replace(/#$/, ''), 60),
    oneLine(id, 80),
    ...(reason === null || reason === '' ? [] : [oneLine(reason, 60)]),
  ];
}

function levelText({ held, isKept, standing }: Explanation, { keep, period: kind }: Program): string {
  if (held === null) return 'none';
  const span = `from ${formatDay(held.period.from)} to ${formatDay(held.period.to)}`;
  const reached = `it takes ${formatNumber(held.threshold)}`;
  const title = name(held.level.name);
  if (!isKept) return `${title}: ${reached}, and this period has ${formatNumber(held.total)}`;
  const kept =
    keep === 'forever'
      ? 'kept forever'
      : kind === 'rolling-12-months'
        ? 'kept for twelve months more'
        : `kept for one period, until ${formatDay(standing.period.to)}`;
  return `${title}, ${kept}: ${reached}, and the period ${span} had ${formatNumber(held.total)}`;
}

function periodRule({ period }: Program): string {
  const rules: Record<Program['period'], string> = {
    'calendar-year': 'the calendar year',
    anniversary: 'twelve months from the enrolment, or from an anniversary of it',
    month: 'the month',
    quarter: 'the quarter',
    'rolling-12-months': 'the last twelve months',
    lifetime: 'ever',
  };
  return rules[period];
}

function titles(ids: readonly string[], { benefits }: Program): string {
  const found = ids.map((id) => oneLine(benefits[id]?.title ?? id, 60));
  return found.length === 0 ? '–' : found.join('; ');
}

function name(text: string): string {
  return oneLine(text, 40);
}
