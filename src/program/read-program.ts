import { completeProgram } from './complete-program.ts';
import { inherit } from './inherit.ts';
import type { Mistake } from './mistake.ts';
import type { Path } from './offset-of.ts';
import type { Program } from './program.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { rules } from './rules.ts';
import { whatItExtendsIsKnown } from './rules/places.ts';
import { readShape, type Finding } from './shape.ts';

export type ProgramReading =
  | { readonly ok: true; readonly program: Program; readonly warnings: readonly Mistake[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** A file made of mistakes must not become a message without end. */
const mostMistakes = 100;

/**
 * Reads a program file; never throws. `text` null: there is no file, the preset `simple` is in force; so it is, with
 * a warning, for a file with nothing in it. `file` is the name that mistakes carry. Three steps: YAML, shape, sense.
 * Mistakes of YAML are told alone; all others (100 at most) at once, in the order of the file, as far as what is
 * right in shape lets its sense be judged.
 */
export function readProgram(text: string | null, file: string): ProgramReading {
  if (text === null) return { ok: true, program: completeProgram(inherit({})), warnings: [] };
  const yaml = readYaml(text, file);
  if (yaml.mistakes.length > 0) return { ok: false, mistakes: yaml.mistakes };
  const shape = readShape(yaml.value ?? {});
  const base = shape.written === null ? [] : whatItExtendsIsKnown(shape.written);
  if (shape.written === null || base.length > 0) return refuse([...shape.findings, ...base], yaml, file);
  const written = inherit(shape.written);
  const findings = [
    ...shape.findings,
    ...without(
      shape.findings,
      rules.flatMap((rule) => rule(written)),
    ),
  ];
  if (findings.length > 0) return refuse(findings, yaml, file);
  return {
    ok: true,
    program: completeProgram(written),
    warnings: yaml.value === null ? [nothingIn(file)] : [],
  };
}

/** Around what has the wrong shape, a lack of sense may be no more than a consequence. */
function without(told: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const paths = told.map(({ path }) => dotted(path));
  return findings.filter(({ path }) => !paths.some((wrong) => wrong.startsWith(dotted(path))));
}

function refuse(findings: readonly Finding[], yaml: YamlReading, file: string): ProgramReading {
  const mistakes = findings
    .slice(0, mostMistakes)
    .map(({ path, part, found, expected, nearest }) => ({
      file,
      ...yaml.place(path, part),
      path: dotted(path),
      found,
      expected,
      nearest,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, mistakes };
}

function nothingIn(file: string): Mistake {
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    found: 'no rules',
    expected: 'at least one key; the preset `simple` is in force',
    nearest: null,
  };
}

/** `program.levels[1].points`; a name that is no plain word stands in brackets: `labels["good docs"]`. */
function dotted(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
