#!/usr/bin/env node
import { a as say } from "./cli/terminal2.js";
import { fileURLToPath } from "node:url";
// src/cli.ts
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
	say(`docpoints needs Node.js 24 or later, and this is ${process.versions.node}. In a clone of Docpoints \`npx docpoints\` brings it along.`);
	process.exit(2);
}
const { run } = await import("./cli/run.js").catch(endWithoutPackages);
await run(process.argv.slice(2));
/** A package is installed with what it needs; a clone is not, before `npm ci`. */
function endWithoutPackages(error) {
	const lacking = /^Cannot find package '([^']+)'/.exec(error instanceof Error ? error.message : "")?.[1];
	if (lacking === void 0) throw error;
	const clone = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
	say(`The packages that docpoints needs are not installed (no ${lacking}): run \`npm ci\` in ${clone}.`);
	process.exit(3);
}
export {};
