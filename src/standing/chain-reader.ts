import { headProblem, reasonForBreak, tornTail } from './chain-words.ts';
import { notJson, readEntryLine, type LineReading, type Link } from './entry-line.ts';
import type { Entry } from './entry.ts';
import { IdIndex } from './id-index.ts';
import { isCutOff } from './json-text.ts';
import {
  describePlace,
  headFile,
  type ChainEnd,
  type LedgerLine,
  type RecordedHead,
  type Remark,
} from './ledger-line.ts';
import { misplaced, readMonthFile, type MonthFile } from './month-file.ts';
import { Places } from './places.ts';
import { Remarks } from './remarks.ts';

/** What the lines of a ledger come to as a chain. */
export interface ChainSummary extends ChainEnd {
  /** When the last line was recorded; null where none says it. */
  readonly lastAt: string | null;
  /** The ledger is whole exactly when there are none. At most the first thousand, and how many more. */
  readonly problems: readonly Remark[];
  /** The same of warnings. */
  readonly warnings: readonly Remark[];
  /** Lines up to the one with the digest that was sought, that one among them; null: it is not in the history. */
  readonly foundAt: number | null;
  /** Each time that the ledger was written anew to erase somebody: when, and the head before. */
  readonly erasures: readonly { readonly at: string; readonly head: string | null }[];
}

/** Where the chain stands. `digest` undefined: not known, because the line is broken. */
interface Step {
  readonly digest: string | null | undefined;
  readonly at: string | null;
}

/** A line that does not follow the one before it: what it should follow, and where that is told. */
interface Break {
  readonly prev: string | null;
  readonly remark: number;
  /** Where the line before it stands. */
  readonly before: string;
  /** Whether it follows the line before the one before it. */
  readonly skips: boolean;
}

/** Of these it is looked for what became of the line before. */
const mostBreaks = 1000;

/**
 * Reads a ledger's lines as one chain, across files, one after the other, and tells what is wrong with it. Takes 27 to 54
 * bytes a line to know ids that stand twice, so that the ledger itself may be larger than memory.
 */
export class ChainReader {
  readonly #sought: string | null;
  readonly #problems = new Remarks();
  readonly #warnings = new Remarks();
  readonly #places = new Places();
  readonly #ids = new IdIndex();
  /** The number of an entry that was taken back → that of the revocation. */
  readonly #revoked = new Map<number, number>();
  readonly #erasures: { at: string; head: string | null }[] = [];
  readonly #breaks: Break[] = [];
  /** The lines that breaks look for, where they turned up. */
  readonly #moved = new Map<string, string | null>();
  #before: Step = { digest: null, at: null };
  #beforeThat: string | null | undefined;
  #count = 0;
  #broken = 0;
  /** The remark on the line read last, if that is JSON cut off. */
  #torn: number | null = null;
  #file = '';
  #month: MonthFile | null = null;
  #foundAt: number | null = null;
  /** The file whose line ends were told. */
  #windowsFile: string | null = null;

  /** `sought`: a digest (`sha256:…`) to look for. */
  constructor(sought: string | null = null) {
    this.#sought = sought;
  }

