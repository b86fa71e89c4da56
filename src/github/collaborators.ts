import * as v from 'valibot';

import type { Permission } from '../decide/facts.ts';

/** What the person whose login is the variable `$name` may do, under the name `name`: they are one of those whom the search finds. */
export function collaboratorsField(name: string, most: number): string {
  return `${name}: collaborators(query: $${name}, first: ${most}) { edges { permission node { login databaseId } } }`;
}

/** Null where the token may not see who they are. */
export const collaboratorsSchema = v.optional(
  v.nullable(
    v.object({
      edges: v.nullable(
        v.array(
          v.nullable(
            v.object({
              permission: v.string(),
              node: v.object({ login: v.string(), databaseId: v.nullable(v.number()) }),
            }),
          ),
        ),
      ),
    }),
  ),
);
type CollaboratorsAnswer = v.InferOutput<typeof collaboratorsSchema>;

const permissions: Readonly<Record<string, Permission>> = {
  READ: 'read',
  TRIAGE: 'triage',
  WRITE: 'write',
  MAINTAIN: 'maintain',
  ADMIN: 'admin',
};

/** What those may do who were found, by numeric account id; a role of the organization's own making counts as what it stands on. */
export function readCollaborators(answers: readonly CollaboratorsAnswer[]): Map<number, Permission> {
  const edges = answers.flatMap((one) => one?.edges ?? []).flatMap((edge) => edge ?? []);
  return new Map(
    edges.flatMap(({ permission, node }): [number, Permission][] => {
      const known = permissions[permission];
      return known === undefined || node.databaseId === null ? [] : [[node.databaseId, known]];
    }),
  );
}
