import { Readable } from 'node:stream';

import nock from 'nock';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { LedgerFault, LedgerUnavailable } from '../../src/ledger/fault.ts';
import type { HttpPlace } from '../../src/ledger/http-client.ts';
import { httpLedger } from '../../src/ledger/http.ts';
import type { Head, Which } from '../../src/ledger/ledger.ts';
import { ledgerSigner } from '../../src/ledger/signer.ts';
import { digestOf } from '../../src/standing/entry-line.ts';
import { buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';

const host = 'https://points.example.org';
const now = new Date('2026-11-24T10:00:00Z');
const emptyHead: Head = { digest: null, count: 0, at: null, version: '' };
const secret = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
const waits: number[] = [];
const ledger = (changes: Partial<HttpPlace> = {}) =>
  httpLedger({
    url: host,
    token: 'dp.token.of-nobody',
    signer: null,
    wait: async (milliseconds) => {
      await Promise.resolve(waits.push(milliseconds));
    },
    ...changes,
  });
const faultOf = async (work: Promise<unknown>) => {
  const fault: unknown = await work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(LedgerFault);
  expect(String(fault)).not.toContain('dp.token');
  return String(fault);
};
const server = () => nock(host);
const tag = (digest: string | null, count: number) => ({
  etag: `"${digest ?? 'empty'}"`,
  'docpoints-count': String(count),
});
const sent = v.object({ entries: v.array(v.record(v.string(), v.unknown())) });
type Sent = v.InferOutput<typeof sent>;
type Answer = [number, unknown, Record<string, string>];
const sentIn = async (request: Request): Promise<Sent> => v.parse(sent, await request.json());
const append = (changes?: Partial<HttpPlace>) => ledger(changes).append([buildDraft()], emptyHead, now);

beforeEach(() => {
  nock.disableNetConnect();
  waits.length = 0;
});
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Answers an append as a server does that has recorded it. */
const recorded = async (request: Request): Promise<Answer> => {
  const { entries } = await sentIn(request);
  return [201, { entries }, tag(digestOf(entries.at(-1)), entries.length)];
};

describe('an append', () => {
  test('counts when the server answers with the very entries that were sent', async () => {
    server().post('/api/v1/entries').matchHeader('if-match', '"empty"').reply(recorded);
    expect(await append()).toMatchObject({
      kind: 'appended',
      entries: [{ id: buildDraft().id, prev: null }],
    });
  });

  test('carries token, idempotency key and a signature of the secret', async () => {
    const seen: Record<string, unknown>[] = [];
    server()
      .post('/api/v1/entries')
      .reply((request: Request) => {
        seen.push(Object.fromEntries(request.headers));
        return recorded(request);
      });
    await append({ signer: ledgerSigner(host, secret) });
    expect(seen[0]).toMatchObject({
      authorization: 'Bearer dp.token.of-nobody',
      'idempotency-key': buildDraft().id,
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
  });

  test('is stale where the server says 412', async () => {
    server().post('/api/v1/entries').reply(412, { title: 'Precondition Failed' });
    expect(await append()).toEqual({ kind: 'stale' });
  });

  test('whose answer was lost is sent again, and counts once', async () => {
    server().post('/api/v1/entries').replyWithError('socket hang up');
    server()
      .post('/api/v1/entries')
      .reply(async (request: Request) => {
        const { entries } = await sentIn(request);
        return [200, { entries }, tag(digestOf(entries.at(-1)), 1)];
      });
    expect(await append()).toMatchObject({ kind: 'appended', entries: [{ id: buildDraft().id }] });
    expect(nock.isDone()).toBe(true);
  });

  test('of which the ledger holds a part is sent again without it', async () => {
    const sent: number[] = [];
    server()
      .post('/api/v1/entries')
      .reply(409, { title: 'Conflict', held: [buildDrafts(2)[0]?.id] });
    server()
      .post('/api/v1/entries', ({ entries }: Sent) => sent.push(entries.length) > 0)
      .reply(recorded);
    const done = await ledger().append(buildDrafts(2), emptyHead, now);
    expect(done).toMatchObject({ kind: 'appended', entries: [{ id: buildDrafts(2)[1]?.id }] });
    expect(sent).toEqual([1]);
  });

  test('waits as long as a busy server asks, and then goes on', async () => {
    server().post('/api/v1/entries').reply(429, {}, { 'retry-after': '7' });
    server().post('/api/v1/entries').reply(recorded);
    await append();
    expect(waits).toEqual([7000]);
  });

  test('is not waited for where the server asks for an hour', async () => {
    server()
      .post('/api/v1/entries')
      .reply(503, { title: 'Service Unavailable', detail: 'Closed.' }, { 'retry-after': '3600' });
    expect(await faultOf(append())).toContain('answered 503: Closed');
    expect(waits).toEqual([]);
  });
});

describe('a server that lies about an append is not believed, when it answers', () => {
  const lies: [string, (sent: Sent) => Answer][] = [
    ['no entries', () => [201, { entries: [] }, tag(`sha256:${'a'.repeat(64)}`, 1)]],
    [
      'other points',
      ({ entries }) => [
        201,
        { entries: entries.map((one) => ({ ...one, points: 1 })) },
        tag(`sha256:${'a'.repeat(64)}`, 1),
      ],
    ],
    ['another end of the ledger', ({ entries }) => [201, { entries }, tag(`sha256:${'a'.repeat(64)}`, 1)]],
    ['no end of the ledger', ({ entries }) => [201, { entries }, {}]],
    ['a page of HTML', () => [201, '<html>', tag(`sha256:${'a'.repeat(64)}`, 1)]],
    [
      'entries of others as held',
      ({ entries }) => [
        200,
        { entries: entries.map((one) => ({ ...one, id: 'x' })) },
        tag(`sha256:${'a'.repeat(64)}`, 1),
      ],
    ],
  ];
  test.each(lies)('%s', async (_what, lie) => {
    server()
      .post('/api/v1/entries')
      .reply(async (request: Request) => lie(await sentIn(request)));
    expect(await faultOf(append())).toContain('is not believed');
  });

  test('a conflict over what was not sent', async () => {
    server()
      .post('/api/v1/entries')
      .reply(409, { title: 'Conflict', held: ['other'] });
    expect(await faultOf(append())).toContain('is not believed');
  });

  test('an entry that is none', async () => {
    server()
      .get('/api/v1/entries')
      .query(true)
      .reply(200, { entries: [{ v: 1, id: 'x' }], next: null }, tag(`sha256:${'a'.repeat(64)}`, 1));
    expect(await faultOf(Array.fromAsync(ledger().entries({})))).toContain('an entry that');
  });
});

describe('the token', () => {
  test.each(['http://points.example.org', 'ftp://points.example.org'])('is not sent to %s', (url) => {
    expect(() => ledger({ url })).toThrow(/not reached by https/);
  });

  test('does not stand in an address', () => {
    expect(() => ledger({ url: 'https://me:secret@points.example.org' })).toThrow(/DOCPOINTS_LEDGER_TOKEN/);
  });

  test('does not follow a redirect', async () => {
    server().post('/api/v1/entries').reply(307, '', { location: 'https://evil.example.org/' });
    const evil = nock('https://evil.example.org').post('/').reply(201, {});
    expect(await faultOf(append())).toContain('answered 307. No token goes to where it leads');
    expect(evil.isDone()).toBe(false);
  });

  test.each([
    [401, 'DOCPOINTS_LEDGER_TOKEN'],
    [403, 'scope'],
  ])('that is refused with %s says what to do', async (status, todo) => {
    server().post('/api/v1/entries').reply(status, { title: 'No', detail: 'No.' });
    expect(await faultOf(append())).toContain(todo);
  });
});

describe('a replacement', () => {
  const lines = buildLines(buildDrafts(2));
  const end = digestOf(JSON.parse(lines.at(-1) ?? ''));
  const replace = () => ledger().replace(Readable.from(lines), emptyHead);
  const put = () => server().put('/api/v1/entries');

  test('counts when the server says that its ledger ends with the last line sent', async () => {
    put().reply(204, '', tag(end, 2));
    expect(await replace()).toBe('replaced');
  });

  test('whose first answer was lost is not told as stale', async () => {
    put().reply(502);
    put().reply(412, { title: 'moved' }, tag(end, 2));
    expect(await replace()).toBe('replaced');
  });

  test('is stale where the ledger has moved', async () => {
    put().reply(412, { title: 'moved' }, tag(`sha256:${'a'.repeat(64)}`, 9));
    expect(await replace()).toBe('stale');
  });

  test.each([
    [409, tag(end, 2), 'answered 409'],
    [200, {}, 'What it says is not believed'],
    [204, tag(`sha256:${'a'.repeat(64)}`, 2), 'What it says is not believed'],
  ])('is not done where the server answers %i with %j', async (status, headers, message) => {
    put().reply(status, '', headers);
    expect(await faultOf(replace())).toContain(message);
  });
});

test.each(['hunter2!', 'whsec_', 'whsec_abc'])(
  'with the secret %s, which is none, nothing is sent',
  (wrong) => {
    expect(() => ledgerSigner(host, wrong)).toThrow(
      /^The secret for the ledger at \S+ is none: whsec_ and base64/,
    );
  },
);

test('a server whose last line was recorded at no time is not believed', async () => {
  server()
    .get(/entries/)
    .reply(200, { entries: [], next: null }, { ...tag(null, 0), 'docpoints-at': 'tomorrow' });
  const read = ledger().read({ source: null, members: [] });
  expect(await faultOf(read)).toContain('a Docpoints-At that is no time');
});

describe('a whole ledger', () => {
  const lines = buildLines(buildDrafts(2)).map((line) => `${line}\n`);
  const whole = (body: Readable, wait = 0) =>
    server()
      .get('/api/v1/entries')
      .delay(wait)
      .reply(200, () => body, tag(digestOf(JSON.parse(lines.at(-1) ?? '')), 2));
  const read = async (changes?: Partial<HttpPlace>) =>
    Array.fromAsync((await ledger(changes).scan()).lines, ({ text }) => text);

  test('may take longer than any other answer', async () => {
    whole(Readable.from(lines), 50);
    expect(await read({ patience: { answer: 10, whole: 60_000 } })).toHaveLength(2);
  });
});

describe('pages', () => {
  const [entry] = buildLines([buildDraft()]).map((line): object => JSON.parse(line));
  const pages = (entries: (object | undefined)[], next: string | null, count = 1) =>
    server()
      .get(/entries/)
      .times(5000)
      .reply(200, { entries, next }, tag(`sha256:${'a'.repeat(64)}`, count));
  const read = (which: Which) => faultOf(Array.fromAsync(ledger().entries(which)));

  test('that hold what was not asked for are not believed', async () => {
    pages([entry], null);
    expect(await read({ member: 77 })).toContain('entries that were not asked for');
  });

  test('that hold nothing and never end are not believed', async () => {
    pages([], 'more');
    expect(await read({})).toContain('a page with nothing on it');
  });

  test('that hold more than there is are not read for ever', async () => {
    pages(
      Array.from({ length: 600 }, () => entry),
      'more',
    );
    expect(await read({})).toContain('more entries than the ledger is said to have');
  });
});

test('a server that does not answer says so, and that nothing is doubled', async () => {
  server().post('/api/v1/entries').times(8).replyWithError('connect ECONNREFUSED');
  expect(await faultOf(append())).toMatch(/does not answer.*doubles nothing/);
  await expect(append()).rejects.toBeInstanceOf(LedgerUnavailable);
});

test('what a server says is one line, and short', async () => {
  server()
    .post('/api/v1/entries')
    .reply(422, { title: 'x', detail: `\u001b[31mred\n${'y'.repeat(5000)}` });
  const fault = await faultOf(append());
  expect(fault).not.toMatch(/[\u001b\n]/);
  expect(fault.length).toBeLessThan(600);
});

test('a reading in which others append is begun anew, and is of one moment', async () => {
  const page = (count: number) => ({
    body: { entries: [], next: null },
    headers: tag(`sha256:${String(count).repeat(64)}`, count),
  });
  const counts = [1, 2, 2, 2];
  server()
    .get('/api/v1/entries')
    .query(true)
    .times(4)
    .reply(() => {
      const { body, headers } = page(counts.shift() ?? 2);
      return [200, body, headers];
    });
  const { head } = await ledger().read({ source: { repoId: 1, number: 2 }, members: [3] });
  expect(head.count).toBe(2);
});
