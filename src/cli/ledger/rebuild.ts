import type { Rebuildable, RebuildOptions, Rebuilt } from '../../ledger/rebuild.ts';
import { formatLines, formatNumber } from '../../view/amount.ts';
import { command } from '../command.ts';
import { AnswerIsNo } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger, type OpenedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { printText } from '../terminal.ts';
import { pagesOf, sayWhoseRules } from './pages.ts';
import { startProgress } from './progress.ts';

/** As often others may write first. */
const mostStale = 10;

/** `docpoints ledger rebuild`: makes all that is derived from the lines anew. Exit 1 where those are no whole chain. */
export const ledgerRebuild = command({
  about: 'Make index, totals, leaderboard and badges anew from the lines',
  forms: ['[--drop-torn-tail] [--ledger place]'],
  args: {
    'drop-torn-tail': {
      type: 'boolean',
      description: 'Take the last line away if it was cut off while it was written: what it said is lost',
    },
    ...ledgerOption,
    ...programOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const loaded = await loadProgram(given.text('program'));
    const { program } = loaded;
    const views = pagesOf(program, process.env);
    const ledger = await openNamedLedger(given.text('ledger'), () => program.ledger, process.env, views);
    if (!canRebuild(ledger)) {
      printText(
        `There is nothing to make anew in ${ledger.name}: what is derived from the lines of a database or a server is made there, with each entry. docpoints ledger verify checks the lines.`,
      );
      return;
    }
    sayWhoseRules(ledger, loaded, 'all');
    const { count, digest, dropped } = await rebuild(ledger, given.has('drop-torn-tail'));
    if (dropped !== null)
      printText(
        `Took away the last line, which was cut off after ${formatNumber(dropped.length)} characters.`,
      );
    printText(
      `Made anew what is derived from ${formatLines(count)} of ${ledger.name}.\nDigest: ${digest ?? 'none, there is no line yet'}`,
    );
  },
});

type InFiles = OpenedLedger & Rebuildable;

function canRebuild(ledger: OpenedLedger): ledger is InFiles {
  return ledger.rebuild !== undefined;
}

async function rebuild(
  ledger: InFiles,
  dropTornTail: boolean,
): Promise<Extract<Rebuilt, { kind: 'rebuilt' }>> {
  for (let tried = 0; tried < mostStale; tried += 1) {
    const progress = startProgress('Making anew what is derived');
    const options: RebuildOptions = { dropTornTail, now: new Date(), onProgress: progress.reach };
    try {
      const rebuilt = await ledger.rebuild(options);
      if (rebuilt.kind === 'rebuilt') return rebuilt;
    } finally {
      progress.done();
    }
  }
  throw new AnswerIsNo(`Others write to ${ledger.name} all the time: nothing was made anew, try again.`);
}
