import { largestPage } from '../ledger/http-messages.ts';
import { Problem } from './problem.ts';

/** A part of a list: `after` is where the page before ended, null on the first one. */
export interface Page<After> {
  readonly limit: number;
  readonly after: After | null;
}

const usualPage = 100;

/** Reads `limit`. Throws Problem for one that is no number of things on a page. */
export function readPage(limit: string | undefined): number {
  if (limit === undefined) return usualPage;
  const wanted = Number(limit);
  if (/^[1-9]\d{0,3}$/.test(limit) && wanted <= largestPage) return wanted;
  throw new Problem(
    400,
    `\`limit\` is not as openapi.yaml says: a whole number from 1 to ${largestPage} was expected.`,
  );
}
