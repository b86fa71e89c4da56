import { standingsFile } from '../ledger/paths.ts';
import { blobName } from '../ledger/tail.ts';
import { ourReadme, readmeFile, type PageCheck, type PagesFound, type WrongPage } from '../ledger/views.ts';
import type { Program } from '../program/program.ts';
import { writeBoardFile } from '../standing/board-file.ts';
import { boardOf } from '../standing/board.ts';
import { addDays, dayIn, type Day } from '../standing/days.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { periodOf } from '../standing/periods.ts';
import { accountsOf, personOf, survivorOf } from '../standing/person.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standings.ts';
import { formatDay } from '../view/amount.ts';
import { badge, badgePath } from '../view/badge.ts';
import { leaderboard } from '../view/leaderboard.ts';

const otherThanLines = 'is not what the lines come to';

/**
 * Holds the files for readers against the lines, by the rules that they were made by. Each was made on some day between the
 * last line about its people and `now`: it fits where it is right for one of those days.
 */
export function pageCheck(program: Program, server: string, now: Date): PageCheck {
  return {
    async *wrong(found) {
      // Whose clock is ahead has written on a day that is not come yet.
      const latest = new Date(Math.max(now.getTime(), Date.parse(found.at ?? now.toISOString())));
      const made = dayOfPage(found, program, latest);
      const day = made ?? dayIn(program.timezone, latest);
      const pages = new PagesOf(found, program, day);
      if (found.standings !== writeBoardFile(boardOf(found.members, program, day), null))
        yield* found.board.flatMap((row) => pages.wrongWithRow(row) ?? []);
      if (found.page !== null) {
        const text = leaderboard(found.board, program, { mark: ourReadme, server, day });
        if (found.page.text === null) yield { file: readmeFile, what: 'is missing' };
        else if (made === null || found.page.text !== text)
          yield { file: readmeFile, what: `is not the page of ${standingsFile}` };
      }
      yield* pages.wrongBadges();
    },
  };
}

/** The day that the page says it is of; null: it says none that it can be of. */
function dayOfPage({ page, at }: PagesFound, { timezone }: Program, latest: Date): Day | null {
  const last = dayIn(timezone, latest);
  // Whose clock is behind records with the time of the line before, and writes the day of its own.
  const first = addDays(dayIn(timezone, at === null ? latest : new Date(at)), -1);
  for (let day = last; day >= first; day = addDays(day, -1))
    if (page?.text?.includes(`_As of ${formatDay(day)}._`) === true) return day;
  return null;
}

class PagesOf {
  readonly #found: PagesFound;
  readonly #program: Program;
  /** On which the pages were last written. */
  readonly #day: Day;

  constructor(found: PagesFound, program: Program, day: Day) {
    this.#found = found;
    this.#program = program;
    this.#day = day;
  }

  wrongWithRow(row: Standing): WrongPage | null {
    const { members } = this.#found;
    const totals = members.get(row.member.id);
    if (totals === undefined) return null;
    const survivor = survivorOf(totals, members);
    const since = this.#writtenSince(survivor);
    const isIn = (one: Standing) => JSON.stringify(one) === JSON.stringify(row);
    // What a row of an earlier period says of levels in the new one is known to be inexact.
    const { period } = this.#program;
    const isOlder = periodOf(period, since, since).to < periodOf(period, this.#day, since).from;
    const isNearly = (one: Standing) =>
      (isOlder || period === 'anniversary') && pointsOf(one) === pointsOf(row);
    for (const one of this.#standings(survivor)) if (isIn(one) || isNearly(one)) return null;
    return {
      file: standingsFile,
      what: `says of ${row.member.login} (${row.total} points, ${row.lifetime} ever) something else than the lines come to`,
    };
  }

  /** Those under logins that nobody has any more may be older than the rules. */
  async *wrongBadges(): AsyncGenerator<WrongPage> {
    const { members, badges } = this.#found;
    const holders = new Map<string, MemberTotals[]>();
    for (const totals of members.values()) {
      const path = badgePath(totals.member.login);
      if (path !== null) holders.set(path, [...(holders.get(path) ?? []), totals]);
    }
    for (const [path, accounts] of holders) {
      const name = await badges.get(path)?.name();
      if (name === undefined) yield { file: path, what: 'is missing' };
      else if (!accounts.some((totals) => this.#isBadgeOf(totals, name)))
        yield { file: path, what: otherThanLines };
    }
  }

  #isBadgeOf(totals: MemberTotals, name: string): boolean {
    const survivor = survivorOf(totals, this.#found.members);
    for (const standing of this.#standings(survivor))
      if (blobName(badge(standing, this.#program)) === name) return true;
    return false;
  }

  /** As somebody stands on each day on which a file about them may have been written, the likely ones first. */
  *#standings(survivor: MemberTotals): Generator<Standing> {
    const person = personOf(survivor, this.#found.members);
    const changed = this.#writtenSince(survivor);
    yield standingOf(person, this.#program, this.#day);
    const [first = changed, last = changed] = [changed, this.#day].sort();
    // Whose clock is behind has written the page on the day before.
    for (let day = first; day <= addDays(last, 1); day = addDays(day, 1))
      yield standingOf(person, this.#program, day);
  }

  /** The first day on which what a person has may have been written. */
  #writtenSince(survivor: MemberTotals): Day {
    const { members, lastLines } = this.#found;
    const lines = accountsOf(survivor, members).flatMap((id) => lastLines.get(id) ?? []);
    const last = lines.sort((one, other) => one.position - other.position).at(-1);
    return last === undefined ? this.#day : dayIn(this.#program.timezone, new Date(last.since));
  }
}

function pointsOf({ period, total, lifetime, balance }: Standing): string {
  return JSON.stringify([period, total, lifetime, balance]);
}
