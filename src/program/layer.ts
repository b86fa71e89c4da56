import * as v from 'valibot';

import { type Mistake, mostMistakes } from './mistake.ts';
import type { Path } from './offset-of.ts';
import { readYaml, type Place } from './read-yaml.ts';
import { type ExplainShape, readShape, type Finding } from './shape.ts';
import type { WrittenProgram } from './written-program.ts';

/** One of the files that a program is made of. */
export interface Layer {
  /** `.github/docpoints.yml`, `octo-org/points:rules.yml@v2`, `preset dataminer`: how mistakes name it. */
  readonly file: string;
  readonly isPreset: boolean;
  /** Whether there is nothing in it. */
  readonly isEmpty: boolean;
  /** As written; what has the wrong shape is left out. */
  readonly written: WrittenProgram;
  /** Where the value (or the key) at a path stands; for what is not in the file, where the nearest part around it stands. */
  readonly place: (path: Path, part: 'key' | 'value') => Place;
}

export interface LayerReading {
  /** Null where it is no program at all. */
  readonly layer: Layer | null;
  /** What it extends, as far as that can be read. */
  readonly base: string | null;
  readonly mistakes: readonly Mistake[];
  /** Paths of what has the wrong shape, and of what was looked away from for it. */
  readonly told: readonly Path[];
  readonly lost: readonly Path[];
  readonly place: Layer['place'];
}

const extending = v.object({ extends: v.string() });

/**
 * Reads one file by itself: YAML, then shape; null where it has the wrong shape, and nobody is there to `explain` it.
 * Never throws.
 */
export function readLayer(
  text: string,
  file: string,
  explain: ExplainShape | null,
  isPreset = false,
): LayerReading | null {
  const yaml = readYaml(text, file);
  const { place, mistakes } = yaml;
  if (mistakes.length > 0) return { layer: null, base: null, mistakes, told: [], lost: [], place };
  const shape = readShape(yaml.value ?? {}, explain);
  if (shape === null) return null;
  const { written, findings, lost } = shape;
  const isEmpty = yaml.value === null;
  const based = v.safeParse(extending, yaml.value);
  return {
    layer: written === null ? null : { file, isPreset, isEmpty, written, place },
    base: based.success ? based.output.extends : null,
    mistakes: findings.slice(0, mostMistakes).map((finding) => mistakeAt(finding, { file, place })),
    told: findings.map(({ path }) => path),
    lost,
    place,
  };
}

/** A finding as a mistake in a file. */
export function mistakeAt(
  { path, part, found, expected, nearest }: Finding,
  { file, place }: Pick<Layer, 'file' | 'place'>,
): Mistake {
  return { file, ...place(path, part), path: dotted(path), found, expected, nearest };
}

/** `program.levels[1].points`; a name that is no plain word stands in brackets: `labels["good docs"]`. */
export function dotted(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
