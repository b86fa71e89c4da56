import { describe, expect, test } from 'vitest';

import { describeMistake, type Mistake } from '../../src/program/mistake.ts';
import type { Program } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { computingTime } from '../builders/computing-time.ts';

const file = '.github/docpoints.yml';

function programOf(text: string | null): Program {
  const reading = readProgram(text, file);
  if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join('\n'));
  return reading.program;
}

function mistakesIn(text: string): readonly Mistake[] {
  const reading = readProgram(text, file);
  return reading.ok ? [] : reading.mistakes;
}

const told = (text: string) => mistakesIn(text).map(describeMistake);

describe('no rules', () => {
  test('without a file the program is simple', () => {
    const reading = readProgram(null, file);
    expect(reading).toMatchObject({ ok: true, warnings: [] });
    expect(programOf(null).activities['typo-fix']?.points).toEqual({ min: 25, max: 25, step: 1 });
  });

  test.each(['', '\n\n', '# only a comment\n', '---\n', '\uFEFF'])(
    'an empty file (%j) is the preset simple, with a warning that says so',
    (text) => {
      const reading = readProgram(text, file);
      expect(reading.ok && reading.program).toEqual(programOf(null));
      expect(reading.ok && reading.warnings.map(describeMistake)).toEqual([
        '.github/docpoints.yml:1:1: found no rules, expected at least one key; the preset `simple` is in force',
      ]);
    },
  );
});

describe('inheriting', () => {
  test('an absent key comes from what the program extends', () => {
    const program = programOf('extends: dataminer\nprogram: { name: Ours }');
    expect(program.name).toBe('Ours');
    expect(program.levels.map(({ name }) => name)).toEqual(['Advocate', 'Enabler', 'Catalyst']);
  });

  test('a part of an activity changes that part alone', () => {
    const { activities } = programOf('activities: { added-information: { points: { max: 500 } } }');
    expect(activities['added-information']).toMatchObject({
      title: 'Add missing information',
      points: { min: 50, max: 500, step: 25 },
    });
  });

  test('a list replaces the inherited one', () => {
    expect(programOf("docs: { include: ['docs/**'] }").docs).toMatchObject({
      include: ['docs/**'],
      exclude: ['**/node_modules/**', '**/CHANGELOG.md'],
    });
  });

  test('null takes an inherited activity away, and its label with it', () => {
    const program = programOf('activities: { large-contribution: null }');
    expect(Object.keys(program.activities)).toEqual(['typo-fix', 'added-information']);
    expect(Object.keys(program.labels)).toEqual([
      'points: typo-fix',
      'points: added-information',
      'points: none',
    ]);
  });

  test('a preset that does not exist is named with those that do', () => {
    expect(told('extends: dataminer-2025')).toEqual([
      '.github/docpoints.yml:1:10: extends: found the text "dataminer-2025", expected a preset (`simple`, `dataminer`, `dataminer-2026`, `hours`), or `owner/repo[:path][@ref]` (did you mean `dataminer-2026`?)',
    ]);
    expect(mistakesIn('extends: dataminr')[0]?.nearest).toBe('dataminer');
  });

  test('an empty map of names drops those that are inherited', () => {
    expect(programOf('extends: dataminer\nprogram: { levels: [], benefits: {} }').benefits).toEqual({});
  });

  test('where the levels are replaced, the benefits of those before them are gone', () => {
    const { benefits } = programOf('extends: dataminer\nprogram: { levels: [{ name: One, points: 5 }] }');
    expect(Object.keys(benefits)).toEqual([]);
  });
});

