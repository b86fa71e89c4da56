import * as v from 'valibot';

import { day, id, key, link, list, map, mapOf, needed, oneOf, points, text } from './written-values.ts';

const threshold = map('a new threshold: { from, points }', {
  from: needed('The first day on which it counts, YYYY-MM-DD.', day),
  points: needed('Points in one period that reach the level.', points),
});

const level = map('a level: { name, points, about, benefits, changes }', {
  name: needed('The name of the level.', text),
  points: needed('Points in one period that reach it.', points),
  about: key('What it stands for.', text),
  benefits: key('Names of benefits that it opens.', list('a list of benefits', text)),
  changes: key('New thresholds, each from a day on.', list('a list of { from, points }', threshold)),
});

const benefit = v.union(
  [
    text,
    map('a benefit: { title, url }', {
      title: needed('What it is, in words.', text),
      url: key('Where it is described.', link),
    }),
  ],
  'a title, or { title, url }',
);

const credit = map('a credit: { title, points }', {
  title: needed('What it is, in words.', text),
  points: needed('Points for one credit.', points),
});

/** The part `program` of a program file. */
export const writtenAbout = map('a map with the name, period and levels of the program', {
  name: key('The name of the program.', text),
  url: key('Where it is described.', link),
  period: key(
    'The time in which points count towards a level. Default: calendar-year.',
    oneOf('calendar-year', 'anniversary', 'month', 'quarter', 'rolling-12-months', 'lifetime'),
  ),
  timezone: key('IANA name: days, cap months and period ends are counted in it. Default: UTC.', text),
  keep: key(
    'How long a level reached is kept: for one more period, never, or forever. Default: period.',
    oneOf('period', 'never', 'forever'),
  ),
  levels: key('Ascending by points; none: [].', list('a list of levels (none: [])', level)),
  benefits: key('What levels open, by name.', mapOf('a map of benefits', id, benefit)),
  credits: key('What points buy, by name; none: {}.', mapOf('a map of credits (none: {})', id, credit)),
});
