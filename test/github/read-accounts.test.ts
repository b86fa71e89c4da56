import * as v from 'valibot';
import { expect, test } from 'vitest';

import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { readAccounts } from '../../src/github/read-accounts.ts';

/** Knows everybody but `nobody`, and how many it was asked for at once. */
function octokit() {
  const asked: number[] = [];
  const graphql = (_query: string, variables: unknown) => {
    const logins = Object.values(v.parse(v.record(v.string(), v.string()), variables));
    asked.push(logins.length);
    const account = (login: string) =>
      login === 'nobody' ? null : { __typename: 'User', login, databaseId: login.length };
    return Promise.resolve(Object.fromEntries(logins.map((login, index) => [`a${index}`, account(login)])));
  };
  const never = () => Promise.reject(new Error('No other request was expected.'));
  const like: OctokitLike = { graphql, request: never };
  return { asked, octokit: like };
}

test('any number of people is asked for, a hundred at once', async () => {
  const { asked, octokit: one } = octokit();
  const logins = ['Ana', 'nobody', ...Array.from({ length: 118 }, (_, index) => `m${index}`), 'ana'];
  const accounts = await readAccounts(one, logins);
  expect(asked).toEqual([100, 20]);
  expect(accounts.size).toBe(120);
  expect(accounts.get('ana')).toEqual({ id: 3, login: 'ana', isBot: false });
  expect(accounts.get('nobody')).toBeNull();
  expect(accounts.get('m117')?.login).toBe('m117');
});

test('beyond five hundred nobody is known, which is not that there is no such account', async () => {
  const { asked, octokit: one } = octokit();
  const accounts = await readAccounts(
    one,
    Array.from({ length: 1000 }, (_, index) => `m${index}`),
  );
  expect(asked).toHaveLength(5);
  expect(accounts.has('m499')).toBe(true);
  expect(accounts.has('m500')).toBe(false);
});
