import { expect, test } from 'vitest';

import { createLog } from '../../src/app/log.ts';
import { readSettings } from '../../src/app/settings.ts';

const needed = { APP_ID: '1', PRIVATE_KEY: 'x', WEBHOOK_SECRET: 'x' };

test('a setting that is empty is as if it were not there', () => {
  expect(readSettings({ ...needed, PORT: '' })).toBe(3000);
  expect(createLog(Object.fromEntries([['LOG_LEVEL', '']])).level).toBe('info');
});

test.each(['abc', '-1', '65536', '3000.5'])('%s is no port', (PORT) => {
  expect(() => readSettings({ ...needed, PORT })).toThrow('PORT should be a number from 0 to 65535');
});
