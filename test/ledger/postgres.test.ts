import { readFile } from 'node:fs/promises';

import * as fc from 'fast-check';
import { DatabaseError } from 'pg';
import { expect, onTestFinished, test } from 'vitest';

import { LedgerFault } from '../../src/ledger/fault.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openPostgres } from '../../src/ledger/postgres-database.ts';
import { isStale } from '../../src/ledger/postgres-fault.ts';
import { migratePostgres } from '../../src/ledger/postgres-migrations.ts';
import { postgresLedger } from '../../src/ledger/postgres.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { ana, buildDraft, buildDrafts, buildLines, octocat } from '../builders/entry.ts';
import { password, type LocalPostgres } from './local-postgres.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { usePostgres } from './use-postgres.ts';

const now = new Date('2026-11-24T10:00:00Z');
const postgres = usePostgres();
let installations = 0;

async function store() {
  const server = await postgres();
  installations += 1;
  const installation = installations;
  return {
    server,
    installation,
    ledger: postgresLedger(server.open('app'), installation),
    keepers: postgresLedger(server.open('keeper'), installation),
  };
}

const record = async (ledger: Ledger, drafts: readonly EntryDraft[], at = now) =>
  ledger.append(drafts, await headOf(ledger), at);
const ids = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const fault: unknown = await work.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LedgerFault);
  return String(fault);
};
async function* streamed(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
/** What a program says that has the App's rights and another installation's id. */
const as = (server: LocalPostgres, installation: number | string, text: string) =>
  server.query('app', `set docpoints.installation = '${installation}'; ${text}`);

test('readers who take their time hold nobody up', async () => {
  const { ledger } = await store();
  await record(ledger, buildDrafts(3));
  for (let reader = 0; reader < 12; reader += 1) {
    await ledger.entries({})[Symbol.asyncIterator]().next();
    await (await ledger.scan()).lines[Symbol.asyncIterator]().next();
  }
  expect((await headOf(ledger)).count).toBe(3);
});

test('a reading in whose middle all was written anew is broken off', async () => {
  const { ledger, keepers } = await store();
  await record(ledger, buildDrafts(1201));
  const entries = ledger.entries({})[Symbol.asyncIterator]();
  await entries.next();
  await keepers.replace(streamed(buildLines(buildDrafts(2))), await headOf(keepers));
  const rest = async () => {
    while ((await entries.next()).done !== true);
  };
  expect(await faultOf(rest())).toContain('was written anew just now: try again');
});

test('a long ledger is read page by page, in order, as it stood when the reading began', async () => {
  const { ledger } = await store();
  await record(ledger, buildDrafts(1201));
  const read: string[] = [];
  for await (const { id } of ledger.entries({})) {
    if (read.length === 0) await record(ledger, [buildDraft({ id: 'meanwhile' })]);
    read.push(id);
  }
  expect(read).toEqual(buildDrafts(1201).map(({ id }) => id));
});

test('a reading that is left in the middle holds no connection', async () => {
  const { ledger } = await store();
  await record(ledger, buildDrafts(3));
  for (let time = 0; time < 30; time += 1) for await (const _ of ledger.entries({})) break;
  expect(await ids(ledger)).toHaveLength(3);
});

test('any text that a line may hold is kept as it is, however long', async () => {
  const { ledger } = await store();
  const strange = `'; drop table docpoints.entries; -- \\ " 👋 \u0000 {}`;
  const long = 'x'.repeat(9000) + String(Math.random());
  const drafts = [strange, long].map((id, index) =>
    buildDraft({ id, activity: id.slice(0, 9990), member: { id: index + 1, login: id }, reason: id }),
  );
  await record(ledger, drafts);
  expect(await record(ledger, drafts)).toMatchObject({ kind: 'appended', entries: [] });
  expect(await ids(ledger)).toEqual([strange, long]);
  const { members } = await ledger.read({ source: null, members: [1, 2] });
  expect(members).toEqual(foldMembers(await entriesOf(ledger)));
});

test('ten appends of the same entry at once record it once', async () => {
  const { ledger } = await store();
  const head = await headOf(ledger);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => ledger.append([buildDraft()], head, now)),
  );
  expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
  expect(await ids(ledger)).toEqual([buildDraft().id]);
});

