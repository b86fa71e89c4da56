import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { Validator } from '@seriousme/openapi-schema-validator';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, onTestFinished, test } from 'vitest';

import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';
import { buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';
import { buildProgram } from '../builders/facts.ts';
import { chainOf, entriesOf, headOf } from '../ledger/reading.ts';
import { startApi, type ApiSetup } from './start-api.ts';

type Api = Awaited<ReturnType<typeof startApi>>;
const apis: Api[] = [];
afterEach(() => {
  // Whatever a test asks for, every answer is one that openapi.yaml describes.
  expect(apis.splice(0).flatMap(({ undescribed }) => undescribed)).toEqual([]);
});

const reporting = buildProgram(
  'extends: dataminer\nactivities:\n  feedback: { title: Submit feedback, points: 50, cap: { points: 100, per: month }, reported-by: [survey] }\n  course: { title: Complete a course, points: { min: 10, max: 50 }, evidence: link, reported-by: [survey] }\n',
);

async function start(setup: ApiSetup = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-api-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const open = (): Ledger => folderLedger(folder);
  const api = await startApi(open, { program: reporting, ...setup });
  apis.push(api);
  const all = api.token(['read', 'append', 'erase'], ['feedback', 'course']);
  const ask = (
    path: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
    token = all,
  ) =>
    fetch(`${api.url}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, token = all) =>
    ask(
      path,
      {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      },
      token,
    );
  return { ...api, ledger: open(), ask, post };
}

const now = new Date('2026-11-24T10:00:00Z');
const empty = { 'if-match': '"empty"' };
const sealed = (drafts: readonly EntryDraft[], digest: string | null = null, at = now) =>
  sealDrafts(drafts, { digest, lastAt: null }, at).map(({ text }) => JSON.parse(text));
const report = { id: 'answer-7', member: '@octocat', activity: 'feedback' };

test('openapi.yaml is a valid description', async () => {
  const { readFile } = await import('node:fs/promises');
  const { valid, errors } = await new Validator().validate(await readFile('openapi.yaml', 'utf8'));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('entries are appended against the head that they were decided from, and read again', async () => {
  const { post, ask, ledger } = await start();
  const answer = await post('/entries', { entries: sealed(buildDrafts(2)) }, empty);
  expect(answer.status).toBe(201);
  const { digest } = await headOf(ledger);
  expect(answer.headers.get('etag')).toBe(`"${digest}"`);
  const read = await ask('/entries');
  expect(await read.json()).toMatchObject({
    entries: [{ id: 'pr/1296269/1/award/583231/1' }, {}],
    next: null,
  });
  expect(await chainOf(ledger)).toMatchObject({ count: 2, problems: [] });
});

test('an append that was decided from an older head is refused with 412 and the head', async () => {
  const { post, ledger } = await start();
  await post('/entries', { entries: sealed([buildDraft({ id: 'first' })]) }, empty);
  const answer = await post('/entries', { entries: sealed([buildDraft({ id: 'late' })]) }, empty);
  expect(answer.status).toBe(412);
  expect(await answer.json()).toMatchObject({ head: (await headOf(ledger)).digest });
  expect((await entriesOf(ledger)).map(({ id }) => id)).toEqual(['first']);
});

test('the same append again, whose answer was lost, is answered as recorded', async () => {
  const { post, ledger } = await start();
  const body = { entries: sealed(buildDrafts(2)) };
  await post('/entries', body, empty);
  const again = await post('/entries', body, empty);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(body);
  expect(await headOf(ledger)).toMatchObject({ count: 2 });
});

test('an append of which the ledger holds a part appends nothing, and says which', async () => {
  const { post, ledger } = await start();
  await post('/entries', { entries: sealed([buildDraft({ id: 'a' })]) }, empty);
  const { digest } = await headOf(ledger);
  const both = sealed([buildDraft({ id: 'a' }), buildDraft({ id: 'b' })], digest);
  const answer = await post('/entries', { entries: both }, { 'if-match': `"${digest}"` });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ held: ['a'] });
  expect(await headOf(ledger)).toMatchObject({ count: 1 });
});

test('an id that the ledger holds for somebody else is held, whatever stands beside it', async () => {
  const { post, ledger } = await start();
  await post('/entries', { entries: sealed([buildDraft({ id: 'a' })]) }, empty);
  const { digest } = await headOf(ledger);
  const others = { source: null, member: { id: 1, login: 'ana' } };
  const both = sealed([buildDraft({ id: 'a', ...others }), buildDraft({ id: 'b', ...others })], digest);
  const answer = await post('/entries', { entries: both }, { 'if-match': `"${digest}"` });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ held: ['a'] });
  expect(await headOf(ledger)).toMatchObject({ count: 1 });
});

const takingBack = (id: string, revokes: string | undefined, login = 'octocat') =>
  buildDraft({
    id,
    kind: 'revocation',
    points: -25,
    ...(revokes === undefined ? {} : { revokes }),
    ...(login === 'octocat' ? {} : { member: { id: 1, login } }),
  });

test.each([
  ['nothing', [takingBack('b', undefined)], 'takes back nothing'],
  ['what is not there', [takingBack('b', 'z')], 'which is not in the ledger before it'],
  ['what comes behind it', [takingBack('b', 'c'), buildDraft({ id: 'c' })], 'not in the ledger before it'],
  ['what is of somebody else', [takingBack('b', 'a', 'ana')], 'which is of another member'],
  ['what it takes back itself', [takingBack('b', 'a'), takingBack('c', 'a')], 'which was taken back before'],
  ['what was taken back', [takingBack('b', 'taken')], 'which was taken back before'],
])(
  'an append that takes back %s is refused, for the ledger would not be whole',
  async (_what, drafts, why) => {
    const { post, ledger } = await start();
    const there = [buildDraft({ id: 'a' }), buildDraft({ id: 'taken' }), takingBack('back', 'taken')];
    expect((await post('/entries', { entries: sealed(there) }, empty)).status).toBe(201);
    const { digest } = await headOf(ledger);
    const answer = await post('/entries', { entries: sealed(drafts, digest) }, { 'if-match': `"${digest}"` });
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status: 422,
      text: expect.stringContaining(why),
    });
    expect((await chainOf(ledger)).problems).toEqual([]);
  },
);

test('a page behind an entry that is gone is refused: its reader would take it for the end', async () => {
  const { post, ask, ledger } = await start();
  await post('/entries', { entries: sealed(buildDrafts(3)) }, empty);
  const { next } = (await (await ask('/entries?limit=1')).json()) as { next: string };
  const others = buildLines(buildDrafts(3).map((draft, index) => ({ ...draft, id: `other-${index}` })));
  await ledger.replace(Readable.from(others), await headOf(ledger));
  const answer = await ask(`/entries?limit=1&cursor=${next}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('begin again without it');
});

test('no lines at all are put in the place of none that are there', async () => {
  const { post, ask, ledger } = await start();
  await post('/entries', { entries: sealed(buildDrafts(2)) }, empty);
  const { digest } = await headOf(ledger);
  const answer = await ask('/entries', { method: 'PUT', body: '', headers: { 'if-match': `"${digest}"` } });
  expect(answer.status).toBe(422);
  expect(await headOf(ledger)).toMatchObject({ count: 2 });
});

test('bytes that are not UTF-8 are no lines', async () => {
  const { ask, ledger } = await start();
  const body = Buffer.from(buildLines(buildDrafts(1)).join('\n'), 'latin1');
  const place = body.indexOf('octocat');
  body[place] = 0xff;
  const headers = { ...empty, 'content-type': 'application/jsonl' };
  const answer = await ask('/entries', { method: 'PUT', body, headers });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('is not UTF-8');
  expect(await headOf(ledger)).toMatchObject({ count: 0 });
});

test('two entries of one id in one append are refused, and none is appended', async () => {
  const { post, ledger } = await start();
  const twice = sealed([buildDraft({ id: 'a' }), buildDraft({ id: 'a', points: 50 })]);
  expect((await post('/entries', { entries: twice }, empty)).status).toBe(422);
  expect(await headOf(ledger)).toMatchObject({ count: 0 });
});

test('an entry that leaves out what this server writes as null is refused by naming that', async () => {
  const { post } = await start();
  const [whole] = sealed([buildDraft()]);
  const { reason: _, source: __, ...entry } = whole ?? {};
  const answer = await post('/entries', { entries: [entry] }, empty);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    detail: expect.stringContaining('Entry 1 leaves out `source`, `reason`: write null there'),
  });
});

