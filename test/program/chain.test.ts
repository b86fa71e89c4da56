import { describe, expect, test } from 'vitest';

import type { OtherFile } from '../../src/program/chain.ts';
import { describeMistake } from '../../src/program/mistake.ts';
import { nameOfPlace } from '../../src/program/program-place.ts';
import type { ProgramReading } from '../../src/program/program-reading.ts';
import { readProgram } from '../../src/program/read-program.ts';

const file = '.github/docpoints.yml';

/** Reads a file with these files of other repositories, by their places as keys: `octo-org/points:.github/docpoints.yml`. */
function read(text: string, others: Record<string, string | OtherFile> = {}): ProgramReading {
  const known = Object.entries(others).map(
    ([place, other]) => [place, typeof other === 'string' ? { text: other } : other] as const,
  );
  return readProgram(text, file, new Map(known));
}

function programOf(text: string, others: Record<string, string> = {}) {
  const reading = read(text, others);
  if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join('\n'));
  return reading.program;
}

function told(text: string, others: Record<string, string | OtherFile> = {}): string[] {
  const reading = read(text, others);
  return reading.ok ? [] : reading.mistakes.map(describeMistake);
}

const points = 'octo-org/points:.github/docpoints.yml';

describe('a file that extends one of another repository', () => {
  test.each([
    ['octo-org/points', points],
    ['octo-org/points@v2', `${points}@v2`],
    ['octo-org/points:rules.yml', 'octo-org/points:rules.yml'],
    ['octo-org/points:rules/docs.yml@main', 'octo-org/points:rules/docs.yml@main'],
    ['octo-org/.github', 'octo-org/.github:.github/docpoints.yml'],
    ['Octo-Org/Points', 'Octo-Org/Points:.github/docpoints.yml'],
  ])('says which one it needs: %s', (base, place) => {
    const reading = read(`extends: ${base}`);
    const needs = reading.ok ? null : reading.needs;
    expect(needs?.kind === 'file' && nameOfPlace(needs.place)).toBe(place);
  });

  test('has what that one says where it says nothing', () => {
    const program = programOf(
      'extends: octo-org/points\nprogram: { name: Ours }\nactivities: { typo-fix: { points: 30 } }',
      { [points]: 'extends: dataminer\nprogram: { name: Theirs, timezone: Europe/Brussels }\ncredit: equal' },
    );
    expect(program).toMatchObject({ name: 'Ours', timezone: 'Europe/Brussels', credit: 'equal' });
    expect(program.levels).toHaveLength(3);
    expect(program.activities['typo-fix']).toMatchObject({
      title: 'Correct a spelling or grammar mistake',
      points: { min: 30, max: 30 },
    });
  });

  test('may be several levels above a preset', () => {
    const program = programOf('extends: octo-org/a', {
      'octo-org/a:.github/docpoints.yml': 'extends: octo-org/b:b.yml@v1\ncredit: equal',
      'octo-org/b:b.yml@v1': 'extends: octo-org/c\nremind: { level-ends: 3 }\ncredit: author',
      'octo-org/c:.github/docpoints.yml': 'extends: hours\nremind: { level-ends: 9 }',
    });
    expect(program).toMatchObject({
      name: 'Thanks for your hours',
      credit: 'equal',
      remind: { levelEnds: 3 },
    });
  });

  test('finds it however its owner and name are written', () => {
    expect(programOf('extends: Octo-Org/Points', { [points]: 'credit: equal' }).credit).toBe('equal');
  });

  test('may bring back an activity that the other took away, as it was in neither', () => {
    const { activities } = programOf('extends: octo-org/points\nactivities: { typo-fix: { points: 5 } }', {
      [points]: 'activities: { typo-fix: null }',
    });
    expect(activities['typo-fix']).toMatchObject({ title: 'typo-fix', finds: [], points: { max: 5 } });
  });

  test('names one place for its ledger, whatever place the other names', () => {
    const { ledger } = programOf('extends: octo-org/points\nledger: { branch: ours }', {
      [points]: 'ledger: { url: https://points.example.org }',
    });
    expect(ledger).toEqual({ kind: 'branch', repository: null, branch: 'ours' });
  });
});

