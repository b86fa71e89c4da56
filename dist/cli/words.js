import leven from "leven";
// src/program/words.ts
/** `typo-fix`, `blog-post`: words as an expectation names them. */
function quoted(words) {
	return words.map((word) => `\`${word}\``).join(", ");
}
/** The words that an expectation names, so that a near miss can be told from them. */
function quotedWords(expectation) {
	return [...expectation.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}
/** The known word that was probably meant; null where none is near. */
function nearestWord(typed, known) {
	const word = typed.slice(0, 60).toLowerCase();
	const begun = known.find((candidate) => word.length > 2 && candidate.toLowerCase().startsWith(word));
	if (begun !== void 0) return begun;
	const [best] = known.map((candidate) => ({
		candidate,
		distance: leven(word, candidate.toLowerCase())
	})).sort((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= tolerance(best.candidate) ? best.candidate : null;
}
/** Two letters in the wrong order are two changes. */
function tolerance(word) {
	return word.length > 3 ? Math.max(2, word.length / 3) : 1;
}
/** A value as a person would name it: `the text "lots"`, `the number 1.5`, `a list`, `nothing`. */
function describeValue(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return "a map";
	if (typeof value === "string") return `the text ${JSON.stringify(shorten(value))}`;
	if (typeof value === "number") return describeNumber(value);
	return typeof value === "boolean" ? `the word \`${value}\`` : "something else";
}
/** A key as it stands in the file, shortened, on one line. */
function describeKey(name) {
	return /^[\w .:/*-]{1,40}$/.test(name) ? `\`${name}\`` : JSON.stringify(shorten(name));
}
function describeNumber(value) {
	if (Number.isNaN(value)) return "`.nan`, which is no number";
	return Number.isFinite(value) ? `the number ${value}` : "a number without end";
}
function shorten(text) {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
export { quotedWords as a, quoted as i, describeValue as n, nearestWord as r, describeKey as t };
