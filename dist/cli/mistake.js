import { a as quotedWords, i as quoted, n as describeValue, r as nearestWord, t as describeKey } from "./words.js";
import { n as contributionClasses, t as writtenProgram } from "./written-program.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { LineCounter, isAlias, isCollection, isMap as isMap$1, isPair, isScalar, parseDocument, visit } from "yaml";
// src/program/presets/simple.ts
/** The three documentation activities, a calendar year, no levels. Every other preset and program file rests on it. */
const simple = {
	program: {
		name: "Documentation points",
		period: "calendar-year",
		timezone: "UTC",
		keep: "period",
		levels: [],
		benefits: {},
		credits: {}
	},
	activities: {
		"typo-fix": {
			title: "Correct a spelling or grammar mistake",
			finds: ["typo-fix"],
			points: 25
		},
		"added-information": {
			title: "Add missing information",
			finds: ["added-information"],
			points: {
				min: 50,
				max: 300,
				step: 25
			}
		},
		"large-contribution": {
			title: "Make a large contribution to docs",
			finds: ["large-contribution"],
			points: {
				min: 300,
				max: 1e3,
				step: 50
			}
		}
	},
	docs: {
		include: [
			"**/*.md",
			"**/*.mdx",
			"**/*.rst",
			"**/*.adoc",
			"**/*.html",
			"**/toc.yml",
			"**/*.{png,svg,jpg,gif,webp,drawio}"
		],
		exclude: ["**/node_modules/**", "**/CHANGELOG.md"],
		branches: ["default"],
		factors: {}
	},
	labels: {},
	confirm: {
		by: [],
		staff: [],
		own: false,
		after: {}
	},
	authors: {
		exclude: [],
		organisation: "earn",
		agents: "nobody"
	},
	members: {
		enrol: "everyone",
		keep: 365
	},
	credit: "author",
	ledger: { branch: "docpoints" },
	comment: {
		preview: true,
		standing: true,
		labels: false
	},
	remind: { "level-ends": 0 }
};
// src/program/complete-program.ts
/** Fills in every default and seals the rules with their digest. `written` is one that the rules found nothing wrong with. */
function completeProgram(written) {
	const activities = byName(written.activities, (activity, id) => completeActivity(id, activity ?? {}));
	const about = {
		...simple.program,
		...written.program
	};
	const authors = {
		...simple.authors,
		...written.authors
	};
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
		benefits: byName(written.program?.benefits, (benefit) => typeof benefit === "string" ? {
			title: benefit,
			url: null
		} : {
			title: benefit.title,
			url: benefit.url ?? null
		}),
		credits: byName(written.program?.credits, (credit) => credit),
		activities,
		docs: {
			...simple.docs,
			...written.docs,
			factors: byName(written.docs?.factors, (factor) => factor)
		},
		labels: byName({
			...labelsOf(activities),
			...written.labels
		}, readMeaning),
		confirm: {
			...simple.confirm,
			...written.confirm,
			after: byName(written.confirm?.after, (days) => days)
		},
		authors: {
			...authors,
			exclude: authors.exclude.map((login) => login.replace(/^@/, ""))
		},
		members: {
			...simple.members,
			...written.members
		},
		credit: written.credit ?? "author",
		ledger: placeOf(written.ledger ?? {}),
		comment: {
			...simple.comment,
			...written.comment
		},
		remind: { levelEnds: written.remind?.["level-ends"] ?? 0 }
	};
	return {
		...rules,
		digest: digestOf(rules)
	};
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
/** A rule has seen to it that a range has its `max`. */
function rangeOf(written) {
	if (typeof written === "number") return {
		min: written,
		max: written,
		step: 1
	};
	const { min = 1, max = min, step = 1 } = written;
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
// src/program/presets.ts
/** The programs that come with Docpoints, by the name that `extends` uses. */
const presets = /* @__PURE__ */ new Map([["simple", simple], ["dataminer", {
	program: {
		name: "DataMiner DevOps Professional Program",
		url: "https://docs.dataminer.services/",
		period: "calendar-year",
		keep: "period",
		levels: [
			{
				name: "Advocate",
				points: 750,
				about: "a well-performing community member",
				benefits: ["exclusive-content"]
			},
			{
				name: "Enabler",
				points: 5e3,
				about: "a trusted DevOps Professional",
				benefits: ["priority-support"]
			},
			{
				name: "Catalyst",
				points: 25e3,
				about: "an advanced DevOps Professional",
				benefits: ["evolve-support"]
			}
		],
		benefits: {
			"exclusive-content": "Access to exclusive content",
			"priority-support": "Priority community support",
			"evolve-support": "Access to the Evolve Support Services plan",
			"personal-licenses": "Free personal DataMiner licenses",
			"dis-source-code": "Access to the source code of DIS",
			"developer-reviews": "Option to join developer reviews",
			conversion: "Conversion of points into Cloud Credits or Professional Service Credits"
		}
	},
	activities: {
		"typo-fix": {
			title: "Correct a spelling or grammar mistake",
			finds: ["typo-fix"],
			points: 25
		},
		"added-information": {
			title: "Add missing information",
			finds: ["added-information"],
			points: {
				min: 50,
				max: 300,
				step: 25
			}
		},
		"large-contribution": {
			title: "Make a large contribution to docs",
			finds: ["large-contribution"],
			points: {
				min: 300,
				max: 1e3,
				step: 50
			}
		},
		"documentation-delivery": {
			title: "Deliver documentation as a Word file",
			points: {
				min: 50,
				max: 500,
				step: 25
			}
		},
		"q-and-a": {
			title: "Ask, answer, comment or vote in Q&A",
			points: {
				min: 10,
				max: 75,
				step: 5
			},
			"reported-by": ["community"]
		},
		course: {
			title: "Enrol in or complete a course",
			points: {
				min: 10,
				max: 50,
				step: 5
			},
			"reported-by": ["community"]
		},
		quiz: {
			title: "Complete a quiz",
			points: {
				min: 10,
				max: 50,
				step: 5
			},
			"reported-by": ["community"]
		},
		certification: {
			title: "Get certified",
			points: {
				min: 500,
				max: 1e3,
				step: 50
			},
			evidence: "text"
		},
		"catalog-item": {
			title: "Contribute to the catalog",
			points: {
				min: 250,
				max: 1e3,
				step: 50
			}
		},
		"blog-post": {
			title: "Write a blog post, once accepted",
			points: {
				min: 500,
				max: 1e3,
				step: 50
			},
			evidence: "link"
		},
		"use-case": {
			title: "Create a use case, once accepted",
			points: {
				min: 250,
				max: 2500,
				step: 50
			},
			evidence: "link"
		},
		feedback: {
			title: "Submit feedback",
			points: 50,
			cap: {
				points: 100,
				per: "month"
			},
			"reported-by": ["survey"]
		},
		"linkedin-headline": {
			title: "Put the level in the LinkedIn headline",
			points: 250,
			evidence: "link",
			once: "ever"
		},
		"email-signature": {
			title: "Name DataMiner in the e-mail signature",
			points: 250,
			once: "period"
		},
		"linkedin-post": {
			title: "Write a LinkedIn post with the agreed mention and tag",
			points: 50,
			evidence: "link"
		},
		nomination: {
			title: "Reward for an outstanding DevOps mindset",
			points: {
				min: 100,
				max: 750,
				step: 50
			},
			by: "staff"
		}
	}
}]]);
// src/program/inherit.ts
/**
* The written program with what it inherits: absent keys come from the preset it extends, then from `simple`.
* Maps are joined key by key, lists and plain values replace what was there; an activity that is null is taken away.
* A ledger is one place, so it replaces the inherited one as a whole.
*/
function inherit(written) {
	const joined = [
		presets.get("simple"),
		presets.get(written.extends ?? "simple"),
		written
	].reduce(join, {});
	const { typed, output: whole } = v.safeParse(writtenProgram, joined);
	if (!typed) throw new TypeError("The preset and the file make no program: this is a bug of Docpoints.");
	const activities = Object.entries(whole.activities ?? {}).filter(([, activity]) => activity !== null);
	return {
		...whole,
		activities: Object.fromEntries(activities),
		ledger: written.ledger ?? whole.ledger ?? {}
	};
}
function join(under, over) {
	if (over === void 0) return under;
	if (!isMap(under) || !isMap(over)) return over;
	const joined = Object.entries(over).map(([key, value]) => [key, join(under[key], value)]);
	return {
		...under,
		...Object.fromEntries(joined)
	};
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/program/offset-of.ts
/**
* Where in the text the value (or the key) at a path starts; an empty value stands at its key. For what is not in the
* file, where the nearest part around it starts.
*/
function offsetOf(document, path, part) {
	let node = document.contents;
	let offset = isCollection(node) ? node.range?.[0] ?? 0 : 0;
	for (const [depth, step] of path.entries()) {
		const around = isAlias(node) ? node.resolve(document) : node;
		if (!isCollection(around)) break;
		const item = isMap$1(around) ? around.items.find(({ key }) => isScalar(key) && String(key.value) === step) : around.items[Number(step)];
		if (item === void 0) break;
		const wantsKey = depth === path.length - 1 && part === "key";
		node = isPair(item) ? item.value : item;
		offset = rangeStart(isPair(item) && (wantsKey || isEmpty(item.value)) ? item.key : node) ?? offset;
	}
	return offset;
}
function isEmpty(node) {
	return node === null || isScalar(node) && node.value === null && node.source === "";
}
function rangeStart(node) {
	return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : void 0;
}
// src/program/read-yaml.ts
const longest = 1e5;
const mostAliases = 100;
const mostMistakes$1 = 100;
/**
* Reads a YAML 1.2 file without tags, with text keys that are each there once.
* Never throws. Size, aliases and depth are bounded; with a mistake the value is null.
*/
function readYaml(text, file) {
	const source = text.replace(/^\uFEFF/, "");
	const told = (place, found, expected) => ({
		file,
		...place,
		path: "",
		found,
		expected,
		nearest: null
	});
	const start = {
		line: 1,
		column: 1
	};
	if (source.length > longest) return refuse$1([told(start, `a file of ${source.length.toLocaleString("en")} characters`, "at most 100,000")]);
	const counter = new LineCounter();
	const document = parseDocument(source, {
		lineCounter: counter,
		prettyErrors: false,
		stringKeys: true,
		uniqueKeys: false,
		resolveKnownTags: false,
		version: "1.2",
		schema: "core"
	});
	const placeOf = (offset) => {
		const { line, col } = counter.linePos(offset);
		return {
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const syntax = [...document.errors, ...document.warnings].slice(0, mostMistakes$1).map((fault) => told(placeOf(fault.pos[0]), ...inWords(fault.code, fault.message)));
	if (syntax.length > 0) return refuse$1(syntax);
	const odd = oddities(document).slice(0, mostMistakes$1).map(({ node, found, expected }) => told(placeOf(node.range?.[0] ?? 0), found, expected));
	if (odd.length > 0) return refuse$1(odd);
	try {
		return {
			value: document.toJS({ maxAliasCount: mostAliases }),
			mistakes: [],
			place: (path, part) => placeOf(offsetOf(document, path, part))
		};
	} catch (fault) {
		return refuse$1([told(start, `aliases that cannot be followed (${String(fault)})`, "no aliases")]);
	}
}
function refuse$1(mistakes) {
	return {
		value: null,
		mistakes,
		place: () => ({
			line: 1,
			column: 1
		})
	};
}
function inWords(code, message) {
	if (code === "TAB_AS_INDENT") return ["a tab at the start of a line", "spaces: YAML indents by spaces alone"];
	if (code === "TAG_RESOLVE_FAILED") return ["a tag", "a value without a tag (`!…`)"];
	if (code === "MULTIPLE_DOCS") return ["a second document", "one document: no line `---` in between"];
	if (code === "NON_STRING_KEY") return ["a list or a map as a key", "a name as a key"];
	if (code === "RESOURCE_EXHAUSTION") return ["values nested too deep", "the levels of a program file"];
	if (code === "BAD_SCALAR_START") return [message.replace(/^Plain/, "a plain"), "quotes around it"];
	return [`no YAML (${message.slice(0, 200)})`, "YAML"];
}
/** What is YAML, and yet no good in a program file. */
function oddities(document) {
	const odd = [];
	let aliases = 0;
	visit(document, {
		Alias: (_, node) => {
			aliases += 1;
			if (aliases === 101) odd.push({
				node,
				found: "too many aliases",
				expected: `at most ${mostAliases}`
			});
			return aliases > mostAliases ? visit.BREAK : void 0;
		},
		Map: (_, node) => {
			const seen = /* @__PURE__ */ new Set();
			for (const { key } of node.items) {
				if (!isScalar(key)) continue;
				const name = String(key.value);
				if (seen.has(name)) odd.push({
					node: key,
					found: `the key ${describeKey(name)} again`,
					expected: "each key once"
				});
				if (name in Object.prototype) odd.push({
					node: key,
					found: `the key ${describeKey(name)}`,
					expected: "another name: this one is reserved"
				});
				seen.add(name);
			}
		}
	});
	return odd;
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
/** What `/points` understands at the place where an activity may stand, now or in a version to come. */
const commandWords = [
	"help",
	"confirm",
	"reject",
	"revoke",
	"claim",
	"award",
	"nominate",
	"redeem",
	"enrol",
	"recheck",
	"none"
];
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
	if (min > max) return [wrong(path, `min ${min} above max ${max}`, "min no larger than max")];
	return step > max ? [wrong([...path, "step"], `a step of ${step}`, `no more than max, ${max}`)] : [];
});
const namesAreNoCommands = (program) => activitiesOf(program).filter(([id]) => commandWords.includes(id)).map(([id]) => wrong(["activities", id], `the name \`${id}\``, "a name that is no word of the command `/points`", { part: "key" }));
const eachClassIsFoundByOneActivity = (program) => contributionClasses.flatMap((found) => {
	const [first, ...more] = activitiesOf(program).filter(([, { finds }]) => finds?.includes(found));
	return more.map(([id]) => wrong([
		"activities",
		id,
		"finds"
	], `\`${found}\`, which the activity \`${first?.[0]}\` finds already`, `one activity for each class (\`${first?.[0]}: null\` takes that one away)`));
});
const labelsNameKnownActivities = (program) => Object.entries(program.labels ?? {}).flatMap(([label, meaning]) => typeof meaning === "string" ? unknownName(meaning, [...idsOf(program), "none"], "an activity", ["labels", label]) : []);
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
/** Why a glob would match nothing, or take too long to match. */
function faultOfGlob(glob) {
	if (glob.startsWith("/")) return ["which starts with `/`", "a path from the top of the repository, without `/`"];
	if (glob.startsWith("!")) return ["which starts with `!`", "what is left out under `docs.exclude`"];
	if (glob.endsWith("/")) return ["which is a folder", `its files: \`${glob}**\``];
	if (/[()]|[\]}]\+/.test(glob)) return ["which is more than a glob", "a glob of `*`, `**`, `?`, `{a,b}` and `[abc]`"];
	const within = glob.split("/").map((part) => part.match(/\*+/g)?.length ?? 0);
	if (Math.max(...within) > 2) return ["with too many `*` in one name", "at most 2 in one name"];
	const all = within.reduce((sum, count) => sum + count, 0);
	return all > 4 ? [`with ${all} wildcards`, "at most 4"] : null;
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
		...levels.findIndex(({ name }) => name === level.name) < at ? [wrong([...path, "name"], describeValue(level.name), "a name that no other level has")] : [],
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
const levelsOpenKnownBenefits = ({ program }) => (program?.levels ?? []).flatMap(({ benefits = [] }, level) => benefits.flatMap((name, at) => unknownName(name, Object.keys(program?.benefits ?? {}), "a benefit", [
	"program",
	"levels",
	level,
	"benefits",
	at
])));
function isDay(text) {
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
// src/program/rules/places.ts
const whatItExtendsIsKnown = ({ extends: name }) => {
	if (name === void 0) return [];
	if (!name.includes("/")) return unknownName(name, [...presets.keys()], "a preset", ["extends"]);
	const expected = `a preset: ${quoted([...presets.keys()])}`;
	return [wrong(["extends"], `${describeValue(name)}: another repository's program is not supported by this version yet`, expected)];
};
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
	return url === void 0 || isSafe(url) ? [] : [wrong(["ledger", "url"], describeValue(url), "https: a ledger is trusted, and its token is secret")];
};
function isTimezone(name) {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
function isSafe(url) {
	return url.startsWith("https://") || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(url);
}
// src/program/rules.ts
/** All of them: a rule more is a function and a line here. */
const rules = [
	pointsHaveARange,
	namesAreNoCommands,
	eachClassIsFoundByOneActivity,
	levelsAscend,
	levelsOpenKnownBenefits,
	timezoneIsKnown,
	labelsNameKnownActivities,
	whatConfirmsItselfIsKnown,
	globsCanMatch,
	theLedgerIsOnePlace
];
// src/program/shape.ts
/** Holds a plain value against the shape of a program file. */
function readShape(value) {
	const rest = structuredClone(value);
	const result = v.safeParse(writtenProgram, rest);
	if (result.success) return {
		written: result.output,
		findings: []
	};
	const places = result.issues.flatMap(innermost);
	const findings = onePerPath(places.flatMap(findingsOf));
	places.forEach(dropUnknownKeys);
	const left = v.safeParse(writtenProgram, rest);
	const isPartLost = findings.some(({ path }) => path.length < 2);
	return {
		written: left.typed && !isPartLost ? left.output : null,
		findings
	};
}
/** A number that is neither whole nor positive is told once. */
function onePerPath(findings) {
	return [...Map.groupBy(findings, ({ path }) => path.join("\0")).values()].flatMap((same) => same.slice(0, 1));
}
/** Where one of several alternatives fits but for something inside, that is what is wrong. */
function innermost(issue) {
	const items = issue.path ?? [];
	const inside = issue.type === "union" ? (issue.issues ?? []).filter(({ path }) => path !== void 0) : [];
	if (inside.length === 0) return [{
		issue,
		items
	}];
	return inside.map((inner) => ({
		issue: inner,
		items: [...items, ...inner.path ?? []]
	}));
}
function findingsOf({ issue, items }) {
	const path = items.map(({ key }) => typeof key === "number" ? key : String(key));
	const last = items.at(-1);
	if (isUnknownKey(issue)) return unknownKeys(issue, last?.input).map((key) => ({
		path: [...path.slice(0, -1), key],
		part: "key",
		found: `the unknown key ${describeKey(key)}`,
		expected: issue.message,
		nearest: nearestWord(key, quotedWords(issue.message))
	}));
	const word = typeof issue.input === "string" ? issue.input : null;
	return [{
		path,
		part: last?.origin === "key" ? "key" : "value",
		found: last?.origin === "key" && word !== null ? `the key ${describeKey(word)}` : describeValue(issue.input),
		expected: issue.message,
		nearest: word === null ? null : nearestWord(word, quotedWords(issue.message))
	}];
}
function isUnknownKey(issue) {
	return issue.type === "strict_object" && issue.expected === "never";
}
/** The library tells of the first unknown key of a map; people want to hear of all. */
function unknownKeys(issue, within) {
	const known = quotedWords(issue.message);
	return Object.keys(Object(within)).filter((key) => !known.includes(key));
}
function dropUnknownKeys({ issue, items }) {
	const within = items.at(-1)?.input;
	if (!isUnknownKey(issue)) return;
	for (const key of unknownKeys(issue, within)) Reflect.deleteProperty(Object(within), key);
}
// src/program/read-program.ts
/** A file made of mistakes must not become a message without end. */
const mostMistakes = 100;
/**
* Reads a program file; never throws. `text` null: there is no file, the preset `simple` is in force; so it is, with
* a warning, for a file with nothing in it. `file` is the name that mistakes carry. Three steps: YAML, shape, sense.
* Mistakes of YAML are told alone; all others (100 at most) at once, in the order of the file, as far as what is
* right in shape lets its sense be judged.
*/
function readProgram(text, file) {
	if (text === null) return {
		ok: true,
		program: completeProgram(inherit({})),
		warnings: []
	};
	const yaml = readYaml(text, file);
	if (yaml.mistakes.length > 0) return {
		ok: false,
		mistakes: yaml.mistakes
	};
	const shape = readShape(yaml.value ?? {});
	const base = shape.written === null ? [] : whatItExtendsIsKnown(shape.written);
	if (shape.written === null || base.length > 0) return refuse([...shape.findings, ...base], yaml, file);
	const written = inherit(shape.written);
	const findings = [...shape.findings, ...without(shape.findings, rules.flatMap((rule) => rule(written)))];
	if (findings.length > 0) return refuse(findings, yaml, file);
	return {
		ok: true,
		program: completeProgram(written),
		warnings: yaml.value === null ? [nothingIn(file)] : []
	};
}
/** Around what has the wrong shape, a lack of sense may be no more than a consequence. */
function without(told, findings) {
	const paths = told.map(({ path }) => dotted(path));
	return findings.filter(({ path }) => !paths.some((wrong) => wrong.startsWith(dotted(path))));
}
function refuse(findings, yaml, file) {
	return {
		ok: false,
		mistakes: findings.slice(0, mostMistakes).map(({ path, part, found, expected, nearest }) => ({
			file,
			...yaml.place(path, part),
			path: dotted(path),
			found,
			expected,
			nearest
		})).sort((a, b) => a.line - b.line || a.column - b.column)
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
/** `program.levels[1].points`; a name that is no plain word stands in brackets: `labels["good docs"]`. */
function dotted(path) {
	return path.map((step, at) => {
		if (typeof step === "number") return `[${step}]`;
		if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
		return at === 0 ? step : `.${step}`;
	}).join("");
}
// src/program/mistake.ts
/** `file:line:column: path: found …, expected … (did you mean …?)`. */
function describeMistake(mistake) {
	const where = `${mistake.file}:${mistake.line}:${mistake.column}`;
	const what = `found ${mistake.found}, expected ${mistake.expected}`;
	const hint = mistake.nearest === null ? "" : ` (did you mean \`${mistake.nearest}\`?)`;
	return `${where}: ${mistake.path === "" ? "" : `${mistake.path}: `}${what}${hint}`;
}
export { simple as a, presets as i, readProgram as n, readYaml as r, describeMistake as t };
