import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

import { expect, test } from 'vitest';

import { AnswerIsNo } from '../../../src/cli/exit.ts';
import { readDeciders, wrongRepository, wrongServer, type Answers } from '../../../src/cli/init/answers.ts';
import { ask } from '../../../src/cli/init/ask.ts';

const enter = '\r';
const down = '\u001b[B';

/** Types each answer as soon as its question is there. */
async function typing(answers: readonly (readonly [question: string, keys: readonly string[]])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...answers];
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += stripVTControlCharacters(text);
    const [next] = waiting;
    if (next === undefined || !shown.includes(next[0])) return;
    waiting.shift();
    shown = '';
    setImmediate(() => {
      for (const key of next[1]) input.write(key);
    });
  });
  const asked: Promise<Answers> = ask({ input, output });
  return asked;
}

test('three answers by return are the usual ones', async () => {
  const answers = await typing([
    ['Which rules', [enter]],
    ['Who confirms', [enter]],
    ['Where is the ledger', [enter]],
  ]);
  expect(answers).toEqual({ preset: 'simple', deciders: [], ledger: { kind: 'here' } });
});

test('what is chosen and typed is answered', async () => {
  const answers = await typing([
    ['Which rules', [down, enter]],
    ['Who confirms', ['ana, @octo-org/docs', enter]],
    ['Where is the ledger', [down, enter]],
    ['Which repository', ['octo-org/points', enter]],
  ]);
  expect(answers).toEqual({
    preset: 'dataminer',
    deciders: ['@ana', '@octo-org/docs'],
    ledger: { kind: 'repository', repository: 'octo-org/points' },
  });
});

test('whoever leaves gets nothing written', async () => {
  await expect(typing([['Which rules', ['\u0003']]])).rejects.toThrow(AnswerIsNo);
});

test.each([
  ['', []],
  ['ana', ['@ana']],
  [' @ana,@bo ; octo-org/docs-team ', ['@ana', '@bo', '@octo-org/docs-team']],
  ['ana@example.org', '“ana@example.org” is no login and no team: @ana or @octo-org/docs-team was expected.'],
  ["@ana', evil: ['x", "“@ana'” is no login and no team: @ana or @octo-org/docs-team was expected."],
])('logins and teams are read: %j', (text, read) => {
  expect(readDeciders(text)).toEqual(read);
});

test.each(['points', 'a/b/c', '../b', 'a/..', 'a b/c', "a/b'"])('no repository is called %j', (name) => {
  expect(wrongRepository(name)).toContain('owner/repo was expected');
});

test.each([
  'points.example.org',
  'http://points.example.org',
  'https://a:b@c.org',
  "https://a.org/'x",
  'https://a.org?x=1',
])('no ledger is at %j', (url) => {
  expect(wrongServer(url)).toContain('https:// was expected');
});
