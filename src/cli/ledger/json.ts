import type { LedgerLine } from '../../standing/ledger-line.ts';
import { calmJson } from '../terminal.ts';

/** The lines of a whole ledger as they are, unknown ones too: each means what it meant. */
export async function* jsonLinesOf(lines: AsyncIterable<LedgerLine>): AsyncGenerator<string> {
  for await (const { text } of lines) yield `${calmJson(text)}\n`;
}

/** The lines of a whole ledger as one JSON list, an entry a line. */
export async function* jsonOf(lines: AsyncIterable<LedgerLine>): AsyncGenerator<string> {
  let before = '[';
  for await (const { text } of lines) {
    yield `${before}\n${calmJson(text.trim())}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
