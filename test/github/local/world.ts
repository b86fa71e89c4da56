import { Clock } from './clock.ts';
import { GitObjects } from './git-objects.ts';
import { fullName, type Account, type Comment, type Issue, type Repository, type Token } from './model.ts';
import { notFound } from './refusal.ts';

/** Something that happened, to be told to who listens. `payload` is GitHub's, whole but for the installation. */
export interface Happening {
  readonly event: string;
  readonly action: string;
  readonly repository: Repository;
  readonly sender: Account;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Installation {
  readonly id: number;
  readonly account: Account;
  readonly repositories: Set<Repository>;
  readonly createdAt: string;
}

export interface Organization {
  readonly account: Account;
  readonly members: Set<Account>;
  /** By slug. */
  readonly teams: Map<string, Set<Account>>;
}

/** Everything that this GitHub knows, in memory. */
export class World {
  readonly clock = new Clock();
  readonly git = new GitObjects();
  readonly accounts = new Map<string, Account>();
  readonly organizations = new Map<number, Organization>();
  readonly repositories = new Map<string, Repository>();
  readonly installations: Installation[] = [];
  readonly tokens = new Map<string, Token>();
  readonly nodes = new Map<string, Issue | Comment | Repository | Account>();
  /** Changed files of more lines than this come without a patch. */
  readonly patchLines: number;
  /** Of the REST API and of the pages for people, without a slash at the end. */
  readonly urls: { api: string; web: string };
  tell: (happening: Happening) => void = () => {};
  #lastId = 1000;
  // GitHub's comment ids have outgrown 32 bits: who reads them as GraphQL's Int finds out here.
  #lastCommentId = 3_100_000_000;

  constructor(options: { readonly patchLines: number; readonly web: string }) {
    this.patchLines = options.patchLines;
    this.urls = { api: '', web: options.web };
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  nextCommentId(): number {
    this.#lastCommentId += 1;
    return this.#lastCommentId;
  }

  /** Throws Refusal 404. */
  account(login: string): Account {
    const found = this.accounts.get(login.toLowerCase());
    if (found === undefined) throw notFound();
    return found;
  }

  /** Throws Refusal 404. */
  repository(owner: string, name: string): Repository {
    const found = this.repositories.get(`${owner}/${name}`.toLowerCase());
    if (found === undefined) throw notFound();
    return found;
  }

  /** Number, discussions and branches stay; the App's installation does not come along. An owner that is not there yet becomes an organization. */
  transfer(repository: Repository, owner: string, name: string): void {
    this.installationOf(repository)?.repositories.delete(repository);
    this.repositories.delete(fullName(repository).toLowerCase());
    repository.owner = this.addAccount(owner, 'Organization');
    repository.name = name;
    this.repositories.set(fullName(repository).toLowerCase(), repository);
  }

  addAccount(login: string, type: Account['type'], id = this.nextId()): Account {
    const known = this.accounts.get(login.toLowerCase());
    if (known !== undefined) return known;
    const letter = { User: 'U', Bot: 'BOT', Organization: 'O' }[type];
    const account: Account = { id, login, type, nodeId: nodeId(letter, id) };
    this.accounts.set(login.toLowerCase(), account);
    this.nodes.set(account.nodeId, account);
    if (type === 'Organization') {
      this.organizations.set(id, { account, members: new Set(), teams: new Map() });
    }
    return account;
  }

  installationOf(repository: Repository): Installation | null {
    return this.installations.find(({ repositories }) => repositories.has(repository)) ?? null;
  }
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(`kw${id}`).toString('base64url')}`;
}
