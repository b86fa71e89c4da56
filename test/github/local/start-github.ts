import { addToken, createApp, installApp, issueInstallationToken, type App } from './app.ts';
import { commitOnBranch, type FileChanges } from './branches.ts';
import type { Clock } from './clock.ts';
import { Faults, type Fault } from './faults.ts';
import type { Account, Permissions, Role } from './model.ts';
import { addRepository } from './pulls.ts';
import { RepositoryHandle } from './repository-handle.ts';
import { createGitHubServer, type RequestRecord } from './server.ts';
import { Webhooks } from './webhooks.ts';
import { World, type Happening } from './world.ts';

export interface GitHubOptions {
  /** Absent: any free one. */
  readonly port?: number;
  /** The App's name in addresses; its account is `<slug>[bot]`. */
  readonly slug?: string;
  /** Of the pages for people; absent: https://github.com, so that texts are the same on every port. */
  readonly web?: string;
  /** Changed files of more lines come without a patch. */
  readonly patchLines?: number;
}

export interface RepositoryOptions {
  /** Path → content, on the default branch. */
  readonly files?: FileChanges;
  readonly private?: boolean;
  /** Login → role; accounts are made where they are missing. */
  readonly roles?: Readonly<Record<string, Role>>;
  readonly defaultBranch?: string;
  readonly id?: number;
}

export type TokenOptions =
  | { readonly kind: 'user'; readonly login: string }
  | {
      /** `actions`: the GITHUB_TOKEN of a workflow run in this repository. */
      readonly kind: 'actions' | 'installation';
      readonly repo: RepositoryHandle;
      /** Absent: contents, issues and pull requests write; of an installation all that the App has. */
      readonly permissions?: Permissions;
    };

/** A GitHub of one's own on this machine, in memory. */
export class LocalGitHub {
  /** `http://127.0.0.1:PORT`: REST at its root and at `/api/v3`, GraphQL at `/graphql` and `/api/graphql`. */
  readonly url: string;
  readonly app: App;
  readonly webhooks: Webhooks;
  /** All that happened, in order, whether or not the App was told: what a workflow would start from. */
  readonly happenings: Happening[] = [];
  /** Requests that were answered otherwise than with 304, in order. */
  requests: RequestRecord[] = [];
  /** Those answered with 304, which GitHub does not count. */
  notModified: RequestRecord[] = [];
  /** Routes and fields that were asked for and are not there: a test can say that this is empty. */
  readonly unsupported: string[] = [];
  readonly #world: World;
  readonly #faults: Faults;
  readonly #stop: () => Promise<void>;
  #watchers = new Set<() => void>();

  constructor(parts: {
    world: World;
    app: App;
    webhooks: Webhooks;
    faults: Faults;
    stop: () => Promise<void>;
  }) {
    this.#world = parts.world;
    this.#faults = parts.faults;
    this.#stop = parts.stop;
    this.app = parts.app;
    this.webhooks = parts.webhooks;
    this.url = parts.world.urls.api;
  }

  get clock(): Clock {
    return this.#world.clock;
  }

  /** Numeric ids are given in order unless one is wanted. A login that ends in `[bot]` is a bot's. */
  addUser(login: string, { id }: { readonly id?: number } = {}): Account {
    return this.#world.addAccount(login, login.endsWith('[bot]') ? 'Bot' : 'User', id);
  }

  addOrganization(
    login: string,
    options: {
      readonly members?: readonly string[];
      readonly teams?: Readonly<Record<string, readonly string[]>>;
    } = {},
  ): Account {
    const account = this.#world.addAccount(login, 'Organization');
    const organization = this.#world.organizations.get(account.id);
    if (organization === undefined) throw new Error(`${login} is a person, not an organization.`);
    for (const member of options.members ?? []) organization.members.add(this.addUser(member));
    for (const [team, people] of Object.entries(options.teams ?? {})) {
      const accounts = people.map((person) => this.addUser(person));
      organization.teams.set(team, new Set(accounts));
      for (const each of accounts) organization.members.add(each);
    }
    return account;
  }

