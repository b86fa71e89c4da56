import { t as grammar } from "./grammar.js";
import { c as writtenForm, i as givenByHand, n as activityList, r as foundActivities } from "./commands.js";
import { t as code } from "./escape.js";
// src/view/help.ts
const speakers = {
	anyone: "Anyone:",
	contributor: "The author of the pull request:",
	member: "Members:",
	maintainer: "Maintainers, though not for their own points:",
	staff: "Staff:",
	admin: "Admins of this repository:"
};
/** What each form of a command does: goes on after “`/points …`:”. */
const does = {
	"": "where this pull request stands, and where you do",
	help: "this list",
	recheck: "look again at this pull request",
	enrol: "join the program",
	leave: "leave the program",
	"claim [<reason>]": "ask for points that were not proposed, and say why",
	confirm: "give the points that are proposed",
	"<points> [confirm]": "give N points; without `confirm` they are set, and confirming is left for later",
	"<activity> [<points>] [confirm]": "say what it is, and so what it can be worth",
	"<shares> [confirm]": "share the points among several people",
	"reject [<reason>]": "give no points, and say why",
	"revoke <login> <activity> [<reason>]": "take back what was given by hand here, the last of it, and say why",
	"revoke [<reason>]": "take confirmed points back, and say why",
	"award <login> <activity> [<points>] [<reason>]": "give points for what no pull request shows",
	"nominate <login> <points> [<reason>]": "nominate somebody",
	"redeem <points> [<reason>]": "ask to spend points, and say on what",
	"refund [<reason>]": "give back what was spent here, the last of it, and say why"
};
/** All commands of the grammar that can be said, by who may say them, and the activities that they may name here. */
function helpText({ about }, program) {
	const forms = grammar.filter(({ verb }) => isOffered(verb, program));
	const parts = Object.entries(speakers).map(([who, title]) => {
		const own = forms.filter((form) => form.who === who);
		return own.length === 0 ? [] : [title, own.map(formText).join("\n")];
	});
	const known = about === "issue" ? givenByHand(program) : foundActivities(program);
	const list = known.length === 0 ? [] : [about === "issue" ? "What can be awarded:" : "What a pull request can be:", activityList(known)];
	return [
		"these commands work here, each at the start of a line.",
		...parts.flat(),
		...list
	].join("\n\n");
}
function formText({ form }) {
	return `- ${code(`/points ${writtenForm(form)}`.trimEnd(), 80)}: ${does[form]}`;
}
/** What cannot be said, or has nothing to be said of in this program, is not offered. */
function isOffered(verb, { activities, credits, members }) {
	if (verb === "redeem" || verb === "refund") return Object.keys(credits).length > 0;
	if (verb === "nominate") return activities["nomination"] !== void 0;
	if (verb === "award") return Object.values(activities).some(({ finds }) => finds.length === 0);
	return verb !== "enrol" && verb !== "leave" || members.enrol === "themselves";
}
export { helpText };