describe('defaults', () => {
  test('a range without min and step starts at 1 and goes by 1', () => {
    const { activities } = programOf('activities: { talk: { points: { max: 40 } } }');
    expect(activities['talk']?.points).toEqual({ min: 1, max: 40, step: 1 });
  });

  test('an activity without a title has its name as the title', () => {
    expect(programOf('activities: { talk: { points: 5 } }').activities['talk']?.title).toBe('talk');
  });

  test('an activity that is added and found in pull requests brings its label', () => {
    const { labels } = programOf(
      'activities: { typo-fix: null, spelling: { points: 5, finds: [typo-fix] }, talk: { points: 5 } }',
    );
    expect(labels['points: spelling']).toEqual({ kind: 'activity', activity: 'spelling' });
    expect('points: talk' in labels).toBe(false);
  });

  test('a name that nobody wrote is in no record, whatever it is', () => {
    const program = programOf('extends: dataminer');
    for (const record of [program.activities, program.labels, program.benefits, program.docs.factors])
      expect(record['constructor'] ?? record['toString'] ?? record['__proto__']).toBeUndefined();
  });

  test('a login to exclude may be written with or without @', () => {
    expect(programOf("authors: { exclude: ['@octocat', hubot] }").authors.exclude).toEqual([
      'octocat',
      'hubot',
    ]);
  });
});

describe('a mistake', () => {
  test('has its place, its path, what was found and what was expected', () => {
    expect(
      mistakesIn('program:\n  levels:\n    - { name: One, points: 5 }\n    - { name: Two, points: lots }'),
    ).toEqual([
      {
        file,
        line: 4,
        column: 28,
        path: 'program.levels[1].points',
        found: 'the text "lots"',
        expected: 'a whole number of points, from 1 to 1,000,000',
        nearest: null,
      },
    ]);
  });

  test('stands at the key where the key is wrong, with the nearest known one', () => {
    expect(mistakesIn('docs:\n  inclde: []')[0]).toMatchObject({
      line: 2,
      column: 3,
      path: 'docs.inclde',
      found: 'the unknown key `inclde`',
      nearest: 'include',
    });
  });

  test('of sense is told together with mistakes of shape', () => {
    expect(
      mistakesIn(
        'program: { periud: month }\nactivities: { talk: { points: { min: 9, max: 3 } }, walk: { points: 1.5 } }\nlabels: { a: tlk }',
      ).map(({ path, nearest }) => [path, nearest]),
    ).toEqual([
      ['program.periud', 'period'],
      ['activities.talk.points', null],
      ['activities.walk.points', null],
      ['labels.a', 'talk'],
    ]);
  });

  test('of sense is told beside a word that is none of those known', () => {
    expect(
      mistakesIn(
        'program:\n  period: fiscal-year\n  levels: [{ name: A, points: 9 }, { name: B, points: 5 }]\nactivities: { talk: { points: lots }, walk: { points: { min: 9, max: 3 }, by: me } }\ncredit: both\nlabels: { a: tlk, b: talk }',
      ).map(({ path }) => path),
    ).toEqual([
      'program.period',
      'program.levels[1].points',
      'activities.talk.points',
      'activities.walk.by',
      'credit',
      'labels.a',
    ]);
  });

  test.each([
    [
      'a level that lacks its points opens its benefits all the same',
      'program: { levels: [{ name: A, benefits: [mug] }], benefits: { mug: A mug } }',
    ],
    [
      'a benefit of the wrong shape is known by its name',
      'program: { levels: [{ name: A, points: 5, benefits: [mug] }], benefits: { mug: 5 } }',
    ],
    [
      'an activity of the wrong shape is known by its name',
      'activities: { talk: 5 }\nlabels: { a: talk }\nconfirm: { after: { talk: 7 } }',
    ],
    [
      'points of the wrong shape are no reason to judge the cap',
      'activities: { typo-fix: { points: lots, cap: { points: 5, per: month } } }',
    ],
  ])('makes no other: %s', (_, text) => expect(told(text)).toHaveLength(1));

  test('is told with all others, in the order of the file', () => {
    expect(
      told(
        'program: { periud: month, naem: x, keep: always }\nactivities:\n  talk: { pts: 5 }\ncredit: both',
      ),
    ).toHaveLength(5);
  });

  test('near a known word names it', () => {
    expect(mistakesIn('program: { period: calender-year }')[0]?.nearest).toBe('calendar-year');
    expect(mistakesIn('labels: { spelling: { hint: typo } }')[0]?.nearest).toBe('typo-fix');
  });

  test.each([
    ['extends:simple', 'extends: simple'],
    ['activities:\n  typo-fix:\n    points:10', 'points: 10'],
    ['activities: { typo-fix: { points: "25" } }', '25'],
    ['comment: { preview: yes }', 'true'],
    ['confirm: { own: Off }', 'false'],
    ['confirm: { own: maybe }', null],
  ])('of what YAML reads otherwise than people do names what is meant: %s', (text, meant) => {
    expect(mistakesIn(text).map(({ nearest }) => nearest)).toEqual([meant]);
  });

  test('in the name of a part hides none in the parts beside it', () => {
    const text = 'activities:\n  talk: { points: { min: 30, max: 10 } }\n  Talks: { points: 1.5 }';
    expect(mistakesIn(text).map(({ line, path }) => [line, path])).toEqual([
      [2, 'activities.talk.points'],
      [3, 'activities.Talks'],
      [3, 'activities.Talks.points'],
    ]);
  });

  test('says which key is missing', () => {
    expect(told('program: { levels: [{ points: 5 }] }')).toEqual([
      '.github/docpoints.yml:1:21: program.levels[0].name: found nothing, expected the key `name`',
    ]);
  });

  test('is at the same place in a file with Windows line ends or a byte order mark', () => {
    const [unix] = mistakesIn('credit: author\nprogram:\n  keep: always\n');
    expect(mistakesIn('credit: author\r\nprogram:\r\n  keep: always\r\n')).toEqual([unix]);
    expect(mistakesIn('\uFEFFcredit: both')[0]).toMatchObject({ line: 1, column: 9 });
  });
});