describe('mistakes', () => {
  test('of shape are told in every file, its own first', () => {
    expect(
      told('extends: octo-org/a\ncredit: both', {
        'octo-org/a:.github/docpoints.yml': 'extends: octo-org/b\ncomment: { preveiw: true }',
        'octo-org/b:.github/docpoints.yml': '\nremind: { level-ends: soon }',
      }).map((mistake) => mistake.replace(/: found .*/, '')),
    ).toEqual([
      '.github/docpoints.yml:2:9: credit',
      'octo-org/a:.github/docpoints.yml:2:12: comment.preveiw',
      'octo-org/b:.github/docpoints.yml:2:23: remind.level-ends',
    ]);
  });

  test('of sense are told in the topmost file that has to do with them', () => {
    expect(
      told('extends: octo-org/points\nactivities: { talk: { points: { max: 5 } } }', {
        [points]: 'activities:\n  talk: { points: { min: 50, max: 300 } }\nlabels: { walk: wakl }',
      }).map((mistake) => mistake.replace(/, expected .*/, '')),
    ).toEqual([
      '.github/docpoints.yml:2:31: activities.talk.points: found min 50 above max 5',
      'octo-org/points:.github/docpoints.yml:3:17: labels.walk: found the text "wakl"',
    ]);
  });

  test('of a file that takes an activity away are told where it is named', () => {
    expect(
      told('extends: octo-org/points\nactivities: { talk: null }', {
        [points]: 'activities: { talk: { points: 5 } }\nlabels: { spoken: talk }',
      })[0],
    ).toContain('octo-org/points:.github/docpoints.yml:2:19: labels.spoken: found the text "talk"');
  });

  test('of YAML in another file are told with its name', () => {
    expect(told('extends: octo-org/points', { [points]: 'program: {' })[0]).toMatch(
      /^octo-org\/points:\.github\/docpoints\.yml:\d+:\d+: found something missing/,
    );
  });

  test('of a private file are told by their place alone', () => {
    expect(
      told('extends: octo-org/points', {
        [points]: { text: 'program: { name: x }\npassword: hunter2\ncredit: hunter3', isPrivate: true },
      }),
    ).toEqual([
      'octo-org/points:.github/docpoints.yml:2:1: found a mistake in a private file, expected what `docpoints config check` says of it there',
    ]);
  });

  test('are told for a file that is not there, or that may not be read', () => {
    expect(
      told('extends: octo-org/points', { [points]: { unreadable: 'is not there', isMissing: true } }),
    ).toEqual([
      '.github/docpoints.yml:1:10: extends: found `octo-org/points:.github/docpoints.yml`, which is not there, expected a file that can be read from here',
    ]);
  });

  test('are told for files that extend each other, with all of the circle', () => {
    const others = {
      'octo-org/a:.github/docpoints.yml': 'extends: octo-org/b:b.yml',
      'octo-org/b:b.yml': '# b\nextends: octo-org/c@v1',
      'octo-org/c:.github/docpoints.yml@v1': 'extends: octo-org/b:b.yml',
    };
    expect(told('extends: octo-org/a', others)).toEqual([
      'octo-org/c:.github/docpoints.yml@v1:1:10: extends: found a circle: octo-org/b:b.yml → octo-org/c:.github/docpoints.yml@v1 → octo-org/b:b.yml, expected files of which the last extends a preset',
    ]);
  });

  test('are told for a file that extends itself', () => {
    const itself = { [points]: 'extends: octo-org/Points' };
    expect(told('extends: octo-org/points', itself)[0]).toContain('found a circle: octo-org/points:');
  });

  test('are told for too many files in a row', () => {
    const others = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `octo-org/n${at}:.github/docpoints.yml`,
        `extends: octo-org/n${at + 1}`,
      ]),
    );
    const [first, ...more] = told('extends: octo-org/n0', others);
    expect(first).toContain('expected at most 8 files that extend one another');
    expect(more).toEqual([]);
  });

  test('keep the file from being read further only where its base is unknown', () => {
    const reading = read('extends: octo-org/points\ncredit: both');
    const place = { owner: 'octo-org', repo: 'points' };
    expect(reading).toMatchObject({ ok: false, needs: { kind: 'file', place } });
  });
});

test('benefits of the other file that no level opens any more are no mistake', () => {
  const { benefits, levels } = programOf(
    'extends: octo-org/points\nprogram: { levels: [{ name: A, points: 5 }] }',
    {
      [points]: 'program: { benefits: { mug: A mug }, levels: [{ name: B, points: 9, benefits: [mug] }] }',
    },
  );
  expect({ benefits: Object.keys(benefits), levels: levels.map(({ name }) => name) }).toEqual({
    benefits: [],
    levels: ['A'],
  });
});

test('where each value comes from is known', () => {
  const reading = read('extends: octo-org/points\nprogram:\n  name: Ours', {
    [points]: 'program:\n  name: Theirs\n  timezone: UTC\nlabels: { a: none }',
  });
  const origin = (...path: string[]) => {
    const from = reading.ok ? reading.origin(path) : null;
    return from === null ? null : `${from.file}:${from.line}`;
  };
  expect(origin('program', 'name')).toBe('.github/docpoints.yml:3');
  expect(origin('program', 'timezone')).toBe('octo-org/points:.github/docpoints.yml:3');
  expect(origin('labels', 'a')).toBe('octo-org/points:.github/docpoints.yml:4');
  expect(origin('credit')).toMatch(/^preset simple:\d+$/);
  expect(origin('program', 'url')).toBeNull();
});
