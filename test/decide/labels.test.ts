import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Facts, Labelling, Person } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, mergedAt, people, say } from '../builders/facts.ts';

const { ana, bo, octocat, tri, stranger, bot } = people;
const program = buildProgram(
  "extends: dataminer\nlabels: { 'good docs': added-information, spelling: { hint: typo-fix } }\n",
);
const label = (name: string, by: Person | null = ana, at = after(1)): Labelling => ({ name, by, at });
const decided = (labellings: readonly Labelling[], changes: Parameters<typeof buildFacts>[0] = {}) => {
  const labels = labellings.map(({ name }) => name);
  return decide(buildFacts({ files: [guide], labellings, ...changes, pull: { labels, ...changes.pull } }), {
    program,
    invalid: null,
  });
};

describe('a label of somebody who may decide', () => {
  test('sets what it is', () => {
    expect(decided([label('points: added-information')])).toMatchObject({
      state: 'proposed',
      activity: { id: 'added-information' },
      setBy: { by: { login: 'ana' } },
      append: [],
    });
  });

  test('of the program’s own naming does, too, whatever its case', () => {
    expect(decided([label('Good Docs')]).activity?.id).toBe('added-information');
  });

  test.each(['points: 450', 'points:450', 'Points: 450'])('%s sets the points', (name) => {
    expect(decided([label(name)]).points).toBe(450);
  });

  test('points: none gives no points', () => {
    expect(decided([label('points: none')])).toMatchObject({
      state: 'rejected',
      rejection: { by: { login: 'ana' }, reason: 'the label points: none' },
    });
  });

  test('set before the merge is kept for it', () => {
    expect(decided([label('points: 450', ana, after(-60))]).points).toBe(450);
  });

  test('that is taken off again is forgotten', () => {
    expect(decided([]).setBy).toBeNull();
  });

  test('about what and how many go together', () => {
    const labels = [label('points: added-information'), label('points: 120', ana, after(2))];
    expect(decided(labels)).toMatchObject({
      activity: { id: 'added-information' },
      points: 120,
      labelProblems: [],
    });
  });
});

describe('nobody else’s label counts:', () => {
  test.each([
    ['a stranger’s', stranger],
    ['one of somebody who triages', tri],
    ['the author’s', octocat],
    ['a bot’s', bot],
    ['one of an account that is gone', null],
  ])('%s', (_name, person) => {
    expect(decided([label('points: 1000', person)])).toMatchObject({ setBy: null, labelProblems: [] });
  });

  test('a maintainer’s on their own pull request', () => {
    expect(decided([label('points: 1000', bo)], { pull: { author: bo } }).setBy).toBeNull();
  });
});

describe('label and command', () => {
  const fifty = (createdAt: string) => ({ comments: [say(bo, '/points 50', { createdAt })] });

  test('the later one wins', () => {
    expect(decided([label('points: 450', ana, after(1))], fifty(after(2))).points).toBe(50);
    expect(decided([label('points: 450', ana, after(3))], fifty(after(2))).points).toBe(450);
  });

  test('in the same second the command wins', () => {
    expect(decided([label('points: 450', ana, after(2))], fifty(after(2))).points).toBe(50);
  });

  test('a label is confirmed by a command', () => {
    const comments = [say(bo, '/points confirm', { createdAt: after(5) })];
    expect(decided([label('points: 450')], { comments }).append).toMatchObject([
      { points: 450, by: { login: 'bo' } },
    ]);
  });
});

describe('a label that says nothing sure', () => {
  test.each([
    ['points: 100', 'points: 200'],
    ['points: typo-fix', 'points: added-information'],
    ['points: none', 'points: 100'],
  ])('%s and %s are a question, and neither counts', (one, other) => {
    expect(decided([label(one), label(other)])).toMatchObject({
      state: 'proposed',
      setBy: null,
      labelProblems: [{ kind: 'contradiction', labels: [one, other] }],
    });
  });

  test.each([
    ['point: typo', 'points: typo-fix'],
    ['points: typofix', 'points: typo-fix'],
    ['points : none', 'points: none'],
    ['points : 25', 'points: 25'],
    ['points: 25p', 'points: 25'],
    ['point: 25 points', 'points: 25'],
    ['points: 1,000', 'points: 1000'],
    ['points: 1 000', 'points: 1000'],
    ['points: -5', null],
    ['points: 2.5', null],
    ['points: 0x10', null],
  ])('%s is answered with %s', (name, nearest) => {
    expect(decided([label(name)]).labelProblems).toEqual([{ kind: 'near-miss', label: name, nearest }]);
  });

  test.each(['spelling', 'bug', 'docpoints: confirmed', 'pointer', 'points of 2026'])(
    '%s is no near miss',
    (name) => {
      expect(decided([label(name)]).labelProblems).toEqual([]);
    },
  );

  test('out of the range is told', () => {
    expect(decided([label('points: 5000')])).toMatchObject({
      setBy: null,
      labelProblems: [
        { kind: 'refused', label: 'points: 5000', refusal: { kind: 'out-of-range', asked: 5000 } },
      ],
    });
  });
});

