import { ledgerViews } from '../../flow/ledger-views.ts';
import type { Views } from '../../ledger/views.ts';
import type { Program } from '../../program/program.ts';

/** The files for readers that whoever writes a ledger anew makes along: those that the App and the Action make by the same rules. */
export function pagesOf(program: Program, env: NodeJS.ProcessEnv): Views {
  return ledgerViews(program, serverOf(env));
}

/** Where people have their pages: GITHUB_SERVER_URL as a workflow has it, otherwise what belongs to GITHUB_API_URL. */
function serverOf(env: NodeJS.ProcessEnv): string {
  const named = URL.parse(env['GITHUB_SERVER_URL'] ?? '');
  if (named !== null) return named.origin;
  const api = URL.parse(env['GITHUB_API_URL'] ?? '');
  if (api === null) return 'https://github.com';
  // Only where a path leads to it is the API on the same host.
  return api.pathname === '/' ? `${api.protocol}//${api.host.replace(/^api\./, '')}` : api.origin;
}
