import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';

import { LedgerFault, LedgerUnavailable } from '../../src/ledger/fault.ts';
import type { Head, Ledger } from '../../src/ledger/ledger.ts';
import { openPostgres, readOnce } from '../../src/ledger/postgres-database.ts';
import { postgresLedger } from '../../src/ledger/postgres.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { password, type LocalPostgres } from './local-postgres.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { startProxy, type PassingBy } from './tcp-proxy.ts';
import { usePostgres } from './use-postgres.ts';

const now = new Date('2026-11-24T10:00:00Z');
const postgres = usePostgres();
const appender = fileURLToPath(new URL('append-in-postgres.ts', import.meta.url));
let installations = 0;

async function store() {
  const server = await postgres();
  installations += 1;
  const installation = installations;
  const open = (url = server.url('app')): Ledger => {
    const database = openPostgres(url);
    onTestFinished(() => database.close());
    return postgresLedger(database, installation);
  };
  return { server, installation, open };
}

/** The same server, by way of a proxy. */
async function through(server: LocalPostgres, look: Parameters<typeof startProxy>[1]): Promise<string> {
  const url = new URL(server.url('app'));
  const proxy = await startProxy(Number(url.port), look);
  onTestFinished(proxy.close);
  url.port = String(proxy.port);
  return url.href;
}

function startAppender(url: string, installation: number, ids: readonly string[], head?: Head) {
  const child = spawn(
    process.execPath,
    [appender, url, String(installation), JSON.stringify(head) ?? '', ...ids],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const acknowledged = text(child.stdout).then((said) => said.split('\n').filter((line) => line !== ''));
  const complaints = text(child.stderr);
  return { child, acknowledged, complaints, exit: once(child, 'exit') };
}

const ids = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const isCommitted = ({ from, bytes }: PassingBy) => from === 'server' && bytes.includes('COMMIT\0');

test('fifty confirmations by eight processes at once are fifty entries, none doubled', async () => {
  const { server, installation, open } = await store();
  const wanted = Array.from({ length: 50 }, (_, index) => `confirmation/${index}`);
  const runs = Array.from({ length: 8 }, (_, process) => {
    // Every third is brought by two of them.
    const own = wanted.filter(
      (_, index) => index % 8 === process || (index % 3 === 0 && (index + 1) % 8 === process),
    );
    return startAppender(server.url('app'), installation, own);
  });
  for (const { exit, complaints } of runs) expect([await complaints, ...(await exit)]).toEqual(['', 0, null]);
  expect((await ids(open())).toSorted()).toEqual(wanted.toSorted());
  expect(await chainOf(open())).toMatchObject({ count: 50, problems: [] });
}, 120_000);

test('a process killed at any moment of an append has recorded all that was acknowledged, and nothing by half', async () => {
  const { server, installation, open } = await store();
  await open().append([buildDraft({ id: 'before' })], await headOf(open()), now);
  const outcomes = new Set<string>();
  let boundary = 0;
  for (; ; boundary += 1) {
    const id = `killed/${boundary}`;
    let kill = () => {};
    const url = await through(server, async ({ index }) => {
      if (index < boundary) return 'pass';
      kill();
      await run.exit;
      return 'cut';
    });
    const run = startAppender(url, installation, [id], await headOf(open()));
    kill = () => run.child.kill('SIGKILL');
    const [code] = await run.exit;
    const acknowledged = await run.acknowledged;
    const recorded = (await ids(open())).includes(id);
    if (acknowledged.includes(id)) expect(recorded).toBe(true);
    outcomes.add(recorded ? 'recorded' : 'not recorded');
    // Whoever comes next goes on, and brings it once more.
    const next = open();
    await next.append([buildDraft({ id })], await headOf(next), now);
    expect((await ids(open())).filter((one) => one === id)).toEqual([id]);
    if (code === 0) break;
  }
  expect(boundary).toBeGreaterThan(15);
  expect(outcomes).toEqual(new Set(['recorded', 'not recorded']));
  expect(await chainOf(open())).toMatchObject({ count: boundary + 2, problems: [] });
}, 240_000);

test('an append whose answer is lost after the commit is known to be recorded', async () => {
  const { server, open } = await store();
  let left = 1;
  const url = await through(server, (passing) => (isCommitted(passing) && left-- > 0 ? 'cut' : 'pass'));
  const head = await headOf(open());
  expect(await open(url).append(buildDrafts(2), head, now)).toMatchObject({
    kind: 'appended',
    entries: [{}, {}],
  });
  expect(await ids(open())).toHaveLength(2);
});

test('an append whose answer is lost for long is told as not known, and the next look finds it', async () => {
  const { server, open } = await store();
  let isAway = false;
  const url = await through(server, (passing) => {
    isAway ||= isCommitted(passing);
    return isAway ? 'cut' : 'pass';
  });
  const head = await headOf(open());
  const fault: unknown = await open(url)
    .append([buildDraft()], head, now)
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LedgerFault);
  expect(String(fault)).toContain('Whether the entries are recorded is not known');
  const again = await open().append([buildDraft()], await headOf(open()), now);
  expect(again).toMatchObject({ kind: 'appended', entries: [] });
});

