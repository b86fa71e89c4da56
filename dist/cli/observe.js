import { l as creditedAuthor } from "./settlement.js";
import { c as rulesFor, r as mayDecide } from "./authority.js";
import { b as labelsToMake, c as peopleWhoSpeak, f as commentMarker, m as readCommentMarker, o as namedLogins, p as hasCommentMarker, r as isHandled, s as peopleWhoAsk, t as revertedPull, u as readSpokenCommands, v as isAboutPoints, y as isOwnLabel } from "./revert.js";
import { r as recordedHead } from "./head-file.js";
import { o as pathsAbout, s as pathsToAppend } from "./paths.js";
import { n as simpleProgram } from "./program-reading.js";
import { r as usualProgramFile, t as misnamedProgramFile } from "./usual-places.js";
import { t as version } from "./package.js";
import { c as tells, i as toolTitle, o as corrects, t as repeatedTitle } from "./repeated-work.js";
import { r as dayIn } from "./days.js";
import { t as resolveProgram } from "./resolve-program.js";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
// src/classify/told-by-title.ts
/** All that the title says to the classifier: titles that say the same are classified the same. */
function toldByTitle(title) {
	return [
		toolTitle,
		repeatedTitle,
		corrects,
		tells
	].map((pattern) => pattern.test(title));
}
// src/flow/quiet.ts
/**
* Whether nothing can have changed since our comment was written: it says so of itself (a cache, and no evidence of
* anything but that), nobody has touched it, and no command waits for its answer. `inputs`: the digest of what there is now.
*/
function isQuiet(read, program, inputs) {
	const mark = markThatStands(read);
	return mark !== null && mark.inputs === inputs && isAnswered(read, program);
}
/**
* Whether nothing that is about this pull request can have changed since: that time has gone by, and that others were given
* points, is no reason for a sweep to look at it, unless it may be confirmed by itself by now.
*/
function isStill(read, program, now) {
	return stillMark(read, program, now) !== null;
}
/** The mark of our comment where that is so; null: it is not. */
function stillMark(read, program, now) {
	const mark = markThatStands(read);
	const still = mark?.still;
	if (still === void 0 || still.digest !== stillDigest(read, program)) return null;
	return !(still.due !== null && dayIn(program.timezone, now) >= still.due) && isAnswered(read, program) ? mark : null;
}
/**
* Whether a proposal made before may be confirmed by itself by now. One that was never made has no comment of ours; one
* whose comment somebody has deleted may be due all the same.
*/
function mayBeDue(read, program, now) {
	if (read.comments.some(isTheOne)) return !isStill(read, program, now);
	return read.ownDeletedAt !== null;
}
/** The mark of our one comment; null where it was touched, stands there twice, or is not there. */
function markThatStands({ comments }) {
	const [ours, ...doubles] = comments.filter(isTheOne);
	if (ours === void 0 || ours.isEditedByOther || doubles.length > 0) return null;
	const mark = readCommentMarker(ours.body);
	return mark === null || mark.body !== bodyDigest(ours.body) ? null : mark;
}
function isAnswered({ comments }, program) {
	return readSpokenCommands(comments, Object.keys(program.activities)).every(({ comment }) => isHandled(comment));
}
/** Never the digest of anything. */
const unknown = "0".repeat(16);
/** The text of our comment with its mark on top: what it was made from, and what it says. */
function withMark(text, inputs, setIn, kept = {}) {
	const mark = {
		...kept,
		inputs: inputs ?? unknown,
		body: bodyDigest(text),
		setIn
	};
	return `${commentMarker(mark)}\n\n${text}`;
}
/** A mark alone proves nothing, for anyone can copy it. */
function isTheOne({ isOwn, body }) {
	return isOwn && hasCommentMarker(body);
}
/** The comment in which, by our own comment, something was set by hand; null: none. */
function lastSetIn(comments) {
	const ours = comments.find(isTheOne);
	return ours === void 0 ? null : readCommentMarker(ours.body)?.setIn ?? null;
}
/** What was read, as it stands once a decision is carried out: its labels put and taken off, comments answered, an issue closed by it. */
function carriedOut(read, decision) {
	const { stateLabels, close, reactions } = decision;
	const left = read.pull.labels.filter((name) => !stateLabels.remove.includes(name));
	const state = close === null ? read.pull.state : "closed";
	const comments = read.comments.map((comment) => {
		const ours = reactions.flatMap((one) => one.comment === comment.id ? one.content : []);
		return ours.length === 0 ? comment : {
			...comment,
			ownReactions: [...comment.ownReactions, ...ours]
		};
	});
	return {
		...read,
		comments,
		pull: {
			...read.pull,
			state,
			labels: [...left, ...stateLabels.add]
		}
	};
}
/** All that a decision is made from and that others can change, as a short digest. `ledger`: the digest of its last line. */
function inputsDigest(read, program, ledger, now) {
	return short(canonicalize([
		...matters(read, program),
		ledger,
		dayIn(program.timezone, now)
	]) ?? "");
}
/** The same without what is not about this pull request: the ledger's end, and the day. */
function stillDigest(read, program) {
	return short(canonicalize(matters(read, program)) ?? "");
}
function matters({ repository, pull, comments, labellings, programFile }, program) {
	const commanding = new Set(readSpokenCommands(comments, Object.keys(program.activities)).map(({ comment }) => comment.id));
	const said = comments.filter(({ id, isOwn, isEdited, ownReactions }) => !isOwn && (commanding.has(id) || isEdited && ownReactions.length > 0)).map(({ id, isEdited, author, body }) => [
		id,
		author?.id ?? null,
		isEdited ? null : short(body)
	]);
	const { labels, title, body, ...rest } = pull;
	return [
		version,
		repository,
		rest,
		[
			...toldByTitle(title),
			revertedPull(pull, repository),
			...pull.kind === "issue" ? [short(body)] : []
		],
		labels.filter((name) => isKnown(name, program)).toSorted(),
		labellings.filter(({ name }) => isAboutPoints(name, program)),
		said,
		programFile?.text ?? null,
		program.digest
	];
}
/** A hint is evidence, too, and one of ours has to be true; any other label says nothing. */
function isKnown(name, program) {
	if (isOwnLabel(name)) return program.comment.labels;
	return isAboutPoints(name, program) || Object.hasOwn(program.labels, name);
}
/** GitHub may give a comment back with other ends of line than it was written with. */
function bodyDigest(body) {
	return short(body.replace(/^<!--.*-->\s*/, "").replaceAll("\r\n", "\n").trim());
}
function short(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
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
				recorded: await readLedger(reading, program, who.accounts, ledger, outside.now())
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
async function readLedger(reading, program, accounts, ledger, now) {
	const source = sourceOf(reading);
	const members = concernedIn(reading, program, accounts);
	const appendsAt = readSpokenCommands(reading.comments, Object.keys(program.activities)).some(({ comment }) => !isHandled(comment)) ? now : void 0;
	const first = await ledger.read({
		source,
		members: [...members],
		appendsAt
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
const misnamed = {
	file: misnamedProgramFile,
	line: 1,
	column: 1,
	path: "",
	found: "a file that is never read",
	expected: `the name ${usualProgramFile}`,
	nearest: null
};
/** The rules in force, by the program file and what it extends. Throws GitHubFault. */
async function readRules({ programFile, isProgramMisnamed }, { github, ledgerPlace, programPath }) {
	const file = programFile?.path ?? ".github/docpoints.yml";
	const reading = await resolveProgram(programFile, (place) => github.readProgramFile(place));
	const read = reading.ok ? reading.program : simpleProgram();
	const program = ledgerPlace === void 0 ? read : {
		...read,
		ledger: ledgerPlace
	};
	const others = isProgramMisnamed === true && programPath === void 0 ? [misnamed] : [];
	return reading.ok ? {
		rules: {
			program,
			invalid: null
		},
		warnings: [...others, ...reading.warnings]
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
export { readRules as a, inputsDigest as c, isTheOne as d, mayBeDue as f, withMark as g, stillMark as h, observe as i, isQuiet as l, stillDigest as m, glance as n, sourceOf as o, short as p, glanceAt as r, carriedOut as s, concernedIn as t, isStill as u };
