import { describe, expect, test } from 'vitest';

import { octokitGitHub } from '../../src/github/octokit.ts';
import { startSweeps } from './sweep-flow.ts';

const write = { method: 'POST', path: /graphql$/, body: /DocpointsWrite/ };

/** Three that were merged, of which nobody was told; all are to be confirmed. */
async function missed() {
  const flow = await startSweeps();
  const pulls = ['a', 'b', 'c'].map((name) => {
    flow.github.clock.advance(60);
    const pull = flow.open(name);
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
    return pull;
  });
  const shown = () =>
    pulls.map((pull) => flow.said(pull).filter((text) => text.includes('Confirmed by')).length);
  return { ...flow, pulls, shown };
}

describe('what goes wrong at one', () => {
  test('stops none of the others, is told, and is tried again however old it is by then', async () => {
    const { github, sweep, shown, mark } = await missed();
    const files = { path: '/repos/octo-org/docs/pulls/2/files', status: 403, message: 'No', times: 99 };
    github.fault(files);
    const { failures } = await sweep();
    expect(failures.map(({ ref }) => ref.number)).toEqual([2]);
    expect(mark().left).toEqual([2]);
    github.clock.advance(40 * 24 * 3600);
    await sweep();
    expect(shown()).toEqual([1, 0, 1]);
    github.clearFaults();
    await sweep();
    expect(shown()).toEqual([1, 1, 1]);
    expect(mark().left).toEqual([]);
  });

  test('a write that was refused is made up for', async () => {
    const { github, sweep, shown, entries } = await missed();
    github.fault({ ...write, status: 403, message: 'Resource not accessible by integration' });
    await sweep();
    expect(entries()).toHaveLength(3);
    expect(shown()).toEqual([0, 1, 1]);
    await sweep();
    expect({ count: entries().length, shown: shown() }).toEqual({ count: 3, shown: [1, 1, 1] });
  });

  test('five after another end the sweep: it is not about them', async () => {
    const { github, open, sweep } = await startSweeps();
    for (let number = 0; number < 9; number += 1) open(`page-${number}`).merge({ as: 'ana' });
    github.fault({ ...write, status: 403, message: 'Resource not accessible by integration', times: 99 });
    const { stopped, failures } = await sweep();
    expect({ stopped, failed: failures.length }).toEqual({
      stopped: { why: 'failing', retryAfter: null },
      failed: 5,
    });
  });
});

test('many that can never be done stop none of those after them, with a sweep or two in between', async () => {
  const { github, open, look, sweep, said, mark } = await startSweeps();
  const first = open('first');
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await look(first);
  const merged = ['a', 'b', 'c', 'd', 'e', 'f', 'last'].map((name) => {
    github.clock.advance(60);
    const pull = open(name);
    pull.merge({ as: 'ana' });
    return pull;
  });
  for (const { number } of merged.slice(0, -1)) {
    const path = `/repos/octo-org/docs/pulls/${number}/files`;
    github.fault({ path, status: 403, message: 'No', times: 99 });
  }
  github.clock.advance(3600);
  expect((await sweep()).stopped).toMatchObject({ why: 'failing' });
  const { stopped, failures } = await sweep();
  expect({ stopped, failed: failures.length }).toEqual({ stopped: null, failed: 6 });
  expect(merged.map((pull) => said(pull).length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(mark().left).toHaveLength(6);
});

describe('a limit of GitHub', () => {
  test.each([
    ['in the middle of a look', { path: '/repos/octo-org/docs/pulls/2/files' }],
    ['while it asks what changed', { body: /DocpointsChanged/, path: '/graphql', after: 1 }],
  ])('%s ends the sweep, which says when it can go on; the next one does', async (_when, where) => {
    const { github, sweep, shown } = await missed();
    github.fault({ ...where, secondaryLimit: 1800, times: 99 });
    expect((await sweep()).stopped).toEqual({ why: 'limit', retryAfter: 1800 });
    github.clearFaults();
    await sweep();
    expect(shown()).toEqual([1, 1, 1]);
  });

  test('that is nearly used up is left to events', async () => {
    const { octokit, open, sweep, outside } = await startSweeps();
    for (let number = 0; number < 120; number += 1) open(`page-${number}`);
    const github = octokitGitHub(octokit);
    const { stopped, changed } = await sweep({
      isDryRun: true,
      outside: {
        github: {
          ...github,
          async listChanged(question) {
            const page = await outside.github.listChanged(question);
            return { ...page, limit: { most: 1000, left: 150, resetAt: '2026-11-24T10:30:00Z' } };
          },
        },
      },
    });
    expect({ stopped, changed }).toEqual({ stopped: { why: 'limit', retryAfter: 1800 }, changed: 100 });
  });
});

test('an answer that is too much for GitHub is asked for in parts', async () => {
  const { github, sweep, shown } = await missed();
  github.fault({ path: '/graphql', body: /"count":100/, status: 502, html: true, times: 99 });
  expect(await sweep()).toMatchObject({ stopped: null, failures: [] });
  expect(shown()).toEqual([1, 1, 1]);
});

test('killed in the middle, a sweep loses nothing', async () => {
  const { octokit, sweep, shown, entries } = await missed();
  const { promise: killed, resolve } = Promise.withResolvers<void>();
  const github = octokitGitHub(octokit);
  let writes = 0;
  void sweep({
    outside: {
      github: {
        ...github,
        write: (ref, some) => {
          writes += 1;
          if (writes < 2) return github.write(ref, some);
          resolve();
          return new Promise(() => undefined);
        },
      },
    },
  });
  await killed;
  expect({ count: entries().length, shown: shown() }).toEqual({ count: 2, shown: [1, 0, 0] });
  await sweep();
  expect({ count: entries().length, shown: shown() }).toEqual({ count: 3, shown: [1, 1, 1] });
});

describe('a budget', () => {
  test('is held to, and the next sweep goes on where this one came to', async () => {
    const { sweep, costOf, shown, mark } = await missed();
    const { swept, asked } = await costOf({ mostRequests: 14 });
    expect(swept.stopped).toEqual({ why: 'budget', retryAfter: null });
    expect(asked.length).toBeLessThanOrEqual(14);
    expect(shown().filter((one) => one === 1).length).toBeLessThan(3);
    expect(swept).toMatchObject({ isKept: true, upTo: mark().at });
    expect((await sweep()).from).toBe(swept.upTo);
    expect(shown()).toEqual([1, 1, 1]);
  });

  test('that is too small for a look does one all the same: a sweep always gets on', async () => {
    const { sweep, shown } = await missed();
    for (let number = 0; number < 3; number += 1) await sweep({ mostRequests: 5 });
    expect(shown()).toEqual([1, 1, 1]);
  });

  test('is too small for none, though the rules stand in another repository', async () => {
    const rules = 'extends: octo-org/rules\nconfirm: { after: { typo-fix: 3, added-information: 5 } }\n';
    const { github, open, sweep, said } = await startSweeps({
      files: { 'docs/a.md': '# A\n', '.github/docpoints.yml': rules },
    });
    const file = { '.github/docpoints.yml': 'extends: simple\n' };
    github.installApp(github.addRepository('octo-org/rules', { files: file }));
    const pulls = ['a', 'b'].map((name) => open(name));
    for (const pull of pulls) pull.merge({ as: 'ana' });
    for (let sweeps = 0; sweeps < 2; sweeps += 1) await sweep({ mostRequests: 3 });
    expect(pulls.map((pull) => said(pull).length)).toEqual([1, 1]);
  });
});
