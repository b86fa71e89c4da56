import { digestOf, writeEntryLine } from './entry-line.ts';
import type { Account, Entry } from './entry.ts';

/** Who is erased, and what stands in their place. */
export interface Erased {
  /** Numeric id of the account. */
  readonly id: number;
  /** Every login that the ledger knows them by. */
  readonly logins: readonly string[];
  /** An account that nobody has: a negative id, and a login that says so. */
  readonly tombstone: Account;
}

/** What is known of accounts by reading all lines once. */
export class AccountSearch {
  readonly #logins = new Map<number, Set<string>>();
  #lowest = 0;

  /** Takes the next line of the ledger as JSON. */
  read(value: unknown): void {
    visitAccounts(value, ({ id, login }) => {
      this.#lowest = Math.min(this.#lowest, id);
      const logins = this.#logins.get(id) ?? new Set();
      this.#logins.set(id, logins.add(login));
    });
  }

  /** The numeric ids of accounts that had this login at some time (in any case), or that id. */
  find(name: string): number[] {
    const wanted = name.toLowerCase();
    return [...this.#logins]
      .filter(
        ([id, logins]) => String(id) === name || [...logins].some((one) => one.toLowerCase() === wanted),
      )
      .map(([id]) => id);
  }

  /** The account with the next tombstone that nobody has. */
  erased(id: number): Erased {
    const next = this.#lowest - 1;
    const logins = [...(this.#logins.get(id) ?? [])];
    return { id, logins, tombstone: { id: next, login: `erased-${-next}` } };
  }
}

/**
 * Writes a ledger anew without one member: their numeric id, logins, reasons and links become a tombstone's, wherever they
 * stand; points, days, activities and the order stay, and so does what a pull request is known by. Then the chain is
 * another one, whose last line says so.
 */
export class Erasure {
  readonly #erased: Erased;
  readonly #names: RegExp;
  /** The ids of entries that were written anew, by what they were. */
  readonly #ids = new Map<string, string>();
  #prev: string | null = null;
  #at = '';
  /** Lines in which something of the member stood. */
  touched = 0;

  constructor(erased: Erased) {
    this.#erased = erased;
    const names = erased.logins.map((login) => login.replaceAll(/[^\w-]/g, String.raw`\$&`)).join('|');
    this.#names = new RegExp(String.raw`(?<![\w-])(?:${names === '' ? '(?!)' : names})(?![\w-])`, 'gi');
  }

  /** The next line, without the member. Takes a line of a whole ledger as JSON. */
  line(value: Readonly<Record<string, unknown>>): string {
    const clean = this.#clean(value);
    if (!isSame(clean, value)) this.touched += 1;
    const line: Record<string, unknown> = { ...clean, prev: this.#prev };
    this.#prev = digestOf(line);
    if (typeof line['at'] === 'string') this.#at = line['at'];
    return JSON.stringify(line);
  }

  /** The line that ends it: `head` is the digest of the last line before all were written anew. */
  last(head: string | null, by: Account | null, now: Date): string {
    const iso = now.toISOString();
    const at = iso > this.#at ? iso : this.#at;
    const { tombstone } = this.#erased;
    const entry: Entry = {
      v: 1,
      id: `erasure/${-tombstone.id}`,
      kind: 'erasure',
      at,
      earnedOn: at.slice(0, 10),
      member: tombstone,
      activity: null,
      points: 0,
      source: null,
      by,
      reason: null,
      program: null,
      ...(head === null ? {} : { head }),
      prev: this.#prev,
    };
    return writeEntryLine(entry);
  }

  #clean(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { member, by, source, id, revokes } = value;
    const [isTheirs, isByThem] = [this.#isErased(member), this.#isErased(by)];
    const line = asRecord(this.#replace(value));
    const changes: Record<string, unknown> = {
      ...(typeof id === 'string' ? { id: this.#newId(id, isTheirs) } : {}),
      ...(typeof revokes === 'string'
        ? { revokes: this.#ids.get(revokes) ?? this.#newId(revokes, false) }
        : {}),
      ...((isTheirs || isByThem) && value['reason'] != null ? { reason: null } : {}),
      ...(isRecord(source) && (isTheirs || isByThem)
        ? { source: this.#withoutLinks(asRecord(line['source']), isTheirs) }
        : {}),
      ...(value['mergedInto'] === this.#erased.id ? { mergedInto: this.#erased.tombstone.id } : {}),
    };
    return { ...line, ...changes };
  }

  /** The pull request and the comment stay as numbers: by them it is known that this was decided. */
  #withoutLinks(source: Record<string, unknown>, isTheirs: boolean): Record<string, unknown> {
    return {
      ...source,
      url: this.#erased.tombstone.login,
      ...(isTheirs && 'commit' in source ? { commit: null } : {}),
    };
  }

  #isErased(account: unknown): boolean {
    return isRecord(account) && account['id'] === this.#erased.id;
  }

  /** Accounts and names, however deep they stand. */
  #replace(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(this.#names, this.#erased.tombstone.login);
    if (Array.isArray(value)) return value.map((one) => this.#replace(one));
    if (!isRecord(value)) return value;
    if (value['id'] === this.#erased.id && typeof value['login'] === 'string') return this.#erased.tombstone;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#replace(one)]));
  }

  /** Ids name their member by number, or are another system's own words about them. */
  #newId(id: string, isTheirs: boolean): string {
    const { id: erased, tombstone } = this.#erased;
    const parts = id.split('/');
    const at = { pr: 4, comment: 4, member: 1 }[parts[0] ?? ''];
    if (at !== undefined && parts[at] === String(erased)) parts[at] = String(tombstone.id);
    const isReport = parts[0] === 'report' && isTheirs;
    const anew = isReport ? `report/${parts[1]}/${tombstone.login}-${this.#ids.size + 1}` : parts.join('/');
    if (anew !== id) this.#ids.set(id, anew);
    return anew;
  }
}

function visitAccounts(value: unknown, visit: (account: Account) => void): void {
  if (Array.isArray(value)) for (const one of value) visitAccounts(one, visit);
  if (!isRecord(value)) return;
  const { id, login } = value;
  if (typeof id === 'number' && typeof login === 'string') visit({ id, login });
  for (const one of Object.values(value)) visitAccounts(one, visit);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
