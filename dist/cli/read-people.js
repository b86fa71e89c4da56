import { t as asking } from "./asking.js";
import { a as collaboratorsSchema, i as collaboratorsField, o as readCollaborators } from "./person2.js";
import { t as GitHubFault } from "./fault2.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { i as accountsIn, r as accountVariables, t as accountFields } from "./read-accounts.js";
import { c as readBlob, i as filesIn, n as commitSchema, p as textFields, s as pathVariables } from "./read-branch.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/read-people.ts
/** Of each kind as many are asked for at once. */
const atOnce = 100;
/** All that is asked about people in one question, or in one for each hundred of them. Throws GitHubFault. */
async function readPeople(octokit, ref, { permissions, teams, accounts, ledger }) {
	const most = Math.max(permissions.length, accounts.length, ...[...teams.values()].map((one) => one.length));
	const pages = Array.from({ length: Math.ceil(most / atOnce) }, (_, page) => {
		const part = (all) => all.slice(page * atOnce, (page + 1) * atOnce);
		const some = [...teams].flatMap(([team, people]) => part(people).length === 0 ? [] : [[team, part(people)]]);
		return readPage(octokit, ref, {
			permissions: part(permissions),
			teams: new Map(some),
			accounts: part(accounts),
			ledger: page === 0 ? ledger : null
		});
	});
	const read = await Promise.all(pages);
	const found = /* @__PURE__ */ new Map();
	for (const [team, members] of read.flatMap((page) => [...page.teams])) {
		const before = found.get(team);
		found.set(team, before === null || members === null ? null : members.union(before ?? /* @__PURE__ */ new Set()));
	}
	return {
		permissions: new Map(read.flatMap((page) => [...page.permissions])),
		teams: found,
		accounts: new Map(read.flatMap((page) => [...page.accounts])),
		ledgerFiles: new Map(read.flatMap((page) => [...page.ledgerFiles]))
	};
}
/** Who works on the repository, and who is in a team, is not for every token to see. */
const mayBeHidden = /^(repository\.p\d+|t\d+(\..*)?)$/;
const fields = v.record(v.string(), v.unknown());
const membersSchema = v.object({ nodes: v.array(v.nullable(v.object({ databaseId: v.nullable(v.number()) }))) });
const teamSchema = v.nullish(v.object({ team: v.nullable(v.record(v.string(), membersSchema)) }));
async function readPage(octokit, ref, question) {
	const { owner, repo } = ref;
	const wish = {
		to: `read what people may do on ${owner}/${repo}`,
		...question.teams.size === 0 ? { needs: "metadata: read" } : { needs: "metadata: read and members: read" }
	};
	const { query, variables } = peopleQuery(ref, question);
	const data = await asking(wish, () => queryWithGaps(octokit, query, variables, mayBeHidden)).catch((error) => {
		if (error instanceof GitHubFault && error.kind === "forbidden") return {};
		throw error;
	});
	const about = (schema, value) => understand(schema, value, `answer about people of ${owner}/${repo}`);
	const read = about(fields, data);
	const repository = about(v.nullish(fields), read["repository"]);
	const permissions = question.permissions.flatMap(({ id }, index) => {
		const found = about(collaboratorsSchema, repository?.[`p${index}`]);
		return found?.edges == null ? [] : [[id, readCollaborators([found]).get(id) ?? null]];
	});
	const teams = [...question.teams].map(([name, people], index) => {
		const team = about(teamSchema, read[`t${index}`])?.team ?? null;
		const members = Object.values(team ?? {}).flatMap(({ nodes }) => nodes.map((one) => one?.databaseId));
		const ids = people.flatMap(({ id }) => members.includes(id) ? id : []);
		return [name, team === null ? null : new Set(ids)];
	});
	const commit = about(v.nullish(commitSchema), repository?.["ledger"]) ?? null;
	const ledgerFiles = commit === null || question.ledger === null ? /* @__PURE__ */ new Map() : (await filesIn(commit, question.ledger.paths, (path, oid) => readBlob(octokit, ref, path, oid))).files;
	return {
		permissions: new Map(permissions),
		teams: new Map(teams),
		accounts: accountsIn(read, question.accounts),
		ledgerFiles
	};
}
/** The question, and the values of its variables: what others have written never goes into its text. */
function peopleQuery({ owner, repo }, { permissions, teams, accounts, ledger }) {
	const variables = {
		owner,
		repo
	};
	const collaborators = permissions.map(({ login }, index) => {
		variables[`p${index}`] = login;
		return collaboratorsField(`p${index}`, 100);
	});
	const members = [...teams].map(([team, people], index) => {
		const [organization = "", slug = ""] = team.replace(/^@/, "").split("/");
		Object.assign(variables, {
			[`o${index}`]: organization,
			[`t${index}`]: slug
		});
		return `t${index}: organization(login: $o${index}) { team(slug: $t${index}) { ${people.map(({ login }, at) => {
			const name = `m${index}x${at}`;
			variables[name] = login;
			return `${name}: members(query: $${name}, first: 100) { nodes { databaseId } }`;
		}).join(" ")} } }`;
	});
	Object.assign(variables, accountVariables(accounts));
	const paths = ledger?.paths ?? [];
	Object.assign(variables, pathVariables(paths));
	const parameters = Object.keys(variables).map((name) => `$${name}: String!`);
	if (ledger !== null) {
		variables["commit"] = ledger.commit;
		parameters.push("$commit: GitObjectID!");
		collaborators.push(`ledger: object(oid: $commit) { ${textFields(paths)} }`);
	}
	return {
		query: `query DocpointsPeople(${parameters.join(", ")}) {
  repository(owner: $owner, name: $repo) { id ${collaborators.join(" ")} }
  ${[...members, accountFields(accounts.length)].join("\n  ")}
}`,
		variables
	};
}
export { readPeople };
