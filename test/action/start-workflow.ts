import { readChain } from '../../src/standing/chain.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { readLines } from '../ledger/read-lines.ts';
import { lastEvent, runAction, type ActionOptions } from './run-action.ts';

/** What a workflow's own account writes. */
export const own = { by: 'github-actions[bot]' };

/** The local GitHub with octo-org/docs, in which a workflow runs the Action on what happened last. */
export async function startWorkflow(
  files: Readonly<Record<string, string>> = {},
  options: Parameters<typeof startOctoDocs>[0] = {},
) {
  const octo = await startOctoDocs({ ...options, files: { 'docs/a.md': '# A\n\nTeh text.\n', ...files } });
  const { github, repo } = octo;
  return {
    ...octo,
    run: (options: Partial<ActionOptions> = {}) =>
      runAction(github, repo, { ...lastEvent(github), ...options }),
    /** The ledger on a branch, read past all of our code but the chain's. */
    chain: (branch = 'docpoints', of = repo) => {
      const paths = of.paths(branch);
      const { lines, recorded } = readLines(
        new Map(paths.map((path) => [path, of.file(branch, path) ?? ''])),
      );
      return readChain(lines, recorded);
    },
    /** Requests that change something. */
    writes: () =>
      github.requests.filter(
        ({ method, operation }) => method !== 'GET' && !/^Docpoints(?!Commit|Write)/.test(operation ?? ''),
      ),
  };
}
