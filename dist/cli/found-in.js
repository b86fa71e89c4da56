import { t as documentationMatcher } from "./docs-files.js";
// src/decide/found-in.ts
/** Whether pull requests of a repository can be this activity, as its `found-in` says. */
function isFoundIn({ foundIn }, { owner, name }) {
	const here = `${owner}/${name}`.toLowerCase();
	return foundIn.some(({ repository }) => repository.toLowerCase() === here);
}
/**
* The first activity of the program that names the repository and some of the paths in `found-in`; null: none does. What
* was changed there is not classified: it is no documentation.
*/
function foundIn(paths, here, program) {
	for (const activity of Object.values(program.activities)) {
		if (!isFoundIn(activity, here)) continue;
		const found = paths.filter((path) => holds(activity, here, path)).length;
		if (found > 0) return {
			activity,
			classification: classificationOf(found, here)
		};
	}
	return null;
}
/** Globs as those of documentation are: whole paths, and case is no difference. */
function holds({ foundIn: places }, { owner, name }, path) {
	const here = `${owner}/${name}`.toLowerCase();
	return places.some((place) => place.repository.toLowerCase() === here && matcherOf(place)(path));
}
const matchers = /* @__PURE__ */ new WeakMap();
function matcherOf(place) {
	const matcher = matchers.get(place) ?? documentationMatcher({
		include: place.paths,
		exclude: []
	});
	matchers.set(place, matcher);
	return matcher;
}
function classificationOf(files, { owner, name }) {
	return {
		class: null,
		worth: 0,
		confidence: 1,
		reasons: [`${files === 1 ? "1 file is" : `${files} files are`} where the program looks for it in ${owner}/${name}`],
		measures: { files }
	};
}
/** Whether what is decided about can be that activity at all: an issue by its label, a pull request by what it is. */
function couldBeHere(activity, { pull, repository }) {
	if (pull.kind === "issue") return activity.label !== null;
	return activity.finds.length > 0 || isFoundIn(activity, repository);
}
export { foundIn as n, couldBeHere as t };
