import * as v from 'valibot';

import {
  contributionClass,
  globs,
  key,
  list,
  map,
  needed,
  oneOf,
  points,
  repository,
  text,
} from './written-values.ts';

const range = map('a range of points: { min, max, step }', {
  min: key('The least that is proposed. Default: 1.', points),
  max: key('The most that is proposed, and that a person may set.', points),
  step: key('Proposals are rounded to it. Default: 1.', points),
});

const foundIn = map('a repository with paths: { repository, paths }', {
  repository: needed('owner/name', repository),
  paths: key("Default: all paths, ['**'].", globs),
});

const cap = map('a cap: { points, per }', {
  points: needed('The most that one member gets for this activity.', points),
  per: needed('The time in which it counts.', oneOf('month', 'period')),
});

/** An activity as a person writes it. Null takes an inherited activity away. */
export const writtenActivity = v.nullable(
  map('an activity: { title, points, … }, or null to take it away', {
    title: key('What a contributor does, in words. Default: its name.', text),
    finds: key(
      'The classes of pull request that are this activity.',
      list('a list of classes', contributionClass),
    ),
    points: key(
      'A fixed number, or a range: min and step bound what is proposed; a person may set 1 to max.',
      v.union([points, range], 'a whole number of points, or { min, max, step }'),
    ),
    'found-in': key(
      'Merged pull requests in other repositories that are proposed as this activity.',
      list('a list of { repository, paths }', foundIn),
    ),
    evidence: key('What an award by hand must bring. Default: none.', oneOf('link', 'text', 'none')),
    cap: key('The most that one member gets for it in a month or a period.', cap),
    'reported-by': key('Names of HTTP API clients that may report it.', list('a list of names', text)),
    once: key('How often a member can get it. Default: any number of times.', oneOf('period', 'ever')),
    by: key('Who may give it. Default: maintainer.', oneOf('maintainer', 'staff', 'admin')),
    label: key('An issue that gets this label from somebody who may decide is this activity.', text),
  }),
);
