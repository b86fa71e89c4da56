import { ledgerViews } from '../../flow/ledger-views.ts';
import type { Views } from '../../ledger/views.ts';
import type { Program } from '../../program/program.ts';
import { oneLine } from '../../view/escape.ts';
import type { LoadedProgram } from '../load-program.ts';
import type { OpenedLedger } from '../open-named-ledger.ts';
import { say } from '../terminal.ts';

/** Says by which rules these files are made, for those of the working folder may be of another ledger. A ledger that keeps none has none made. */
export function sayWhoseRules({ rebuild }: OpenedLedger, { program, file }: LoadedProgram): void {
  if (rebuild === undefined) return;
  const from = file === null ? 'the preset simple' : file.path;
  say(
    `Leaderboard and badges are made by the rules of ${oneLine(from)}, “${oneLine(program.name)}”: --program names others.`,
  );
}

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
