import { afterAll } from 'vitest';

import { startPostgres, type LocalPostgres } from './local-postgres.ts';

/** The server of a test file: started when it is first asked for, gone when the file is done. */
export function usePostgres(): () => Promise<LocalPostgres> {
  let started: Promise<LocalPostgres> | null = null;
  afterAll(async () => {
    await (await started)?.remove();
  });
  return () => (started ??= startPostgres());
}