describe('refuses', () => {
  test.each([
    ['- a\n- b', 'found a list, expected a map'],
    ['[]', 'found an empty list, expected a map'],
    ['hello', 'found the text "hello", expected a map'],
    ['program: []', 'program: found an empty list, expected a map'],
    ['activities: []', 'activities: found an empty list, expected a map'],
    ['activities: { talk: 25 }', 'activities.talk: found the number 25, expected an activity'],
    [
      'activities: { talk: { points: lots } }',
      'found the text "lots", expected a whole number of points, or',
    ],
    [
      'activities: { talk: { points: { max: -5 } } }',
      'found the number -5, expected a whole number of points',
    ],
    ['activities: { talk: { points: { min: 0, max: 5 } } }', 'found the number 0, expected a whole number'],
    ['activities: { talk: { points: -1000001 } }', 'from -1,000,000 to 1,000,000'],
    ['labels: { a: -5 }', 'found the number -5, expected'],
    [
      'activities:\n  a: &a { points: 5 }\n  b:\n    <<: *a',
      '4:5: found the merge key `<<`, expected the keys themselves',
    ],
    ['program: { period: [month, year] }', 'program.period: found a list, expected one of'],
    ['confirm: { by: ["@octo-org/docs team"] }', "expected '@login' or '@organisation/team', in quotes"],
    ['confirm: { by: ["@-x"] }', "expected '@login' or '@organisation/team', in quotes"],
    ['confirm: { staff: ["octo-org/staff"] }', "expected '@login' or '@organisation/team', in quotes"],
    [
      'program: { levels: [{ name: A, points: 5, changes: [{ from: 2027-13-01, points: 3 }] }] }',
      'expected a day, YYYY-MM-DD',
    ],
    [
      'ledger: { url: "http://points.example.org" }',
      'ledger.url: found the text "http://points.example.org", expected a link that starts with https',
    ],
    ['extends: ../points', 'extends: found the text "../points", expected a preset'],
    ['extends: octo-org/points:../x.yml', 'expected a preset'],
    ['extends: octo-org/points:/x.yml', 'expected a preset'],
    ['extends: octo-org/..', 'expected a preset'],
    ['extends: https://example.org/x.yml', 'expected a preset'],
    ['extends: [simple]', 'extends: found a list, expected a text'],
    ['activities: { talk: { points: 1.5 } }', 'found the number 1.5, expected a whole number of points'],
    ['activities: { talk: { points: .nan } }', 'found `.nan`, which is no number'],
    ['activities: { talk: { points: 1e309 } }', 'found a number without end'],
    [
      'activities: { talk: { points: { min: 1, mx: 3 } } }',
      'activities.talk.points.mx: found the unknown key `mx`',
    ],
    ['activities: { Talk: { points: 5 } }', 'found the key `Talk`, expected a name in small letters'],
    ['activities:\n  __proto__: { points: 5 }', '2:3: found the key `__proto__`, expected another name'],
    ['activities:\n  constructor: { points: 5 }', '2:3: found the key `constructor`, expected another name'],
    ['toString: 1', 'found the key `toString`, expected another name'],
    ['program:\n\tname: x', '2:1: found a tab at the start of a line, expected spaces'],
    ['credit: author\ncredit: equal', '2:1: found the key `credit` again, expected each key once'],
    ['program: { name: !!js/function x }', 'found a tag, expected a value without a tag'],
    ['program: { name: !secret x }', 'found a tag'],
    ['credit: author\n---\ncredit: equal', 'found a second document'],
    ['? [a]\n: b', 'found a list or a map as a key'],
    [
      'docs: { include: [docs/a.md, **/*.md] }',
      '1:30: found `**/*.md`, which YAML takes for an alias of nothing, expected quotes around it',
    ],
    ['program: { name: a: b }', 'found `: ` or `- ` within brackets, expected quotes'],
    [
      'program:\n  name: a: b',
      '2:9: found a key where none can stand, expected the keys of one map exactly below',
    ],
    ['program:\n  name: a\n    url: b', '2:9: found a key where none can stand'],
    ['program:\n  name a\n  url: b', '2:3: found a key where none can stand'],
    ['program: { name: "x', 'found something missing (Missing closing "quote), expected each quotation'],
    ['activities: { talk: { points: 5.000 } }', 'found `5.000`, which is 5 to YAML, expected `5`, or `5000`'],
    ["activities: { talk: { points: '25' } }", '(did you mean `25`?)'],
    ['activities: { talk: { points: "1,000" } }', '(did you mean `1000`?)'],
    ['program: { name: x', 'found something missing (Flow map'],
    // What lacks its end lacks it on the last line that there is.
    ['credit: author\nconfirm:\n  by: [ana,\n    bo\n', '4:7: found something missing (Flow seq'],
    ['credit: author\nconfirm:\n  by: [ana,\n\n\n', '3:12: found something missing (Flow seq'],
    ['confirm: { by: [@octocat] }', 'expected quotes around it'],
    ['program:', 'program: found nothing, expected a map'],
    ['members: { keep: forever }', 'expected a whole number of days'],
    ['ledger: { branch: "a..b" }', "expected a branch's name"],
    ['ledger: { branch: "refs/heads/main" }', "expected a branch's name"],
    ['confirm: { by: [octocat] }', "expected '@login' or '@organisation/team', in quotes"],
  ])('%j', (text, expected) => expect(told(text)[0]).toContain(expected));

  test('an alias that holds itself', () => expect(told('activities: &a { talk: *a }')).not.toEqual([]));
});

