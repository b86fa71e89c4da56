import { headHeaders, tagOf } from '../ledger/http-messages.ts';
import type { Head } from '../ledger/ledger.ts';

/** What an answer says of where the ledger ends: its entity tag, how many lines, and when the last one was recorded. */
export function headersOf({
  digest,
  count,
  at,
}: Pick<Head, 'digest' | 'count' | 'at'>): Record<string, string> {
  return {
    etag: tagOf(digest),
    [headHeaders.count]: String(count),
    ...(at === null ? {} : { [headHeaders.at]: at }),
  };
}
