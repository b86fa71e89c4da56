import { i as mistakeAt, n as simpleLayer, r as dotted, t as readChain } from "./chain.js";
import "./usual-places.js";
import { n as commandWords, r as contributionClasses, t as writtenProgram } from "./written-program.js";
import { i as quoted, n as describeValue, r as nearestWord, t as describeKey } from "./words.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
// src/program/complete-program.ts
/**
* Fills in every default and seals the rules with their digest. `written` is one that the rules found nothing wrong
* with, what it inherits included: the preset `simple`, on which it rests, has every key of which there is one.
*/
function completeProgram(written) {
	const activities = byName(written.activities, (activity, id) => completeActivity(id, activity ?? {}));
	const about = whole(written.program, "name", "period", "timezone", "keep", "levels");
	const opened = new Set(about.levels.flatMap(({ benefits = [] }) => benefits));
	const docs = whole(written.docs, "include", "exclude", "branches");
	const { by, staff, own, after } = whole(written.confirm, "by", "staff", "own");
	const { exclude, organisation, agents } = whole(written.authors, "exclude", "organisation", "agents");
	const rules = {
		name: about.name,
		url: about.url ?? null,
		period: about.period,
		timezone: about.timezone,
		keep: about.keep,
		levels: about.levels.map((level) => ({
			name: level.name,
			points: level.points,
			about: level.about ?? null,
			benefits: level.benefits ?? [],
			changes: level.changes ?? []
		})),
		benefits: byName(Object.fromEntries(Object.entries(about.benefits ?? {}).filter(([name]) => opened.has(name))), (benefit) => typeof benefit === "string" ? {
			title: benefit,
			url: null
		} : {
			title: benefit.title,
			url: benefit.url ?? null
		}),
		credits: byName(about.credits, (credit) => credit),
		activities,
		docs: {
			...docs,
			factors: byName(docs.factors, (factor) => factor)
		},
		labels: byName({
			...labelsOf(activities),
			...written.labels
		}, readMeaning),
		confirm: {
			by,
			staff,
			own,
			after: byName(after, (days) => days)
		},
		authors: {
			exclude: exclude.map((login) => login.replace(/^@/, "")),
			organisation,
			agents
		},
		members: whole(written.members, "enrol", "keep"),
		credit: written.credit ?? "author",
		ledger: placeOf(written.ledger ?? {}),
		comment: whole(written.comment, "preview", "standing", "labels"),
		remind: { levelEnds: written.remind?.["level-ends"] ?? 0 }
	};
	return {
		...rules,
		digest: digestOf(rules)
	};
}
/** A part of a program with these keys in it. Throws TypeError where one is missing. */
function whole(part, ...keys) {
	if (part !== void 0 && hasAll(part, keys)) return part;
	throw new TypeError(`The preset simple lacks one of ${keys.join(", ")}: this is a bug of Docpoints.`);
}
function hasAll(part, keys) {
	return keys.every((key) => part[key] !== void 0);
}
function completeActivity(id, written) {
	return {
		id,
		title: written.title ?? id,
		finds: written.finds ?? [],
		points: rangeOf(written.points ?? {}),
		foundIn: (written["found-in"] ?? []).map(({ repository, paths }) => ({
			repository,
			paths: paths ?? ["**"]
		})),
		evidence: written.evidence ?? "none",
		cap: written.cap ?? null,
		reportedBy: written["reported-by"] ?? [],
		once: written.once ?? null,
		by: written.by ?? "maintainer",
		label: written.label ?? null
	};
}
/** A rule has seen to it that a range has its `max`. Without a `min`, one step is the least. */
function rangeOf(written) {
	if (typeof written === "number") return {
		min: written,
		max: written,
		step: 1
	};
	const { step = 1, min = step, max = min } = written;
	return {
		min,
		max,
		step
	};
}
/** `points: <activity>` for what is found in pull requests, and `points: none`. */
function labelsOf(activities) {
	const own = Object.values(activities).filter(({ finds }) => finds.length > 0).map(({ id }) => [`points: ${id}`, id]);
	return {
		...Object.fromEntries(own),
		"points: none": "none"
	};
}
function readMeaning(written) {
	if (typeof written === "number") return {
		kind: "points",
		points: written
	};
	if (typeof written === "object") return {
		kind: "hint",
		class: written.hint
	};
	return written === "none" ? { kind: "none" } : {
		kind: "activity",
		activity: written
	};
}
function placeOf(written) {
	if (written.url !== void 0) return {
		kind: "http",
		url: written.url
	};
	if (written.database !== void 0) return { kind: "database" };
	return {
		kind: "branch",
		repository: written.repository ?? null,
		branch: written.branch ?? "docpoints"
	};
}
/** Names come from files and labels of strangers: a record without a prototype answers only for names that are in it. */
function byName(written, complete) {
	const record = Object.create(null);
	for (const [name, value] of Object.entries(written ?? {})) record[name] = complete(value, name);
	return record;
}
function digestOf(rules) {
	const canonical = canonicalize(rules) ?? "";
	return `sha256:${createHash("sha256").update(canonical).digest("hex")}`;
}
// src/program/merge.ts
/** One place, or one of several ways of saying something: whoever writes it inherits nothing of another. */
const wholes = ["ledger"];
/** Maps of names: with nothing in them they say that there is none, as an empty list does. */
const nameMaps = [
	"program.benefits",
	"program.credits",
	"docs.factors",
	"labels",
	"confirm.after"
];
/** What a file says. Maps are joined key by key; lists and plain values replace what was there. */
function changeOf(written, from, path = []) {
	if (!isMap(written)) return {
		kind: "value",
		value: written,
		from
	};
	const names = Object.keys(written);
	const here = path.join(".");
	return {
		kind: "map",
		isWhole: wholes.includes(here) || names.length === 0 && nameMaps.includes(here),
		entries: new Map(names.map((name) => [name, changeOf(written[name], from, [...path, name])])),
		from
	};
}
/** One change after another. */
function merge(under, over) {
	if (over.kind === "value" || over.isWhole) return over;
	if (under.kind === "value") return {
		...over,
		isWhole: true
	};
	const entries = new Map(under.entries);
	for (const [name, change] of over.entries) {
		const below = entries.get(name);
		entries.set(name, below === void 0 ? change : merge(below, change));
	}
	return {
		...over,
		isWhole: under.isWhole,
		entries
	};
}
/** The plain value that a change makes of nothing. */
function valueOf(change) {
	if (change.kind === "value") return change.value;
	return Object.fromEntries(Array.from(change.entries, ([name, inner]) => [name, valueOf(inner)]));
}
/** The place in the chain of the topmost file that says something at a path, or that says what is nearest around it. */
function originOf(change, path) {
	const [step, ...rest] = path;
	if (change.kind === "value" || step === void 0) return change.from;
	const inner = change.entries.get(String(step));
	return inner === void 0 ? change.from : originOf(inner, rest);
}
/** Whether somebody says something at exactly this path. */
function says(change, [step, ...rest]) {
	if (step === void 0) return true;
	if (change.kind === "value") return within(change.value, [step, ...rest]);
	const inner = change.entries.get(String(step));
	return inner !== void 0 && says(inner, rest);
}
function within(value, [step, ...rest]) {
	if (step === void 0) return true;
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
	return within(Reflect.get(value, step), rest);
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/program/inherit.ts
/**
* The files of a chain as one, the lowest first: an absent key comes from the file below. Maps are joined key by key,
* lists and plain values replace what was there; an activity that is null is taken away.
*/
function inherit(layers) {
	const changes = layers.map(({ written }, depth) => changeOf(written, depth));
	const nothing = {
		kind: "map",
		isWhole: false,
		entries: /* @__PURE__ */ new Map(),
		from: 0
	};
	const change = changes.reduce(merge, nothing);
	const { typed, output: whole } = v.safeParse(writtenProgram, valueOf(change));
	if (!typed) throw new TypeError("The files of a program make none together: this is a bug of Docpoints.");
	const activities = Object.entries(whole.activities ?? {}).filter(([, activity]) => activity !== null);
	const depth = (path) => originOf(change, path);
	return {
		written: {
			...whole,
			activities: Object.fromEntries(activities)
		},
		origin(path) {
			const layer = layers[depth(path)];
			if (layer === void 0) throw new TypeError("A chain without files: this is a bug of Docpoints.");
			return layer;
		},
		depth,
		says: (path) => says(change, path)
	};
}
// src/program/rules/rule.ts
function wrong(path, found, expected, { part = "value", nearest = null } = {}) {
	return {
		path,
		part,
		found,
		expected,
		nearest
	};
}
/** A name that must be among the known ones. `kind` names them: `an activity`. */
function unknownName(name, known, kind, path, part = "value") {
	if (known.includes(name)) return [];
	const expected = known.length === 0 ? `${kind}, of which there is none` : `${kind}: ${quoted(known)}`;
	return [wrong(path, describeValue(name), expected, {
		part,
		nearest: nearestWord(name, known)
	})];
}
function idsOf({ activities = {} }) {
	return Object.keys(activities);
}
// src/program/rules/activities.ts
const pointsHaveARange = (program) => activitiesOf(program).flatMap(([id, { points }]) => {
	const path = [
		"activities",
		id,
		"points"
	];
	if (points === void 0) return [wrong(path.slice(0, 2), "an activity without points", "the key `points`", { part: "key" })];
	if (typeof points === "number") return [];
	if (points.max === void 0) return [wrong(path, "a range without its end", "the key `max`")];
	const { min, max, step } = rangeOf(points);
	if (points.min !== void 0 && min > max) return [wrong(path, `min ${min} above max ${max}`, "min no larger than max")];
	if (step > max) return [wrong([...path, "step"], `a step of ${step}`, `no more than max, ${max}`)];
	return (max - min) % step === 0 ? [] : [stepThatDoesNotDivide([...path, "step"], min, max, step)];
});
/** Says which steps near it would do. */
function stepThatDoesNotDivide(path, min, max, step) {
	const span = max - min;
	const steps = Array.from({ length: step }, (_, at) => at + 1).filter((one) => span % one === 0);
	return wrong(path, `a step of ${step}, which does not divide ${min} to ${max} into equal parts`, `a number that divides ${span}, such as ${steps.at(-1)}`);
}
const capsLetAnAwardThrough = (program) => activitiesOf(program).flatMap(([id, { points, cap }]) => {
	if (cap === void 0 || points === void 0) return [];
	const { min, max } = rangeOf(points);
	const path = [
		"activities",
		id,
		"cap",
		"points"
	];
	if (max <= 0) return [wrong(path.slice(0, 3), "a cap", "none: this activity gives no points")];
	return cap.points >= min ? [] : [wrong(path, `a cap of ${cap.points}`, `${min} or more, the smallest award of this activity`)];
});
const pullRequestsCostNothing = (program) => activitiesOf(program).flatMap(([id, { points, finds = [], "found-in": foundIn = [], label }]) => typeof points === "number" && points < 0 && (finds.length > 0 || foundIn.length > 0 || label !== void 0) ? [wrong([
	"activities",
	id,
	"points"
], `${points} points`, "0 or more, for what somebody contributes")] : []);
const namesAreNoCommands = (program) => activitiesOf(program).filter(([id]) => commandWords.includes(id)).map(([id]) => wrong(["activities", id], `the name \`${id}\``, "a name that is no word of the command `/points`", { part: "key" }));
const eachClassIsFoundByOneActivity = (program) => contributionClasses.flatMap((found) => {
	const [first, ...more] = activitiesOf(program).filter(([, { finds }]) => finds?.includes(found));
	return more.map(([id]) => wrong([
		"activities",
		id,
		"finds"
	], `\`${found}\`, which the activity \`${first?.[0]}\` finds already`, `one activity for each class (\`${first?.[0]}: null\` takes that one away)`));
});
const whatConfirmsItselfIsKnown = (program) => Object.keys(program.confirm?.after ?? {}).flatMap((id) => unknownName(id, idsOf(program), "an activity", [
	"confirm",
	"after",
	id
], "key"));
function activitiesOf({ activities = {} }) {
	return Object.entries(activities).map(([id, activity]) => [id, activity ?? {}]);
}
// src/program/rules/globs.ts
const globsCanMatch = (program) => globsOf(program).flatMap(([path, glob, part]) => {
	const fault = faultOfGlob(glob);
	return fault === null ? [] : [wrong(path, `${describeValue(glob)}, ${fault[0]}`, fault[1], { part })];
});
function globsOf({ docs = {}, activities = {} }) {
	const listed = (globs, path) => (globs ?? []).map((glob, at) => [
		[...path, at],
		glob,
		"value"
	]);
	return [
		...listed(docs.include, ["docs", "include"]),
		...listed(docs.exclude, ["docs", "exclude"]),
		...Object.keys(docs.factors ?? {}).map((glob) => [
			[
				"docs",
				"factors",
				glob
			],
			glob,
			"key"
		]),
		...Object.entries(activities).flatMap(([id, activity]) => (activity?.["found-in"] ?? []).flatMap(({ paths }, at) => listed(paths, [
			"activities",
			id,
			"found-in",
			at,
			"paths"
		])))
	];
}
/** As many globs without braces one with braces may stand for. */
const mostWays = 200;
/** What stands between an opening brace and the next closing one. */
function bracesIn(glob) {
	return Array.from(glob.matchAll(/\{([^}]*)\}/g), ([, inner = ""]) => inner);
}
/** Why a glob would match nothing, or take too long to match. */
function faultOfGlob(glob) {
	if (glob.startsWith("/")) return ["which starts with `/`", "a path from the top of the repository, without `/`"];
	if (glob.startsWith("!")) return ["which starts with `!`", "what is left out under `docs.exclude`"];
	if (glob.endsWith("/")) return ["which is a folder", `its files: \`${glob}**\``];
	if (/[()]|[\]}]\+/.test(glob)) return ["which is more than a glob", "a glob of `*`, `**`, `?`, `{a,b}` and `[abc]`"];
	const braces = bracesIn(glob);
	if (braces.some((inner) => inner.includes("{") || inner.includes(".."))) return ["with more than names in its `{…}`", "`{a,b}`: names with commas between them"];
	const ways = braces.reduce((product, inner) => product * inner.split(",").length, 1);
	if (ways > mostWays) return [`which stands for ${ways.toLocaleString("en")} globs`, `at most ${mostWays}`];
	const within = glob.split("/").map((part) => part.match(/\*+/g)?.length ?? 0);
	if (Math.max(...within) > 2) return ["with too many `*` in one name", "at most 2 in one name"];
	const all = within.reduce((sum, count) => sum + count, 0);
	return all > 4 ? [`with ${all} wildcards`, "at most 4"] : null;
}
// src/program/rules/labels.ts
const labelsNameKnownActivities = (program) => Object.entries(program.labels ?? {}).flatMap(([label, meaning]) => typeof meaning === "string" ? unknownName(meaning, [...idsOf(program), "none"], "an activity", ["labels", label]) : []);
/** To GitHub the case of a label is no difference, and a label of issues is one of pull requests, too. */
const labelsAreUsedOnce = (program) => {
	const used = /* @__PURE__ */ new Map();
	return usesOf(program).flatMap((use) => {
		const name = use.label.toLowerCase();
		const before = used.get(name);
		if (before === void 0 || before.isMadeBy(use)) {
			used.set(name, use);
			return [];
		}
		const found = `the label ${describeKey(use.label)}, which ${before.what} already`;
		return [wrong(use.path, found, "each label for one thing", { part: use.part })];
	});
};
/** The pattern `points: N`, which has its meaning by itself. */
const anyNumber = /^points: ?(\d{1,15})$/i;
const numbersMeanThemselves = (program) => Object.entries(program.labels ?? {}).flatMap(([label, meaning]) => {
	const number = anyNumber.exec(label)?.[1];
	if (number === void 0 || Number(number) === meaning) return [];
	return [wrong(["labels", label], `another meaning for ${describeKey(label)}`, `${number} points, which it means by itself`)];
});
function usesOf({ activities = {}, labels = {} }) {
	const no = () => false;
	const listed = Object.entries(activities);
	return [
		...[...listed.flatMap(([id, activity]) => (activity?.finds ?? []).length > 0 ? [`points: ${id}`] : []), "points: none"].map((label) => ({
			label,
			path: ["labels"],
			part: "key",
			what: "stands for itself",
			isMadeBy: (other) => other.path[0] === "labels" && other.label === label
		})),
		...Object.keys(labels).map((label) => ({
			label,
			path: ["labels", label],
			part: "key",
			what: "stands under `labels`",
			isMadeBy: no
		})),
		...listed.flatMap(([id, activity]) => activity?.label === void 0 ? [] : [{
			label: activity.label,
			path: [
				"activities",
				id,
				"label"
			],
			part: "value",
			what: `is that of the activity \`${id}\``,
			isMadeBy: no
		}])
	];
}
// src/program/rules/levels.ts
const levelsAscend = ({ program }) => (program?.levels ?? []).flatMap((level, at, levels) => {
	const path = [
		"program",
		"levels",
		at
	];
	const before = levels[at - 1];
	return [
		...levels.findIndex(({ name }) => name.toLowerCase() === level.name.toLowerCase()) < at ? [wrong([...path, "name"], describeValue(level.name), "a name that no other level has")] : [],
		...before !== void 0 && before.points >= level.points ? [wrong([...path, "points"], `${level.points} points`, `more than the ${before.points} of the level before`)] : [],
		...(level.changes ?? []).flatMap(({ from }, index, changes) => {
			const earlier = changes[index - 1]?.from ?? "";
			const where = [
				...path,
				"changes",
				index,
				"from"
			];
			if (!isDay(from)) return [wrong(where, describeValue(from), "a day that exists, YYYY-MM-DD")];
			return from <= earlier ? [wrong(where, describeValue(from), `a day after ${earlier}`)] : [];
		})
	];
});
/** Levels that ascend today must do so on each day on which one of them changes. */
const levelsAscendAfterEachChange = ({ program }) => {
	const levels = program?.levels ?? [];
	return levels.flatMap((level, at) => (level.changes ?? []).flatMap(({ from, points }, index) => {
		const path = [
			"program",
			"levels",
			at,
			"changes",
			index,
			"points"
		];
		const [below, above] = [levels[at - 1], levels[at + 1]];
		const least = below === void 0 ? 0 : thresholdOn(below, from);
		const most = above === void 0 ? 1e400 : thresholdOn(above, from);
		if (points <= least && below !== void 0) return [wrong(path, `${points} points`, `more than the ${least} that ${below.name} takes from ${from} on`)];
		return points >= most && above !== void 0 ? [wrong(path, `${points} points`, `less than the ${most} that ${above.name} takes from ${from} on`)] : [];
	}));
};
function thresholdOn({ points, changes = [] }, day) {
	return changes.findLast(({ from }) => from <= day)?.points ?? points;
}
const levelsOpenKnownBenefits = ({ program }) => (program?.levels ?? []).flatMap(({ benefits = [] }, level) => benefits.flatMap((name, at) => unknownName(name, Object.keys(program?.benefits ?? {}), "a benefit", [
	"program",
	"levels",
	level,
	"benefits",
	at
])));
/** Where somebody replaces the levels, the benefits of the levels before them lapse without a word. */
const benefitsAreOpened = ({ program }, depth) => {
	const opened = (program?.levels ?? []).flatMap(({ benefits = [] }) => benefits);
	const path = (name) => [
		"program",
		"benefits",
		name
	];
	return Object.keys(program?.benefits ?? {}).filter((name) => !opened.includes(name) && depth(path(name)) >= depth(["program", "levels"])).map((name) => wrong(path(name), `the benefit \`${name}\`, which no level opens`, "it among the `benefits` of a level", { part: "key" }));
};
function isDay(text) {
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
// src/program/rules/places.ts
const timezoneIsKnown = ({ program }) => {
	const zone = program?.timezone ?? "UTC";
	if (isTimezone(zone)) return [];
	const nearest = nearestWord(zone, Intl.supportedValuesOf("timeZone"));
	return [wrong(["program", "timezone"], describeValue(zone), "an IANA time zone's name, as in Europe/Brussels", { nearest })];
};
const theLedgerIsOnePlace = ({ ledger = {} }) => {
	const { url, database, branch, repository } = ledger;
	if ([
		url,
		database,
		branch ?? repository
	].filter((place) => place !== void 0).length > 1) return [wrong(["ledger"], `the keys ${quoted(Object.keys(ledger))}`, "one place: a branch, a `url`, or the `database`")];
	return [];
};
function isTimezone(name) {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
// src/program/rules.ts
/** All of them: a rule more is a function and a line here. */
const rules = [
	pointsHaveARange,
	capsLetAnAwardThrough,
	pullRequestsCostNothing,
	namesAreNoCommands,
	eachClassIsFoundByOneActivity,
	levelsAscend,
	levelsAscendAfterEachChange,
	levelsOpenKnownBenefits,
	benefitsAreOpened,
	timezoneIsKnown,
	labelsNameKnownActivities,
	labelsAreUsedOnce,
	numbersMeanThemselves,
	whatConfirmsItselfIsKnown,
	globsCanMatch,
	theLedgerIsOnePlace
];
// src/program/program-reading.ts
/**
* Reads a program file and what it extends; never throws. `text` null: there is no file, the preset `simple` is in
* force; so it is, with a warning, for a file with nothing in it. `file` is the name that mistakes carry, `sources` what
* has been read of presets and of other repositories, and what explains: where one of it is missing, `needs` says which.
* Four steps: YAML, shape, what is inherited, sense. Mistakes of YAML are told alone for their file; all others (100 at
* most) at once, file by file in the order of the lines, as far as what is right in shape lets its sense be judged.
*/
function readProgramFrom(text, file, sources) {
	if (text === null) return complete([simpleLayer()], inherit([simpleLayer()]));
	const chain = readChain(text, file, sources);
	if (!chain.isComplete) return refuse(chain.mistakes, chain);
	const inherited = inherit(chain.layers);
	const mistakes = [...chain.mistakes, ...withoutSense(inherited, chain)];
	return mistakes.length > 0 ? refuse(mistakes, chain) : complete(chain.layers, inherited);
}
/** The preset `simple`, which is in force where no other program can be used. */
function simpleProgram() {
	return completeProgram(inherit([simpleLayer()]).written);
}
function complete(layers, { written, origin, says }) {
	const own = layers.at(-1);
	return {
		ok: true,
		program: completeProgram(written),
		warnings: own?.isEmpty === true ? [nothingIn(own.file)] : [],
		origin(path, part = "key") {
			if (!says(path)) return null;
			const { file, isPreset, place } = origin(path);
			return {
				file,
				isPreset,
				...place(path, part)
			};
		}
	};
}
/** What makes no sense, each told in the topmost file that has to do with it. */
function withoutSense(inherited, { layers, told, lost }) {
	const gone = lost.map(dotted);
	const own = layers.at(-1);
	return rules.flatMap((rule) => rule(inherited.written, inherited.depth)).filter(({ path }) => {
		const around = partAround(path);
		return ![...told, ...lost].some((shape) => isWithin(shape, around) || isWithin(around, shape)) && !followsFrom(dotted(path), gone);
	}).slice(0, 100).map((finding) => {
		const layer = inherited.origin(finding.path);
		return mistakeAt(finding, layer.isPreset && own !== void 0 ? own : layer);
	});
}
/** What stands deep within a part is judged by what stands beside it; an activity is judged as a whole. */
function partAround(path) {
	if (path[0] === "activities") return path.slice(0, 2);
	return path.length > 3 ? path.slice(0, -1) : path;
}
function isWithin(path, around) {
	return around.every((step, at) => path[at] === step);
}
/** Names that are used in one part, and known in another. */
const uses = [
	[/^(?:labels|confirm\.after)/, /^activities(?:\.[\w-]+|\[[^\]]*\])?$/],
	[/^program\.levels\[\d+\]\.benefits/, /^program(?:\.benefits(?:\.[\w-]+)?)?$/],
	[/^program\.benefits/, /^program(?:\.levels|$)/]
];
/** Whether something lacks, or lacks its use, only because a part was looked away from. */
function followsFrom(path, gone) {
	return uses.some(([used, known]) => used.test(path) && gone.some((part) => known.test(part)));
}
function refuse(mistakes, { files, veiled, needs }) {
	const sorted = mistakes.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
	return {
		ok: false,
		mistakes: sorted.filter(({ file }, at) => !veiled.has(file) || sorted.findIndex((one) => one.file === file) === at).map((mistake) => veiled.has(mistake.file) ? veil(mistake) : mistake).slice(0, 100),
		needs
	};
}
/** What a private file says, be it wrong, is not for everybody who may read of the mistake. */
function veil({ file, line, column }) {
	return {
		file,
		line,
		column,
		path: "",
		found: "a mistake in a private file",
		expected: "what `docpoints config check` says of it there",
		nearest: null
	};
}
function nothingIn(file) {
	return {
		file,
		line: 1,
		column: 1,
		path: "",
		found: "no rules",
		expected: "at least one key; the preset `simple` is in force",
		nearest: null
	};
}
export { simpleProgram as n, readProgramFrom as t };
