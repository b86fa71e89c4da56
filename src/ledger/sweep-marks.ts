import * as v from 'valibot';

import { parseJson } from './parse-json.ts';

/** How far sweeps of one repository have looked. */
export interface SweepMark {
  /** All that changed up to this time was looked at: ISO 8601. */
  readonly at: string;
  /** Whatever was to be confirmed by itself up to this day (`YYYY-MM-DD`) was looked at. */
  readonly due: string;
  /** Numbers of pull requests and issues at which something failed, and which are tried again, however old their last change is. */
  readonly left: readonly number[];
  /** Numbers of merged pull requests on which a claim waits for a maintainer, however old it is; null: nobody knows. */
  readonly claims: readonly number[] | null;
  /** The digest of the rules that were in force. */
  readonly program: string;
}

/** What a sweep has to say of its repository. */
export interface MarkMove extends SweepMark {
  /** Numbers that were left over before, and are looked at now. */
  readonly mended: readonly number[];
  /** Numbers of those on which a claim waited before, and waits no more. */
  readonly answered: readonly number[];
  /** When the sweep began, ISO 8601: what was looked at after that, by what stands in the file, is of a clock that was wrong. */
  readonly now: string;
}

/** Where a ledger keeps the marks of sweeps, by the repository's numeric id. */
export interface SweepMarks {
  /** Null: none yet. Throws what reading the ledger throws. */
  read(repoId: number): Promise<SweepMark | null>;
  /** Writes the mark alone, unless others have moved it as far. Answers whether the ledger says as much now: before its first line there is nothing to write it on. Throws what writing the ledger throws. */
  move(repoId: number, move: MarkMove): Promise<boolean>;
  /** What the next appends of this process take along; null: nothing any more. */
  carry(repoId: number, move: MarkMove | null): void;
}

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const marks = v.record(
  v.pipe(v.string(), v.regex(/^\d{1,16}$/)),
  v.object({
    at: v.pipe(v.string(), v.isoTimestamp()),
    due: v.pipe(v.string(), v.isoDate()),
    left: v.array(number),
    claims: v.optional(v.nullable(v.array(number)), null),
    program: v.string(),
  }),
);

/** The marks in the text of the file; what cannot be read holds none. */
export function readMarks(text: string | null | undefined): ReadonlyMap<number, SweepMark> {
  const read = v.safeParse(marks, text == null ? {} : parseJson(text));
  return new Map(
    Object.entries(read.success ? read.output : {}).map(([repoId, mark]) => [Number(repoId), mark]),
  );
}

/** The text of the file with these moves in it; null: it says as much already. Sweeps at once undo nothing of each other's: the later time counts. */
export function marksWith(
  text: string | null | undefined,
  moves: ReadonlyMap<number, MarkMove>,
): string | null {
  const before = readMarks(text);
  const after = new Map(before);
  for (const [repoId, move] of moves) after.set(repoId, moved(before.get(repoId), move));
  const sorted = [...after].toSorted(([a], [b]) => a - b);
  const written = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
  return written === text ? null : written;
}

function moved(before: SweepMark | undefined, move: MarkMove): SweepMark {
  const { at, due, left, program, mended, now } = move;
  const isPast = before !== undefined && Date.parse(before.at) <= Date.parse(now);
  const stays = (before?.left ?? []).filter((one) => !mended.includes(one));
  const isLater = !isPast || Date.parse(at) > Date.parse(before.at);
  return {
    at: isLater ? at : before.at,
    due: !isPast || due > before.due ? due : before.due,
    left: [...new Set([...stays, ...left])].toSorted((a, b) => a - b),
    claims: claimsAfter(before?.claims ?? null, move),
    program: isLater ? program : before.program,
  };
}

/** In the order in which the next sweep looks at them. */
function claimsAfter(before: SweepMark['claims'], { claims, answered }: MarkMove): SweepMark['claims'] {
  const stay = before?.filter((one) => !answered.includes(one));
  return claims === null ? (stay ?? null) : [...new Set([...claims, ...(stay ?? [])])];
}
