// src/standing/decoded-text.ts
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const lineFeed = 10;
/**
* Bytes of a ledger's file as text. A line that is not UTF-8 holds half of a character (U+D800) for what cannot be read, as
* no text that was decoded does: so it stays known as one, and has no digest.
*/
function decodeLines(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return Array.from(linesIn(bytes), decodeLine).join("\n");
	}
}
function* linesIn(bytes) {
	let from = 0;
	for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, from)) {
		yield bytes.subarray(from, at);
		from = at + 1;
	}
	yield bytes.subarray(from);
}
function decodeLine(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return lenient.decode(bytes).replaceAll("�", "\ud800");
	}
}
export { decodeLines as t };
