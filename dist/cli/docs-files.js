import zeptomatch from "zeptomatch";
// src/program/docs-files.ts
/** Matching takes time by a power of the length, and strangers choose the paths. */
const longest = 500;
/** Compiling globs costs more than a small pull request: it is done once for the rules of a program. */
const compiled = /* @__PURE__ */ new WeakMap();
/**
* Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`. Case
* is no difference (`README.MD`), and a leading dot hides nothing (`.github/README.md`). A path of more than 500
* characters is none. For the same `docs` it is the same function.
*/
function documentationMatcher(docs) {
	const matcher = compiled.get(docs) ?? compile(docs);
	compiled.set(docs, matcher);
	return matcher;
}
function compile(docs) {
	const isIncluded = anyOf(docs.include);
	const isExcluded = anyOf(docs.exclude);
	return (path) => path !== "" && path.length <= longest && isIncluded(path) && !isExcluded(path);
}
function anyOf(globs) {
	const each = globs.map((glob) => new RegExp(zeptomatch.compile(glob), "is"));
	return (path) => each.some((one) => one.test(path));
}
export { documentationMatcher as t };
