import { GitHubFault } from '../github/fault.ts';
import type { Changed, ChangedPage, SearchPlace } from '../github/github.ts';
import { readHeadFile } from '../ledger/head-file.ts';
import { sweepFile, type SweepMark } from '../ledger/sweep-marks.ts';
import type { Mistake } from '../program/mistake.ts';
import { headFile } from '../standing/chain.ts';
import { dayIn, type Day } from '../standing/days.ts';
import { changedSince } from './changed-since.ts';
import { dueDays, type MergeDays } from './due-days.ts';
import { isOver, mayTouchProgram } from './is-over.ts';
import { glanceAt, readRules, type Glance, type RulesOf } from './observe.ts';
import type { Outside } from './outside.ts';
import { isStill, mayBeDue } from './quiet.ts';
import { remind } from './remind.ts';
import { needRequests, StopSweep, type Stopped } from './sweep-limits.ts';
import { Looks, type Failure, type LooksWish } from './sweep-looks.ts';
import { Progress } from './sweep-progress.ts';

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
/** What is asked for at once, and how little where GitHub cannot answer that. */
const [pageSize, smallestPage] = [100, 5];
/** The part of the hour's questions that is left to events. */
const spared = 0.2;

/**
 * Looks at what changed in a repository since the last sweep, and at what time alone makes due, and makes up for what was
 * missed: events that got lost, writes that were refused, comments that were never written. A page of many tells enough to
 * pass by what is well. One that fails stops none of the others. Killed at any point it loses nothing: the mark moves when
 * all before it is looked at. Throws GitHubFault and LedgerFault where it cannot even begin.
 */
export async function sweep(wish: SweepWish, outside: Outside): Promise<Swept> {
  const began = outside.now();
  const looks = new Looks(wish, outside);
  const ask = asker(wish, outside);
  const first = await opening(wish, outside);
  const { repository } = first;
  const rulesOf = remembering(readRules);
  const { rules, warnings } = await rulesOf(first, outside);
  const { program, invalid } = rules;
  const ledger = outside.ledger(program.ledger, repository, { ...first.ledger, program });
  const before = (await ledger.sweeps?.read(repository.id)) ?? null;
  const usualStart = new Date(began.getTime() - usual);
  const from = wish.since ?? startOf(before, first, usualStart);
  const dueFrom = earlierDay(before?.due, dayIn(program.timezone, from));
  const marks = wish.isDryRun ? undefined : ledger.sweeps;
  const latest = new Date(began.getTime() - margin);
  const progress = new Progress(
    { repoId: repository.id, marks, before, from, usualStart, latest, dueFrom, program: program.digest },
    looks,
  );
  const judge = (item: Changed, isDue: (glance: Glance) => boolean) =>
    lookIfDue(item, isDue, { looks, outside, rulesOf });
  let changed = 0;
  let stopped: Stopped | null = null;
  try {
    for (const number of before?.left ?? []) await looks.look(number);
    for await (const { items, upTo } of changedSince(from.toISOString(), ask, () => looks.made)) {
      for (const item of items) {
        // Where the rules cannot be used, all waits for them: nothing counts as looked at.
        if (invalid === null) progress.reach(earlierTime(item.updatedAt, upTo));
        await judge(item, (glance) => !isWell(glance, began));
        changed += 1;
      }
      if (invalid === null) progress.reach(upTo ?? progress.upTo);
    }
    if (invalid === null) progress.reach(null);
    const lookAtDays = async (days: readonly MergeDays[]) => {
      for await (const item of mergedOn(days, ask))
        await judge(item, ({ reading, rules }) => mayBeDue(reading, rules.program, began));
    };
    if (invalid === null) {
      await lookAtDays(dueDays(program, dueFrom, began, false));
      progress.reachDay(dayIn(program.timezone, began));
      const isAnew = before !== null && before.program !== program.digest;
      if (isAnew) await lookAtDays(dueDays(program, dueFrom, began, true));
      if (!wish.isDryRun) await remind(wish, { program, ledger, repository }, outside);
    }
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
    failures: looks.failures,
    stopped,
    mistakes: invalid?.mistakes ?? [],
    warnings,
    ...noted,
  };
}

