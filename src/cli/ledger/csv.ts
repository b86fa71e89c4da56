import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { stringify } from 'csv-stringify';

import type { Entry } from '../../standing/entry.ts';
import { printable } from '../terminal.ts';

type Cell = string | number | null | undefined;

/**
 * Column → what an entry says there. The names are those of the ledger's lines. New ones come last: who reads them by their
 * place reads on.
 */
const columns: Readonly<Record<string, (entry: Entry) => Cell>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  at: ({ at }) => at,
  earnedOn: ({ earnedOn }) => earnedOn,
  'member.id': ({ member }) => member.id,
  'member.login': ({ member }) => member.login,
  activity: ({ activity }) => activity,
  points: ({ points }) => points,
  'source.repo': ({ source }) => source?.repo,
  'source.repoId': ({ source }) => source?.repoId,
  'source.pull': ({ source }) => source?.pull,
  'source.issue': ({ source }) => source?.issue,
  'source.commit': ({ source }) => source?.commit,
  'source.comment': ({ source }) => source?.comment,
  'source.url': ({ source }) => source?.url,
  'by.id': ({ by }) => by?.id,
  'by.login': ({ by }) => by?.login,
  reason: ({ reason }) => reason,
  revokes: ({ revokes }) => revokes,
  program: ({ program }) => program,
  prev: ({ prev }) => prev,
  leaves: ({ leaves }) => (leaves === undefined ? null : String(leaves)),
  mergedInto: ({ mergedInto }) => mergedInto,
  head: ({ head }) => head,
};

/**
 * Writes entries as CSV (RFC 4180) with a header; `output` stays open. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, also within a cell, where one that splits at semicolons or tabs would begin another; and one
 * that would steer a terminal loses what steers.
 */
export async function writeCsv(entries: AsyncIterable<Entry>, output: Writable): Promise<void> {
  const cells = Object.values(columns);
  const rows = Readable.from(entries).map((entry: Entry) => cells.map((cell) => calm(cell(entry))));
  const table = stringify({
    header: true,
    columns: Object.keys(columns),
    escape_formulas: true,
    quoted_match: otherSeparator,
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

function calm(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  // What comes next is looked at once for each run: a text may be nothing but tabs.
  const text = printable(cell).replace(innerStart, (run: string, at: number, all: string) =>
    formulaSign.test(all.charAt(at + run.length)) ? `${run}'` : run,
  );
  return !text.startsWith('\t') && laterFormula.test(text) ? `'${text}` : text;
}
