import { r as readEntryLine } from "./entry-line.js";
import { t as command } from "./command.js";
import { n as loadProgram } from "./load-program2.js";
import { n as told, r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, o as ledgerOption, s as programOption } from "./options.js";
import { t as checkWhole } from "./check-whole.js";
import { i as printable, t as calmJson } from "./terminal2.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
// src/cli/ledger/csv.ts
/**
* Column → what an entry says there. The names are those of the ledger's lines. New ones come last: who reads them by their
* place reads on.
*/
const columns = {
	id: ({ id }) => id,
	kind: ({ kind }) => kind,
	at: ({ at }) => at,
	earnedOn: ({ earnedOn }) => earnedOn,
	"member.id": ({ member }) => member.id,
	"member.login": ({ member }) => member.login,
	activity: ({ activity }) => activity,
	points: ({ points }) => points,
	"source.repo": ({ source }) => source?.repo,
	"source.repoId": ({ source }) => source?.repoId,
	"source.pull": ({ source }) => source?.pull,
	"source.issue": ({ source }) => source?.issue,
	"source.commit": ({ source }) => source?.commit,
	"source.comment": ({ source }) => source?.comment,
	"source.url": ({ source }) => source?.url,
	"by.id": ({ by }) => by?.id,
	"by.login": ({ by }) => by?.login,
	reason: ({ reason }) => reason,
	revokes: ({ revokes }) => revokes,
	program: ({ program }) => program,
	prev: ({ prev }) => prev,
	leaves: ({ leaves }) => leaves === void 0 ? null : String(leaves),
	mergedInto: ({ mergedInto }) => mergedInto,
	head: ({ head }) => head
};
/**
* Writes entries as CSV (RFC 4180) with a header; `output` stays open. A text that a spreadsheet would take for a formula
* gets an apostrophe before it, also within a cell, where one that splits at semicolons or tabs would begin another; and one
* that would steer a terminal loses what steers.
*/
async function writeCsv(entries, output) {
	const cells = Object.values(columns);
	const rows = Readable.from(entries).map((entry) => cells.map((cell) => calm(cell(entry))));
	const table = stringify({
		header: true,
		columns: Object.keys(columns),
		escape_formulas: true,
		quoted_match: otherSeparator
	});
	await pipeline(rows, table, output, { end: false });
}
/** A formula behind what some spreadsheets pass over; one at the very beginning `escape_formulas` sees. */
const laterFormula = /^[\s\p{Cf}]+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** What spreadsheets may split at besides commas: LibreOffice at all of them, Excel at semicolons in much of the world. */
const otherSeparator = /[;\t]/;
/** A formula behind one, or behind a line break that no quotes hold: they count at the beginning of a cell alone. */
const innerStart = /[;\t\n][\s"'\p{Cf}]*/gu;
const formulaSign = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
function calm(cell) {
	if (typeof cell !== "string") return cell;
	const text = printable(cell).replace(innerStart, (run, at, all) => formulaSign.test(all.charAt(at + run.length)) ? `${run}'` : run);
	return !text.startsWith("	") && laterFormula.test(text) ? `'${text}` : text;
}
// src/cli/ledger/json.ts
/** The lines of a whole ledger as they are, unknown ones too: each means what it meant. */
async function* jsonLinesOf(lines) {
	for await (const { text } of lines) yield `${calmJson(text)}\n`;
}
/** The lines of a whole ledger as one JSON list, an entry a line. */
async function* jsonOf(lines) {
	let before = "[";
	for await (const { text } of lines) {
		yield `${before}\n${calmJson(text.trim())}`;
		before = ",";
	}
	yield before === "[" ? "[]\n" : "\n]\n";
}
// src/cli/ledger/export.ts
/** `docpoints ledger export`: the whole ledger on standard output, for a spreadsheet or another program. */
const ledgerExport = command({
	about: "Print the ledger as CSV, JSON or JSON Lines",
	forms: ["--format csv|json|jsonl [--ledger place]"],
	args: {
		format: {
			type: "enum",
			options: [
				"csv",
				"json",
				"jsonl"
			],
			required: true,
			description: "A table with a header (csv), one list (json), or the lines as they are (jsonl)"
		},
		...ledgerOption,
		...programOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const ofProgram = async () => (await loadProgram(given.text("program"))).program.ledger;
		const ledger = await openNamedLedger(given.text("ledger"), ofProgram, process.env);
		const { count } = await checkWhole(ledger);
		const lines = process.stdout.isTTY ? linesUntil(ledger, count) : told("Printing", linesUntil(ledger, count));
		const format = given.text("format");
		if (format === "csv") return writeCsv(entriesOf(lines), process.stdout);
		const text = format === "json" ? jsonOf(lines) : jsonLinesOf(lines);
		await pipeline(Readable.from(text), process.stdout, { end: false });
	}
});
/** The lines that were checked: others may be appended meanwhile. */
async function* linesUntil(ledger, count) {
	let left = count;
	if (left === 0) return;
	for await (const line of (await ledger.scan()).lines) {
		yield line;
		left -= 1;
		if (left === 0) return;
	}
}
async function* entriesOf(lines) {
	for await (const { text } of lines) {
		const reading = readEntryLine(text);
		if (reading.kind === "entry") yield reading.entry;
	}
}
export { ledgerExport };
