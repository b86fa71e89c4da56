import { GitHubFault } from '../github/fault.ts';
import type { Changed, ChangedPage, SearchPlace } from '../github/github.ts';
import type { Outside } from './outside.ts';
import { needRequests, StopSweep } from './sweep-limits.ts';
import type { LooksWish } from './sweep-looks.ts';

/** Asks for pages of pull requests and of issues, and for as many of the numbered ones as go along: the page says which. */
export type Ask = (
  pulls: SearchPlace | null,
  issues: SearchPlace | null,
  numbers?: readonly number[],
) => Promise<ChangedPage>;

/** What is asked for at once, and how little where GitHub cannot answer that. */
const [pageSize, smallestPage] = [100, 5];
/** The part of the hour's questions that is left to events. */
const spared = 0.2;

/** Asks within the limits, and for less at once where an answer is too much for GitHub. Throws GitHubFault and StopSweep. */
export function asker(wish: LooksWish, outside: Outside): Ask {
  const { owner, repo } = wish;
  let count = pageSize;
  let isFirst = true;
  let limit: ChangedPage['limit'] = null;
  return async (pulls, issues, numbers = []) => {
    if (limit !== null && limit.left < limit.most * spared) {
      const seconds = Math.ceil((Date.parse(limit.resetAt) - outside.now().getTime()) / 1000);
      throw new StopSweep('limit', Math.max(0, seconds));
    }
    for (;;) {
      // One is always asked for, however much it took to know the rules: so each sweep gets on.
      if (!isFirst) needRequests(1, wish);
      isFirst = false;
      try {
        const some = numbers.slice(0, count);
        const page = await outside.github.listChanged({ owner, repo, count, pulls, issues, numbers: some });
        limit = page.limit;
        return page;
      } catch (error) {
        if (!(error instanceof GitHubFault)) throw error;
        if (error.kind === 'rate-limited') throw new StopSweep('limit', error.retryAfter);
        if (error.kind !== 'server' || count <= smallestPage) throw error;
        count = Math.max(smallestPage, Math.floor(count / 3));
      }
    }
  };
}

type Sought = { readonly from: string; readonly to: string } | { readonly saying: string };

/** Pull requests that one search finds, page by page. Throws GitHubFault and StopSweep. */
export async function* found(sought: Sought, ask: Ask): AsyncGenerator<Changed> {
  let place: SearchPlace | null = { ...sought, after: null };
  while (place !== null) {
    const list: ChangedPage['pulls'] = (await ask(place, null)).pulls;
    yield* list?.items ?? [];
    place = list === null || list.after === null ? null : { ...sought, after: list.after };
  }
}

/** Those with these numbers, page by page; null: there is no such one any more. Throws GitHubFault and StopSweep. */
export async function* numbered(
  numbers: readonly number[],
  ask: Ask,
): AsyncGenerator<readonly [number, Changed | null]> {
  for (let rest = numbers; rest.length > 0;) {
    const { named } = await ask(null, null, rest);
    yield* named;
    rest = rest.filter((number) => !named.has(number));
  }
}
