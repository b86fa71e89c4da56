import { t as asking } from "./asking.js";
import { n as understand } from "./understand.js";
import { _ as collaboratorsSchema, g as collaboratorsField, t as queryWithGaps, v as readCollaborators } from "./query-with-gaps.js";
import { t as GitHubFault } from "./fault.js";
import { i as accountsIn, r as accountVariables, t as accountFields } from "./read-accounts.js";
import { c as readBlob, i as filesIn, n as commitSchema, p as textFields, s as pathVariables } from "./read-branch.js";
import { t as readProgramFile } from "./read-program-file.js";
import * as v from "valibot";
// src/github/check-run.ts
/** GitHub takes no more at once, and no longer summary. */
const [mostAnnotations, longestSummary] = [50, 65e3];
const runs = v.object({ check_runs: v.array(v.object({
	id: v.number(),
	external_id: v.nullish(v.string())
})) });
const made = v.object({ id: v.number() });
/**
* Makes a check of a commit, and says what it says, unless it is there already. Throws GitHubFault: `forbidden` where the
* permission `checks: write` is missing; and what `make` throws.
*/
async function writeCheck(octokit, { owner, repo }, commit, { name, digest, make }) {
	const wish = {
		to: `write a check on ${owner}/${repo}`,
		needs: "checks: write"
	};
	const found = await asking(wish, () => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		owner,
		repo,
		ref: commit,
		check_name: name,
		filter: "latest"
	}));
	const { check_runs: known } = understand(runs, found.data, `answer about the checks on ${owner}/${repo}`);
	if (known.some(({ external_id: made }) => made === digest)) return;
	const check = await make();
	const [first, ...others] = outputsOf(check);
	const body = {
		owner,
		repo,
		name,
		external_id: digest,
		status: "completed",
		conclusion: check.conclusion
	};
	const answer = await asking(wish, () => octokit.request("POST /repos/{owner}/{repo}/check-runs", {
		...body,
		head_sha: commit,
		output: first
	}));
	const { id } = understand(made, answer.data, "answer to a new check");
	for (const output of others) await asking(wish, () => octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{id}", {
		owner,
		repo,
		id,
		output
	}));
}
/** The words of a check with all of its annotations, as many at once as GitHub takes. */
function outputsOf({ title, summary, annotations }) {
	const words = {
		title,
		summary: summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary
	};
	return Array.from({ length: Math.max(1, Math.ceil(annotations.length / mostAnnotations)) }, (_, at) => annotations.slice(at * mostAnnotations, (at + 1) * mostAnnotations)).map((page) => ({
		...words,
		annotations: page.map(({ path, line, column, isError, message }) => ({
			path,
			start_line: line,
			end_line: line,
			start_column: column,
			end_column: column,
			annotation_level: isError ? "failure" : "warning",
			title: "Docpoints program",
			message
		}))
	}));
}
// src/github/read-labels.ts
const answer$1 = v.object({ repository: v.nullable(v.record(v.string(), v.nullable(v.object({ name: v.string() })))) });
/** Which of these labels the repository has, all in one question. Throws GitHubFault. */
async function readLabels(octokit, { owner, repo }, names) {
	if (names.length === 0) return [];
	const wish = {
		to: `read the labels of ${owner}/${repo}`,
		needs: "metadata: read"
	};
	const wanted = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
	const data = await asking(wish, () => queryWithGaps(octokit, labelsQuery(names.length), {
		owner,
		repo,
		...wanted
	}));
	const { repository } = understand(answer$1, data, `answer about the labels of ${owner}/${repo}`);
	return Object.values(repository ?? {}).flatMap((label) => label?.name ?? []);
}
/** Names go as variables, never into the text of the question. */
function labelsQuery(count) {
	const indices = Array.from({ length: count }, (_, index) => index);
	return `query DocpointsLabels($owner: String!, $repo: String!, ${indices.map((index) => `$n${index}: String!`).join(", ")}) { repository(owner: $owner, name: $repo) { ${indices.map((index) => `l${index}: label(name: $n${index}) { name }`).join(" ")} } }`;
}
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
// src/github/read-permission.ts
const named = v.picklist([
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
]);
const answer = v.object({
	permission: named,
	role_name: v.optional(v.string())
});
/** What a person may do on the repository. A role of the organization's own making counts as the permission it stands on. Throws GitHubFault. */
async function readPermission(octokit, { owner, repo }, login) {
	const wish = {
		to: `read what @${login} may do on ${owner}/${repo}`,
		needs: "metadata: read"
	};
	try {
		const { data } = await asking(wish, () => octokit.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
			owner,
			repo,
			username: login
		}));
		const { permission, role_name: role } = understand(answer, data, `answer about what @${login} may do`);
		return v.is(named, role) ? role : permission;
	} catch (error) {
		if (error instanceof GitHubFault && error.kind === "not-found") return "none";
		throw error;
	}
}
export { readLabels, readPeople, readPermission, readProgramFile, writeCheck };
