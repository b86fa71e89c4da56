import { headProblem, ifTorn } from '../standing/chain-words.ts';
import { readChain } from '../standing/chain.ts';
import { notJson, readEntryLine, type LineReading } from '../standing/entry-line.ts';
import { isCutOff } from '../standing/json-text.ts';
import {
  describeRemark,
  headFile,
  type ChainEnd,
  type LedgerLine,
  type RecordedHead,
} from '../standing/ledger-line.ts';
import { NotWhole, type LedgerFault } from './fault.ts';

/** A line that is whole and follows the one before it. */
export interface WalkedLine {
  /** From 1. */
  readonly position: number;
  readonly line: LedgerLine;
  readonly reading: Exclude<LineReading, { kind: 'broken' }>;
}

/** Where a walk stands: the end of the chain so far. */
export interface WalkEnd extends ChainEnd {
  /** When the last line was recorded; null where none says it. */
  readonly at: string | null;
}

/** Goes along a chain line by line, whatever its length, as far as it is whole. Doubled ids are for `readChain` to find. */
export class ChainWalk {
  readonly #name: string;
  #end: WalkEnd;
  #before: LedgerLine | null = null;

  /** `name`: of the ledger, for messages. `start`: where the chain stands before the first line. */
  constructor(name: string, start: WalkEnd = { count: 0, digest: null, at: null }) {
    this.#name = name;
    this.#end = start;
  }

  get end(): WalkEnd {
    return this.#end;
  }

  /** Throws LedgerFault, with file and line, for one that is broken or does not follow. */
  take(line: LedgerLine): WalkedLine {
    const { digest, at, count } = this.#end;
    const reading = readEntryLine(line.text);
    if (reading.kind === 'broken') throw notWhole(this.#name, brokenAt(line, reading.what));
    const link = reading.kind === 'entry' ? reading.entry : reading.link;
    const isLate = typeof link.at === 'string' && at !== null && link.at < at;
    if (link.prev !== digest || isLate) throw this.#fault(line);
    this.#end = { count: count + 1, digest: reading.digest, at: link.at ?? at };
    this.#before = line;
    return { position: count + 1, line, reading };
  }

  /** Throws LedgerFault where the ledger says that it ends elsewhere. */
  finish(recorded: RecordedHead | null): WalkEnd {
    const problem = headProblem(this.#end, recorded);
    if (problem !== null) throw notWhole(this.#name, `${headFile}: ${problem}`);
    return this.#end;
  }

  #fault(line: LedgerLine): LedgerFault {
    // The line before it says which digest was expected.
    const pair = this.#before === null ? [line] : [this.#before, line];
    const remark = readChain(pair, null).problems.find((one) => isAt(one, line));
    const what = remark ?? { ...line, what: 'does not follow the line before it' };
    return notWhole(this.#name, describeRemark(what));
  }
}

/** Whether it is the last one is not known yet. */
function brokenAt(line: LedgerLine, what: string): string {
  const isCut = what === notJson && isCutOff(line.text);
  return `${describeRemark({ ...line, what })}${isCut ? `. ${ifTorn}` : ''}`;
}

function isAt(remark: { readonly file: string; readonly line: number | null }, line: LedgerLine): boolean {
  return remark.file === line.file && remark.line === line.line;
}

/** `what`: place and problem. */
export function notWhole(name: string, what: string): LedgerFault {
  return new NotWhole(
    `The ledger in ${name} is not whole: ${what}. Nothing was written. \`docpoints ledger verify\` shows all of it; put the file back as its history has it.`,
  );
}
