import type { Ledger } from '../../ledger/ledger.ts';
import { isEnd } from '../../standing/ledger-line.ts';
import { formatLines } from '../../view/amount.ts';
import { command } from '../command.ts';
import { AnswerIsNo } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNewLedger, openNamedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, programOption } from '../options.ts';
import { printText, say } from '../terminal.ts';
import { checkWhole } from './check-whole.ts';
import { pagesOf, sayWhoseRules } from './pages.ts';
import { told } from './progress.ts';

/** `docpoints ledger copy`: all lines of one ledger into an empty one of any kind. Ids, order and digests stay. */
export const ledgerCopy = command({
  about: 'Copy a whole ledger into an empty place of any kind',
  forms: ['FROM TO [--program file]'],
  args: {
    from: { type: 'positional', description: 'The ledger that is there, as --ledger names one' },
    to: { type: 'positional', description: 'Where it is to be, too: a place without entries' },
    ...programOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const from = await openNamedLedger(given.text('from') ?? '', noProgram, process.env);
    const loaded = await loadProgram(given.text('program'));
    const to = await openNewLedger(given.text('to') ?? '', process.env, pagesOf(loaded.program, process.env));
    const { head } = await to.read({ source: null, members: [] });
    if (head.count > 0 && isEnd(head, (await from.read({ source: null, members: [] })).head))
      return printText(
        `${to.name} has the same ${formatLines(head.count)} already.\nDigest: ${head.digest ?? 'none'}`,
      );
    if (head.count > 0)
      throw new AnswerIsNo(
        `${to.name} has ${formatLines(head.count)} already: a copy goes into an empty place. Nothing was copied.`,
      );
    say(`Checking ${from.name} …`);
    const { count, digest } = await checkWhole(from);
    if (count === 0) throw new AnswerIsNo(`There is nothing to copy: the ledger in ${from.name} is empty.`);
    sayWhoseRules(to, loaded, 'all');
    say(`Copying ${formatLines(count)} to ${to.name} …`);
    if ((await to.replace(told('Copying', texts(from)), head)) === 'stale')
      throw new AnswerIsNo(`Somebody else wrote to ${to.name} meanwhile. Nothing was copied.`);
    const after = (await to.read({ source: null, members: [] })).head;
    if (after.digest !== digest || after.count !== count)
      throw new AnswerIsNo(
        `${from.name} was written to while it was copied: ${to.name} holds ${formatLines(after.count)}, a whole chain. Copy it again into an empty place to have the newest.`,
      );
    printText(`Copied ${formatLines(count)} to ${to.name}.\nDigest: ${digest ?? 'none'}`);
  },
});

function noProgram(): never {
  throw new TypeError('Both ledgers are named.');
}

async function* texts(ledger: Ledger): AsyncGenerator<string> {
  for await (const { text } of (await ledger.scan()).lines) yield text;
}
