import type { LedgerLine } from '../../standing/chain.ts';
import { calmJson } from '../terminal.ts';

/** The lines of a whole ledger as they are, unknown ones too: each means what it meant. */
export function* jsonLinesOf(lines: Iterable<LedgerLine>): Generator<string> {
  for (const { text } of lines) yield `${calmJson(text)}\n`;
}

/** The lines of a whole ledger as one JSON list, an entry a line. */
export function* jsonOf(lines: Iterable<LedgerLine>): Generator<string> {
  let before = '[';
  for (const { text } of lines) {
    yield `${before}\n${calmJson(text.trim())}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
