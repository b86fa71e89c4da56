import type { Changed, ChangedPage } from '../github/github.ts';
import { readHeadFile } from '../ledger/head-file.ts';
import { sweepFile } from '../ledger/paths.ts';
import type { SweepMark } from '../ledger/sweep-marks.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Program } from '../program/program.ts';
import { dayIn, type Day } from '../standing/days.ts';
import { headFile } from '../standing/ledger-line.ts';
import { changedSince } from './changed-since.ts';
import { dueAnew, dueSteps, type MergeDays } from './due-days.ts';
import { mayTouchProgram } from './is-over.ts';
import { readRules, type Glance } from './observe.ts';
import { claimRead, claimWords, hangsOnPermissions, OpenClaims, type OpenClaim } from './open-claims.ts';
import type { Outside } from './outside.ts';
import { isStill, mayBeDue } from './quiet.ts';
import { remind } from './remind.ts';
import { Judge } from './sweep-judge.ts';
import { StopSweep, type Stopped } from './sweep-limits.ts';
import { Looks, type Failure, type LooksWish } from './sweep-looks.ts';
import { Progress } from './sweep-progress.ts';
import { asker, found, numbered, type Ask } from './sweep-questions.ts';

export interface SweepWish extends LooksWish {
  /** From when on what changed is looked at; null: from where the last sweep came to. */
  readonly since: Date | null;
}

/** What one sweep came to. */
export interface Swept {
  /** From when on it looked: ISO 8601. */
  readonly from: string;
  /** All that changed before this time was looked at. */
  readonly upTo: string;
  /** Pull requests and issues that had changed since. */
  readonly changed: number;
  /** Claims that wait for a maintainer, as far as it came to them. */
  readonly claims: readonly OpenClaim[];
  /** What could not be done: the next sweep tries again. */
  readonly failures: readonly Failure[];
  /** Null: it came to its end. */
  readonly stopped: Stopped | null;
  /** Of the program file: while there are any, nothing is awarded. */
  readonly mistakes: readonly Mistake[];
  /** Of the program file: they stop nothing. */
  readonly warnings: readonly Mistake[];
  /** Whether the next sweep goes on from here; where not, it starts where this one did, or some days back. */
  readonly isKept: boolean;
  /** Why it could not be kept this time; null: it was, or did not have to be. */
  readonly unnoted: { readonly error: unknown } | null;
}

/** A sweep that knows of none before it starts so long ago, in milliseconds. */
const usual = 14 * 24 * 3_600_000;
/** GitHub's lists may be so late, in milliseconds. */
const margin = 10 * 60_000;

/**
 * Looks at what changed in a repository since the last sweep, and at what time alone makes due, and makes up for what was
 * missed: events that got lost, writes that were refused, comments that were never written. A page of many tells enough to
 * pass by what is well. One that fails stops none of the others. Killed at any point it loses nothing: the mark moves when
 * all before it is looked at. Throws GitHubFault and LedgerFault where it cannot even begin.
 */
