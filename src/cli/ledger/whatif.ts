import { dayIn, untilEndOf } from '../../standing/days.ts';
import { MembersFold } from '../../standing/member-totals.ts';
import type { Standing } from '../../standing/standing.ts';
import { standingsIn } from '../../standing/standings.ts';
import { OtherRules } from '../../standing/what-if.ts';
import { movesTable, type Move } from '../../view/moves-table.ts';
import { command } from '../command.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { jsonOption, ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { printJson, printText, say } from '../terminal.ts';
import { checkWhole } from './check-whole.ts';

/** `docpoints ledger whatif`: where members would stand today under another program file. Nothing is written. */
export const ledgerWhatIf = command({
  about: 'Show where the members would stand under another program file',
  forms: ['PROGRAM.yml [--ledger place]'],
  args: {
    other: { type: 'positional', required: true, description: 'The other program file' },
    ...ledgerOption,
    ...programOption,
    ...jsonOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const { program: other } = await loadProgram(given.text('other'));
    const { program } = await loadProgram(given.text('program'));
    const ledger = await openNamedLedger(given.text('ledger'), () => program.ledger, process.env);
    const rules = new OtherRules(other);
    const [now, then] = [new MembersFold(), new MembersFold()];
    const today = new Date();
    const [day, otherDay] = [dayIn(program.timezone, today), dayIn(other.timezone, today)];
    const exists = untilEndOf(day, program.timezone);
    await checkWhole(ledger, (_, said) => {
      if (said.kind !== 'entry' || !exists(said.entry.at)) return;
      now.add(said.entry);
      then.add(rules.take(said.entry));
    });
    const moves = movesOf(
      standingsIn(now.members(), program, day),
      standingsIn(then.members(), other, otherDay),
    );
    if (given.has('json')) return printJson({ moves, assumed: rules.assumed() });
    printText(movesTable(moves));
    for (const sentence of rules.assumed()) say(`Assumed: ${sentence}`);
  },
});

/** Each member in the order of the standings as they would be. */
function movesOf(now: readonly Standing[], then: readonly Standing[]): Move[] {
  const before = new Map(now.map((standing) => [standing.member.id, standing]));
  return then.flatMap((standing) => {
    const held = before.get(standing.member.id);
    return held === undefined ? [] : [{ now: held, would: standing }];
  });
}
