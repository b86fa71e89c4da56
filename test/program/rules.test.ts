import { describe, expect, test } from 'vitest';

import { describeMistake } from '../../src/program/mistake.ts';
import { readProgram } from '../../src/program/read-program.ts';

function told(text: string): string[] {
  const reading = readProgram(text, 'docpoints.yml');
  return reading.ok ? [] : reading.mistakes.map(describeMistake);
}

/** A program with these lines under `program:`. */
const levels = (...written: string[]) =>
  `program:\n  benefits: { gift: A gift }\n  levels:\n${written.map((level) => `    - ${level}`).join('\n')}`;

describe('makes no sense', () => {
  test.each([
    [
      'activities: { talk: {} }',
      'activities.talk: found an activity without points, expected the key `points`',
    ],
    ['activities: { talk: { points: { min: 5 } } }', 'found a range without its end, expected the key `max`'],
    ['activities: { talk: { points: { min: 9, max: 3 } } }', 'found min 9 above max 3'],
    ['activities: { added-information: { points: { max: 20 } } }', 'found min 50 above max 20'],
    [
      'activities: { talk: { points: { max: 3, step: 9 } } }',
      'activities.talk.points.step: found a step of 9',
    ],
    [
      'activities: { confirm: { points: 5 } }',
      'found the name `confirm`, expected a name that is no word of',
    ],
    [
      'activities: { talk: { points: 5, finds: [typo-fix] } }',
      'activities.talk.finds: found `typo-fix`, which the activity `typo-fix` finds already',
    ],
    [
      levels('{ name: A, points: 5 }', '{ name: B, points: 5 }'),
      'levels[1].points: found 5 points, expected more than the 5',
    ],
    [levels('{ name: A, points: 5 }', '{ name: A, points: 6 }'), 'levels[1].name: found the text "A"'],
    [
      levels('{ name: A, points: 5, benefits: [gfit] }'),
      'benefits[0]: found the text "gfit", expected a benefit: `gift` (did you mean `gift`?)',
    ],
    [
      levels('{ name: A, points: 5, changes: [{ from: 2027-02-30, points: 3 }] }'),
      'expected a day that exists',
    ],
    [
      levels(
        '{ name: A, points: 5, changes: [{ from: 2027-02-01, points: 3 }, { from: 2027-01-01, points: 4 }] }',
      ),
      'changes[1].from: found the text "2027-01-01", expected a day after 2027-02-01',
    ],
    ['program: { timezone: Europe/Brusels }', '(did you mean `Europe/Brussels`?)'],
    ['program: { timezone: "+02:00" }', 'found the text "+02:00", expected an IANA time zone'],
    [
      'labels: { spelling: typo-fixx }',
      'labels.spelling: found the text "typo-fixx", expected an activity: ',
    ],
    ['confirm: { after: { typo: 7 } }', 'confirm.after.typo: found the text "typo", expected an activity: '],
    ['docs: { include: [/docs/**] }', 'docs.include[0]: found the text "/docs/**", which starts with `/`'],
    [
      'docs: { include: ["!docs/**"] }',
      'which starts with `!`, expected what is left out under `docs.exclude`',
    ],
    ['docs: { exclude: [docs/] }', 'which is a folder, expected its files: `docs/**`'],
    ['docs: { include: ["(a+)+"] }', 'which is more than a glob'],
    ['docs: { include: ["[a]+[a]+"] }', 'which is more than a glob'],
    ['docs: { include: ["{a,{b,c}}.md"] }', 'with more than names in its `{…}`'],
    ['docs: { include: ["{1..99999999}.md"] }', 'with more than names in its `{…}`'],
    ['docs: { include: ["{a,b,c,d}{a,b,c,d}{a,b,c,d}{a,b,c,d}"] }', 'which stands for 256 globs'],
    ['docs: { include: ["*a*a*a"] }', 'with too many `*` in one name, expected at most 2'],
    ['docs: { include: ["**/a/**/a/**/a/**/a/**"] }', 'with 5 wildcards, expected at most 4'],
    ['docs: { include: [""] }', 'docs.include[0]: found the text "", expected a glob'],
    ['docs: { factors: { "/a": 0.5 } }', 'docs.factors["/a"]: found the text "/a", which starts with `/`'],
    [
      'activities: { talk: { points: 5, found-in: [{ repository: octo-org/docs, paths: [a/] }] } }',
      'activities.talk.found-in[0].paths[0]: found the text "a/", which is a folder',
    ],
    [
      'ledger: { url: https://points.example.org, branch: a }',
      'found the keys `branch`, `url`, expected one place',
    ],
    [
      'activities: { talk: { points: { min: 50, max: 300, step: 40 } } }',
      'activities.talk.points.step: found a step of 40, which does not divide 50 to 300 into equal parts, expected a number that divides 250, such as 25',
    ],
    [
      'activities: { talk: { points: 50, cap: { points: 40, per: month } } }',
      'activities.talk.cap.points: found a cap of 40, expected 50 or more, the smallest award',
    ],
    [
      'activities: { talk: { points: { min: 50, max: 300 }, cap: { points: 49, per: period } } }',
      'found a cap of 49, expected 50 or more',
    ],
    [
      'activities: { talk: { points: 0, cap: { points: 5, per: month } } }',
      'activities.talk.cap: found a cap, expected none',
    ],
    [
      'activities: { typo-fix: { points: -5 } }',
      'activities.typo-fix.points: found -5 points, expected 0 or more',
    ],
    [
      levels('{ name: A, points: 5, benefits: [] }'),
      '2:15: program.benefits.gift: found the benefit `gift`, which no level opens, expected it among the `benefits` of a level',
    ],
    ['program: { benefits: { mug: A mug } }', 'found the benefit `mug`, which no level opens'],
    [
      levels(
        '{ name: A, points: 5, benefits: [gift], changes: [{ from: 2027-01-01, points: 9 }] }',
        '{ name: B, points: 9 }',
      ),
      'levels[0].changes[0].points: found 9 points, expected less than the 9 that B takes from 2027-01-01 on',
    ],
    [
      levels(
        '{ name: A, points: 5, benefits: [gift] }',
        '{ name: B, points: 9, changes: [{ from: 2027-01-01, points: 4 }] }',
      ),
      'levels[1].changes[0].points: found 4 points, expected more than the 5 that A takes',
    ],
    [
      'labels: { good: typo-fix, Good: none }',
      'labels.Good: found the label `Good`, which stands under `labels` already',
    ],
    [
      'activities: { talk: { points: 5, label: a b }, walk: { points: 5, label: A b } }',
      'activities.walk.label: found the label `A b`, which is that of the activity `talk` already',
    ],
    [
      'labels: { given: none }\nactivities: { talk: { points: 5, label: given } }',
      'activities.talk.label: found the label `given`, which stands under `labels` already',
    ],
    [
      'labels: { "Points: none": typo-fix }',
      'found the label `Points: none`, which stands for itself already',
    ],
    ['labels: { "points: 150": 50 }', 'found another meaning for `points: 150`, expected 150 points'],
  ])('%j', (text, expected) => expect(told(text).join('\n')).toContain(expected));
});

