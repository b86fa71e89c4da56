/** Something wrong in a program file, at its place, as a compiler would tell it. */
export interface Mistake {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** `program.levels[1].points`; empty for the whole file. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** The nearest known key or value, where one is near. */
  readonly nearest: string | null;
}

/** A file made of mistakes must not become a message without end. */
export const mostMistakes = 100;

/** `file:line:column: path: found …, expected … (did you mean …?)`. */
export function describeMistake(mistake: Mistake): string {
  return `${mistake.file}:${mistake.line}:${mistake.column}: ${whatIsWrong(mistake)}`;
}

/** The mistake without its place, where that is told apart. */
export function whatIsWrong(mistake: Mistake): string {
  const what = `found ${mistake.found}, expected ${mistake.expected}`;
  const hint = mistake.nearest === null ? '' : ` (did you mean \`${mistake.nearest}\`?)`;
  return `${mistake.path === '' ? '' : `${mistake.path}: `}${what}${hint}`;
}
