import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { simple } from './presets/simple.ts';
import type { Activity, LabelMeaning, LedgerPlace, PointRange, Program } from './program.ts';
import type { WrittenProgram } from './written-program.ts';

type WrittenActivity = NonNullable<NonNullable<WrittenProgram['activities']>[string]>;
type WrittenMeaning = NonNullable<WrittenProgram['labels']>[string];

/** Fills in every default and seals the rules with their digest. `written` is one that the rules found nothing wrong with. */
export function completeProgram(written: WrittenProgram): Program {
  const activities = byName(written.activities, (activity, id) => completeActivity(id, activity ?? {}));
  const about = { ...simple.program, ...written.program };
  const authors = { ...simple.authors, ...written.authors };
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
    benefits: byName(written.program?.benefits, (benefit) =>
      typeof benefit === 'string'
        ? { title: benefit, url: null }
        : { title: benefit.title, url: benefit.url ?? null },
    ),
    credits: byName(written.program?.credits, (credit) => credit),
    activities,
    docs: { ...simple.docs, ...written.docs, factors: byName(written.docs?.factors, (factor) => factor) },
    labels: byName({ ...labelsOf(activities), ...written.labels }, readMeaning),
    confirm: {
      ...simple.confirm,
      ...written.confirm,
      after: byName(written.confirm?.after, (days) => days),
    },
    authors: { ...authors, exclude: authors.exclude.map((login) => login.replace(/^@/, '')) },
    members: { ...simple.members, ...written.members },
    credit: written.credit ?? 'author',
    ledger: placeOf(written.ledger ?? {}),
    comment: { ...simple.comment, ...written.comment },
    remind: { levelEnds: written.remind?.['level-ends'] ?? 0 },
  };
  return { ...rules, digest: digestOf(rules) };
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

/** A rule has seen to it that a range has its `max`. */
export function rangeOf(written: NonNullable<WrittenActivity['points']>): PointRange {
  if (typeof written === 'number') return { min: written, max: written, step: 1 };
  const { min = 1, max = min, step = 1 } = written;
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
    branch: written.branch ?? 'docpoints',
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
