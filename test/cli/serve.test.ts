import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { serveCommand } from '../../src/cli/serve.ts';
import { docpoints } from './run-docpoints.ts';

test('without its settings the App does not start, and they are named', async () => {
  const { code, out, err } = await docpoints(['serve']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('WEBHOOK_SECRET');
});

test('its help names every setting that the App reads', () => {
  const root = new URL('../../', import.meta.url);
  const paths = ['src/app.ts', 'src/flow/server-ledgers.ts', ...globSync('src/app/*.ts', { cwd: root })];
  const read = paths.flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    return Array.from(text.matchAll(/\benv\['(\w+)'\]/g), ([, name = '']) => name);
  });
  expect(read).toContain('DATABASE_URL');
  expect(Object.keys(serveCommand.environment ?? {})).toEqual(expect.arrayContaining(read));
});
