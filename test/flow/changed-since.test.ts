import { expect, test } from 'vitest';

import { changedSince } from '../../src/flow/changed-since.ts';
import type { Changed, ChangedList, ChangedPage, SearchPlace } from '../../src/github/github.ts';

/** A repository with pull requests that change, as GitHub lists them: by place, from the beginning. */
function listOf(times: Map<number, string>, size: number) {
  const page = (place: SearchPlace | null): ChangedList | null => {
    if (place === null || !('since' in place)) return null;
    const all = [...times]
      .filter(([, at]) => Date.parse(at) >= Date.parse(place.since))
      .toSorted(([a, at], [b, bt]) => at.localeCompare(bt) || a - b);
    const from = Number(place.after ?? 0);
    const items = all
      .slice(from, from + size)
      .map(([number, updatedAt]): Changed => ({ number, updatedAt, reading: null }));
    return { items, after: from + size < all.length ? String(from + size) : null };
  };
  const rest: Omit<ChangedPage, 'pulls' | 'issues'> = {
    repository: { id: 1, owner: 'octo-org', name: 'docs', defaultBranch: 'main', isPrivate: false, url: '' },
    programFile: null,
    ledger: { branch: 'docpoints', commit: null, files: new Map() },
    named: new Map(),
    limit: null,
  };
  return (pulls: SearchPlace | null): Promise<ChangedPage> =>
    Promise.resolve({ ...rest, pulls: page(pulls), issues: null });
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();

test('what changes meanwhile moves to the end, and nothing slips through', async () => {
  const times = new Map(Array.from({ length: 20 }, (_, index) => [index + 1, at(index)]));
  const seen: number[] = [];
  let minute = 60;
  for await (const { items } of changedSince(at(0), listOf(times, 5), () => 0)) {
    for (const { number } of items) {
      if (!seen.includes(number)) times.set(number, at((minute += 1)));
      seen.push(number);
    }
  }
  expect([...new Set(seen)].toSorted((a, b) => a - b)).toEqual([...times.keys()]);
});

test('it says up to when all is listed, and never more than that', async () => {
  const times = new Map(Array.from({ length: 12 }, (_, index) => [index + 1, at(index)]));
  const told: (string | null)[] = [];
  for await (const { upTo } of changedSince(at(0), listOf(times, 5), () => 0)) told.push(upTo);
  expect(told).toEqual([at(4), at(8), null]);
});

test('more within one second than a page holds are listed by their place', async () => {
  const times = new Map(Array.from({ length: 23 }, (_, index) => [index + 1, at(0)]));
  const seen = [];
  for await (const { items } of changedSince(at(0), listOf(times, 5), () => 0)) seen.push(...items);
  expect(seen.map(({ number }) => number)).toEqual([...times.keys()]);
});

test('more than GitHub lists of one second are no end of the list: it says so, and how to go on', async () => {
  const times = new Map(Array.from({ length: 1500 }, (_, index) => [index + 1, at(0)]));
  const all = listOf(times, 100);
  const asGitHub = async (pulls: SearchPlace | null) => {
    const page = await all(pulls);
    const isLast = pulls !== null && 'since' in pulls && Number(pulls.after ?? 0) + 100 >= 1000;
    return isLast && page.pulls !== null ? { ...page, pulls: { ...page.pulls, after: null } } : page;
  };
  const seen: number[] = [];
  const going = (async () => {
    for await (const { items } of changedSince(at(0), asGitHub, () => 0))
      seen.push(...items.map(({ number }) => number));
  })();
  await expect(going).rejects.toThrow(/More than 1000 changed at .*start once with `since`/);
  expect(seen.length).toBeGreaterThanOrEqual(900);
});

test('also where those that were looked at move away from among them', async () => {
  const times = new Map(Array.from({ length: 23 }, (_, index) => [index + 1, at(0)]));
  const seen: number[] = [];
  let minute = 0;
  for await (const { items } of changedSince(at(0), listOf(times, 5), () => minute)) {
    for (const { number } of items) {
      if (!seen.includes(number)) times.set(number, at((minute += 1)));
      seen.push(number);
    }
  }
  expect([...new Set(seen)].toSorted((a, b) => a - b)).toEqual([...times.keys()]);
});
