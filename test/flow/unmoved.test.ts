import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Outside } from '../../src/flow/outside.ts';
import type { PullRequestReading } from '../../src/github/github.ts';
import { startFlow } from './octo-flow.ts';

const pages = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const files = Object.fromEntries(pages.map((page) => [`docs/${page}.md`, '# A\n\nTeh text.\n']));

/** A documentation repository with a pull request of octocat, looked at by a clock that goes on. */
async function startDays(program: string, day = '2026-11-25') {
  const flow = await startFlow({ files: { ...files, '.github/docpoints.yml': program } });
  let today = day;
  let page = 0;
  const now = () => new Date(`${today}T12:00:00Z`);
  const fix = (as = 'octocat') => {
    page += 1;
    const path = `docs/${pages[page - 1] ?? 'a'}.md`;
    return flow.repo.openPullRequest({
      as,
      title: 'Correct a word',
      files: { [path]: '# A\n\nThe text.\n' },
    });
  };
  const look = async (pull: { readonly number: number }, changes: Partial<Outside> = {}) => {
    flow.github.resetCounts();
    await flow.look(pull, { now, ...changes });
    return flow.github.requests.map(({ operation, route }) => operation ?? route);
  };
  const award = async (as: string) => {
    const pull = fix(as);
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'bo', body: '/points confirm' });
    await look(pull);
    return pull;
  };
  return { ...flow, fix, look, award, now, goOn: (to: string) => (today = to) };
}

/** The same GitHub, with a comment of ours that says nothing of what it was made from. */
function forgetful(github: Outside['github']): Outside['github'] {
  const forget = (reading: PullRequestReading): PullRequestReading => ({
    ...reading,
    comments: reading.comments.map((comment) => ({
      ...comment,
      body: comment.isOwn
        ? comment.body.replace(
            /^(<!-- docpoints:comment )[\da-f]{16}(.*?)(?: ~[\da-f]{16})?(?: \+[\da-f]{16})? -->/,
            `$1${'0'.repeat(16)}$2 -->`,
          )
        : comment.body,
    })),
  });
  const readPullRequest: typeof github.readPullRequest = async (...asked) => {
    const reading = await github.readPullRequest(...asked);
    return reading === null ? null : forget(reading);
  };
  return { ...github, readPullRequest };
}

const simple = 'extends: dataminer\n';

test.each([
  [
    'proposed',
    async (flow: Awaited<ReturnType<typeof startDays>>) => {
      const pull = flow.fix();
      pull.merge({ as: 'ana' });
      await flow.look(pull);
      return pull;
    },
  ],
  [
    'confirmed by somebody else',
    async (flow: Awaited<ReturnType<typeof startDays>>) => flow.award('octocat'),
  ],
])(
  'an event with nothing to do costs one read on another day, and after others were given points: %s',
  async (_state, begin) => {
    const flow = await startDays(simple);
    const pull = await begin(flow);
    flow.goOn('2026-12-24');
    expect(await flow.look(pull)).toEqual(['DocpointsPullRequest']);
    await flow.award('tri');
    expect(await flow.look(pull)).toEqual(['DocpointsPullRequest']);
    flow.goOn('2026-12-31');
    expect(await flow.look(pull)).toEqual(['DocpointsPullRequest']);
  },
);

test('points that wait until their member enrols lapse at the first event behind their last day', async () => {
  const flow = await startDays('extends: dataminer\nmembers: { enrol: themselves, keep: 30 }\n');
  const pull = await flow.award('octocat');
  const text = () => flow.said(pull).map(withoutMark);
  const waiting = text();
  const days = Array.from({ length: 40 }, (_, day) => new Date(Date.parse('2026-11-26') + day * 86_400_000));
  const changed: string[] = [];
  for (const day of days) {
    flow.goOn(day.toISOString().slice(0, 10));
    const asked = await flow.look(pull);
    if (asked.length > 1) changed.push(asked.at(-1) ?? '');
  }
  expect(changed).toEqual(['DocpointsWrite']);
  expect(text()).not.toEqual(waiting);
});

test('where members enrol themselves it costs one read, too, on the days after the comment', async () => {
  const flow = await startDays('extends: dataminer\nmembers: { enrol: themselves, keep: 365 }\n');
  flow.goOn('2026-12-20');
  const pull = await flow.award('octocat');
  flow.goOn('2026-12-22');
  expect(await flow.look(pull)).toEqual(['DocpointsPullRequest']);
});

test.each([
  [
    'the ledger is on a branch of another name',
    'extends: dataminer\nledger: { branch: points }\n',
    '/points confirm',
  ],
  ['others have a share', simple, '/points @octocat 20 @tri 5 confirm'],
])('where %s, it costs one look at the ledger more', async (_what, program, word) => {
  const flow = await startDays(program);
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: word });
  await flow.look(pull);
  expect(flow.said(pull)[0]).toContain('Confirmed by');
  flow.goOn('2026-11-28');
  expect(await flow.look(pull)).toEqual(['DocpointsPullRequest', expect.stringContaining('DocpointsLedger')]);
});

