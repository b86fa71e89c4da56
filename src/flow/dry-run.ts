import type { Ledger } from '../ledger/ledger.ts';
import type { Entry } from '../standing/entry.ts';
import { foldMembers } from '../standing/member-totals.ts';
import type { Outside } from './outside.ts';

/**
 * The same outside, of which everything is read and nothing is written: what is appended is remembered as if it were
 * recorded, so that a look goes on to its end. For one look.
 */
export function withoutWriting(outside: Outside): Outside {
  const pretended: Entry[] = [];
  return {
    ...outside,
    tellLevels: undefined,
    tellRecorded: undefined,
    github: { ...outside.github, write: () => Promise.resolve([]), writeCheck: () => Promise.resolve(true) },
    ledger: (place, here, read) => pretending(outside.ledger(place, here, read), pretended),
  };
}

function pretending(ledger: Ledger, pretended: Entry[]): Ledger {
  return {
    name: ledger.name,
    async read(about) {
      const { head, entries, members } = await ledger.read(about);
      return { head, entries: [...entries, ...pretended], members: foldMembers(pretended, members) };
    },
    entries: (which) => ledger.entries(which),
    scan: () => ledger.scan(),
    append(drafts, { digest }, now) {
      const entries = drafts
        .filter(({ id }) => !pretended.some((one) => one.id === id))
        .map((draft): Entry => ({ ...draft, v: 1, at: now.toISOString(), prev: null }));
      pretended.push(...entries);
      return Promise.resolve({ kind: 'appended', entries, digest });
    },
    replace: () => Promise.resolve('replaced'),
  };
}
