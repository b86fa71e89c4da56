import { n as answerLine } from "./answer2.js";
import { t as calmJson } from "./terminal2.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
// src/cli/classify/answer-stream.ts
/** Answers each line of `input` on a line of `output`, in order, as fast as `output` takes them. `output` stays open. */
async function answerStream(input, output, program) {
	await pipeline(Readable.from(answers(input, program)), output, { end: false });
}
/** Characters of a line; GitHub's own answers are far below. */
const longestLine = 1e8;
const tooLong = JSON.stringify({
	id: null,
	error: "The line is longer than 100 million characters."
});
async function* answers(input, program) {
	for await (const line of linesOf(input)) yield line === null ? `${tooLong}\n` : `${calmJson(answerLine(line, program))}\n`;
}
/**
* The lines of a UTF-8 text; the last one may lack its line break. Node's readline also breaks at U+2028, which JSON
* allows within a text. Null: a line too long to keep.
*/
async function* linesOf(input) {
	const decoder = new TextDecoder();
	let begun = [];
	let length = 0;
	const whole = () => length > longestLine ? null : begun.join("");
	for await (const chunk of input) {
		const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
		length += first.length;
		if (length <= longestLine) begun.push(first);
		else begun = [];
		for (const next of others) {
			yield whole();
			begun = [next];
			length = next.length;
		}
	}
	const end = decoder.decode();
	begun.push(end);
	length += end.length;
	if (length > 0) yield whole();
}
export { answerStream };
