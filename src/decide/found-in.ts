import type { Classification } from '../classify/classification.ts';
import { documentationMatcher } from '../program/docs-files.ts';
import type { Activity, Program } from '../program/program.ts';
import type { Facts, RepositoryFacts } from './facts.ts';

type Place = Pick<RepositoryFacts, 'owner' | 'name'>;

/** What the pull requests of a repository are because of the files they change, whatever was changed in them. */
export interface FoundIn {
  readonly activity: Activity;
  /** As it stands in place of a classification. */
  readonly classification: Classification;
}

/** Whether pull requests of a repository can be this activity, as its `found-in` says. */
function isFoundIn({ foundIn }: Pick<Activity, 'foundIn'>, { owner, name }: Place): boolean {
  const here = `${owner}/${name}`.toLowerCase();
  return foundIn.some(({ repository }) => repository.toLowerCase() === here);
}

/**
 * The first activity of the program that names the repository and some of the paths in `found-in`; null: none does. What
 * was changed there is not classified: it is no documentation.
 */
export function foundIn(paths: readonly string[], here: Place, program: Program): FoundIn | null {
  for (const activity of Object.values(program.activities)) {
    if (!isFoundIn(activity, here)) continue;
    const found = paths.filter((path) => holds(activity, here, path)).length;
    if (found > 0) return { activity, classification: classificationOf(found, here) };
  }
  return null;
}

/** Globs as those of documentation are: whole paths, and case is no difference. */
function holds({ foundIn: places }: Activity, { owner, name }: Place, path: string): boolean {
  const here = `${owner}/${name}`.toLowerCase();
  return places.some((place) => place.repository.toLowerCase() === here && matcherOf(place)(path));
}

const matchers = new WeakMap<object, (path: string) => boolean>();

function matcherOf(place: Activity['foundIn'][number]): (path: string) => boolean {
  const matcher = matchers.get(place) ?? documentationMatcher({ include: place.paths, exclude: [] });
  matchers.set(place, matcher);
  return matcher;
}

function classificationOf(files: number, { owner, name }: Place): Classification {
  const what = files === 1 ? '1 file is' : `${files} files are`;
  const reasons = [`${what} where the program looks for it in ${owner}/${name}`];
  return { class: null, worth: 0, confidence: 1, reasons, measures: { files } };
}

/** Whether what is decided about can be that activity at all: an issue by its label, a pull request by what it is. */
export function couldBeHere(
  activity: Activity,
  { pull, repository }: Pick<Facts, 'pull' | 'repository'>,
): boolean {
  if (pull.kind === 'issue') return activity.label !== null;
  return activity.finds.length > 0 || isFoundIn(activity, repository);
}
