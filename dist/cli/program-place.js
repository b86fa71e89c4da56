import { r as usualProgramFile } from "./usual-places.js";
// src/program/preset-names.ts
/** The programs that come with Docpoints, by the name that `extends` uses. */
const presetNames = [
	"simple",
	"dataminer",
	"dataminer-2026",
	"hours"
];
// src/program/program-place.ts
/** `owner/repo[:path][@ref]`: no part of it may lead out of the repository, for they stand in addresses. */
const placePattern = /^[A-Za-z0-9][\w-]*\/(?!\.{1,2}(?:[:@]|$))[\w.-]+(?::(?:(?!\.{1,2}[/@]|\.{1,2}$)[^@\s\\/:]+\/)*(?!\.{1,2}(?:@|$))[^@\s\\/:]+)?(?:@(?!.*(?:\.\.|\/\/))\w(?:[\w./-]*[\w-])?)?$/;
/** Reads `extends`; null for what is neither the name of a preset nor a place. */
function readBase(text) {
	const name = presetNames.find((one) => one === text);
	if (name !== void 0) return {
		kind: "preset",
		name
	};
	if (!placePattern.test(text)) return null;
	const [, owner = "", repo = "", path = usualProgramFile, ref = null] = /^([^/]+)\/([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
	return {
		kind: "file",
		place: {
			owner,
			repo,
			path,
			ref
		}
	};
}
/** `octo-org/points:rules.yml@v2`: how mistakes name a file of another repository. */
function nameOfPlace({ owner, repo, path, ref }) {
	return `${owner}/${repo}:${path}${ref === null ? "" : `@${ref}`}`;
}
/** The same for all ways of writing one place: to GitHub the case of owner and repository is no difference. */
function keyOfPlace({ owner, repo, path, ref }) {
	return nameOfPlace({
		owner: owner.toLowerCase(),
		repo: repo.toLowerCase(),
		path,
		ref
	});
}
export { presetNames as a, readBase as i, nameOfPlace as n, placePattern as r, keyOfPlace as t };
