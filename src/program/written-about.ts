import * as v from 'valibot';

import {
  also,
  day,
  id,
  key,
  keyOr,
  link,
  list,
  map,
  mapOf,
  needed,
  oneOf,
  points,
  text,
} from './written-values.ts';

const threshold = map('a new threshold: { from, points }', {
  from: needed('The first day on which it counts, YYYY-MM-DD.', day),
  points: needed('Points in one period that reach the level from that day on.', points),
});

const level = map('a level: { name, points, about, benefits, changes }', {
  name: needed('The name of the level.', text),
  points: needed('Points in one period that reach it.', points),
  about: key('What it stands for, in a few words.', text),
  benefits: keyOr(
    [],
    'What it opens: names of benefits.',
    list('a list of benefits', also({ title: "a benefit's name" }, text)),
  ),
  changes: keyOr(
    [],
    'New thresholds, each from a day on, in the order of the days. The days before keep the old one.',
    list('a list of { from, points }', threshold),
  ),
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
    'The time in which points count together towards a level. `anniversary`: twelve months from the day on which a member enrolled.',
    oneOf('calendar-year', 'anniversary', 'month', 'quarter', 'rolling-12-months', 'lifetime'),
  ),
  timezone: key(
    'Where midnight is: days, months and periods are counted there. The name of a place as in Europe/Brussels (an IANA name).',
    also({ title: 'the name of a time zone', pattern: '^[A-Za-z][\\w+-]*(?:/[\\w+-]+)*$' }, text),
  ),
  keep: key(
    'How long a level that was reached is kept: through the next period as well, no longer than its own, or forever.',
    oneOf('period', 'never', 'forever'),
  ),
  levels: key(
    'The levels, from the lowest up; none: []. A list replaces an inherited one as a whole.',
    list('a list of levels (none: [])', level),
  ),
  benefits: key(
    'What levels open, by name. Each is opened by a level. With nothing in it ({}), inherited benefits are dropped.',
    mapOf('a map of benefits', id, benefit),
  ),
  credits: key('What points buy, by name; none: {}.', mapOf('a map of credits (none: {})', id, credit)),
});
