import { t as classify } from "./classify.js";
import { t as conclude } from "./conclude.js";
import { l as creditedAuthor } from "./settlement.js";
// src/decide/decide.ts
/** Decides about one pull request or issue. Pure: the same facts give the same decision, in any order of events. */
function decide(facts, rules) {
	return conclude(facts, rules, facts.pull.kind === "issue" ? null : classifyPull);
}
function classifyPull({ pull, files }, program) {
	return classify({
		title: pull.title,
		author: pull.author?.login ?? null,
		isBot: creditedAuthor({ pull }, program)?.isBot ?? false,
		labels: pull.labels,
		files
	}, program.docs, program.labels);
}
export { decide as t };
