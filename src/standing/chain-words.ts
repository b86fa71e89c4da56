import { isEnd, type ChainEnd, type RecordedHead } from './ledger-line.ts';

/** What to do about a last line that was cut off. */
export const tornTail =
  'The line is the last one, and cut off: whoever wrote it was stopped. `docpoints ledger rebuild --drop-torn-tail` takes it away';

/** The same of a line of which it is not known whether it is the last one. */
export const ifTorn =
  'If it is the last one, it was cut off: `docpoints ledger rebuild --drop-torn-tail` takes it away';

interface Broken {
  /** Where the line stands that it follows; null: nowhere. */
  readonly moved: string | null;
  /** Where the line before it stands. */
  readonly before: string;
  /** Whether it follows the line before the one before it. */
  readonly skips: boolean;
  readonly end: ChainEnd;
  readonly recorded: RecordedHead | null;
}

/** What became of the line before one that does not follow it, as far as can be told. */
export function reasonForBreak({ moved, before, skips, end, recorded }: Broken): string {
  if (moved !== null) return `Lines were moved: the one that it follows is ${moved}`;
  if (skips) return `The line before it (${before}) was put in: it follows the one before that`;
  if (recorded !== null && !('broken' in recorded)) {
    if (end.count < recorded.count) return 'Lines before it were removed';
    if (end.count === recorded.count) return `The line before it (${before}) was changed`;
  }
  return `The line before it (${before}) was changed, or lines were removed or moved`;
}

/** What is wrong between the end of the lines and what the ledger says of it; null: nothing is. */
export function headProblem(end: ChainEnd, recorded: RecordedHead | null): string | null {
  if (recorded === null) return null;
  if ('broken' in recorded) return recorded.broken;
  if (isEnd(recorded, end) || (recorded.next !== undefined && isEnd(recorded.next, end))) return null;
  return `records ${describe(recorded)}, but the ledger ends with ${describe(end)}. Lines were removed, changed or added without it`;
}

function describe({ count, digest }: ChainEnd): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}${digest === null ? '' : ` and ${digest}`}`;
}
