import { dataminer } from './presets/dataminer.ts';
import { simple } from './presets/simple.ts';
import type { WrittenProgram } from './written-program.ts';

/** The programs that come with Docpoints, by the name that `extends` uses. */
export const presets: ReadonlyMap<string, WrittenProgram> = new Map<string, WrittenProgram>([
  ['simple', simple],
  ['dataminer', dataminer],
]);