test('behind a line of a clock that was days ahead entries are appended at its time, and no later', async () => {
  const { post, ledger } = await start();
  const ahead = new Date('2028-01-01T00:00:00.000Z');
  await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), ahead);
  const { digest } = await headOf(ledger);
  const append = (at: Date) =>
    post(
      '/entries',
      { entries: sealed([buildDraft({ id: 'b' })], digest, at) },
      { 'if-match': `"${digest}"` },
    );
  expect((await append(new Date('2028-01-01T00:00:00.001Z'))).status).toBe(422);
  expect((await append(ahead)).status).toBe(201);
});

test('an entry with the id of another one, that says something else, is refused', async () => {
  const { post, ledger } = await start();
  await post('/entries', { entries: sealed([buildDraft({ id: 'a' })]) }, empty);
  const other = sealed([buildDraft({ id: 'a', points: 1000 })]);
  expect((await post('/entries', { entries: other }, empty)).status).toBe(409);
  expect((await entriesOf(ledger)).map(({ points }) => points)).toEqual([25]);
});

test.each([
  ['a `prev` that is not the head', (entry: object) => ({ ...entry, prev: `sha256:${'a'.repeat(64)}` }), 422],
  ['a field that would be lost', (entry: object) => ({ ...entry, colour: 'red' }), 422],
  ['an unknown kind', (entry: object) => ({ ...entry, kind: 'gift' }), 422],
  ['a time more than a day from now', (entry: object) => ({ ...entry, at: '2026-11-26T10:00:00.000Z' }), 422],
  ['a day that does not exist', (entry: object) => ({ ...entry, earnedOn: '2026-02-30' }), 422],
  ['points that are no whole number', (entry: object) => ({ ...entry, points: 2.5 }), 422],
])('an entry with %s is refused', async (_what, change, status) => {
  const { post, ledger } = await start();
  const [entry] = sealed([buildDraft()]);
  const answer = await post('/entries', { entries: [change(entry)] }, empty);
  expect(answer.status).toBe(status);
  expect(await headOf(ledger)).toMatchObject({ count: 0 });
});

