import * as v from 'valibot';

import { presetNames } from './preset-names.ts';
import { placePattern } from './program-place.ts';
import { writtenAbout } from './written-about.ts';
import { writtenActivity } from './written-activity.ts';
import {
  activityId,
  also,
  branch,
  contributionClass,
  days,
  factor,
  glob,
  globs,
  id,
  key,
  label,
  ledgerUrl,
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
  include: key('Globs of the files that are documentation. The list replaces an inherited one.', globs),
  exclude: key('Globs of files that are none, though included.', globs),
  branches: key(
    'Branches that merges count into; `default` is the default branch of the repository.',
    list('a list of branches', also({ title: "a branch's name" }, text)),
  ),
  factors: key(
    'Glob → number: what is proposed for changes there is multiplied by it; none: {}.',
    mapOf('a map from globs to numbers', glob, factor),
  ),
});

const labelMeaning = v.union(
  [
    also({ title: "an activity's name, or `none`" }, text),
    points,
    map('a hint: { hint }', {
      hint: needed(
        'The kind of contribution that the label speaks for, whoever set it. It sets nothing by itself.',
        contributionClass,
      ),
    }),
  ],
  "an activity's name, a whole number of points, `none`, or { hint: class }",
);

const confirm = map('a map: { by, staff, own, after }', {
  by: key(
    'Who decides besides those with write access: logins and teams.',
    list('a list of logins and teams', personOrTeam),
  ),
  staff: key(
    'Who counts as staff: logins and teams. None: the maintainers.',
    list('a list of logins and teams', personOrTeam),
  ),
  own: key('Whether somebody may confirm their own points.', yesOrNo),
  after: key(
    'Activity → days after the merge on which its points are confirmed by themselves; none: {}.',
    mapOf('a map from activities to days', id, days),
  ),
});

const authors = map('a map: { exclude, organisation, agents }', {
  exclude: key('Logins that get no points. Bots are left out always.', list('a list of logins', login)),
  organisation: key('Whether members of the organisation earn points.', oneOf('earn', 'leave-out')),
  agents: key(
    'Who is credited for a pull request that an AI agent opened: nobody, or who asked for it.',
    oneOf('nobody', 'requester'),
  ),
});

const members = map('a map: { enrol, keep }', {
  enrol: key(
    'Whether everyone earns at once, or members enrol themselves: then points wait for `/points enrol`.',
    oneOf('everyone', 'themselves'),
  ),
  keep: key('Days for which points wait.', days),
});

/** In JSON Schema: a map with both keys. */
function both(one: string, other: string): object {
  return { required: [one, other], properties: { [one]: true, [other]: true } };
}

/** One place, which a rule of its own tells in other words. */
const ledger = also(
  {
    not: {
      anyOf: [
        both('url', 'database'),
        both('url', 'branch'),
        both('url', 'repository'),
        both('database', 'branch'),
        both('database', 'repository'),
      ],
    },
  },
  map('one of { branch }, { repository, branch }, { url }, { database: true }', {
    branch: key('The branch that holds it.', branch),
    repository: key('The repository of that branch, owner/name. Without it, this one.', repository),
    url: key(
      'A ledger that is served over HTTP; the operator of Docpoints has to allow its host.',
      ledgerUrl,
    ),
    database: key('The database of the App.', v.literal(true, '`true`')),
  }),
);

const comment = map('a map: { preview, standing, labels }', {
  preview: key('Whether open pull requests get a comment that says what would be proposed.', yesOrNo),
  standing: key("Whether the comment shows the member's total and level.", yesOrNo),
  labels: key('Whether a label on the pull request shows its state.', yesOrNo),
});

const remind = map('a map: { level-ends }', {
  'level-ends': key('Days before a level runs out on which the member is reminded; 0: never.', days),
});

/** `.github/docpoints.yml` as a person writes it: every key may be absent. */
export const writtenProgram = map('a map with keys such as `program`, `activities`, `docs`', {
  extends: key(
    'Where absent keys come from: a preset, or a program file of another repository, owner/repo[:path][@ref]. Without a path it is .github/docpoints.yml there, without a ref the default branch.',
    also(
      {
        anyOf: [{ enum: presetNames }, { title: 'owner/repo[:path][@ref]', pattern: placePattern.source }],
        default: 'simple',
      },
      text,
    ),
  ),
  program: key('The program as a whole: its name, period, levels and benefits.', writtenAbout),
  activities: key(
    'What earns points, by names in small letters. The word `null` in place of an activity takes an inherited one away.',
    mapOf('a map from names to activities', activityId, writtenActivity),
  ),
  docs: key('Which files are documentation, and which merges count.', docs),
  labels: key(
    'Label on a pull request → what it means: an activity, a number of points, `none`, or a hint. Beside these there are always `points: <activity>` for each activity that pull requests are, `points: none`, and `points: N` with any number.',
    mapOf('a map from labels to what they mean', label, labelMeaning),
  ),
  confirm: key('Who decides, and what decides itself.', confirm),
  authors: key('Whose contributions count.', authors),
  members: key('How somebody becomes a member.', members),
  credit: key(
    'Who gets the points of a pull request: its author, or author and co-authors in equal parts.',
    oneOf('author', 'equal'),
  ),
  ledger: key('Where the ledger is kept: one place.', ledger),
  comment: key("What Docpoints' comment shows, and where.", comment),
  remind: key('Reminders.', remind),
});

export type WrittenProgram = v.InferOutput<typeof writtenProgram>;
