import { M as readmeFile, N as parseJson, O as standingsFile, j as ourReadme } from "./read-moment.js";
import { i as noTotals } from "./member-totals.js";
import { g as survivorOf, m as personOf, n as standingOf, r as standingsIn, t as byRank } from "./standings.js";
import { r as dayIn } from "./days.js";
import { r as digestOf } from "./entry-line.js";
import { a as formatPoints, i as formatNumber, n as formatDay } from "./amount.js";
import { a as prose, n as link, r as oneLine, t as code } from "./escape.js";
import { n as periodName, r as progressBar } from "./standing-line.js";
import * as v from "valibot";
// src/standing/board.ts
/** Members on the board that is kept beside a ledger. */
const boardSize = 500;
const whole = v.pipe(v.number(), v.safeInteger());
const row = v.object({
	member: v.object({
		id: whole,
		login: v.string()
	}),
	period: v.object({
		from: v.string(),
		to: v.string()
	}),
	total: whole,
	level: v.nullable(v.string()),
	next: v.nullable(v.object({
		level: v.string(),
		pointsToGo: whole
	})),
	lifetime: whole,
	balance: whole
});
const board = v.array(row);
/** A board as it was kept as JSON; null for what is none. */
function readBoard(value) {
	const read = v.safeParse(board, value);
	return read.success ? read.output : null;
}
/** The first members, of all that there are: exact. */
function boardOf(members, rules, day) {
	return standingsIn(members, rules, day).slice(0, boardSize);
}
/**
* A board with the accounts `changed` on it as they stand now; `members`: those, and the accounts that are one person with
* them. Whose period is over has 0 points in the new one. While all members have room on the board it is exact but for what
* goes with the days alone: points that leave the last twelve months, levels that change their threshold or were held
* before, someone back in the program. Of more members, one who was not on it comes onto it with their next entry.
*/
function boardWith(before, changed, members, rules, day) {
	const rows = new Map(before.map((standing) => [standing.member.id, ofToday(standing, rules, day)]));
	for (const id of changed) {
		const totals = members.get(id);
		if (totals === void 0) continue;
		const survivor = survivorOf(totals, members);
		if (survivor !== totals) rows.delete(id);
		rows.set(survivor.member.id, standingOf(personOf(survivor, members), rules, day));
	}
	return [...rows.values()].sort(byRank).slice(0, boardSize);
}
function ofToday(standing, rules, day) {
	const { member, period, total, level, lifetime, balance } = standing;
	if (period.to >= day || rules.period === "rolling-12-months") return standing;
	const known = {
		...noTotals(member),
		entries: 1,
		first: period.from,
		days: { [period.from]: { "": {
			points: total,
			times: 1
		} } }
	};
	const members = {
		...rules.members,
		enrol: "everyone"
	};
	const now = standingOf(known, {
		...rules,
		members
	}, day);
	const isKept = rules.keep === "forever" && rankOf(level, rules) > rankOf(now.level, rules);
	return {
		...now,
		...isKept ? { level } : {},
		lifetime,
		balance
	};
}
function rankOf(level, { levels }) {
	return levels.findIndex(({ name }) => name === level);
}
// src/view/badge.ts
const colours = [
	"blue",
	"teal",
	"green",
	"orange",
	"purple"
];
/** A member's badge, as shields.io asks for it (endpoint badge, schema 1). */
function badge({ total, level }, program) {
	const rank = program.levels.findIndex(({ name }) => name === level);
	const points = `${formatNumber(total)} ${total === 1 ? "point" : "points"}`;
	const message = level === null ? points : `${oneLine(level, 40)} · ${points}`;
	const color = colours[Math.min(rank + 1, colours.length - 1)] ?? "blue";
	return `${JSON.stringify({
		schemaVersion: 1,
		label: oneLine(program.name, 40),
		message,
		color
	})}\n`;
}
/** Where a member's badge stands; null for a login that is no name of a file. */
function badgePath(login) {
	return /^[a-z\d][\w-]{0,60}(?:\[bot\])?$/i.test(login) ? `badges/${login}.json` : null;
}
// src/view/leaderboard.ts
/** Members on the page. */
const shown = 100;
const medals = [
	"🥇",
	"🥈",
	"🥉"
];
/**
* The leaderboard as a page for GitHub, which begins with `mark`. `standings`: highest total first; `server`: where people
* have their pages, without a slash at the end; `day`: on which it was made.
*/
function leaderboard(standings, program, { mark, server, day }) {
	const members = standings.filter(({ total }) => total > 0);
	const [first] = standings;
	const when = first === void 0 ? "" : ` ${periodName(first, program)}`;
	return `${[
		mark,
		`# ${link(prose(program.name, 80), program.url)}`,
		members.length === 0 ? `Nobody has points${when} yet. The first ones may be yours: improve a page, and open a pull request.` : introduction(members, when),
		...members.length === 0 ? [] : [table(members.slice(0, shown), program, server)],
		[
			`_As of ${formatDay(day)}._ Points are proposed for each merged improvement of the documentation and given by the maintainers.`,
			"What was given, by whom and for what is in [`ledger/`](ledger), line by line; no line can be changed unseen (`docpoints ledger verify`).",
			"A badge for your own page: [`badges/`](badges), for [shields.io](https://shields.io/badges/endpoint-badge)."
		].join("\n")
	].join("\n\n")}\n`;
}
function introduction(members, when) {
	const points = members.reduce((sum, { total }) => sum + total, 0);
	return `${members.length === 1 ? "One person has" : `${formatNumber(members.length)} people have`} earned **${formatPoints(points)}**${when} for making the documentation better. Thank you!`;
}
function table(members, program, server) {
	const hasLevels = program.levels.length > 0;
	const rows = members.map((standing, index) => {
		const rank = medals[index] ?? String(index + 1);
		const levels = hasLevels ? [levelCell(standing), nextCell(standing)] : [];
		return [
			rank,
			memberCell(standing, server),
			formatNumber(standing.total),
			...levels
		];
	});
	return [
		[
			"",
			"Member",
			"Points",
			...hasLevels ? ["Level", "Next"] : []
		],
		[
			"--:",
			":--",
			"--:",
			...hasLevels ? [":--", ":--"] : []
		],
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** GitHub's logins of people; others have no page that is surely theirs. */
const login = /^[a-z\d](?:[a-z\d-]{0,38})(?:_[a-z\d]{1,10})?$/i;
/** A picture and a link, without an `@`: who is on the board is not called every time that it changes. */
function memberCell({ member }, server) {
	if (member.id <= 0 || !login.test(member.login)) return cell(code(member.login, 40));
	const page = `${server}/${member.login}`;
	return `<img src="${page}.png?size=40" width="20" height="20" alt=""> [${member.login}](${page})`;
}
function levelCell({ level }) {
	return level === null ? "" : cell(`**${prose(level, 40)}**`);
}
function nextCell(standing) {
	const { next } = standing;
	if (next === null) return "";
	return cell(`${progressBar(standing)} ${formatNumber(next.pointsToGo)} to ${prose(next.level, 40)}`);
}
/** Nothing in a cell ends it. */
function cell(text) {
	return text.replaceAll("|", "\\|");
}
// src/flow/ledger-views.ts
/** Goes up when the same rules make other files. */
const edition = 1;
/** The files for readers that stand beside a ledger: board, page and badges. `server`: where people have their pages, such as `https://github.com`. */
function ledgerViews(program, server) {
	const { name, url, period, timezone, keep, levels, members: membership } = program;
	return {
		rules: digestOf([
			edition,
			server,
			name,
			url,
			period,
			timezone,
			keep,
			levels,
			membership
		]) ?? "",
		render({ changed, members, standings, now }) {
			const day = dayIn(timezone, now);
			const before = standings === null ? null : readBoard(parseJson(standings)) ?? [];
			const board = before === null ? boardOf(members, program, day) : boardWith(before, changed, members, program, day);
			const files = /* @__PURE__ */ new Map([[standingsFile, `[\n${board.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`], [readmeFile, leaderboard(board, program, {
				mark: ourReadme,
				server,
				day
			})]]);
			for (const id of changed) {
				const totals = members.get(id);
				if (totals === void 0) continue;
				const survivor = survivorOf(totals, members);
				const path = badgePath(totals.member.login);
				if (path !== null) files.set(path, badge(standingOf(personOf(survivor, members), program, day), program));
			}
			return files;
		}
	};
}
export { ledgerViews as t };