test.each([
  ['no If-Match', {}, JSON.stringify({ entries: sealed([buildDraft()]) }), 428],
  [
    'an If-Match that is no head',
    { 'if-match': '"abc"' },
    JSON.stringify({ entries: sealed([buildDraft()]) }),
    400,
  ],
  ['what is not JSON', empty, '{', 400],
  ['no entries', empty, '{"entries":[]}', 400],
  [
    'a hundred thousand lists in one another',
    empty,
    `{"entries":[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`,
    400,
  ],
  ['entries that are no list', empty, '{"entries":{}}', 400],
  [
    'more than 1,000 entries',
    empty,
    JSON.stringify({ entries: Array.from({ length: 1001 }, () => ({})) }),
    400,
  ],
  ['more than 2 MB', empty, JSON.stringify({ entries: [{ id: 'x'.repeat(2_200_000) }] }), 413],
])('an append with %s is refused', async (_what, headers, body, status) => {
  const { post } = await start();
  const answer = await post('/entries', body, headers);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('pages lead through all entries, each once', async () => {
  const { post, ask } = await start();
  await post('/entries', { entries: sealed(buildDrafts(7)) }, empty);
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '3', ...(cursor === '' ? {} : { cursor }) });
    const page: { entries: { id: string }[]; next: string | null } = JSON.parse(
      await (await ask(`/entries?${String(query)}`)).text(),
    );
    ids.push(...page.entries.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toEqual(buildDrafts(7).map(({ id }) => id));
});

test('a parameter that there is not is told with those that there are', async () => {
  const { ask } = await start();
  expect(await (await ask('/entries?activity=x')).json()).toMatchObject({
    detail:
      'There is no parameter "activity": member, source, since, limit, cursor are what may be asked for.',
  });
});

test('entries can be asked for by member, by source and since a time', async () => {
  const { post, ask } = await start();
  await post(
    '/entries',
    {
      entries: sealed([
        buildDraft(),
        buildDraft({ id: 'hers', member: { id: 1, login: 'ana' }, source: null }),
      ]),
    },
    empty,
  );
  const ids = async (query: string) =>
    JSON.parse(await (await ask(`/entries?${query}`)).text()).entries.map(({ id }: { id: string }) => id);
  expect(await ids('member=1')).toEqual(['hers']);
  expect(await ids('source=1296269/12')).toEqual([buildDraft().id]);
  expect(await ids('since=2026-11-24T10:00:00.001Z')).toEqual([]);
  expect(await ids('since=2026-11-24T10:00:00Z')).toEqual([buildDraft().id, 'hers']);
});

test.each([
  'member=x',
  'source=1',
  'since=yesterday',
  'since=2026-02-30T00:00:00Z',
  'since=2026-11-24T25:00:00.000Z',
  'since=2026-11-24T10:00:00%2B01:00',
  'limit=0',
  'limit=1001',
  'limit=1e2',
  'limit=0x10',
  'limit=%2010',
  'limit=',
  'cursor=zz',
  `cursor=${Buffer.from('["x","y"]').toString('base64url')}`,
  'colour=red',
])('a query %s is refused', async (query) => {
  const { ask } = await start();
  expect((await ask(`/entries?${query}`)).status).toBe(400);
});

test('who has the newest state is told so without it', async () => {
  const { post, ask } = await start();
  await post('/entries', { entries: sealed([buildDraft()]) }, empty);
  for (const path of ['/entries', '/standings', '/members/octocat']) {
    const tag = (await ask(path)).headers.get('etag') ?? '';
    expect((await ask(path, { headers: { 'if-none-match': tag } })).status, path).toBe(304);
  }
});

test('standings come highest total first, a page at a time', async () => {
  const { post, ask } = await start();
  const ana = { id: 1, login: 'ana' };
  await post(
    '/entries',
    { entries: sealed([buildDraft(), buildDraft({ id: 'b', member: ana, points: 800 })]) },
    empty,
  );
  expect(await (await ask('/standings?limit=1')).json()).toMatchObject({
    standings: [{ member: ana, total: 800, level: 'Advocate' }],
    next: '1',
  });
  expect(await (await ask('/standings?limit=1&cursor=1')).json()).toMatchObject({
    standings: [{ member: { login: 'octocat' } }],
    next: null,
  });
});

test('a member is found by login in any case; nobody else is', async () => {
  const { post, ask } = await start();
  await post('/entries', { entries: sealed([buildDraft()]) }, empty);
  expect(await (await ask('/members/OctoCat')).json()).toMatchObject({ total: 25 });
  expect((await ask('/members/hubot')).status).toBe(404);
});

test('who goes on under another account is found by the login of the old one', async () => {
  const { ledger, ask } = await start();
  const bo = { id: 2, login: 'bo' };
  const merge = { kind: 'adjustment', activity: null, points: 0, mergedInto: 583231 } as const;
  const drafts = [
    buildDraft(),
    buildDraft({ id: 'b', member: bo }),
    buildDraft({ ...merge, id: 'c', member: bo }),
  ];
  await ledger.append(drafts, await headOf(ledger), now);
  expect(await (await ask('/members/bo')).json()).toMatchObject({ member: { login: 'octocat' }, total: 50 });
});

test('the whole ledger comes as lines, with the head that they end at', async () => {
  const { post, ask, ledger } = await start();
  await post('/entries', { entries: sealed(buildDrafts(3)) }, empty);
  const answer = await ask('/entries', { headers: { accept: 'application/jsonl' } });
  expect((await answer.text()).trimEnd().split('\n')).toHaveLength(3);
  expect(answer.headers.get('docpoints-count')).toBe('3');
  expect(answer.headers.get('etag')).toBe(`"${(await headOf(ledger)).digest}"`);
});

test.each([
  ['no token', undefined],
  ['a token that is none', 'hello'],
  ['a token of nobody', `dp.${'a'.repeat(12)}.${'b'.repeat(43)}`],
])('%s lets nobody in', async (_what, token) => {
  const { url } = await start();
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/v1/entries`, { headers });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('Bearer');
});

test('a token does what its scopes say, and no more', async () => {
  const { ask, post, token } = await start();
  const reader = token(['read']);
  const writer = token(['append']);
  const entries = sealed([buildDraft()]);
  expect((await post('/entries', { entries }, empty, reader)).status).toBe(403);
  expect((await ask('/entries', {}, writer)).status).toBe(403);
  expect((await ask('/entries', { method: 'PUT', body: '', headers: empty }, writer)).status).toBe(403);
  expect((await post('/reports', report, {}, writer)).status).toBe(403);
});

test('wrong tokens from one address are answered 30 times a minute, then not, and keep no right one out', async () => {
  const { url, ask } = await start();
  const knock = async () =>
    (await fetch(`${url}/api/v1/entries`, { headers: { authorization: 'Bearer wrong' } })).status;
  const statuses: number[] = [];
  for (let count = 0; count < 32; count += 1) statuses.push(await knock());
  expect(statuses.filter((status) => status === 401)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
  expect((await ask('/entries')).status).toBe(200);
});

test('a client that asks too often is told when to come again', async () => {
  const { ask } = await start({ perMinute: 2 });
  await ask('/entries');
  await ask('/entries');
  const answer = await ask('/entries');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a client uses up nothing of what another of the same name may ask', async () => {
  const { ask, token } = await start({ perMinute: 1 });
  const [one, other] = [token(['read'], [], 'survey'), token(['read'], [], 'survey')];
  await ask('/entries', {}, one);
  expect((await ask('/entries', {}, one)).status).toBe(429);
  expect((await ask('/entries', {}, other)).status).toBe(200);
});

test('a server with a secret takes only what is signed with it', async () => {
  const secret = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`;
  const { post } = await start({ secret, now: () => new Date() });
  const body = JSON.stringify(report);
  const signed = (key: string, at = new Date()) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign('msg_1', at, body),
  });
  expect((await post('/reports', body)).status).toBe(401);
  const other = `whsec_${Buffer.from('another secret, as long').toString('base64')}`;
  expect((await post('/reports', body, signed(other))).status).toBe(401);
  expect((await post('/reports', body, signed(secret, new Date(Date.now() - 600_000)))).status).toBe(401);
  expect((await post('/reports', body, signed(secret))).status).toBe(201);
});

