import { o as formatPoints } from "./amount.js";
import { t as code } from "./escape.js";
// src/view/which-to-revoke.ts
/** What could be taken back, each with what to type. */
function whichToRevoke({ named, given, isConfirmed, hasSpent }) {
	const lead = named === null ? "Say what is to be taken back." : `Nothing stands here that ${code(`@${named.login}`, 60)} got by hand for ${code(named.activity, 60)}.`;
	const commands = /* @__PURE__ */ new Map();
	for (const { login, activity, points } of given) commands.set(`/points revoke @${login} ${activity} REASON`, formatPoints(points));
	if (hasSpent) commands.set("/points refund REASON", "what was spent last, given back by an admin");
	if (isConfirmed) commands.set("/points revoke REASON", "the points of all this");
	const shown = [...commands].slice(-5).map(([typed, what]) => `- ${code(typed, 160)}: ${what}`);
	return shown.length === 0 ? `${lead} There is nothing else to take back.` : `${lead} What stands here:\n\n${shown.join("\n")}`;
}
export { whichToRevoke };
