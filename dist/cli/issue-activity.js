import { t as documentationMatcher } from "./docs-files.js";
import { O as issueLabels } from "./authority.js";
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
// src/decide/revert.ts
/** GitHub's own button writes `Reverts owner/repo#12` and titles it `Revert "…"`. */
const reference = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})\b/im;
/** The number of the pull request of this repository that a revert takes back; null: it is none. */
function revertedPull({ title, body }, { owner, name }) {
	if (!/^revert\b/i.test(title)) return null;
	const [, repository, number] = reference.exec(body) ?? [];
	if (number === void 0) return null;
	return repository === void 0 || repository.toLowerCase() === `${owner}/${name}`.toLowerCase() ? Number(number) : null;
}
// src/decide/issue-activity.ts
/**
* The rules as they are where something was said: on an issue no label means what it means on a pull request, and the
* labels of activities mean theirs.
*/
function rulesFor({ kind }, program) {
	return kind === "issue" ? {
		...program,
		labels: issueLabels(program)
	} : program;
}
/**
* The facts of an issue that somebody who may decide has labelled as an activity, as those of work that was taken on when
* the label was put; any other facts as they are.
*/
function asWork(facts, { spoken }) {
	const { pull } = facts;
	const label = spoken.find(({ meaning }) => meaning.kind === "activity");
	if (pull.kind !== "issue" || label === void 0) return facts;
	return {
		...facts,
		pull: {
			...pull,
			state: "merged",
			mergedAt: label.at
		}
	};
}
/** Whether a label alone says all of it, so that nobody has to confirm. */
function isSaidByLabel({ points: { min, max } }) {
	return min === max;
}
export { couldBeHere as a, revertedPull as i, isSaidByLabel as n, foundIn as o, rulesFor as r, asWork as t };
