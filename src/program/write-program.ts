import { stringify } from 'yaml';

import { simpleLayer } from './chain.ts';
import type { Activity, LabelMeaning, LedgerPlace, PointRange, Program } from './program.ts';

/** The program as a program file with every key in it, as YAML: `readProgram` of it gives the same program. */
export function writeProgram(program: Program): string {
  return stringify(writtenForm(program), { lineWidth: 110, aliasDuplicateObjects: false });
}

/** The program as a plain value, in the shape of a program file with every key in it; what nobody says is undefined. */
export function writtenForm(program: Program): object {
  const inherited = Object.keys(simpleLayer().written.activities ?? {}).filter(
    (id) => !(id in program.activities),
  );
  return {
    program: {
      name: program.name,
      url: program.url ?? undefined,
      period: program.period,
      timezone: program.timezone,
      keep: program.keep,
      levels: program.levels.map((level) => ({ ...level, about: level.about ?? undefined })),
      benefits: mapped(program.benefits, ({ title, url }) => (url === null ? title : { title, url })),
      credits: program.credits,
    },
    activities: {
      ...mapped(program.activities, writtenActivity),
      ...Object.fromEntries(inherited.map((id) => [id, null])),
    },
    docs: program.docs,
    labels: mapped(program.labels, writtenMeaning),
    confirm: program.confirm,
    authors: program.authors,
    members: program.members,
    credit: program.credit,
    ledger: writtenPlace(program.ledger),
    comment: program.comment,
    remind: { 'level-ends': program.remind.levelEnds },
  };
}

function writtenActivity(activity: Activity): object {
  return {
    title: activity.title,
    finds: activity.finds,
    points: writtenPoints(activity.points),
    'found-in': activity.foundIn,
    evidence: activity.evidence,
    cap: activity.cap ?? undefined,
    'reported-by': activity.reportedBy,
    once: activity.once ?? undefined,
    by: activity.by,
    label: activity.label ?? undefined,
  };
}

function writtenPoints({ min, max, step }: PointRange): number | PointRange {
  return min === max && step === 1 ? max : { min, max, step };
}

function writtenMeaning(meaning: LabelMeaning): string | number | object {
  if (meaning.kind === 'activity') return meaning.activity;
  if (meaning.kind === 'points') return meaning.points;
  return meaning.kind === 'hint' ? { hint: meaning.class } : 'none';
}

function writtenPlace(place: LedgerPlace): object {
  if (place.kind === 'database') return { database: true };
  if (place.kind === 'http') return { url: place.url };
  return { repository: place.repository ?? undefined, branch: place.branch };
}

function mapped<T, R>(record: Readonly<Record<string, T>>, write: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, write(value)]));
}
