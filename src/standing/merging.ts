import { accountsNamed } from './account-name.ts';
import type { Day } from './days.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { MembersFold, type MemberTotals } from './member-totals.ts';

/** When and by which rules accounts become one person's, or are parted. */
export interface Merger {
  readonly on: Day;
  readonly reason: string | null;
  /** `sha256:…`: the rules in force. */
  readonly program: string;
}

/** The entry that made an account another one's, and the numeric id of that one. */
export interface Merge {
  readonly entry: Entry;
  readonly into: number;
}

/** What is known of the accounts that have entries, by reading all of them once. */
export class MergeSearch {
  readonly #fold = new MembersFold();
  readonly #logins = new Map<number, Set<string>>();
  /** The newest entry that merged an account into another one, by the account's numeric id. */
  readonly #merges = new Map<number, Merge>();
  /** Of entries whose ids are made here. */
  readonly #ids = new Set<string>();

  /** Takes the next entry in the order of the ledger. */
  read(entry: Entry): void {
    const { id, kind, member, mergedInto } = entry;
    this.#fold.add(entry);
    const logins = this.#logins.get(member.id) ?? new Set();
    this.#logins.set(member.id, logins.add(member.login));
    if (mergedInto !== undefined && kind !== 'revocation')
      this.#merges.set(member.id, { entry, into: mergedInto });
    if (ourId.test(id)) this.#ids.add(id);
  }

  /** The numeric ids of accounts whose entries name a login (`@ana`), or of that of a number. */
  find(name: string): number[] {
    return accountsNamed(name, this.#logins);
  }

  /** The totals of each account so far, by numeric id. */
  members(): ReadonlyMap<number, MemberTotals> {
    return this.#fold.members();
  }

  /** The entry by which an account is merged into another one; null: it is not. */
  mergeOf(id: number): Merge | null {
    const isMerged = (this.#fold.totals(id)?.mergedInto ?? null) !== null;
    return isMerged ? (this.#merges.get(id) ?? null) : null;
  }

  /** What makes an account, with what it earns from then on as well, another one's. */
  merge({ member }: MemberTotals, into: MemberTotals, { on, reason, program }: Merger): EntryDraft {
    const id = this.#freeId(member.id, 'adjustment');
    return {
      ...drawn(id, member, reason, program),
      kind: 'adjustment',
      earnedOn: on,
      mergedInto: into.member.id,
    };
  }

  /** What parts an account from the one that `merge` made it a part of. Points that the merge itself gave stay. */
  part({ entry, into }: Merge, { reason, program }: Omit<Merger, 'on'>): EntryDraft {
    const { earnedOn, member, id: revokes } = entry;
    const id = this.#freeId(member.id, 'revocation');
    return { ...drawn(id, member, reason, program), kind: 'revocation', earnedOn, revokes, mergedInto: into };
  }

  #freeId(member: number, kind: 'adjustment' | 'revocation'): string {
    for (let n = 1; ; n += 1) {
      const id = `member/${member}/${kind}/${n}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}

const ourId = /^member\/-?\d+\/(?:adjustment|revocation)\/\d+$/;

function drawn(id: string, member: Entry['member'], reason: string | null, program: string) {
  return { id, member, activity: null, points: 0, source: null, by: null, reason, program };
}
