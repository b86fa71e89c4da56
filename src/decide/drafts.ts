import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import { divide } from './credit.ts';
import type { Share } from './decision.ts';
import type { Facts } from './facts.ts';
import { corrected, type LedgerRecord } from './ledger-record.ts';
import type { Due, Said, Settlement } from './settlement.ts';

/** Who gets how much: as a maintainer said, else in equal shares among the credited. */
export function sharesOf({ points, shares }: Settlement, credited: readonly Account[]): readonly Share[] {
  if (shares !== null) return shares;
  return points === null || credited.length === 0 ? [] : divide(points, credited);
}

/** The entries that a decision about the pull request has to put into the ledger. A correction takes back what stands and awards anew, in one append. */
export function draftsOf(
  due: Due,
  settlement: Settlement,
  credited: readonly Account[],
  facts: Facts,
  program: Program,
  record: LedgerRecord,
): EntryDraft[] {
  const standing = settlement.recorded.kind === 'confirmed' ? settlement.recorded.entries : [];
  const why = due.kind === 'revocation' ? due.reason : corrected;
  const revocations = standing.map((entry) => revocation(entry, why, due.said, facts, program, record));
  if (due.kind === 'revocation') return revocations;
  const { activity } = settlement;
  const { mergedAt } = facts.pull;
  if (activity === null || mergedAt === null) return [];
  const awards = sharesOf(settlement, credited).map(({ member, points }): EntryDraft => {
    const count = record.count('award', member) + 1;
    return {
      id: `pr/${facts.repository.id}/${facts.pull.number}/award/${member.id}/${count}`,
      kind: 'award',
      earnedOn: dayIn(program.timezone, new Date(mergedAt)),
      member,
      activity: activity.id,
      points,
      source: sourceOf(due.said, facts),
      by: due.said.by,
      reason: null,
      program: program.digest,
    };
  });
  return [...revocations, ...awards];
}

function revocation(
  entry: Entry,
  reason: string,
  said: Said,
  facts: Facts,
  program: Program,
  record: LedgerRecord,
): EntryDraft {
  const { member, activity, earnedOn, points, id } = entry;
  const count = record.count('revocation', member) + 1;
  return {
    id: `pr/${facts.repository.id}/${facts.pull.number}/revocation/${member.id}/${count}`,
    kind: 'revocation',
    earnedOn,
    member,
    activity,
    points: -points,
    source: sourceOf(said, facts),
    by: said.by,
    reason,
    revokes: id,
    program: program.digest,
  };
}

function sourceOf({ comment, url }: Said, { repository, pull }: Facts): EntryDraft['source'] {
  return {
    repo: `${repository.owner}/${repository.name}`,
    repoId: repository.id,
    pull: pull.number,
    commit: pull.mergeCommit,
    comment,
    url,
  };
}
