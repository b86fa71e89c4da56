import { g as isDay, h as dayIn } from "./branch.js";
import { n as standingsOf } from "./standings.js";
import { n as formatNumber } from "./amount.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { t as readWholeLedger } from "./read-whole-ledger.js";
import { n as loadProgram } from "./load-program.js";
import { t as openNamedLedger } from "./open-named-ledger.js";
import { a as ledgerOption, i as ledgerEnvironment, o as programOption, r as jsonOption } from "./options.js";
import { n as printJson, r as printText } from "./terminal2.js";
import stringWidth from "string-width";
// src/view/standings-table.ts
/** Standings as a text table for a terminal: rank, member, points, level, way to the next level. Ends with a newline. `isShown`: of which members; their ranks are among all. */
function standingsTable(standings, isShown = () => true) {
	if (standings.length === 0) return "Nobody has points yet.\n";
	return columns([[
		"#",
		"Member",
		"Points",
		"Level",
		"Next level"
	], ...standings.flatMap((standing, index) => isShown(standing) ? [[String(index + 1), ...cells(standing)]] : [])], /* @__PURE__ */ new Set([0, 2]));
}
function cells({ member, total, level, next }) {
	return [
		oneLine(member.login, 40),
		formatNumber(total),
		level === null ? "–" : oneLine(level, 40),
		next === null ? "–" : `${oneLine(next.level, 40)} in ${formatNumber(next.pointsToGo)}`
	];
}
/** Aligns by the width on the terminal, not by the number of characters: names may be wide. */
function columns(rows, right) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
	return `${rows.map((row) => row.map((cell, column) => {
		const fill = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
		return right.has(column) ? fill + cell : cell + fill;
	}).join("  ").trimEnd()).join("\n")}\n`;
}
// src/cli/standing.ts
/** `docpoints standing`: the members, highest total first, or one of them, as of the end of a day. */
const standingCommand = command({
	about: "Show where the members stand, today or on any day",
	forms: ["[@login] [--at 2026-12-31] [--ledger place]"],
	args: {
		login: {
			type: "positional",
			required: false,
			description: "One member alone"
		},
		at: {
			type: "string",
			valueHint: "YYYY-MM-DD",
			description: "As of the end of that day in the time zone of the program (otherwise today)"
		},
		...ledgerOption,
		...programOption,
		...jsonOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const { program } = await loadProgram(given.text("program"));
		const day = dayOf(given.text("at"), program);
		const ledger = await openNamedLedger(given.text("ledger"), () => program.ledger, process.env);
		const { entries } = await readWholeLedger(ledger);
		const login = given.text("login")?.replace(/^@/, "");
		const all = standingsOf(entries, program, day);
		const shown = all.filter(isOf(login));
		if (given.has("json")) printJson(shown);
		else if (login !== void 0 && shown.length === 0) printText(`@${login} has no points.`);
		else printText(standingsTable(all, isOf(login)));
	}
});
function dayOf(at, { timezone }) {
	if (at === void 0) return dayIn(timezone, /* @__PURE__ */ new Date());
	if (!isDay(at)) throw new WrongUsage(`“${at}” is no day: YYYY-MM-DD was expected, such as 2026-12-31.`);
	return at;
}
/** GitHub's logins do not tell capitals apart. */
function isOf(login) {
	return ({ member }) => login === void 0 || member.login.toLowerCase() === login.toLowerCase();
}
export { standingCommand };
