import * as v from 'valibot';

import type { Person } from '../decide/facts.ts';
import { asking } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import { actorSchema, readPerson } from './person.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { understand } from './understand.ts';

const answer = v.record(v.string(), v.unknown());
/** As many are asked for at once. */
const atOnce = 100;
/** More are not asked for: nobody rewards so many in one place. */
const most = 500;

/** The accounts of logins, up to a hundred in one question: those that there are not come as null; beyond five hundred none come. Throws GitHubFault. */
export async function readAccounts(
  octokit: OctokitLike,
  logins: readonly string[],
): Promise<ReadonlyMap<string, Person | null>> {
  const asked = [...new Set(logins.map((login) => login.toLowerCase()))].slice(0, most);
  const pages = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, page) =>
    readPage(octokit, asked.slice(page * atOnce, (page + 1) * atOnce)),
  );
  return new Map((await Promise.all(pages)).flat());
}

async function readPage(
  octokit: OctokitLike,
  asked: readonly string[],
): Promise<readonly (readonly [string, Person | null])[]> {
  const data = await asking({ to: 'read who is named', needs: 'metadata: read' }, () =>
    queryWithGaps(octokit, accountsQuery(asked.length), accountVariables(asked)),
  );
  return [...accountsIn(data, asked)];
}

/** What came of `accountFields` in an answer, by login in lower case; who was not answered is absent. Throws GitHubFault. */
export function accountsIn(data: unknown, logins: readonly string[]): Map<string, Person | null> {
  const what = 'answer about accounts';
  const found = understand(answer, data, what);
  return new Map(
    logins.flatMap((login, index) => {
      const one = understand(v.optional(actorSchema), found[`a${index}`], what);
      return one === undefined ? [] : [[login.toLowerCase(), readPerson(one)] as const];
    }),
  );
}

/** The accounts of the logins in the variables `$a0`, `$a1`, …, for the root of a question. */
export function accountFields(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  return indices
    .map((index) => `a${index}: user(login: $a${index}) { __typename login databaseId }`)
    .join(' ');
}

/** `$a0: String!, …`, for the head of a question. */
export function accountParameters(count: number): string {
  return Array.from({ length: count }, (_, index) => `$a${index}: String!`).join(', ');
}

/** The values of those variables: logins never go into the text of a question. */
export function accountVariables(logins: readonly string[]): Record<string, string> {
  return Object.fromEntries(logins.map((login, index) => [`a${index}`, login]));
}

/** The question about accounts alone. */
export function accountsQuery(count: number): string {
  return `query DocpointsAccounts(${accountParameters(count)}) { ${accountFields(count)} }`;
}
