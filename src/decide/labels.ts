import type { LabelMeaning, Program } from '../program/program.ts';
import { nearestWord } from '../program/words.ts';
import type { LabelProblem, NewLabel, State } from './decision.ts';
import type { Labelling, Person } from './facts.ts';
import { issueLabels } from './issue-labels.ts';

/** A label that says something about the points. */
export interface SpokenLabel extends Labelling {
  readonly meaning: Exclude<LabelMeaning, { kind: 'hint' }>;
}

export interface LabelReading {
  readonly spoken: readonly SpokenLabel[];
  readonly problems: readonly LabelProblem[];
}

/** `points: 150`: any whole number, never created, and no near miss. */
const anyNumber = /^points: ?(\d{1,15})$/i;
/** What looks as if it were meant for Docpoints. */
const like = /^points?\b|^docpoints\b/i;

/**
 * What the labels on a pull request say, of those that somebody put who `counts` (who may decide), and whom nobody who
 * counts has taken off: others undo nothing. Labels that contradict each other are a question, not a guess: then none of
 * them counts.
 */
export function readLabels(
  labellings: readonly Labelling[],
  program: Pick<Program, 'labels'>,
  counts: (person: Person | null) => boolean,
): LabelReading {
  const counted = holding(labellings, counts);
  const spoken = counted.flatMap((labelling) => {
    const meaning = meaningOf(labelling.name, program);
    return meaning === null || meaning.kind === 'hint' ? [] : [{ ...labelling, meaning }];
  });
  const misses = counted.flatMap(({ name }) => nearMiss(name, program));
  const isContradiction = new Set(spoken.map(({ meaning }) => meaning.kind)).has('none')
    ? spoken.length > 1
    : spoken.length > new Set(spoken.map(({ meaning }) => meaning.kind)).size;
  if (!isContradiction) return { spoken: activityFirst(spoken), problems: misses };
  const labels = spoken.map(({ name }) => name);
  return { spoken: [], problems: [...misses, { kind: 'contradiction', labels }] };
}

/** Of each label how it was put last by somebody who counts, unless somebody who counts has taken it off since. */
function holding(labellings: readonly Labelling[], counts: (person: Person | null) => boolean): Labelling[] {
  const held = new Map<string, Labelling>();
  for (const one of labellings) {
    const name = one.name.toLowerCase();
    if (counts(one.by)) held.set(name, one);
    if (one.takenOff !== undefined && counts(one.takenOff.by)) held.delete(name);
  }
  return [...held.values()];
}

/** A label by which Docpoints itself shows a state. */
const ownLabel = /^docpoints: /i;

/** Whether Docpoints itself shows a state by it. */
export function isOwnLabel(name: string): boolean {
  return ownLabel.test(name);
}

/** Whether it matters who put a label: it means something for the points, or looks as if it should. */
export function isAboutPoints(name: string, program: Pick<Program, 'labels'>): boolean {
  const meaning = meaningOf(name, program);
  return meaning === null ? like.test(name) && !isOwnLabel(name) : meaning.kind !== 'hint';
}

/** A number is of the activity that stands beside it, whichever label was put first. */
function activityFirst(spoken: readonly SpokenLabel[]): SpokenLabel[] {
  const activity = spoken.find(({ meaning }) => meaning.kind === 'activity');
  return spoken
    .map((label) =>
      activity !== undefined && label.meaning.kind === 'points' && label.at < activity.at
        ? { ...label, at: activity.at }
        : label,
    )
    .toSorted((a, b) => Number(b === activity) - Number(a === activity));
}

function meaningOf(name: string, { labels }: Pick<Program, 'labels'>): LabelMeaning | null {
  const number = anyNumber.exec(name)?.[1];
  if (number !== undefined) return { kind: 'points', points: Number(number) };
  const known = Object.keys(labels).find((label) => label.toLowerCase() === name.toLowerCase());
  return known === undefined ? null : (labels[known] ?? null);
}

function nearMiss(name: string, program: Pick<Program, 'labels'>): LabelProblem[] {
  if (meaningOf(name, program) !== null || !isAboutPoints(name, program)) return [];
  const known = Object.keys(program.labels);
  // A number is no misspelt word: what gives no points least of all.
  if (/\d/.test(name)) {
    const nearest =
      nearestWord(
        name,
        known.filter((label) => /\d/.test(label)),
      ) ?? numberMeant(name);
    return nearest === null && !/^points? *[:=]/i.test(name)
      ? []
      : [{ kind: 'near-miss', label: name, nearest }];
  }
  const nearest = nearestWord(name, known) ?? begunBy(name, known);
  return nearest === null ? [] : [{ kind: 'near-miss', label: name, nearest }];
}

const nearlyNumber =
  /^(?:doc)?points?\s*[:=]?\s*(\d{1,3}(?:[,\s]\d{3}){1,4}|\d{1,15})\s*(?:p|pts?\.?|points?)?$/i;

/** `points : 25`, `points: 25p`, `points: 1,000` as they are to be written; null where no whole number was meant. */
function numberMeant(name: string): string | null {
  const number = nearlyNumber.exec(name)?.[1];
  return number === undefined ? null : `points: ${Number(number.replace(/\D/g, ''))}`;
}

/** `point: typo` begins, after the colon, as `points: typo-fix` does. */
function begunBy(name: string, known: readonly string[]): string | null {
  const word = name.replace(/^\w+\W+/, '').toLowerCase();
  if (word.length < 3) return null;
  return (
    known.find((label) =>
      label
        .replace(/^\w+\W+/, '')
        .toLowerCase()
        .startsWith(word),
    ) ?? null
  );
}

type Labelled = Pick<Program, 'labels' | 'activities'>;

/** Names of the labels that are made where they are missing, those for issues too: a hint is somebody else's. */
export function labelsToMake(program: Labelled): string[] {
  return Object.entries(allLabels(program)).flatMap(([name, { kind }]) =>
    kind === 'hint' || name.length > 50 ? [] : name,
  );
}

function allLabels({ labels, activities }: Labelled): Program['labels'] {
  return { ...issueLabels({ activities }), ...labels };
}

/** The labels that the program names and the repository lacks; `existing` null: that cannot be known. */
export function missingLabels(program: Labelled, existing: readonly string[] | null): NewLabel[] {
  if (existing === null) return [];
  const { activities } = program;
  const labels = allLabels(program);
  const known = new Set(existing.map((name) => name.toLowerCase()));
  return labelsToMake(program).flatMap((name) => {
    const meaning = labels[name];
    if (meaning === undefined || meaning.kind === 'hint' || known.has(name.toLowerCase())) return [];
    const what =
      meaning.kind === 'activity'
        ? (activities[meaning.activity]?.title ?? meaning.activity)
        : meaning.kind === 'none'
          ? 'no points'
          : `${meaning.points} points`;
    const color = meaning.kind === 'none' ? 'cfd3d7' : 'bfdadc';
    return [{ name, color, description: `Docpoints: ${what}`.slice(0, 100) }];
  });
}

/** States that a label shows where the program wants it. */
const shown: ReadonlySet<string> = new Set<State>(['proposed', 'confirmed', 'rejected', 'revoked']);

/** Which of Docpoints' own labels are to be put and taken off. */
export function stateLabels(
  state: State,
  labels: readonly string[],
): { readonly add: string[]; readonly remove: string[] } {
  const wanted = shown.has(state) ? [`docpoints: ${state}`] : [];
  const standing = labels.filter(isOwnLabel);
  return {
    add: wanted.filter((name) => !standing.includes(name)),
    remove: standing.filter((name) => !wanted.includes(name)),
  };
}
