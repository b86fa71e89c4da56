import { a as removeClient } from "./postgres-clients.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { r as printText } from "./terminal2.js";
import { r as tokenEnvironment, t as openClients } from "./open-clients.js";
// src/cli/token/remove.ts
/** `docpoints token remove`: the token lets nobody in from then on. */
const tokenRemove = command({
	about: "Take a token of the App’s HTTP API back",
	forms: ["ID"],
	args: { id: {
		type: "positional",
		description: "The id that `token list` shows"
	} },
	environment: tokenEnvironment,
	async run(given) {
		const id = given.text("id") ?? "";
		const database = await openClients(process.env);
		const wasThere = await removeClient(database, id);
		await database.close();
		if (!wasThere) throw new AnswerIsNo(`There is no token of the id ${JSON.stringify(id)}.`);
		printText(`Removed ${id}: it lets nobody in any more.`);
	}
});
export { tokenRemove };
