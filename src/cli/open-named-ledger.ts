import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { serverLedgers } from '../flow/server-ledgers.ts';
import { octokitBranch } from '../github/branch.ts';
import type { BranchRef } from '../github/read-branch.ts';
import { parseRepositoryName } from '../github/repository-name.ts';
import { branchLedger } from '../ledger/branch.ts';
import { folderLedger } from '../ledger/folder.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Rebuildable } from '../ledger/rebuild.ts';
import type { Views } from '../ledger/views.ts';
import type { LedgerPlace } from '../program/program.ts';
import { usualLedgerBranch } from '../program/usual-places.ts';
import { headFile } from '../standing/ledger-line.ts';
import { readCloneOrigin } from './clone-origin.ts';
import { connectGitHub } from './connect-github.ts';
import {
  databaseOf,
  openDatabaseLedger,
  openNewDatabaseLedger,
  type DatabasePlace,
} from './database-ledger.ts';
import { WrongUsage } from './exit.ts';
import { serverOf } from './github-server.ts';
import { say } from './terminal.ts';

/** Where a ledger is, as the command line and the program file say it. */
export type NamedLedger =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'branch'; readonly branch: BranchRef }
  | DatabasePlace
  | { readonly kind: 'http'; readonly url: string; readonly isNamed: boolean };

/** A ledger that was named: one in files can be made anew. */
export type OpenedLedger = Ledger & Partial<Rebuildable>;

/**
 * Opens the ledger that `--ledger` names (`named`), otherwise that of the program file. `views`: whoever writes has the
 * files for readers made along. Throws WrongUsage where neither leads to a ledger that can be read.
 */
export async function openNamedLedger(
  named: string | undefined,
  ofProgram: () => Promise<LedgerPlace> | LedgerPlace,
  env: NodeJS.ProcessEnv,
  views?: Views,
): Promise<OpenedLedger> {
  const place = named === undefined ? await findPlace(await ofProgram(), env) : parseLedger(named);
  if (place.kind === 'database') return openDatabaseLedger(place);
  if (place.kind === 'http')
    return place.isNamed ? openServerLedger(place.url, env) : serverLedgers(env)(place.url);
  if (place.kind === 'branch') {
    const branch = octokitBranch(connectGitHub(env), place.branch);
    const read = await branch.read([headFile]);
    // A branch that is not there reads as an empty ledger, which is whole: that must not be told of a name mistyped.
    if (read.commit === null)
      throw new WrongUsage(`There is no ledger in ${branch.name}: the branch does not exist.`);
    return branchLedger(branch, { known: read, views });
  }
  await refuseUnlessLedger(place.folder);
  return folderLedger(place.folder, { views });
}

/** Opens a place where a ledger is to be, as `openNamedLedger` does: nothing has to be there yet. Throws WrongUsage for one that cannot be one. */
export async function openNewLedger(
  named: string,
  env: NodeJS.ProcessEnv,
  views?: Views,
): Promise<OpenedLedger> {
  const place = parseLedger(named);
  if (place.kind === 'database') return openNewDatabaseLedger(place);
  if (place.kind === 'http') return openServerLedger(place.url, env);
  if (place.kind === 'branch')
    return branchLedger(octokitBranch(connectGitHub(env), place.branch), { views });
  await refuseFile(place.folder);
  return folderLedger(place.folder, { views });
}

