import { t as formatMistakes } from "./format-mistakes.js";
import { n as simpleLayer, r as dotted } from "./chain.js";
import { t as documentationMatcher } from "./docs-files.js";
import { n as describeValue } from "./words.js";
import { r as usualProgramFile } from "./usual-places.js";
import { a as formatNumber } from "./amount.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { n as OutsideFailed, r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { r as readFoundProgram, t as findProgram } from "./load-program2.js";
import { a as say, r as printText } from "./terminal2.js";
// src/program/unmatched-globs.ts
/**
* A warning for each glob of `docs` that `file` itself writes and that matches none of the paths of the repository.
* What it inherits is not told: that was written for others, too; nor is what it has copied from the preset `simple`.
*/
function unmatchedGlobs({ program: { docs }, origin }, file, paths) {
	const written = [
		...docs.include.map((glob, at) => ({
			glob,
			path: [
				"docs",
				"include",
				at
			]
		})),
		...docs.exclude.map((glob, at) => ({
			glob,
			path: [
				"docs",
				"exclude",
				at
			]
		})),
		...Object.keys(docs.factors).map((glob) => ({
			glob,
			path: [
				"docs",
				"factors",
				glob
			]
		}))
	];
	const { include = [], exclude = [] } = simpleLayer().written.docs ?? {};
	const usual = /* @__PURE__ */ new Set([...include, ...exclude]);
	return written.flatMap(({ glob, path }) => {
		if (usual.has(glob)) return [];
		const from = origin(path, path[1] === "factors" ? "key" : "value");
		if (from === null || from.file !== file) return [];
		if (paths.some(documentationMatcher({
			include: [glob],
			exclude: []
		}))) return [];
		const { line, column } = from;
		const found = `${describeValue(glob)}, which matches no file of this repository`;
		return [{
			file,
			line,
			column,
			path: dotted(path),
			found,
			expected: "a glob that does",
			nearest: null
		}];
	});
}
/** Whether `file` itself writes globs that could match nothing. */
function hasOwnGlobs({ origin }, file) {
	return [
		"include",
		"exclude",
		"factors"
	].some((key) => origin(["docs", key])?.file === file);
}
// src/cli/config/check.ts
const formats = [
	"text",
	"github",
	"sarif"
];
/** `docpoints config check`: all mistakes and warnings on standard output, in one of three formats; exit 1 when there are mistakes. */
const configCheck = command({
	about: "Check a program file, and tell all of its mistakes",
	forms: ["[FILE] [--format text|github|sarif]"],
	args: {
		file: {
			type: "positional",
			required: false,
			description: `The program file (otherwise ${usualProgramFile} here)`
		},
		format: {
			type: "enum",
			options: [...formats],
			description: "For a reader (text), as annotations of a workflow (github), for code scanning (sarif)"
		}
	},
	async run(given) {
		const found = await findProgram(given.text("file"));
		if (found === null) throw new WrongUsage(`There is no ${usualProgramFile} here: name the program file.`);
		const format = formats.find((one) => one === given.text("format")) ?? "text";
		const reading = await readFoundProgram(found);
		const warnings = reading.ok ? [...reading.warnings, ...await globsWithoutFiles(reading, found)] : [];
		const report = formatMistakes(reading.ok ? [] : reading.mistakes, format, warnings);
		if (report !== "") printText(report);
		if (!reading.ok) throw new AnswerIsNo(`${found.path} is invalid: ${count(reading.mistakes)}. It awards nothing.`);
		const valid = `${oneLine(found.path)} is valid: ${summary(reading.program)}`;
		if (format === "text") printText(valid);
		else say(valid);
	}
});
/** Where the program file stands in a clone, its globs can be held against the files that are there. */
async function globsWithoutFiles(reading, { path }) {
	if (!hasOwnGlobs(reading, path)) return [];
	const { workTreePaths } = await import("./work-tree.js");
	try {
		const paths = await workTreePaths(path);
		return paths === null ? [] : unmatchedGlobs(reading, path, paths);
	} catch (error) {
		if (!(error instanceof OutsideFailed)) throw error;
		say(`Its globs were not held against the files that are there. ${error.message}`);
		return [];
	}
}
function count({ length }) {
	return length === 1 ? "1 mistake" : `${formatNumber(length)} mistakes`;
}
function summary({ name, activities, levels, digest }) {
	const [found, all] = [Object.values(activities).filter(({ finds }) => finds.length > 0).length, Object.keys(activities).length];
	return [
		oneLine(name),
		`activities: ${all}, found in pull requests: ${found}; levels: ${levels.length}`,
		`rules: ${digest}`
	].join("\n  ");
}
export { configCheck };
