import { expect, test } from 'vitest';

import { docpoints } from './run-docpoints.ts';

test('without its settings the App does not start, and they are named', async () => {
  const { code, out, err } = await docpoints(['serve']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('WEBHOOK_SECRET');
});
