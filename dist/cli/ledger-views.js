import { t as parseJson } from "./parse-json.js";
import { u as standingsFile } from "./paths.js";
import { n as ourReadme, r as readmeFile } from "./views.js";
import { n as boardWith, r as readBoard, t as boardOf } from "./board.js";
import { r as dayIn } from "./days.js";
import { s as digestOf } from "./entry-line.js";
import { i as personOf, o as survivorOf, s as withLinked, t as accountsOf } from "./person.js";
import { n as standingOf } from "./standings.js";
import { a as formatNumber, n as formatDay, o as formatPoints } from "./amount.js";
import { a as prose, n as link, r as oneLine, t as code } from "./escape.js";
import { n as periodName, r as progressBar } from "./standing-line.js";
// src/standing/board-file.ts
const [start, between, end] = [
	"[\n",
	",\n",
	"\n]\n"
];
/** Reads the file; null for what is none as it is written here. Never throws. */
function readBoardFile(text) {
	if (!text.startsWith(start) || !text.endsWith(end)) return null;
	const lines = text.slice(start.length, -end.length).split(between);
	try {
		const rows = readBoard(lines.map((line) => JSON.parse(line)));
		return rows === null ? null : {
			rows,
			lines: new Map(rows.map((row, index) => [row, lines[index] ?? ""]))
		};
	} catch {
		return null;
	}
}
/** The file of a board. `before`: as it stood; five hundred rows are not written anew where one has changed. */
function writeBoardFile(board, before) {
	const lines = board.map((row) => before?.lines.get(row) ?? JSON.stringify(row));
	return `${start}${lines.join(between)}${end}`;
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
	return written(program, level === null ? points : `${oneLine(level, 40)} · ${points}`, colours[Math.min(rank + 1, colours.length - 1)] ?? "blue");
}
/** What stands where the badge of somebody stood who has another login now: whoever takes the old one has none of their points. */
function movedBadge(login, program) {
	return written(program, `now @${oneLine(login, 60)}`, "lightgrey");
}
function written({ name }, message, color) {
	return `${JSON.stringify({
		schemaVersion: 1,
		label: oneLine(name, 40),
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
* The leaderboard as a page for GitHub, which begins with `mark`. `standings`: highest total first, at
* most as many as a board holds: what others have is not known; `server`: where people
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
			"What was given, by whom and for what is in [`ledger/`](ledger), line by line, each bound to the one before: whoever keeps a digest finds out if one was changed (`docpoints ledger verify`).",
			"A badge for your own page: [`badges/`](badges), for [shields.io](https://shields.io/badges/endpoint-badge)."
		].join("\n")
	].join("\n\n")}\n`;
}
function introduction(members, when) {
	const points = formatPoints(members.reduce((sum, { total }) => sum + total, 0));
	const count = formatNumber(members.length);
	const people = members.length === 1 ? "One person has" : `${count} people have`;
	return `${members.length === 500 ? `The first ${count} people have` : people} earned **${points}**${when} for making the documentation better. Thank you!`;
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
const edition = 3;
/** Tells apart by which rules files for readers were made. */
function rulesOf(program, server) {
	return digestOf([
		edition,
		server,
		rulesIn(program)
	]) ?? "";
}
/** What of a program is in files for readers, as a program file has it. */
function rulesIn({ name, url, period, timezone, keep, levels, members }) {
	const ofLevels = levels.map(({ name, points, changes }) => ({
		name,
		points,
		changes
	}));
	return {
		program: {
			name,
			...url === null ? {} : { url },
			period,
			timezone,
			keep,
			levels: ofLevels
		},
		members
	};
}
/**
* The files for readers that stand beside a ledger: board, page and badges. `server`: where people have their pages, such
* as `https://github.com`; `repository`: the numeric id of the one whose program file this is, null where that is not known.
*/
function ledgerViews(program, server, repository) {
	const { timezone } = program;
	return {
		rules: rulesOf(program, server),
		written: `${JSON.stringify({
			repository,
			server,
			rules: rulesIn(program)
		})}\n`,
		async heldBy(rules, written) {
			const { readHeldRules } = await import("./held-rules.js");
			const held = readHeldRules(written);
			if (held === null || held.repository === null || held.repository === repository) return null;
			const theirs = ledgerViews(held.program, server, held.repository);
			return theirs.rules === rules ? theirs : null;
		},
		render({ changed, members, standings, now }) {
			const day = dayIn(timezone, now);
			const file = standings === null ? null : readBoardFile(standings);
			const before = standings === null ? null : file?.rows ?? readBoard(parseJson(standings)) ?? [];
			const board = before === null ? boardOf(members, program, day) : boardWith(before, changed, members, program, day);
			const files = /* @__PURE__ */ new Map([[standingsFile, writeBoardFile(board, file)], [readmeFile, leaderboard(board, program, {
				mark: ourReadme,
				server,
				day
			})]]);
			for (const { before: login, now: renamed } of renamedOn(before ?? [], changed, members)) {
				const path = badgePath(login);
				if (path !== null) files.set(path, movedBadge(renamed, program));
			}
			for (const id of withLinked(changed, members)) {
				const totals = members.get(id);
				if (totals === void 0) continue;
				const survivor = survivorOf(totals, members);
				const text = badge(standingOf(personOf(survivor, members), program, day), program);
				for (const account of accountsOf(survivor, members)) {
					const path = badgePath(members.get(account)?.member.login ?? "");
					if (path !== null) files.set(path, text);
				}
			}
			return files;
		}
	};
}
/**
* Who has another login than on the board as it stood, where nobody else has the old one. Of a full board that cannot be
* known: who is not on it may have it.
*/
function renamedOn(before, changed, members) {
	if (before.length >= 500) return [];
	const logins = new Map(before.map(({ member }) => [member.id, member.login]));
	for (const [id, { member }] of members) logins.set(id, member.login);
	const held = new Set(Array.from(logins.values(), (login) => login.toLowerCase()));
	return before.flatMap(({ member }) => {
		const now = changed.has(member.id) ? logins.get(member.id) : void 0;
		return now === void 0 || held.has(member.login.toLowerCase()) ? [] : [{
			before: member.login,
			now
		}];
	});
}
export { badgePath as a, badge as i, rulesOf as n, writeBoardFile as o, leaderboard as r, ledgerViews as t };
