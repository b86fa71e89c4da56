import canonicalize from 'canonicalize';

import { isMember, waitingOf } from '../decide/enrolment.ts';
import type { Facts } from '../decide/facts.ts';
import type { PullRequestReading } from '../github/github.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import { digestOfEntry } from '../standing/entry-line.ts';
import { noTotals } from '../standing/member-totals.ts';
import { linkedTo, personOf, survivorOf } from '../standing/person.ts';
import { standingOf } from '../standing/standings.ts';
import { concernedIn } from './observe.ts';
import { short } from './quiet.ts';

type Recorded = Pick<LedgerReading, 'entries' | 'members'>;

/**
 * The digest of what a decision about `reading` (as it stands once that is carried out) took from the ledger and from the
 * day; null where more than that may change it. `entries`, `members`: with what was recorded by it.
 */
export function recordedDigest(
  reading: PullRequestReading,
  { accounts }: Pick<Facts, 'accounts'>,
  recorded: Recorded,
  program: Program,
  now: Date,
): string | null {
  const people = whoIsIn(reading, program, recorded.entries);
  // Who was named and has nothing here yet is known by name alone the next time, and what they have is not looked at.
  const isStranger = (account: { readonly id: number } | null) => account !== null && !people.has(account.id);
  if ([...accounts.values()].some(isStranger)) return null;
  return digestOfRecorded(recorded, people, reading, program, now);
}

/** Ids of those whom an event may concern that names nobody new. */
export function whoIsIn(
  reading: PullRequestReading,
  program: Program,
  entries: Recorded['entries'],
): Set<number> {
  return concernedIn(reading, program, new Map()).union(new Set(entries.map(({ member }) => member.id)));
}

/** The digest of what is recorded about `people` and a pull request, as far as a decision on this day takes it into account. */
export function digestOfRecorded(
  { entries, members }: Recorded,
  people: ReadonlySet<number>,
  { pull, comments }: PullRequestReading,
  program: Program,
  now: Date,
): string {
  const { timezone } = program;
  const today = dayIn(timezone, now);
  const totalsOf = (id: number) => members.get(id) ?? noTotals({ id, login: '' });
  const accounts = new Set(people);
  for (const id of accounts) for (const other of linkedTo(totalsOf(id))) accounts.add(other);
  const ids = [...accounts].toSorted((a, b) => a - b);
  // What was or may be earned on these days may wait for its people, and lapse as days go by.
  const said = comments.filter(({ isOwn }) => !isOwn).map(({ createdAt }) => new Date(createdAt));
  const times = [...said, new Date(pull.mergedAt ?? now)];
  const days = new Set([
    ...entries.map(({ earnedOn }) => earnedOn),
    ...times.map((time) => dayIn(timezone, time)),
  ]);
  const have = ids.map((id) => {
    const totals = totalsOf(id);
    const person = personOf(survivorOf(totals, members), members);
    if (!isMember(person, program, today)) return [totals];
    const { period, ...standing } = standingOf(person, program, today);
    // A rolling period is another one each day, and is not told by its days.
    return [totals, standing, program.period === 'rolling-12-months' ? null : period];
  });
  const waiting = [...days].flatMap((day) =>
    waitingOf(
      ids.map((id) => totalsOf(id).member),
      day,
      members,
      program,
      today,
    ),
  );
  // What is not merged yet would be earned today: its month's caps hold.
  const month = pull.state === 'merged' ? null : today.slice(0, 7);
  return short(canonicalize([entries.map(digestOfEntry), have, waiting, month]) ?? '');
}
