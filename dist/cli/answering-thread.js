import { t as answerBlock } from "./answer-block.js";
import { parentPort, workerData } from "node:worker_threads";
// src/cli/classify/answering-thread.ts
/** What runs in a thread of `answer-threads.ts`, which gives it the rules at its start, and then blocks of lines. */
const program = workerData;
parentPort?.on("message", (block) => {
	parentPort?.postMessage(answerBlock(block, program));
});
parentPort?.postMessage("started");
export {};