  /** Takes the next line, and answers what it says. Never throws. */
  read(place: LedgerLine): LineReading {
    if (place.file !== this.#file) this.#open(place.file);
    const reading = readEntryLine(place.text);
    this.#places.add(place);
    this.#count += 1;
    this.#torn = null;
    if (place.text.endsWith('\r')) this.#tellLineEnds(place);
    if (reading.kind === 'broken') this.#readBroken(place, reading.what);
    else this.#readLink(place, reading);
    return reading;
  }

  /** What all lines come to. `recorded`: what the ledger itself says of its end; null where it says nothing. */
  end(recorded: RecordedHead | null): ChainSummary {
    const digest = this.#before.digest ?? null;
    const end = { count: this.#count, digest };
    if (this.#torn !== null) this.#problems.reword(this.#torn, (what) => `${what}. ${tornTail}`);
    for (const { remark, prev, before, skips } of this.#breaks) {
      const moved = prev === null ? null : (this.#moved.get(prev) ?? null);
      this.#problems.reword(
        remark,
        (what) => `${what}. ${reasonForBreak({ moved, before, skips, end, recorded })}`,
      );
    }
    const head = this.#before.digest === undefined ? null : headProblem(end, recorded);
    if (head !== null) this.#problems.add({ file: headFile, line: null, what: head });
    if (recorded === null && this.#count > 0)
      this.#warnings.add({ file: headFile, line: null, what: 'is missing' });
    return {
      ...end,
      lastAt: this.#before.at,
      problems: this.#problems.all(),
      warnings: this.#warnings.all(),
      foundAt: this.#foundAt,
      erasures: this.#erasures,
    };
  }

  #open(file: string): void {
    const month = readMonthFile(file);
    const what = month === null ? null : misplaced(month, this.#month);
    if (what !== null) this.#problems.add({ file, line: null, what });
    this.#file = file;
    this.#month = month;
    this.#windowsFile = null;
  }

  #tellLineEnds({ file, line }: LedgerLine): void {
    if (this.#windowsFile === file) return;
    this.#windowsFile = file;
    this.#warnings.add({ file, line, what: 'ends as lines of Windows do (CRLF), and others may, too' });
  }

  #problem({ file, line }: LedgerLine, what: string): number {
    return this.#problems.add({ file, line, what });
  }

  #readBroken(place: LedgerLine, what: string): void {
    const remark = this.#problem(place, what);
    this.#broken += 1;
    if (what === notJson && isCutOff(place.text)) this.#torn = remark;
    this.#step(undefined, this.#before.at);
  }

  #readLink(place: LedgerLine, reading: Exclude<LineReading, { kind: 'broken' }>): void {
    const link: Link = reading.kind === 'entry' ? reading.entry : reading.link;
    for (const what of reading.warnings) this.#warnings.add({ file: place.file, line: place.line, what });
    this.#checkOrder(place, link);
    const number = this.#count - 1;
    const doubled = typeof link.id === 'string' ? this.#ids.add(link.id, number) : null;
    if (doubled !== null)
      this.#problem(place, `has the id of ${this.#places.at(doubled)}, again: ${quoted(link.id ?? '')}`);
    if (reading.kind === 'entry') this.#readEntry(place, reading.entry, number);
    if (reading.digest === this.#sought) this.#foundAt = this.#count;
    if (this.#moved.has(reading.digest)) this.#moved.set(reading.digest, describePlace(place));
    this.#step(reading.digest, link.at ?? this.#before.at);
  }

  #step(digest: string | null | undefined, at: string | null): void {
    this.#beforeThat = this.#before.digest;
    this.#before = { digest, at };
  }

  #checkOrder(place: LedgerLine, { prev, at }: Link): void {
    const before = this.#before;
    if (before.digest !== undefined && prev !== before.digest) {
      const found = before.digest ?? 'null (there is none)';
      const what = `does not follow the line before it: its \`prev\` is ${prev ?? 'null'}, the digest of that line ${found}`;
      const remark = this.#problem(place, what);
      if (this.#breaks.length < mostBreaks) {
        const skips = this.#count > 2 && prev === this.#beforeThat;
        this.#breaks.push({ prev, remark, before: this.#places.at(this.#count - 2), skips });
        if (prev !== null) this.#moved.set(prev, null);
      }
    }
    if (typeof at !== 'string') return;
    if (before.at !== null && at < before.at)
      this.#problem(place, `was recorded at ${at}, before the line before it (${before.at})`);
    if (this.#month !== null && !at.startsWith(this.#month.month))
      this.#problem(place, `was recorded at ${at}, and so stands in the file of another month`);
  }

  #readEntry(place: LedgerLine, { kind, id, at, revokes, head }: Entry, number: number): void {
    if (kind === 'erasure') this.#erasures.push({ at, head: head ?? null });
    if (kind !== 'revocation') return;
    if (revokes === undefined) {
      this.#problem(place, 'takes nothing back: a revocation names an entry in `revokes`');
      return;
    }
    const target = revokes === id ? null : this.#ids.find(revokes);
    const earlier = target === null ? undefined : this.#revoked.get(target);
    // What a broken line was, nobody knows.
    if (target === null && this.#broken === 0)
      this.#problem(place, `takes back ${quoted(revokes)}, which is not in the ledger before it`);
    if (earlier !== undefined)
      this.#problem(place, `takes back ${quoted(revokes)}, as ${this.#places.at(earlier)} did already`);
    if (target !== null) this.#revoked.set(target, number);
  }
}

function quoted(id: string): string {
  return JSON.stringify(id.length > 100 ? `${id.slice(0, 100)}…` : id);
}
