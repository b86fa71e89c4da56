import { t as GitHubFault } from "./fault2.js";
import { t as LedgerFault } from "./fault.js";
import { n as nameOfPlace, t as keyOfPlace } from "./program-place.js";
import { r as usualProgramFile } from "./usual-places.js";
import { r as dayIn } from "./days.js";
import { t as MembersFold } from "./member-totals.js";
import { r as standingsIn } from "./standings.js";
import { n as writtenForm } from "./write-program.js";
import { a as formatNumber, n as formatDay, t as formatAward } from "./amount.js";
import { a as prose, i as person, r as oneLine, t as code } from "./escape.js";
import { a as describeMistake, o as whatIsWrong } from "./chain.js";
import { t as resolveProgram } from "./resolve-program.js";
// src/view/program-change.ts
/** The members whose level two sets of rules see differently, in the order of `after`. */
function movesBetween(before, after) {
	const levels = new Map(before.map(({ member, level }) => [member.id, level]));
	return after.flatMap(({ member, level, total }) => {
		const from = levels.get(member.id) ?? null;
		return from === level ? [] : [{
			member,
			from,
			to: level,
			total
		}];
	});
}
/** As many of a kind are listed; of the others it is said how many there are. */
const most = 30;
/**
* What changes from one set of rules to another, as Markdown for people who decide about it: points, levels, who decides,
* who would hold another level (`moves`; null: that is not known), and every other key by its name. Points that were given
* stay as they were given.
*/
function describeProgramChange(before, after, moves) {
	const parts = [
		part("Points", pointChanges(before, after)),
		part("Levels", levelChanges(before, after)),
		part("Who decides", deciderChanges(before, after)),
		part("Other rules", otherChanges(before, after)),
		part("Members who would hold another level today", moves === null ? [] : moves.map(moveText))
	].filter((text) => text !== "");
	if (parts.length === 0) return "The rules stay as they are.";
	const unknown = moves === null ? ["Who would hold another level could not be found out."] : [];
	return [
		...parts,
		...unknown,
		"Points that were given stay as they were given."
	].join("\n\n");
}
function part(title, lines) {
	if (lines.length === 0) return "";
	const more = lines.length - most;
	const shown = lines.slice(0, most).map((line) => `- ${line}`);
	return [
		`#### ${title}`,
		"",
		...shown,
		...more > 0 ? [`- … and ${formatNumber(more)} more`] : []
	].join("\n");
}
function pointChanges({ activities: before }, { activities: after }) {
	return namesOf(before, after).flatMap((id) => {
		const [old, now] = [before[id], after[id]];
		if (old === void 0) return now === void 0 ? [] : [`${nameOf(now)}: new, ${worth(now.points)}`];
		if (now === void 0) return [`${nameOf(old)}: gone; it was ${worth(old.points)}`];
		const [from, to] = [worth(old.points), worth(now.points)];
		return from === to && old.points.step === now.points.step ? [] : [`${nameOf(now)}: ${arrow(withStep(old.points, from), withStep(now.points, to))}`];
	});
}
function nameOf({ id, title }) {
	return `${code(id, 60)}, ${prose(title, 80)}`;
}
/** What is proposed: `25 points`, `50 to 300 points`. */
function worth({ min, max }) {
	return min === max ? formatAward(max) : `${formatNumber(min)} to ${formatNumber(max)} points`;
}
function withStep({ min, max, step }, text) {
	return min === max || step === 1 ? text : `${text} in steps of ${formatNumber(step)}`;
}
function levelChanges({ levels: before }, { levels: after }) {
	const [old, now] = [byName(before), byName(after)];
	return namesOf(old, now).flatMap((name) => {
		const [from, to] = [old[name], now[name]];
		const title = `**${prose(name, 60)}**`;
		if (from === void 0) return to === void 0 ? [] : [`${title}: new, from ${threshold(to)} on`];
		if (to === void 0) return [`${title}: gone; it was reached with ${threshold(from)}`];
		return threshold(from) === threshold(to) ? [] : [`${title}: ${arrow(threshold(from), threshold(to))}`];
	});
}
function byName(levels) {
	return Object.fromEntries(levels.map((level) => [level.name, level]));
}
/** `750 points, from 1 January 2027 on 500`. */
function threshold({ points, changes }) {
	const later = changes.map((change) => `from ${formatDay(change.from)} on ${formatNumber(change.points)}`);
	return [`${formatNumber(points)} points`, ...later].join(", ");
}
function deciderChanges({ confirm: before }, { confirm: after }) {
	const named = (who, old, now) => [...now.filter((one) => !old.includes(one)).map((one) => `${code(one, 100)} becomes ${who}`), ...old.filter((one) => !now.includes(one)).map((one) => `${code(one, 100)} is ${who} no more`)];
	return [
		...named("one of those who decide", before.by, after.by),
		...named("staff", before.staff, after.staff),
		...before.own === after.own ? [] : [after.own ? "Maintainers may confirm their own points" : "Nobody confirms their own points any more"]
	];
}
/** What is told in words of its own above, or follows from it. */
const toldAbove = [
	/^activities\.[^.]+\.(?:points|title)\b/,
	/^activities\.[^.]+$/,
	/^program\.levels\..+\.(?:name|points|changes)$/,
	/^confirm\.(?:by|staff|own)\b/,
	/^labels\.points: /
];
function otherChanges(before, after) {
	const told = [...newOrGone(before, after, activitiesIn), ...newOrGone(before, after, levelsIn)];
	const [old, now] = [valuesOf(before), valuesOf(after)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
		const [from, to] = [old.get(path), now.get(path)];
		const isTold = toldAbove.some((one) => one.test(path)) || told.some((one) => path.startsWith(one));
		return from === to || isTold ? [] : [`${code(path, 100)}: ${arrow(shown(from), shown(to))}`];
	});
}
const activitiesIn = ({ activities }) => Object.keys(activities).map((id) => `activities.${id}.`);
const levelsIn = ({ levels }) => levels.map(({ name }) => `program.levels.${name}.`);
function newOrGone(before, after, named) {
	return [...new Set(named(before)).symmetricDifference(new Set(named(after)))];
}
/** All of a program by the way that leads to it, as JSON; a list is one value, but the levels go by their names. */
function valuesOf(program) {
	const values = new Map([...leavesOf(writtenForm(program)), ...leavesOf(byName(program.levels), "program.levels")]);
	values.delete("program.levels");
	return values;
}
function leavesOf(value, path = "") {
	if (value === void 0) return [];
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path, JSON.stringify(value)]];
	return Object.entries(value).flatMap(([key, one]) => leavesOf(one, path === "" ? key : `${path}.${key}`));
}
function shown(json) {
	return json === void 0 || json === "null" ? "nothing" : code(json, 150);
}
function moveText({ member, from, to, total }) {
	const [old, now] = [from, to].map((level) => level === null ? "no level" : oneLineProse(level));
	return `${person(member)}: ${arrow(old ?? "", now ?? "")}, with ${formatNumber(total)} points`;
}
function oneLineProse(text) {
	return prose(oneLine(text, 60), 60);
}
function arrow(from, to) {
	return `${from} → ${to}`;
}
/** Of both, those of `before` first. */
function namesOf(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])];
}
// src/view/program-check.ts
/** Says whether the program file of a pull request can be used, and what merging it would change. `file`: its path. */
function renderProgramCheck(proposed, file) {
	if (proposed.kind === "unknown") return heldBack(proposed.place);
	const told = proposed.kind === "invalid" ? proposed.mistakes : proposed.warnings;
	const isError = proposed.kind === "invalid";
	const annotations = told.filter((mistake) => mistake.file === file).map((mistake) => ({
		mistake,
		isError,
		message: oneLine(whatIsWrong(mistake), 1e3)
	}));
	const list = told.map((mistake) => `- ${code(describeMistake(mistake), 600)}`).join("\n");
	if (proposed.kind === "valid") return {
		conclusion: "success",
		title: "The program file is valid",
		summary: [...list === "" ? [] : [`Warnings:\n\n${list}`], proposed.change].join("\n\n"),
		annotations
	};
	return {
		conclusion: "failure",
		title: `The program file has ${told.length === 1 ? "1 mistake" : `${told.length} mistakes`}`,
		summary: `Merged as it is, it would award nothing, and proposals would wait until it is put right.\n\n${list}`,
		annotations
	};
}
function heldBack(place) {
	return {
		conclusion: "neutral",
		title: "The program file is checked when it is merged",
		summary: `It extends ${code(place, 200)}, which is in a private repository, or not there. Anybody can open a pull request and name any file in it, so none that not everybody may read is looked at for one; \`docpoints config check\` tells with your own rights whether all is well.`,
		annotations: []
	};
}
// src/flow/propose-program.ts
/** What the check of a program file says: `head` is the file as the pull request has it, `path` where it stands. Throws GitHubFault. */
async function makeCheck(head, path, ref, glance, outside) {
	const { annotations, ...words } = renderProgramCheck(await propose(head, path, glance, ref, outside), path);
	return {
		...words,
		annotations: annotations.map(({ mistake: { line, column }, isError, message }) => ({
			path,
			line,
			column,
			isError,
			message
		}))
	};
}
/** What the rules would be once the pull request is merged; where it takes the file away from its usual place, those of the owner. */
async function propose(head, here, glance, { owner, repo }, outside) {
	if ("unreadable" in head && (!head.isMissing || outside.programPath !== void 0)) return {
		kind: "invalid",
		mistakes: [unreadable(head, here)]
	};
	const { read, show, heldBack } = readerForAnyone(glance, outside);
	const owners = "text" in head ? head : await ownersFile(owner, show, outside);
	const path = "text" in head ? here : `${owner}/.github: ${usualProgramFile}`;
	const own = {
		owner,
		repo,
		path: here,
		ref: null
	};
	const readMerged = async (at) => "text" in head && keyOfPlace(at) === keyOfPlace(own) ? head : read(at);
	const after = await resolveProgram("text" in owners ? {
		path,
		text: owners.text
	} : null, readMerged);
	const [place] = heldBack;
	if (place !== void 0) return {
		kind: "unknown",
		place
	};
	if (!after.ok) {
		const name = nameOfPlace(own);
		return {
			kind: "invalid",
			mistakes: after.mistakes.map((one) => one.file === name ? {
				...one,
				file: path
			} : one)
		};
	}
	const { program, invalid } = glance.rules;
	const { warnings } = after;
	if (invalid !== null) return {
		kind: "valid",
		warnings,
		change: "It puts right a program file that could not be used."
	};
	const moves = await movesUnder(program, after.program, glance, outside);
	return {
		kind: "valid",
		warnings,
		change: describeProgramChange(program, after.program, moves)
	};
}
/**
* Reads what a pull request extends. Anybody can open one, and name in it a file that Docpoints may read and they may
* not: of a private repository only what the program in force rests on already is shown. The rest is held back, and so
* is that a file, or a repository, is not there.
*/
function readerForAnyone({ reading }, { github }) {
	const heldBack = [];
	let inForce = null;
	const show = async (place, file) => {
		if (file.isPrivate !== true) return file;
		inForce ??= placesUnder(reading.programFile, github);
		if ((await inForce).has(keyOfPlace(place))) return file;
		heldBack.push(nameOfPlace(place));
		return {
			unreadable: "is in a private repository, or not there",
			isMissing: false
		};
	};
	const read = async (place) => show(place, await github.readProgramFile(place));
	return {
		read,
		show,
		heldBack
	};
}
/** The program file of the owner's other repositories, if there is one. */
async function ownersFile(owner, show, { github }) {
	const place = {
		owner,
		repo: ".github",
		path: usualProgramFile,
		ref: null
	};
	const file = await github.readProgramFile(place);
	return "text" in file ? show(place, file) : file;
}
/** The files of other repositories that a program file rests on. */
async function placesUnder(file, github) {
	const places = /* @__PURE__ */ new Set();
	await resolveProgram(file, (place) => {
		places.add(keyOfPlace(place));
		return github.readProgramFile(place);
	});
	return places;
}
function unreadable({ unreadable: what }, file) {
	return {
		file,
		line: 1,
		column: 1,
		path: "",
		found: `a file that ${what}`,
		expected: "a program file",
		nearest: null
	};
}
/** Anybody can open a pull request, and say something there again and again: a longer ledger is not read for that each time. */
const mostEntries = 1e4;
/** Who would hold another level; null where the ledger cannot say, or is too long. */
async function movesUnder(before, after, { ledger }, outside) {
	try {
		const fold = new MembersFold();
		let count = 0;
		for await (const entry of ledger.entries({})) {
			count += 1;
			if (count > mostEntries) return null;
			fold.add(entry);
		}
		const members = fold.members();
		const [old, now] = [before, after].map((rules) => standingsIn(members, rules, dayIn(rules.timezone, outside.now())));
		return movesBetween(old ?? [], now ?? []);
	} catch (error) {
		if (error instanceof LedgerFault || error instanceof GitHubFault) return null;
		throw error;
	}
}
export { makeCheck };
