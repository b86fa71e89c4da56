import type { Ledger } from '../../ledger/ledger.ts';
import type { Program } from '../../program/program.ts';
import { dayIn, type Day } from '../../standing/days.ts';
import type { EntryDraft } from '../../standing/entry.ts';
import { MembersFold, type MemberTotals } from '../../standing/member-totals.ts';
import { MergeSearch } from '../../standing/merging.ts';
import { personOf, survivorOf } from '../../standing/person.ts';
import { standingOf } from '../../standing/standings.ts';
import { formatPoints } from '../../view/amount.ts';
import { AnswerIsNo } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { say } from '../terminal.ts';
import { checkWhole } from './check-whole.ts';
import { isMeant } from './is-meant.ts';
import { onlyOne } from './one-account.ts';
import { pagesOf, sayWhoseRules } from './pages.ts';

/** What `merge` and `unmerge` both take. */
export const mergingOptions = {
  yes: { type: 'boolean', description: 'Do not ask first' },
  reason: { type: 'string', valueHint: 'text', description: 'Why, as the ledger is to say it' },
  ...ledgerOption,
  ...programOption,
} as const;

export const mergingEnvironment = ledgerEnvironment;

/** A ledger whose accounts are to be merged or parted, as all its lines are. */
export interface Surveyed {
  readonly ledger: Ledger;
  readonly program: Program;
  readonly search: MergeSearch;
  readonly members: ReadonlyMap<number, MemberTotals>;
  readonly now: Date;
  readonly today: Day;
  /** The account of a login or number. Throws where that is nobody's or several people's. */
  account(name: string): MemberTotals;
  /** Says what the draft comes to, asks unless it was said before, and appends it. Throws AnswerIsNo where it was not to be. */
  write(draft: EntryDraft, will: string, isAsked: boolean): Promise<void>;
}

/** Reads a whole ledger. Throws AnswerIsNo where it is not whole. */
export async function survey(named: string | undefined, programFile: string | undefined): Promise<Surveyed> {
  const loaded = await loadProgram(programFile);
  const { program } = loaded;
  const views = pagesOf(program, process.env);
  const ledger = await openNamedLedger(named, () => program.ledger, process.env, views);
  const { head } = await ledger.read({ source: null, members: [] });
  const search = new MergeSearch();
  await checkWhole(ledger, (_, said) => {
    if (said.kind === 'entry') search.read(said.entry);
  });
  const members = search.members();
  const now = new Date();
  return {
    ledger,
    program,
    search,
    members,
    now,
    today: dayIn(program.timezone, now),
    account(given) {
      const name = given.replace(/^@/, '');
      const id = onlyOne(search.find(given), name, ledger);
      const totals = members.get(id);
      if (totals !== undefined && id > 0) return totals;
      throw new AnswerIsNo(`Account ${id} was erased: nobody is known to have it. Nothing was written.`);
    },
    async write(draft, will, isAsked) {
      say(will);
      const question = `Write that to the ledger in ${ledger.name}?`;
      if (!isAsked && !(await isMeant(question, 'Nothing is written unasked')))
        throw new AnswerIsNo('Nothing was written.');
      sayWhoseRules(ledger, loaded, 'what changes');
      const appended = await ledger.append([draft], head, now);
      if (appended.kind === 'stale' || appended.entries.length === 0)
        throw new AnswerIsNo(
          `Somebody else wrote to ${ledger.name} meanwhile: nothing was written, try again.`,
        );
    },
  };
}

/** `@ana (account 1)`. */
export function named({ member }: MemberTotals): string {
  return `@${member.login} (account ${member.id})`;
}

/** All the points of the person who has this account: `@ana has 75 points`. With a draft, as they are when it is recorded. */
export function pointsOf({ member }: MemberTotals, surveyed: Surveyed, draft?: EntryDraft): string {
  const { members, program, today, now } = surveyed;
  const fold = new MembersFold(members);
  if (draft !== undefined) fold.add({ v: 1, ...draft, at: now.toISOString(), prev: null });
  const all = fold.members();
  const totals = all.get(member.id);
  if (totals === undefined) return `@${member.login} has no points`;
  const person = personOf(survivorOf(totals, all), all);
  return `@${person.member.login} has ${formatPoints(standingOf(person, program, today).lifetime)}`;
}
