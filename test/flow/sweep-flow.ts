import { openLedger } from '../../src/flow/open-ledger.ts';
import type { Outside } from '../../src/flow/outside.ts';
import type { SweptOne } from '../../src/flow/sweep-looks.ts';
import { sweep, type Swept, type SweepWish } from '../../src/flow/sweep.ts';
import { counted } from '../../src/github/counted.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { BranchLines } from '../../src/ledger/branch-lines.ts';
import { startFlow } from './octo-flow.ts';

export type Sweeping = Partial<Pick<SweepWish, 'since' | 'mostRequests' | 'isDryRun'>> & {
  readonly outside?: Partial<Outside>;
};

/** The local GitHub with octo-org/docs, over which Docpoints sweeps. Both tell the same time. */
export async function startSweeps(options: Parameters<typeof startFlow>[0] = {}) {
  const flow = await startFlow(options);
  const { github, octokit, repo } = flow;
  const now = () => github.clock.now();
  const run = async ({ outside = {}, ...wish }: Sweeping = {}) => {
    const own = counted(octokit);
    const lines = new BranchLines();
    const told: SweptOne[] = [];
    const swept: Swept = await sweep(
      {
        owner: 'octo-org',
        repo: 'docs',
        since: null,
        mostRequests: 500,
        isDryRun: false,
        ...wish,
        requests: own.requests,
        tell: (one) => Promise.resolve(void told.push(one)),
      },
      {
        ...flow.outside,
        github: octokitGitHub(own.octokit),
        ledger: (place, here, read) => openLedger(place, here, own.octokit, read, { lines }),
        now,
        ...outside,
      },
    );
    return { ...swept, told: told.map(({ ref }) => ref.number) };
  };
  return {
    ...flow,
    now,
    /** A look at one, as an event makes it. */
    look: (pull: Parameters<typeof flow.look>[0], changes: Partial<Outside> = {}) =>
      flow.look(pull, { now, ...changes }),
    /** A sweep. */
    sweep: run,
    /** The same, and what it asked and wrote, by names. */
    costOf: async (sweeping: Sweeping = {}) => {
      github.resetCounts();
      const swept = await run(sweeping);
      const asked = github.requests.map(({ operation, route }) => operation ?? route);
      return { swept, asked, writes: flow.writes().length };
    },
    mark: () => JSON.parse(repo.file('docpoints', 'sweep.json') ?? '{}')[String(repo.id)] ?? null,
    /** A pull request on a file of its own. */
    open: (name: string, as = 'octocat') =>
      repo.openPullRequest({
        as,
        title: `Correct ${name}`,
        files: { [`docs/${name}.md`]: `# ${name}\n\nThe text.\n` },
      }),
  };
}
