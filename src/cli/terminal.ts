import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** Control characters but for line breaks and tabs, and those that turn the direction of writing. */
const obeyed = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/** Text from outside as a terminal may see it: whatever it would obey becomes `�`. */
export function printable(text: string): string {
  return text.replace(obeyed, '�');
}

/** A result for a reader, on standard output, ended by one line break. */
export function printText(text: string): void {
  process.stdout.write(`${printable(text).replace(/\n$/, '')}\n`);
}

/** A result for a program, on one line of standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${calmJson(JSON.stringify(value))}\n`);
}

/** The same JSON without characters that a terminal obeys: JSON itself escapes only those below U+0020. */
export function calmJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\p{Bidi_Control}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A message beside the result, on standard error. */
export function say(text: string): void {
  process.stderr.write(`${printable(text).replace(/\n$/, '')}\n`);
}

/**
 * Has standard output write all of what it is given where it is a file: Node itself writes once, and takes the part that a
 * disk which fills up has held for the whole.
 */
export function writeWhole(output: Writable & { readonly fd: number }): void {
  if (!fstatSync(output.fd).isFile()) return;
  Object.assign(output, {
    _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: unknown) => void) {
      try {
        for (let at = 0; at < chunk.length;) at += writeSync(output.fd, chunk, at);
        done();
      } catch (error) {
        done(error);
      }
    },
  });
}
