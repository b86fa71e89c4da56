import type { Ledger } from '../ledger/ledger.ts';
import type { Program } from '../program/program.ts';
import { dayIn, isDay, untilEndOf, type Day } from '../standing/days.ts';
import type { Entry } from '../standing/entry.ts';
import { explain, type Explanation } from '../standing/explanation.ts';
import { MembersFold, noTotals, type MemberTotals } from '../standing/member-totals.ts';
import { accountsOf, idsOfLogin, personOf, survivorOf } from '../standing/person.ts';
import type { Standing } from '../standing/standing.ts';
import { standingsIn } from '../standing/standings.ts';
import { standingExplanation } from '../view/standing-explanation.ts';
import { standingsTable } from '../view/standings-table.ts';
import { command } from './command.ts';
import { WrongUsage } from './exit.ts';
import { checkWhole } from './ledger/check-whole.ts';
import { loadProgram } from './load-program.ts';
import { openNamedLedger } from './open-named-ledger.ts';
import { jsonOption, ledgerEnvironment, ledgerOption, programOption } from './options.ts';
import { printJson, printText } from './terminal.ts';

/** `docpoints standing`: the members, highest total first, or one of them, as of the end of a day. */
export const standingCommand = command({
  about: 'Show where the members stand, today or on any day',
  forms: [
    '[@login] [--at 2026-12-31] [--ledger place]',
    '@login --explain [--at 2026-12-31] [--ledger place]',
  ],
  args: {
    login: { type: 'positional', required: false, description: 'One member alone' },
    at: {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      description: 'As of the end of that day in the time zone of the program (otherwise today)',
    },
    explain: {
      type: 'boolean',
      description: 'Name the entries, and the rule that made the level, of one member',
    },
    ...ledgerOption,
    ...programOption,
    ...jsonOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const login = given.text('login')?.replace(/^@/, '');
    if (given.has('explain') && login === undefined)
      throw new WrongUsage('--explain is of one member: name them, such as @octocat.');
    const { program } = await loadProgram(given.text('program'));
    const day = dayOf(given.text('at'), program);
    const ledger = await openNamedLedger(given.text('ledger'), () => program.ledger, process.env);
    const { members, holders } = await membersUntil(day, ledger, program);
    const all = standingsIn(members, program, day);
    const isShown = isOf(login, members, holders);
    const shown = all.filter(isShown);
    const told = given.has('explain') ? await explanations(shown, members, { ledger, program, day }) : null;
    if (given.has('json')) printJson(told === null ? shown : told.map(explanationJson));
    else if (login !== undefined && shown.length === 0) printText(`@${login} has no points.`);
    else if (told === null) printText(standingsTable(all, isShown));
    else printText(told.map((one) => standingExplanation(one, program, day)).join('\n'));
  },
});

function dayOf(at: string | undefined, { timezone }: Program): Day {
  if (at === undefined) return dayIn(timezone, new Date());
  if (!isDay(at)) throw new WrongUsage(`“${at}” is no day: YYYY-MM-DD was expected, such as 2026-12-31.`);
  return at;
}

/**
 * Of who has several accounts, the one that has their points is meant by the login of any; by one that nobody has any more,
 * who had it last.
 */
function isOf(
  login: string | undefined,
  members: ReadonlyMap<number, MemberTotals>,
  holders: ReadonlyMap<string, number>,
): (standing: Standing) => boolean {
  if (login === undefined) return () => true;
  const ids = idsOfLogin(login, members);
  const last = members.get(holders.get(login.toLowerCase()) ?? 0);
  if (ids.size === 0 && last !== undefined) ids.add(survivorOf(last, members).member.id);
  return ({ member }) => ids.has(member.id);
}

/** What the entries recorded until the end of the day come to, by numeric id; and who had each login last, in small letters. */
async function membersUntil(
  day: Day,
  ledger: Ledger,
  { timezone }: Program,
): Promise<{
  readonly members: ReadonlyMap<number, MemberTotals>;
  readonly holders: ReadonlyMap<string, number>;
}> {
  const fold = new MembersFold();
  const holders = new Map<string, number>();
  const exists = untilEndOf(day, timezone);
  await checkWhole(ledger, (_, said) => {
    if (said.kind !== 'entry' || !exists(said.entry.at)) return;
    fold.add(said.entry);
    holders.set(said.entry.member.login.toLowerCase(), said.entry.member.id);
  });
  return { members: fold.members(), holders };
}

interface Asked {
  readonly ledger: Ledger;
  readonly program: Program;
  readonly day: Day;
}

/** Reads the entries of the members shown: all of them would not fit into memory where the ledger is long. */
async function explanations(
  shown: readonly Standing[],
  members: ReadonlyMap<number, MemberTotals>,
  { ledger, program, day }: Asked,
): Promise<Explanation[]> {
  const explained: Explanation[] = [];
  for (const { member } of shown) {
    const totals = members.get(member.id) ?? noTotals(member);
    const entries: Entry[] = [];
    for (const id of accountsOf(totals, members))
      for await (const entry of ledger.entries({ member: id }))
        if (entry.member.id === id) entries.push(entry);
    const inOrder = entries.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
    explained.push(explain(inOrder, personOf(totals, members), program, day));
  }
  return explained;
}

/** The standing as it is printed without `--explain`, and why. */
function explanationJson({ standing, held, isKept, benefits, entries }: Explanation): object {
  const { level, ...reached } = held ?? { level: null };
  return {
    ...standing,
    explanation: {
      level: level === null ? null : { name: level.name, ...reached, kept: isKept },
      benefits,
      entries: entries.map(({ entry, effect }) => ({
        id: entry.id,
        kind: entry.kind,
        earnedOn: entry.earnedOn,
        activity: entry.activity,
        points: entry.points,
        effect,
      })),
    },
  };
}
