import { boardSize, readBoard } from '../standing/board.ts';
import { headFile, type ChainEnd } from '../standing/chain.ts';
import { digestOf } from '../standing/entry-line.ts';
import type { Remark } from '../standing/ledger-line.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { personsOf } from '../standing/person.ts';
import { readShard } from './member-shard.ts';
import type { LedgerMoment } from './moment.ts';
import { parseJson } from './parse-json.ts';
import { memberPath, standingsFile, withSeals } from './paths.ts';
import { usableHead } from './read-moment.ts';
import { areSealed, sealsFile } from './seals.ts';

/** Files of members that are read at once. */
const atOnce = 100;
/** Remarks that are told: who has so many makes all anew anyway. */
const most = 20;

/**
 * What is derived from the lines and does not fit them: of totals those of the first `mostMembers`, and who is on the board.
 * `members`: what the lines come to, which end at `end`.
 */
export async function checkDerived(
  moment: LedgerMoment,
  members: ReadonlyMap<number, MemberTotals>,
  end: ChainEnd,
  mostMembers = Number.POSITIVE_INFINITY,
): Promise<Remark[]> {
  const head = await usableHead(moment);
  if (head === null) return [remark(headFile, 'does not say that index and totals are complete')];
  const found: Remark[] = [];
  const text = (await moment.ask([standingsFile])).get(standingsFile) ?? null;
  const what = text === null ? null : wrongWithBoard(text, members);
  if (what !== null) found.push(remark(standingsFile, what));
  const ids = [...members.keys()].slice(0, mostMembers);
  for (let index = 0; index < ids.length && found.length < most; index += atOnce) {
    const some = ids.slice(index, index + atOnce);
    const files = await moment.askOnce(withSeals(some.map(memberPath)));
    if (!areSealed([], files, end)) return [...found, remark(sealsFile, 'is not that of the ledger’s end')];
    for (const id of some) {
      const path = memberPath(id);
      const what = wrongWith(path, id, files, members.get(id), end);
      if (what !== null) found.push(remark(path, what));
    }
  }
  return found.slice(0, most);
}

function wrongWith(
  path: string,
  id: number,
  files: Awaited<ReturnType<LedgerMoment['ask']>>,
  totals: MemberTotals | undefined,
  end: ChainEnd,
): string | null {
  const text = files.get(path) ?? null;
  if (text === null) return 'is missing';
  if (!areSealed([path], files, end)) return 'is not the one that was written last';
  const read = readShard(text, id, end);
  return read.kind === 'totals' && digestOf(read.totals) !== digestOf(totals)
    ? 'holds other totals than the lines come to'
    : null;
}

/** As far as it can be told without the rules and the day by which it was made. */
function wrongWithBoard(text: string, members: ReadonlyMap<number, MemberTotals>): string | null {
  const board = readBoard(parseJson(text));
  if (board === null) return 'is no list of standings';
  const persons = personsOf(members);
  const logins = new Map(persons.map(({ member }) => [member.id, member.login]));
  const other = board.find(({ member }) => logins.get(member.id) !== member.login);
  if (other !== undefined) return `names ${other.member.login}, who has no points in the lines by that name`;
  return board.length < Math.min(boardSize, persons.length) ? 'leaves somebody out' : null;
}

function remark(file: string, what: string): Remark {
  return { file, line: null, what: `${what}. \`docpoints ledger rebuild\` makes it anew` };
}