test('what the server breaks off for two that wait for each other is read and decided again', () => {
  const broken = (code: string) => Object.assign(new DatabaseError('broken off', 1, 'error'), { code });
  expect(['40001', '40P01', '23505', 'DP001'].map((code) => isStale(broken(code)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isStale(broken('53100'))).toBe(false);
});

test('installations see and change nothing of each other’s', async () => {
  const { server, installation, ledger } = await store();
  await record(ledger, [buildDraft()]);
  const other = await store();
  await record(other.ledger, [buildDraft(), buildDraft({ id: 'theirs' })]);

  expect(await ids(ledger)).toEqual([buildDraft().id]);
  for (const table of ['entries', 'heads', 'members', 'member_days']) {
    const rows = await as(server, other.installation, `select installation from docpoints.${table}`);
    const seen = new Set(rows.map((row) => Number(row['installation'])));
    expect(seen).toEqual(new Set([other.installation]));
    expect(await server.query('app', `select * from docpoints.${table}`)).toEqual([]);
  }
  const line = `(${installation}, 2, '{}', 'sha256:${'0'.repeat(64)}')`;
  await expect(
    as(
      server,
      other.installation,
      `insert into docpoints.entries (installation, position, line, digest) values ${line}`,
    ),
  ).rejects.toThrow('row-level security');
});

test('the owner of the tables sees one installation alone, too', async () => {
  const { server, ledger } = await store();
  await record(ledger, [buildDraft()]);
  expect(await server.query('keeper', 'select * from docpoints.entries')).toEqual([]);
});

test.each(["1' or '1'='1", '1; reset role', '1 or true', '*', '-1'])(
  'the installation “%s” is none, and shows nothing',
  async (hostile) => {
    const { server, ledger } = await store();
    await record(ledger, [buildDraft()]);
    const seen = await as(
      server,
      hostile.replaceAll("'", "''"),
      'select installation from docpoints.entries',
    ).catch((error: unknown) => String(error));
    expect(seen).toEqual(
      hostile === '-1' ? [] : expect.stringContaining('invalid input syntax for type bigint'),
    );
  },
);

test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('an installation is a numeric id: %s is none', async (none) => {
  const server = await postgres();
  expect(() => postgresLedger(server.open('app'), none)).toThrow('is no installation');
});

test.each([
  'update docpoints.entries set points = 1000',
  'delete from docpoints.entries',
  'truncate docpoints.entries',
])('nobody can %s, whoever they are', async (change) => {
  const { server, installation, ledger } = await store();
  await record(ledger, [buildDraft()]);
  const set = `set docpoints.installation = '${installation}'; `;
  await expect(server.query('app', set + change)).rejects.toThrow('permission denied');
  await expect(server.query('keeper', set + change)).rejects.toThrow('recorded for good');
  await expect(server.query('admin', set + change)).rejects.toThrow('recorded for good');
  expect(await chainOf(ledger)).toMatchObject({ count: 1, problems: [] });
});

test.each(['heads', 'members', 'member_days'])('the App changes the %s by appending alone', async (table) => {
  const { server, installation, ledger } = await store();
  await record(ledger, [buildDraft()]);
  for (const change of [`delete from docpoints.${table}`, `update docpoints.${table} set installation = 1`])
    await expect(as(server, installation, change)).rejects.toThrow('permission denied');
});

test.each([
  ['a gap', { position: 3 }, 'has moved'],
  ['another line before it', { position: 2, prev: `sha256:${'1'.repeat(64)}` }, 'has moved'],
])('a line after %s is refused, whoever inserts it', async (_what, { position, ...row }, refusal) => {
  const { server, installation, ledger } = await store();
  await record(ledger, [buildDraft()]);
  const { digest } = await headOf(ledger);
  const { prev = digest } = 'prev' in row ? row : {};
  await expect(
    as(
      server,
      installation,
      `insert into docpoints.entries (installation, position, line, digest, prev)
       values (${installation}, ${position}, '{}', 'sha256:${'0'.repeat(64)}', '${prev}')`,
    ),
  ).rejects.toThrow(refusal);
});

test('a line that somebody changed past Docpoints is told where it is met', async () => {
  const { server, installation, ledger } = await store();
  await record(ledger, buildDrafts(3));
  await server.query(
    'admin',
    `alter table docpoints.entries disable trigger keep;
     update docpoints.entries set line = replace(line, '"points":25', '"points":2500')
       where installation = ${installation} and position in (2, 3);
     alter table docpoints.entries enable trigger keep`,
  );
  const head = { digest: null, count: 3, at: null, version: '3' };
  const fault = await faultOf(ledger.append([buildDraft({ id: 'new' })], head, now));
  expect(fault).toContain('entry 3 is not the one that was recorded');
  expect(await faultOf(entriesOf(ledger))).toContain('entry 2 is not the one that was recorded');
  expect((await chainOf(ledger)).problems).toEqual([
    expect.objectContaining({ file: 'entries', line: 3 }),
    expect.anything(),
  ]);
});

test('a head that does not fit its lines is told, and nothing is appended', async () => {
  const { server, installation, ledger } = await store();
  await record(ledger, buildDrafts(2));
  await server.query('admin', `update docpoints.heads set count = 1 where installation = ${installation}`);
  expect(await faultOf(headOf(ledger))).toContain('its head records 1 lines, and it ends with line 2');
});

test('who erases puts other lines in the place of all, and of nobody else’s', async () => {
  const { keepers, ledger } = await store();
  const other = await store();
  await record(ledger, buildDrafts(3));
  await record(other.ledger, buildDrafts(2));
  const drafts = [
    buildDraft({ id: 'a', member: ana }),
    buildDraft({ id: 'b', kind: 'enrolment', points: 0 }),
  ];
  expect(await keepers.replace(streamed(buildLines(drafts)), await headOf(ledger))).toBe('replaced');
  expect(await ids(ledger)).toEqual(['a', 'b']);
  expect(await chainOf(ledger)).toMatchObject({ count: 2, problems: [] });
  expect((await ledger.read({ source: null, members: [ana.id, octocat.id] })).members).toEqual(
    foldMembers(await entriesOf(ledger)),
  );
  expect(await record(ledger, [buildDraft({ id: 'c' })])).toMatchObject({ kind: 'appended' });
  expect(await ids(other.ledger)).toHaveLength(2);
});

test('who may append may copy into an empty ledger', async () => {
  const { ledger } = await store();
  expect(await ledger.replace(streamed(buildLines(buildDrafts(3))), await headOf(ledger))).toBe('replaced');
  expect(await chainOf(ledger)).toMatchObject({ count: 3, problems: [] });
});

test('the App may not erase', async () => {
  const { ledger } = await store();
  await record(ledger, buildDrafts(2));
  const fault = await faultOf(ledger.replace(streamed([]), await headOf(ledger)));
  expect(fault).toContain('must be a member of docpoints_app, and of docpoints_eraser to erase');
  expect(await ids(ledger)).toHaveLength(2);
});

test('lines are copied into an empty ledger, those of later versions among them', async () => {
  const { keepers, ledger } = await store();
  const [first = ''] = buildLines([buildDraft()]);
  await keepers.replace(streamed([first]), await headOf(ledger));
  const { digest } = await headOf(ledger);
  const lines = [first, JSON.stringify({ v: 2, id: 'future', prev: digest })];
  await keepers.replace(streamed(lines), await headOf(ledger));
  expect((await Array.fromAsync((await ledger.scan()).lines)).map(({ text }) => text)).toEqual(lines);
  expect(await record(ledger, [buildDraft({ id: 'after' })])).toMatchObject({ kind: 'appended' });
  expect(await chainOf(ledger)).toMatchObject({ count: 3, problems: [] });
});

test('a replacement from an older head is stale, and changes nothing', async () => {
  const { keepers, ledger } = await store();
  const empty = await headOf(ledger);
  await record(ledger, buildDrafts(1));
  const one = await headOf(ledger);
  await record(ledger, [buildDraft({ id: 'second' })]);
  for (const head of [empty, one])
    expect(await keepers.replace(streamed(buildLines([buildDraft({ id: 'x' })])), head)).toBe('stale');
  expect(await chainOf(ledger)).toMatchObject({ count: 2, problems: [] });
  expect(await record(ledger, [buildDraft({ id: 'third' })])).toMatchObject({ kind: 'appended' });
});

test.each([
  ['a broken line', (lines: string[]) => [...lines, '{'], 'line 4 is not JSON'],
  ['a line less', (lines: string[]) => lines.toSpliced(1, 1), 'line 2 does not follow the line before it'],
  ['an id twice', () => buildLines([buildDraft(), buildDraft()]), 'line 2 has the id of'],
])('a replacement with %s is refused, and nothing has changed', async (_what, spoil, what) => {
  const { keepers, ledger } = await store();
  await record(ledger, [buildDraft({ id: 'kept' })]);
  const fault = await faultOf(
    keepers.replace(streamed(spoil(buildLines(buildDrafts(3)))), await headOf(ledger)),
  );
  expect(fault).toContain(what);
  expect(fault).toContain('Nothing was changed');
  expect(await ids(ledger)).toEqual(['kept']);
});

test('a reading that began before an erasure and goes on after it is not a mixture of both', async () => {
  const { keepers, ledger } = await store();
  await record(ledger, buildDrafts(2));
  const { lines } = await ledger.scan();
  await keepers.replace(streamed(buildLines(buildDrafts(2, { reason: 'erased' }))), await headOf(ledger));
  expect(await faultOf(Array.fromAsync(lines))).toContain('was written anew just now');
});

const accounts = [octocat, ana, { id: 2, login: 'bo' }, { id: 3, login: 'hubot' }];
const anyDraft = fc
  .record({
    kind: fc.constantFrom('award', 'revocation', 'redemption', 'enrolment', 'adjustment', 'erasure'),
    member: fc.tuple(fc.constantFrom(...accounts), fc.boolean()).map(([account, isRenamed]) => ({
      ...account,
      login: isRenamed ? `${account.login}-now` : account.login,
    })),
    activity: fc.constantFrom('typo-fix', 'blog-post', '__proto__', null),
    points: fc.integer({ min: -500, max: 500 }),
    earnedOn: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'),
    merge: fc.option(fc.constantFrom(1, 2, 3, 583231), { nil: undefined, freq: 3 }),
    leaves: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ merge, leaves, ...draft }): Partial<EntryDraft> => ({
    ...draft,
    ...(merge === undefined ? {} : { mergedInto: merge }),
    ...(leaves === undefined ? {} : { leaves }),
  }));

test('totals are the same from scratch, entry by entry, and in PostgreSQL', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyDraft, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
      async (batches) => {
        const { ledger, keepers } = await store();
        const members = accounts.map(({ id }) => id);
        let byEntry = foldMembers([]);
        for (const [batch, changes] of batches.entries()) {
          const drafts = changes.flatMap((change, index) => {
            const id = `${batch}/${index}`;
            const draft = buildDraft({ ...change, id });
            const taken = `${id}/taken back`;
            return change.kind === 'revocation'
              ? [buildDraft({ id: taken }), { ...draft, revokes: taken }]
              : [draft];
          });
          const appended = await record(ledger, drafts);
          if (appended.kind === 'appended')
            for (const entry of appended.entries) byEntry = foldMembers([entry], byEntry);
        }
        const fromScratch = foldMembers(await entriesOf(ledger));
        expect((await ledger.read({ source: null, members })).members).toEqual(fromScratch);
        expect(byEntry).toEqual(fromScratch);
        const { lines } = await ledger.scan();
        const texts = (await Array.fromAsync(lines)).map(({ text }) => text);
        await keepers.replace(streamed(texts), await headOf(ledger));
        expect((await ledger.read({ source: null, members })).members).toEqual(fromScratch);
      },
    ),
    { numRuns: 40 },
  );
});