describe('makes sense', () => {
  test.each([
    'activities: { typo-fix: null, spelling: { points: 5, finds: [typo-fix] } }',
    levels('{ name: A, points: 5, benefits: [gift] }', '{ name: B, points: 6 }'),
    'program: { timezone: America/Argentina/Buenos_Aires }',
    'labels: { spelling: typo-fix, trivial: none, big: 500, hm: { hint: typo-fix } }',
    'confirm: { after: { typo-fix: 0 } }',
    'docs: { include: ["**/*.{md,mdx}", "packages/*/docs/**", "docs/[a-z]?.txt"] }',
    'ledger: { url: http://127.0.0.1:4801/api }',
    'ledger: { repository: octo-org/points }',
    'ledger: { database: true }',
    'labels: { "points: none": typo-fix, "points: 150": 150 }',
    'activities: { downvoted: { points: -10 }, thanks: { points: 0 } }',
    'activities: { talk: { points: { max: 40, step: 5 } }, walk: { points: { min: 10, max: 75, step: 5 } } }',
    'activities: { talk: { points: { min: 50, max: 300, step: 25 }, cap: { points: 50, per: month } } }',
    levels(
      '{ name: A, points: 5, benefits: [gift], changes: [{ from: 2027-01-01, points: 9 }] }',
      '{ name: B, points: 9, changes: [{ from: 2027-01-01, points: 20 }] }',
    ),
    'remind: { level-ends: &days 5 } # in days\nmembers: { keep: *days }',
  ])('%j', (text) => expect(told(text)).toEqual([]));
});
