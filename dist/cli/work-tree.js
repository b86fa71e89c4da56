import { t as openGit } from "./git2.js";
import { r as WrongUsage } from "./exit.js";
import { basename, dirname } from "node:path";
// src/cli/config/work-tree.ts
/**
* The paths of all files in the work tree that a program file is in, from its top; null where it is in none, or in a
* repository `.github`, whose program file is for the files of others. Throws OutsideFailed where Git refuses.
*/
async function workTreePaths(file) {
	const top = await topOf(dirname(file));
	if (top === null || basename(top) === ".github") return null;
	return (await (await openGit(top)).answer([
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter((path) => path !== "");
}
async function topOf(folder) {
	try {
		return await (await openGit(folder)).find(["rev-parse", "--show-toplevel"]);
	} catch (error) {
		if (error instanceof WrongUsage) return null;
		throw error;
	}
}
export { workTreePaths };
