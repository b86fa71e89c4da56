import type { OtherFile } from '../program/chain.ts';
import { keyOfPlace, type ProgramPlace } from '../program/program-place.ts';
import { readProgram, type ProgramReading } from '../program/read-program.ts';

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
  for (;;) {
    const reading = readProgram(file?.text ?? null, file?.path ?? '', others);
    if (reading.ok || reading.needs === null) return reading;
    others.set(keyOfPlace(reading.needs), await read(reading.needs));
  }
}
