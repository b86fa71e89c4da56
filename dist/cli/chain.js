import { a as quotedWords, i as quoted, n as describeValue, r as nearestWord, t as describeKey } from "./words.js";
import { a as presetNames, i as readBase, n as nameOfPlace, r as placePattern, t as keyOfPlace } from "./program-place.js";
import { t as simple } from "./simple2.js";
import * as v from "valibot";
import { _addIssue } from "valibot";
import { LineCounter, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from "yaml";
// src/program/mistake.ts
/** `file:line:column: path: found …, expected … (did you mean …?)`. */
function describeMistake(mistake) {
	return `${mistake.file}:${mistake.line}:${mistake.column}: ${whatIsWrong(mistake)}`;
}
/** The mistake without its place, where that is told apart. */
function whatIsWrong(mistake) {
	const what = `found ${mistake.found}, expected ${mistake.expected}`;
	const hint = mistake.nearest === null ? "" : ` (did you mean \`${mistake.nearest}\`?)`;
	return `${mistake.path === "" ? "" : `${mistake.path}: `}${what}${hint}`;
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
		const item = isMap(around) ? around.items.find(({ key }) => isScalar(key) && String(key.value) === step) : around.items[Number(step)];
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
// src/program/secrets.ts
/** What a secret looks like, and what it is: a program file is for everybody to read. */
const kinds = [
	["a token of GitHub", /\b(?:gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g],
	["a private key", /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/g],
	["a token of GitLab", /\bglpat-[\w-]{16,}/g],
	["a token of npm", /\bnpm_[A-Za-z0-9]{30,}/g],
	["a token of Slack", /\bxox[abeoprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+/g],
	["a key of AWS", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
	["a key of Google", /\bAIza[\w-]{30,}/g],
	["a key of an AI service", /\bsk-(?:[\w-]{0,60}[-_])?(?=[A-Za-z\d]{0,99}\d[A-Za-z])[A-Za-z\d]{16,}/g],
	["a secret for signing webhooks", /\bwhsec_[\w+/=-]{16,}/g],
	["a signed token (JWT)", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
	["an address with a password", /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@'"]{1,100}:[^\s/@'"]{1,200}@/gi],
	["a token", /\bbearer\s+(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{20,}/gi]
];
/** What in a text looks like a secret, comments included, in its order. */
function secretsIn(text) {
	return kinds.flatMap(([what, pattern]) => Array.from(text.matchAll(pattern), ({ index: offset }) => ({
		offset,
		what
	}))).sort((a, b) => a.offset - b.offset);
}
// src/program/read-yaml.ts
const longest = 1e5;
const mostAliases = 100;
/**
* Reads a YAML 1.2 file without tags, with text keys that are each there once. Comments, anchors and aliases are welcome.
* Never throws. Size, aliases and depth are bounded; with a mistake the value is null. What looks like a secret is told
* alone, and never repeated: other mistakes might show it.
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
	if (source.length > longest) return refuse([told(start, `a file of ${source.length.toLocaleString("en")} characters`, "at most 100,000")]);
	const secrets = secretsIn(source).slice(0, 100);
	if (secrets.length > 0) {
		const places = lineStarts(source);
		return refuse(secrets.map(({ offset, what }) => told(places(offset), `what looks like ${what}`, "no secret: take it out here, and make it void where it is from")));
	}
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
	const end = source.trimEnd().length;
	const placeOf = (offset) => {
		const { line, col } = counter.linePos(Math.min(offset, end));
		return {
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const syntax = [...document.errors, ...document.warnings].slice(0, 1e3).map((fault) => told(placeOf(fault.pos[0]), ...inWords(fault.code, fault.message)));
	const lines = new Map(syntax.toReversed().map((mistake) => [mistake.line, mistake]));
	if (lines.size > 0) return refuse([...lines.values()].toReversed().slice(0, 100));
	const odd = oddities(document).slice(0, 100).map(({ node, found, expected }) => told(placeOf(node.range?.[0] ?? 0), found, expected));
	if (odd.length > 0) return refuse(odd);
	try {
		return {
			value: document.toJS({ maxAliasCount: mostAliases }),
			mistakes: [],
			place: (path, part) => placeOf(offsetOf(document, path, part))
		};
	} catch (fault) {
		return refuse([told(start, `aliases that cannot be followed (${String(fault)})`, "no aliases")]);
	}
}
/** Says where in a text an offset stands. */
function lineStarts(text) {
	return (offset) => {
		const before = text.slice(0, offset).split("\n");
		return {
			line: before.length,
			column: (before.at(-1)?.length ?? 0) + 1
		};
	};
}
function refuse(mistakes) {
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
	if (code === "MISSING_CHAR" || message.startsWith("Flow")) return [`something missing (${message.slice(0, 200)})`, "each quotation and bracket closed"];
	if (code === "BLOCK_IN_FLOW") return ["`: ` or `- ` within brackets", "quotes around a text that has them in it"];
	if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY" || code === "BAD_INDENT") return ["a key where none can stand", "the keys of one map exactly below each other, each with `: ` behind it, and quotes around a text that has `: ` in it"];
	return [`no YAML (${message.slice(0, 200)})`, "YAML"];
}
/** What is YAML, and yet no good in a program file. The library's own walk through a document costs a fifth of reading it. */
function oddities(document) {
	const odd = [];
	const anchors = /* @__PURE__ */ new Set();
	let aliases = 0;
	const walk = (node) => {
		if (isAlias(node)) {
			aliases += 1;
			if (!anchors.has(node.source)) odd.push({
				node,
				found: `${describeKey(`*${node.source}`)}, which YAML takes for an alias of nothing`,
				expected: "quotes around it"
			});
			if (aliases === 101) odd.push({
				node,
				found: "too many aliases",
				expected: `at most ${mostAliases}`
			});
			return;
		}
		if (isNode(node) && node.anchor !== void 0) anchors.add(node.anchor);
		if (isScalar(node)) odd.push(...oddNumber(node));
		else if (isMap(node)) {
			odd.push(...oddKeys(node));
			for (const { key, value } of node.items) {
				walk(key);
				walk(value);
			}
		} else if (isSeq(node)) node.items.forEach(walk);
	};
	walk(document.contents);
	return odd;
}
/** Elsewhere a point parts thousands: to YAML `5.000` is five. */
function oddNumber(node) {
	const { source, value } = node;
	if (source === void 0 || typeof value !== "number" || !/^[1-9]\d{0,2}(?:\.000)+$/.test(source)) return [];
	const expected = `\`${value}\`, or \`${source.replaceAll(".", "")}\` if that is meant`;
	return [{
		node,
		found: `\`${source}\`, which is ${value} to YAML`,
		expected
	}];
}
function oddKeys({ items }) {
	const seen = /* @__PURE__ */ new Set();
	return items.flatMap(({ key }) => {
		if (!isScalar(key)) return [];
		const name = String(key.value);
		const isAgain = seen.has(name);
		seen.add(name);
		if (isAgain) return [{
			node: key,
			found: `the key ${describeKey(name)} again`,
			expected: "each key once"
		}];
		if (name === "<<") return [{
			node: key,
			found: "the merge key `<<`",
			expected: "the keys themselves, or an alias of a whole value: `key: *anchor`"
		}];
		return name in Object.prototype ? [{
			node: key,
			found: `the key ${describeKey(name)}`,
			expected: "another name: this one is reserved"
		}] : [];
	});
}
// src/program/program.ts
/** The classes of documentation contribution that the classifier tells apart. */
const contributionClasses = [
	"typo-fix",
	"added-information",
	"large-contribution"
];
// src/program/written-values.ts
/** Every schema here says in its message what it expects; words in backticks are the known ones (see `quotedWords`). */
/** A key that may be left out, with the line that editors show for it. */
function key(about, schema) {
	return v.exactOptional(needed(about, schema));
}
/** A key that may not be left out, with that line. */
function needed(about, schema) {
	return v.pipe(schema, v.description(about));
}
/**
* A schema with more for editors: words of JSON Schema (an object) that are added to what is made of it. For what
* `readProgram` tells in words of its own, and a JSON Schema can say too.
*/
function also(words, schema) {
	return v.pipe(schema, v.metadata({ jsonSchema: words }));
}
/** A key that may be left out and then has this value, whatever a program inherits. */
function keyOr(otherwise, about, schema) {
	return key(about, also({ default: otherwise }, schema));
}
/** A map with these keys and no others; `what` names it: `a level: { name, points }`. */
function map(what, entries) {
	const known = `one of the keys ${quoted(Object.keys(entries))}`;
	return noList(v.strictObject(entries, ({ expected }) => {
		if (expected === "never") return known;
		return expected === "Object" ? what : `the key \`${expected?.replaceAll("\"", "")}\``;
	}));
}
/** A map from names that people choose to values of one kind. */
function mapOf(what, name, value) {
	return noList(v.record(name, value, what));
}
/** To the library a list is an object too. */
function noList(schema) {
	return {
		...schema,
		"~run"(dataset, config) {
			if (!Array.isArray(dataset.value)) return schema["~run"](dataset, config);
			_addIssue(schema, "type", dataset, config);
			return dataset;
		}
	};
}
function list(what, item) {
	return v.pipe(v.array(item, what), v.maxLength(200, `${what}, 200 at most`));
}
function oneOf(...words) {
	return v.picklist(words, words.length === 1 ? quoted(words) : `one of ${quoted(words)}`);
}
/** `1,000,000`. Asking the platform for it takes as long as reading a file of a thousand lines. */
function grouped(value) {
	return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function wholeNumber(what, min, max) {
	const expected = `${what}, from ${grouped(min)} to ${grouped(max)}`;
	return v.pipe(v.number(expected), v.integer(expected), v.minValue(min, expected), v.maxValue(max, expected));
}
function textLike(pattern, expected, longest = 200) {
	return v.pipe(v.string(expected), v.regex(pattern, expected), v.maxLength(longest, `${expected}, ${longest} characters at most`), v.title(expected));
}
const text = textLike(/\S/, "a text");
const yesOrNo = v.boolean("`true` or `false`");
const points = wholeNumber("a whole number of points", 1, 1e6);
/** What an activity is worth, always the same: 0 is recognition alone, and less takes points. */
const fixedPoints = wholeNumber("a whole number of points", -1e6, 1e6);
const days = wholeNumber("a whole number of days", 0, 3650);
const factor = v.pipe(v.number("a number from 0 to 10"), v.minValue(0, "a number from 0 to 10"), v.maxValue(10, "a number from 0 to 10"));
const contributionClass = oneOf(...contributionClasses);
/** The key of a benefit or a credit. */
const id = textLike(/^[a-z][a-z0-9-]*$/, "a name in small letters, digits and hyphens", 50);
/** What `/points` understands at the place where an activity may stand, now or in a version to come; `none` is what a label says. */
const commandWords = [
	"help",
	"confirm",
	"reject",
	"revoke",
	"claim",
	"award",
	"nominate",
	"redeem",
	"refund",
	"enrol",
	"leave",
	"recheck",
	"none"
];
/** The key of an activity. That it is no word of a command is a rule of its own: see rules/activities.ts. */
const activityId = also({ not: { enum: commandWords } }, id);
const label = textLike(/^\S(.*\S)?$/, "a label's name", 50);
const day = textLike(/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "a day, YYYY-MM-DD");
const ledgerUrl = textLike(/^(?:https:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/[^\s?#]*)?)$/, "a link that starts with https://, without a password or a question: a ledger is trusted, and its token is secret", 2e3);
const link = textLike(/^https?:\/\/\S+$/, "a link that starts with https:// or http://", 2e3);
const repository = textLike(/^[\w-]+\/[\w.-]+$/, "a repository, owner/name");
const login = textLike(/^@?[A-Za-z0-9][\w-]{0,99}(\[bot\])?$/, "an account's login");
const personOrTeam = textLike(/^@[A-Za-z0-9][\w-]{0,99}(\/[A-Za-z0-9][\w-]*)?$/, "'@login' or '@organisation/team', in quotes; a team by the name in its address");
const branch = textLike(/^(?!refs\/)\w(?!.*(\.\.|\/\/))([\w./-]*[\w-])?$/, "a branch's name");
/** What a glob may hold is a rule of its own, in more words: see rules/globs.ts. */
const glob = also({ not: { pattern: String.raw`^[/!]|/$|[()]|[\]}]\+|(?:\*+[^*/]+){2}\*|(?:\*+[^*]+){4}\*` } }, textLike(/\S/, "a glob, in quotes", 200));
const globs = list("a list of globs", glob);
// src/program/written-about.ts
const threshold = map("a new threshold: { from, points }", {
	from: needed("The first day on which it counts, YYYY-MM-DD.", day),
	points: needed("Points in one period that reach the level from that day on.", points)
});
const level = map("a level: { name, points, about, benefits, changes }", {
	name: needed("The name of the level.", text),
	points: needed("Points in one period that reach it.", points),
	about: key("What it stands for, in a few words.", text),
	benefits: keyOr([], "What it opens: names of benefits.", list("a list of benefits", also({ title: "a benefit's name" }, text))),
	changes: keyOr([], "New thresholds, each from a day on, in the order of the days. The days before keep the old one.", list("a list of { from, points }", threshold))
});
const benefit = v.union([text, map("a benefit: { title, url }", {
	title: needed("What it is, in words.", text),
	url: key("Where it is described.", link)
})], "a title, or { title, url }");
const credit = map("a credit: { title, points }", {
	title: needed("What it is, in words.", text),
	points: needed("Points for one credit.", points)
});
/** The part `program` of a program file. */
const writtenAbout = map("a map with the name, period and levels of the program", {
	name: key("The name of the program.", text),
	url: key("Where it is described.", link),
	period: key("The time in which points count together towards a level. `anniversary`: twelve months from the day on which a member enrolled.", oneOf("calendar-year", "anniversary", "month", "quarter", "rolling-12-months", "lifetime")),
	timezone: key("Where midnight is: days, months and periods are counted there. The name of a place as in Europe/Brussels (an IANA name).", also({
		title: "the name of a time zone",
		pattern: "^[A-Za-z][\\w+-]*(?:/[\\w+-]+)*$"
	}, text)),
	keep: key("How long a level that was reached is kept: through the next period as well, no longer than its own, or forever.", oneOf("period", "never", "forever")),
	levels: key("The levels, from the lowest up; none: []. A list replaces an inherited one as a whole.", list("a list of levels (none: [])", level)),
	benefits: key("What levels open, by name. Each is opened by a level. With nothing in it ({}), inherited benefits are dropped.", mapOf("a map of benefits", id, benefit)),
	credits: key("What points buy, by name; none: {}.", mapOf("a map of credits (none: {})", id, credit))
});
// src/program/written-activity.ts
const range = map("a range of points: { min, max, step }", {
	min: key("The least that is proposed. Without it, one step.", points),
	max: key("The most that is proposed, and the most that a person may set.", points),
	step: keyOr(1, "What is proposed goes up from min in steps of this size. It divides what lies between min and max.", points)
});
const foundIn = map("a repository with paths: { repository, paths }", {
	repository: needed("The other repository, owner/name.", repository),
	paths: keyOr(["**"], "Globs of the files there that make a pull request this activity.", globs)
});
const cap = map("a cap: { points, per }", {
	points: needed("The most that one member gets for this activity. At least as much as it gives once.", points),
	per: needed("The time in which it counts: a month of the calendar, or the period of the program.", oneOf("month", "period"))
});
/** An activity as a person writes it. Null takes an inherited activity away. */
const writtenActivity = v.nullable(map("an activity: { title, points, … }, or null to take it away", {
	title: key("What a contributor does, in words. Without it, the name of the activity.", text),
	finds: keyOr([], "The kinds of pull request that are this activity. Docpoints tells three apart; each belongs to one activity at most.", list("a list of classes", contributionClass)),
	points: key("What it is worth: a fixed number (0: recognition alone; less than 0: it costs points), or a range. Within a range, min and step bound what is proposed; a person may set anything from 1 to max. Every activity has points, its own or inherited ones.", v.union([fixedPoints, range], "a whole number of points, or { min, max, step }")),
	"found-in": keyOr([], "Other repositories: pull requests merged there are proposed as this activity.", list("a list of { repository, paths }", foundIn)),
	evidence: keyOr("none", "What an award by hand must bring: a link, any text, or nothing.", oneOf("link", "text", "none")),
	cap: key("The most that one member gets for it in a month or a period. Without it, there is no limit.", cap),
	"reported-by": keyOr([], "Other systems that may report it over HTTP, by the names of their clients.", list("a list of names", also({ title: "a client's name" }, text))),
	once: key("How often a member can get it: once in a period, or once ever. Without it, any number of times.", oneOf("period", "ever")),
	by: keyOr("maintainer", "Who may give it: a maintainer, staff, or an admin of the repository.", oneOf("maintainer", "staff", "admin")),
	label: key("A label for issues: an issue that gets it from somebody who may decide is this activity, for who opened the issue.", label)
}));
// src/program/written-program.ts
const docs = map("a map: { include, exclude, branches, factors }", {
	include: key("Globs of the files that are documentation. The list replaces an inherited one.", globs),
	exclude: key("Globs of files that are none, though included.", globs),
	branches: key("Branches that merges count into; `default` is the default branch of the repository.", list("a list of branches", also({ title: "a branch's name" }, text))),
	factors: key("Glob → number: what is proposed for changes there is multiplied by it; none: {}.", mapOf("a map from globs to numbers", glob, factor))
});
const labelMeaning = v.union([
	also({ title: "an activity's name, or `none`" }, text),
	points,
	map("a hint: { hint }", { hint: needed("The kind of contribution that the label speaks for, whoever set it. It sets nothing by itself.", contributionClass) })
], "an activity's name, a whole number of points, `none`, or { hint: class }");
const confirm = map("a map: { by, staff, own, after }", {
	by: key("Who decides besides those with write access: logins and teams.", list("a list of logins and teams", personOrTeam)),
	staff: key("Who counts as staff: logins and teams. None: the maintainers.", list("a list of logins and teams", personOrTeam)),
	own: key("Whether somebody may confirm their own points.", yesOrNo),
	after: key("Activity → days after the merge on which its points are confirmed by themselves; none: {}.", mapOf("a map from activities to days", id, days))
});
const authors = map("a map: { exclude, organisation, agents }", {
	exclude: key("Logins that get no points. Bots are left out always.", list("a list of logins", login)),
	organisation: key("Whether members of the organisation earn points.", oneOf("earn", "leave-out")),
	agents: key("Who is credited for a pull request that an AI agent opened: nobody, or who asked for it.", oneOf("nobody", "requester"))
});
const members = map("a map: { enrol, keep }", {
	enrol: key("Whether everyone earns at once, or members enrol themselves: then points wait for `/points enrol`.", oneOf("everyone", "themselves")),
	keep: key("Days for which points wait.", days)
});
/** In JSON Schema: a map with both keys. */
function both(one, other) {
	return {
		required: [one, other],
		properties: {
			[one]: true,
			[other]: true
		}
	};
}
/** One place, which a rule of its own tells in other words. */
const ledger = also({ not: { anyOf: [
	both("url", "database"),
	both("url", "branch"),
	both("url", "repository"),
	both("database", "branch"),
	both("database", "repository")
] } }, map("one of { branch }, { repository, branch }, { url }, { database: true }", {
	branch: key("The branch that holds it.", branch),
	repository: key("The repository of that branch, owner/name. Without it, this one.", repository),
	url: key("A ledger that is served over HTTP; the operator of Docpoints has to allow its host.", ledgerUrl),
	database: key("The database of the App.", v.literal(true, "`true`"))
}));
const comment = map("a map: { preview, standing, labels }", {
	preview: key("Whether open pull requests get a comment that says what would be proposed.", yesOrNo),
	standing: key("Whether the comment shows the member's total and level.", yesOrNo),
	labels: key("Whether a label on the pull request shows its state.", yesOrNo)
});
const remind = map("a map: { level-ends }", { "level-ends": key("Days before a level runs out on which the member is reminded; 0: never.", days) });
/** `.github/docpoints.yml` as a person writes it: every key may be absent. */
const writtenProgram = map("a map with keys such as `program`, `activities`, `docs`", {
	extends: key("Where absent keys come from: a preset, or a program file of another repository, owner/repo[:path][@ref]. Without a path it is .github/docpoints.yml there, without a ref the default branch.", also({
		anyOf: [{ enum: presetNames }, {
			title: "owner/repo[:path][@ref]",
			pattern: placePattern.source
		}],
		default: "simple"
	}, text)),
	program: key("The program as a whole: its name, period, levels and benefits.", writtenAbout),
	activities: key("What earns points, by names in small letters. The word `null` in place of an activity takes an inherited one away.", mapOf("a map from names to activities", activityId, writtenActivity)),
	docs: key("Which files are documentation, and which merges count.", docs),
	labels: key("Label on a pull request → what it means: an activity, a number of points, `none`, or a hint. Beside these there are always `points: <activity>` for each activity that pull requests are, `points: none`, and `points: N` with any number.", mapOf("a map from labels to what they mean", label, labelMeaning)),
	confirm: key("Who decides, and what decides itself.", confirm),
	authors: key("Whose contributions count.", authors),
	members: key("How somebody becomes a member.", members),
	credit: key("Who gets the points of a pull request: its author, or author and co-authors in equal parts.", oneOf("author", "equal")),
	ledger: key("Where the ledger is kept: one place.", ledger),
	comment: key("What Docpoints' comment shows, and where.", comment),
	remind: key("Reminders.", remind)
});
// src/program/shape.ts
/** Holds a plain value against the shape of a program file. */
function readShape(value) {
	const rest = structuredClone(value);
	const result = v.safeParse(writtenProgram, rest);
	if (result.success) return {
		written: result.output,
		findings: [],
		lost: []
	};
	const places = result.issues.flatMap(innermost);
	const findings = onePerPath(places.flatMap(findingsOf));
	places.forEach(dropUnknownKeys);
	return {
		findings,
		...withoutWrongParts(rest)
	};
}
/** A file has no more levels than that. */
const deepest = 12;
/** Takes away what has the wrong shape, and where its absence is wrong as well, what is around it. */
function withoutWrongParts(rest) {
	const lost = [];
	for (let round = 0; round < deepest; round += 1) {
		const left = v.safeParse(writtenProgram, rest);
		if (left.typed) return {
			written: left.output,
			lost
		};
		const before = lost.length;
		for (const { issues, path } of left.issues.map((issue) => ({
			...issue,
			path: pathOf(issue.path ?? [])
		}))) {
			if (lost.slice(before).some((part) => part.every((step, at) => path[at] === step))) continue;
			const gone = path.length === 0 ? null : takeAway(rest, path);
			if (gone !== null) lost.push(gone);
			else if (path.length === 0 && issues === void 0) return {
				written: null,
				lost
			};
		}
	}
	return {
		written: null,
		lost
	};
}
/** Takes away the nearest part around a path that is no item of a list, for the others keep their places; null: it is gone already. */
function takeAway(rest, path) {
	const parents = path.map((_, depth) => path.slice(0, depth).reduce(inner, rest));
	const depth = parents.findLastIndex((parent, at) => !Array.isArray(parent) && Object.hasOwn(Object(parent), path[at] ?? ""));
	if (depth < 0) return null;
	Reflect.deleteProperty(Object(parents[depth]), path[depth] ?? "");
	return path.slice(0, depth + 1);
}
function inner(value, step) {
	return Object.hasOwn(Object(value), step) ? Reflect.get(Object(value), step) : void 0;
}
function pathOf(items) {
	return items.map(({ key }) => typeof key === "number" ? key : String(key));
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
	const path = pathOf(items);
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
		nearest: word === null ? null : meantBy(word, issue) ?? nearestWord(word, quotedWords(issue.message))
	}];
}
/** The number that somebody wrote as a text: in quotes, or with commas between thousands. */
function numberIn(word, { message }) {
	return /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/.test(word.trim()) && message.includes("number") ? String(Number(word.replaceAll(",", ""))) : null;
}
/** What people write by habit, and YAML reads as a text; null: nothing of that kind. */
function meantBy(word, issue) {
	const [, key, value] = /^([a-z][\w-]*):([^\s/].{0,60})$/.exec(word) ?? [];
	if (issue.expected === "Object" && key !== void 0) return `${key}: ${value}`;
	if (issue.expected !== "boolean") return numberIn(word, issue);
	if (/^(?:yes|y|on)$/i.test(word)) return "true";
	return /^(?:no|n|off)$/i.test(word) ? "false" : null;
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
// src/program/layer.ts
const extending = v.object({ extends: v.string() });
/** Reads one file by itself: YAML, then shape. Never throws. */
function readLayer(text, file, isPreset = false) {
	const yaml = readYaml(text, file);
	const { place, mistakes } = yaml;
	if (mistakes.length > 0) return {
		layer: null,
		base: null,
		mistakes,
		told: [],
		lost: [],
		place
	};
	const { written, findings, lost } = readShape(yaml.value ?? {});
	const isEmpty = yaml.value === null;
	const based = v.safeParse(extending, yaml.value);
	return {
		layer: written === null ? null : {
			file,
			isPreset,
			isEmpty,
			written,
			place
		},
		base: based.success ? based.output.extends : null,
		mistakes: findings.slice(0, 100).map((finding) => mistakeAt(finding, {
			file,
			place
		})),
		told: findings.map(({ path }) => path),
		lost,
		place
	};
}
/** A finding as a mistake in a file. */
function mistakeAt({ path, part, found, expected, nearest }, { file, place }) {
	return {
		file,
		...place(path, part),
		path: dotted(path),
		found,
		expected,
		nearest
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
// src/program/chain.ts
/** A file may rest on another that rests on another: so many are followed. */
const longestChain = 8;
/** Follows `extends` from a file down to a preset. Never throws. */
function readChain(text, file, { others, presets }) {
	const layers = [];
	const files = [];
	const veiled = /* @__PURE__ */ new Set();
	const mistakes = [];
	const told = [];
	const lost = [];
	const seen = [];
	let isComplete = true;
	let next = {
		text,
		file
	};
	const end = (needs = null) => ({
		layers: layers.toReversed(),
		isComplete,
		files,
		veiled,
		mistakes,
		told,
		lost,
		needs
	});
	for (;;) {
		const reading = readLayer(next.text, next.file);
		const { layer } = reading;
		files.push(next.file);
		mistakes.push(...reading.mistakes);
		told.push(...reading.told);
		lost.push(...reading.lost);
		if (layer === null) isComplete = false;
		else layers.push(layer);
		const base = reading.base ?? "simple";
		const at = {
			file: next.file,
			place: reading.place
		};
		const refuse = (found, expected, nearest = null) => {
			isComplete = false;
			const finding = {
				path: ["extends"],
				part: "value",
				found,
				expected,
				nearest
			};
			mistakes.push(mistakeAt(finding, at));
			return end();
		};
		const lack = (needs, name) => {
			refuse(`${describeKey(name)}, which has not been read`, whatCanBeExtended);
			return end(needs);
		};
		const read = readBase(base);
		if (read === null) return refuse(describeValue(base), whatCanBeExtended, nearestPreset(base));
		if (read.kind === "preset") {
			const preset = read.name === "simple" ? simple : presets.get(read.name);
			if (preset === void 0) return lack(read, base);
			if (read.name !== "simple") layers.push(presetLayer(read.name, preset));
			layers.push(simpleLayer());
			return end();
		}
		const { place } = read;
		const name = nameOfPlace(place);
		const before = seen.findIndex((one) => keyOfPlace(one) === keyOfPlace(place));
		if (before >= 0) return refuse(`a circle: ${[...seen.slice(before), place].map(nameOfPlace).join(" → ")}`, "files of which the last extends a preset");
		seen.push(place);
		if (files.length >= longestChain) return refuse(`${describeKey(name)}, the file number ${seen.length} in a row`, `at most ${longestChain} files that extend one another`);
		const other = others.get(keyOfPlace(place));
		if (other === void 0) return lack(read, name);
		if ("unreadable" in other) return refuse(`${describeKey(name)}, which ${other.unreadable}`, "a file that can be read from here");
		if (other.isPrivate === true) veiled.add(name);
		next = {
			text: other.text,
			file: name
		};
	}
}
const whatCanBeExtended = `a preset (${quoted(presetNames)}), or \`owner/repo[:path][@ref]\``;
function nearestPreset(word) {
	return word.includes("/") ? null : nearestWord(word, presetNames);
}
/** Reading a preset costs as much as reading a file, and gives the same each time. */
const readPresets = /* @__PURE__ */ new Map();
/** Throws TypeError for a preset that is wrong. */
function presetLayer(name, text) {
	const known = readPresets.get(name);
	if (known !== void 0) return known;
	const { layer, mistakes } = readLayer(text, `preset ${name}`, true);
	if (layer === null || mistakes.length > 0) throw new TypeError(`The preset ${name} cannot be read: this is a bug of Docpoints.`);
	readPresets.set(name, layer);
	return layer;
}
/** The preset `simple`, on which every program rests. */
function simpleLayer() {
	return presetLayer("simple", simple);
}
export { writtenProgram as a, describeMistake as c, mistakeAt as i, whatIsWrong as l, simpleLayer as n, commandWords as o, dotted as r, contributionClasses as s, readChain as t };
