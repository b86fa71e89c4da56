import { a as isSystemError, n as OutsideFailed, r as WrongUsage } from "./exit.js";
import { readFile } from "node:fs/promises";
// src/cli/named-file.ts
/** The text of a file that somebody named. Throws WrongUsage where there is none, OutsideFailed where it cannot be read. */
async function readNamedFile(path) {
	const text = await readFileIfThere(path);
	if (text === null) throw new WrongUsage(`There is no file ${path}.`);
	return text;
}
/** The text of a file, without a byte order mark; null where there is none. Throws OutsideFailed where it cannot be read. */
async function readFileIfThere(path) {
	try {
		return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
	} catch (error) {
		if (!isSystemError(error)) throw error;
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
		if (error.code === "EISDIR") throw new WrongUsage(`${path} is a folder; a file was expected.`);
		throw new OutsideFailed(`Could not read ${path}: ${error.message}`);
	}
}
export { readNamedFile as n, readFileIfThere as t };
