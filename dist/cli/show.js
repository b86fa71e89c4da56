import { t as presets } from "./presets.js";
import { i as quoted, r as nearestWord } from "./words.js";
import { t as writeProgram } from "./write-program.js";
import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { s as programOption } from "./options.js";
import { r as printText } from "./terminal2.js";
import { r as oneLine } from "./escape.js";
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
// src/cli/config/explain.ts
/**
* The program as a program file with every key in it, each value with a comment that says where it comes from: a line of
* the file, of one that it extends, of a preset, or what holds where nobody says otherwise.
*/
function explainProgram(loaded) {
	const document = parseDocument(writeProgram(loaded.program));
	explain(document.contents, [], loaded);
	return document.toString({ lineWidth: 110 });
}
function explain(node, path, loaded) {
	if (!isNode(node)) return;
	if (isMap(node) && node.items.length > 0) for (const { key, value } of node.items) explain(value, [...path, String(isScalar(key) ? key.value : key)], loaded);
	else if (isSeq(node) && node.items.length > 0) for (const [at, item] of node.items.entries()) explain(item, [...path, at], loaded);
	else node.comment = ` ${placeOf(path, loaded)}`;
}
function placeOf(path, { origin }) {
	const from = origin(path);
	if (from !== null) return `${oneLine(from.file)}:${from.line}`;
	return path[0] === "labels" ? "made of the activities" : "default";
}
// src/cli/config/show.ts
/** `docpoints config show`: the rules in force as a program file with every key in it; or a preset as it is written. */
const configShow = command({
	about: "Show the rules in force, as a program file with every key in it, or a preset with its comments",
	forms: ["[--explain] [--program file]", "PRESET"],
	args: {
		preset: {
			type: "positional",
			required: false,
			description: `A preset, to read or to begin with: ${[...presets.keys()].join(", ")}`
		},
		explain: {
			type: "boolean",
			description: "Tell of each value where it comes from: file and line"
		},
		...programOption
	},
	async run(given) {
		const preset = given.text("preset");
		if (preset !== void 0) {
			const text = presetText(preset);
			if (given.has("explain") || given.text("program") !== void 0) throw new WrongUsage("A preset is shown as it is written: leave out --explain and --program.");
			printText(text);
			return;
		}
		const loaded = await loadProgram(given.text("program"));
		printText(given.has("explain") ? explainProgram(loaded) : writeProgram(loaded.program));
	}
});
function presetText(name) {
	const text = presets.get(name);
	if (text !== void 0) return text;
	const known = [...presets.keys()];
	const nearest = nearestWord(name, known);
	const hint = nearest === null ? `There are ${quoted(known)}.` : `Did you mean ${nearest}?`;
	throw new WrongUsage(`“${name}” is no preset. ${hint} A program file is named with --program.`);
}
export { configShow };
