import * as v from 'valibot';

import { readEntryLine } from '../standing/entry-line.ts';
import type { Entry } from '../standing/entry.ts';
import type { LedgerLine } from '../standing/ledger-line.ts';
import { LedgerFault, LedgerUnavailable } from './fault.ts';
import type { HttpAnswer } from './http-client.ts';
import { digestOfTag, headHeaders } from './http-messages.ts';
import type { Head } from './ledger.ts';

const time = v.pipe(v.string(), v.isoTimestamp());

/** Where the ledger ends, by an answer's headers. Throws LedgerFault where they do not say it. */
export function headOf({ headers }: HttpAnswer, name: string): Head {
  const digest = digestOfTag(headers.get('etag'));
  const at = headers.get(headHeaders.at);
  if (at !== null && !v.is(time, at)) throw lie(name, 'a Docpoints-At that is no time');
  const count = Number(headers.get(headHeaders.count) ?? Number.NaN);
  if (
    digest === undefined ||
    !Number.isSafeInteger(count) ||
    count < 0 ||
    (count === 0) !== (digest === null)
  )
    throw lie(name, 'no ETag or no Docpoints-Count of a ledger');
  return { digest, count, at, version: digest ?? '' };
}

/** The lines of an answer as they come, numbered from 1. Throws LedgerFault where it breaks off. */
export async function* linesOf(
  { response }: HttpAnswer,
  file: string,
  name: string,
): AsyncGenerator<LedgerLine> {
  if (response.body === null) return;
  let [line, rest] = [0, ''];
  try {
    // By line feeds alone: a text in a line may hold what else ends a line elsewhere.
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      const texts = `${rest}${part}`.split('\n');
      rest = texts.pop() ?? '';
      for (const text of texts) yield { file, line: (line += 1), text };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LedgerUnavailable(
      `The ledger on ${name} broke off behind line ${line} (${why}): run it again.`,
    );
  }
  if (rest !== '') yield { file, line: line + 1, text: rest };
}

/** An entry of an answer. Throws LedgerFault for what is none. */
export function entryOf(line: Record<string, unknown>, name: string): Entry {
  const reading = readEntryLine(JSON.stringify(line));
  if (reading.kind === 'entry') return reading.entry;
  throw lie(name, `an entry that ${reading.kind === 'broken' ? reading.what : 'this version does not know'}`);
}

/** The body of an answer. Throws LedgerFault where it is not as openapi.yaml says. */
export async function parse<T extends v.GenericSchema>(
  schema: T,
  { response, status }: HttpAnswer,
  name: string,
): Promise<v.InferOutput<T>> {
  const read = v.safeParse(schema, await response.json().catch(() => null));
  if (read.success) return read.output;
  throw lie(name, `${status} with something else than openapi.yaml says: ${read.issues[0].message}`);
}

/** `what`: the server has answered, and nobody who keeps to openapi.yaml does. */
export function lie(name: string, what: string): LedgerFault {
  return new LedgerFault(
    `The ledger on ${name} answered ${what}. What it says is not believed: whether something was recorded, look at the server.`,
  );
}
