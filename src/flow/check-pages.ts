import { blobName } from '../ledger/blob-name.ts';
import { standingsFile } from '../ledger/paths.ts';
import {
  ourReadme,
  readmeFile,
  type LastLine,
  type PageCheck,
  type PagesFound,
  type WrongPage,
} from '../ledger/views.ts';
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
      const days = new WritingDays(found, program, now);
      const made = days.ofPage();
      const day = made ?? days.latest;
      const pages = new PagesOf(found, program, day, days);
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

/** On which days the files may have been written. */
class WritingDays {
  readonly #found: PagesFound;
  readonly #timezone: string;
  readonly #today: Day;
  readonly #ofLastLine: Day;
  /** The last one: whose clock is ahead has written on a day that is not come yet. */
  readonly latest: Day;

  constructor(found: PagesFound, { timezone }: Program, now: Date) {
    this.#found = found;
    this.#timezone = timezone;
    this.#today = dayIn(timezone, now);
    this.#ofLastLine = found.at === null ? this.#today : dayIn(timezone, new Date(found.at));
    this.latest = this.lastOf(this.#today);
  }

  /** The day that the page says it is of; null: it says none that it can be of. */
  ofPage(): Day | null {
    const { page, lastLines, at } = this.#found;
    const last = newest([...lastLines.values()])?.since ?? at;
    // Whose clock is behind writes the day before.
    const first = addDays(last === null ? this.#today : this.since(last), -1);
    for (let day = this.latest; day >= first; day = addDays(day, -1))
      if (page?.text?.includes(`_As of ${formatDay(day)}._`) === true) return day;
    return null;
  }

  /** The last day on which a file beside a page of that day may have been written: by a clock that was ahead after it. */
  lastOf(page: Day): Day {
    return this.#ofLastLine > page ? this.#ofLastLine : page;
  }

  /** The first day on which that may have been written which was not written before `time`. */
  since(time: string): Day {
    const day = dayIn(this.#timezone, new Date(time));
    // By a clock that was ahead: by a right one its files may have been made anew before that day.
    return day > this.#today ? this.#lastSeen() : day;
  }

  /** The newest day that has come of those on which something was earned. */
  #lastSeen(): Day {
    let last = '';
    for (const { days, enrolments, leavings } of this.#found.members.values())
      for (const day of [...Object.keys(days), ...enrolments, ...leavings])
        if (day > last && day <= this.#today) last = day;
    return last === '' ? this.#today : last;
  }
}

/** The last one in the order of the ledger. */
function newest(lines: readonly LastLine[]): LastLine | undefined {
  return lines.reduce<LastLine | undefined>(
    (last, line) => (last === undefined || line.position > last.position ? line : last),
    undefined,
  );
}

class PagesOf {
  readonly #found: PagesFound;
  readonly #program: Program;
  /** On which the pages were last written. */
  readonly #day: Day;
  readonly #days: WritingDays;

  constructor(found: PagesFound, program: Program, day: Day, days: WritingDays) {
    this.#found = found;
    this.#program = program;
    this.#day = day;
    this.#days = days;
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
    const last = this.#days.lastOf(this.#day);
    const isOlder = periodOf(period, since, since).to < periodOf(period, last, since).from;
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
    for (const day of [this.#day, changed]) yield standingOf(person, this.#program, day);
    const [first = changed, last = changed] = [changed, this.#days.lastOf(this.#day)].sort();
    // Whose clock is behind has written the page on the day before.
    for (let day = first; day <= addDays(last, 1); day = addDays(day, 1))
      yield standingOf(person, this.#program, day);
  }

  /** The first day on which what a person has may have been written. */
  #writtenSince(survivor: MemberTotals): Day {
    const { members, lastLines } = this.#found;
    const lines = accountsOf(survivor, members).flatMap((id) => lastLines.get(id) ?? []);
    const last = newest(lines);
    return last === undefined ? this.#day : this.#days.since(last.since);
  }
}

function pointsOf({ period, total, lifetime, balance }: Standing): string {
  return JSON.stringify([period, total, lifetime, balance]);
}
