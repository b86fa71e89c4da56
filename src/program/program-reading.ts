import { type Chain, type Need, readChain, simpleLayer, type Sources } from './chain.ts';
import { completeProgram } from './complete-program.ts';
import { inherit, type Inherited } from './inherit.ts';
import { dotted, type Layer, mistakeAt } from './layer.ts';
import { type Mistake, mostMistakes } from './mistake.ts';
import type { Path } from './offset-of.ts';
import type { Program } from './program.ts';
import { rules } from './rules.ts';

/** Where something in a program was written. */
export interface Origin {
  readonly file: string;
  readonly isPreset: boolean;
  readonly line: number;
  readonly column: number;
}

export type ProgramReading =
  | {
      readonly ok: true;
      readonly program: Program;
      readonly warnings: readonly Mistake[];
      /** Where what stands at a path of the program file, as it is with all that it inherits, was written; null: nobody wrote it, it holds by itself. */
      readonly origin: (path: Path, part?: 'key' | 'value') => Origin | null;
    }
  | {
      readonly ok: false;
      readonly mistakes: readonly Mistake[];
      /** What `sources` lacks, so that no more can be said; null: nothing. */
      readonly needs: Need | null;
    };

/**
 * Reads a program file and what it extends; never throws. `text` null: there is no file, the preset `simple` is in
 * force; so it is, with a warning, for a file with nothing in it. `file` is the name that mistakes carry, `sources` what
 * has been read of presets and of other repositories, and what explains: where one of it is missing, `needs` says which.
 * Four steps: YAML, shape, what is inherited, sense. Mistakes of YAML are told alone for their file; all others (100 at
 * most) at once, file by file in the order of the lines, as far as what is right in shape lets its sense be judged.
 */
export function readProgramFrom(text: string | null, file: string, sources: Sources): ProgramReading {
  if (text === null) return complete([simpleLayer()], inherit([simpleLayer()]));
  const chain = readChain(text, file, sources);
  if (!chain.isComplete) return refuse(chain.mistakes, chain);
  const inherited = inherit(chain.layers);
  const mistakes = [...chain.mistakes, ...withoutSense(inherited, chain)];
  return mistakes.length > 0 ? refuse(mistakes, chain) : complete(chain.layers, inherited);
}

/** The preset `simple`, which is in force where no other program can be used. */
export function simpleProgram(): Program {
  return completeProgram(inherit([simpleLayer()]).written);
}

function complete(layers: readonly Layer[], { written, origin, says }: Inherited): ProgramReading {
  const own = layers.at(-1);
  return {
    ok: true,
    program: completeProgram(written),
    warnings: own?.isEmpty === true ? [nothingIn(own.file)] : [],
    origin(path, part = 'key') {
      if (!says(path)) return null;
      const { file, isPreset, place } = origin(path);
      return { file, isPreset, ...place(path, part) };
    },
  };
}

/** What makes no sense, each told in the topmost file that has to do with it. */
function withoutSense(inherited: Inherited, { layers, told, lost }: Chain): Mistake[] {
  const gone = lost.map(dotted);
  const own = layers.at(-1);
  return rules
    .flatMap((rule) => rule(inherited.written, inherited.depth))
    .filter(({ path }) => {
      const around = partAround(path);
      const isTold = [...told, ...lost].some((shape) => isWithin(shape, around) || isWithin(around, shape));
      return !isTold && !followsFrom(dotted(path), gone);
    })
    .slice(0, mostMistakes)
    .map((finding) => {
      const layer = inherited.origin(finding.path);
      return mistakeAt(finding, layer.isPreset && own !== undefined ? own : layer);
    });
}

/** What stands deep within a part is judged by what stands beside it; an activity is judged as a whole. */
function partAround(path: Path): Path {
  if (path[0] === 'activities') return path.slice(0, 2);
  return path.length > 3 ? path.slice(0, -1) : path;
}

function isWithin(path: Path, around: Path): boolean {
  return around.every((step, at) => path[at] === step);
}

/** Names that are used in one part, and known in another. */
const uses: readonly (readonly [used: RegExp, known: RegExp])[] = [
  [/^(?:labels|confirm\.after)/, /^activities(?:\.[\w-]+|\[[^\]]*\])?$/],
  [/^program\.levels\[\d+\]\.benefits/, /^program(?:\.benefits(?:\.[\w-]+)?)?$/],
  [/^program\.benefits/, /^program(?:\.levels|$)/],
];

/** Whether something lacks, or lacks its use, only because a part was looked away from. */
function followsFrom(path: string, gone: readonly string[]): boolean {
  return uses.some(([used, known]) => used.test(path) && gone.some((part) => known.test(part)));
}

function refuse(mistakes: readonly Mistake[], { files, veiled, needs }: Chain): ProgramReading {
  const sorted = mistakes.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
  const told = sorted.filter(
    ({ file }, at) => !veiled.has(file) || sorted.findIndex((one) => one.file === file) === at,
  );
  const open = told.map((mistake) => (veiled.has(mistake.file) ? veil(mistake) : mistake));
  return { ok: false, mistakes: open.slice(0, mostMistakes), needs };
}

/** What a private file says, be it wrong, is not for everybody who may read of the mistake. */
function veil({ file, line, column }: Mistake): Mistake {
  const found = 'a mistake in a private file';
  const expected = 'what `docpoints config check` says of it there';
  return { file, line, column, path: '', found, expected, nearest: null };
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
