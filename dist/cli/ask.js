import { t as presets } from "./presets.js";
import { t as readProgram } from "./read-program.js";
import { t as AnswerIsNo } from "./exit.js";
import { i as wrongServer, n as usualAnswers, r as wrongRepository, t as readDeciders } from "./answers.js";
import { isCancel, select, text } from "@clack/prompts";
// src/cli/init/ask.ts
/** Asks the three questions. Throws AnswerIsNo when somebody leaves. */
async function ask(terminal) {
	const preset = answered(await select({
		...terminal,
		message: "Which rules do you start from? You can change all of them later.",
		options: [...presets.keys()].map((name) => ({
			value: name,
			hint: describePreset(name)
		})),
		initialValue: usualAnswers.preset
	}));
	const deciders = answered(await text({
		...terminal,
		message: "Who confirms points, besides those with write access? Logins and teams; nobody else: leave it empty.",
		placeholder: "@ana, @octo-org/docs-team",
		defaultValue: "",
		validate: (value) => {
			const read = readDeciders(value ?? "");
			return typeof read === "string" ? read : void 0;
		}
	}));
	const read = readDeciders(deciders);
	return {
		preset,
		deciders: typeof read === "string" ? [] : read,
		ledger: await askForLedger(terminal)
	};
}
async function askForLedger(terminal) {
	const kind = answered(await select({
		...terminal,
		message: "Where is the ledger, the record of what was decided?",
		options: [
			{
				value: "here",
				label: "Here",
				hint: "on the branch docpoints of this repository"
			},
			{
				value: "repository",
				label: "In another repository",
				hint: "several docs share it; needs an App"
			},
			{
				value: "server",
				label: "On a server",
				hint: "over HTTP; needs its token"
			}
		],
		initialValue: "here"
	}));
	if (kind === "here") return { kind };
	if (kind === "repository") {
		const message = "Which repository, owner/repo?";
		return {
			kind: "repository",
			repository: answered(await text({
				...terminal,
				message,
				validate: complaint(wrongRepository)
			})).trim()
		};
	}
	const message = "At which address, https://…?";
	return {
		kind: "server",
		url: answered(await text({
			...terminal,
			message,
			validate: complaint(wrongServer)
		})).trim()
	};
}
function complaint(wrong) {
	return (value) => wrong(value ?? "") ?? void 0;
}
function answered(answer) {
	if (isCancel(answer) || typeof answer === "symbol") throw new AnswerIsNo("Left without an answer: nothing was written.");
	return answer;
}
/** `3 activities, 3 levels`. */
function describePreset(name) {
	const reading = readProgram(`extends: ${name}\n`, name);
	if (!reading.ok) return "";
	const { activities, levels } = reading.program;
	return `${Object.keys(activities).length} activities, ${levels.length === 0 ? "no" : levels.length} levels`;
}
export { ask };
