import { o as survivorOf } from "./person.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { r as printText } from "./terminal2.js";
import { a as survey, i as pointsOf, n as mergingOptions, r as named, t as mergingEnvironment } from "./merging.js";
// src/cli/ledger/merge.ts
/** `docpoints ledger merge`: says of two accounts that they are one person's, by an entry that `unmerge` takes back. */
const ledgerMerge = command({
	about: "Make two accounts one person: what either has or earns counts for the new one",
	forms: ["@old @new [--reason text] [--yes] [--ledger place]"],
	args: {
		old: {
			type: "positional",
			description: "The account that is not used any more: its login, or its number"
		},
		new: {
			type: "positional",
			description: "The account that is to have its points"
		},
		...mergingOptions
	},
	environment: mergingEnvironment,
	async run(given) {
		const surveyed = await survey(given.text("ledger"), given.text("program"));
		const { search, members, program, today: on } = surveyed;
		const [from, into] = [surveyed.account(given.text("old") ?? ""), surveyed.account(given.text("new") ?? "")];
		if (from === into) throw new AnswerIsNo(`Both are ${named(from)}: an account that was renamed is one and the same. Nothing was written.`);
		const held = search.mergeOf(from.member.id);
		const holder = held === null ? void 0 : members.get(held.into);
		if (holder !== void 0) throw new AnswerIsNo(`${named(from)} is merged already, into ${named(holder)}: docpoints ledger unmerge ${from.member.id} parts them. Nothing was written.`);
		if (survivorOf(into, members) === from) throw new AnswerIsNo(`${named(into)} is merged into ${named(from)}: the other way round as well it would be a circle. docpoints ledger unmerge ${into.member.id} parts them. Nothing was written.`);
		const draft = search.merge(from, into, {
			on,
			reason: given.text("reason") ?? null,
			program: program.digest
		});
		await surveyed.write(draft, [
			`${named(from)} and ${named(into)} become one person.`,
			`Now ${pointsOf(from, surveyed)}, and ${pointsOf(into, surveyed)}; then ${pointsOf(into, surveyed, draft)} of both.`,
			`No line is changed, and docpoints ledger unmerge ${from.member.id} parts them again.`
		].join("\n"), given.has("yes"));
		printText(`Merged ${named(from)} into ${named(into)}, by the entry ${draft.id}. ${pointsOf(into, surveyed, draft)}.`);
	}
});
export { ledgerMerge };
