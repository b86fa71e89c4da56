import { GitHubFault } from '../github/fault.ts';
import type { Changed, ChangedList, ChangedPage, SearchPlace } from '../github/github.ts';

/** Some of what changed. */
export interface ChangedSome {
  /** In the order of their last change. */
  readonly items: readonly Changed[];
  /** Once these are looked at, all that changed before this time is (ISO 8601); null: all there is. */
  readonly upTo: string | null;
}

type Ask = (pulls: SearchPlace | null, issues: SearchPlace | null) => Promise<ChangedPage>;
type Since = Extract<SearchPlace, { since: string }>;

/** Null: a list is at its end. */
interface Places {
  readonly pulls: Since | null;
  readonly issues: Since | null;
}

/**
 * Pull requests and issues that changed since a time, page by page. A page starts where the one before ended in time, not
 * at its place in the list: what changes meanwhile, by our own doing too, moves to the end, and nothing slips through.
 * Throws GitHubFault where more changed within one second than GitHub ever lists.
 */
export async function* changedSince(
  since: string,
  ask: Ask,
  moved: () => number,
): AsyncGenerator<ChangedSome> {
  let pulls: Since | null = { since, after: null };
  let issues: Since | null = { since, after: null };
  const seen = new Set<string>();
  const crowd = { pulls: 0, issues: 0 };
  while (pulls !== null || issues !== null) {
    const page: ChangedPage = await ask(pulls, issues);
    const items = [...(page.pulls?.items ?? []), ...(page.issues?.items ?? [])]
      .filter((item) => !seen.has(nameOf(item)))
      .toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
    for (const item of items) seen.add(nameOf(item));
    const before: Places = { pulls, issues };
    const movedBefore = moved();
    for (const kind of ['pulls', 'issues'] as const)
      crowd[kind] = crowdAfter(crowd[kind], before[kind], page[kind]);
    pulls = placeAfter(pulls, page.pulls);
    issues = placeAfter(issues, page.issues);
    const doubtful: Places = {
      pulls: pulls ?? endOf(before.pulls, page.pulls),
      issues: issues ?? endOf(before.issues, page.issues),
    };
    yield { items, upTo: earlier(doubtful.pulls, doubtful.issues) };
    // Where only the place counts, what has moved away has drawn others to places that are passed already.
    if (moved() > movedBefore)
      [pulls, issues] = [atItsBeginning(doubtful.pulls), atItsBeginning(doubtful.issues)];
  }
}

function nameOf({ number, updatedAt }: Changed): string {
  return `${number} ${updatedAt}`;
}

/** As many as GitHub's search lists of anything: then it says that there is no more. */
const mostListed = 1000;

/** How many of one second have been passed, by their places in the list alone. */
function crowdAfter(before: number, place: Since | null, list: ChangedList | null): number {
  if (place === null || list === null) return 0;
  const passed = (place.after === null ? 0 : before) + list.items.length;
  if (passed >= mostListed && place.after !== null && list.after === null)
    throw new GitHubFault(
      'invalid',
      `More than ${mostListed} changed at ${place.since}, within one second, and GitHub lists no more of them: what changed then and later was not all looked at. Look at them by their numbers (\`pull-request: 1-200\` and so on), and then start once with \`since\` a second later, from where it goes on by itself.`,
    );
  return passed;
}

/** Null: there is no more. */
function placeAfter(place: Since | null, list: ChangedList | null): Since | null {
  if (place === null || list === null || list.after === null) return null;
  const last = list.items.at(-1)?.updatedAt;
  // More of them than a page holds changed within one second: only then the place counts.
  return last === undefined || Date.parse(last) <= Date.parse(place.since)
    ? { since: place.since, after: list.after }
    : { since: last, after: null };
}

/** The same time, from the first that changed then. */
function atItsBeginning(place: Since | null): Since | null {
  return place === null ? null : { since: place.since, after: null };
}

/** Where the last page of a list was found by its place alone, that one; null: the list is at its end. */
function endOf(before: Since | null, list: ChangedList | null): Since | null {
  return before?.after == null || list === null ? null : before;
}

function earlier(one: Since | null, other: Since | null): string | null {
  if (one === null || other === null) return (one ?? other)?.since ?? null;
  return Date.parse(one.since) < Date.parse(other.since) ? one.since : other.since;
}
