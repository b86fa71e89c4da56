import { describe, expect, test } from 'vitest';

import { lastEvent, type ActionOptions } from './run-action.ts';
import { own, startWorkflow } from './start-workflow.ts';

/** A request that changes something on GitHub, by its body. */
const write = { method: 'POST', body: /mutation |"tree":|"ref":/ };
const onSchedule = { event: 'schedule', payload: { schedule: '17 4 * * *' } };

/** Two that were merged, of which nobody was told; both are to be confirmed. `before`: one that is in the ledger, so that its branch is there. */
async function missed(before: boolean) {
  const started = await startWorkflow();
  const { github, repo, run, chain } = started;
  github.clock.set(new Date());
  const merged = (name: string) => {
    const files = { [`docs/${name}.md`]: `# ${name}\n\nThe text.\n` };
    const pull = repo.openPullRequest({ as: 'octocat', title: `Correct ${name}`, files });
    pull.merge({ as: 'ana' });
    return { pull, word: pull.comment({ as: 'ana', body: '/points typo-fix confirm' }) };
  };
  if (before) {
    merged('first');
    await run();
  }
  const pulls = [merged('a'), merged('b')];
  const said = () => pulls.map(({ pull }) => pull.comments(own).map(({ body }) => body));
  /** What is said of points that the ledger does not hold. */
  const saidTooMuch = () =>
    pulls.filter(
      ({ pull }, index) =>
        said()[index]?.some((body) => body.includes('Confirmed by')) === true &&
        !chain().entries.some(({ source }) => source?.pull === pull.number),
    );
  return { ...started, pulls, said, saidTooMuch };
}

type Missed = Awaited<ReturnType<typeof missed>>;

/** Runs the bundle and kills it at its write number `at`, counted from 0: when that arrives, or once it `isDone`. Answers whether it came so far. */
async function killedAt({ github, run }: Missed, event: Partial<ActionOptions>, at: number, isDone: boolean) {
  let kill = () => {};
  let isKilled = false;
  const meanwhile = () => {
    isKilled = true;
    kill();
  };
  github.fault({ ...write, after: at, meanwhile, ...(isDone ? {} : { cut: true }) });
  await run({ ...event, onStart: (killer) => (kill = killer) });
  github.clearFaults();
  return isKilled;
}

describe.each([
  ['a sweep', onSchedule, true, 4],
  ['a command that makes the ledger', null, false, 3],
])('%s that is killed', (_what, event, before, writesAtLeast) => {
  test.each([
    ['when a write of it arrives', false],
    ['before it hears that a write of it is done', true],
  ])(
    '%s, whichever it is, says nothing false, and the next sweep makes up for it',
    async (_when, isDone) => {
      let killed = 0;
      for (;;) {
        const world = await missed(before);
        const { github, run, chain, pulls, said, saidTooMuch, writes } = world;
        if (!(await killedAt(world, event ?? lastEvent(github), killed, isDone))) break;
        killed += 1;
        expect(chain().problems).toEqual([]);
        expect(saidTooMuch()).toEqual([]);

        expect(await run(onSchedule)).toMatchObject({ code: 0, stderr: '' });
        expect(chain()).toMatchObject({ count: before ? 3 : 2, problems: [] });
        expect(said()).toEqual(pulls.map(() => [expect.stringContaining('Confirmed by @ana')]));
        for (const { word } of pulls) expect(word.reactions).toEqual(['github-actions[bot]: rocket']);

        github.resetCounts();
        expect(await run(onSchedule)).toMatchObject({ code: 0 });
        expect(writes()).toEqual([]);
      }
      expect(killed).toBeGreaterThanOrEqual(writesAtLeast);
    },
    60_000,
  );
});
