import { t as ledgerViews } from "./ledger-views.js";
import { r as oneLine } from "./escape.js";
import { a as serverOf } from "./progress.js";
import { a as say } from "./terminal2.js";
// src/cli/ledger/pages.ts
/** Says by which rules these files are made, for those of the working folder may be of another ledger. A ledger that keeps none has none made. `how`: whether all of them are made anew, or what an entry changes. */
function sayWhoseRules({ rebuild }, { program, file }, how) {
	if (rebuild === void 0) return;
	const from = file === null ? "the preset simple" : file.path;
	say(`Leaderboard and badges are made by the rules of ${oneLine(from)}, “${oneLine(program.name)}”: --program names others.${how === "all" ? "" : " Those that a repository keeps by its own (rules.json) stay by them."}`);
}
/** The files for readers that whoever writes a ledger anew makes along: those that the App and the Action make by the same rules. */
function pagesOf(program, env) {
	return ledgerViews(program, serverOf(env), null);
}
export { sayWhoseRules as n, pagesOf as t };
