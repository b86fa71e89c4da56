import { ledgerViews } from '../../flow/ledger-views.ts';
import type { Views } from '../../ledger/views.ts';
import type { Program } from '../../program/program.ts';
import { oneLine } from '../../view/escape.ts';
import { serverOf } from '../github-server.ts';
import type { LoadedProgram } from '../load-program.ts';
import type { OpenedLedger } from '../open-named-ledger.ts';
import { say } from '../terminal.ts';

/** Says by which rules these files are made, for those of the working folder may be of another ledger. A ledger that keeps none has none made. `how`: whether all of them are made anew, or what an entry changes. */
export function sayWhoseRules(
  { rebuild }: OpenedLedger,
  { program, file }: LoadedProgram,
  how: 'all' | 'what changes',
): void {
  if (rebuild === undefined) return;
  const from = file === null ? 'the preset simple' : file.path;
  say(
    `Leaderboard and badges are made by the rules of ${oneLine(from)}, “${oneLine(program.name)}”: --program names others.${how === 'all' ? '' : ' Those that a repository keeps by its own (rules.json) stay by them.'}`,
  );
}

/** The files for readers that whoever writes a ledger anew makes along: those that the App and the Action make by the same rules. */
export function pagesOf(program: Program, env: NodeJS.ProcessEnv): Views {
  return ledgerViews(program, serverOf(env), null);
}
