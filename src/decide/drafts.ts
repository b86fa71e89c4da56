import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import { writeAwardNote } from './award-note.ts';
import type { Facts } from './facts.ts';
import { earnedOn, givenShares } from './giving.ts';
import { corrected, type LedgerRecord } from './ledger-record.ts';
import { levelReached } from './reaching.ts';
import type { Due, Said, Settlement } from './settlement.ts';
import { totalsAfter, totalsOf, type Members } from './totals.ts';

/** What a decision about a pull request is made from. */
export interface Grounds {
  readonly facts: Facts;
  readonly program: Program;
  readonly record: LedgerRecord;
  readonly credited: readonly Account[];
  /** Totals that hold what else is due in the same append. */
  readonly members: Members;
}

/** The entries that a decision about the pull request has to put into the ledger. A correction takes back what stands and awards anew, in one append. */
export function draftsOf(due: Due, settlement: Settlement, grounds: Grounds): EntryDraft[] {
  const { facts, program, record, credited, members } = grounds;
  const standing = settlement.recorded.kind === 'confirmed' ? settlement.recorded.entries : [];
  const why = due.kind === 'revocation' ? due.reason : corrected;
  const revocations = standing.map((entry) => revocation(entry, why, due.said, grounds));
  if (due.kind === 'revocation') return revocations;
  const { activity } = settlement;
  if (activity === null || facts.pull.mergedAt === null) return [];
  const today = dayIn(program.timezone, facts.now);
  const drafts = [...revocations];
  for (const { member, points, cut } of givenShares(settlement, credited, members, facts, program)) {
    const draft: EntryDraft = {
      id: idOf('award', member, grounds, record.count('award', member) + 1),
      kind: 'award',
      earnedOn: earnedOn(facts, program),
      member,
      activity: activity.id,
      points,
      source: sourceOf(due.said, facts),
      by: due.said.by,
      reason: null,
      program: program.digest,
    };
    const before = totalsAfter(members, drafts);
    const [had, has] = [before, totalsAfter(before, [draft])].map((some) => totalsOf(member, some));
    const reached = had === undefined || has === undefined ? null : levelReached(had, has, program, today);
    drafts.push({ ...draft, reason: writeAwardNote({ cut, reached }) });
  }
  return drafts;
}

function revocation(entry: Entry, reason: string, said: Said, grounds: Grounds): EntryDraft {
  const { member, activity, earnedOn, points, id } = entry;
  return {
    id: idOf('revocation', member, grounds, grounds.record.count('revocation', member) + 1),
    kind: 'revocation',
    earnedOn,
    member,
    activity,
    points: 0 - points,
    source: sourceOf(said, grounds.facts),
    by: said.by,
    reason,
    revokes: id,
    program: grounds.program.digest,
  };
}

function idOf(kind: EntryDraft['kind'], { id }: Account, { facts }: Grounds, count: number): string {
  const { repository, pull } = facts;
  return `${pull.kind === 'issue' ? 'issue' : 'pr'}/${repository.id}/${pull.number}/${kind}/${id}/${count}`;
}

function sourceOf({ comment, url }: Said, { repository, pull }: Facts): EntryDraft['source'] {
  return {
    repo: `${repository.owner}/${repository.name}`,
    repoId: repository.id,
    ...(pull.kind === 'issue' ? { issue: pull.number } : { pull: pull.number }),
    commit: pull.mergeCommit,
    comment,
    url,
  };
}
