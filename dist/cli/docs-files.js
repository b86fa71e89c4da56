import picomatch from "picomatch";
// src/program/docs-files.ts
/** Whole paths in Git's form. Case is no difference (`README.MD`), and a leading dot hides nothing (`.github/README.md`). */
const wholePath = {
	dot: true,
	nocase: true,
	windows: false,
	nonegate: true,
	noextglob: true
};
/** Matching takes time by a power of the length, and strangers choose the paths. */
const longest = 500;
/** Compiling globs costs more than a small pull request: it is done once for the rules of a program. */
const compiled = /* @__PURE__ */ new WeakMap();
/**
* Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`.
* A path of more than 500 characters is none. For the same `docs` it is the same function.
*/
function documentationMatcher(docs) {
	const matcher = compiled.get(docs) ?? compile(docs);
	compiled.set(docs, matcher);
	return matcher;
}
function compile(docs) {
	const isIncluded = picomatch([...docs.include], wholePath);
	const isExcluded = picomatch([...docs.exclude], wholePath);
	return (path) => path !== "" && path.length <= longest && isIncluded(path) && !isExcluded(path);
}
export { documentationMatcher as t };
