import { pageCheck } from '../../flow/check-pages.ts';
import { rulesOf } from '../../flow/ledger-views.ts';
import type { DerivedComparison } from '../../ledger/ledger.ts';
import type { PageCheck } from '../../ledger/views.ts';
import type { ChainSummary } from '../../standing/chain-reader.ts';
import type { Remark } from '../../standing/ledger-line.ts';
import { oneLine } from '../../view/escape.ts';
import { endingFor } from '../exit.ts';
import { serverOf } from '../github-server.ts';
import { findProgram, readFoundProgram } from '../load-program.ts';

/** What a ledger's derived files are beside its lines. */
export interface DerivedCheck {
  /** Those that are not what the lines come to. */
  readonly wrong: readonly Remark[];
  /** A sentence about what could not be compared; null: everything was. */
  readonly notCompared: string | null;
}

export const derivedIsWrong =
  'The lines are whole, but what stands beside them is not what they come to, and decisions and pages may go by it: docpoints ledger rebuild makes it anew from the lines.';

/** Null: there is nothing beside the lines, or they are no whole chain that anything could be held against. `named`: the program file, as it was named. */
export async function checkDerived(
  comparison: DerivedComparison | null,
  chain: ChainSummary,
  named: string | undefined,
): Promise<DerivedCheck | null> {
  if (comparison === null || chain.problems.length > 0 || chain.count === 0) return null;
  const pages = await pagesBy(comparison.pages, named);
  const compared = await comparison.finish(chain, typeof pages === 'string' ? null : pages);
  switch (compared.kind) {
    case 'compared':
      return { wrong: compared.wrong, notCompared: typeof pages === 'string' ? pages : null };
    case 'not complete':
      return {
        wrong: [],
        notCompared:
          'What stands beside the lines was not compared: head.json does not say that index and totals are complete, so that nothing is decided by them. docpoints ledger rebuild makes them.',
      };
    case 'moved':
      return {
        wrong: [],
        notCompared: 'What stands beside the lines was not compared: others wrote to it meanwhile.',
      };
    default:
      return compared satisfies never;
  }
}

/** The rules that the pages were made by; a text: why they cannot be looked at closely. `rules`: null: there are no pages that anybody goes by. */
async function pagesBy(rules: string | null, named: string | undefined): Promise<PageCheck | string | null> {
  if (rules === null) return null;
  const file = await findProgram(named);
  const ours = file === null ? 'the preset simple' : oneLine(file.path);
  const why = await readFoundProgram(file).then(
    (reading) => {
      if (!reading.ok) return `the rules in ${ours} are invalid (docpoints config check says why)`;
      const server = serverOf(process.env);
      if (rulesOf(reading.program, server) === rules) return pageCheck(reading.program, server, new Date());
      return `they were made by other rules than those of ${ours} (--program names others)`;
    },
    (error: unknown) => `the rules in ${ours} cannot be read: ${endingFor(error).message}`,
  );
  return typeof why === 'string'
    ? `Of leaderboard and badges only who is on them was compared: ${oneLine(why)}.`
    : why;
}
