import { t as parseRepositoryName } from "./repository-name.js";
// src/cli/clone-origin.ts
/**
* The repository on GitHub that the clone in a folder comes from, `owner/repo`, as its remote `origin` says it; null where
* that is on another server than `server`, where there is no clone, or no Git.
*/
async function readCloneOrigin(folder, server) {
	const address = await readOrigin(folder);
	return address === null ? null : repositoryAt(address, server);
}
/**
* The server that the clone in a folder comes from, such as `github.com`; null where its remote `origin` names none, or by a
* name without a dot that SSH alone knows: whoever has several accounts on one server calls it by one for each.
*/
async function readCloneHost(folder) {
	const address = await readOrigin(folder) ?? "";
	const { host } = placeOf(address);
	return !host.includes(".") && !/^(?:https?|git):/i.test(address) ? null : host;
}
async function readOrigin(folder) {
	const { openGit } = await import("./git.js");
	return await (await openGit(folder).catch(() => null))?.find([
		"remote",
		"get-url",
		"origin"
	]) ?? null;
}
/** `git@github.com:octo-org/docs.git`, `https://github.com/octo-org/docs` → `octo-org/docs`; null for another server's. */
function repositoryAt(address, server) {
	const { host, path } = placeOf(address);
	const wanted = URL.parse(server)?.hostname ?? "";
	const isThere = [wanted, `ssh.${wanted}`].includes(host);
	const name = path.replace(/^\//, "").replace(/\/?(?:\.git)?\/?$/, "");
	return isThere && parseRepositoryName(name) !== null ? name : null;
}
/** Both empty for what is no address of a server, such as a folder. */
function placeOf(address) {
	const url = /^(?:https?|ssh|git):\/\//i.test(address) ? URL.parse(address) : null;
	const [, host = "", path = ""] = url === null ? /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/.exec(address) ?? [] : [
		"",
		url.hostname,
		url.pathname
	];
	return {
		host: host.toLowerCase(),
		path
	};
}
export { readCloneOrigin as n, readCloneHost as t };
