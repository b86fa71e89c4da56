import * as v from 'valibot';

import type { Person } from '../decide/facts.ts';

/** Whoever GitHub names as an author, as the queries of this room ask for it. */
export const actorFields = `
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`;

export const actorSchema = v.nullable(
  v.object({
    __typename: v.string(),
    login: v.string(),
    databaseId: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
    user: v.optional(
      v.nullable(
        v.object({ login: v.string(), databaseId: v.nullable(v.pipe(v.number(), v.safeInteger())) }),
      ),
    ),
  }),
);

/**
 * The person behind an author. Null where there is none who could earn or decide: an account that is gone,
 * an organization, or a mannequin (a stand-in made by an import, whose login may be another person's).
 */
export function readPerson(actor: v.InferOutput<typeof actorSchema>): Person | null {
  if (actor === null) return null;
  const { __typename: type, login, databaseId: id, user } = actor;
  if (type === 'EnterpriseUserAccount') {
    return user?.databaseId == null ? null : { id: user.databaseId, login: user.login, isBot: false };
  }
  if ((type !== 'User' && type !== 'Bot') || id == null) return null;
  const isNamedBot = login.endsWith('[bot]');
  const isBot = type === 'Bot' || isNamedBot;
  return { id, login: isBot && !isNamedBot ? `${login}[bot]` : login, isBot };
}
