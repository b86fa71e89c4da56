import { t as GitHubFault } from "./fault2.js";
import { r as NotWhole, t as LedgerFault } from "./fault.js";
// src/cli/exit.ts
/** The command line itself is wrong: exit code 2, and how to write it is told. */
var WrongUsage = class extends Error {
	name = "WrongUsage";
};
/** The question was understood, and the answer is no (an invalid program, a broken chain): exit code 1. */
var AnswerIsNo = class extends Error {
	name = "AnswerIsNo";
};
/** What Docpoints needs from outside (Git, a file) failed: exit code 3. */
var OutsideFailed = class extends Error {
	name = "OutsideFailed";
};
/** Tells an error apart: the usage, the answer, the world outside, or a bug of ours (which shows its stack). */
function endingFor(error) {
	if (error instanceof WrongUsage) return {
		code: 2,
		message: error.message
	};
	if (error instanceof AnswerIsNo || error instanceof NotWhole) return {
		code: 1,
		message: error.message
	};
	if (error instanceof GitHubFault || error instanceof LedgerFault || error instanceof OutsideFailed) return {
		code: 3,
		message: error.message
	};
	if (isSystemError(error)) return {
		code: 3,
		message: error.message
	};
	return {
		code: 3,
		message: `This is a bug of Docpoints. Please report it with what follows.\n${error instanceof Error ? error.stack ?? error.message : String(error)}`
	};
}
/** An error of the operating system, such as a folder that may not be read. */
function isSystemError(error) {
	return error instanceof Error && "code" in error && "syscall" in error;
}
export { isSystemError as a, endingFor as i, OutsideFailed as n, WrongUsage as r, AnswerIsNo as t };
