import { accountsNamed } from './account-name.ts';
import { digestOf, writeEntryLine } from './entry-line.ts';
import type { Account, Entry } from './entry.ts';

/** Who is erased, and what stands in their place. */
export interface Erased {
  /** Numeric id of the account. */
  readonly id: number;
  /** Every login that the ledger knows them by, and nobody else. */
  readonly logins: readonly string[];
  /** An account that nobody can have: a negative id, and a login that GitHub does not allow. */
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

  /** The numeric ids of accounts that had a login at some time (`@ana`), or of that of a number. */
  find(name: string): number[] {
    return accountsNamed(name, this.#logins);
  }

  /** The account with the next tombstone that nobody has. */
  erased(id: number): Erased {
    const next = this.#lowest - 1;
    const logins = [...(this.#logins.get(id) ?? [])].filter((login) => this.find(`@${login}`).length === 1);
    return { id, logins, tombstone: { id: next, login: `erased:${-next}` } };
  }
}

/**
 * Writes a ledger anew without one member: their numeric id, logins, reasons and links become a tombstone's, wherever they
 * stand; points, days, activities and the order stay, and so does what a pull request is known by. Then the chain is
 * another one, whose last line says so.
 */
export class Erasure {
  readonly #erased: Erased;
  readonly #isOurs: (entry: { readonly id: string; readonly reason: string }) => boolean;
  /** Their logins, as words of a text. */
  readonly #names: RegExp;
  /** One of them in another system's own id, where `-` and `_` part words. */
  readonly #part: RegExp;
  /** One of them as the owner of a repository, in its name or its address. */
  readonly #owner: RegExp;
  /** The ids of entries that were written anew, by what they were. */
  readonly #ids = new Map<string, string>();
  #prev: string | null = null;
  #at = '';
  /** Lines in which something of the member stood. */
  touched = 0;

  /** `isOurs`: whether an entry's reason is Docpoints' own words, by which its points are understood: it names nobody, and stays. */
  constructor(erased: Erased, isOurs: (entry: { readonly id: string; readonly reason: string }) => boolean) {
    this.#erased = erased;
    this.#isOurs = isOurs;
    const names = erased.logins.map((login) => login.replaceAll(/[^\w-]/g, String.raw`\$&`)).join('|');
    const name = `(?:${names === '' ? '(?!)' : names})`;
    this.#names = new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`, 'gi');
    this.#part = new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`, 'i');
    this.#owner = new RegExp(String.raw`^((?:https?://[^/]+/)?)${name}(?=/|$)`, 'i');
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
    const { member, by, source, id, revokes, reason, mergedInto } = value;
    const { id: erased, tombstone } = this.#erased;
    const [isTheirs, isByThem] = [this.#isErased(member), this.#isErased(by)];
    return {
      ...this.#renamed(value, (key, one) => (format.has(key) ? one : this.#replace(one)), ofLine),
      ...(typeof id === 'string' ? { id: this.#newId(id, isTheirs) } : {}),
      ...(typeof revokes === 'string'
        ? { revokes: this.#ids.get(revokes) ?? this.#newId(revokes, false) }
        : {}),
      ...(typeof reason === 'string' && !(typeof id === 'string' && this.#isOurs({ id, reason }))
        ? { reason: isTheirs || isByThem ? null : this.#replace(reason) }
        : {}),
      ...(isRecord(source) ? { source: this.#cleanSource(source, isTheirs, isByThem) } : {}),
      ...(mergedInto === erased ? { mergedInto: tombstone.id } : {}),
    };
  }

  /** The pull request and the comment stay as numbers: by them it is known that this was decided. */
  #cleanSource(
    source: Readonly<Record<string, unknown>>,
    isTheirs: boolean,
    isByThem: boolean,
  ): Record<string, unknown> {
    const { login } = this.#erased.tombstone;
    const clean = this.#renamed(
      source,
      (key, one) => (placeOfSource.has(key) ? one : this.#replace(one)),
      placeOfSource,
    );
    for (const key of ['repo', 'url'])
      if (typeof source[key] === 'string') clean[key] = source[key].replace(this.#owner, `$1${login}`);
    if (isTheirs || isByThem) clean['url'] = login;
    if (isTheirs && 'commit' in source) clean['commit'] = null;
    return clean;
  }

  #isErased(account: unknown): boolean {
    return isRecord(account) && account['id'] === this.#erased.id;
  }

  /** Their account and their names, as deep as anybody writes; of the account of somebody else id and login stay. */
  #replace(value: unknown, depth = 0): unknown {
    const { tombstone } = this.#erased;
    if (typeof value === 'string') return value.replace(this.#names, tombstone.login);
    if (typeof value !== 'object' || value === null) return value;
    // Nobody can look through all of it, and what cannot be looked through may hold them.
    if (depth === deepest) return tombstone.login;
    if (Array.isArray(value)) return value.map((one) => this.#replace(one, depth + 1));
    if (!isRecord(value)) return value;
    const isOther = isAccount(value);
    if (isOther && this.#isErased(value)) return tombstone;
    return this.#renamed(value, (key, one) =>
      isOther && (key === 'id' || key === 'login') ? one : this.#replace(one, depth + 1),
    );
  }

  /** The fields, whose names may be names of people, too. */
  #renamed(
    value: Readonly<Record<string, unknown>>,
    clean: (key: string, one: unknown) => unknown,
    known: ReadonlySet<string> = ofAccount,
  ): Record<string, unknown> {
    const rename = (key: string) =>
      known.has(key) ? key : key.replace(this.#names, this.#erased.tombstone.login);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename(key), clean(key, one)]));
  }

  /** Ids name their member by number, or are another system's own words about them. */
  #newId(id: string, isTheirs: boolean): string {
    const { id: erased, tombstone } = this.#erased;
    const parts = id.split('/');
    const at = { pr: 4, issue: 4, comment: 4, member: 1 }[parts[0] ?? ''];
    if (at !== undefined && parts[at] === String(erased)) parts[at] = String(tombstone.id);
    const isReport = parts[0] === 'report' && (isTheirs || this.#part.test(parts.slice(2).join('/')));
    const anew = isReport ? `report/${parts[1]}/${tombstone.login}-${this.#ids.size + 1}` : parts.join('/');
    if (anew !== id) this.#ids.set(id, anew);
    return anew;
  }
}

/** Fields whose words are the format's, or that are written anew by themselves: a login may be one of those words. */
const format = new Set(
  'v kind at earnedOn activity points program prev head id revokes reason source mergedInto'.split(' '),
);
const placeOfSource = new Set('repo repoId pull issue commit comment url'.split(' '));

/** Those of the format: a login may be one of these words, too. */
const ofLine = new Set([...format, 'member', 'by', 'leaves']);
const ofAccount = new Set(['id', 'login']);

/** What is nested deeper is no field that anybody has thought of. */
const deepest = 500;

function visitAccounts(value: unknown, visit: (account: Account) => void, depth = 0): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  if (isAccount(value)) visit({ id: value.id, login: value.login });
  for (const one of Object.values(value)) visitAccounts(one, visit, depth + 1);
}

function isAccount(value: object): value is Account {
  return 'id' in value && typeof value.id === 'number' && 'login' in value && typeof value.login === 'string';
}

/** As deep as `one` goes. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const inner = Object.entries(one);
  const theirs = new Map(Object.entries(other));
  return (
    inner.length === theirs.size &&
    inner.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
