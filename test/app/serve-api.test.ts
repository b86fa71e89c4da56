import { createProbot } from 'probot';
import { expect, test } from 'vitest';

import type { AppDatabase } from '../../src/app/database.ts';
import { serveApi } from '../../src/app/serve-api.ts';
import { SettingsFault } from '../../src/app/settings.ts';

const database: AppDatabase = {
  name: 'a test',
  ledgerOf: () => {
    throw new TypeError('It is not asked.');
  },
  headsOf: () => {
    throw new TypeError('It is not asked.');
  },
  clients: () => Promise.resolve(() => Promise.resolve(null)),
};

test.each(['hunter2!', 'whsec_', 'whsec_abc'])(
  'an API whose clients could never sign, for its secret is %s, is not served',
  async (secret) => {
    const probot = createProbot({ overrides: { githubToken: 'none' } });
    const env = { DOCPOINTS_LEDGER_SECRET: secret };
    const ignore = () => undefined;
    const served = serveApi(database, probot, env, ignore, ignore);
    await expect(served).rejects.toThrow(SettingsFault);
  },
);
