import type { Ledger } from '../../src/ledger/ledger.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { buildDraft } from '../builders/entry.ts';
import { tell } from './tell.ts';

/** Entries of the long ledger. */
export const entries = 1_000_000;
/** Members who have them. */
export const members = 10_000;
/** When the last of them was recorded. */
export const last = Date.parse('2026-11-24T10:00:00Z');
/** Milliseconds between two entries: the million comes to five years. */
export const between = 157_680;

/** Appends that are timed; the median counts. */
const timed = 21;
/** Those before: the first dozens in a process take longer, by what is compiled while they run. */
const warmUp = 40;
/** So many entries of its own each figure takes. */
export const appendsOfOne = warmUp + timed;

/** The entry number `index`: each about a pull request of its own, of ten thousand members in turn. */
export function draftAt(index: number): EntryDraft {
  const { source } = buildDraft();
  if (source === null) throw new TypeError('The draft has no source.');
  const pull = index + 1;
  const member = { id: 1000 + (index % members), login: `member-${index % members}` };
  const earnedOn = new Date(last - (entries - index) * between).toISOString().slice(0, 10);
  return buildDraft({
    id: `pr/1296269/${pull}/award/${member.id}/1`,
    member,
    earnedOn,
    source: { ...source, pull },
  });
}

/** Opens a ledger to decide about a draft and to append it. */
export type Open = (draft: EntryDraft) => Ledger | Promise<Ledger>;

/** What a decision about a draft asks for. */
export function aboutOf({ source, member }: EntryDraft) {
  return { source: { repoId: 1296269, number: source?.pull ?? 0 }, members: [member.id] };
}

/** Reads what a decision reads, and appends one entry: the one `number` behind the million. */
export async function appendOne(open: Open, number: number): Promise<void> {
  const draft = draftAt(entries + 10 + number);
  const ledger = await open(draft);
  const { head } = await ledger.read(aboutOf(draft));
  const appended = await ledger.append([draft], head, new Date(last));
  if (appended.kind !== 'appended' || appended.entries.length !== 1) throw new Error('Nothing was appended.');
}

interface Took {
  /** Milliseconds. */
  readonly all: number;
  /** Milliseconds that this process was at work: of its processors, so that it may be more than `all`. */
  readonly own: number;
}

/**
 * Tells the time of both and how many times as long the one takes. Both in turns, so that what slows the machine slows
 * both. `own`: what they have to do beside whom they ask is told, too. Each takes entries of its own, from `first` on.
 */
export async function tellTimes(
  what: string,
  [long, short]: readonly [Open, Open],
  { first = 0, own = false }: { readonly first?: number; readonly own?: boolean } = {},
): Promise<void> {
  const counted: [Took, Took][] = [];
  for (let round = 0; round < appendsOfOne; round += 1) {
    const took: [Took, Took] = [await timeOf(long, first + round), await timeOf(short, first + round)];
    if (round >= warmUp) counted.push(took);
  }
  for (const kind of own ? (['all', 'own'] as const) : (['all'] as const)) {
    const of = ([one, other]: [Took, Took]) => [one[kind], other[kind]] as const;
    const both = counted.map(of);
    const told = [middle(both.map(([one]) => one)), middle(both.map(([, other]) => other))];
    const who = kind === 'own' ? ', of which this process’s own work' : '';
    tell(
      `${what}${who} (${told.map((one) => one.toFixed(0)).join(' and ')} ms)`,
      `${middle(both.map(([one, other]) => one / other)).toFixed(1)} ×`,
    );
  }
}

async function timeOf(open: Open, number: number): Promise<Took> {
  const begin = process.cpuUsage();
  const start = process.hrtime.bigint();
  await appendOne(open, number);
  const all = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(begin);
  return { all, own: (user + system) / 1000 };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
