import type { Octokit } from '@octokit/rest';

import { createOctokit } from '../github/client.ts';
import { WrongUsage } from './exit.ts';

/** A client for GitHub, or for the server of GITHUB_API_URL, with GITHUB_TOKEN, else GH_TOKEN. Throws WrongUsage without either. */
export function connectGitHub(env: NodeJS.ProcessEnv): Octokit {
  const token = [env['GITHUB_TOKEN'], env['GH_TOKEN']].find((one) => one !== undefined && one.trim() !== '');
  if (token === undefined)
    throw new WrongUsage(
      'To read from GitHub, set GITHUB_TOKEN (or GH_TOKEN) to a token that may read there.',
    );
  const address = env['GITHUB_API_URL'];
  if (address === undefined || address === '') return createOctokit({ token: token.trim() });
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
    throw new WrongUsage('GITHUB_API_URL should be a web address such as https://api.github.com.');
  return createOctokit({ token: token.trim(), baseUrl: address.replace(/\/+$/, '') });
}
