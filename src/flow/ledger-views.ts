import { parseJson } from '../ledger/parse-json.ts';
import { standingsFile } from '../ledger/paths.ts';
import { ourReadme, readmeFile, type Views } from '../ledger/views.ts';
import type { Program } from '../program/program.ts';
import { readBoardFile, writeBoardFile } from '../standing/board-file.ts';
import { boardOf, boardSize, boardWith, readBoard } from '../standing/board.ts';
import { dayIn } from '../standing/days.ts';
import { digestOf } from '../standing/entry-line.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { accountsOf, personOf, survivorOf, withLinked } from '../standing/person.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standings.ts';
import { badge, badgePath, movedBadge } from '../view/badge.ts';
import { leaderboard } from '../view/leaderboard.ts';

/** Goes up when the same rules make other files. */
const edition = 3;

/** Tells apart by which rules files for readers were made. */
export function rulesOf(program: Program, server: string): string {
  return digestOf([edition, server, rulesIn(program)]) ?? '';
}

/** What of a program is in files for readers, as a program file has it. */
function rulesIn({ name, url, period, timezone, keep, levels, members }: Program) {
  const ofLevels = levels.map(({ name, points, changes }) => ({ name, points, changes }));
  const ofUrl = url === null ? {} : { url };
  return { program: { name, ...ofUrl, period, timezone, keep, levels: ofLevels }, members };
}

/**
 * The files for readers that stand beside a ledger: board, page and badges. `server`: where people have their pages, such
 * as `https://github.com`; `repository`: the numeric id of the one whose program file this is, null where that is not known.
 */
export function ledgerViews(program: Program, server: string, repository: number | null): Views {
  const { timezone } = program;
  return {
    rules: rulesOf(program, server),
    written: `${JSON.stringify({ repository, server, rules: rulesIn(program) })}\n`,
    async heldBy(rules, written) {
      const { readHeldRules } = await import('./held-rules.ts');
      const held = readHeldRules(written);
      if (held === null || held.repository === null || held.repository === repository) return null;
      const theirs = ledgerViews(held.program, server, held.repository);
      return theirs.rules === rules ? theirs : null;
    },
    render({ changed, members, standings, now }) {
      const day = dayIn(timezone, now);
      const file = standings === null ? null : readBoardFile(standings);
      const before = standings === null ? null : (file?.rows ?? readBoard(parseJson(standings)) ?? []);
      const board =
        before === null ? boardOf(members, program, day) : boardWith(before, changed, members, program, day);
      const files = new Map([
        [standingsFile, writeBoardFile(board, file)],
        [readmeFile, leaderboard(board, program, { mark: ourReadme, server, day })],
      ]);
      for (const { before: login, now: renamed } of renamedOn(before ?? [], changed, members)) {
        const path = badgePath(login);
        if (path !== null) files.set(path, movedBadge(renamed, program));
      }
      for (const id of withLinked(changed, members)) {
        const totals = members.get(id);
        if (totals === undefined) continue;
        const survivor = survivorOf(totals, members);
        const text = badge(standingOf(personOf(survivor, members), program, day), program);
        for (const account of accountsOf(survivor, members)) {
          const path = badgePath(members.get(account)?.member.login ?? '');
          if (path !== null) files.set(path, text);
        }
      }
      return files;
    },
  };
}

/**
 * Who has another login than on the board as it stood, where nobody else has the old one. Of a full board that cannot be
 * known: who is not on it may have it.
 */
function renamedOn(
  before: readonly Standing[],
  changed: ReadonlySet<number>,
  members: ReadonlyMap<number, MemberTotals>,
): { readonly before: string; readonly now: string }[] {
  if (before.length >= boardSize) return [];
  const logins = new Map(before.map(({ member }) => [member.id, member.login]));
  for (const [id, { member }] of members) logins.set(id, member.login);
  const held = new Set(Array.from(logins.values(), (login) => login.toLowerCase()));
  return before.flatMap(({ member }) => {
    const now = changed.has(member.id) ? logins.get(member.id) : undefined;
    return now === undefined || held.has(member.login.toLowerCase()) ? [] : [{ before: member.login, now }];
  });
}