test('a report becomes an entry by the rules of the program', async () => {
  const { post, ledger } = await start();
  const answer = await post('/reports', { ...report, on: '2026-11-20' });
  expect(answer.status).toBe(201);
  expect(await entriesOf(ledger)).toMatchObject([
    {
      id: 'report/survey/answer-7',
      kind: 'award',
      member: { id: 583231, login: 'octocat' },
      activity: 'feedback',
      points: 50,
      earnedOn: '2026-11-20',
      by: { login: 'docpoints[bot]' },
    },
  ]);
});

test('the same report twice counts once', async () => {
  const { post, ledger } = await start();
  const first = await (await post('/reports', report)).json();
  const again = await post('/reports', report);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(first);
  expect(await headOf(ledger)).toMatchObject({ count: 1 });
});

test('twenty reports at the same moment make twenty entries', async () => {
  const { post, ledger } = await start();
  const link = 'https://example.org/course';
  const reports = Array.from({ length: 20 }, (_, index) =>
    post('/reports', { id: `c${index}`, member: 'octocat', activity: 'course', points: 10, evidence: link }),
  );
  expect((await Promise.all(reports)).map(({ status }) => status)).toEqual(
    Array.from({ length: 20 }, () => 201),
  );
  expect(await chainOf(ledger)).toMatchObject({ count: 20, problems: [] });
});

