import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { lastEvent } from '../action/run-action.ts';
import { loaded, ours } from '../bench/action/bundle.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const code = globSync(['action.js', 'action/*.js'], { cwd: dist }).map((name) => join(dist, name));

test('all of the Action with its licences is less than 2 MB', () => {
  const files = [...code, join(dist, 'licenses.txt')];
  expect(code.length).toBeGreaterThan(1);
  expect(files.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(2_000_000);
});

test('the Action starts no other program', () => {
  for (const path of code) expect(readFileSync(path, 'utf8')).not.toMatch(/["'`](node:)?child_process["'`]/);
});

test('an event loads only what it needs', async () => {
  const { github, repo, fix } = await startOctoDocs();
  const bundle = { main: ours, github, repo };
  const pull = fix();
  pull.comment({ as: 'ana', body: 'Thank you!' });
  expect(await loaded(bundle)).toBeLessThan(60_000);
  pull.merge({ as: 'ana' });
  expect(await loaded(bundle)).toBeLessThan(900_000);
  pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  // It makes the ledger's branch.
  expect(await loaded(bundle)).toBeLessThan(900_000);
  const another = fix();
  another.merge({ as: 'ana' });
  await loaded(bundle);
  another.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const confirm = lastEvent(github);
  expect(await loaded(bundle, confirm)).toBeLessThan(398_000);
  expect(another.comments().map(({ body }) => body)).toContainEqual(expect.stringContaining('Confirmed by'));
  // There is nothing left to do.
  expect(await loaded(bundle, confirm)).toBeLessThan(300_000);
});
