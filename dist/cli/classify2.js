import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { i as jsonOption, r as gitHubEnvironment, s as programOption } from "./options.js";
// src/cli/classify/classify.ts
const sources = [
	"files",
	"jsonl",
	"git",
	"pr"
];
/** `docpoints classify`: one pull request from a file, a clone or GitHub, or many from standard input. */
const classifyCommand = command({
	about: "Say what a pull request contributes, and what it is worth",
	forms: [
		"--files pr.json",
		"--jsonl < prs.jsonl",
		"--git path/to/clone main..topic",
		"--pr octo-org/docs#12"
	],
	args: {
		range: {
			type: "positional",
			required: false,
			description: "With --git: what HEAD adds, BASE..HEAD"
		},
		files: {
			type: "string",
			valueHint: "pr.json",
			description: "One pull request with its files, as JSON"
		},
		jsonl: {
			type: "boolean",
			description: "One pull request a line from standard input, one answer a line"
		},
		git: {
			type: "string",
			valueHint: "clone",
			description: "A local clone, which may be bare"
		},
		pr: {
			type: "string",
			valueHint: "owner/repo#12",
			description: "A pull request on GitHub"
		},
		...programOption,
		...jsonOption
	},
	environment: gitHubEnvironment,
	async run(given) {
		const [source, ...others] = sources.filter((name) => given.has(name) || given.text(name) !== void 0);
		if (source === void 0 || others.length > 0) throw new WrongUsage("One of --files, --jsonl, --git and --pr says what to classify.");
		if (source !== "git" && given.text("range") !== void 0) throw new WrongUsage(`“${given.text("range")}” is a range of commits: it needs --git.`);
		if (source === "jsonl") return answerLines(given);
		return answerOne(source, given);
	}
});
async function answerLines(given) {
	const { loadProgram } = await import("./load-program.js");
	const { program } = await loadProgram(given.text("program"));
	const { answerStream } = await import("./answer-stream.js");
	await answerStream(process.stdin, process.stdout, program);
}
async function answerOne(source, given) {
	const { pull, programFile } = await readOne(source, given);
	const { loadProgram } = await import("./load-program.js");
	const { program, file } = await loadProgram(given.text("program"), programFile);
	const [{ answer }, { answerText }, { printJson, printText }] = await Promise.all([
		import("./answer.js"),
		import("./answer-text.js"),
		import("./terminal.js")
	]);
	const { title } = pull.contribution;
	const answered = answer(pull.id, pull.contribution, program);
	if (given.has("json")) printJson(answered);
	else printText(answerText(answered, {
		title,
		program,
		from: file?.path ?? "the preset simple"
	}));
}
async function readOne(source, given) {
	const named = given.text(source) ?? "";
	switch (source) {
		case "files": return (await import("./pull-from-file.js")).pullFromFile(named);
		case "git": return (await import("./pull-from-git.js")).pullFromGit(named, given.text("range"));
		case "pr": return (await import("./pull-from-github.js")).pullFromGitHub(named, process.env);
		default: return source;
	}
}
export { classifyCommand };
