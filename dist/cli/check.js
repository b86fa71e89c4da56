import { i as formatMistakes, r as usualProgramFile, t as findProgram } from "./load-program.js";
import { n as readProgram, t as describeMistake } from "./mistake.js";
import { n as formatNumber } from "./amount.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { a as say, r as printText } from "./terminal2.js";
// src/cli/config/check.ts
const formats = [
	"text",
	"github",
	"sarif"
];
/** `docpoints config check`: all mistakes on standard output, in one of three formats; exit 1 when there are any. */
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
		const reading = readProgram(found.text, found.path);
		const mistakes = reading.ok ? [] : reading.mistakes;
		const report = formatMistakes(mistakes, format);
		if (report !== "") printText(report);
		if (!reading.ok) throw new AnswerIsNo(`${found.path} is invalid: ${count(mistakes)}. It awards nothing.`);
		for (const warning of reading.warnings) warn(warning, format);
		const valid = `${oneLine(found.path)} is valid: ${summary(reading.program)}`;
		if (format === "text") printText(valid);
		else say(valid);
	}
});
function count({ length }) {
	return length === 1 ? "1 mistake" : `${formatNumber(length)} mistakes`;
}
function warn(warning, format) {
	if (format === "github") printText(formatMistakes([warning], format).replace(/^::error /, "::warning "));
	else say(`Warning: ${describeMistake(warning)}`);
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
