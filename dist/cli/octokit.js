import { t as usualLedgerBranch } from "./usual-places.js";
import { o as headFile } from "./chain.js";
import { _ as understand, c as readBlob, f as snapshotOf, g as readGraphqlErrors, h as asking, i as filesIn, n as commitSchema, p as textFields, s as pathVariables, y as readHttpError } from "./read-branch.js";
import { _ as collaboratorsSchema, f as joinComments, g as collaboratorsField, n as commentsAnswer, o as pullRequestAnswer, t as queryWithGaps, v as readCollaborators } from "./query-with-gaps.js";
import { _ as readAccounts, a as readRepositoryLabels, f as pullRequestQuery, g as accountsIn, h as accountVariables, i as readPaths, m as accountFields, n as readLabellings, o as repositoryFacts, r as readOwnDeletedAt, s as commentsQuery, t as pullRequestFacts, v as findProgramFile } from "./read-pull-facts.js";
import { t as GitHubFault } from "./fault.js";
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
// src/github/read-files.ts
const PER_PAGE = 100;
/** GitHub lists at most 3,000 files of a pull request. */
const MOST_PAGES = 30;
const page = v.array(v.object({
	filename: v.string(),
	previous_filename: v.optional(v.string()),
	status: v.picklist([
		"added",
		"removed",
		"modified",
		"renamed",
		"copied",
		"changed",
		"unchanged"
	]),
	additions: v.number(),
	deletions: v.number(),
	patch: v.optional(v.string())
}));
/** All changed files of a pull request, 100 a request, at most 3,000. Throws GitHubFault. */
async function readFiles(octokit, ref) {
	const { owner, repo, number } = ref;
	const where = `${owner}/${repo}#${number}`;
	const files = [];
	for (let at = 1; at <= MOST_PAGES; at += 1) {
		const { data } = await asking({
			to: `read the changed files of ${where}`,
			needs: "pull requests: read"
		}, () => octokit.request("GET /repos/{owner}/{repo}/pulls/{number}/files", {
			owner,
			repo,
			number,
			per_page: PER_PAGE,
			page: at
		}));
		const read = understand(page, data, `list of changed files of ${where}`);
		files.push(...read);
		if (read.length < PER_PAGE) break;
	}
	return files;
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
const fields$1 = v.record(v.string(), v.unknown());
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
	const read = about(fields$1, data);
	const repository = about(v.nullish(fields$1), read["repository"]);
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
// src/github/write.ts
/**
* Sends comments, reactions and new labels as one document of mutations: GitHub runs them in order, and goes on after one
* has failed. Then the labels of the pull request itself, each whatever became of the others. What was to be deleted and is
* gone, or to be made and is there, is done. Answers the addresses of the new comments, in order. Throws the first
* GitHubFault, at once where it may pass (all is tried again then), and TypeError for a comment that was never read.
*/
async function write(octokit, writes, ids, ref) {
	const wish = {
		to: `write on ${ref.owner}/${ref.repo}#${ref.number}`,
		needs: "pull requests: write"
	};
	const refused = [];
	const attempt = (doing) => doing.catch((error) => {
		if (!(error instanceof GitHubFault) || error.passes) throw error;
		refused.push(error);
	});
	const mutations = writes.filter((one) => one.kind !== "label" && one.kind !== "unlabel");
	const urls = mutations.length === 0 ? [] : await attempt(mutate(octokit, mutations, ids, wish));
	for (const one of writes) if (one.kind === "label" || one.kind === "unlabel") await attempt(asking(wish, () => changeLabel(octokit, one, ref)));
	const [first] = refused;
	if (first !== void 0) throw first;
	return urls ?? [];
}
async function mutate(octokit, mutations, ids, wish) {
	const inputs = mutations.map((one) => inputOf(one, ids));
	const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
	const answer = await asking(wish, () => octokit.graphql(writeMutation(mutations), variables).catch((error) => {
		if (!isDoneAlready(error, mutations)) throw error;
		return readGraphqlErrors(error)?.data;
	}));
	const written = understand(writtenAnswer, answer ?? {}, `answer to the wish to ${wish.to}`);
	return mutations.flatMap((_one, index) => written[`w${index}`]?.commentEdge?.node?.url ?? []);
}
/** By the place of each in the document; only of a new comment more than that it was written is asked. */
const writtenAnswer = v.record(v.string(), v.nullish(v.object({ commentEdge: v.nullish(v.object({ node: v.nullish(v.object({ url: v.string() })) })) })));
/** The REST API takes labels by their names, and makes those that are missing. */
async function changeLabel(octokit, { kind, name }, { owner, repo, number }) {
	const labels = "/repos/{owner}/{repo}/issues/{number}/labels";
	if (kind === "label") {
		await octokit.request(`POST ${labels}`, {
			owner,
			repo,
			number,
			labels: [name]
		});
		return;
	}
	await octokit.request(`DELETE ${labels}/{name}`, {
		owner,
		repo,
		number,
		name
	}).catch((error) => {
		if (readHttpError(error)?.status !== 404) throw error;
	});
}
const fields = {
	comment: ["AddCommentInput", "addComment"],
	update: ["UpdateIssueCommentInput", "updateIssueComment"],
	delete: ["DeleteIssueCommentInput", "deleteIssueComment"],
	react: ["AddReactionInput", "addReaction"],
	"make-label": ["CreateLabelInput", "createLabel"],
	close: ["CloseIssueInput", "closeIssue"]
};
/** The document; what is written goes as variables, never into its text. */
function writeMutation(writes) {
	const parameters = writes.map(({ kind }, index) => `$i${index}: ${fields[kind][0]}!`);
	const calls = writes.map(({ kind }, index) => `w${index}: ${fields[kind][1]}(input: $i${index}) { ${asked(kind)} }`);
	return `mutation DocpointsWrite(${parameters.join(", ")}) { ${calls.join(" ")} }`;
}
function asked(kind) {
	return kind === "comment" ? "commentEdge { node { url } }" : "clientMutationId";
}
const reactions = {
	rocket: "ROCKET",
	confused: "CONFUSED",
	eyes: "EYES"
};
function inputOf(one, ids) {
	if (one.kind === "make-label") {
		const { name, color, description } = one;
		return {
			repositoryId: ids.repository,
			name,
			color,
			description
		};
	}
	if (one.kind === "comment") return {
		subjectId: ids.pull,
		body: one.body
	};
	if (one.kind === "close") return {
		issueId: ids.pull,
		stateReason: one.isDone ? "COMPLETED" : "NOT_PLANNED"
	};
	const id = ids.comments.get(one.comment);
	if (id === void 0) throw new TypeError(`Comment ${one.comment} was to be written, and was never read.`);
	if (one.kind === "update") return {
		id,
		body: one.body
	};
	return one.kind === "delete" ? { id } : {
		subjectId: id,
		content: reactions[one.content]
	};
}
function isDoneAlready(error, mutations) {
	const answer = readGraphqlErrors(error);
	if (answer === null) return false;
	return answer.errors.every(({ type, path, message }) => {
		const kind = mutations[Number(String(path?.[0] ?? "").slice(1))]?.kind;
		return kind === "delete" && type === "NOT_FOUND" || kind === "make-label" && /already/i.test(message);
	});
}
// src/github/octokit.ts
/** GitHub through an Octokit: Probot's, or that of `createOctokit`. It writes on pull requests that it has read. */
function octokitGitHub(octokit) {
	const known = /* @__PURE__ */ new Map();
	return {
		async readPullRequest(ref, speaker) {
			const read = await readPullRequest(octokit, ref, speaker ?? null);
			if (read !== null) known.set(name(ref), read.ids);
			return read?.reading ?? null;
		},
		async listChanged(question) {
			const { listChanged } = await import("./list-changed.js");
			return listChanged(octokit, question);
		},
		readFiles: (ref) => readFiles(octokit, ref),
		readPermission: (ref, login) => readPermission(octokit, ref, login),
		readPeople: (ref, question) => readPeople(octokit, ref, question),
		writeCheck: (ref, commit, check) => writeCheck(octokit, ref, commit, check),
		readProgramFile: (place) => readProgramFile(octokit, place),
		readLabels: (ref, names) => readLabels(octokit, ref, names),
		readAccounts: (logins) => readAccounts(octokit, logins),
		async write(ref, writes) {
			const ids = known.get(name(ref));
			if (ids === void 0) throw new TypeError(`${name(ref)} was to be written on, and was never read.`);
			return write(octokit, writes, ids, ref);
		}
	};
}
/** `octo-org/docs#12`. */
function name({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
}
async function readPullRequest(octokit, ref, speaker) {
	const { owner, repo, number, ledgerFiles = [headFile] } = ref;
	const wish = {
		to: `read pull request ${name(ref)}`,
		needs: "pull requests: read and contents: read"
	};
	const people = [.../* @__PURE__ */ new Set([...speaker === null ? [] : [speaker], ...ref.speakers ?? []])].slice(0, 6);
	const logins = ref.hint?.logins ?? [];
	const variables = {
		owner,
		repo,
		number,
		...accountVariables(logins),
		...Object.fromEntries(people.map((login, index) => [`s${index}`, login])),
		...pathVariables(ledgerFiles)
	};
	const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery(ledgerFiles, people.length, logins.length), variables, /^repository\.s\d$/));
	const { viewer, repository, ownersRepository } = understand(pullRequestAnswer, data, `answer about pull request ${name(ref)}`);
	if (repository?.pullRequest == null) return null;
	const { pullRequest, s0, s1, s2, s3, s4, s5 } = repository;
	const collaborators = [
		s0,
		s1,
		s2,
		s3,
		s4,
		s5
	];
	const { comments, nodeIds } = await joinComments(pullRequest.first, pullRequest.last, (after) => readMoreComments(octokit, ref, after));
	const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) => readBlob(octokit, ref, path, oid));
	return {
		reading: {
			repository: repositoryFacts(repository),
			pull: pullRequestFacts(pullRequest),
			comments,
			paths: readPaths(pullRequest),
			permissions: readCollaborators(collaborators),
			accounts: accountsIn(data, logins),
			askedAlong: people.filter((_login, index) => collaborators[index]?.edges != null),
			...readLabellings(pullRequest),
			...readRepositoryLabels(repository),
			self: {
				id: viewer.databaseId ?? 0,
				login: viewer.login
			},
			ownDeletedAt: readOwnDeletedAt(pullRequest, viewer.login),
			programFile: findProgramFile(repository, ownersRepository),
			ledger: {
				branch: usualLedgerBranch,
				repositoryId: repository.id,
				...ledger
			}
		},
		ids: {
			repository: repository.id,
			pull: pullRequest.id,
			comments: nodeIds
		}
	};
}
async function readMoreComments(octokit, ref, after) {
	const { owner, repo, number } = ref;
	const wish = {
		to: `read the comments on ${name(ref)}`,
		needs: "pull requests: read"
	};
	const data = await asking(wish, () => octokit.graphql(commentsQuery, {
		owner,
		repo,
		number,
		after
	}));
	return understand(commentsAnswer, data, `answer about the comments on ${name(ref)}`).repository.pullRequest.comments;
}
export { octokitGitHub as t };
