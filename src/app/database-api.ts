import type { Probot } from 'probot';
import * as v from 'valibot';

import type { Person } from '../decide/facts.ts';
import { programOf } from '../flow/program-of.ts';
import { asking } from '../github/asking.ts';
import { octokitGitHub } from '../github/octokit.ts';
import { understand } from '../github/understand.ts';
import { findClient, type StoredClient } from '../ledger/postgres-clients.ts';
import type { PostgresDatabase } from '../ledger/postgres-database.ts';
import { postgresLedger } from '../ledger/postgres.ts';
import type { Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';
import { isSecret, readToken, scopes, type ApiClient, type ClientPlace } from './api-client.ts';
import { kept } from './kept.ts';

/** Milliseconds for which rules, accounts (a login may change hands), and where the App is installed, count as read: a client asks often, and the App lives on the same questions of an hour. */
const fresh = 60_000;

/** Lets in whoever shows the token of a client that the database keeps; null: nobody's. */
export function databaseClients(
  database: PostgresDatabase,
  probot: Pick<Probot, 'auth'>,
): (token: string) => Promise<ApiClient | null> {
  const onGitHub = gitHubPlaces(probot);
  return async (token) => {
    const parts = readToken(token);
    const client = parts === null ? null : await findClient(database, parts.id);
    if (parts === null || client === null || !isSecret(parts.secret, client.hash)) return null;
    return {
      id: client.id,
      name: client.name,
      hash: client.hash,
      scopes: scopes.filter((scope) => client.scopes.includes(scope)),
      reports: client.reports,
      ledger: postgresLedger(database, client.installation),
      ...onGitHub(client),
    };
  };
}

class NobodyThere extends Error {}

const installation = v.object({ id: v.pipe(v.number(), v.safeInteger()) });
const ownAccount = v.object({ viewer: v.object({ login: v.string(), databaseId: v.number() }) });

/** What a client needs of GitHub, which is asked with the rights of the App's installation on the client's repository. */
function gitHubPlaces(
  probot: Pick<Probot, 'auth'>,
): (client: Pick<StoredClient, 'repository'>) => Omit<ClientPlace, 'ledger'> {
  const installations = kept<number>(fresh);
  const programs = kept<Program>(fresh);
  const selves = kept<Account>(fresh);
  const accounts = kept<Person>(fresh);
  return ({ repository }) => {
    const [owner = '', repo = ''] = repository.split('/');
    const findInstallation = async () => {
      const app = await probot.auth();
      const wish = { to: `find the App’s installation on ${repository}`, needs: 'metadata: read' };
      const { data } = await asking(wish, () =>
        app.request('GET /repos/{owner}/{repo}/installation', { owner, repo }),
      );
      return understand(installation, data, 'installation').id;
    };
    const connect = async () => probot.auth(await installations(repository, findInstallation));
    return {
      program: () =>
        programs(repository, async () => {
          const github = octokitGitHub(await connect());
          return programOf({ owner, repo }, (place) => github.readProgramFile(place));
        }),
      account: (login) =>
        accounts(`${repository} ${login.toLowerCase()}`, async () => {
          const github = octokitGitHub(await connect());
          const found = (await github.readAccounts([login])).get(login.toLowerCase());
          // Who is not there is asked for again: the account may be made this minute.
          if (found == null) throw new NobodyThere();
          return found;
        }).catch((error: unknown) => {
          if (error instanceof NobodyThere) return null;
          throw error;
        }),
      self: () =>
        selves('', async () => {
          const octokit = await connect();
          const data = await asking({ to: 'read the App’s own account', needs: 'metadata: read' }, () =>
            octokit.graphql('query DocpointsSelf { viewer { login databaseId } }'),
          );
          const { viewer } = understand(ownAccount, data, 'answer about the own account');
          return { id: viewer.databaseId, login: viewer.login };
        }),
    };
  };
}