  /** `octo-org/docs`. An owner that is not there yet becomes an organization. */
  addRepository(name: string, options: RepositoryOptions = {}): RepositoryHandle {
    const [ownerLogin = '', repositoryName = ''] = name.split('/');
    const owner = this.#world.addAccount(ownerLogin, 'Organization');
    const repository = addRepository(this.#world, {
      owner,
      name: repositoryName,
      isPrivate: options.private ?? false,
      parent: null,
      defaultBranch: options.defaultBranch,
      id: options.id,
    });
    for (const [login, role] of Object.entries(options.roles ?? {})) {
      repository.roles.set(this.addUser(login).id, role);
    }
    commitOnBranch(this.#world, repository, {
      branch: repository.defaultBranch,
      by: owner,
      message: 'Begin',
      changes: options.files ?? { 'README.md': `# ${repositoryName}\n` },
    });
    return new RepositoryHandle(this.#world, repository);
  }

  /** Throws where there is none. */
  repository(name: string): RepositoryHandle {
    const [owner = '', repository = ''] = name.split('/');
    return new RepositoryHandle(this.#world, this.#world.repository(owner, repository));
  }

  /** Installs the App on a repository. Returns the installation's id, one for each owner. */
  installApp(repo: RepositoryHandle): number {
    return installApp(this.#world, repo.repository).id;
  }

  tokenFor(wanted: TokenOptions): string {
    if (wanted.kind === 'user') {
      const actor = this.#world.account(wanted.login);
      return addToken(this.#world, 'ghp', { kind: 'user', actor, permissions: null, repositories: null });
    }
    const { repository } = wanted.repo;
    if (wanted.kind === 'installation') {
      const installation = this.#world.installationOf(repository) ?? installApp(this.#world, repository);
      return issueInstallationToken(this.#world, this.app, installation, { permissions: wanted.permissions })
        .token;
    }
    return addToken(this.#world, 'ghs', {
      kind: 'actions',
      actor: this.#world.addAccount('github-actions[bot]', 'Bot', 41_898_282),
      permissions: { metadata: 'read', ...(wanted.permissions ?? workflowPermissions) },
      repositories: new Set([repository]),
    });
  }

  /** Lets something go wrong, once unless `times` says otherwise. */
  fault(fault: Fault): void {
    this.#faults.add(fault);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** Faults that are still waiting for their request. */
  get pendingFaults(): readonly Fault[] {
    return this.#faults.pending;
  }

  resetCounts(): void {
    this.requests = [];
    this.notModified = [];
  }

  /** Called with every request that was answered. */
  record(request: RequestRecord): void {
    (request.status === 304 ? this.notModified : this.requests).push(request);
    for (const look of this.#watchers) look();
  }

  /** Resolves when all webhooks under way have been answered, and those that they caused. */
  deliveriesDone(): Promise<void> {
    return this.webhooks.done();
  }

  /**
   * Resolves as soon as it is so; looks again after each request. For a product that answers a webhook first and
   * works after. Throws after `within` milliseconds, with the requests so far.
   */
  async until(isSo: () => boolean, { within = 10_000, what = 'it' } = {}): Promise<void> {
    if (isSo()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => isSo() && resolve();
    const tooLate = setTimeout(() => {
      const asked = this.requests.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n');
      reject(new Error(`Waited ${within} ms for ${what}, in vain. Requests so far:\n${asked}`));
    }, within);
    this.#watchers.add(look);
    await promise.finally(() => {
      clearTimeout(tooLate);
      this.#watchers.delete(look);
    });
  }

  async close(): Promise<void> {
    this.webhooks.deliverTo(null);
    await this.#stop();
  }
}

const workflowPermissions: Permissions = { contents: 'write', issues: 'write', pull_requests: 'write' };

/** Starts a GitHub at 127.0.0.1. `close()` it at the end. */
export async function startGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const { port = 0, slug = 'docpoints', web = 'https://github.com', patchLines = 3000 } = options;
  const world = new World({ patchLines, web });
  const app = createApp(world, slug);
  const webhooks = new Webhooks(world, app);
  const faults = new Faults();
  const server = createGitHubServer({
    world,
    app,
    faults,
    record: (request) => github.record(request),
    lacks: (what) => github.unsupported.push(what),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local GitHub has no port.');
  world.urls.api = `http://127.0.0.1:${address.port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const github = new LocalGitHub({ world, app, webhooks, faults, stop });
  world.tell = (happening) => {
    github.happenings.push(happening);
    webhooks.tell(happening);
  };
  return github;
}
