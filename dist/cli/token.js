// src/cli/token/token.ts
/** `docpoints token`: who may use the HTTP API of the App. */
const tokenGroup = {
	about: "Make, list and remove the tokens of the App’s HTTP API",
	commands: {
		create: {
			about: "Make a token for another system, and show it once",
			load: async () => (await import("./create.js")).tokenCreate
		},
		list: {
			about: "List who has a token",
			load: async () => (await import("./list.js")).tokenList
		},
		remove: {
			about: "Take a token back",
			load: async () => (await import("./remove.js")).tokenRemove
		}
	}
};
export { tokenGroup };
