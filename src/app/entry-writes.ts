import { Readable } from 'node:stream';

import type { Context } from 'hono';

import { NotWhole } from '../ledger/fault.ts';
import { digestOfTag, entriesBody, tagOf } from '../ledger/http-messages.ts';
import type { Head, Ledger } from '../ledger/ledger.ts';
import { decodeLines } from '../standing/decoded-text.ts';
import { digestOf, readEntryLine, writeEntryLine } from '../standing/entry-line.ts';
import type { Entry } from '../standing/entry.ts';
import type { ApiEnv } from './api-client.ts';
import { headersOf } from './head-headers.ts';
import { Problem } from './problem.ts';
import { parseBody } from './request.ts';
import { checkRevocations } from './revocations.ts';

/** `POST /entries`: all or none, against the head that they were decided from. */
export async function appendEntries(context: Context<ApiEnv>, now: Date): Promise<Response> {
  const {
    req,
    var: { client },
  } = context;
  const expected = readIfMatch(req.header('if-match'));
  const { entries: values } = await parseBody(context, entriesBody);
  const entries = values.map(entryOf);
  const { head } = await client.ledger.read({ source: null, members: [] });
  const held = await heldOf(client.ledger, entries);
  if (held.size === entries.length) return answerHeld(entries, held, head);
  if (expected !== head.digest) throw stale(head);
  if (held.size > 0) throw conflict([...held.keys()], 'The ledger holds some of these entries already');
  checkChain(entries, head, now);
  await checkRevocations(entries, client.ledger);
  const appended = await client.ledger.append(entries, head, new Date(entries[0]?.at ?? now));
  if (appended.kind === 'stale') throw stale((await client.ledger.read({ source: null, members: [] })).head);
  const recorded = new Set(appended.entries.map(({ id }) => id));
  const others = entries.flatMap(({ id }) => (recorded.has(id) ? [] : id));
  // Of a line that this version does not know only the id is known.
  if (others.length > 0) throw conflict(others, 'The ledger holds lines with these ids already');
  const count = head.count + appended.entries.length;
  const end = { digest: appended.digest, count, at: appended.entries.at(-1)?.at ?? head.at };
  return Response.json({ entries: appended.entries }, { status: 201, headers: headersOf(end) });
}

function entryOf(value: Record<string, unknown>, index: number): Entry {
  const reading = readEntryLine(JSON.stringify(value));
  if (reading.kind !== 'entry')
    throw new Problem(
      422,
      `Entry ${index + 1} ${reading.kind === 'broken' ? reading.what : 'is of a version or kind that this server does not know'}.`,
    );
  const written: Record<string, unknown> = JSON.parse(writeEntryLine(reading.entry));
  const lacking = Object.keys(written).filter((key) => !Object.hasOwn(value, key));
  if (lacking.length > 0)
    throw new Problem(
      422,
      `Entry ${index + 1} leaves out ${lacking.map((key) => `\`${key}\``).join(', ')}: write null there, for this server does, and a line is hashed as it is written.`,
    );
  if (digestOf(written) !== reading.digest)
    throw new Problem(
      422,
      `Entry ${index + 1} has fields that this server does not know, or nulls where fields should be absent: its digest would change.`,
    );
  return reading.entry;
}

/** Of the entries, those that the ledger holds, by id. */
async function heldOf(ledger: Ledger, entries: readonly Entry[]): Promise<Map<string, Entry>> {
  const held = new Map<string, Entry>();
  const ids = new Set(entries.map(({ id }) => id));
  for await (const entry of ledger.entries({ ids })) held.set(entry.id, entry);
  return held;
}

/** The same request again, whose answer was lost, or somebody else's with the same ids. */
function answerHeld(entries: readonly Entry[], held: ReadonlyMap<string, Entry>, head: Head): Response {
  const recorded = entries.flatMap((entry) => held.get(entry.id) ?? []);
  const others = entries.filter((entry, index) => !isSameButPlace(entry, recorded[index]));
  if (others.length > 0)
    throw conflict(
      others.map(({ id }) => id),
      'The ledger holds entries with these ids that say something else',
    );
  return Response.json({ entries: recorded }, { status: 200, headers: headersOf(head) });
}

function isSameButPlace(one: Entry, other: Entry | undefined): boolean {
  if (other === undefined) return false;
  const place = { at: '', prev: null };
  return digestOf({ ...one, ...place }) === digestOf({ ...other, ...place });
}

/** Milliseconds that a client's clock may be ahead of ours: what it records later bounds all that follow. */
const furthestAhead = 24 * 3_600_000;

function checkChain(entries: readonly Entry[], head: Head, now: Date): void {
  let prev = head.digest;
  const [first] = entries;
  const ids = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const name = `Entry ${index + 1}`;
    if (ids.has(entry.id)) throw new Problem(422, `${name} has the id of one before it: ${entry.id}.`);
    ids.add(entry.id);
    if (entry.prev !== prev)
      throw new Problem(
        422,
        `${name} has \`prev\` ${entry.prev ?? 'null'}, but the line before it has the digest ${prev ?? 'null'}.`,
      );
    if (entry.at !== first?.at)
      throw new Problem(
        422,
        `${name} has another \`at\` than the first: entries that are appended together are recorded at one time.`,
      );
    if (head.at !== null && entry.at < head.at)
      throw new Problem(
        422,
        `${name} was recorded at ${entry.at}, before the last line (${head.at}): the later of the two is its \`at\`.`,
      );
    if (entry.at !== head.at && Date.parse(entry.at) > now.getTime() + furthestAhead)
      throw new Problem(422, `${name} was recorded at ${entry.at}, more than a day from now: set the clock.`);
    prev = digestOf(entry);
  }
}

/** `PUT /entries`: a whole ledger in the place of the one that is there. */
export async function replaceEntries(context: Context<ApiEnv>): Promise<Response> {
  const {
    req,
    var: { client },
  } = context;
  const expected = readIfMatch(req.header('if-match'));
  const { head } = await client.ledger.read({ source: null, members: [] });
  if (expected !== head.digest) throw stale(head);
  const text = decodeLines(new Uint8Array(await req.arrayBuffer()));
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length === 0 && head.count > 0)
    throw new Problem(
      422,
      'There are no lines in the request, and there are some in the ledger: all would be lost.',
    );
  const done = await client.ledger.replace(Readable.from(lines), head).catch((error: unknown) => {
    // Where the ledger is, is for whoever runs the server.
    const place = ` in ${client.ledger.name}`;
    throw error instanceof NotWhole ? new Problem(422, error.message.replace(place, '')) : error;
  });
  if (done === 'stale') throw stale((await client.ledger.read({ source: null, members: [] })).head);
  const after = await client.ledger.read({ source: null, members: [] });
  return new Response(null, { status: 204, headers: headersOf(after.head) });
}

function readIfMatch(header: string | undefined): Head['digest'] {
  if (header === undefined)
    throw new Problem(428, '`If-Match` is missing: the head that this was decided from, or "empty".');
  const digest = digestOfTag(header);
  if (digest === undefined)
    throw new Problem(400, '`If-Match` is no head: a digest in quotes ("sha256:…") or "empty" was expected.');
  return digest;
}

function stale({ digest }: Head): Problem {
  return new Problem(
    412,
    'The ledger has moved on since: read it again, decide again, and send it again.',
    { head: digest ?? 'empty' },
    { etag: tagOf(digest) },
  );
}

function conflict(held: readonly string[], what: string): Problem {
  return new Problem(409, `${what}: ${held.slice(0, 5).join(', ')}.`, { held });
}
