import { describe, expect, test } from 'vitest';

import { postgresLedger } from '../../src/ledger/postgres.ts';
import { buildDrafts } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { password } from '../ledger/local-postgres.ts';
import { headOf } from '../ledger/reading.ts';
import { usePostgres } from '../ledger/use-postgres.ts';
import { docpoints, folderWith } from './run-docpoints.ts';

const now = new Date('2026-11-24T10:00:00Z');
const postgres = usePostgres();

/** A database of its own, with the ledgers of these installations. */
async function databaseWith(name: string, installations: readonly number[]): Promise<string> {
  const server = await postgres();
  await server.createDatabase(name);
  const { migratePostgres } = await import('../../src/ledger/postgres-migrations.ts');
  await migratePostgres(server.open('keeper', name));
  for (const [index, installation] of installations.entries()) {
    const ledger = postgresLedger(server.open('app', name), installation);
    await ledger.append(buildDrafts(index + 2), await headOf(ledger), now);
  }
  return server.url('app', name);
}

test('the only ledger of a database needs no name, neither here nor in the program file', async () => {
  const url = await databaseWith('one_ledger', [9919]);
  const named = await docpoints(['ledger', 'verify', '--ledger', url]);
  expect(named.err).toBe('');
  expect(named.code).toBe(0);
  expect(named.out).toMatch(
    /^Ledger: PostgreSQL 127\.0\.0\.1:\d+\/one_ledger, installation 9919\nLines: {2}2\n/,
  );
  expect(named.out).toContain('The chain is whole.');
  const cwd = await folderWith({ '.github/docpoints.yml': 'ledger: { database: true }\n' });
  expect(await docpoints(['ledger', 'verify'], { cwd, env: { DATABASE_URL: url } })).toEqual(named);
});

test('of several ledgers in a database one must be named, and is read alone', async () => {
  const url = await databaseWith('two_ledgers', [583231, 9919]);
  const unnamed = await docpoints(['standing', '--ledger', url]);
  expect(unnamed).toMatchObject({ code: 2, out: '' });
  expect(unnamed.err).toContain('It has those of 9919, 583231: add ?installation=… to its address.');
  const named = await docpoints(['ledger', 'verify', '--ledger', `${url}?installation=9919`]);
  expect(named).toMatchObject({ code: 0, err: '' });
  expect(named.out).toContain('Lines:  3');
});

test('an installation that is not there is told, with those that are', async () => {
  const url = await databaseWith('another_ledger', [9919]);
  const { code, err } = await docpoints(['ledger', 'verify', '--ledger', `${url}?installation=12`]);
  expect(code).toBe(2);
  expect(err).toContain('There is no ledger of installation 12 in PostgreSQL');
  expect(err).toContain('It has those of 9919.');
  expect(err).not.toContain(password.slice(0, 9));
});

test('a database without a ledger is not an empty ledger', async () => {
  const url = await databaseWith('no_ledger', []);
  const { code, err } = await docpoints(['ledger', 'verify', '--ledger', url]);
  expect(code).toBe(2);
  expect(err).toMatch(/There is no ledger in PostgreSQL .*\/no_ledger yet/);
});

test('a database that cannot be reached is a failure of the outside, told without its password', async () => {
  const { code, err } = await docpoints([
    'ledger',
    'verify',
    '--ledger',
    'postgres://ana:swordfish@127.0.0.1:1/points',
  ]);
  expect(code).toBe(3);
  expect(err).toContain('nothing answers there');
  expect(err).not.toContain('swordfish');
});

describe('reconcile where the program file keeps the ledger in a database', () => {
  async function confirmed(url: string) {
    const octo = await startOctoDocs({
      files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'ledger: { database: true }\n' },
    });
    const pull = octo.fix();
    pull.merge({ as: 'ana' });
    octo.github.clock.advance(60);
    pull.comment({ as: 'ana', body: '/points confirm' });
    const env = {
      GITHUB_TOKEN: octo.github.tokenFor({ kind: 'installation', repo: octo.repo }),
      GITHUB_API_URL: `${octo.github.url}/api/v3`,
    };
    return docpoints(['reconcile', `octo-org/docs#${pull.number}`], { env: { ...env, DATABASE_URL: url } });
  }

  test('writes to the one in DATABASE_URL, as the ledger of the repository’s owner', async () => {
    const url = await databaseWith('by_hand', []);
    const done = await confirmed(url);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('Recorded in the ledger:');
    expect(await docpoints(['standing', '--ledger', url])).toMatchObject({
      code: 0,
      out: expect.stringContaining('octocat'),
    });
  });

  test('is refused where the address names the ledger of somebody else', async () => {
    const url = await databaseWith('of_another', [12]);
    const { code, err } = await confirmed(`${url}?installation=12`);
    expect(code).toBe(2);
    expect(err).toContain('DATABASE_URL names the ledger of installation 12, and octo-org is account');
  });

  test('says what is missing where no database is named', async () => {
    const { code, err } = await confirmed('');
    expect(code).not.toBe(0);
    expect(err).toContain('DATABASE_URL');
  });
});

test('a database that is not there is no bug of the command that wants its tables', async () => {
  const server = await postgres();
  const { code, out, err } = await docpoints(['token', 'list', '--installation', '9919'], {
    env: { DATABASE_URL: server.url('keeper', 'nowhere') },
  });
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(
    /^PostgreSQL .*nowhere cannot be read: the server has no database of that name \(3D000\)\.\n$/,
  );
});
