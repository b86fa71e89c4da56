// src/cli/config/config.ts
/** `docpoints config`: what can be done with a program file. */
const configGroup = {
	about: "Check, describe and show the program file",
	commands: {
		check: {
			about: "Check a program file, and tell all of its mistakes",
			load: async () => (await import("./check.js")).configCheck
		},
		schema: {
			about: "Print the JSON Schema of program files",
			load: async () => (await import("./schema.js")).configSchema
		},
		show: {
			about: "Show the rules in force, with every default",
			load: async () => (await import("./show.js")).configShow
		}
	}
};
export { configGroup };
