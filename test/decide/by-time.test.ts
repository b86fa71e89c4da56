import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Comment, Labelling, Person } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, octocat, tri } = people;
const program = buildProgram('extends: dataminer\nconfirm: { after: { typo-fix: 7 } }\n');
const label = (name: string, by: Person | null = ana, takenBy?: Person): Labelling => ({
  name,
  by,
  at: after(1),
  ...(takenBy === undefined ? {} : { takenOff: { by: takenBy, at: after(2) } }),
});
/** Merged on 23 November. */
const on = (day: string, comments: Comment[] = [], changes: Parameters<typeof buildFacts>[0] = {}) =>
  buildFacts({ comments, now: new Date(`${day}T08:00:00Z`), ...changes });
const decided = (facts: ReturnType<typeof on>) => decide(facts, { program, invalid: null });

describe('a proposal that the program confirms after seven days', () => {
  test('says on which day, and waits until then', () => {
    expect(decided(on('2026-11-29'))).toMatchObject({
      state: 'proposed',
      confirmsOn: '2026-11-30',
      append: [],
    });
  });

  test('is confirmed on that day by Docpoints itself', () => {
    const [draft] = decided(on('2026-11-30')).append;
    expect(draft).toMatchObject({
      id: 'pr/1296269/12/award/583231/1',
      earnedOn: '2026-11-23',
      points: 25,
      by: { id: 6, login: 'docpoints[bot]' },
      source: { comment: null, url: 'https://github.com/octo-org/docs/pull/12' },
    });
  });

  test('once, however often it is looked at', () => {
    const facts = recorded(on('2026-11-30'), program);
    expect(facts.entries).toHaveLength(1);
    expect(decided(facts)).toMatchObject({ state: 'confirmed', append: [], confirmsOn: null });
  });

  test.each([
    ['a claim', say(octocat, '/points claim it is more than that')],
    ['points that a maintainer set', say(ana, '/points 25')],
    ['a rejection', say(ana, '/points reject no')],
    ['a question of a maintainer', say(ana, '/points')],
    ['a refused command of a maintainer', say(ana, '/points 26 confirm')],
    [
      'an objection edited afterwards',
      say(ana, '/points reject it', { isEdited: true, ownReactions: ['rocket'] }),
    ],
  ])('is stopped by %s', (_name, comment) => {
    expect(decided(on('2026-12-24', [comment]))).toMatchObject({ append: [], confirmsOn: null });
  });

  test.each<[string, Labelling[]]>([
    ['a label that gives no points', [label('points: none')]],
    ['labels that contradict each other', [label('points: none'), label('points: 25')]],
    ['a label that nearly means something', [label('point: typo')]],
    ['a label out of range', [label('points: 9000')]],
    ['a label that nobody’s word gave', [label('points: none', null)]],
    ['a label of somebody who decides no more', [label('points: none', tri)]],
    ['a label that its maintainer took off', [label('points: none', ana, ana)]],
    ['a label that the author took off', [label('points: none', ana, octocat)]],
  ])('is stopped by %s', (_name, labellings) => {
    const labels = labellings.flatMap(({ name, takenOff }) => (takenOff === undefined ? [name] : []));
    const facts = on('2026-12-24', [], { labellings, pull: { labels } });
    expect(decided(facts)).toMatchObject({ append: [], confirmsOn: null });
  });

  test('is stopped where labels were put before those that are known', () => {
    const facts = on('2026-12-24', [], { hasOlderLabellings: true });
    expect(decided(facts)).toMatchObject({ append: [], confirmsOn: null });
  });

  test('is stopped by a rejection, though who said it may decide no more', () => {
    const word = say(tri, '/points reject it', { ownReactions: ['rocket'] });
    expect(decided(on('2026-12-24', [word]))).toMatchObject({ append: [], confirmsOn: null });
  });

  test('is stopped by a claim that was edited, or deleted', () => {
    const claim = say(octocat, '/points claim more', { isEdited: true, ownReactions: ['rocket'] });
    expect(decided(on('2026-12-24', [claim]))).toMatchObject({ append: [], confirmsOn: null });
    const deleted = decided(on('2026-12-24', [], { lastSetIn: 99 }));
    // It is remembered in our comment, whatever else happens.
    expect(deleted).toMatchObject({ append: [], confirmsOn: null, setByComment: 99 });
  });

  test('remembers in which comment somebody asked or rejected', () => {
    expect(decided(on('2026-11-24', [say(octocat, '/points claim more')])).setByComment).toBe(99);
    expect(decided(on('2026-11-24', [say(ana, '/points reject it')])).setByComment).toBe(99);
  });

  test('is not stopped by a label that a bot has put, nor by one about something else', () => {
    const labellings = [label('points: none', people.bot), label('bug', ana)];
    expect(decided(on('2026-11-30', [], { labellings })).append).toHaveLength(1);
  });

  test.each([
    ['what others say', say(tri, '/points reject it')],
    ['a confirm that came before the merge', say(ana, '/points confirm', { createdAt: after(-1) })],
  ])('is not stopped by %s', (_name, comment) => {
    expect(decided(on('2026-11-30', [comment])).append).toHaveLength(1);
  });

  test('is of that activity alone', () => {
    expect(decided(on('2026-12-24', [], { files: [guide] }))).toMatchObject({ append: [], confirmsOn: null });
  });

  test('is corrected by who speaks in the very second of it', () => {
    const facts = recorded(on('2026-11-30'), program);
    const at = facts.entries[0]?.at.replace(/\.\d+Z$/, 'Z') ?? '';
    const word = say(ana, '/points added-information 200 confirm', { createdAt: at });
    expect(decided({ ...facts, comments: [word] }).append.map(({ kind }) => kind)).toEqual([
      'revocation',
      'award',
    ]);
  });

  test('is never one that was taken back', () => {
    const given = recorded(on('2026-11-24', [say(ana, '/points confirm\n/points revoke it')]), program);
    expect(decided({ ...given, now: new Date('2026-12-24T08:00:00Z') })).toMatchObject({
      state: 'revoked',
      append: [],
    });
  });
});
