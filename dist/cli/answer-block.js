import { n as answerLine } from "./answer2.js";
import { t as calmJson } from "./terminal2.js";
// src/cli/classify/answer-block.ts
const tooLong = JSON.stringify({
	id: null,
	error: "The line is longer than 100 million bytes."
});
/** Leaves out a byte order mark, wherever a line begins with one. */
const utf8 = new TextDecoder();
const lineBreak = 10;
/** A line for each line of a block, in order, each ended by a line break. */
function answerBlock(block, program) {
	if (block === "line too long") return `${tooLong}\n`;
	let answers = "";
	for (let from = 0; from <= block.length;) {
		const found = block.indexOf(lineBreak, from);
		const to = found === -1 ? block.length : found;
		answers += `${calmJson(answerLine(utf8.decode(block.subarray(from, to)), program))}\n`;
		from = to + 1;
	}
	return answers;
}
export { answerBlock as t };
