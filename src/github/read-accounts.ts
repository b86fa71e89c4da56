import * as v from 'valibot';

import type { Person } from '../decide/facts.ts';
import { asking } from './explain-fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { actorSchema, readPerson } from './person.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { understand } from './understand.ts';

const answer = v.record(v.string(), actorSchema);
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
    queryWithGaps(octokit, accountsQuery(asked.length), variables(asked)),
  );
  const found = understand(answer, data, 'answer about accounts');
  return asked.map((login, index) => [login, readPerson(found[`a${index}`] ?? null)]);
}

/** Logins go as variables, never into the text of the question. */
export function accountsQuery(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const parameters = indices.map((index) => `$l${index}: String!`).join(', ');
  const fields = indices.map((index) => `a${index}: user(login: $l${index}) { __typename login databaseId }`);
  return `query DocpointsAccounts(${parameters}) { ${fields.join(' ')} }`;
}

function variables(logins: readonly string[]): Record<string, string> {
  return Object.fromEntries(logins.map((login, index) => [`l${index}`, login]));
}
