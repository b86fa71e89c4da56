import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isAwardNote } from '../../src/decide/award-note.ts';
import { readChain } from '../../src/standing/chain.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { AccountSearch, Erasure } from '../../src/standing/erasure.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { ana, buildDraft, buildLines, octocat } from '../builders/entry.ts';

const now = new Date('2026-11-30T00:00:00Z');

/** The lines of a ledger without the member, and the chain that they are then. */
function erase(drafts: readonly EntryDraft[], name: string) {
  const lines = buildLines(drafts);
  const before = chainOf(lines);
  const search = new AccountSearch();
  const values: Record<string, unknown>[] = lines.map((text) => JSON.parse(text));
  for (const value of values) search.read(value);
  const [id = 0] = search.find(name);
  const erasure = new Erasure(search.erased(id), isAwardNote);
  const written = values.map((value) => erasure.line(value));
  const texts = [...written, erasure.last(before.digest, null, now)];
  return { before, after: chainOf(texts), text: texts.join('\n'), touched: erasure.touched };
}

function chainOf(lines: readonly string[]) {
  return readChain(
    lines.map((text, index) => ({ file: 'ledger/2026-11.jsonl', line: index + 1, text })),
    null,
  );
}

const theirs = [
  buildDraft({ reason: 'thanks octocat' }),
  buildDraft({
    id: 'pr/1296269/13/award/1/1',
    member: ana,
    by: octocat,
    reason: 'I like it',
    source: {
      repo: 'octocat/docs',
      repoId: 1,
      pull: 13,
      commit: 'abc',
      comment: 9,
      url: 'https://github.com/octocat/docs/pull/13',
    },
  }),
  buildDraft({
    id: 'comment/5/1/award/1',
    member: ana,
    reason: 'helped @OctoCat a lot; octocats are others',
  }),
  buildDraft({ id: 'member/583231/enrolment/1', kind: 'enrolment', points: 0, activity: null }),
  buildDraft({
    id: 'pr/1296269/12/revocation/583231/1',
    kind: 'revocation',
    points: -25,
    revokes: 'pr/1296269/12/award/583231/1',
  }),
  buildDraft({ id: 'report/survey/mail-octo@example.org', source: null }),
];

test('nothing of an erased member is left, wherever it stood', () => {
  const { text } = erase(theirs, 'octocat');
  expect(text).not.toMatch(/octocat(?!s)|583231|octo@example|thanks|I like it/i);
  expect(text).toContain('octocats are others');
});

test('the ledger is a whole chain after it, and says that it was written anew', () => {
  const { before, after } = erase(theirs, 'octocat');
  expect(after.problems).toEqual([]);
  expect(after.warnings).toEqual([{ file: 'head.json', line: null, what: 'is missing' }]);
  expect(after.entries.at(-1)).toMatchObject({
    kind: 'erasure',
    head: before.digest,
    member: { id: -1, login: 'erased:1' },
  });
});

test('what a pull request is known by stays, so that nothing is awarded again', () => {
  const { after } = erase(theirs, 'octocat');
  expect(after.entries[0]).toMatchObject({
    id: 'pr/1296269/12/award/-1/1',
    source: { repoId: 1296269, pull: 12, comment: 99, commit: null, url: 'erased:1' },
  });
  expect(after.entries[4]).toMatchObject({ revokes: 'pr/1296269/12/award/-1/1' });
});

test('an entry of an issue, and a report about somebody else, name them no more', () => {
  const { text } = erase(
    [
      ...theirs,
      buildDraft({ id: 'issue/1296269/7/award/583231/1' }),
      buildDraft({ id: 'report/qa/answer-to-octocat', member: ana, source: null }),
    ],
    'octocat',
  );
  expect(text).not.toMatch(/octocat(?!s)|583231/i);
});

test.each(['award', 'typo-fix', '00', 'sha256', 'docs', 'pull', 'UTC'])(
  'who is called %s takes nothing of the format with them',
  (login) => {
    const drafts = [buildDraft({ member: { id: 7, login } }), buildDraft({ id: 'hers', member: ana })];
    const { after } = erase(drafts, '7');
    expect(after.problems).toEqual([]);
    const { v: _v, prev: _prev, ...hers } = after.entries[1] ?? { v: 1, prev: null };
    expect(hers).toEqual({ ...drafts[1], at: '2026-11-24T10:00:00.000Z' });
  },
);

