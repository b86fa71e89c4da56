import { n as answerLine } from "./answer2.js";
import { t as calmJson } from "./terminal2.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
// src/cli/classify/answer-stream.ts
/** Answers each line of `input` on a line of `output`, in order, as fast as `output` takes them. `output` stays open. */
async function answerStream(input, output, program) {
	await pipeline(Readable.from(answers(input, program)), output, { end: false });
}
async function* answers(input, program) {
	for await (const line of linesOf(input)) yield `${calmJson(answerLine(line, program))}\n`;
}
/**
* The lines of a UTF-8 text; the last one may lack its line break. Node's readline also breaks at U+2028, which JSON
* allows within a text.
*/
async function* linesOf(input) {
	const decoder = new TextDecoder();
	let begun = [];
	for await (const chunk of input) {
		const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
		begun.push(first);
		for (const next of others) {
			yield begun.join("");
			begun = [next];
		}
	}
	const rest = begun.join("") + decoder.decode();
	if (rest !== "") yield rest;
}
export { answerStream };