const rule = 'by the rule for feedback: no more than 100 points a month';
const survey = (id: string) => ({ ...report, id });

test('what a cap cuts of a report is said in the answer, with the rule, and again when it is sent again', async () => {
  const capped = buildProgram(
    'extends: dataminer\nactivities:\n  feedback: { title: Submit feedback, points: { min: 10, max: 80 }, cap: { points: 100, per: month }, reported-by: [survey] }\n',
  );
  const { post, ledger } = await start({ program: capped });
  expect(await (await post('/reports', { ...survey('1'), points: 80 })).json()).toMatchObject({ cut: null });
  const answer = await post('/reports', { ...survey('2'), points: 60 });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ entry: { points: 20 }, cut: `20 of 60 points, ${rule}` });
  const again = await post('/reports', { ...survey('2'), points: 60 });
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ entry: { points: 20 }, cut: `20 of 60 points, ${rule}` });
  expect((await entriesOf(ledger)).map(({ points }) => points)).toEqual([80, 20]);
});

test('a report of which a cap leaves nothing is refused with the rule; one for another month is not', async () => {
  const { post, ledger } = await start();
  await post('/reports', survey('1'));
  await post('/reports', survey('2'));
  const answer = await post('/reports', survey('3'));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    detail:
      'Nothing is left for @octocat on 2026-11-24. The rule for feedback: no more than 100 points a month.',
  });
  expect((await post('/reports', { ...survey('4'), on: '2026-10-31' })).status).toBe(201);
  expect((await entriesOf(ledger)).map(({ points }) => points)).toEqual([50, 50, 50]);
});

