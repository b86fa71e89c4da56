import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { confirm } from "@clack/prompts";
// src/cli/ledger/is-meant.ts
/** Asks the person at the terminal. Throws WrongUsage where there is nobody: `why` it is not done unasked, as the beginning of that message. */
async function isMeant(message, why) {
	const { stdin: input, stderr: output } = process;
	if (!input.isTTY || !output.isTTY) throw new WrongUsage(`${why}, and there is nobody to ask: say --yes.`);
	return await confirm({
		input,
		output,
		message,
		initialValue: false
	}) === true;
}
// src/cli/ledger/one-account.ts
/** The account that is meant by a login or number. Throws AnswerIsNo where `ids` is nobody's, WrongUsage where it is several people's. */
function onlyOne(ids, name, ledger) {
	const [id] = ids;
	if (id === void 0) throw new AnswerIsNo(`The ledger in ${ledger.name} knows nobody of the name @${name}.`);
	if (ids.length > 1) throw new WrongUsage(`@${name} was the login of several accounts: ${ids.join(", ")}. Give the number of the one that is meant.`);
	return id;
}
export { isMeant as n, onlyOne as t };
