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
  ['a key of an AI service', `sk-${letters.slice(0, 20)}T3BlbkFJ${letters.slice(16, 36)}`],
  ['a key of an AI service', `sk-proj-a_B-${letters.slice(8)}-_${letters}`],
  ['a key of an AI service', `sk-ant-api03-${letters.slice(20)}_${letters}-AA`],
  // Hexadecimal: no capital is in it.
  ['a key of an AI service', `sk-or-v1-${'0f1e2d3c4b5a6978'.repeat(4)}`],
  ['a key of an AI service', `sk-${'0f1e2d3c4b5a6978'.repeat(2)}`],
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

describe('paths of pages in Slovak are no keys', () => {
  test.each([
    'docs/sk-documentation-and-more-of-it/**',
    'docs/sk-SK/getting-started-with-version-2/**',
    'docs/sk-Documentation-And-More-2026-Edition/**',
    'i18n/sk-internationalisation2/**',
    'docs/sk-SK_release_notes_10_3_0_CU12/**',
  ])('%s', (glob) => {
    expect(told(`docs: { include: ["${glob}"] }`)).toEqual([]);
  });
});

test('a bearer of words is no token', () => {
  expect(told('# The bearer documentation-of-the-program knows.\nprogram: { name: Ours }')).toEqual([]);
});
