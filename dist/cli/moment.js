import { a as linesOf, r as headFile } from "./ledger-line.js";
import { r as recordedHead } from "./head-file.js";
// src/ledger/moment.ts
/** Files of lines read at once: each is of 400 kB at most. */
const filesAtOnce = 4;
/** All lines in order, file after file: a ledger may be larger than memory. Whether they are whole is not looked at. */
async function* linesIn(moment) {
	const paths = await moment.months();
	for (let index = 0; index < paths.length; index += filesAtOnce) {
		const some = paths.slice(index, index + filesAtOnce);
		const large = await moment.large?.(some);
		const files = await moment.askOnce(some.filter((path) => large?.has(path) !== true));
		for (const path of some) yield* large?.get(path)?.lines() ?? linesOf(path, files.get(path) ?? "");
	}
}
/** What the ledger says of its end; null where it says nothing. */
async function recordedEnd(moment) {
	return recordedHead(await moment.ask([headFile]));
}
/** Whether nothing was ever recorded: there is no line, and no word of an end. */
async function isNew(moment) {
	return await recordedEnd(moment) === null && (await moment.months()).length === 0;
}
/** Goes along all lines to the end. Throws LedgerFault at the first place that is not whole. */
async function* walkAll(moment, walk) {
	for await (const line of linesIn(moment)) yield walk.take(line);
	walk.finish(await recordedEnd(moment));
}
export { walkAll as i, linesIn as n, recordedEnd as r, isNew as t };
