import { describe, expect, test } from 'vitest';

import { describeMistake } from '../../src/program/mistake.ts';
import { readProgram } from '../../src/program/read-program.ts';

function told(text: string): string[] {
  const reading = readProgram(text, 'docpoints.yml');
  return reading.ok ? [] : reading.mistakes.map(describeMistake);
}

/** None of these is a secret of anybody; put together here, so that no scanner takes this file for one that holds some. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCD';
const secrets: readonly (readonly [kind: string, secret: string])[] = [
  ['a token of GitHub', `ghp_${letters.slice(0, 36)}`],
  ['a token of GitHub', `ghs_${letters.slice(0, 36)}`],
  ['a token of GitHub', `github_pat_${letters.slice(0, 22)}_${letters}`],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
  ['a private key', '-----BEGIN PRIVATE KEY-----'],
  ['a token of npm', `npm_${letters.slice(0, 36)}`],
  ['a token of Slack', `xoxb-${letters.slice(26, 36)}-${letters.slice(0, 12)}`],
  ['a key of AWS', `AKIA${letters.slice(0, 16).toUpperCase()}`],
  ['a secret for signing webhooks', `whsec_${letters.slice(0, 32)}`],
  ['a signed token (JWT)', `eyJ${letters.slice(0, 12)}.eyJ${letters.slice(0, 20)}.${letters.slice(0, 20)}`],
  ['an address with a password', `postgres://docpoints:${letters.slice(0, 9)}@db.example.org/points`],
  ['a token', `Bearer ${letters}`],
];

describe('a secret is refused where it stands, and not repeated', () => {
  test.each(secrets)('%s', (kind, secret) => {
    const lines = told(`program:\n  name: Ours\n  url: "x ${secret}"\n`);
    expect(lines).toEqual([
      `docpoints.yml:3:11: found what looks like ${kind}, expected no secret: take it out here, and make it void where it is from`,
    ]);
    expect(lines.join()).not.toContain(secret);
  });

  test('in a comment', () => {
    expect(told(`# ghp_${letters.slice(0, 36)}\n`)[0]).toContain(
      '1:3: found what looks like a token of GitHub',
    );
  });

  test('as a key', () => {
    expect(told(`ghp_${letters.slice(0, 36)}: 1`)).toHaveLength(1);
  });

  test('beside other mistakes, which might show it, and wait', () => {
    expect(told(`credit: ghp_${letters.slice(0, 36)}\nwhat: 1`)).toHaveLength(1);
  });
});

test('what only looks a little like one is none', () => {
  expect(
    told(
      `program: { name: Bearer of news, url: "https://docs.example.org/@ana" }\nlabels: { "sk-good": none, "ghp_x": none }`,
    ),
  ).toEqual([]);
});