/** Where there is no mark yet: some days ago, or when the ledger last grew, if that is longer ago. */
function startOf(before: SweepMark | null, { ledger }: ChangedPage, usualStart: Date): Date {
  if (before !== null) return new Date(before.at);
  const head = readHeadFile(ledger.files.get(headFile));
  const grew = head === null || 'broken' in head || head.at == null ? Infinity : Date.parse(head.at);
  return new Date(Math.min(usualStart.getTime(), grew));
}

/** The rules, where the ledger ends, and how far the last sweep came. */
function opening({ owner, repo }: SweepWish, { github }: Outside): Promise<ChangedPage> {
  const ledgerFiles = [headFile, sweepFile];
  return github.listChanged({ owner, repo, count: smallestPage, pulls: null, issues: null, ledgerFiles });
}

type Ask = (pulls: SearchPlace | null, issues: SearchPlace | null) => Promise<ChangedPage>;

/** Asks within the limits, and for less at once where an answer is too much for GitHub. Throws GitHubFault and StopSweep. */
function asker(wish: SweepWish, outside: Outside): Ask {
  const { owner, repo } = wish;
  let count = pageSize;
  let limit: ChangedPage['limit'] = null;
  return async (pulls, issues) => {
    if (limit !== null && limit.left < limit.most * spared) {
      const seconds = Math.ceil((Date.parse(limit.resetAt) - outside.now().getTime()) / 1000);
      throw new StopSweep('limit', Math.max(0, seconds));
    }
    for (;;) {
      needRequests(1, wish);
      try {
        const page = await outside.github.listChanged({ owner, repo, count, pulls, issues });
        limit = page.limit;
        return page;
      } catch (error) {
        if (!(error instanceof GitHubFault)) throw error;
        if (error.kind === 'rate-limited') throw new StopSweep('limit', error.retryAfter);
        if (error.kind !== 'server' || count <= smallestPage) throw error;
        count = Math.max(smallestPage, Math.floor(count / 3));
      }
    }
  };
}

/** Pull requests by the days of their merge. */
async function* mergedOn(days: readonly MergeDays[], ask: Ask): AsyncGenerator<Changed> {
  for (const some of days) {
    let place: SearchPlace | null = { ...some, after: null };
    while (place !== null) {
      const list: ChangedPage['pulls'] = (await ask(place, null)).pulls;
      yield* list?.items ?? [];
      place = list === null || list.after === null ? null : { ...some, after: list.after };
    }
  }
}

interface Judging {
  readonly looks: Looks;
  readonly outside: Outside;
  readonly rulesOf: RulesOf;
}

async function lookIfDue(
  { number, reading }: Changed,
  isDue: (glance: Glance) => boolean,
  { looks, outside, rulesOf }: Judging,
): Promise<void> {
  if (reading === null) return looks.look(number);
  const author = reading.pull.author?.id;
  const hint = { repoId: reading.repository.id, people: author === undefined ? [] : [author] };
  const glance = await glanceAt(reading, outside, rulesOf);
  const needed = async () => mayTouchProgram(glance) || !(await isOver(glance, outside));
  if (isDue(glance)) await looks.look(number, hint, needed);
}

/** What a page tells is enough to know: nobody has to look at it. */
function isWell(glance: Glance, now: Date): boolean {
  return !mayTouchProgram(glance) && isStill(glance.reading, glance.rules.program, now);
}

/** The rules are the same for all on a page. */
function remembering(read: RulesOf): RulesOf {
  const known = new Map<string | null, ReturnType<RulesOf>>();
  return (reading, outside) => {
    const text = reading.programFile?.text ?? null;
    const rules = known.get(text) ?? read(reading, outside);
    known.set(text, rules);
    return rules;
  };
}

function earlierTime(one: string, other: string | null): string {
  return other !== null && Date.parse(other) < Date.parse(one) ? other : one;
}

function earlierDay(one: Day | undefined, other: Day): Day {
  return one !== undefined && one < other ? one : other;
}
