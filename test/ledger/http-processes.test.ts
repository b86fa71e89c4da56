import { expect, test } from 'vitest';

import { httpLedger } from '../../src/ledger/http.ts';
import { postgresLedger } from '../../src/ledger/postgres.ts';
import { startApi } from '../app/start-api.ts';
import { chainOf, entriesOf } from './reading.ts';
import { startAppender } from './start-appender.ts';
import { usePostgres } from './use-postgres.ts';

const postgres = usePostgres();

test('fifty confirmations by eight processes on a server with a database are fifty entries, none doubled', async () => {
  const database = (await postgres()).open('app');
  const api = await startApi(() => postgresLedger(database, 9919), { perMinute: 100_000 });
  const token = api.token(['read', 'append']);
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const done = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((process) =>
      startAppender({
        store: { server: api.url, token },
        numbers: numbers.filter((number) => number % 8 === process),
      }),
    ),
  );
  expect(done.map(({ isDone, said }) => (isDone ? '' : said))).toEqual(done.map(() => ''));
  const ledger = httpLedger({ url: api.url, token, signer: null });
  const ids = (await entriesOf(ledger)).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(done.flatMap(({ recorded }) => recorded).toSorted());
  expect(new Set(ids).size).toBe(50);
  expect((await chainOf(ledger)).problems).toEqual([]);
  expect(api.undescribed).toEqual([]);
}, 120_000);
