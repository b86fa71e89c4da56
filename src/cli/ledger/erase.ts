import { isAwardNote } from '../../decide/award-note.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { AccountSearch, Erasure } from '../../standing/erasure.ts';
import { MembersFold, type MemberTotals } from '../../standing/member-totals.ts';
import { withLinked } from '../../standing/person.ts';
import { formatLines } from '../../view/amount.ts';
import { command } from '../command.ts';
import { AnswerIsNo } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { printText, say } from '../terminal.ts';
import { checkWhole } from './check-whole.ts';
import { isMeant } from './is-meant.ts';
import { named } from './merging.ts';
import { onlyOne } from './one-account.ts';
import { pagesOf, sayWhoseRules } from './pages.ts';
import { told } from './progress.ts';

/** `docpoints ledger erase`: writes the ledger anew without one person; their points stay as a tombstone's. */
export const ledgerErase = command({
  about: 'Erase a person: login, id, reasons and links go, points stay, and the chain is written anew',
  forms: ['@login [--yes] [--ledger place]'],
  args: {
    login: { type: 'positional', description: 'The login, or the numeric id of the account' },
    yes: { type: 'boolean', description: 'Do not ask first' },
    ...ledgerOption,
    ...programOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const name = given.text('login') ?? '';
    const loaded = await loadProgram(given.text('program'));
    const { program } = loaded;
    const views = pagesOf(program, process.env);
    const ledger = await openNamedLedger(given.text('ledger'), () => program.ledger, process.env, views);
    const { head } = await ledger.read({ source: null, members: [] });
    const search = new AccountSearch();
    const fold = new MembersFold();
    const before = await checkWhole(ledger, ({ text }, said) => {
      search.read(JSON.parse(text));
      if (said.kind === 'entry') fold.add(said.entry);
    });
    const account = onlyOne(search.find(name), name.replace(/^@/, ''), ledger);
    if (account < 0)
      throw new AnswerIsNo(
        `Account ${account} was erased already: nobody is known to have it. Nothing was erased.`,
      );
    const erased = search.erased(account);
    const who = [...erased.logins.map((login) => `@${login}`), `account ${erased.id}`].join(', ');
    const others = othersOf(account, fold.members());
    if (others.length > 0)
      say(
        `Other accounts of the same person stay as they are, and are to be erased one by one: ${others.map(named).join(', ')}.`,
      );
    const question = `Erase ${who} from the ledger in ${ledger.name}? It is written anew, and cannot be taken back.`;
    if (!given.has('yes') && !(await isMeant(question, 'This cannot be taken back')))
      throw new AnswerIsNo('Nothing was erased.');
    sayWhoseRules(ledger, loaded, 'all');
    const erasure = new Erasure(erased, isAwardNote);
    const lines = withoutMember(ledger, erasure, before.digest);
    if ((await ledger.replace(told('Writing the ledger anew', lines), head)) === 'stale')
      throw new AnswerIsNo(`Somebody else wrote to ${ledger.name} meanwhile: nothing was erased, try again.`);
    const after = (await ledger.read({ source: null, members: [] })).head;
    printText(
      [
        `Erased in ${formatLines(erasure.touched)} of ${ledger.name}: what was ${who} is ${erased.tombstone.login} now.`,
        `Digest before: ${before.digest ?? 'none'}`,
        `Digest:        ${after.digest ?? 'none'}`,
      ].join('\n'),
    );
    say(
      'Where the ledger is a branch, GitHub keeps the commits before this one, and gives them to whoever knows their digest, until its support removes them. Copies, backups and clones are not touched either.',
    );
  },
});

/** The accounts that are one person with this one, but for those that were erased. */
function othersOf(account: number, members: ReadonlyMap<number, MemberTotals>): MemberTotals[] {
  const ids = [...withLinked([account], members)].filter((id) => id !== account && id > 0);
  return ids.flatMap((id) => members.get(id) ?? []);
}

async function* withoutMember(ledger: Ledger, erasure: Erasure, head: string | null): AsyncGenerator<string> {
  for await (const { text } of (await ledger.scan()).lines) yield erasure.line(JSON.parse(text));
  yield erasure.last(head, null, new Date());
}
