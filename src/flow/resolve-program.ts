import type { OtherFile } from '../program/chain.ts';
import { loadPreset } from '../program/load-preset.ts';
import { keyOfPlace, type ProgramPlace } from '../program/program-place.ts';
import { readProgramFrom, type ProgramReading } from '../program/program-reading.ts';
import type { ExplainShape } from '../program/shape.ts';

/** Those that somebody extends: a run needs one of them, and loads no other. */
const presets = new Map<string, string>();

/**
 * Reads a program file and, with `read`, the files of other repositories that it extends, one after the other; how many
 * is bounded. `file` null: there is none. What other repositories say is data and no more, and is read with the rights of
 * `read` alone. Throws what `read` throws.
 */
export async function resolveProgram(
  file: { readonly path: string; readonly text: string } | null,
  read: (place: ProgramPlace) => Promise<OtherFile>,
): Promise<ProgramReading> {
  const others = new Map<string, OtherFile>();
  let explain: ExplainShape | null = null;
  for (;;) {
    const reading = readProgramFrom(file?.text ?? null, file?.path ?? '', { others, presets, explain });
    if (reading.ok || reading.needs === null) return reading;
    const { needs } = reading;
    if (needs.kind === 'explanation') explain = (await import('../program/explain-shape.ts')).explainShape;
    else if (needs.kind === 'preset') presets.set(needs.name, await loadPreset(needs.name));
    else others.set(keyOfPlace(needs.place), await read(needs.place));
  }
}
