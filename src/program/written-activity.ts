import * as v from 'valibot';

import {
  also,
  contributionClass,
  fixedPoints,
  globs,
  key,
  keyOr,
  label,
  list,
  map,
  needed,
  oneOf,
  points,
  repository,
  text,
} from './written-values.ts';

const range = map('a range of points: { min, max, step }', {
  min: key('The least that is proposed. Without it, one step.', points),
  max: key('The most that is proposed, and the most that a person may set.', points),
  step: keyOr(
    1,
    'What is proposed goes up from min in steps of this size. It divides what lies between min and max.',
    points,
  ),
});

const foundIn = map('a repository with paths: { repository, paths }', {
  repository: needed('The other repository, owner/name.', repository),
  paths: keyOr(['**'], 'Globs of the files there that make a pull request this activity.', globs),
});

const cap = map('a cap: { points, per }', {
  points: needed(
    'The most that one member gets for this activity. At least as much as it gives once.',
    points,
  ),
  per: needed(
    'The time in which it counts: a month of the calendar, or the period of the program.',
    oneOf('month', 'period'),
  ),
});

/** An activity as a person writes it. Null takes an inherited activity away. */
export const writtenActivity = v.nullable(
  map('an activity: { title, points, … }, or null to take it away', {
    title: key('What a contributor does, in words. Without it, the name of the activity.', text),
    finds: keyOr(
      [],
      'The kinds of pull request that are this activity. Docpoints tells three apart; each belongs to one activity at most.',
      list('a list of classes', contributionClass),
    ),
    points: key(
      'What it is worth: a fixed number (0: recognition alone; less than 0: it costs points), or a range. Within a range, min and step bound what is proposed; a person may set anything from 1 to max. Every activity has points, its own or inherited ones.',
      v.union([fixedPoints, range], 'a whole number of points, or { min, max, step }'),
    ),
    'found-in': keyOr(
      [],
      'Other repositories: pull requests merged there are proposed as this activity.',
      list('a list of { repository, paths }', foundIn),
    ),
    evidence: keyOr(
      'none',
      'What an award by hand must bring: a link, any text, or nothing.',
      oneOf('link', 'text', 'none'),
    ),
    cap: key(
      'The most that one member gets for it in a month or a period. Without it, there is no limit.',
      cap,
    ),
    'reported-by': keyOr(
      [],
      'Other systems that may report it over HTTP, by the names of their clients.',
      list('a list of names', also({ title: "a client's name" }, text)),
    ),
    once: key(
      'How often a member can get it: once in a period, or once ever. Without it, any number of times.',
      oneOf('period', 'ever'),
    ),
    by: keyOr(
      'maintainer',
      'Who may give it: a maintainer, staff, or an admin of the repository.',
      oneOf('maintainer', 'staff', 'admin'),
    ),
    label: key(
      'A label for issues: an issue that gets it from somebody who may decide is this activity, for who opened the issue.',
      label,
    ),
  }),
);
