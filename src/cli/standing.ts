import type { Program } from '../program/program.ts';
import { dayIn, isDay } from '../standing/days.ts';
import type { Standing } from '../standing/standing.ts';
import { standingsOf } from '../standing/standings.ts';
import { standingsTable } from '../view/standings-table.ts';
import { command } from './command.ts';
import { WrongUsage } from './exit.ts';
import { readWholeLedger } from './ledger/read-whole-ledger.ts';
import { loadProgram } from './load-program.ts';
import { openNamedLedger } from './open-named-ledger.ts';
import { jsonOption, ledgerEnvironment, ledgerOption, programOption } from './options.ts';
import { printJson, printText } from './terminal.ts';

/** `docpoints standing`: the members, highest total first, or one of them, as of the end of a day. */
export const standingCommand = command({
  about: 'Show where the members stand, today or on any day',
  forms: ['[@login] [--at 2026-12-31] [--ledger place]'],
  args: {
    login: { type: 'positional', required: false, description: 'One member alone' },
    at: {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      description: 'As of the end of that day in the time zone of the program (otherwise today)',
    },
    ...ledgerOption,
    ...programOption,
    ...jsonOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const { program } = await loadProgram(given.text('program'));
    const day = dayOf(given.text('at'), program);
    const ledger = await openNamedLedger(given.text('ledger'), () => program.ledger, process.env);
    const { entries } = await readWholeLedger(ledger);
    const login = given.text('login')?.replace(/^@/, '');
    const all = standingsOf(entries, program, day);
    const shown = all.filter(isOf(login));
    if (given.has('json')) printJson(shown);
    else if (login !== undefined && shown.length === 0) printText(`@${login} has no points.`);
    else printText(standingsTable(all, isOf(login)));
  },
});

function dayOf(at: string | undefined, { timezone }: Program): string {
  if (at === undefined) return dayIn(timezone, new Date());
  if (!isDay(at)) throw new WrongUsage(`“${at}” is no day: YYYY-MM-DD was expected, such as 2026-12-31.`);
  return at;
}

/** GitHub's logins do not tell capitals apart. */
function isOf(login: string | undefined): (standing: Standing) => boolean {
  return ({ member }) => login === undefined || member.login.toLowerCase() === login.toLowerCase();
}
