import { calibration } from './calibration.ts';
import { type Case, classes, isRight, linkOf, repositoryOf, sizeOf, truth } from './case.ts';
import { figureNames, figures } from './figures.ts';

/** The figures, and where they come from, as text for a terminal; `worst` cases are shown in full. */
export function report(cases: readonly Case[], worst: number): string {
  const all = figures(cases);
  return [
    `${all.cases} pull requests`,
    '',
    ...Object.entries(figureNames).map(
      ([name, told]) => `${told.padEnd(34)}${told3(all[name as keyof typeof figureNames])}`,
    ),
    '',
    'F1 by class',
    ...classes.map((name) => `  ${told3(all.f1[name] ?? 0)}  ${name}`),
    '',
    'Rated (rows) and answered (columns)',
    ...confusion(cases),
    '',
    'What answers say of themselves, and the share that is right',
    ...calibration(cases).map(
      (bin) =>
        `  ${bin.from.toFixed(1)}–${bin.to.toFixed(1)}  said ${bin.said.toFixed(2)}  right ${bin.right.toFixed(2)}  ${bin.cases} cases`,
    ),
    sure(cases),
    '',
    ...byGroup('By repository', cases, repositoryOf),
    '',
    ...byGroup(
      'By size of the change',
      cases.toSorted((a, b) => a.size - b.size),
      sizeOf,
    ),
    '',
    'Worst cases',
    ...worstOf(cases, worst),
    '',
  ].join('\n');
}

const told3 = (number: number): string =>
  number >= 10 ? number.toFixed(1).padStart(5) : number.toFixed(3).padStart(6);

function sure(cases: readonly Case[]): string {
  const sure = cases.filter((one) => one.confidence >= 0.9);
  const right = sure.filter(isRight).length;
  return `  of ${sure.length} answers that say 0.9 or more, ${((100 * right) / Math.max(1, sure.length)).toFixed(1)} % are right`;
}

function byGroup(title: string, cases: readonly Case[], groupOf: (one: Case) => string): string[] {
  return [
    `${title.padEnd(42)}cases   right  macro-F1    rank  median error`,
    ...[...Map.groupBy(cases, groupOf)].map(([name, among]) => {
      const its = figures(among);
      return `  ${name.padEnd(40)}${String(its.cases).padStart(5)}  ${told3(its.right)}    ${told3(its.macroF1)}  ${told3(its.rank)}  ${told3(its.medianError)}`;
    }),
  ];
}

function confusion(cases: readonly Case[]): string[] {
  const row = (head: string, cells: readonly (string | number)[]) =>
    `  ${head.padEnd(20)}${cells.map((cell) => String(cell).padStart(20)).join('')}`;
  return [
    row('', classes),
    ...classes.map((rated) =>
      row(
        rated,
        classes.map((got) => cases.filter((one) => truth(one) === rated && one.got === got).length),
      ),
    ),
  ];
}

/** The wrong ones first, among them those whose worth is furthest off. */
function worstOf(cases: readonly Case[], shown: number): string[] {
  const off = (one: Case) => Math.abs(one.worth - one.value) + (isRight(one) ? 0 : 1000);
  return cases
    .toSorted((a, b) => off(b) - off(a))
    .slice(0, shown)
    .map(
      (one) =>
        `  ${linkOf(one) ?? one.id}\n    rated ${one.rated.join(' or ')} (${one.value}), got ${one.got} (${one.worth}, ${one.confidence})\n    ${one.reasons.join('; ')}`,
    );
}
