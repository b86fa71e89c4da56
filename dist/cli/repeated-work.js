// src/classify/thresholds.ts
/**
* Every number the classifier decides by that is not in fitted.json. Set by hand, and chosen by how well 360 rated pull
* requests of 16 public documentation repositories are answered (eval/README.md tells of them, and how to measure it
* again); a gain is counted in words of English prose, everything else is converted to these.
*/
const thresholds = {
	/** Gain (words) from which new documentation is a large contribution, with a new page. */
	largeWithPage: 330,
	/** Gain (words) from which it is one without a new page. */
	largeWithoutPage: 430,
	/** Gain (words) that new text must have to be information by itself. */
	newText: 3,
	/** The same for headings alone, above text that was there. */
	newHeadings: 10,
	/** Corrections of spelling and grammar beside which it takes that weight once more: a name among them is one of them. */
	correctionsBeside: 5,
	/** Places edited from which a change with hardly any new text is a copy-edit. */
	copyEdit: 20,
	/** New words per place edited, below which it is one. */
	copyEditNewWords: .5,
	/** New words from which it is more than one. */
	copyEditMostNew: 120,
	/** Files that are no documentation, beyond which more of them say no more of the documentation beside them. */
	othersTold: 3,
	/** Pages changed by the same few edits from which the edit was a tool's. */
	massPages: 150,
	/** Pages for each distinct edit and each new word that such a change has at most. */
	massPagesPerEdit: 40,
	/** New words below which a new page is thin: a stub, an alias, a heading. */
	thinPage: 5,
	/** Thin pages from which they are a tool's, and count as pages alone. */
	thinPages: 20,
	/** Files that are no documentation, for each page touched in passing, from which the change is about something else. */
	otherFiles: 5,
	/** Kinds of headings of a changelog from which a page is the log of a release. */
	changeGroups: 3,
	/** Entries that name their change from which it was collected, and their share of all entries. */
	changeEntries: 4,
	changeEntriesShare: 1 / 3,
	/** Words moved from which a section was moved, and what it took to do so is no contribution of its own. */
	movedSection: 50,
	/** Words moved for each word edited or taken out that it takes at most. */
	movedPerWord: 20,
	/** Words taken out from which documentation is no longer touched in passing: somebody sat down to it. */
	passingWords: 20,
	/** Share of the gain that a large contribution needs within which it is a close thing. */
	nearly: .25,
	/** Gain (words) below which new text is little. */
	littleNew: 12,
	/** The highest confidence (0 to 1) that is ever told. */
	surest: .98,
	/** Confidence (0 to 1) below which the reasons say what is in doubt. */
	doubt: .7,
	/** Confidence (0 to 1) below which a label that hints at another class decides. */
	hintDecides: .7,
	/** The confidence (0 to 1) of what a label decided. */
	hintedConfidence: .6,
	/** What a hint adds to or takes from the confidence (0 to 1). */
	hintWeight: .1
};
/** Words of English prose that one of each is worth as gain. */
const gainWeights = {
	rowWord: .5,
	codeLine: 2,
	/** What a line of code taken out takes from the lines added. */
	deletedCodeLine: .5,
	/** Words that code can be worth beyond as many as the prose beside it has. */
	codeAlone: 150,
	image: 15,
	editedWord: .25,
	/** A line of a file whose text GitHub did not show. */
	unseenLine: 4,
	/** A word of a language written without spaces: the segmenter cuts finer. */
	unspacedWord: .6,
	/** A word of a change log or of release notes. */
	logWord: .7,
	/** A word of a page in a folder of translations: the information existed. */
	translatedWord: .75
};
/** How much one small edit of a kind tells a reader: about 1 is information, where nothing speaks against it. */
const editWeights = {
	clause: 1.3,
	meaning: 1.3,
	value: 1.3,
	cut: .5,
	name: .5,
	wording: .25,
	codeEdits: .6,
	/** On top of what the edit tells. */
	codeValues: .6,
	newCode: .5,
	deletedCode: .25,
	newImages: 1,
	changedImages: 1,
	addedImages: 1,
	newLinks: .3,
	deletedSentences: .7
};
/** Where the curve of worth bends: up to there it is nearly a line, beyond it a power, or no more at all. */
const worthBends = {
	/** Words of gain. */
	gain: 40,
	/** Places edited, beyond which more of them are one idea carried through. */
	mostPlaces: 40
};
/** The curves from gain and places to worth. */
const worthCurve = {
	typoLowest: 25,
	typoHighest: 50,
	/** Places corrected that the lowest pays for. */
	typoFirst: 2,
	/** For each place corrected beyond these. */
	typoPlace: 1,
	/** For each page with such places beyond the first. */
	typoPage: .5,
	addedLowest: 30,
	addedHighest: 300,
	largeLowest: 300,
	largeHighest: 1e3,
	/** Words of gain above the threshold that bring it two thirds of the way to the highest. */
	largeWords: 1500
};
// src/classify/signals.ts
/** How a correction is titled. */
const corrects = /\b(?:typos?|spelling|misspell\w*|grammar|nits?|punctuation|wording|rephrase|(?:broken|dead|fix(?:es|ed)?) (?:\w+ )?links?|lint\w*|format(?:ting)?|style|polish|clean ?up|tidy)\b/i;
/** How it is titled that something is told. */
const tells = /\b(?:add(?:s|ed|ing)?|document(?:s|ed)?|explain|mention|describe|clarif\w+|new|note|introduc\w+|deprecat\w+)\b/i;
/** Counts enter by their logarithm: the second of a kind says less than the first. */
const some = (count) => Math.log1p(count);
/** What bears on whether small edits are information. */
function informSignals({ told, title, change: { total, others } }) {
	const corrections = (total.spelling + total.grammar) / thresholds.correctionsBeside;
	return {
		told: Math.min(2, told / (1 + corrections)),
		name: some(total.name),
		wording: some(total.wording),
		pictures: some(total.newImages + total.addedImages + total.changedImages),
		others: some(Math.min(thresholds.othersTold, others.length)),
		titleTells: tells.test(title) ? 1 : 0,
		corrections: some(total.spelling + total.grammar + total.case),
		punctuation: some(total.punctuation),
		linksMended: some(total.changedLinks),
		layout: some(total.codeLayout),
		titleCorrects: corrects.test(title) ? 1 : 0
	};
}
/** What bears on the worth of added information. */
function worthSignals({ gain, code, places, sections, sentences }) {
	return {
		gain: some(gain / worthBends.gain),
		code: some(code),
		places: some(Math.min(worthBends.mostPlaces, places)),
		sections: some(sections),
		sentences: some(sentences)
	};
}
// src/classify/rule.ts
/** Makes an example out of the changed lines of files, by file name; a name that starts with `new ` is a new file. */
function example(name, is, files, also = {}) {
	return {
		name,
		is,
		contribution: {
			title: name,
			author: "octocat",
			isBot: false,
			labels: [],
			files: Object.entries(files).map(([path, lines]) => ({
				filename: path.replace(/^new /, ""),
				status: path.startsWith("new ") ? "added" : "modified",
				additions: lines.filter((line) => line.startsWith("+")).length,
				deletions: lines.filter((line) => line.startsWith("-")).length,
				patch: [`@@ -10,${lines.length} +10,${lines.length} @@`, ...lines].join("\n")
			})),
			...also
		}
	};
}
// src/classify/rules/made-by-tool.ts
/**
* What a tool titles what it has made. What readers make anew themselves (a token), or what a page tells of behind a colon,
* is not it.
*/
const toolTitle = /^(?:[\w()./-]{1,40}:\s?)?(?:re-?generat(?:e[sd]?|ing)\b(?!.{0,30}\b(?:tokens?|keys?|secrets?|passwords?|credentials?|certificates?|codes?)\b|[^:]{0,40}: )|(?:(?:update[sd]? )?(?:auto[- ]?(?:matically )?)?generated|auto(?:matic(?:ally)?)?[- ]?(?:update|generate))(?:\s*$|(?: (?:the|of|all))*(?: [\w-]+)? (?:docs?|documentation|references?|help|tables?|pages?|index|schemas?|changelogs?|contributors|translations?|snapshots?|readmes?|changes|files|guides?)\b)|bump(?:s|ed)? \S{1,100} from \S{1,40} to \S)/i;
const madeByTool = {
	name: "made-by-tool",
	about: "By its title a tool wrote it: a reference generated again, a version bumped.",
	examples: [
		example("docs: regenerate the reference of commands", null, { "reference.md": ["+| `--quiet` | boolean | prints errors alone |"] }),
		example("Bump runner from 4.1.0 to 4.2.0", null, { "install.md": ["-Install runner 4.1.0.", "+Install runner 4.2.0."] }),
		example("Regenerate a token in the settings", "added-information", { "tokens.md": ["+A token that was shown to others is made anew in the settings; the old one ends within five minutes."] }),
		example("Tell how to regenerate the reference", "added-information", { "contributing.md": ["+To generate the reference anew, run `service docs` in the folder of the sources."] })
	],
	judge: (evidence) => toolTitle.test(evidence.title) ? {
		class: null,
		sure: "made by a tool",
		because: "By its title written by a tool"
	} : null
};
// src/classify/rules/repeated-work.ts
/** How work is titled that was done before. */
const repeatedTitle = /^(?:\[[^\]]{1,40}\]\s{0,3})?\W{0,3}(?:revert\b|back-?port|merge (?:branch|remote|pull|main|master|develop|upstream)\b|(?:auto(?:matic)?|daily|weekly|upstream)[- ]sync|sync(?:hroni[sz]e)? (?:with|from|to|docs|upstream|main|master)|cherry[- ]pick)|^revert "|\[(?:auto-?)?backport|\((?:backport|cherry[- ]pick)\b|^(?:merge [\w./-]{1,60}|develop(?:ment)?|dev|staging|main|master|trunk) ?(?:-{1,2}>|=>|→|into|to) ?(?:develop|dev|staging|main|master|trunk|stable|live|production|release)(?: branch)?(?:[\W\d]*$| (?:auto|merge|sync|pr)\b)/i;
const repeatedWork = {
	name: "repeated-work",
	about: "By its title it takes back, merges or carries over work that was done before.",
	examples: [
		example("Revert \"Explain the retry limit\"", null, { "retries.md": ["-A request is tried again three times before it fails."] }),
		example("[release-2.4] Backport: explain the retry limit", null, { "retries.md": ["+A request is tried again three times before it fails."] }),
		example("[Backport 2.x] Explain the retry limit", null, { "retries.md": ["+A request is tried again three times before it fails."] }),
		example("Develop to master", null, { "retries.md": ["+A request is tried again three times before it fails."] }),
		example("Merge features into master", null, { "retries.md": ["+A request is tried again three times before it fails."] }),
		example("Merge maintenance into operation", "added-information", { "operation.md": ["+A queue that is maintained goes on taking messages, and gives none out before all is done."] })
	],
	judge: (evidence) => repeatedTitle.test(evidence.title) ? {
		class: null,
		sure: "repeated work",
		because: "By its title a revert, merge, back-port or sync of work done before"
	} : null
};
export { example as a, tells as c, gainWeights as d, thresholds as f, toolTitle as i, worthSignals as l, repeatedWork as n, corrects as o, worthCurve as p, madeByTool as r, informSignals as s, repeatedTitle as t, editWeights as u };