test('tables are made once, by as many processes as there are', async () => {
  const server = await postgres();
  await server.createDatabase('fresh');
  await Promise.all(Array.from({ length: 4 }, () => migratePostgres(server.open('keeper', 'fresh'))));
  await migratePostgres(server.open('app', 'fresh'));
  const ledger = postgresLedger(server.open('app', 'fresh'), 1);
  expect(await record(ledger, [buildDraft()])).toMatchObject({ kind: 'appended' });
});

test('what the docs say to set up makes an App that appends, an owner who erases, and no more', async () => {
  const server = await postgres();
  const docs = await readFile(new URL('../../docs/ledger-postgresql.md', import.meta.url), 'utf8');
  const [, setUp = ''] = /```sql\n(.*?)```/s.exec(docs) ?? [];
  // The roles of the whole server are there already.
  const wanted = setUp.split(';').filter((statement) => !/nologin/.test(statement));
  for (const statement of wanted)
    await server.query('admin', statement.replace('database points', 'database as_told'), 'postgres');
  const openAs = (user: string, secret: string) => {
    const url = new URL(server.url('app', 'as_told'));
    [url.username, url.password] = [user, secret];
    const database = openPostgres(url.href);
    onTestFinished(() => database.close());
    return database;
  };
  const owner = openAs('docpoints_owner', 'OWNER-PASSWORD');
  await migratePostgres(owner);
  const ledger = postgresLedger(openAs('docpoints_run', 'RUN-PASSWORD'), 1);
  expect(await record(ledger, [buildDraft()])).toMatchObject({ kind: 'appended' });
  const head = await headOf(ledger);
  expect(await faultOf(ledger.replace(streamed([]), head))).toContain('docpoints_eraser to erase');
  expect(await postgresLedger(owner, 1).replace(streamed([]), head)).toBe('replaced');
});

