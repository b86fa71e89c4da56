import { a as isDay, o as untilEndOf, r as dayIn, t as addDays } from "./days.js";
import { t as benefitsOf } from "./benefits.js";
import { i as levelHeld, n as standingOf, o as earnedUntil, r as standingsIn } from "./standings.js";
import { a as noTotals, i as isRefund, t as MembersFold } from "./member-totals.js";
import { t as countingOf } from "./memberships.js";
import { t as firstOfDays } from "./periods.js";
import { i as personOf, n as idsOfLogin, o as survivorOf, t as accountsOf } from "./person.js";
import { a as formatNumber, n as formatDay, o as formatPoints } from "./amount.js";
import { t as columns } from "./columns.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { t as checkWhole } from "./check-whole.js";
import { n as loadProgram } from "./load-program2.js";
import { r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, i as jsonOption, o as ledgerOption, s as programOption } from "./options.js";
import { n as printJson, r as printText } from "./terminal2.js";
// src/standing/explanation.ts
/** Explains a standing by the entries of a member's accounts, of which `totals` (until the end of the day) is made. */
function explain(entries, totals, rules, day) {
	const exists = untilEndOf(day, rules.timezone);
	const earned = earnedUntil(totals, rules, day);
	const standing = standingOf(totals, rules, day);
	const held = levelHeld(earned, rules, day);
	const effectOf = effects(earned, standing, held, rules, day);
	return {
		standing,
		held,
		isKept: held !== null && held.period.from !== standing.period.from,
		benefits: benefitsOf(standing, rules),
		entries: entries.filter(({ at }) => exists(at)).map((entry) => ({
			entry,
			effect: effectOf(entry)
		}))
	};
}
function effects({ memberships, membership }, { period }, held, rules, today) {
	return (entry) => {
		const { kind, activity, points, earnedOn } = entry;
		if (points === 0 && activity === null) return "membership";
		if (kind === "redemption" || isRefund(entry)) return "spent";
		if (earnedOn > today) return "later";
		const counting = countingOf(earnedOn, memberships, rules);
		if (counting === null) return mayStillCount(earnedOn, rules, today) && membership === null ? "waits" : "lapsed";
		const isFirst = rules.period === "anniversary" && period.from === counting.membership.since;
		const isOther = rules.period === "anniversary" && counting.membership !== membership;
		const now = isFirst ? {
			from: firstOfDays,
			to: period.to
		} : period;
		if (!isOther && membership !== null && isIn(counting.day, now)) return "now";
		return held !== null && isIn(counting.day, held.period) ? "level" : "earlier";
	};
}
function mayStillCount(earnedOn, { members }, today) {
	return addDays(earnedOn, members.keep) >= today;
}
function isIn(day, { from, to }) {
	return from <= day && day <= to;
}
// src/view/standing-explanation.ts
/** What is said over the entries of each effect, in the order in which they are shown. */
const headings = [
	["now", "Counted in this period"],
	["level", "Counted in the period that made the level"],
	["earlier", "Counted in earlier periods"],
	["waits", "Waiting for an enrolment"],
	["lapsed", "Not counted: earned outside the membership, and too long before an enrolment"],
	["later", "Not counted yet: of a day to come"],
	["spent", "Spent, and given back"],
	["membership", "Without points"]
];
/** Why a member stands where they stand, as text for a terminal. Ends with a newline. */
function standingExplanation(explanation, program, day) {
	const { standing, entries } = explanation;
	const { total, lifetime, balance, next, period } = standing;
	const facts = [
		["Period", `${formatDay(period.from)} to ${formatDay(period.to)} (${periodRule(program)})`],
		["Total", formatPoints(total)],
		["Level", levelText(explanation, program)],
		["Next", next === null ? "–" : `${name(next.level)} in ${formatPoints(next.pointsToGo)}`],
		["Unlocked", titles(explanation.benefits.unlocked, program)],
		["Opens next", titles(explanation.benefits.next, program)],
		["Ever", `${formatPoints(lifetime)}, of which ${formatNumber(balance)} are left to spend`]
	];
	const groups = headings.flatMap(([effect, heading]) => {
		const rows = entries.flatMap((one) => one.effect === effect ? [cells$1(one.entry)] : []);
		return rows.length === 0 ? [] : [`\n${heading}:\n${columns(rows, /* @__PURE__ */ new Set([1]))}`];
	});
	const head = columns(facts.map(([what, text]) => [`${what}:`, text]), /* @__PURE__ */ new Set());
	return `@${name(standing.member.login)} on ${formatDay(day)}\n\n${head}${groups.join("")}`;
}
function cells$1({ earnedOn, points, activity, kind, id, source, reason }) {
	const place = source === null ? "" : `${source.repo}#${source.pull ?? source.issue ?? ""}`;
	return [
		earnedOn,
		formatNumber(points),
		oneLine(activity ?? kind, 40),
		oneLine(place.replace(/#$/, ""), 60),
		oneLine(id, 80),
		...reason === null || reason === "" ? [] : [oneLine(reason, 60)]
	];
}
function levelText({ held, isKept, standing }, { keep, period: kind }) {
	if (held === null) return "none";
	const span = `from ${formatDay(held.period.from)} to ${formatDay(held.period.to)}`;
	const reached = `it takes ${formatNumber(held.threshold)}`;
	const title = name(held.level.name);
	if (!isKept) return `${title}: ${reached}, and this period has ${formatNumber(held.total)}`;
	return `${title}, ${keep === "forever" ? "kept forever" : kind === "rolling-12-months" ? "kept for twelve months more" : `kept for one period, until ${formatDay(standing.period.to)}`}: ${reached}, and the period ${span} had ${formatNumber(held.total)}`;
}
function periodRule({ period }) {
	return {
		"calendar-year": "the calendar year",
		anniversary: "twelve months from the enrolment, or from an anniversary of it",
		month: "the month",
		quarter: "the quarter",
		"rolling-12-months": "the last twelve months",
		lifetime: "ever"
	}[period];
}
function titles(ids, { benefits }) {
	const found = ids.map((id) => oneLine(benefits[id]?.title ?? id, 60));
	return found.length === 0 ? "–" : found.join("; ");
}
function name(text) {
	return oneLine(text, 40);
}
// src/view/standings-table.ts
/** Standings as a text table for a terminal: rank, member, points, level, way to the next level. Ends with a newline. `isShown`: of which members; their ranks are among all. */
function standingsTable(standings, isShown = () => true) {
	if (standings.length === 0) return "Nobody has points yet.\n";
	const rows = standings.flatMap((standing, index) => isShown(standing) ? [[String(index + 1), ...cells(standing)]] : []);
	return columns([[
		"#",
		"Member",
		"Points",
		"Level",
		"Next level"
	], ...rows], /* @__PURE__ */ new Set([0, 2]));
}
function cells({ member, total, level, next }) {
	return [
		oneLine(member.login, 40),
		formatNumber(total),
		level === null ? "–" : oneLine(level, 40),
		next === null ? "–" : `${oneLine(next.level, 40)} in ${formatNumber(next.pointsToGo)}`
	];
}
// src/cli/standing.ts
/** `docpoints standing`: the members, highest total first, or one of them, as of the end of a day. */
const standingCommand = command({
	about: "Show where the members stand, today or on any day",
	forms: ["[@login] [--at 2026-12-31] [--ledger place]", "@login --explain [--at 2026-12-31] [--ledger place]"],
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
		explain: {
			type: "boolean",
			description: "Name the entries, and the rule that made the level, of one member"
		},
		...ledgerOption,
		...programOption,
		...jsonOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const login = given.text("login")?.replace(/^@/, "");
		if (given.has("explain") && login === void 0) throw new WrongUsage("--explain is of one member: name them, such as @octocat.");
		const { program } = await loadProgram(given.text("program"));
		const day = dayOf(given.text("at"), program);
		const ledger = await openNamedLedger(given.text("ledger"), () => program.ledger, process.env);
		const { members, holders } = await membersUntil(day, ledger, program);
		const all = standingsIn(members, program, day);
		const isShown = isOf(login, members, holders);
		const shown = all.filter(isShown);
		const told = given.has("explain") ? await explanations(shown, members, {
			ledger,
			program,
			day
		}) : null;
		if (given.has("json")) printJson(told === null ? shown : told.map(explanationJson));
		else if (login !== void 0 && shown.length === 0) printText(`@${login} has no points.`);
		else if (told === null) printText(standingsTable(all, isShown));
		else printText(told.map((one) => standingExplanation(one, program, day)).join("\n"));
	}
});
function dayOf(at, { timezone }) {
	if (at === void 0) return dayIn(timezone, /* @__PURE__ */ new Date());
	if (!isDay(at)) throw new WrongUsage(`“${at}” is no day: YYYY-MM-DD was expected, such as 2026-12-31.`);
	return at;
}
/**
* Of who has several accounts, the one that has their points is meant by the login of any; by one that nobody has any more,
* who had it last.
*/
function isOf(login, members, holders) {
	if (login === void 0) return () => true;
	const ids = idsOfLogin(login, members);
	const last = members.get(holders.get(login.toLowerCase()) ?? 0);
	if (ids.size === 0 && last !== void 0) ids.add(survivorOf(last, members).member.id);
	return ({ member }) => ids.has(member.id);
}
/** What the entries recorded until the end of the day come to, by numeric id; and who had each login last, in small letters. */
async function membersUntil(day, ledger, { timezone }) {
	const fold = new MembersFold();
	const holders = /* @__PURE__ */ new Map();
	const exists = untilEndOf(day, timezone);
	await checkWhole(ledger, (_, said) => {
		if (said.kind !== "entry" || !exists(said.entry.at)) return;
		fold.add(said.entry);
		holders.set(said.entry.member.login.toLowerCase(), said.entry.member.id);
	});
	return {
		members: fold.members(),
		holders
	};
}
/** Reads the entries of the members shown: all of them would not fit into memory where the ledger is long. */
async function explanations(shown, members, { ledger, program, day }) {
	const explained = [];
	for (const { member } of shown) {
		const totals = members.get(member.id) ?? noTotals(member);
		const entries = [];
		for (const id of accountsOf(totals, members)) for await (const entry of ledger.entries({ member: id })) if (entry.member.id === id) entries.push(entry);
		const inOrder = entries.toSorted((a, b) => a.at === b.at ? 0 : a.at < b.at ? -1 : 1);
		explained.push(explain(inOrder, personOf(totals, members), program, day));
	}
	return explained;
}
/** The standing as it is printed without `--explain`, and why. */
function explanationJson({ standing, held, isKept, benefits, entries }) {
	const { level, ...reached } = held ?? { level: null };
	return {
		...standing,
		explanation: {
			level: level === null ? null : {
				name: level.name,
				...reached,
				kept: isKept
			},
			benefits,
			entries: entries.map(({ entry, effect }) => ({
				id: entry.id,
				kind: entry.kind,
				earnedOn: entry.earnedOn,
				activity: entry.activity,
				points: entry.points,
				effect
			}))
		}
	};
}
export { standingCommand };
