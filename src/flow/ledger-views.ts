import { parseJson } from '../ledger/parse-json.ts';
import { standingsFile } from '../ledger/paths.ts';
import { ourReadme, readmeFile, type Views } from '../ledger/views.ts';
import type { Program } from '../program/program.ts';
import { boardOf, boardWith, readBoard } from '../standing/board.ts';
import { dayIn } from '../standing/days.ts';
import { digestOf } from '../standing/entry-line.ts';
import { accountsOf, personOf, survivorOf } from '../standing/person.ts';
import { standingOf } from '../standing/standings.ts';
import { badge, badgePath } from '../view/badge.ts';
import { leaderboard } from '../view/leaderboard.ts';

/** Goes up when the same rules make other files. */
const edition = 2;

/** The files for readers that stand beside a ledger: board, page and badges. `server`: where people have their pages, such as `https://github.com`. */
export function ledgerViews(program: Program, server: string): Views {
  const { name, url, period, timezone, keep, levels, members: membership } = program;
  const rules = digestOf([edition, server, name, url, period, timezone, keep, levels, membership]) ?? '';
  return {
    rules,
    render({ changed, members, standings, now }) {
      const day = dayIn(timezone, now);
      const before = standings === null ? null : (readBoard(parseJson(standings)) ?? []);
      const board =
        before === null ? boardOf(members, program, day) : boardWith(before, changed, members, program, day);
      const files = new Map([
        [standingsFile, `[\n${board.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`],
        [readmeFile, leaderboard(board, program, { mark: ourReadme, server, day })],
      ]);
      for (const id of changed) {
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
