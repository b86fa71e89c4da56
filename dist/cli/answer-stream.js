import { t as answerBlock } from "./answer-block.js";
import { Worker } from "node:worker_threads";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { extname } from "node:path";
// src/cli/classify/answer-threads.ts
/** What runs in a thread stands beside this file, in the source as in the bundle. */
const threadFile = new URL(`./answering-thread${extname(import.meta.url)}`, import.meta.url);
/** Blocks that a thread is given at once, so that it always has something to do. */
const ahead = 3;
/** Threads that answer blocks of lines beside the one that reads them. They start with the first block. */
var AnswerThreads = class {
	/** How many blocks they hold at most. */
	room;
	count;
	program;
	threads = [];
	constructor(count, program) {
		this.count = count;
		this.program = program;
		this.room = count * ahead;
	}
	/** The answers to a block, whose memory goes over to a thread; null: all are busy. Rejects where a thread failed. */
	answer(block) {
		if (this.threads.length === 0) this.threads = Array.from({ length: this.count }, () => new AnswerThread(this.program));
		const free = this.threads.find((thread) => thread.isFree);
		return free === void 0 ? null : free.answer(block);
	}
	/** Ends them. What they have not answered rejects. */
	async stop() {
		await Promise.all(this.threads.map((thread) => thread.stop()));
	}
};
var AnswerThread = class {
	worker;
	/** To the blocks that it was given, in order. */
	answers = [];
	hasStarted = false;
	failure = null;
	constructor(program) {
		this.worker = new Worker(threadFile, { workerData: program });
		this.worker.once("message", () => {
			this.hasStarted = true;
			this.worker.on("message", (text) => this.answers.shift()?.resolve(text));
		});
		this.worker.on("error", (error) => this.fail(error));
		this.worker.on("exit", () => this.fail(/* @__PURE__ */ new Error("A thread ended before it had answered.")));
	}
	/** One that failed is free to say so. */
	get isFree() {
		return this.failure !== null || this.hasStarted && this.answers.length < ahead;
	}
	answer(block) {
		const answer = Promise.withResolvers();
		if (this.failure === null) {
			this.answers.push(answer);
			this.worker.postMessage(block, [block.buffer]);
		} else answer.reject(this.failure);
		return answer.promise;
	}
	async stop() {
		await this.worker.terminate();
	}
	fail(error) {
		this.failure ??= error instanceof Error ? error : new Error(String(error));
		for (const { reject } of this.answers.splice(0)) reject(this.failure);
	}
};
// src/cli/classify/line-blocks.ts
/** Bytes of a line; GitHub's own answers are far below. */
const longestLine = 1e8;
const lineBreak = 10;
/**
* Parts a stream into blocks of whole lines: whenever something comes, the lines that are whole by then. The last line
* may lack its line break. Node's readline also breaks at U+2028, which JSON allows within a text.
*/
async function* blocksOf(input) {
	const begun = new BegunLine();
	for await (const chunk of input) {
		const first = chunk.indexOf(lineBreak);
		let rest = chunk;
		if (first !== -1 && begun.length + first > longestLine) {
			begun.take();
			yield "line too long";
			rest = chunk.subarray(first + 1);
		}
		const last = rest.lastIndexOf(lineBreak);
		if (last !== -1) yield joined([...begun.take(), rest.subarray(0, last)]);
		begun.add(rest.subarray(last + 1));
	}
	if (begun.length > longestLine) yield "line too long";
	else if (begun.length > 0) yield joined(begun.take());
}
/** A line whose end has not come yet. */
var BegunLine = class {
	pieces = [];
	length = 0;
	add(piece) {
		this.length += piece.length;
		if (this.length > longestLine) this.pieces = [];
		else this.pieces.push(piece);
	}
	take() {
		const { pieces } = this;
		this.pieces = [];
		this.length = 0;
		return pieces;
	}
};
/** A copy: it may be handed to a thread, and what it was read into may not. */
function joined(pieces) {
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
// src/cli/classify/answer-stream.ts
/** Bytes from which a stream is long: what is shorter is answered before another thread would have started. */
const longStream = 2e6;
/** Each takes memory, and one reader keeps no more of them busy. */
const mostThreads = 8;
/**
* Answers each line of `input` on a line of `output`, in order, as fast as `output` takes them. `output` stays open. A
* long stream is answered by so many threads, this one among them.
*/
async function answerStream(input, output, program, threads = Math.min(availableParallelism(), mostThreads)) {
	const others = new AnswerThreads(threads - 1, program);
	let bytes = 0;
	const answer = async (block) => {
		bytes += block.length;
		if (block === "line too long" || bytes < longStream) return answerBlock(block, program);
		const elsewhere = others.answer(block);
		if (elsewhere !== null) return elsewhere;
		const answers = answerBlock(block, program);
		await setImmediate();
		return answers;
	};
	try {
		const answers = Readable.from(blocksOf(input)).map(answer, { concurrency: others.room + 1 });
		await pipeline(answers, output, { end: false });
	} finally {
		await others.stop();
	}
}
export { answerStream };
