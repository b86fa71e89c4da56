import { fstatSync, writeSync } from "node:fs";
// src/cli/terminal.ts
/** Control characters but for line breaks and tabs, and those that turn the direction of writing. */
const obeyed = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;
/** Text from outside as a terminal may see it: whatever it would obey becomes `�`. */
function printable(text) {
	return text.replace(obeyed, "�");
}
/** A result for a reader, on standard output, ended by one line break. */
function printText(text) {
	process.stdout.write(`${printable(text).replace(/\n$/, "")}\n`);
}
/** A result for a program, on one line of standard output. */
function printJson(value) {
	process.stdout.write(`${calmJson(JSON.stringify(value))}\n`);
}
/** The same JSON without characters that a terminal obeys: JSON itself escapes only those below U+0020. */
function calmJson(json) {
	return json.replace(/[\u007f-\u009f\p{Bidi_Control}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** A message beside the result, on standard error. */
function say(text) {
	process.stderr.write(`${printable(text).replace(/\n$/, "")}\n`);
}
/**
* Has standard output write all of what it is given where it is a file: Node itself writes once, and takes the part that a
* disk which fills up has held for the whole.
*/
function writeWhole(output) {
	if (!fstatSync(output.fd).isFile()) return;
	Object.assign(output, { _write(chunk, _encoding, done) {
		try {
			for (let at = 0; at < chunk.length;) at += writeSync(output.fd, chunk, at);
			done();
		} catch (error) {
			done(error);
		}
	} });
}
export { say as a, printable as i, printJson as n, writeWhole as o, printText as r, calmJson as t };
