import type { Program } from '../program/program.ts';
import { boardSize } from '../standing/board.ts';
import type { Standing } from '../standing/standing.ts';
import { formatDay, formatNumber, formatPoints } from './amount.ts';
import { code, link, prose } from './escape.ts';
import { periodName, progressBar } from './standing-line.ts';

/** Members on the page. */
const shown = 100;
const medals = ['🥇', '🥈', '🥉'];

/**
 * The leaderboard as a page for GitHub, which begins with `mark`. `standings`: highest total first, at
 * most as many as a board holds: what others have is not known; `server`: where people
 * have their pages, without a slash at the end; `day`: on which it was made.
 */
export function leaderboard(
  standings: readonly Standing[],
  program: Program,
  { mark, server, day }: { readonly mark: string; readonly server: string; readonly day: string },
): string {
  const members = standings.filter(({ total }) => total > 0);
  const [first] = standings;
  const when = first === undefined ? '' : ` ${periodName(first, program)}`;
  const title = link(prose(program.name, 80), program.url);
  return `${[
    mark,
    `# ${title}`,
    members.length === 0
      ? `Nobody has points${when} yet. The first ones may be yours: improve a page, and open a pull request.`
      : introduction(members, when),
    ...(members.length === 0 ? [] : [table(members.slice(0, shown), program, server)]),
    [
      `_As of ${formatDay(day)}._ Points are proposed for each merged improvement of the documentation and given by the maintainers.`,
      'What was given, by whom and for what is in [`ledger/`](ledger), line by line, each bound to the one before: whoever keeps a digest finds out if one was changed (`docpoints ledger verify`).',
      'A badge for your own page: [`badges/`](badges), for [shields.io](https://shields.io/badges/endpoint-badge).',
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function introduction(members: readonly Standing[], when: string): string {
  const points = formatPoints(members.reduce((sum, { total }) => sum + total, 0));
  const count = formatNumber(members.length);
  const people = members.length === 1 ? 'One person has' : `${count} people have`;
  const who = members.length === boardSize ? `The first ${count} people have` : people;
  return `${who} earned **${points}**${when} for making the documentation better. Thank you!`;
}

function table(members: readonly Standing[], program: Program, server: string): string {
  const hasLevels = program.levels.length > 0;
  const rows = members.map((standing, index) => {
    const rank = medals[index] ?? String(index + 1);
    const levels = hasLevels ? [levelCell(standing), nextCell(standing)] : [];
    return [rank, memberCell(standing, server), formatNumber(standing.total), ...levels];
  });
  const head = ['', 'Member', 'Points', ...(hasLevels ? ['Level', 'Next'] : [])];
  const lines = ['--:', ':--', '--:', ...(hasLevels ? [':--', ':--'] : [])];
  return [head, lines, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** GitHub's logins of people; others have no page that is surely theirs. */
const login = /^[a-z\d](?:[a-z\d-]{0,38})(?:_[a-z\d]{1,10})?$/i;

/** A picture and a link, without an `@`: who is on the board is not called every time that it changes. */
function memberCell({ member }: Standing, server: string): string {
  if (member.id <= 0 || !login.test(member.login)) return cell(code(member.login, 40));
  const page = `${server}/${member.login}`;
  return `<img src="${page}.png?size=40" width="20" height="20" alt=""> [${member.login}](${page})`;
}

function levelCell({ level }: Standing): string {
  return level === null ? '' : cell(`**${prose(level, 40)}**`);
}

function nextCell(standing: Standing): string {
  const { next } = standing;
  if (next === null) return '';
  return cell(`${progressBar(standing)} ${formatNumber(next.pointsToGo)} to ${prose(next.level, 40)}`);
}

/** Nothing in a cell ends it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
