import { a as simple, i as presets, r as readYaml } from "./mistake.js";
import { t as command } from "./command.js";
import { n as loadProgram } from "./load-program.js";
import { o as programOption } from "./options.js";
import { r as printText } from "./terminal2.js";
import { r as oneLine } from "./escape.js";
import { isCollection, isMap, isNode, isScalar, parseDocument, stringify } from "yaml";
// src/program/write-program.ts
/** The program as a program file with every key in it, as YAML: `readProgram` of it gives the same program. */
function writeProgram(program) {
	return stringify(written(program), {
		lineWidth: 110,
		aliasDuplicateObjects: false
	});
}
/** YAML leaves out what is undefined. */
function written(program) {
	const inherited = Object.keys(simple.activities).filter((id) => !(id in program.activities));
	return {
		program: {
			name: program.name,
			url: program.url ?? void 0,
			period: program.period,
			timezone: program.timezone,
			keep: program.keep,
			levels: program.levels.map((level) => ({
				...level,
				about: level.about ?? void 0
			})),
			benefits: mapped(program.benefits, ({ title, url }) => url === null ? title : {
				title,
				url
			}),
			credits: program.credits
		},
		activities: {
			...mapped(program.activities, writtenActivity),
			...Object.fromEntries(inherited.map((id) => [id, null]))
		},
		docs: program.docs,
		labels: mapped(program.labels, writtenMeaning),
		confirm: program.confirm,
		authors: program.authors,
		members: program.members,
		credit: program.credit,
		ledger: writtenPlace(program.ledger),
		comment: program.comment,
		remind: { "level-ends": program.remind.levelEnds }
	};
}
function writtenActivity(activity) {
	return {
		title: activity.title,
		finds: activity.finds,
		points: writtenPoints(activity.points),
		"found-in": activity.foundIn,
		evidence: activity.evidence,
		cap: activity.cap ?? void 0,
		"reported-by": activity.reportedBy,
		once: activity.once ?? void 0,
		by: activity.by,
		label: activity.label ?? void 0
	};
}
function writtenPoints({ min, max, step }) {
	return min === max && step === 1 ? max : {
		min,
		max,
		step
	};
}
function writtenMeaning(meaning) {
	if (meaning.kind === "activity") return meaning.activity;
	if (meaning.kind === "points") return meaning.points;
	return meaning.kind === "hint" ? { hint: meaning.class } : "none";
}
function writtenPlace(place) {
	if (place.kind === "database") return { database: true };
	if (place.kind === "http") return { url: place.url };
	return {
		repository: place.repository ?? void 0,
		branch: place.branch
	};
}
function mapped(record, write) {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, write(value)]));
}
// src/cli/config/explain.ts
/**
* The program as a program file with every key in it, each value with a comment that says where it comes from: a line of
* the file, the preset that it extends, the preset `simple`, or what holds where nobody says otherwise.
*/
function explainProgram(program, found) {
	const document = parseDocument(writeProgram(program));
	const origins = originsOf(found);
	if (isMap(document.contents)) for (const pair of document.contents.items) explain(pair, [], origins);
	return document.toString({ lineWidth: 110 });
}
function originsOf(found) {
	const own = found === null ? null : readYaml(found.text, found.path);
	const base = valueAt(own?.value, ["extends"]);
	const name = typeof base === "string" ? base : "simple";
	return [
		{
			value: own?.value,
			name: (path) => `${oneLine(found?.path ?? "")}:${own?.place(path, "key").line ?? 1}`
		},
		{
			value: presets.get(name),
			name: () => `preset ${name}`
		},
		{
			value: presets.get("simple"),
			name: () => "preset simple"
		}
	];
}
function explain({ key, value }, above, origins) {
	const path = [...above, String(isScalar(key) ? key.value : key)];
	if (isMap(value) && value.items.length > 0) {
		for (const pair of value.items) explain(pair, path, origins);
		return;
	}
	if (!isNode(value)) return;
	const comment = ` ${originOf(path, origins)}`;
	if (isCollection(value) && value.items.length > 0) value.commentBefore = comment;
	else value.comment = comment;
}
function originOf(path, origins) {
	const [top = ""] = path;
	const origin = (top === "ledger" ? origins.filter(({ value }) => has(value, [top])).slice(0, 1) : origins).find(({ value }) => has(value, path));
	if (origin !== void 0) return origin.name(path);
	return top === "labels" ? "made of the activities" : "default";
}
function has(value, path) {
	return valueAt(value, path) !== void 0;
}
/** What stands at a path; undefined where nothing does. */
function valueAt(value, path) {
	let at = value;
	for (const step of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return void 0;
		at = Object.entries(at).find(([name]) => name === step)?.[1];
	}
	return at;
}
// src/cli/config/show.ts
/** `docpoints config show`: the rules in force as a program file with every key in it. */
const configShow = command({
	about: "Show the rules in force, as a program file with every key in it",
	forms: ["[--explain] [--program file]"],
	args: {
		explain: {
			type: "boolean",
			description: "Tell of each value where it comes from"
		},
		...programOption
	},
	async run(given) {
		const { program, file } = await loadProgram(given.text("program"));
		printText(given.has("explain") ? explainProgram(program, file) : writeProgram(program));
	}
});
export { configShow };
