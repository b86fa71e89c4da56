import * as v from "valibot";
// src/github/collaborators.ts
/** What the person whose login is the variable `$name` may do, under the name `name`: they are one of those whom the search finds. */
function collaboratorsField(name, most) {
	return `${name}: collaborators(query: $${name}, first: ${most}) { edges { permission node { login databaseId } } }`;
}
/** Null where the token may not see who they are. */
const collaboratorsSchema = v.optional(v.nullable(v.object({ edges: v.nullable(v.array(v.nullable(v.object({
	permission: v.string(),
	node: v.object({
		login: v.string(),
		databaseId: v.nullable(v.number())
	})
})))) })));
const permissions = {
	READ: "read",
	TRIAGE: "triage",
	WRITE: "write",
	MAINTAIN: "maintain",
	ADMIN: "admin"
};
/** What those may do who were found, by numeric account id; a role of the organization's own making counts as what it stands on. */
function readCollaborators(answers) {
	const edges = answers.flatMap((one) => one?.edges ?? []).flatMap((edge) => edge ?? []);
	return new Map(edges.flatMap(({ permission, node }) => {
		const known = permissions[permission];
		return known === void 0 || node.databaseId === null ? [] : [[node.databaseId, known]];
	}));
}
// src/github/person.ts
/** Whoever GitHub names as an author, as the queries of this room ask for it. */
const actorFields = `
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`;
const actorSchema = v.nullable(v.object({
	__typename: v.string(),
	login: v.string(),
	databaseId: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
	user: v.optional(v.nullable(v.object({
		login: v.string(),
		databaseId: v.nullable(v.pipe(v.number(), v.safeInteger()))
	})))
}));
/**
* The person behind an author. Null where there is none who could earn or decide: an account that is gone,
* an organization, or a mannequin (a stand-in made by an import, whose login may be another person's).
*/
function readPerson(actor) {
	if (actor === null) return null;
	const { __typename: type, login, databaseId: id, user } = actor;
	if (type === "EnterpriseUserAccount") return user?.databaseId == null ? null : {
		id: user.databaseId,
		login: user.login,
		isBot: false
	};
	if (type !== "User" && type !== "Bot" || id == null) return null;
	const isNamedBot = login.endsWith("[bot]");
	const isBot = type === "Bot" || isNamedBot;
	return {
		id,
		login: isBot && !isNamedBot ? `${login}[bot]` : login,
		isBot
	};
}
export { collaboratorsSchema as a, collaboratorsField as i, actorSchema as n, readCollaborators as o, readPerson as r, actorFields as t };
