import type { IncomingMessage, ServerResponse } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import type { Probot } from 'probot';

import type { Outside } from '../flow/outside.ts';
import { signerOf } from '../ledger/signer.ts';
import type { AppDatabase } from './database.ts';
import { SettingsFault } from './settings.ts';

const path = '/api/v1';

/**
 * Answers what is asked of the HTTP API below `/api/v1`; false: the request is none of its. Where there is no database there
 * is no API. `DOCPOINTS_LEDGER_SECRET`: what changes something must be signed with it. Throws SettingsFault where that is none.
 */
export async function serveApi(
  database: AppDatabase | null,
  probot: Probot,
  env: NodeJS.ProcessEnv,
  onError: (error: unknown) => void,
  tellLevels: Outside['tellLevels'],
): Promise<(request: IncomingMessage, response: ServerResponse) => boolean> {
  if (database === null) return () => false;
  const { createApi } = await import('./api.ts');
  const secret = env['DOCPOINTS_LEDGER_SECRET'] ?? '';
  if (secret !== '' && signerOf(secret) === null)
    throw new SettingsFault(
      'DOCPOINTS_LEDGER_SECRET should be the secret that clients of the HTTP API sign with: whsec_ and base64 behind it.',
    );
  const api = createApi({
    authenticate: await database.clients(probot),
    secret: secret === '' ? null : secret,
    now: () => new Date(),
    onError,
    tellLevels,
  });
  const listener = getRequestListener(api.fetch);
  return (request, response) => {
    const isOurs = request.url === path || request.url?.startsWith(`${path}/`) === true;
    if (isOurs) void listener(request, response);
    return isOurs;
  };
}
