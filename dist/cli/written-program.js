import { i as quoted } from "./words.js";
import * as v from "valibot";
import { _addIssue } from "valibot";
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
function wholeNumber(what, min, max) {
	const expected = `${what}, from ${min} to ${max.toLocaleString("en")}`;
	return v.pipe(v.number(expected), v.integer(expected), v.minValue(min, expected), v.maxValue(max, expected));
}
function textLike(pattern, expected, longest = 200) {
	return v.pipe(v.string(expected), v.regex(pattern, expected), v.maxLength(longest, `${expected}, ${longest} characters at most`));
}
const text = textLike(/\S/, "a text");
const yesOrNo = v.boolean("`true` or `false`");
const points = wholeNumber("a whole number of points", 1, 1e6);
const days = wholeNumber("a whole number of days", 0, 3650);
const factor = v.pipe(v.number("a number from 0 to 10"), v.minValue(0, "a number from 0 to 10"), v.maxValue(10, "a number from 0 to 10"));
const contributionClass = oneOf(...contributionClasses);
/** The key of an activity, a benefit or a credit. */
const id = textLike(/^[a-z][a-z0-9-]*$/, "a name in small letters, digits and `-`", 50);
const label = textLike(/^\S(.*\S)?$/, "a label's name", 50);
const day = textLike(/^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD");
const link = textLike(/^https?:\/\/\S+$/, "a link that starts with https://", 2e3);
const repository = textLike(/^[\w-]+\/[\w.-]+$/, "a repository, owner/name");
const login = textLike(/^@?[\w-]+(\[bot\])?$/, "an account's login");
const personOrTeam = textLike(/^@[\w-]+(\/[\w.-]+)?$/, "'@login' or '@organisation/team', in quotes");
const branch = textLike(/^\w(?!.*(\.\.|\/\/))([\w./-]*[\w-])?$/, "a branch's name");
/** What a glob may hold is a rule of its own: see rules.ts. */
const glob = textLike(/\S/, "a glob, in quotes", 200);
const globs = list("a list of globs", glob);
// src/program/written-about.ts
const threshold = map("a new threshold: { from, points }", {
	from: needed("The first day on which it counts, YYYY-MM-DD.", day),
	points: needed("Points in one period that reach the level.", points)
});
const level = map("a level: { name, points, about, benefits, changes }", {
	name: needed("The name of the level.", text),
	points: needed("Points in one period that reach it.", points),
	about: key("What it stands for.", text),
	benefits: key("Names of benefits that it opens.", list("a list of benefits", text)),
	changes: key("New thresholds, each from a day on.", list("a list of { from, points }", threshold))
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
	period: key("The time in which points count towards a level. Default: calendar-year.", oneOf("calendar-year", "anniversary", "month", "quarter", "rolling-12-months", "lifetime")),
	timezone: key("IANA name: days, cap months and period ends are counted in it. Default: UTC.", text),
	keep: key("How long a level reached is kept: for one more period, never, or forever. Default: period.", oneOf("period", "never", "forever")),
	levels: key("Ascending by points; none: [].", list("a list of levels (none: [])", level)),
	benefits: key("What levels open, by name.", mapOf("a map of benefits", id, benefit)),
	credits: key("What points buy, by name; none: {}.", mapOf("a map of credits (none: {})", id, credit))
});
// src/program/written-activity.ts
const range = map("a range of points: { min, max, step }", {
	min: key("The least that is proposed. Default: 1.", points),
	max: key("The most that is proposed, and that a person may set.", points),
	step: key("Proposals are rounded to it. Default: 1.", points)
});
const foundIn = map("a repository with paths: { repository, paths }", {
	repository: needed("owner/name", repository),
	paths: key("Default: all paths, ['**'].", globs)
});
const cap = map("a cap: { points, per }", {
	points: needed("The most that one member gets for this activity.", points),
	per: needed("The time in which it counts.", oneOf("month", "period"))
});
/** An activity as a person writes it. Null takes an inherited activity away. */
const writtenActivity = v.nullable(map("an activity: { title, points, … }, or null to take it away", {
	title: key("What a contributor does, in words. Default: its name.", text),
	finds: key("The classes of pull request that are this activity.", list("a list of classes", contributionClass)),
	points: key("A fixed number, or a range: min and step bound what is proposed; a person may set 1 to max.", v.union([points, range], "a whole number of points, or { min, max, step }")),
	"found-in": key("Merged pull requests in other repositories that are proposed as this activity.", list("a list of { repository, paths }", foundIn)),
	evidence: key("What an award by hand must bring. Default: none.", oneOf("link", "text", "none")),
	cap: key("The most that one member gets for it in a month or a period.", cap),
	"reported-by": key("Names of HTTP API clients that may report it.", list("a list of names", text)),
	once: key("How often a member can get it. Default: any number of times.", oneOf("period", "ever")),
	by: key("Who may give it. Default: maintainer.", oneOf("maintainer", "staff", "admin")),
	label: key("An issue that gets this label from somebody who may decide is this activity.", text)
}));
// src/program/written-program.ts
const docs = map("a map: { include, exclude, branches, factors }", {
	include: key("Globs of the files that are documentation.", globs),
	exclude: key("Globs of files that are not, though included.", globs),
	branches: key("Base branches whose merges count; default is the default branch of the repository.", list("a list of branches", text)),
	factors: key("Glob → what the points proposed there are multiplied by.", mapOf("a map from globs to numbers", glob, factor))
});
const labelMeaning = v.union([
	text,
	points,
	map("a hint: { hint }", { hint: needed("Evidence for the classifier; sets nothing by itself.", contributionClass) })
], "an activity's name, a whole number of points, `none`, or { hint: class }");
const confirm = map("a map: { by, staff, own, after }", {
	by: key("Who decides besides those with write, maintain or admin.", list("a list of logins and teams", personOrTeam)),
	staff: key("Who counts as staff; none: the maintainers.", list("a list of logins and teams", personOrTeam)),
	own: key("Whether somebody may confirm their own points. Default: false.", yesOrNo),
	after: key("Activity → days after the merge on which it confirms itself; none: {}.", mapOf("a map from activities to days", id, days))
});
const authors = map("a map: { exclude, organisation, agents }", {
	exclude: key("Logins that get no points; bots are left out always.", list("a list of logins", login)),
	organisation: key("Members of the organisation. Default: earn.", oneOf("earn", "leave-out")),
	agents: key("Who is credited for a pull request by an AI agent. Default: nobody.", oneOf("nobody", "requester"))
});
const members = map("a map: { enrol, keep }", {
	enrol: key("Whether everyone earns at once, or points wait for `/points enrol`. Default: everyone.", oneOf("everyone", "themselves")),
	keep: key("Days for which points wait. Default: 365.", days)
});
/** One place: `readProgram` refuses more than one. */
const ledger = map("one of { branch }, { repository, branch }, { url }, { database: true }", {
	branch: key("Default: docpoints.", branch),
	repository: key("Another repository whose branch it is.", repository),
	url: key("A ledger that is served over HTTP.", link),
	database: key("The database of the App.", v.literal(true, "`true`"))
});
const comment = map("a map: { preview, standing, labels }", {
	preview: key("On open pull requests. Default: true.", yesOrNo),
	standing: key("The member's total and level. Default: true.", yesOrNo),
	labels: key("State labels. Default: false.", yesOrNo)
});
const remind = map("a map: { level-ends }", { "level-ends": key("Days before a level runs out; 0: never.", days) });
/** `.github/docpoints.yml` as a person writes it: every key may be absent. */
const writtenProgram = map("a map with keys such as `program`, `activities`, `docs`", {
	extends: key("The preset from which absent keys come. Default: simple.", text),
	program: key("The program as a whole: its name, period, levels and benefits.", writtenAbout),
	activities: key("What earns points, by name.", mapOf("a map from names to activities", id, writtenActivity)),
	docs: key("Which files are documentation, and which merges count.", docs),
	labels: key("Label → what it means on a pull request.", mapOf("a map from labels to what they mean", label, labelMeaning)),
	confirm: key("Who decides, and what decides itself.", confirm),
	authors: key("Whose contributions count.", authors),
	members: key("How somebody becomes a member.", members),
	credit: key("Who gets the points. Default: author.", oneOf("author", "equal")),
	ledger: key("Where the ledger is kept. Default: the branch docpoints of the repository.", ledger),
	comment: key("What Docpoints' comment shows, and where.", comment),
	remind: key("Reminders.", remind)
});
export { contributionClasses as n, writtenProgram as t };
