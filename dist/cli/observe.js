import { l as creditedAuthor } from "./settlement.js";
import { c as rulesFor, r as mayDecide } from "./authority.js";
import { b as labelsToMake, c as peopleWhoSpeak, o as namedLogins, s as peopleWhoAsk } from "./revert.js";
import { r as recordedHead } from "./head-file.js";
import { o as pathsAbout, s as pathsToAppend } from "./paths.js";
import { n as simpleProgram } from "./program-reading.js";
import "./usual-places.js";
import { n as inputsDigest, o as lastSetIn } from "./quiet.js";
import { t as resolveProgram } from "./resolve-program.js";
// src/flow/read-people.ts
/** As many are asked about together with other things; who is named beyond that takes a question of its own. */
const mostNamed = 100;
/**
* What people may do, and who is named by those who may decide: nobody else's words are worth a question. However many they
* are, it is one question, but for those of whom it does not tell enough; what is wanted of the ledger (`ledgerOf`, by the
* accounts that may be named) comes along with it. Throws GitHubFault.
*/
async function readPeople(ref, reading, program, { github }, ledgerOf) {
	const speakers = peopleWhoSpeak(reading, program);
	const people = unique([...speakers, ...coAuthorsOf(reading)]);
	const unknown = people.filter(({ id }) => !reading.permissions.has(id));
	const open = unknown.filter(({ login }) => !wasLookedFor(login, reading));
	const teams = teamsAskedAbout(people, reading.permissions, program);
	const seen = new Map([...reading.accounts, ...accountsSeen(reading)]);
	const namedBy = (may) => namedLogins(reading.comments, Object.keys(program.activities), may);
	const { pull, permissions: known } = reading;
	const mayBe = (person) => open.some(({ id }) => id === person.id) || teams.size > 0 || mayDecide(person, {
		permissions: known,
		teams: /* @__PURE__ */ new Map(),
		pull
	}, program);
	const meant = namedBy(mayBe);
	const named = meant.filter((login) => !seen.has(login));
	const ledger = ledgerOf(new Map([...seen].filter(([login]) => meant.includes(login))));
	const apart = open.length + (named.length > 0 ? 1 : 0) + (ledger === null ? 0 : 1);
	const isTogether = teams.size > 0 || apart > 1;
	const question = {
		permissions: open,
		teams,
		accounts: named.slice(0, mostNamed),
		ledger
	};
	const found = isTogether ? await github.readPeople(ref, question) : nothing;
	const permissions = await withOthers(ref, unknown, {
		reading,
		found,
		program
	}, github);
	const facts = {
		permissions,
		teams: readable(found.teams),
		pull
	};
	const logins = namedBy((person) => mayDecide(person, facts, program));
	const accounts = new Map([...seen, ...found.accounts]);
	const others = await github.readAccounts(logins.filter((login) => !accounts.has(login)));
	return {
		permissions,
		teams: facts.teams,
		accounts: new Map([...accounts, ...others].filter(([login]) => logins.includes(login))),
		speakers,
		ledgerFiles: found.ledgerFiles,
		notices: [...found.teams].flatMap(([team, members]) => members === null ? unreadable(team) : [])
	};
}
const nothing = {
	permissions: /* @__PURE__ */ new Map(),
	teams: /* @__PURE__ */ new Map(),
	accounts: /* @__PURE__ */ new Map(),
	ledgerFiles: /* @__PURE__ */ new Map()
};
/** People whom trailers name. */
function coAuthorsOf({ pull }) {
	return pull.coAuthors.filter(({ isBot }) => !isBot);
}
/**
* With the permissions that take a question for each: where it decides something, not being seen among those who work on the
* repository is not enough to say that somebody may not.
*/
async function withOthers(ref, unknown, { reading, found, program }, github) {
	const atOnce = {
		...program,
		confirm: {
			...program.confirm,
			after: {}
		}
	};
	const sharing = program.credit === "equal" ? coAuthorsOf(reading) : [];
	const deciding = new Set([...peopleWhoSpeak(reading, atOnce), ...sharing].map(({ id }) => id));
	const permissions = new Map(reading.permissions);
	for (const [id, permission] of found.permissions) if (permission !== null) permissions.set(id, permission);
	const isNotFound = ({ id, login }) => found.permissions.get(id) === null || wasLookedFor(login, reading);
	const read = unknown.filter(({ id }) => !permissions.has(id)).filter((person) => deciding.has(person.id) || !isNotFound(person)).map(async ({ id, login }) => [id, await github.readPermission(ref, login)]);
	return new Map([...permissions, ...await Promise.all(read)]);
}
function wasLookedFor(login, { askedAlong }) {
	return askedAlong.some((asked) => asked.toLowerCase() === login.toLowerCase());
}
/** Who may be in which of the teams that the program names, as far as it matters. */
function teamsAskedAbout(people, permissions, { confirm: { by, staff } }) {
	const teams = [.../* @__PURE__ */ new Set([...by, ...staff])].filter((name) => name.includes("/"));
	const others = people.filter(({ id }) => !mayWrite(permissions.get(id)));
	const asked = teams.map((team) => [team, staff.includes(team) ? people : others]);
	return new Map(asked.filter(([, who]) => who.length > 0));
}
function mayWrite(permission) {
	return permission === "write" || permission === "maintain" || permission === "admin";
}
function readable(teams) {
	return new Map([...teams].flatMap(([team, ids]) => ids === null ? [] : [[team, ids]]));
}
function unreadable(team) {
	return `The team ${team} cannot be read with this token, so only permission on the repository counts. A workflow’s own token never reads teams: give it the token of an App that may read members, as the workflow examples/workflows/app-token.yml does.`;
}
/** Whose a login is, of those who had to do with the pull request: by login in lower case. */
function accountsSeen({ pull, comments, labellings }) {
	const people = [
		pull.author,
		...pull.coAuthors,
		...pull.assignees,
		...comments.map(({ author }) => author),
		...labellings.flatMap(({ by, takenOff }) => [by, takenOff?.by ?? null])
	];
	return new Map(people.flatMap((person) => person === null || person.isBot ? [] : [[person.login.toLowerCase(), person]]));
}
function unique(people) {
	return [...new Map(people.map((person) => [person.id, person])).values()];
}
// src/flow/observe.ts
/** Asks the one question (`speaker`: the login of who has just said something, whose permission comes along); null when the pull request is gone. Throws GitHubFault and LedgerFault. */
async function glance(ref, speaker, outside) {
	const ledgerFiles = filesAlong(ref, speaker, outside.now());
	const speakers = outside.memory?.speakers(ref) ?? [];
	const reading = await outside.github.readPullRequest({
		...ref,
		ledgerFiles,
		speakers
	}, speaker);
	return reading === null ? null : glanceAt(reading, outside);
}
/** Judges what has been read of a pull request, asking no more of GitHub than the rules take. Throws GitHubFault and LedgerFault. */
async function glanceAt(reading, outside, rulesOf = readRules) {
	const { rules: read, warnings } = await rulesOf(reading, outside);
	const rules = {
		...read,
		program: rulesFor(reading.pull, read.program)
	};
	const { program } = rules;
	const ledger = outside.ledger(program.ledger, reading.repository, {
		...reading.ledger,
		program
	});
	const end = isHere(program, reading) ? recordedHead(reading.ledger.files) : void 0;
	const digest = end === null ? null : end === void 0 || "broken" in end ? void 0 : end.digest;
	return {
		reading,
		rules,
		warnings,
		ledger,
		end: digest,
		inputs: digest === void 0 ? null : inputsDigest(reading, program, digest, outside.now())
	};
}
/** Files of the ledger by name, as far as they can be known beforehand: an append is likely only where somebody has spoken. */
function filesAlong({ number, hint }, speaker, now) {
	const source = hint === void 0 ? null : {
		repoId: hint.repoId,
		number
	};
	const about = pathsAbout({
		source,
		members: hint?.people ?? []
	});
	return speaker === null ? about : [...about, ...pathsToAppend(now)];
}
/** Reads what else there is to know. Throws GitHubFault and LedgerFault. */
async function observe(ref, { reading, rules, warnings, ledger: opened, inputs }, outside) {
	const { repository, pull, comments, labellings, hasOlderLabellings = false } = reading;
	const { self, ownDeletedAt } = reading;
	const { program } = rules;
	const [files, repositoryLabels, { who, ledger, recorded }] = await Promise.all([
		pull.kind === "issue" ? [] : outside.github.readFiles(ref),
		withOwnLabels(ref, reading, program, outside),
		readPeople(ref, reading, program, outside, (accounts) => ledgerFiles(reading, program, accounts)).then(async (who) => {
			const files = new Map([...reading.ledger.files, ...who.ledgerFiles]);
			const ledger = who.ledgerFiles.size === 0 ? opened : outside.ledger(program.ledger, repository, {
				...reading.ledger,
				files,
				program
			});
			return {
				who,
				ledger,
				recorded: await readLedger(reading, program, who.accounts, ledger)
			};
		})
	]);
	const { permissions, teams, accounts, speakers, notices } = who;
	const { head, entries, members } = recorded;
	outside.memory?.keepSpeakers(ref, speakers.map(({ login }) => login));
	return {
		facts: {
			repository,
			pull,
			files,
			comments,
			labellings,
			hasOlderLabellings,
			repositoryLabels,
			permissions,
			teams,
			accounts,
			self,
			lastSetIn: lastSetIn(comments),
			ownDeletedAt,
			entries,
			members,
			now: outside.now()
		},
		rules,
		warnings,
		notices,
		ledger,
		head,
		inputs
	};
}
/** Of a repository with more labels than come along, those of the program are asked for by name. */
async function withOwnLabels(ref, { repositoryLabels, hasMoreLabels = false }, program, { github }) {
	if (repositoryLabels === null || !hasMoreLabels) return repositoryLabels;
	const known = new Set(repositoryLabels.map((name) => name.toLowerCase()));
	const open = labelsToMake(program).filter((name) => !known.has(name.toLowerCase()));
	return [...repositoryLabels, ...await github.readLabels(ref, open)];
}
/** What the ledger says of the pull request, and of all whom a decision may concern, at one moment: what somebody may still get, only their totals tell. Throws LedgerFault. */
async function readLedger(reading, program, accounts, ledger) {
	const source = sourceOf(reading);
	const members = concernedIn(reading, program, accounts);
	const first = await ledger.read({
		source,
		members: [...members]
	});
	const others = members.union(new Set(first.entries.map(({ member }) => member.id)));
	return others.size === members.size ? first : ledger.read({
		source,
		members: [...others]
	});
}
/** Ids of all whom a decision may concern, as far as the pull request tells. */
function concernedIn(reading, program, accounts) {
	const credited = creditedAuthor(reading, program);
	const sharing = program.credit === "equal" ? coAuthorsOf(reading) : [];
	const asking = peopleWhoAsk(reading.comments, Object.keys(program.activities));
	const named = [...accounts.values()].flatMap((person) => person === null || person.isBot ? [] : person);
	const people = [
		...credited === null ? [] : [credited],
		...sharing,
		...asking,
		...named
	];
	return new Set(people.map(({ id }) => id));
}
/** As many files come along with another question. */
const mostFiles = 40;
/** What of the ledger has not come along yet, and tells of those whom a decision may concern. */
function ledgerFiles(reading, program, accounts) {
	const { commit, files } = reading.ledger;
	if (commit === null || !isHere(program, reading)) return null;
	const about = {
		source: sourceOf(reading),
		members: [...concernedIn(reading, program, accounts)]
	};
	const paths = pathsAbout(about).filter((path) => !files.has(path));
	return paths.length === 0 ? null : {
		commit,
		paths: paths.slice(0, mostFiles)
	};
}
/** What a reading is of, as entries name it. */
function sourceOf({ repository, pull }) {
	return {
		repoId: repository.id,
		number: pull.number
	};
}
function isHere({ ledger }, { repository, ledger: read }) {
	if (ledger.kind !== "branch" || ledger.branch !== read.branch) return false;
	const here = `${repository.owner}/${repository.name}`.toLowerCase();
	return ledger.repository === null || ledger.repository.toLowerCase() === here;
}
/** The rules in force, by the program file and what it extends. Throws GitHubFault. */
async function readRules({ programFile }, { github, ledgerPlace }) {
	const file = programFile?.path ?? ".github/docpoints.yml";
	const reading = await resolveProgram(programFile, (place) => github.readProgramFile(place));
	const read = reading.ok ? reading.program : simpleProgram();
	const program = ledgerPlace === void 0 ? read : {
		...read,
		ledger: ledgerPlace
	};
	return reading.ok ? {
		rules: {
			program,
			invalid: null
		},
		warnings: reading.warnings
	} : {
		rules: {
			program,
			invalid: {
				file,
				mistakes: reading.mistakes
			}
		},
		warnings: []
	};
}
export { readRules as a, observe as i, glance as n, sourceOf as o, glanceAt as r, concernedIn as t };
