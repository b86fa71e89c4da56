import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { InvalidProgram } from '../../src/flow/program-of.ts';
import { GitHubFault } from '../../src/github/fault.ts';
import { LedgerFault, LedgerUnavailable, NotWhole } from '../../src/ledger/fault.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { startApi } from './start-api.ts';

const place = 'PostgreSQL db.internal:5432/points, installation 9919';

/** The API in front of a ledger at which everything fails. */
async function startBroken(fault: Error, write = fault) {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-api-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const ledger = folderLedger(folder);
  const fail = () => Promise.reject(fault);
  const open = (): Ledger => ({
    ...ledger,
    name: place,
    ...(write === fault ? { read: fail } : {}),
    replace: () => Promise.reject(write),
  });
  const api = await startApi(open);
  onTestFinished(() => {
    expect(api.undescribed).toEqual([]);
  });
  const headers = {
    authorization: `Bearer ${api.token(['read', 'append', 'erase'], ['feedback'])}`,
    'if-match': '"empty"',
  };
  const ask = async (method: string, path: string, body?: string) => {
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const { detail } = JSON.parse(await answer.text());
    return { status: answer.status, after: answer.headers.get('retry-after'), detail: String(detail) };
  };
  return { ask, faults: api.faults };
}

const asked = [
  ['GET', '/entries', undefined],
  ['PUT', '/entries', ''],
  ['POST', '/reports', JSON.stringify({ id: '1', member: 'octocat', activity: 'feedback' })],
] as const;

test.each(asked)(
  '%s %s while the database is away says to try again, and not where it is',
  async (method, path, body) => {
    const fault = new LedgerUnavailable(`The ledger in ${place} cannot be read: nothing answers there.`);
    const { ask, faults } = await startBroken(fault);
    const { status, after, detail } = await ask(method, path, body);
    expect({ status, after }).toEqual({ status: 503, after: '30' });
    expect(detail).toContain('try again');
    expect(detail).not.toMatch(/internal|9919|PostgreSQL/);
    // Who runs the server reads all of it in the log.
    expect(faults).toEqual([fault]);
  },
);

test.each(asked)(
  '%s %s at a database that lets nobody in is told to be for its owner to mend',
  async (method, path, body) => {
    const fault = new LedgerFault(
      `The ledger in ${place} cannot be read: the server refused the user "points".`,
    );
    const { ask, faults } = await startBroken(fault);
    const { status, after, detail } = await ask(method, path, body);
    expect({ status, after }).toEqual({ status: 500, after: null });
    expect(detail).toContain('does not help');
    expect(detail).not.toMatch(/internal|9919|PostgreSQL|user|[Tt]ry again/);
    expect(faults).toEqual([fault]);
  },
);

test('lines that are no whole chain are refused without the place of the ledger', async () => {
  const why = `The lines for the ledger in ${place} are no whole chain: line 1 is not JSON. Nothing was changed.`;
  const { ask } = await startBroken(new LedgerFault('unused'), new NotWhole(why));
  const { status, detail } = await ask('PUT', '/entries', 'x\n');
  expect({ status, detail }).toEqual({
    status: 422,
    detail: 'The lines for the ledger are no whole chain: line 1 is not JSON. Nothing was changed.',
  });
});

test('what GitHub asks to wait for is waited for, and where it lets nobody in nobody is told to try again', async () => {
  const limited = await startBroken(
    new GitHubFault('rate-limited', 'GitHub at ghe.internal is at its limit.', 120),
  );
  expect(await limited.ask('GET', '/entries')).toMatchObject({ status: 503, after: '120' });
  const refused = await startBroken(new GitHubFault('forbidden', 'GitHub at ghe.internal refused the App.'));
  const { status, after, detail } = await refused.ask('GET', '/entries');
  expect({ status, after }).toEqual({ status: 500, after: null });
  expect(detail).not.toMatch(/internal|[Tt]ry again/);
});

test('the mistakes of a program file are told, with what waits for them to be mended', async () => {
  const { ask } = await startBroken(new InvalidProgram('octo-org/docs: .github/docpoints.yml:2:3 …'));
  const { status, after, detail } = await ask('GET', '/entries');
  expect({ status, after }).toEqual({ status: 500, after: null });
  expect(detail).toContain('docpoints.yml:2:3');
  expect(detail).not.toMatch(/[Tt]ry again/);
});
