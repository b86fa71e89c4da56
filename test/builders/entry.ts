import type { Entry, EntryDraft } from '../../src/standing/entry.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';

export const octocat = { id: 583231, login: 'octocat' };
export const ana = { id: 1, login: 'ana' };

/** An award of 25 points to octocat for pull request 12. */
export function buildDraft(changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    id: 'pr/1296269/12/award/583231/1',
    kind: 'award',
    earnedOn: '2026-11-23',
    member: octocat,
    activity: 'typo-fix',
    points: 25,
    source: {
      repo: 'octo-org/docs',
      repoId: 1296269,
      pull: 12,
      commit: 'c'.repeat(40),
      comment: 99,
      url: 'https://github.com/octo-org/docs/pull/12#issuecomment-99',
    },
    by: ana,
    reason: null,
    program: `sha256:${'0'.repeat(64)}`,
    ...changes,
  };
}

/** Awards of pull requests 1, 2, …, in a chain. */
export function buildDrafts(count: number, changes: Partial<EntryDraft> = {}): EntryDraft[] {
  return Array.from({ length: count }, (_, index) =>
    buildDraft({ id: `pr/1296269/${index + 1}/award/583231/1`, ...changes }),
  );
}

/** The lines of a ledger that holds the drafts, recorded at `at`. */
export function buildLines(drafts: readonly EntryDraft[], at = '2026-11-24T10:00:00.000Z'): string[] {
  return sealDrafts(drafts, { digest: null, lastAt: null }, new Date(at)).map(({ text }) => text);
}

export function buildEntry(changes: Partial<Entry> = {}): Entry {
  return {
    v: 1,
    ...buildDraft(),
    at: `${changes.earnedOn ?? '2026-11-24'}T10:00:00.000Z`,
    prev: null,
    ...changes,
  };
}
