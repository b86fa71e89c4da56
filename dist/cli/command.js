import { defineCommand, runCommand } from "citty";
// src/cli/command.ts
/** Makes a command of its options, its forms and what it does. `run` throws what `endingFor` tells apart. */
function command(written) {
	const { run, ...described } = written;
	const definition = defineCommand({
		meta: { description: described.about },
		args: described.args,
		run: (context) => run(givenIn(context.args))
	});
	return {
		...described,
		run: async (words) => {
			await runCommand(definition, { rawArgs: [...words] });
		}
	};
}
function givenIn(values) {
	return {
		text: (name) => {
			const value = values[name];
			return typeof value === "string" ? value : void 0;
		},
		has: (name) => values[name] === true
	};
}
export { command as t };