test('a preview says of a new month what its cap leaves', async () => {
  const flow = await startDays(
    'extends: dataminer\nactivities: { typo-fix: { cap: { points: 25, per: month } } }\n',
  );
  await flow.award('octocat');
  const pull = flow.fix();
  await flow.look(pull);
  expect(flow.said(pull)[0]).toContain('### Previewed: no points');
  flow.goOn('2026-12-01');
  await flow.look(pull);
  expect(flow.said(pull)[0]).toContain('### Previewed: 25 points');
});

test('points that leave the last twelve months leave the comment at the next event', async () => {
  const flow = await startDays('extends: dataminer\nprogram: { period: rolling-12-months }\n');
  const pull = await flow.award('octocat');
  expect(flow.said(pull)[0]).toContain('**25 points** in the last 12 months');
  flow.goOn('2027-10-25');
  expect(await flow.look(pull)).toEqual(['DocpointsPullRequest']);
  flow.goOn('2028-11-25');
  await flow.look(pull);
  expect(flow.said(pull)[0]).toContain('**0 points** in the last 12 months');
});

test('what is due by itself is confirmed on its day, though nothing else has changed', async () => {
  const flow = await startDays('extends: dataminer\nconfirm: { after: { typo-fix: 7 } }\n');
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  await flow.look(pull);
  const merged = flow.repo.repository.issues.get(pull.number)?.createdAt;
  expect(merged).toBeDefined();
  for (let day = 0; day < 9; day += 1) {
    const at = new Date(Date.parse(merged ?? '') + day * 86_400_000).toISOString().slice(0, 10);
    flow.goOn(at);
    await flow.look(pull);
  }
  expect(flow.entries()).toHaveLength(1);
});

test('what is taken back on another day is told', async () => {
  const flow = await startDays(simple);
  const pull = await flow.award('octocat');
  flow.goOn('2026-11-27');
  pull.comment({ as: 'ana', body: '/points revoke wrong page' });
  await flow.look(pull);
  expect(flow.said(pull)[0]).toContain('Revoked');
});

const rules = fc.record({
  period: fc.constantFrom(
    'calendar-year',
    'month',
    'quarter',
    'rolling-12-months',
    'anniversary',
    'lifetime',
  ),
  keep: fc.constantFrom('period', 'never', 'forever'),
  timezone: fc.constantFrom('UTC', 'Pacific/Auckland'),
  credit: fc.constantFrom('author', 'equal'),
  enrol: fc.constantFrom('everyone', 'everyone', 'themselves'),
  cap: fc.constantFrom('', ', cap: { points: 50, per: month }', ', cap: { points: 50, per: period }'),
});

const step = fc.record({
  days: fc.constantFrom(0, 0, 1, 5, 40, 200),
  what: fc.constantFrom(
    'nothing',
    'nothing',
    'award octocat',
    'award tri',
    'revoke',
    'share',
    'confirm',
    'set',
    'enrol',
    'leave',
  ),
  which: fc.nat(1),
});

test('whatever was recorded and however many days went by, an event that costs one read would have changed nothing', async () => {
  let quiet = 0;
  await fc.assert(
    fc.asyncProperty(rules, fc.array(step, { minLength: 2, maxLength: 7 }), async (program, steps) => {
      const { period, keep, timezone, credit, enrol, cap } = program;
      const flow = await startDays(`program:
  name: Ours
  period: ${period}
  keep: ${keep}
  timezone: ${timezone}
  levels: [{ name: A, points: 50 }, { name: B, points: 100, changes: [{ from: 2027-03-01, points: 75 }] }]
activities:
  typo-fix: { title: Typo, points: 25, finds: [typo-fix]${cap} }
confirm: { by: ['@bo'] }
credit: ${credit}
members: { enrol: ${enrol}, keep: 30 }
`);
      const one = flow.fix();
      const other = flow.fix();
      other.merge({ as: 'ana' });
      await flow.look(one);
      await flow.look(other);
      let day = Date.parse('2026-11-25');
      for (const { days, what, which } of steps) {
        day += days * 86_400_000;
        flow.goOn(new Date(day).toISOString().slice(0, 10));
        const pull = which === 0 ? one : other;
        if (what === 'award octocat') await flow.award('octocat');
        if (what === 'award tri') await flow.award('tri');
        if (what === 'revoke') pull.comment({ as: 'ana', body: '/points revoke by mistake' });
        if (what === 'share') pull.comment({ as: 'ana', body: '/points @octocat 20 @tri 5' });
        if (what === 'set') pull.comment({ as: 'ana', body: '/points typo-fix 20' });
        if (what === 'enrol' || what === 'leave') pull.comment({ as: 'octocat', body: `/points ${what}` });
        if (what === 'confirm') pull.comment({ as: 'ana', body: '/points confirm' });
        for (const looked of [one, other]) {
          const before = flow.said(looked);
          const asked = await flow.look(looked);
          if (asked.length !== 1) continue;
          quiet += 1;
          const whole = await flow.look(looked, { github: forgetful(flow.outside.github) });
          expect(whole).not.toContain('DocpointsCommit');
          expect(flow.said(looked).map(withoutMark)).toEqual(before.map(withoutMark));
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(quiet).toBeGreaterThan(60);
}, 120_000);

function withoutMark(body: string): string {
  return body.replace(/^<!--.*-->/, '');
}
