import { expect, test } from 'vitest';

import { LedgerFault } from '../../src/ledger/fault.ts';
import {
  addClient,
  findClient,
  listClients,
  removeClient,
  type StoredClient,
} from '../../src/ledger/postgres-clients.ts';
import { usePostgres } from './use-postgres.ts';

const postgres = usePostgres();
const client = (changes: Partial<StoredClient> = {}): StoredClient => ({
  id: 'abcdefghijkl',
  installation: 9919,
  name: 'survey',
  hash: 'a'.repeat(64),
  scopes: ['read'],
  reports: ['feedback', 'course'],
  repository: 'octo-org/docs',
  ...changes,
});

test('a client is found by the id of its token, also by who may only serve', async () => {
  const server = await postgres();
  await addClient(server.open('keeper'), client());
  expect(await findClient(server.open('app'), 'abcdefghijkl')).toEqual(client());
  expect(await findClient(server.open('app'), 'other')).toBeNull();
});

test('a client that is removed is found no more', async () => {
  const server = await postgres();
  const keeper = server.open('keeper');
  await addClient(keeper, client({ id: 'gone' }));
  expect(await removeClient(keeper, 'gone')).toBe(true);
  expect(await removeClient(keeper, 'gone')).toBe(false);
  expect(await findClient(keeper, 'gone')).toBeNull();
});

test('the clients of an account are listed, and none of others', async () => {
  const keeper = (await postgres()).open('keeper');
  await addClient(keeper, client({ id: 'x', installation: 1, name: 'b' }));
  await addClient(keeper, client({ id: 'y', installation: 1, name: 'a' }));
  await addClient(keeper, client({ id: 'z', installation: 2 }));
  expect((await listClients(keeper, 1)).map(({ id }) => id)).toEqual(['y', 'x']);
});

test('who serves can neither list clients nor make one', async () => {
  const app = (await postgres()).open('app');
  await expect(listClients(app, 9919)).rejects.toThrow('give their address in DATABASE_OWNER_URL');
  await expect(addClient(app, client({ id: 'forged', scopes: ['erase'] }))).rejects.toThrow(LedgerFault);
});
