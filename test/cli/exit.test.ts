import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { AnswerIsNo, endingFor, OutsideFailed, WrongUsage } from '../../src/cli/exit.ts';
import { GitHubFault } from '../../src/github/fault.ts';
import { LedgerFault, NotWhole } from '../../src/ledger/fault.ts';

const endings = [
  [new AnswerIsNo('It is invalid.'), 1],
  [new NotWhole('A line was changed.'), 1],
  [new WrongUsage('It is missing.'), 2],
  [new OutsideFailed('Git is missing.'), 3],
  [new GitHubFault('server', 'GitHub is down.'), 3],
  [new LedgerFault('The lock was lost.'), 3],
] as const;

test.each(endings)('%o ends with its own words alone', (error, code) => {
  expect(endingFor(error)).toEqual({ code, message: error.message });
});

test('what the operating system refuses ends with its words alone', async () => {
  const error: unknown = await readFile('/').catch((fault: unknown) => fault);
  expect(endingFor(error)).toEqual({ code: 3, message: expect.stringMatching(/^EISDIR: [^\n]+$/) });
});

test('a bug of ours shows where it was', () => {
  const { code, message } = endingFor(new TypeError('undefined is not a function'));
  expect(code).toBe(3);
  expect(message).toMatch(/^This is a bug of Docpoints\..*\nTypeError: undefined is not a function\n +at /);
});