test('what is given once a year is taken once a year', async () => {
  const once = buildProgram(
    'extends: dataminer\nactivities:\n  feedback: { title: Submit feedback, points: 50, once: period, reported-by: [survey] }\n',
  );
  const { post } = await start({ program: once });
  expect((await post('/reports', { ...survey('1'), on: '2026-01-01' })).status).toBe(201);
  const answer = await post('/reports', survey('2'));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('once a calendar year') });
  expect((await post('/reports', { ...survey('3'), on: '2025-12-31' })).status).toBe(201);
});

test('twelve reports at the same moment bring no more than the cap', async () => {
  const { post, ledger } = await start();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => post('/reports', survey(`s${index}`))),
  );
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([201, 201, ...Array.from({ length: 10 }, () => 422)]);
  expect((await entriesOf(ledger)).reduce((sum, { points }) => sum + points, 0)).toBe(100);
});

test('a report of points below zero takes them', async () => {
  const { post, token } = await start({ program: buildProgram('extends: dataminer-2026') });
  const community = token([], ['downvoted'], 'community');
  const answer = await post('/reports', { ...report, activity: 'downvoted' }, {}, community);
  expect(await answer.json()).toMatchObject({ entry: { points: -10 }, cut: null });
});

test.each([
  ['an activity that is none', { activity: 'dancing' }, 403],
  ['an activity that no client may report', { activity: 'blog-post' }, 403],
  ['nobody', { member: 'nobody-here' }, 404],
  ['a bot', { member: 'renovate[bot]' }, 400],
  ['points that are fixed otherwise', { points: 60 }, 422],
  ['no points where there is a range', { activity: 'course', evidence: 'https://example.org/a' }, 422],
  ['no link where one is asked for', { activity: 'course', points: 10, evidence: 'trust me' }, 422],
  ['a day in the future', { on: '2026-11-25' }, 422],
  ['a day that does not exist', { on: '2026-02-30' }, 422],
  ['half a point', { points: 0.5 }, 400],
  ['a field that is not described', { colour: 'red' }, 400],
  ['an id of control characters', { id: 'a\nb' }, 400],
  ['an id of half a character', { id: 'a\ud800' }, 400],
])('a report of %s makes no entry', async (_what, change, status) => {
  const { post, ledger } = await start();
  const answer = await post('/reports', { ...report, ...change });
  expect(answer.status).toBe(status);
  expect(await headOf(ledger)).toMatchObject({ count: 0 });
});

