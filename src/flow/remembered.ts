import { createHash } from 'node:crypto';

import type { Comment, Facts } from '../decide/facts.ts';
import { readCommentMarker, type LedgerMark } from '../decide/marker.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isOf } from '../ledger/which.ts';
import { digestOfEntry } from '../standing/entry-line.ts';
import type { Entry } from '../standing/entry.ts';
import { isTheOne } from './quiet.ts';

type Source = Pick<Facts, 'repository' | 'pull'>;

/** What our comment keeps of the ledger: its newest entry about the pull request; null: there is none. `entries`: in the order of the chain. */
export function ledgerMark(
  entries: readonly Entry[],
  { repository, pull }: Source,
  ledger: string,
): LedgerMark | null {
  const newest = entries.findLast((entry) => isOf(entry, { repoId: repository.id, number: pull.number }));
  if (newest === undefined) return null;
  return { line: lineOf(newest), ledger: placeOf(ledger, { repository, pull }), at: newest.at };
}

/** A comment that remembers a line of the ledger which is there no more. */
export interface LostLine {
  readonly comment: Comment;
  readonly mark: LedgerMark;
}

/** What our comment remembers of this ledger and is not in it as it stands; null: all of it is. Whoever makes up a mark brings about no more than that. */
export function lostLine({ comments, entries, ...about }: Facts, { name }: Ledger): LostLine | null {
  const place = placeOf(name, about);
  for (const comment of comments.filter(isTheOne)) {
    const mark = readCommentMarker(comment.body)?.ledger;
    // In another ledger the same entries stand elsewhere, and what was copied from another pull request says nothing of this one.
    if (mark === undefined || mark.ledger !== place) continue;
    if (!entries.some((entry) => lineOf(entry) === mark.line)) return { comment, mark };
  }
  return null;
}

/** The first digits of the line's digest. */
function lineOf(entry: Entry): string {
  return digestOfEntry(entry).slice(7, 23);
}

/** Of which ledger it is kept, and about what. */
function placeOf(ledger: string, { repository, pull }: Source): string {
  const text = `${ledger.toLowerCase()} ${repository.id}/${pull.number}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
