import { describePlace, type LedgerLine } from './ledger-line.ts';

/** Where lines stood, by their number in the chain: kept for each run of lines of a file, not for each line. */
export class Places {
  readonly #runs: { readonly file: string; readonly line: number; readonly number: number }[] = [];
  #next: { readonly file: string; readonly line: number } | null = null;
  #count = 0;

  add({ file, line }: LedgerLine): void {
    const next = this.#next;
    if (next === null || next.file !== file || next.line !== line)
      this.#runs.push({ file, line, number: this.#count });
    this.#next = { file, line: line + 1 };
    this.#count += 1;
  }

  /** `ledger/2026-11.jsonl, line 3`, of a line by its number from 0. */
  at(number: number): string {
    const run = this.#runs.findLast((one) => one.number <= number);
    return run === undefined
      ? `line ${number + 1}`
      : describePlace({ file: run.file, line: run.line + number - run.number });
  }
}
