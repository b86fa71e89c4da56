import type { OtherFiles } from './chain.ts';
import { explainShape } from './explain-shape.ts';
import { presets } from './presets.ts';
import { readProgramFrom, type ProgramReading } from './program-reading.ts';

/**
 * Reads a program file and what it extends, as `readProgramFrom` does, with all presets at hand. `others`: what has been read
 * of other repositories. Never throws.
 */
export function readProgram(
  text: string | null,
  file: string,
  others: OtherFiles = new Map(),
): ProgramReading {
  return readProgramFrom(text, file, { others, presets, explain: explainShape });
}
