import { o as untilEndOf, r as dayIn } from "./days.js";
import { a as noTotals, t as MembersFold } from "./member-totals.js";
import { r as standingsIn } from "./standings.js";
import { n as isOnceLeft, t as capLeft } from "./caps.js";
import { a as formatNumber } from "./amount.js";
import { t as columns } from "./columns.js";
import { r as oneLine } from "./escape.js";
import { t as command } from "./command.js";
import { n as loadProgram } from "./load-program2.js";
import { r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, i as jsonOption, o as ledgerOption, s as programOption } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
import { t as checkWhole } from "./check-whole.js";
// src/standing/what-if.ts
/**
* Says of each entry what it would have been under another program. An award of an activity that has fixed points there
* has those; of one with a range, those that people decided, up to its most: how much a contribution was worth is not
* recorded. Of an activity that is not there, none. Caps and `once` cut in the order in which the ledger has the awards.
* What takes an award back takes back what it came to.
*/
var OtherRules = class {
	#program;
	#fold = new MembersFold();
	#assumptions = /* @__PURE__ */ new Map();
	/** The points of awards that have others now, by id. */
	#changed = /* @__PURE__ */ new Map();
	constructor(program) {
		this.#program = program;
	}
	/** Takes the next entry in the order of the ledger. */
	take(entry) {
		const points = this.#pointsOf(entry);
		if (points === entry.points) {
			this.#fold.add(entry);
			return entry;
		}
		this.#changed.set(entry.id, points);
		const other = {
			...entry,
			points
		};
		if (points !== 0 || entry.kind !== "award" && entry.kind !== "revocation") this.#fold.add(other);
		return other;
	}
	/** What was assumed so far: sentences. */
	assumed() {
		return Array.from(this.#assumptions, ([what, count]) => sentences[what](count));
	}
	#pointsOf({ kind, activity: id, points, revokes, member, earnedOn }) {
		if (kind === "revocation") {
			const given = revokes === void 0 ? void 0 : this.#changed.get(revokes);
			return given === void 0 ? points : 0 - given;
		}
		if (kind !== "award") return points;
		const { activities } = this.#program;
		const activity = id !== null && Object.hasOwn(activities, id) ? activities[id] : void 0;
		if (activity === void 0) return this.#assume("gone", 0);
		const { min, max } = activity.points;
		const given = min === max ? max : Math.min(points, max);
		if (min !== max) this.#assume("kept", given);
		else if (points !== max) this.#assume("fixed", given);
		const totals = this.#fold.totals(member.id) ?? noTotals(member);
		const left = isOnceLeft(totals, activity, earnedOn, this.#program) ? capLeft(totals, activity, earnedOn, this.#program) ?? given : 0;
		return left < given ? this.#assume("cut", left) : given;
	}
	#assume(what, points) {
		this.#assumptions.set(what, (this.#assumptions.get(what) ?? 0) + 1);
		return points;
	}
};
const sentences = {
	fixed: (count) => `${awards(count, "has", "have")} the fixed points of the activity there, whole: shares of one award are not known to be shares.`,
	kept: (count) => `${awards(count, "keeps", "keep")} the points that people decided, up to the most of the activity there: what it was worth is not recorded.`,
	gone: (count) => `${awards(count, "has", "have")} no points: the activity is not in the other program.`,
	cut: (count) => `${awards(count, "is", "are")} cut by a cap, or by what is given once, in the order of the ledger.`
};
function awards(count, one, many) {
	return count === 1 ? `1 award ${one}` : `${count} awards ${many}`;
}
// src/view/moves-table.ts
/** The members that other rules would move, as a text table for a terminal. Ends with a newline. */
function movesTable(moves) {
	const moved = moves.filter(({ now, would }) => now.total !== would.total || now.level !== would.level);
	const rows = moved.map(({ now, would }) => [
		oneLine(would.member.login, 40),
		formatNumber(now.total),
		formatNumber(would.total),
		levelName(now),
		levelName(would)
	]);
	const stay = moves.length - moved.length;
	const rest = `${formatNumber(stay)} of ${formatNumber(moves.length)} members would stand where they stand.\n`;
	if (rows.length === 0) return rest;
	return `${columns([[
		"Member",
		"Points",
		"Then",
		"Level",
		"Then"
	], ...rows], /* @__PURE__ */ new Set([1, 2]))}${rest}`;
}
function levelName({ level }) {
	return level === null ? "–" : oneLine(level, 40);
}
// src/cli/ledger/whatif.ts
/** `docpoints ledger whatif`: where members would stand today under another program file. Nothing is written. */
const ledgerWhatIf = command({
	about: "Show where the members would stand under another program file",
	forms: ["PROGRAM.yml [--ledger place]"],
	args: {
		other: {
			type: "positional",
			required: true,
			description: "The other program file"
		},
		...ledgerOption,
		...programOption,
		...jsonOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const { program: other } = await loadProgram(given.text("other"));
		const { program } = await loadProgram(given.text("program"));
		const ledger = await openNamedLedger(given.text("ledger"), () => program.ledger, process.env);
		const rules = new OtherRules(other);
		const [now, then] = [new MembersFold(), new MembersFold()];
		const today = /* @__PURE__ */ new Date();
		const [day, otherDay] = [dayIn(program.timezone, today), dayIn(other.timezone, today)];
		const exists = untilEndOf(day, program.timezone);
		await checkWhole(ledger, (_, said) => {
			if (said.kind !== "entry" || !exists(said.entry.at)) return;
			now.add(said.entry);
			then.add(rules.take(said.entry));
		});
		const moves = movesOf(standingsIn(now.members(), program, day), standingsIn(then.members(), other, otherDay));
		if (given.has("json")) return printJson({
			moves,
			assumed: rules.assumed()
		});
		printText(movesTable(moves));
		for (const sentence of rules.assumed()) say(`Assumed: ${sentence}`);
	}
});
/** Each member in the order of the standings as they would be. */
function movesOf(now, then) {
	const before = new Map(now.map((standing) => [standing.member.id, standing]));
	return then.flatMap((standing) => {
		const held = before.get(standing.member.id);
		return held === void 0 ? [] : [{
			now: held,
			would: standing
		}];
	});
}
export { ledgerWhatIf };
