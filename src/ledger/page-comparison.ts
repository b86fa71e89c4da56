import { boardSize, readBoard } from '../standing/board.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { personsOf } from '../standing/person.ts';
import type { Standing } from '../standing/standing.ts';
import { byRank } from '../standing/standings.ts';
import type { LedgerMoment, ListedFile } from './moment.ts';
import { parseJson } from './parse-json.ts';
import { standingsFile } from './paths.ts';
import { isOurReadme, readmeFile, type LinesFacts, type PageCheck, type WrongPage } from './views.ts';

const badges = 'badges/';

/** What is wrong with the files for readers; without `check` as far as it can be told without the rules they were made by. */
export async function* wrongPages(
  moment: LedgerMoment,
  listing: ReadonlyMap<string, ListedFile>,
  facts: LinesFacts,
  check: PageCheck | null,
): AsyncGenerator<WrongPage> {
  const files = await moment.ask([standingsFile, readmeFile]);
  const standings = files.get(standingsFile) ?? null;
  const board = standings === null ? null : readBoard(parseJson(standings));
  const what = standings === null ? 'is missing' : wrongWithBoard(board, facts.members);
  if (what !== null) yield { file: standingsFile, what };
  const shown = new Map<string, ListedFile>();
  for (const [path, file] of listing) {
    const login = /^badges\/([^/]+)\.json$/.exec(path)?.[1];
    if (login !== undefined && facts.logins.has(login)) shown.set(path, file);
    else if (path.startsWith(badges) && !/\.json\.\d+$/.test(path))
      yield { file: path, what: 'is the badge of nobody in the lines' };
  }
  const readme = files.get(readmeFile) ?? null;
  if (check === null || board === null || standings === null) return;
  const page = isOurReadme(readme) ? { text: readme } : null;
  yield* check.wrong({ ...facts, standings, board, page, badges: shown });
}

/** As far as it can be told without the rules and the day by which it was made. */
function wrongWithBoard(
  board: readonly Standing[] | null,
  members: ReadonlyMap<number, MemberTotals>,
): string | null {
  if (board === null) return 'is no list of standings';
  const persons = personsOf(members);
  const logins = new Map(persons.map(({ member }) => [member.id, member.login]));
  const other = board.find(({ member }) => logins.get(member.id) !== member.login);
  if (other !== undefined) return `names ${other.member.login}, who has no points in the lines by that name`;
  if (new Set(board.map(({ member }) => member.id)).size < board.length) return 'names somebody twice';
  if (board.length < Math.min(boardSize, persons.length)) return 'leaves somebody out';
  const isInOrder = board.every((row, index) => index === 0 || byRank(board[index - 1] ?? row, row) <= 0);
  return isInOrder ? null : 'is not in the order of points';
}