test('a connection cut before the commit has recorded nothing, and is made again', async () => {
  const { server, open } = await store();
  let left = 1;
  const url = await through(server, ({ from, bytes }) =>
    from === 'client' && bytes.includes('insert into docpoints.entries') && left-- > 0 ? 'cut' : 'pass',
  );
  const head = await headOf(open());
  expect(await open(url).append([buildDraft()], head, now)).toMatchObject({
    kind: 'appended',
    entries: [{}],
  });
  expect(await ids(open())).toEqual([buildDraft().id]);
});

test('a server that is stopped and started in the middle is waited for', async () => {
  const { server, open } = await store();
  const ledger = open();
  await ledger.append([buildDraft({ id: 'before' })], await headOf(ledger), now);
  const head = await headOf(ledger);
  await server.stop();
  const append = ledger.append([buildDraft({ id: 'after' })], head, now);
  const read = headOf(ledger);
  await server.start();
  expect(await append).toMatchObject({ kind: 'appended' });
  expect((await read).count).toBeGreaterThan(0);
  expect(await ids(ledger)).toEqual(['before', 'after']);
});

test('a reading that is cut off by a stop of the server says so, and the next one reads all', async () => {
  const { server, open } = await store();
  const ledger = open();
  await ledger.append(buildDrafts(1200), await headOf(ledger), now);
  const entries = ledger.entries({})[Symbol.asyncIterator]();
  await entries.next();
  await server.stop();
  const rest = (async () => {
    while ((await entries.next()).done !== true);
  })();
  await expect(rest).rejects.toThrow(LedgerFault);
  await server.start();
  expect(await ids(ledger)).toHaveLength(1200);
});

test('a server that stays away is told with what to do, and without the password', async () => {
  const { server, open } = await store();
  const ledger = open();
  await server.stop();
  const fault: unknown = await headOf(ledger).catch((error: unknown) => error);
  await server.start();
  expect(fault).toBeInstanceOf(LedgerUnavailable);
  expect(String(fault)).toMatch(
    /PostgreSQL 127\.0\.0\.1:\d+\/points, installation \d+ cannot be read: nothing answers there/,
  );
  expect(String(fault)).not.toContain(password.slice(0, 9));
});

test.each([
  ['read', 'select', 'cannot be read'],
  ['append', 'insert into docpoints.entries', 'cannot be appended to'],
])(
  'a server that takes a question and never answers does not hold up %s for ever',
  async (what, asked, told) => {
    const { server, installation, open } = await store();
    await open().append([buildDraft({ id: 'before' })], await headOf(open()), now);
    let isStuck = false;
    const url = await through(server, ({ from, bytes }) => {
      isStuck ||= from === 'client' && bytes.includes(asked);
      return isStuck && from === 'server' ? new Promise(() => {}) : 'pass';
    });
    const database = openPostgres(url, 200);
    onTestFinished(() => database.close());
    const ledger = postgresLedger(database, installation);
    const work = what === 'read' ? headOf(ledger) : ledger.append([buildDraft()], await headOf(open()), now);
    const fault: unknown = await work.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LedgerUnavailable);
    expect(String(fault)).toContain(`${told}: the database does not answer`);
  },
);

test('a statement that takes too long is broken off by the server, where that has no limit of its own', async () => {
  const { server, installation } = await store();
  const limit = async (url: string, takesLong = false) => {
    const database = openPostgres(url);
    onTestFinished(() => database.close());
    return readOnce(database, { installation, role: 'docpoints_app', takesLong }, async (transaction) => {
      const { rows } = await sql<{
        limit: string;
      }>`select current_setting('statement_timeout') as limit`.execute(transaction);
      return rows[0]?.limit;
    });
  };
  const url = new URL(server.url('app'));
  expect(await limit(url.href)).toBe('1min');
  expect(await limit(url.href, true)).toBe('0');
  url.searchParams.set('options', '-c statement_timeout=5s');
  expect(await limit(url.href)).toBe('5s');
});