describe('a label that was taken off', () => {
  const taken = (by: Person | null, name = 'points: none', put: Person | null = ana) =>
    decide(
      buildFacts({
        files: [guide],
        labellings: [{ ...label(name, put), takenOff: { by, at: after(2) } }],
      }),
      { program, invalid: null },
    );

  test('by somebody who may decide counts no more', () => {
    expect(taken(bo)).toMatchObject({ state: 'proposed', rejection: null });
  });

  test.each([
    ['the author', octocat],
    ['somebody who triages', tri],
    ['a bot', bot],
    ['an account that is gone', null],
  ])('by %s counts still', (_name, person) => {
    expect(taken(person)).toMatchObject({ state: 'rejected', rejection: { by: { login: 'ana' } } });
    expect(taken(person, 'points: 450')).toMatchObject({ points: 450, setBy: { by: { login: 'ana' } } });
  });

  test('and put again by somebody who may not decide is still who decided’s', () => {
    const again = [{ ...label('points: none'), takenOff: { by: tri, at: after(2) } }];
    const all = [...again, label('points: none', tri, after(3))];
    expect(decided(all)).toMatchObject({ state: 'rejected', rejection: { by: { login: 'ana' } } });
  });

  test('and never counted does not count by that', () => {
    expect(taken(tri, 'points: none', tri)).toMatchObject({ state: 'proposed' });
  });
});

test('a label put after the award changes nothing', () => {
  const comments = [say(bo, '/points 300 confirm', { createdAt: mergedAt })];
  const facts = (entries: Facts['entries']) => ({ comments, entries });
  const [draft] = decided([], facts([])).append;
  const entries = draft === undefined ? [] : [{ v: 1, at: after(1), prev: null, ...draft } as const];
  expect(decided([label('points: 450', ana, after(9))], facts(entries))).toMatchObject({
    state: 'confirmed',
    points: 300,
    append: [],
  });
});

describe('labels that the program names', () => {
  const made = (repositoryLabels: readonly string[] | null, changes: object = {}) =>
    decided([], { repositoryLabels, ...changes }).newLabels;

  test('are made where they are missing, with what they mean', () => {
    expect(made(['bug', 'Points: None'])).toEqual([
      {
        name: 'points: typo-fix',
        color: 'bfdadc',
        description: 'Docpoints: Correct a spelling or grammar mistake',
      },
      {
        name: 'points: added-information',
        color: 'bfdadc',
        description: 'Docpoints: Add missing information',
      },
      {
        name: 'points: large-contribution',
        color: 'bfdadc',
        description: 'Docpoints: Make a large contribution to docs',
      },
      { name: 'good docs', color: 'bfdadc', description: 'Docpoints: Add missing information' },
    ]);
  });

  test('are not made for hints, nor where it is not known what is there, nor for what is ignored', () => {
    expect(made([]).map(({ name }) => name)).not.toContain('spelling');
    expect(made(null)).toEqual([]);
    expect(made([], { files: [] })).toEqual([]);
  });
});

describe('labels that show the state', () => {
  const shown = buildProgram('comment: { labels: true }');
  const of = (labels: string[], comments = [say(ana, '/points reject no')]) =>
    decide(buildFacts({ comments, pull: { labels } }), { program: shown, invalid: null }).stateLabels;

  test('are put where the program wants them, and taken off when they are no longer true', () => {
    expect(of(['bug', 'docpoints: proposed'])).toEqual({
      add: ['docpoints: rejected'],
      remove: ['docpoints: proposed'],
    });
    expect(of(['docpoints: rejected'])).toEqual({ add: [], remove: [] });
    expect(of([], [])).toEqual({ add: ['docpoints: proposed'], remove: [] });
  });

  test('are left alone where it does not', () => {
    expect(decided([label('docpoints: confirmed')]).stateLabels).toEqual({ add: [], remove: [] });
  });
});

test('who has a share decides about it by no label either', () => {
  const comments = [say(ana, '/points @octocat 100 @bo 50', { createdAt: after(1) })];
  expect(decided([label('points: 300', bo, after(5))], { comments })).toMatchObject({ points: 150 });
});

test('a number is of the activity beside it, whichever label was put first', () => {
  const labels = [label('points: 120', ana, after(1)), label('points: added-information', ana, after(2))];
  expect(decided(labels)).toMatchObject({
    activity: { id: 'added-information' },
    points: 120,
    labelProblems: [],
  });
});

test('a label that counts for nothing is answered where nothing was proposed, too', () => {
  const changes = { files: [{ ...guide, filename: 'src/a.ts' }] };
  expect(decided([label('points: 450')], changes)).toMatchObject({ state: 'ignored', comment: 'write' });
  expect(decided([label('point: typo')], changes)).toMatchObject({ comment: 'write' });
});
