import { x as waitingMarker } from "./authority.js";
import { t as waitingCommands } from "./waiting.js";
import { t as GitHubFault } from "./fault.js";
import { i as person, t as code } from "./escape.js";
// src/view/waiting.ts
/** The reply to a command that waits until the ledger is mended. `ledger`: its name, null where that is the operator's own affair. `marker`: its mark. Markdown. */
function renderWaiting(to, ledger, marker) {
	const name = ledger === null ? "" : ` (${code(ledger, 200)})`;
	return `${marker}\n\n${person(to)}: nothing was done, because Docpoints does not go on with the ledger${name} as it stands. The log of the App, or of the workflow’s run, says what is wrong with it, such as lines that somebody changed or a branch that somebody pushed over, and how a maintainer mends it. Your command waits: the next look after that carries it out, and nobody has to say it again.`;
}
// src/flow/tell-waiting.ts
/**
* Tells those whose commands wait that the ledger has to be mended first. Nothing ends the handling of a command here, so
* that it is carried out afterwards. It is a courtesy: where it cannot be said, what is wrong with the ledger is told still.
*/
async function tellWaiting(ref, { reading, rules, ledger }, outside) {
	const asked = {
		comments: reading.comments,
		now: outside.now()
	};
	const { seen, told } = waitingCommands(asked, Object.keys(rules.program.activities));
	const name = rules.program.ledger.kind === "branch" ? ledger.name : null;
	const writes = [...told.map(({ id, author }) => ({
		kind: "comment",
		body: renderWaiting(author, name, waitingMarker(id))
	})), ...seen.map(({ id }) => ({
		kind: "react",
		comment: id,
		content: "eyes"
	}))];
	if (writes.length === 0) return;
	await outside.github.write(ref, writes).catch((error) => {
		if (!(error instanceof GitHubFault)) throw error;
	});
}
export { tellWaiting };