/** A line of ana's with fields that nobody knows, without octocat. */
function eraseIn(fields: string): { readonly line: Record<string, unknown>; readonly text: string } {
  const [line = ''] = buildLines([buildDraft({ member: ana, by: ana })]);
  const value = JSON.parse(`${line.slice(0, -1)},${fields}}`);
  const search = new AccountSearch();
  search.read(value);
  search.read({ member: octocat });
  const text = new Erasure(search.erased(octocat.id), isAwardNote).line(value);
  return { line: JSON.parse(text), text };
}

test('in fields that nobody knows names go too, as what a field is called and in what belongs to others', () => {
  const { line } = eraseIn('"votes":{"octocat":1,"ana":2},"seen":{"id":9,"login":"bo","with":["octocat"]}');
  expect(line).toMatchObject({
    votes: { 'erased:1': 1, ana: 2 },
    seen: { id: 9, login: 'bo', with: ['erased:1'] },
  });
});

test.each([600, 100_000])(
  'what is nested %d deep is looked through as far as anybody writes, and the rest goes',
  (deep) => {
    const { text } = eraseIn(
      `"x":${'['.repeat(deep)}{"id":583231,"login":"octocat"}${']'.repeat(deep)},"y":[["octocat"]]`,
    );
    expect(text).not.toMatch(/octocat|583231/);
    expect(text).toContain('"y":[["erased:1"]]');
  },
);

test('somebody else who had the same login keeps it', () => {
  const drafts = [
    buildDraft(),
    buildDraft({
      id: 'b',
      member: { id: 7, login: 'octocat' },
      by: { id: 8, login: 'OctoCat' },
      reason: null,
    }),
  ];
  const { after } = erase(drafts, '583231');
  expect(after.entries.slice(0, 2).map(({ member, by }) => [member, by])).toEqual([
    [{ id: -1, login: 'erased:1' }, ana],
    [
      { id: 7, login: 'octocat' },
      { id: 8, login: 'OctoCat' },
    ],
  ]);
});

test('what Docpoints itself said of an award for a pull request stays', () => {
  const note = 'cut from 50 points: no more than 100 points a month';
  const { after } = erase(
    [buildDraft({ reason: note }), buildDraft({ id: 'comment/5/1/award/583231', reason: note })],
    'octocat',
  );
  expect(after.entries.slice(0, 2).map(({ reason }) => reason)).toEqual([note, null]);
});

test('lines of others that do not speak of the member say what they said', () => {
  const { after, touched } = erase(
    [...theirs, buildDraft({ id: 'hers', member: ana, reason: 'good' })],
    'octocat',
  );
  expect(after.entries[6]).toMatchObject({ id: 'hers', member: ana, reason: 'good', by: ana });
  expect(touched).toBe(6);
});

test('each erased member has a tombstone of their own', () => {
  const first = erase(theirs, 'octocat');
  const search = new AccountSearch();
  for (const line of first.text.split('\n')) search.read(JSON.parse(line));
  expect(search.find('octocat')).toEqual([]);
  expect(search.erased(1)).toMatchObject({ tombstone: { id: -2, login: 'erased:2' }, logins: ['ana'] });
});

test('a login that two accounts had is found twice, and a number names one', () => {
  const search = new AccountSearch();
  for (const id of [7, 8]) search.read({ member: { id, login: 'Hubot' } });
  expect(search.find('hubot')).toEqual([7, 8]);
  expect(search.find('8')).toEqual([8]);
});

test('a login of digits is not taken for a number, nor the number for it', () => {
  const search = new AccountSearch();
  for (const member of [
    { id: 42, login: 'ana' },
    { id: 7, login: '42' },
    { id: 8, login: '99' },
  ])
    search.read({ member });
  expect([search.find('42'), search.find('@42'), search.find('99')]).toEqual([[42], [7], [8]]);
  expect(search.erased(7)).toMatchObject({ logins: ['42'] });
});

test('points and days of everybody stay, for any ledger', () => {
  const member = fc.constantFrom(octocat, ana, { id: 583_232, login: 'octocat-2' });
  const draft = fc.record({ member, points: fc.integer({ min: 1, max: 1000 }), reason: fc.string() });
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 20 }), (some) => {
      const drafts = [
        buildDraft({ id: 'x' }),
        ...some.map((one, index) =>
          buildDraft({
            ...one,
            reason: one.reason.toWellFormed(),
            id: `pr/1/${index}/award/${one.member.id}/1`,
          }),
        ),
      ];
      const { before, after } = erase(drafts, 'octocat');
      expect(after.problems).toEqual([]);
      const totals = ({ entries }: typeof before) =>
        [...foldMembers(entries.filter(({ kind }) => kind !== 'erasure')).values()]
          .map(({ days }) => JSON.stringify(days))
          .sort();
      expect(totals(after)).toEqual(totals(before));
    }),
  );
});
