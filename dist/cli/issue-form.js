// src/decide/issue-form.ts
/** The labels of the form's fields, in their order. GitHub writes them as headings over what was answered. */
const formFields = {
	about: "Docpoints: what is it about?",
	link: "A link to it",
	points: "How many points",
	who: "Whom to nominate",
	why: "What for"
};
/** What can be chosen in the first of them. */
const formChoices = {
	claim: "Points for something I did",
	redemption: "Spend points",
	nomination: "Nominate somebody"
};
/** Whether an issue may have been written with the form: what else it says is not looked at. */
function mayBeIssueForm(body) {
	return body.includes("### Docpoints");
}
/** What an issue that was written with the form asks for; null: it was not. Never throws. */
function readIssueForm(body) {
	const answers = readAnswers(body);
	const about = answers.get("about");
	const why = answers.get("why") ?? "";
	switch (about) {
		case formChoices.claim: return {
			kind: "claim",
			link: readLink(answers.get("link") ?? ""),
			why
		};
		case formChoices.redemption: return {
			kind: "redemption",
			points: readPoints(answers.get("points") ?? ""),
			what: oneLine(why)
		};
		case formChoices.nomination: return {
			kind: "nomination",
			login: readLogin(answers.get("who") ?? ""),
			why
		};
		case void 0:
		default: return null;
	}
}
/** The first of each heading counts, in the order of the form: behind the last there is only text. */
function readAnswers(body) {
	const answers = /* @__PURE__ */ new Map();
	const text = body.replaceAll("\r\n", "\n");
	const places = /* @__PURE__ */ new Map();
	let from = 0;
	for (const field of fields) {
		const at = `\n${text}`.indexOf(`\n### ${formFields[field]}\n`, from);
		if (at === -1) continue;
		places.set(field, at);
		from = at + 1;
	}
	const found = [...places];
	for (const [index, [field, at]] of found.entries()) {
		const end = found[index + 1]?.[1] ?? text.length;
		const answer = text.slice(at + `### ${formFields[field]}\n`.length, end).trim();
		if (answer !== "" && answer !== "_No response_") answers.set(field, answer);
	}
	return places.get("about") === 0 ? answers : /* @__PURE__ */ new Map();
}
const fields = [
	"about",
	"link",
	"points",
	"who",
	"why"
];
function readLink(text) {
	return /^https?:\/\/[^\s`<>]{1,300}$/i.exec(text)?.[0] ?? null;
}
function readPoints(text) {
	const number = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\s*(?:p|points?))?$/i.exec(text)?.[1];
	return number === void 0 ? null : Number(number.replaceAll(",", ""));
}
function readLogin(text) {
	return /^@?([a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?)$/i.exec(text)?.[1] ?? null;
}
function oneLine(text) {
	return text.replaceAll(/\s+/gu, " ").trim();
}
/** The number of the pull request, or issue, of a repository that an address names; null: of none there. */
function numberIn(link, repositoryUrl) {
	const [address, place] = [link.toLowerCase(), `${repositoryUrl.toLowerCase()}/pull/`];
	if (!address.startsWith(place)) return null;
	const number = /^(\d{1,10})(?![\w-])/.exec(address.slice(place.length))?.[1];
	return number === void 0 ? null : Number(number);
}
/** The issue's author and what they ask for with the form; null where it was not written with it. */
function askedByForm({ pull }) {
	if (pull.kind !== "issue" || pull.author === null || pull.author.isBot) return null;
	const asked = readIssueForm(pull.body);
	return asked === null ? null : {
		author: pull.author,
		asked
	};
}
export { numberIn as a, mayBeIssueForm as i, formChoices as n, formFields as r, askedByForm as t };
