import { c as rulesFor } from "./authority.js";
import { _ as waitingMarker } from "./revert.js";
import { t as waitingCommands } from "./waiting.js";
import { t as GitHubFault } from "./fault2.js";
import { t as LedgerFault } from "./fault.js";
import { i as person, t as code } from "./escape.js";
import { a as readRules } from "./observe.js";
// src/view/waiting.ts
/** The reply to a command that waits until the ledger is mended. `ledger`: its name, null where that is the operator's own affair. `marker`: its mark. Markdown. */
function renderWaiting(to, ledger, marker) {
	const name = ledger === null ? "" : ` (${code(ledger, 200)})`;
	return `${marker}\n\n${person(to)}: nothing was done, because Docpoints does not go on with the ledger${name} as it stands. The log of the App, or of the workflow’s run, says what is wrong with it, such as lines that somebody changed, a branch that somebody pushed over, a rule that refuses to have it written or a place that cannot be opened, and how a maintainer mends it. Your command waits: the next look after that carries it out, and nobody has to say it again.`;
}
// src/flow/tell-waiting.ts
/**
* Tells those whose commands wait that the ledger has to be mended first, where that is what kept a look from its end.
* Nothing ends the handling of a command here, so that it is carried out afterwards. It is a courtesy: where it cannot be
* said, what is wrong with the ledger is told still. `error`: one that does not pass by itself; `glance`: what was read
* before it, null where the ledger could not even be opened.
*/
async function tellWaiting(error, ref, glance, outside) {
	if (!isOfLedger(error)) return;
	try {
		const read = glance ?? await readAgain(ref, outside);
		if (read === null) return;
		const writes = writesOf(read, outside.now());
		if (writes.length > 0) await outside.github.write(ref, writes);
	} catch (unsaid) {
		if (!(unsaid instanceof GitHubFault)) throw unsaid;
	}
}
/** 👀 on what waits for GitHub. It is a courtesy: where it cannot be said either, the answer itself still comes. */
async function tellDelay(ref, comments, { github }) {
	const writes = comments.map((comment) => ({
		kind: "react",
		comment,
		content: "eyes"
	}));
	if (writes.length === 0) return;
	await github.write(ref, writes).catch((error) => {
		if (!(error instanceof GitHubFault)) throw error;
	});
}
/** What somebody else's write made of it is looked at again, and is nothing to be mended. */
function isOfLedger(error) {
	return error instanceof LedgerFault || error instanceof GitHubFault && error.isOfLedger && error.kind !== "conflict";
}
async function readAgain(ref, outside) {
	const reading = await outside.github.readPullRequest(ref, null);
	if (reading === null) return null;
	const { rules } = await readRules(reading, outside);
	return {
		reading,
		rules: {
			...rules,
			program: rulesFor(reading.pull, rules.program)
		}
	};
}
function writesOf({ reading: { comments, repository }, rules }, now) {
	const { activities, ledger } = rules.program;
	const { seen, told } = waitingCommands({
		comments,
		now
	}, Object.keys(activities));
	const here = `${repository.owner}/${repository.name}`;
	const name = ledger.kind === "branch" ? `${ledger.repository ?? here}, branch ${ledger.branch}` : null;
	return [...told.map(({ id, author }) => ({
		kind: "comment",
		body: renderWaiting(author, name, waitingMarker(id))
	})), ...seen.map(({ id }) => ({
		kind: "react",
		comment: id,
		content: "eyes"
	}))];
}
export { tellDelay, tellWaiting };
