import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const demo = fileURLToPath(new URL('demo.ts', import.meta.url));

function start(...words: string[]) {
  const child = spawn(process.execPath, [demo, ...words], { env: { PATH: process.env['PATH'] ?? '' } });
  const said = { out: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => Number(code));
  const says = async (text: string) => {
    while (!said.out.includes(text)) await once(child.stdout, 'data');
  };
  return { child, said, ended, says };
}

test('the demo shows the whole line and ends by itself', async () => {
  const { said, ended } = start();
  expect(await ended, said.out).toBe(0);
  const told = [
    'Proposed: 25 points for @octocat',
    'Confirmed by @ana',
    'Only people with write access',
    'Confirmed: 250 points',
    'level Advocate',
    '"kind":"award"',
    'The chain is whole.',
    'All as told.',
  ];
  for (const text of told) expect(said.out).toContain(text);
});

test('with --keep it goes on until it is interrupted, and says where to look', async () => {
  const { child, said, ended, says } = start('--keep');
  await says('Ctrl-C');
  await says('curl');
  const url = /GITHUB_API_URL=(\S+)/.exec(said.out)?.[1] ?? '';
  const token = /GITHUB_TOKEN=(\S+)/.exec(said.out)?.[1] ?? '';
  const answer = await fetch(`${url}/repos/octo-org/handbook/issues/1/comments`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await answer.text()).toContain('Confirmed by @ana');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
