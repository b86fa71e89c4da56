import * as v from 'valibot';

import type { Person } from '../decide/facts.ts';
import { asking } from './explain-fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { actorSchema, readPerson } from './person.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { understand } from './understand.ts';

const answer = v.record(v.string(), actorSchema);
/** A comment that names more is no honest one. */
const most = 50;

/** The accounts of logins, all in one question: those that there are not come as null. Throws GitHubFault. */
export async function readAccounts(
  octokit: OctokitLike,
  logins: readonly string[],
): Promise<ReadonlyMap<string, Person | null>> {
  const asked = logins.slice(0, most).map((login) => login.toLowerCase());
  if (asked.length === 0) return new Map();
  const data = await asking({ to: 'read who is named', needs: 'metadata: read' }, () =>
    queryWithGaps(octokit, accountsQuery(asked.length), variables(asked)),
  );
  const found = understand(answer, data, 'answer about accounts');
  return new Map(asked.map((login, index) => [login, readPerson(found[`a${index}`] ?? null)]));
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
