import * as v from 'valibot';

import type { Layer } from './layer.ts';
import { type Change, changeOf, merge, originOf, says, valueOf } from './merge.ts';
import type { Path } from './offset-of.ts';
import { writtenProgram, type WrittenProgram } from './written-program.ts';

/** A written program with what it inherits. */
export interface Inherited {
  readonly written: WrittenProgram;
  /** The topmost file that says what stands at a path, or what is nearest around it. */
  readonly origin: (path: Path) => Layer;
  /** That file's place in the chain, 0 for the preset `simple`. */
  readonly depth: (path: Path) => number;
  /** Whether a file says something at exactly this path. */
  readonly says: (path: Path) => boolean;
}

/**
 * The files of a chain as one, the lowest first: an absent key comes from the file below. Maps are joined key by key,
 * lists and plain values replace what was there; an activity that is null is taken away.
 */
export function inherit(layers: readonly Layer[]): Inherited {
  const changes = layers.map(({ written }, depth) => changeOf(written, depth));
  const nothing: Change = { kind: 'map', isWhole: false, entries: new Map(), from: 0 };
  const change = changes.reduce(merge, nothing);
  const { typed, output: whole } = v.safeParse(writtenProgram, valueOf(change));
  if (!typed) throw new TypeError('The files of a program make none together: this is a bug of Docpoints.');
  const activities = Object.entries(whole.activities ?? {}).filter(([, activity]) => activity !== null);
  const depth = (path: Path) => originOf(change, path);
  return {
    written: { ...whole, activities: Object.fromEntries(activities) },
    origin(path) {
      const layer = layers[depth(path)];
      if (layer === undefined) throw new TypeError('A chain without files: this is a bug of Docpoints.');
      return layer;
    },
    depth,
    says: (path) => says(change, path),
  };
}
