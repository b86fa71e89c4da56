import { expect, onTestFinished, test } from 'vitest';

import { postgresLedger } from '../../src/ledger/postgres.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { password } from '../ledger/local-postgres.ts';
import { chainOf, entriesOf } from '../ledger/reading.ts';
import { usePostgres } from '../ledger/use-postgres.ts';
import { settingsFor, spawnApp } from './start-app.ts';

const postgres = usePostgres();

test('the App makes its tables in an empty database, and records there what a program keeps in one', async () => {
  const server = await postgres();
  await server.createDatabase('of_the_app');
  const { github, repo, fix, as, docs } = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'ledger: { database: true }\n' },
  });
  const app = spawnApp({
    ...settingsFor(github),
    DATABASE_URL: server.url('app', 'of_the_app'),
    DATABASE_OWNER_URL: server.url('keeper', 'of_the_app'),
  });
  onTestFinished(async () => void (await app.stop()));
  github.webhooks.deliverTo(`${await app.listening}/api/github/webhooks`);
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  await github.until(
    () => pull.comments({ by: 'docpoints[bot]' }).some(({ body }) => body.includes('Confirmed by @ana')),
    { what: 'the confirmation' },
  );
  const { data } = await as('ana').rest.repos.get(docs);
  const ledger = postgresLedger(server.open('app', 'of_the_app'), data.owner.id);
  expect(await entriesOf(ledger)).toMatchObject([
    { kind: 'award', member: { login: 'octocat' }, points: 25 },
  ]);
  expect(await chainOf(ledger)).toMatchObject({ count: 1, problems: [] });
  expect(repo.paths('docpoints')).toEqual([]);
  expect(app.output.stdout).not.toContain(password.slice(0, 9));
});

test('an App that may not make the tables does not start, and says who may', async () => {
  const server = await postgres();
  await server.createDatabase('not_of_the_app');
  const { github } = await startOctoDocs();
  const app = spawnApp({ ...settingsFor(github), DATABASE_URL: server.url('app', 'not_of_the_app') });
  await expect(app.listening).rejects.toThrow('The role that does it owns the database');
  expect(await app.ended).toBe(3);
  expect(app.output.stderr).not.toContain(password.slice(0, 9));
});

test('without a database, a program that keeps its ledger in one is told so', async () => {
  const { github, fix } = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'ledger: { database: true }\n' },
  });
  const app = spawnApp(settingsFor(github));
  onTestFinished(async () => void (await app.stop()));
  github.webhooks.deliverTo(`${await app.listening}/api/github/webhooks`);
  fix();
  await app.logs('where its operator has set DATABASE_URL');
});
