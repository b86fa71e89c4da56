import { expect, test } from 'vitest';

import { calmJson, printable } from '../../src/cli/terminal.ts';

test('text keeps its lines, tabs and scripts', () => {
  expect(printable('a\tb\n日本語 👩‍🚀')).toBe('a\tb\n日本語 👩‍🚀');
});

test('text loses what a terminal would obey', () => {
  expect(printable('\u001B]0;title\u0007\r\b\u009B2J\u202Eabc\u007F')).toBe('�]0;title����2J�abc�');
});

test('JSON keeps its meaning without a character that a terminal would obey', () => {
  const value = { reason: '\u009B2J\u007F\u202E\u001Bé' };
  const json = calmJson(JSON.stringify(value));
  expect(json).toBe('{"reason":"\\u009b2J\\u007f\\u202e\\u001bé"}');
  expect(JSON.parse(json)).toEqual(value);
});
