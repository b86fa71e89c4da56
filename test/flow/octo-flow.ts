import { openLedger } from '../../src/flow/open-ledger.ts';
import type { Outside } from '../../src/flow/outside.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { PullRequestRef } from '../../src/github/github.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { readChain } from '../../src/standing/chain.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { readLines } from '../ledger/read-lines.ts';

/** The local GitHub with octo-org/docs, and Docpoints looking at its pull requests as the App does. */
export async function startFlow(options: Parameters<typeof startOctoDocs>[0] = {}) {
  const octo = await startOctoDocs(options);
  const { github, repo } = octo;
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
    patience: { wait: () => Promise.resolve() },
  });
  const outside: Outside = {
    github: octokitGitHub(octokit),
    ledger: (place, here, read) => openLedger(place, here, octokit, read),
    now: () => new Date('2026-11-25T08:00:00Z'),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
  /** The ledger's branch, read past all of our code but the chain's. */
  const chain = () => {
    const paths = repo.paths('docpoints');
    const files = new Map(paths.map((path) => [path, repo.file('docpoints', path) ?? '']));
    const { lines, recorded } = readLines(files);
    return readChain(lines, recorded);
  };
  /** What an event tells of the pull request. */
  const refOf = ({ number }: { readonly number: number }): PullRequestRef => {
    const author = repo.repository.issues.get(number)?.author.id;
    const hint = { repoId: repo.id, people: author === undefined ? [] : [author] };
    return { owner: 'octo-org', repo: 'docs', number, hint };
  };
  return {
    ...octo,
    octokit,
    outside,
    look: (pull: { readonly number: number }, changes: Partial<Outside> = {}) =>
      reconcile(refOf(pull), { ...outside, ...changes }),
    /** What Docpoints has written on the pull request. */
    said: (pull: ReturnType<typeof octo.fix>) =>
      pull.comments({ by: 'docpoints[bot]' }).map(({ body }) => body),
    chain,
    entries: () => chain().entries,
    /** Requests that change something. */
    writes: () =>
      github.requests.filter(
        ({ method, operation }) => method !== 'GET' && !/^Docpoints(?!Commit|Write)/.test(operation ?? ''),
      ),
  };
}
