import { createVerify, generateKeyPairSync, randomBytes } from 'node:crypto';

import * as v from 'valibot';

import { grants } from './access.ts';
import type { Account, Permissions, Repository, Token } from './model.ts';
import { Refusal } from './refusal.ts';
import type { Installation, World } from './world.ts';

/** The one GitHub App that this GitHub knows. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
  readonly publicKey: string;
  readonly webhookSecret: string;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  /** `<slug>[bot]`. */
  readonly account: Account;
}

let keys: { readonly privateKey: string; readonly publicKey: string } | undefined;

/** Making a key takes a moment: one does for all Apps of a process. */
function keyPair() {
  keys ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return keys;
}

export function createApp(world: World, slug: string): App {
  return {
    id: 4711,
    slug,
    name: slug,
    ...keyPair(),
    webhookSecret: 'a secret of the local GitHub',
    permissions: {
      metadata: 'read',
      contents: 'write',
      issues: 'write',
      pull_requests: 'write',
      members: 'read',
      checks: 'write',
    },
    events: ['pull_request', 'issue_comment', 'issues', 'installation', 'installation_repositories'],
    account: world.addAccount(`${slug}[bot]`, 'Bot'),
  };
}

/** Installs the App on a repository, with all that its owner has given it before. */
export function installApp(world: World, repository: Repository): Installation {
  const known = world.installations.find(({ account }) => account === repository.owner);
  const installation = known ?? {
    id: world.nextId(),
    account: repository.owner,
    repositories: new Set<Repository>(),
    createdAt: world.clock.stamp(),
  };
  if (known === undefined) world.installations.push(installation);
  installation.repositories.add(repository);
  return installation;
}

/** A token as the access-token API gives it, for all of an installation or less. Throws Refusal 422 for more than it has. */
export function issueInstallationToken(
  world: World,
  app: App,
  installation: Installation,
  wanted: {
    readonly permissions?: Permissions | undefined;
    readonly repositories?: readonly Repository[] | undefined;
  } = {},
): { readonly token: string; readonly permissions: Permissions } {
  for (const [name, level] of Object.entries(wanted.permissions ?? {})) {
    if (grants(app.permissions, `${name}=${level}`)) continue;
    throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  }
  const permissions =
    wanted.permissions === undefined ? app.permissions : { metadata: 'read', ...wanted.permissions };
  // Live: a repository added to the installation is within reach of the tokens that it has given.
  const repositories =
    wanted.repositories === undefined ? installation.repositories : new Set(wanted.repositories);
  const token = addToken(world, 'ghs', {
    kind: 'installation',
    actor: app.account,
    permissions,
    repositories,
  });
  return { token, permissions };
}

export function addToken(world: World, prefix: 'ghs' | 'ghp', token: Token): string {
  const text = `${prefix}_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, '0')}`;
  world.tokens.set(text, token);
  return text;
}

/** Whose request it is by its `Authorization`. Throws Refusal 401. */
export function authenticate(world: World, app: App, authorization: string | undefined): Token {
  if (authorization === undefined) {
    return { kind: 'anonymous', actor: ghost, permissions: null, repositories: null };
  }
  const [, text = ''] = /^(?:token|bearer)\s+(\S+)$/i.exec(authorization) ?? [];
  const known = world.tokens.get(text);
  if (known !== undefined) return known;
  if (text.split('.').length !== 3) throw new Refusal(401, 'Bad credentials');
  verifyJwt(app, text);
  return { kind: 'app', actor: app.account, permissions: {}, repositories: new Set() };
}

const ghost: Account = { id: 10137, login: 'ghost', nodeId: 'U_ghost', type: 'User' };
const claims = v.object({
  iat: v.number(),
  exp: v.number(),
  iss: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
});

function verifyJwt(app: App, jwt: string): void {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const isSigned = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(app.publicKey, signature, 'base64url');
  if (!isSigned) throw new Refusal(401, 'A JSON web token could not be decoded');
  const { iat, exp, iss } = v.parse(claims, JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  const now = Date.now() / 1000;
  if (exp < now)
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp - iat > 660 || exp > now + 660)
    throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
  if (iat > now + 60)
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (iss !== String(app.id)) throw new Refusal(404, 'Integration not found');
}