test('a report of a day up to a year back is taken, and the days that are taken are told of one before', async () => {
  const { post } = await start();
  expect((await post('/reports', { ...survey('1'), on: '2025-11-24' })).status).toBe(201);
  for (const on of ['2025-11-23', '1970-01-01', '2026-11-25']) {
    const answer = await post('/reports', { ...survey(on), on });
    expect(answer.status, on).toBe(422);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('2025-11-24 to 2026-11-24 are taken'),
    });
  }
});

test('a report that was taken is answered as recorded, however long ago it was', async () => {
  let today = '2026-11-24';
  const { post } = await start({ now: () => new Date(`${today}T10:00:00Z`) });
  const old = { ...survey('1'), on: '2026-01-10' };
  expect((await post('/reports', old)).status).toBe(201);
  today = '2027-06-01';
  expect((await post('/reports', old)).status).toBe(200);
});

test('a body in which a key stands twice is refused by its name: nobody can tell which one holds', async () => {
  const { post, ledger } = await start();
  const entries = JSON.stringify({ entries: sealed([buildDraft()]) });
  for (const [path, body] of [
    ['/entries', entries.replace('"points":25', '"points":25,"po\\u0069nts":250')],
    ['/reports', JSON.stringify(report).replace('}', ',"member":"@octocat","points":50,"points":60}')],
  ] as const) {
    const answer = await post(path, body, empty);
    expect(answer.status, path).toBe(400);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/"(?:points|member)" twice/) });
  }
  expect(await headOf(ledger)).toMatchObject({ count: 0 });
});

test('a token reports only the activities that it is for', async () => {
  const { post, token } = await start();
  const courses = token([], ['course']);
  const answer = await post('/reports', report, {}, courses);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('It may report: course.') });
});

test('a path where there is nothing is told as such', async () => {
  const { ask } = await start();
  const answer = await ask('/nothing-here');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('openapi.yaml') });
  // The one path that openapi.yaml rightly does not describe.
  apis.splice(0);
});

test.each([
  ['DELETE', '/entries', 'GET, HEAD, POST, PUT'],
  ['PATCH', '/entries', 'GET, HEAD, POST, PUT'],
  ['OPTIONS', '/entries', 'GET, HEAD, POST, PUT'],
  ['POST', '/standings', 'GET, HEAD'],
  ['DELETE', '/members/octocat', 'GET, HEAD'],
  ['GET', '/reports', 'POST'],
  ['PUT', '/reports', 'POST'],
])('%s %s is told what may be asked there', async (method, path, allow) => {
  const { ask } = await start();
  const response = await ask(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 405, detail: expect.stringContaining(allow) });
});
