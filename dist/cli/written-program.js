import { a as presetNames, r as placePattern } from "./program-place.js";
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
export { commandWords as n, contributionClasses as r, writtenProgram as t };
