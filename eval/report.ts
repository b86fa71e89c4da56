import { type Case, classes, type Figures, isRight, truth } from './figures.ts';

const worstShown = 10;

/** The figures, the confusion table and the worst cases as text for a terminal. */
export function report(cases: readonly Case[], figures: Figures): string {
  const part = (number: number) => number.toFixed(3);
  const perRepository = Object.entries(figures.byRepository).map(
    ([name, share]) => `  ${part(share)}  ${name}`,
  );
  return [
    `${figures.cases} pull requests`,
    '',
    `macro-F1          ${part(figures.macroF1)}`,
    `kappa             ${part(figures.kappa)}`,
    `right             ${part(figures.accuracy)}`,
    `rank correlation  ${part(figures.rank)}  of the worth`,
    `median error      ${figures.medianError.toFixed(1)}  of the worth`,
    `overpaid          ${figures.overpaid}  proposals over three times the rating`,
    '',
    'F1 by class',
    ...classes.map((name) => `  ${part(figures.f1[name] ?? 0)}  ${name}`),
    '',
    'Rated (rows) and answered (columns)',
    ...confusion(cases),
    '',
    'Right by repository',
    ...perRepository,
    '',
    'Worst cases',
    ...worst(cases),
    '',
  ].join('\n');
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
function worst(cases: readonly Case[]): string[] {
  const off = (one: Case) => Math.abs(one.worth - one.value) + (isRight(one) ? 0 : 1000);
  return cases
    .toSorted((a, b) => off(b) - off(a))
    .slice(0, worstShown)
    .map(
      (one) =>
        `  ${one.id}\n    rated ${one.rated.join(' or ')} (${one.value}), got ${one.got} (${one.worth})\n    ${one.reasons.join('; ')}`,
    );
}