test('a role that may not make the tables is told so, and makes none', async () => {
  const server = await postgres();
  await server.createDatabase('foreign_tables');
  const fault = await faultOf(migratePostgres(server.open('app', 'foreign_tables')));
  expect(fault).toContain('permission denied for database foreign_tables');
  expect(fault).toContain('The role that does it owns the database, and may create roles');
});

test('tables of a later version are left alone', async () => {
  const server = await postgres();
  await server.createDatabase('later');
  await migratePostgres(server.open('keeper', 'later'));
  await server.query('keeper', `insert into docpoints.migrations values ('2031-01-01 more', '')`, 'later');
  expect(await faultOf(migratePostgres(server.open('keeper', 'later')))).toContain(
    'a later version of Docpoints',
  );
});

test('a database without tables is told as that', async () => {
  const server = await postgres();
  await server.createDatabase('bare');
  const fault = await faultOf(headOf(postgresLedger(server.open('keeper', 'bare'), 1)));
  expect(fault).toMatch(/docpoints serve.*DATABASE_URL/);
});

test.each([
  ['postgres://app:swordfish@127.0.0.1:1/points', /nothing answers there.*ECONNREFUSED/],
  [
    'postgres://app:swordfish@no-such-host.invalid/points',
    /cannot be read: there is no host of that name|could not be looked up/,
  ],
])('%s is told with what to do, and without the password', async (url, what) => {
  const database = openPostgres(url);
  onTestFinished(() => database.close());
  const fault = await faultOf(headOf(postgresLedger(database, 1)));
  expect(fault).toMatch(what);
  expect(fault).not.toContain('swordfish');
});

test('a wrong password is told, and is not in the message', async () => {
  const server = await postgres();
  const database = openPostgres(server.url('app').replace('swordfish', 'wrong-swordfish'));
  onTestFinished(() => database.close());
  const fault = await faultOf(headOf(postgresLedger(database, 1)));
  expect(fault).toContain('the server refused the user or the password (28P01)');
  expect(fault).not.toContain('swordfish');
});

test.each(['postgres://app:swordfish@[/points', 'mysql://app:swordfish@host/points', 'swordfish'])(
  'the address %s is none, and is not in the message',
  (address) => {
    const open = () => openPostgres(address);
    expect(open).toThrow(LedgerFault);
    expect(open).not.toThrow(/swordfish/);
  },
);

test('the password of an address is in no name', async () => {
  const server = await postgres();
  expect(server.open('app').name).not.toContain(password.slice(0, 9));
});
