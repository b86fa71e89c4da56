import { a as noTotals } from "./member-totals.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { r as printText } from "./terminal2.js";
import { a as survey, i as pointsOf, n as mergingOptions, r as named, t as mergingEnvironment } from "./merging.js";
// src/cli/ledger/unmerge.ts
/** `docpoints ledger unmerge`: takes back that an account is another one's. */
const ledgerUnmerge = command({
	about: "Part two accounts that were merged: each has its own points again",
	forms: ["@old [--reason text] [--yes] [--ledger place]"],
	args: {
		old: {
			type: "positional",
			description: "The account that was merged into another one: its login, or its number"
		},
		...mergingOptions
	},
	environment: mergingEnvironment,
	async run(given) {
		const surveyed = await survey(given.text("ledger"), given.text("program"));
		const { search, members, program } = surveyed;
		const from = surveyed.account(given.text("old") ?? "");
		const merge = search.mergeOf(from.member.id);
		if (merge === null) throw new AnswerIsNo(from.merged.length === 0 ? `${named(from)} is merged into no other account. Nothing was written.` : `${named(from)} is merged into no other account: account ${from.merged.join(", ")} is merged into it, and is the one to name. Nothing was written.`);
		const into = members.get(merge.into) ?? noTotals({
			id: merge.into,
			login: from.member.login
		});
		const draft = search.part(merge, {
			reason: given.text("reason") ?? null,
			program: program.digest
		});
		const then = `${pointsOf(from, surveyed, draft)}, and ${pointsOf(into, surveyed, draft)}`;
		await surveyed.write(draft, [`${named(from)} was merged into ${named(into)} on ${merge.entry.at.slice(0, 10)}, and is parted from it.`, `Now ${pointsOf(into, surveyed)} of both; then ${then}.`].join("\n"), given.has("yes"));
		printText(`Parted ${named(from)} from ${named(into)}, by the entry ${draft.id}. Now ${then}.`);
	}
});
export { ledgerUnmerge };