/** Reads `--ledger`: a folder, `github:owner/repo[#branch]`, `postgres://host/database[?installation=id]`, or `https://host`. Throws WrongUsage for a place that cannot be one. */
export function parseLedger(text: string): NamedLedger {
  if (/^postgres(?:ql)?:/i.test(text)) return databaseOf(text);
  if (text === '')
    throw new WrongUsage(
      '“” names no ledger: a folder, github:owner/repo[#branch], postgres://host/database or https://host was expected.',
    );
  if (/^https?:/i.test(text)) return { kind: 'http', url: text, isNamed: true };
  if (!text.startsWith('github:')) return { kind: 'folder', folder: text };
  const [, repository = '', branch] = /^github:([^#]*)(?:#(.+))?$/.exec(text) ?? [];
  return branchOf(
    repository,
    branch ?? usualLedgerBranch,
    `“${text}” names no ledger: github:owner/repo[#branch] was expected.`,
  );
}

/** The ledger of a program file, which may be that of the repository whose clone the working folder is: then it is said which one. */
async function findPlace(place: LedgerPlace, env: NodeJS.ProcessEnv): Promise<NamedLedger> {
  const here = env['GITHUB_REPOSITORY'] ?? '';
  const isOwn = place.kind === 'branch' && place.repository === null;
  const origin = isOwn && here === '' ? await readCloneOrigin('.', serverOf(env)) : null;
  if (isOwn && origin !== null)
    say(
      `The ledger is github:${origin}#${place.branch}, for this is a clone of ${origin}: --ledger names another.`,
    );
  return placeOf(place, origin ?? here, env['DATABASE_URL']);
}

/**
 * The ledger of a program file. `here`: the repository that it is the program of, `owner/repo`, if that is known;
 * `database`: the address of the database, if there is one.
 */
export function placeOf(place: LedgerPlace, here: string | undefined, database?: string): NamedLedger {
  if (place.kind === 'database') {
    if (database !== undefined && database !== '') return databaseOf(database);
    throw new WrongUsage(
      'The program file keeps the ledger in a database: say which one in DATABASE_URL, or name it with --ledger postgres://host/database.',
    );
  }
  if (place.kind === 'http') return { ...place, isNamed: false };
  if (place.repository !== null)
    return branchOf(
      place.repository,
      place.branch,
      'The program file names no ledger: a repository owner/repo was expected.',
    );
  if (here === undefined || here === '')
    throw new WrongUsage(
      'Which ledger? The rules say that of the repository itself, and which that is cannot be known here, where no clone has its `origin` on GitHub: name it with --ledger github:owner/repo, or set GITHUB_REPOSITORY.',
    );
  return branchOf(here, place.branch, `GITHUB_REPOSITORY is “${here}”: owner/repo was expected.`);
}

function branchOf(repository: string, branch: string, refusal: string): NamedLedger {
  const name = parseRepositoryName(repository);
  if (name === null) throw new WrongUsage(refusal);
  return { kind: 'branch', branch: { ...name, branch } };
}

/** The server that somebody names on the command line. Its token and secret come from the environment, where they are in no list of processes. */
async function openServerLedger(url: string, env: NodeJS.ProcessEnv): Promise<Ledger> {
  const token = env['DOCPOINTS_LEDGER_TOKEN'] ?? '';
  const secret = env['DOCPOINTS_LEDGER_SECRET'] ?? '';
  if (token === '')
    throw new WrongUsage('A ledger on a server takes a token: give it in DOCPOINTS_LEDGER_TOKEN.');
  const { httpLedger } = await import('../ledger/http.ts');
  const { ledgerSigner } = await import('../ledger/signer.ts');
  return httpLedger({ url, token, signer: secret === '' ? null : ledgerSigner(url, secret) });
}

async function refuseFile(folder: string): Promise<void> {
  const isFile = await stat(folder).then(
    (found) => !found.isDirectory(),
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOTDIR',
  );
  if (isFile) throw new WrongUsage(`“${folder}” cannot be a folder: there is a file in its place.`);
}

/** A folder without a ledger reads as an empty one, which is whole: that must not be told of a name mistyped. */
async function refuseUnlessLedger(folder: string): Promise<void> {
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
  if (!(await isFolder(folder))) throw new WrongUsage(`There is no folder “${folder}”.`);
  if (!(await isFolder(join(folder, 'ledger'))))
    throw new WrongUsage(`There is no ledger in “${folder}”: ledger/YYYY-MM.jsonl was expected below it.`);
}
