import { jitteredPause, type Outside } from '../flow/outside.ts';
import { createOctokit } from '../github/client.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { octokitGitHub } from '../github/octokit.ts';
import { withProgramAt } from '../github/program-at.ts';
import type { BranchLines } from '../ledger/branch-line.ts';
import { ledgerOpener } from './ledger-opener.ts';
import type { Settings } from './settings.ts';

/** The client of one run, with the token that it was given. */
export function connect({ token }: { readonly token: string }, env: NodeJS.ProcessEnv): OctokitLike {
  return createOctokit({ token, baseUrl: env['GITHUB_API_URL'] });
}

/** What the looks of one run meet; `lines`: of a run that writes to a ledger more than once. Throws WorkflowFault for a server without its token. */
export async function openOutside(
  settings: Settings,
  octokit: OctokitLike,
  lines?: BranchLines,
): Promise<Outside> {
  const { config, ledger } = settings;
  const github = octokitGitHub(octokit);
  return {
    github: config === null ? github : withProgramAt(config, github),
    ledger: await ledgerOpener(settings, octokit, lines),
    ledgerPlace: ledger ?? undefined,
    now: () => new Date(),
    pause: jitteredPause,
  };
}
