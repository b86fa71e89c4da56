// src/ledger/views.ts
/** By which rules the others were made, and whose: of the repository that wrote them first, for a ledger may be of several. */
const rulesFile = "rules.json";
/** How its text begins where the rules are no repository's: whoever has the same ones makes them its own. */
const unheldRules = "{\"repository\":null";
const readmeFile = "README.md";
/** How our page begins: one that begins otherwise is somebody's own, and is not written over. */
const ourReadme = "<!-- docpoints:leaderboard -->";
/** Whether the page that stands there, if any, is ours. */
function isOurReadme(text) {
	return text == null || text.startsWith("<!-- docpoints:leaderboard -->");
}
export { unheldRules as a, rulesFile as i, ourReadme as n, readmeFile as r, isOurReadme as t };