describe('answers fast', () => {
  test('a million-line alias bomb', () => {
    const bomb = `a: &a [x]\n${'b: *a\n'.repeat(1_000_000)}`;
    expect(
      computingTime(() => expect(told(bomb)[0]).toContain('found a file of 6,000,010 characters')),
    ).toBeLessThan(200);
  });

  test('a small alias bomb that would grow', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `k${at + 1}: &k${at + 1} [${`*k${at},`.repeat(8)}]`);
    const bomb = `k0: &k0 [x]\n${levels.join('\n')}`;
    expect(computingTime(() => expect(told(bomb)).toHaveLength(1))).toBeLessThan(500);
  });

  test.each([
    ['many aliases', `a: &a x\n${'b: *a\n'.repeat(15_000)}`],
    ['many keys', Array.from({ length: 8000 }, (_, at) => `key${at}: 1`).join('\n')],
    ['many wrong lines', 'a: }\n'.repeat(18_000)],
    ['deep lists', `a: ${'['.repeat(45_000)}`],
    ['many activities', `activities:\n${Array.from({ length: 8000 }, (_, at) => ` a${at}: 1`).join('\n')}`],
  ])('%s', (_, text) => {
    expect(text.length).toBeLessThan(100_000);
    expect(computingTime(() => expect(told(text).length).toBeLessThanOrEqual(100))).toBeLessThan(2000);
  });
});
