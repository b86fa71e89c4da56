/** A file of the ledger: the lines recorded in one month (UTC), or a part of them. */
export interface MonthFile {
  /** `YYYY-MM`. */
  readonly month: string;
  /** From 1. */
  readonly part: number;
  /** Whether the name gives the first part a number, as no ledger does. */
  readonly isFirstNumbered?: boolean;
}

/** What a file's path says; null: it is none of the ledger's month files (a database has no files). */
export function readMonthFile(path: string): MonthFile | null {
  const [, month, part] = /^ledger\/(\d{4}-\d{2})(?:\.([1-9]\d{0,5}))?\.jsonl$/.exec(path) ?? [];
  if (month === undefined) return null;
  return { month, part: Number(part ?? 1), ...(part === '1' ? { isFirstNumbered: true } : {}) };
}

/** What is wrong with a file's place behind the one before it; null: nothing is. */
export function misplaced(file: MonthFile, before: MonthFile | null): string | null {
  const isSame = before?.month === file.month;
  if (before !== null && (isSame ? file.part <= before.part : file.month < before.month))
    return 'was read after a later file: the parts of a ledger go by month, then by number';
  const expected = isSame ? before.part + 1 : 1;
  if (file.isFirstNumbered) return 'is the first part of its month, which has no number: YYYY-MM.jsonl';
  if (file.part !== expected) return `is part ${file.part} of its month, but part ${expected} is missing`;
  return null;
}
