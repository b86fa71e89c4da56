import { pageCheck } from '../../flow/check-pages.ts';
import { readHeldRules, type HeldRules } from '../../flow/held-rules.ts';
import { rulesOf } from '../../flow/ledger-views.ts';
import type { DerivedComparison } from '../../ledger/ledger.ts';
import { rulesFile, type PageCheck } from '../../ledger/views.ts';
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
  /** A sentence about what could not be compared, or not by the rules at hand; null: everything was. */
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
  const held = heldIn(comparison.pages);
  const { check, note } = await pagesBy(comparison.pages, held, named);
  const compared = await comparison.finish(chain, check);
  switch (compared.kind) {
    case 'compared':
      return {
        wrong: [...compared.wrong, ...wrongWithRules(comparison.pages, held)],
        notCompared: note,
      };
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

/** The rules that `rules.json` holds, if they are those that the pages were made by. */
function heldIn(pages: DerivedComparison['pages']): HeldRules | null {
  if (pages === null || pages.written === null) return null;
  const held = readHeldRules(pages.written);
  return held !== null && rulesOf(held.program, held.server) === pages.rules ? held : null;
}

function wrongWithRules(pages: DerivedComparison['pages'], held: HeldRules | null): Remark[] {
  if (pages === null || held !== null) return [];
  const what = pages.written === null ? 'is missing' : 'does not hold the rules that head.json names';
  return [{ file: rulesFile, line: null, what }];
}

interface ByRules {
  /** Null: the pages cannot be looked at closely, or there are none that anybody goes by. */
  readonly check: PageCheck | null;
  readonly note: string | null;
}

/** How the pages are looked at: by the rules at hand, if they were made by those, else by `held`, unless others were named. */
async function pagesBy(
  pages: DerivedComparison['pages'],
  held: HeldRules | null,
  named: string | undefined,
): Promise<ByRules> {
  if (pages === null) return { check: null, note: null };
  const server = serverOf(process.env);
  const file = await findProgram(named);
  const ours = file === null ? 'the preset simple' : oneLine(file.path);
  const why = await readFoundProgram(file).then(
    (reading) => {
      if (!reading.ok) return `the rules in ${ours} are invalid (docpoints config check says why)`;
      if (rulesOf(reading.program, server) === pages.rules)
        return pageCheck(reading.program, server, new Date());
      return `they were made by other rules than those of ${ours}`;
    },
    (error: unknown) => `the rules in ${ours} cannot be read: ${endingFor(error).message}`,
  );
  if (typeof why !== 'string') return { check: why, note: null };
  if (held === null || named !== undefined)
    return {
      check: null,
      note: `Of leaderboard and badges only who is on them was compared: ${oneLine(why)}.`,
    };
  const note = `Leaderboard and badges were compared by the rules in ${rulesFile}, “${oneLine(held.program.name)}”: ${oneLine(why)}.`;
  return { check: pageCheck(held.program, held.server, new Date()), note };
}
