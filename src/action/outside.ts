import { jitteredPause, type Outside } from '../flow/outside.ts';
import { createOctokit } from '../github/client.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { octokitGitHub } from '../github/octokit.ts';
import type { BranchLines } from '../ledger/branch-lines.ts';
import { WorkflowFault } from './fault.ts';
import { ledgerOpener } from './ledger-opener.ts';
import type { Settings } from './settings.ts';

/** The client of one run, with the token that it was given. Throws WorkflowFault for an address or a proxy that is none. */
export async function connect(
  { token }: { readonly token: string },
  env: NodeJS.ProcessEnv,
): Promise<OctokitLike> {
  const baseUrl = env['GITHUB_API_URL'] || undefined;
  refuseStrangeAddress(baseUrl);
  await goByProxy(env);
  return createOctokit({ token, baseUrl });
}

/** Asking it would fail again and again, and a password in it would be told each time. */
function refuseStrangeAddress(address: string | undefined): void {
  if (address === undefined) return;
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (isWeb && url.username === '' && url.password === '') return;
  throw new WorkflowFault(
    'GITHUB_API_URL is no address that can be asked: one such as https://github.example.com/api/v3, without a name and a password in it, was expected, as the runner sets it. Let nothing in the workflow change it.',
  );
}

const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** By way of the proxy that the runner tells of, past which Node would go by itself. */
async function goByProxy(env: NodeJS.ProcessEnv): Promise<void> {
  const named = proxies.filter((name) => env[name]);
  if (named.length === 0) return;
  const http = await import('node:http');
  try {
    // It came with Node 24.14: an older runner is told by NODE_USE_ENV_PROXY.
    if ('setGlobalProxyFromEnv' in http) http.setGlobalProxyFromEnv();
  } catch (error) {
    // The address itself may hold a password.
    throw new WorkflowFault(
      `The runner names a proxy in ${named.join(' and ')} that cannot be used: an address such as http://proxy.example.com:8080 was expected.`,
      { cause: error },
    );
  }
}

/** What the looks of one run meet; `lines`: of a run that writes to a ledger more than once. */
export async function openOutside(
  settings: Settings,
  octokit: OctokitLike,
  lines?: BranchLines,
): Promise<Outside> {
  const { config, ledger } = settings;
  const github = octokitGitHub(octokit);
  return {
    github:
      config === null ? github : (await import('../github/program-at.ts')).withProgramAt(config, github),
    ledger: await ledgerOpener(settings, octokit, lines),
    programPath: config ?? undefined,
    ledgerPlace: ledger ?? undefined,
    now: () => new Date(),
    pause: jitteredPause,
  };
}
