import { i as quoted, r as nearestWord } from "./words.js";
import { i as endingFor, r as WrongUsage } from "./exit.js";
import { t as version$1 } from "./package.js";
import { t as commonOptions } from "./options.js";
import { a as say, o as writeWhole } from "./terminal2.js";
import { parseArgs, styleText } from "node:util";
// src/cli/check-words.ts
/**
* Holds the words behind a command to what it defines, for citty lets pass what it does not know. Throws WrongUsage for
* an unknown option (with the nearest known one), an option without its value or given twice, a value that is none of
* those allowed, and for an argument too many or missing.
*/
function checkWords(words, args) {
	const tokens = readTokens(words, args);
	const seen = /* @__PURE__ */ new Set();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		checkOption(token, args);
		if (seen.has(token.name)) throw new WrongUsage(`${token.rawName} is given twice.`);
		seen.add(token.name);
	}
	checkArguments(tokens.flatMap((token) => token.kind === "positional" ? [token.value] : []), args);
	const missing = Object.entries(args).find(([name, { type, required }]) => {
		return type !== "positional" && required === true && !seen.has(name);
	});
	if (missing !== void 0) throw new WrongUsage(`--${missing[0]} is missing.`);
}
function readTokens(words, args) {
	const options = {};
	for (const [name, definition] of Object.entries(args)) {
		if (definition.type === "positional") continue;
		const short = shortOf(definition);
		options[name] = {
			type: definition.type === "boolean" ? "boolean" : "string",
			...short === void 0 ? {} : { short }
		};
	}
	return parseArgs({
		args: [...words],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	}).tokens;
}
function shortOf(definition) {
	if (!("alias" in definition)) return void 0;
	return [definition.alias ?? []].flat().find((alias) => alias.length === 1);
}
function checkOption({ name, rawName, value, inlineValue }, args) {
	const definition = Object.hasOwn(args, name) ? args[name] : void 0;
	if (definition === void 0 || definition.type === "positional") throw new WrongUsage(unknownOption(rawName, name, args));
	if (definition.type === "boolean") {
		if (inlineValue === true) throw new WrongUsage(`${rawName} takes no value.`);
		return;
	}
	const isNext = value !== void 0 && !inlineValue && value.length > 1 && value.startsWith("-");
	if (value === void 0 || value === "" || isNext) {
		const found = isNext ? `, found ${value}` : "";
		const hint = definition.valueHint ?? "value";
		throw new WrongUsage(`${rawName} needs a value${found}: ${rawName}=<${hint}>.`);
	}
	const { options } = definition.type === "enum" ? definition : {};
	if (options !== void 0 && !options.includes(value)) throw new WrongUsage(`${rawName} is one of ${quoted(options)}, found “${value}”.${meant(value, options)}`);
}
function unknownOption(rawName, name, args) {
	const known = Object.entries(args).flatMap(([one, { type }]) => type === "positional" ? [] : [one]);
	const nearest = nearestWord(name, known);
	return `There is no option ${rawName}.${nearest === null ? "" : ` Did you mean --${nearest}?`}`;
}
function meant(typed, known) {
	const nearest = nearestWord(typed, known);
	return nearest === null ? "" : ` Did you mean ${nearest}?`;
}
function checkArguments(given, args) {
	const places = Object.entries(args).filter(([, { type }]) => type === "positional");
	const tooMany = given[places.length];
	if (tooMany !== void 0) throw new WrongUsage(`“${tooMany}” is one argument too many.`);
	const missing = places.slice(given.length).find(([, { required }]) => required !== false);
	if (missing !== void 0) throw new WrongUsage(`${missing[0].toUpperCase()} is missing.`);
}
// src/cli/docpoints.ts
/** The whole command line: what it offers, and where each command is. */
const docpoints = {
	about: "Points for documentation contributions",
	commands: {
		classify: {
			about: "Say what a pull request contributes, and what it is worth",
			load: async () => (await import("./classify2.js")).classifyCommand
		},
		config: {
			about: "Check, describe and show the program file",
			load: async () => (await import("./config.js")).configGroup
		},
		ledger: {
			about: "Verify, rebuild, export, copy the ledger, merge accounts, and erase a person",
			load: async () => (await import("./ledger.js")).ledgerGroup
		},
		standing: {
			about: "Show where the members stand, today or on any day",
			load: async () => (await import("./standing.js")).standingCommand
		},
		init: {
			about: "Set up a docs repository: workflow and program file",
			load: async () => (await import("./init.js")).initCommand
		},
		reconcile: {
			about: "Look at one pull request, and do what is due",
			load: async () => (await import("./reconcile2.js")).reconcileCommand
		},
		token: {
			about: "Make, list and remove the tokens of the App’s HTTP API",
			load: async () => (await import("./token.js")).tokenGroup
		},
		serve: {
			about: "Run the GitHub App",
			load: async () => (await import("./serve.js")).serveCommand
		}
	}
};
// src/cli/find-command.ts
/** Follows the words from the root to a command, loading only what lies on the way. */
async function findCommand(root, words) {
	let command = root;
	const names = ["docpoints"];
	const rest = [...words];
	while ("commands" in command) {
		const [word] = rest;
		const name = names.join(" ");
		if (word === void 0 || word.startsWith("-")) return {
			name,
			command,
			words: rest,
			unknown: null
		};
		const next = Object.hasOwn(command.commands, word) ? command.commands[word] : void 0;
		if (next === void 0) return {
			name,
			command,
			words: rest,
			unknown: unknownCommand(name, word, command)
		};
		command = await next.load();
		names.push(word);
		rest.shift();
	}
	return {
		name: names.join(" "),
		command,
		words: rest,
		unknown: null
	};
}
function unknownCommand(name, word, { commands }) {
	const known = Object.keys(commands);
	const nearest = nearestWord(word, known);
	const hint = nearest === null ? `Its commands are ${quoted(known)}.` : `Did you mean ${name} ${nearest}?`;
	return new WrongUsage(`${name} has no command “${word}”. ${hint}`);
}
// src/cli/help.ts
/** The version of this program, `0.1.0`. */
const version = version$1;
/** The help of a command or group; `name` as it is called, `docpoints ledger verify`. Coloured where the terminal likes it. */
function helpText(name, command) {
	const args = {
		..."args" in command ? command.args : {},
		...commonOptions
	};
	const rows = Object.entries(args).map(([one, definition]) => ({
		isOption: definition.type !== "positional",
		row: [label(one, definition), definition.description ?? ""]
	}));
	const parts = [
		section("Usage", usage(name, command)),
		section("Commands", "commands" in command ? columns(commandRows(command)) : []),
		section("Arguments", columns(rows.flatMap(({ isOption, row }) => isOption ? [] : [row]))),
		section("Options", columns(rows.flatMap(({ isOption, row }) => isOption ? [row] : []))),
		section("Environment", columns("environment" in command ? Object.entries(command.environment ?? {}) : []))
	];
	const head = `${command.about}.`;
	const tail = "commands" in command ? [`${name} <command> --help says more.`] : [];
	return `${[
		head,
		...parts.filter((part) => part !== ""),
		...tail
	].join("\n\n")}\n`;
}
/** How a command is called, in a few lines: what stands behind a message about wrong usage. */
function shortHelp(name, command) {
	return `\n${("commands" in command ? columns(commandRows(command, `${name} `), String) : usage(name, command)).map((line) => `  ${line}`).join("\n")}\n\n${name} --help says more.`;
}
function usage(name, command) {
	if ("commands" in command) return [`${name} <command> [options]`];
	return command.forms.map((form) => `${name} ${form}`.trimEnd());
}
function commandRows({ commands }, before = "") {
	return Object.entries(commands).map(([name, { about }]) => [before + name, about]);
}
/** `--program <file>`, `-h, --help`, `--format text|github|sarif`; an argument in capitals. */
function label(name, definition) {
	if (definition.type === "positional") return name.toUpperCase();
	const names = [...("alias" in definition ? [definition.alias ?? []].flat() : []).map((short) => `-${short}`), `--${name}`].join(", ");
	if (definition.type === "boolean") return names;
	return `${names} ${(definition.type === "enum" ? definition.options?.join("|") : void 0) ?? `<${definition.valueHint ?? name}>`}`;
}
function columns(rows, paint = (text) => styleText("cyan", text)) {
	const width = Math.max(...rows.map(([name]) => name.length));
	return rows.map(([name, about]) => `${paint(name)}${" ".repeat(width - name.length)}  ${about}`);
}
function section(title, lines) {
	if (lines.length === 0) return "";
	return [styleText("bold", title), ...lines.map((line) => `  ${line}`)].join("\n");
}
// src/cli/run.ts
/** Does what the words of a command line say, and sets the exit code of the process. */
async function run(words) {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit();
		say(`The result could not be written: ${error.message}.`);
		process.exit(3);
	});
	writeWhole(process.stdout);
	process.stderr.on("error", () => {});
	const found = await findCommand(docpoints, words);
	try {
		await answer(found);
	} catch (error) {
		const { code, message } = endingFor(error);
		say(message);
		if (code === 2) say(shortHelp(found.name, found.command));
		process.exitCode = code;
	}
}
async function answer({ name, command, words, unknown }) {
	const end = words.indexOf("--");
	const asked = end === -1 ? words : words.slice(0, end);
	if (asked.includes("--help") || asked.includes("-h")) {
		process.stdout.write(helpText(name, command));
		return;
	}
	if (asked.includes("--version") || asked.includes("-v")) {
		process.stdout.write(`${version}\n`);
		return;
	}
	if (unknown !== null) throw unknown;
	if ("commands" in command) {
		const [option] = words;
		throw new WrongUsage(option === void 0 ? `${name} needs a command.` : `${name} has no option ${option}. The options of a command stand behind it.`);
	}
	checkWords(words, {
		...command.args,
		...commonOptions
	});
	await command.run(words);
}
export { run };
