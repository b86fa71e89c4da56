import * as v from 'valibot';

import { writtenAbout } from './written-about.ts';
import { writtenActivity } from './written-activity.ts';
import {
  branch,
  contributionClass,
  days,
  factor,
  glob,
  globs,
  id,
  key,
  label,
  link,
  list,
  login,
  map,
  mapOf,
  needed,
  oneOf,
  personOrTeam,
  points,
  repository,
  text,
  yesOrNo,
} from './written-values.ts';

const docs = map('a map: { include, exclude, branches, factors }', {
  include: key('Globs of the files that are documentation.', globs),
  exclude: key('Globs of files that are not, though included.', globs),
  branches: key(
    'Base branches whose merges count; default is the default branch of the repository.',
    list('a list of branches', text),
  ),
  factors: key(
    'Glob → what the points proposed there are multiplied by.',
    mapOf('a map from globs to numbers', glob, factor),
  ),
});

const labelMeaning = v.union(
  [
    text,
    points,
    map('a hint: { hint }', {
      hint: needed('Evidence for the classifier; sets nothing by itself.', contributionClass),
    }),
  ],
  "an activity's name, a whole number of points, `none`, or { hint: class }",
);

const confirm = map('a map: { by, staff, own, after }', {
  by: key(
    'Who decides besides those with write, maintain or admin.',
    list('a list of logins and teams', personOrTeam),
  ),
  staff: key('Who counts as staff; none: the maintainers.', list('a list of logins and teams', personOrTeam)),
  own: key('Whether somebody may confirm their own points. Default: false.', yesOrNo),
  after: key(
    'Activity → days after the merge on which it confirms itself; none: {}.',
    mapOf('a map from activities to days', id, days),
  ),
});

const authors = map('a map: { exclude, organisation, agents }', {
  exclude: key('Logins that get no points; bots are left out always.', list('a list of logins', login)),
  organisation: key('Members of the organisation. Default: earn.', oneOf('earn', 'leave-out')),
  agents: key(
    'Who is credited for a pull request by an AI agent. Default: nobody.',
    oneOf('nobody', 'requester'),
  ),
});

const members = map('a map: { enrol, keep }', {
  enrol: key(
    'Whether everyone earns at once, or points wait for `/points enrol`. Default: everyone.',
    oneOf('everyone', 'themselves'),
  ),
  keep: key('Days for which points wait. Default: 365.', days),
});

/** One place: `readProgram` refuses more than one. */
const ledger = map('one of { branch }, { repository, branch }, { url }, { database: true }', {
  branch: key('Default: docpoints.', branch),
  repository: key('Another repository whose branch it is.', repository),
  url: key('A ledger that is served over HTTP.', link),
  database: key('The database of the App.', v.literal(true, '`true`')),
});

const comment = map('a map: { preview, standing, labels }', {
  preview: key('On open pull requests. Default: true.', yesOrNo),
  standing: key("The member's total and level. Default: true.", yesOrNo),
  labels: key('State labels. Default: false.', yesOrNo),
});

const remind = map('a map: { level-ends }', {
  'level-ends': key('Days before a level runs out; 0: never.', days),
});

/** `.github/docpoints.yml` as a person writes it: every key may be absent. */
export const writtenProgram = map('a map with keys such as `program`, `activities`, `docs`', {
  extends: key('The preset from which absent keys come. Default: simple.', text),
  program: key('The program as a whole: its name, period, levels and benefits.', writtenAbout),
  activities: key(
    'What earns points, by name.',
    mapOf('a map from names to activities', id, writtenActivity),
  ),
  docs: key('Which files are documentation, and which merges count.', docs),
  labels: key(
    'Label → what it means on a pull request.',
    mapOf('a map from labels to what they mean', label, labelMeaning),
  ),
  confirm: key('Who decides, and what decides itself.', confirm),
  authors: key('Whose contributions count.', authors),
  members: key('How somebody becomes a member.', members),
  credit: key('Who gets the points. Default: author.', oneOf('author', 'equal')),
  ledger: key('Where the ledger is kept. Default: the branch docpoints of the repository.', ledger),
  comment: key("What Docpoints' comment shows, and where.", comment),
  remind: key('Reminders.', remind),
});

export type WrittenProgram = v.InferOutput<typeof writtenProgram>;