export async function sweep(wish: SweepWish, outside: Outside): Promise<Swept> {
  const began = outside.now();
  const ask = asker(wish, outside);
  const first = await opening(wish, outside);
  const { repository } = first;
  const { rules, warnings } = await readRules(first, outside);
  const { program, invalid } = rules;
  const ledger = outside.ledger(program.ledger, repository, { ...first.ledger, program });
  const before = (await ledger.sweeps?.read(repository.id)) ?? null;
  const usualStart = new Date(began.getTime() - usual);
  const from = wish.since ?? startOf(before, first, usualStart, began);
  const dueFrom = earlierDay(before?.due, dayIn(program.timezone, from));
  const marks = wish.isDryRun ? undefined : ledger.sweeps;
  const latest = new Date(began.getTime() - margin);
  const looks = new Looks(wish, outside, before?.left ?? []);
  const claims = new OpenClaims(before?.claims ?? null);
  const progress = new Progress(
    {
      repoId: repository.id,
      marks,
      before,
      began,
      from,
      usualStart,
      latest,
      dueFrom,
      program: program.digest,
    },
    looks,
    claims,
  );
  const judge = new Judge(looks, claims, outside, invalid?.mistakes ?? []);
  const lookAtDays = async (days: readonly MergeDays[]) => {
    for (const some of days)
      for await (const item of found(some, ask))
        await judge.judge(item, ({ reading, rules }) => mayBeDue(reading, rules.program, began));
  };
  let changed = 0;
  let stopped: Stopped | null = null;
  try {
    for await (const { items, upTo } of changedSince(from.toISOString(), ask, () => looks.made)) {
      for (const item of items) {
        // Where the rules cannot be used, all waits for them: nothing counts as looked at.
        if (judge.isUsable) progress.reach(earlierTime(item.updatedAt, upTo));
        await judge.judge(item, (glance) => !isWell(glance, outside, began));
        changed += 1;
      }
      if (judge.isUsable) progress.reach(upTo ?? progress.upTo);
    }
    if (judge.isUsable) {
      progress.reach(null);
      for (const { upTo, days } of dueSteps(program, dueFrom, began)) {
        await lookAtDays(days);
        if (judge.isUsable) progress.reachDay(upTo);
      }
      if (judge.isUsable) progress.reachDay(dayIn(program.timezone, began));
      await lookAtClaims(claims, program, ask, (item) =>
        judge.judge(
          item,
          (glance) => !isWell(glance, outside, began) || hangsOnPermissions(glance.reading, program),
        ),
      );
    }
    for (const number of before?.left ?? []) await judge.tryAgain(number);
    if (judge.isUsable && before !== null && before.program !== program.digest)
      await lookAtDays(dueAnew(program, dueFrom, began));
    if (judge.isUsable) progress.reachRules();
    if (judge.isUsable && !wish.isDryRun) await remind(wish, { program, ledger, repository }, outside);
  } catch (error) {
    if (!(error instanceof StopSweep)) throw error;
    stopped = error.stopped;
  } finally {
    progress.end();
  }
  const noted = await progress.note(changed, stopped !== null).then(
    (isKept) => ({ isKept, unnoted: null }),
    (error: unknown) => ({ isKept: false, unnoted: { error } }),
  );
  return {
    from: from.toISOString(),
    upTo: progress.upTo,
    changed,
    claims: claims.open,
    failures: looks.failures,
    stopped,
    mistakes: judge.mistakes,
    warnings,
    ...noted,
  };
}

/**
 * Where there is no mark yet: some days ago, or when the ledger last grew, if that is longer ago. One that is yet to come is
 * of a clock that was wrong.
 */
function startOf(before: SweepMark | null, { ledger }: ChangedPage, usualStart: Date, now: Date): Date {
  if (before !== null && Date.parse(before.at) <= now.getTime()) return new Date(before.at);
  const head = readHeadFile(ledger.files.get(headFile));
  const grew = head === null || 'broken' in head || head.at == null ? Infinity : Date.parse(head.at);
  return new Date(Math.min(usualStart.getTime(), grew));
}

/** The rules, where the ledger ends, and how far the last sweep came. */
function opening({ owner, repo }: SweepWish, { github }: Outside): Promise<ChangedPage> {
  const ledgerFiles = [headFile, sweepFile];
  return github.listChanged({ owner, repo, count: 1, pulls: null, issues: null, ledgerFiles });
}

/** A claim that waits brings no event: those that are remembered are asked for, and where nobody remembers, their words are searched for. */
async function lookAtClaims(
  claims: OpenClaims,
  program: Program,
  ask: Ask,
  judge: (item: Changed) => Promise<void>,
): Promise<void> {
  if (claims.left === null) {
    const all = await Array.fromAsync(found({ saying: claimWords }, ask));
    const open = all.filter(({ reading }) => reading === null || claimRead(reading, program) !== null);
    const left = claims.know(open.map(({ number }) => number));
    for (const item of open) if (left.includes(item.number)) await judge(item);
    return;
  }
  for await (const [number, item] of numbered(claims.left, ask)) {
    if (item === null) claims.see(number, undefined, null);
    else await judge(item);
  }
}

/** What a page tells is enough to know: nobody has to look at it. */
function isWell(glance: Glance, outside: Outside, now: Date): boolean {
  return !mayTouchProgram(glance, outside) && isStill(glance.reading, glance.rules.program, now);
}

function earlierTime(one: string, other: string | null): string {
  return other !== null && Date.parse(other) < Date.parse(one) ? other : one;
}

function earlierDay(one: Day | undefined, other: Day): Day {
  return one !== undefined && one < other ? one : other;
}
