import type { Context } from 'hono';
import * as v from 'valibot';

import { digestOfTag } from '../ledger/http-messages.ts';
import type { Head, Ledger, Which } from '../ledger/ledger.ts';
import type { Entry } from '../standing/entry.ts';
import type { LedgerLine } from '../standing/ledger-line.ts';
import type { ApiEnv } from './api-client.ts';
import { headersOf } from './head-headers.ts';
import { readPage, type Page } from './page.ts';
import { Problem } from './problem.ts';

/** `GET /entries`: a page of those asked for, or the whole ledger as lines; `onError` is told of what breaks those off. */
export async function readEntries(
  context: Context<ApiEnv>,
  onError: (error: unknown) => void,
): Promise<Response> {
  const {
    req,
    var: { client },
  } = context;
  const { head } = await client.ledger.read({ source: null, members: [] });
  if (isAt(req.header('if-none-match'), head))
    return new Response(null, { status: 304, headers: headersOf(head) });
  if ((req.header('accept') ?? '').includes('application/jsonl')) return wholeLedger(client.ledger, onError);
  const { which, page } = readQuery(req.query());
  for (let tried = 0, at = head; tried < readings; tried += 1) {
    const body = await takePage(client.ledger.entries(which), page);
    const { head: after } = await client.ledger.read({ source: null, members: [] });
    if (after.digest === at.digest) return Response.json(body, { headers: headersOf(at) });
    at = after;
  }
  throw new Problem(
    503,
    'Others write to the ledger without a pause: try again.',
    {},
    { 'retry-after': '1' },
  );
}

/** As often others may append while a page is read: it and its head are of one moment. */
const readings = 20;

async function wholeLedger(ledger: Ledger, onError: (error: unknown) => void): Promise<Response> {
  const { lines, recorded } = await ledger.scan();
  if (recorded === null || 'broken' in recorded)
    throw new Problem(500, 'The ledger does not know its own end: `docpoints ledger verify` says more.');
  return new Response(ReadableStream.from(bytesOf(lines, onError)), {
    headers: { ...headersOf({ ...recorded, at: null }), 'content-type': 'application/jsonl' },
  });
}

/** What breaks off is thrown, so that the connection breaks off, too: nobody takes a part for the whole. */
async function* bytesOf(
  lines: AsyncIterable<LedgerLine>,
  onError: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const { text } of lines) yield Buffer.from(`${text}\n`);
  } catch (error) {
    onError(error);
    throw error;
  }
}

/** Where a page ends: the time and the id of its last entry. */
const cursor = v.pipe(
  v.string(),
  v.transform((text) => Buffer.from(text, 'base64url').toString()),
  v.transform((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }),
  v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.string()]),
);
const positive = v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/), v.transform(Number), v.safeInteger());
const query = v.strictObject({
  member: v.optional(positive),
  source: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}\/[1-9]\d{0,15}$/))),
  since: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/,
        'Expected a time in UTC such as 2026-11-24T10:00:00Z',
      ),
      v.check(isInCalendar, 'Expected a day and a time that exist'),
    ),
  ),
  limit: v.optional(v.string()),
  cursor: v.optional(cursor),
});

function isInCalendar(time: string): boolean {
  const read = new Date(time);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 19) === time.slice(0, 19);
}

function readQuery(given: Record<string, string>): { which: Which; page: Page<[string, string]> } {
  const read = v.safeParse(query, given);
  if (!read.success) throw badQuery(read.issues[0]);
  const { member, source, since, limit, cursor: after } = read.output;
  const [repoId = 0, number = 0] = (source ?? '').split('/').map(Number);
  const from = after?.[0] ?? since;
  return {
    which: {
      ...(member === undefined ? {} : { member }),
      ...(source === undefined ? {} : { source: { repoId, number } }),
      ...(from === undefined ? {} : { since: new Date(from).toISOString() }),
    },
    page: { limit: readPage(limit), after: after ?? null },
  };
}

function badQuery(issue: v.BaseIssue<unknown>): Problem {
  const keys = Object.keys(query.entries).join(', ');
  if (issue.expected === 'never')
    return new Problem(400, `There is no parameter ${issue.received}: ${keys} are what may be asked for.`);
  const name = issue.path?.map(({ key }) => String(key)).join('.') ?? 'The query';
  return new Problem(400, `\`${name}\` is not as openapi.yaml says: ${issue.message}.`);
}

async function takePage(all: AsyncIterable<Entry>, { limit, after }: Page<[string, string]>) {
  const entries: Entry[] = [];
  let isPast = after === null;
  for await (const entry of all) {
    if (!isPast) {
      isPast = entry.id === after?.[1];
      continue;
    }
    if (entries.length === limit) {
      const last = entries.at(-1);
      return { entries, next: Buffer.from(JSON.stringify([last?.at, last?.id])).toString('base64url') };
    }
    entries.push(entry);
  }
  if (!isPast)
    throw new Problem(
      400,
      '`cursor` names an entry that is not there any more, for the ledger was written anew meanwhile: begin again without it.',
    );
  return { entries, next: null };
}

function isAt(header: string | undefined, { digest }: Head): boolean {
  return header !== undefined && header.split(',').some((tag) => digestOfTag(tag.trim()) === digest);
}
