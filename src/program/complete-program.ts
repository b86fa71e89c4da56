import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { Activity, LabelMeaning, LedgerPlace, PointRange, Program } from './program.ts';
import { usualLedgerBranch } from './usual-places.ts';
import type { WrittenProgram } from './written-program.ts';

type WrittenActivity = NonNullable<NonNullable<WrittenProgram['activities']>[string]>;
type WrittenMeaning = NonNullable<WrittenProgram['labels']>[string];

/**
 * Fills in every default and seals the rules with their digest. `written` is one that the rules found nothing wrong
 * with, what it inherits included: the preset `simple`, on which it rests, has every key of which there is one.
 */
export function completeProgram(written: WrittenProgram): Program {
  const activities = byName(written.activities, (activity, id) => completeActivity(id, activity ?? {}));
  const about = whole(written.program, 'name', 'period', 'timezone', 'keep', 'levels');
  const opened = new Set(about.levels.flatMap(({ benefits = [] }) => benefits));
  const docs = whole(written.docs, 'include', 'exclude', 'branches');
  const { by, staff, own, after } = whole(written.confirm, 'by', 'staff', 'own');
  const { exclude, organisation, agents } = whole(written.authors, 'exclude', 'organisation', 'agents');
  const rules: Omit<Program, 'digest'> = {
    name: about.name,
    url: about.url ?? null,
    period: about.period,
    timezone: about.timezone,
    keep: about.keep,
    levels: about.levels.map((level) => ({
      name: level.name,
      points: level.points,
      about: level.about ?? null,
      benefits: level.benefits ?? [],
      changes: level.changes ?? [],
    })),
    // Where the levels of a program are others than those that it inherits, some inherited benefits are nobody's.
    benefits: byName(
      Object.fromEntries(Object.entries(about.benefits ?? {}).filter(([name]) => opened.has(name))),
      (benefit) =>
        typeof benefit === 'string'
          ? { title: benefit, url: null }
          : { title: benefit.title, url: benefit.url ?? null },
    ),
    credits: byName(about.credits, (credit) => credit),
    activities,
    docs: { ...docs, factors: byName(docs.factors, (factor) => factor) },
    labels: byName({ ...labelsOf(activities), ...written.labels }, readMeaning),
    confirm: { by, staff, own, after: byName(after, (days) => days) },
    authors: { exclude: exclude.map((login) => login.replace(/^@/, '')), organisation, agents },
    members: whole(written.members, 'enrol', 'keep'),
    credit: written.credit ?? 'author',
    ledger: placeOf(written.ledger ?? {}),
    comment: whole(written.comment, 'preview', 'standing', 'labels'),
    remind: { levelEnds: written.remind?.['level-ends'] ?? 0 },
  };
  return { ...rules, digest: digestOf(rules) };
}

type Whole<Part, Key extends keyof Part> = Part & Required<Pick<Part, Key>>;

/** A part of a program with these keys in it. Throws TypeError where one is missing. */
function whole<Part extends object, Key extends keyof Part>(
  part: Part | undefined,
  ...keys: readonly Key[]
): Whole<Part, Key> {
  if (part !== undefined && hasAll(part, keys)) return part;
  throw new TypeError(`The preset simple lacks one of ${keys.join(', ')}: this is a bug of Docpoints.`);
}

function hasAll<Part extends object, Key extends keyof Part>(
  part: Part,
  keys: readonly Key[],
): part is Whole<Part, Key> {
  return keys.every((key) => part[key] !== undefined);
}

function completeActivity(id: string, written: WrittenActivity): Activity {
  return {
    id,
    title: written.title ?? id,
    finds: written.finds ?? [],
    points: rangeOf(written.points ?? {}),
    foundIn: (written['found-in'] ?? []).map(({ repository, paths }) => ({
      repository,
      paths: paths ?? ['**'],
    })),
    evidence: written.evidence ?? 'none',
    cap: written.cap ?? null,
    reportedBy: written['reported-by'] ?? [],
    once: written.once ?? null,
    by: written.by ?? 'maintainer',
    label: written.label ?? null,
  };
}

/** A rule has seen to it that a range has its `max`. Without a `min`, one step is the least. */
export function rangeOf(written: NonNullable<WrittenActivity['points']>): PointRange {
  if (typeof written === 'number') return { min: written, max: written, step: 1 };
  const { step = 1, min = step, max = min } = written;
  return { min, max, step };
}

/** `points: <activity>` for what is found in pull requests, and `points: none`. */
function labelsOf(activities: Readonly<Record<string, Activity>>): Record<string, WrittenMeaning> {
  const found = Object.values(activities).filter(({ finds }) => finds.length > 0);
  const own = found.map(({ id }) => [`points: ${id}`, id] as const);
  return { ...Object.fromEntries(own), 'points: none': 'none' };
}

function readMeaning(written: WrittenMeaning): LabelMeaning {
  if (typeof written === 'number') return { kind: 'points', points: written };
  if (typeof written === 'object') return { kind: 'hint', class: written.hint };
  return written === 'none' ? { kind: 'none' } : { kind: 'activity', activity: written };
}

function placeOf(written: NonNullable<WrittenProgram['ledger']>): LedgerPlace {
  if (written.url !== undefined) return { kind: 'http', url: written.url };
  if (written.database !== undefined) return { kind: 'database' };
  return {
    kind: 'branch',
    repository: written.repository ?? null,
    branch: written.branch ?? usualLedgerBranch,
  };
}

/** Names come from files and labels of strangers: a record without a prototype answers only for names that are in it. */
function byName<From, To>(
  written: Readonly<Record<string, From>> | undefined,
  complete: (value: From, name: string) => To,
): Record<string, To> {
  const record: Record<string, To> = Object.create(null);
  for (const [name, value] of Object.entries(written ?? {})) record[name] = complete(value, name);
  return record;
}

function digestOf(rules: Omit<Program, 'digest'>): string {
  const canonical = canonicalize(rules) ?? '';
  return `sha256:${createHash('sha256').update(canonical).digest('hex')}`;
}
