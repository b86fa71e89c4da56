import leven from "leven";
import { diffArrays } from "diff";
import picomatch from "picomatch";
// src/change/counts.ts
/** What is counted of a change, by name. Words, sentences, edits and lines are those of documentation files alone. */
const countNames = [
	"newWords",
	"newSentences",
	"newHeadings",
	"newItems",
	"newRows",
	"newNames",
	"rowWords",
	"unspacedWords",
	"deletedWords",
	"deletedSentences",
	"editedWords",
	"movedWords",
	"repeatedWords",
	"spelling",
	"grammar",
	"value",
	"name",
	"meaning",
	"clause",
	"cut",
	"wording",
	"edits",
	"case",
	"punctuation",
	"listNumbers",
	"rewrapped",
	"newCode",
	"changedCode",
	"codeEdits",
	"deletedCode",
	"codeLayout",
	"newSamples",
	"newLinks",
	"changedLinks",
	"newImages",
	"changedImages",
	"addedImages",
	"meta",
	"lines",
	"newPages",
	"removedPages",
	"renamedPages",
	"pages",
	"coarseHunks",
	"unseenLines",
	"unseenAdded",
	"unseenPages"
];
/** All counts at nought. */
const noCounts = () => {
	const counts = {};
	for (const name of countNames) counts[name] = 0;
	return counts;
};
// src/change/words.ts
const spaced = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]|['’.-](?=[\p{L}\p{N}]))*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });
/** Characters that are handed to the segmenter at once. */
const piece = 5e3;
/** The words of a text, in order. Languages that are written without spaces are cut by `Intl.Segmenter`. */
function wordsOf$1(text) {
	const words = [];
	text.split("`").forEach((part, index) => {
		for (const raw of unspaced.test(part) ? segmented(part) : part.match(spaced) ?? []) words.push({
			raw,
			norm: raw.toLowerCase().replaceAll("’", "'"),
			code: index % 2 === 1
		});
	});
	return words;
}
function segmented(text) {
	const words = [];
	for (let at = 0; at < text.length; at += piece) for (const segment of segmenter.segment(text.slice(at, at + piece))) if (segment.isWordLike === true) words.push(segment.segment);
	return words;
}
const small = new Set(`a an the this that these those and or nor but so if then than as at by for from in into of off on onto out over to up with
  is are was were be been being am has have had do does did will would can could shall should may might must it its it's he she they
  we you i me him her them us your yours our their his my which who whom whose what when where while there here also just very
  de la le les el los las un une una des du et y o en que qui per il lo di e da der die das und ein eine zu im`.split(/\s+/));
/** Whether a word carries grammar rather than content: an article, a preposition, a pronoun, an auxiliary. */
const isSmallWord = (norm) => small.has(norm) || /^[\p{Script=Hiragana}]{1,3}$/u.test(norm);
/** Whether a word is of a script that is written without spaces. */
const isUnspaced = (norm) => unspaced.test(norm);
// src/change/edit.ts
const turning = new Set(`not no never only always must cannot can't don't doesn't isn't aren't won't without unless except deprecated obsolete required optional
  true false enabled disabled before after`.split(/\s+/));
const identifier = /[\p{L}\p{N}]_[\p{L}\p{N}]|\p{Ll}\p{Lu}|^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+$/u;
/** Words of content from which an insertion tells something of its own. */
const clauseWords = 3;
/** The kind of one place where `before` gave way to `after`, both without the words around them. */
function editKind(before, after) {
	const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
	const [goneContent, comeContent] = [content(gone), content(come)];
	if (sameLetters(before, after)) return "spelling";
	if (comeContent.length - goneContent.length >= clauseWords) return "clause";
	if (goneContent.length - comeContent.length >= clauseWords) return "cut";
	if ([...goneContent, ...comeContent].some((word) => word.code || identifier.test(word.raw))) return "name";
	if (misspelt(goneContent, comeContent)) return "spelling";
	if (numbers(gone) !== numbers(come)) return "value";
	if ([...gone, ...come].some((word) => turning.has(word.norm))) return "meaning";
	if (goneContent.length === 0 && comeContent.length === 0) return "grammar";
	return "wording";
}
const content = (words) => words.filter((word) => !isSmallWord(word.norm));
const numbers = (words) => words.filter((word) => /\p{N}/u.test(word.norm)).map((word) => word.norm).join(" ");
const sameLetters = (before, after) => {
	const letters = (words) => words.map((word) => word.norm.replaceAll(/[^\p{L}\p{N}]/gu, "")).join("");
	return letters(before) === letters(after);
};
function onlyIn(words, others) {
	const known = new Set(others.map((word) => word.norm));
	return words.filter((word) => !known.has(word.norm));
}
/** Each word stands against one that differs in a letter or two, or in its ending. */
function misspelt(gone, come) {
	if (gone.length !== come.length || gone.length === 0) return false;
	return gone.every((word, at) => nearlySame(word.norm, come[at]?.norm ?? ""));
}
function nearlySame(one, other) {
	if (/\p{N}/u.test(one + other) || Math.max(one.length, other.length) > 60) return false;
	const longest = Math.max(one.length, other.length);
	let same = 0;
	while (same < one.length && one[same] === other[same]) same += 1;
	if (same >= 4 && same >= .6 * longest) return true;
	return longest >= 4 && leven(one, other) <= (longest >= 7 ? 3 : longest >= 5 ? 2 : 1);
}
// src/change/code-lines.ts
/** Compares the code lines of two sides without regard to blanks; `known` tells which stand elsewhere: before the change, or added by it already. */
function compareCode(before, after, known) {
	const gone = without(before, new Set(after.map(bare$1)));
	const come = without(after, new Set(before.map(bare$1)));
	const paired = Math.min(gone.length, come.length);
	let mended = 0;
	const edits = [];
	for (let at = 0; at < paired; at += 1) {
		const edit = lineEdit(gone[at] ?? "", come[at] ?? "");
		if (edit === null) continue;
		mended += 1;
		if (edit !== "") edits.push(edit);
	}
	const fresh = come.filter((line) => !known(line));
	return {
		fresh: Math.max(0, fresh.length - mended),
		deleted: gone.length - mended,
		same: gone.length + come.length === 0,
		mended,
		edits
	};
}
/** A line of code without its blanks: what it is recognised by. */
const bare$1 = (line) => line.replaceAll(/\s+/g, "");
const without = (lines, others) => lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !isEncoded(line) && !others.has(bare$1(line)));
/** A check sum, a signature, a key: nobody wrote it, nobody reads it. */
function isEncoded(line) {
	if (/\b[\da-f]{32,}\b/i.test(line)) return true;
	const run = /[A-Za-z\d+/]{44,}/.exec(line)?.[0];
	return run !== void 0 && /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d.*\d.*\d/.test(run);
}
const isComment = /^\s*(?:\/\/|\/?\*|#|--|<!--)|(?:-->|\*\/)\s*$/;
/** The words that changed between two lines, as `old→new`; empty when only signs, spelling or the wording of a comment did; null when the lines have too little in common. */
function lineEdit(before, after) {
	const [old, fresh] = [wordsOf$1(before.slice(0, 500)), wordsOf$1(after.slice(0, 500))];
	const least = Math.min(old.length, fresh.length);
	let head = 0;
	while (head < least && old[head]?.raw === fresh[head]?.raw) head += 1;
	let tail = 0;
	while (tail < least - head && old.at(-1 - tail)?.raw === fresh.at(-1 - tail)?.raw) tail += 1;
	const gone = old.slice(head, old.length - tail);
	const come = fresh.slice(head, fresh.length - tail);
	if (gone.length === 0 && come.length === 0) return "";
	if (head + tail < .3 * Math.max(old.length, fresh.length)) return null;
	const kind = editKind(gone, come);
	if (kind === "spelling" || kind === "grammar" || kind === "wording" && isComment.test(after)) return "";
	return `${gone.map((word) => word.norm).join(" ")}→${come.map((word) => word.norm).join(" ")}`;
}
// src/change/word-diff.ts
/** Edits after which two hunks are no longer compared in order: the cost is their square. */
const mostEdits = 1500;
/**
* How much comparing a whole change may cost, in steps of the comparison (the square of the edits). Spent in the
* order of the files' names, so that the answer does not hang on the order in which they came.
*/
var Effort = class {
	left = 12e6;
	get edits() {
		return Math.min(mostEdits, Math.floor(Math.sqrt(this.left)));
	}
	spend(edits) {
		this.left = Math.max(0, this.left - edits * edits);
	}
};
/** Compares two sides word by word, without regard to case. Bounded: above the effort words are compared as a bag. */
function diffWords(before, after, effort) {
	const ordered = inOrder(before, after, effort);
	if (ordered === null) return asBags(before, after);
	const runs = withoutStrayMatches(ordered);
	const removed = before.map(() => false);
	const added = after.map(() => false);
	for (const run of runs) {
		removed.fill(true, run.old[0], run.old[1]);
		added.fill(true, run.new[0], run.new[1]);
	}
	return {
		runs,
		removed,
		added,
		coarse: false
	};
}
function inOrder(before, after, effort) {
	if (before.length === 0 && after.length === 0) return [];
	if (before.length === 0 || after.length === 0) return [{
		old: [0, before.length],
		new: [0, after.length]
	}];
	const parts = diffArrays(before.map((word) => word.norm), after.map((word) => word.norm), { maxEditLength: effort.edits });
	if (parts === void 0) {
		effort.spend(effort.edits);
		return null;
	}
	const runs = [];
	let edits = 0;
	let [old, fresh] = [0, 0];
	let open = null;
	const close = () => {
		if (open !== null) runs.push({
			old: [open[0], old],
			new: [open[1], fresh]
		});
		open = null;
	};
	for (const part of parts) {
		const count = part.value.length;
		if (part.added || part.removed) {
			open ??= [old, fresh];
			edits += count;
		} else close();
		if (!part.added) old += count;
		if (!part.removed) fresh += count;
		if (!part.added && !part.removed) continue;
	}
	close();
	effort.spend(edits);
	return runs;
}
/** One or two words that happen to match between two long changes are no text kept. */
function withoutStrayMatches(runs) {
	const size = (run) => run.old[1] - run.old[0] + run.new[1] - run.new[0];
	const merged = [];
	for (const run of runs) {
		const last = merged.at(-1);
		const kept = last === void 0 ? 1e400 : run.new[0] - last.new[1];
		if (last !== void 0 && kept <= 2 && Math.min(size(last), size(run)) >= 4 * kept) merged[merged.length - 1] = {
			old: [last.old[0], run.old[1]],
			new: [last.new[0], run.new[1]]
		};
		else merged.push(run);
	}
	return merged;
}
function asBags(before, after) {
	return {
		runs: [],
		removed: withoutCounterpart(before, after),
		added: withoutCounterpart(after, before),
		coarse: true
	};
}
function withoutCounterpart(words, others) {
	const left = /* @__PURE__ */ new Map();
	for (const { norm } of others) left.set(norm, (left.get(norm) ?? 0) + 1);
	return words.map(({ norm }) => {
		const count = left.get(norm) ?? 0;
		if (count > 0) left.set(norm, count - 1);
		return count === 0;
	});
}
// src/change/hunk-change.ts
/** Words of a unit that stands in place of others from which it can be new: a shorter one is a small edit of them. */
const leastWords = 3;
/** Share of a unit's words that must be without counterpart for it to be new (or gone). */
const freshShare = .6;
/** Share of its content words that may stand in the text that went: above, it is the old sentence in other words. */
const sharedContent = .5;
/** Counts what one hunk changed for a reader. */
function hunkChange(before, after, around) {
	const counts = noCounts();
	countCode(counts, before, after, around);
	countAddresses(counts, before, after, around);
	const meta = new Set(before.meta);
	counts.meta = after.meta.filter((line) => !meta.has(line)).length || Math.min(1, before.meta.length);
	counts.lines = Math.max(before.lines, after.lines);
	if (before.spaced === after.spaced) {
		counts.listNumbers = numbersPutRight(before.numbers, after.numbers);
		if (before.spaced !== "") counts.rewrapped = Math.max(before.lines, after.lines) - counts.codeLayout - counts.listNumbers;
		around.added.add(after);
		return counts;
	}
	const diff = diffWords(before.words, after.words, around.effort);
	if (diff.coarse) counts.coarseHunks = 1;
	const again = madeAgain(before, after, diff, around);
	const fresh = freshUnits(counts, before, after, diff, around, again.added);
	const gone = goneUnits(counts, before, after, diff, around, again.removed);
	around.added.add(after);
	countEdits(counts, before, after, diff, fresh, gone, around);
	if (!diff.added.includes(true) && !diff.removed.includes(true)) {
		counts.case = differingCase(before.words, after.words);
		if (counts.case === 0) counts.punctuation = 1;
	}
	return counts;
}
/** Items written as the first are numbered by whoever shows them: a reader sees no change from or to these. */
const numbersPutRight = (before, after) => before.filter((number, at) => {
	const now = after[at] ?? number;
	return number > 1 && now > 1 && now !== number;
}).length;
/** Counts the new units and says which of the words belong to them, or are moved or repeated. */
function freshUnits(counts, before, after, diff, around, again) {
	const moved = around.removed.marks(after, diff.added);
	const repeated = around.added.marks(after, diff.added);
	const taken = after.words.map((_, at) => diff.added[at] === true && (moved[at] === true || repeated[at] === true));
	taken.forEach((is, at) => {
		if (is) counts[moved[at] === true ? "movedWords" : "repeatedWords"] += 1;
	});
	const fresh = diff.added.map((is, at) => is && taken[at] !== true && again[at] !== true);
	const old = contentOf(before.words, diff.removed);
	const instead = replacing(after.words.length, diff, "new");
	for (const unit of after.units) {
		if (!isFresh(unit, after.words, fresh, instead, old)) continue;
		const words = after.words.slice(unit.from, unit.to).filter((_, at) => fresh[unit.from + at] === true);
		counts.newWords += words.length;
		counts.unspacedWords += words.filter((word) => isUnspaced(word.norm)).length;
		if (unit.kind === "row") counts.rowWords += words.length;
		taken.fill(true, unit.from, unit.to);
		if ((unit.kind === "item" || unit.kind === "row") && words.some((word) => word.code)) counts.newNames += 1;
		if (unit.kind === "heading") counts.newHeadings += 1;
		else if (unit.kind === "item") counts.newItems += 1;
		else if (unit.kind === "row") counts.newRows += 1;
		else counts.newSentences += 1;
	}
	return taken;
}
function goneUnits(counts, before, after, diff, around, again) {
	const kept = around.addedElsewhere.marks(before, diff.removed);
	const taken = before.words.map((_, at) => diff.removed[at] === true && kept[at] === true);
	const gone = diff.removed.map((is, at) => is && taken[at] !== true && again[at] !== true);
	const come = contentOf(after.words, diff.added);
	const instead = replacing(before.words.length, diff, "old");
	for (const unit of before.units) {
		if (!isFresh(unit, before.words, gone, instead, come)) continue;
		counts.deletedWords += unit.to - unit.from;
		taken.fill(true, unit.from, unit.to);
		counts.deletedSentences += 1;
		if (unit.kind === "heading" && counts.newHeadings > 0) counts.newHeadings -= 1;
	}
	return taken;
}
/** The words of replacements that were made before: however short the sentence, these are edits of it, not another one. */
function madeAgain(before, after, { runs }, around) {
	const [removed, added] = [before.words.map(() => false), after.words.map(() => false)];
	for (const { old, new: come } of runs) {
		if (old[0] === old[1] || come[0] === come[1]) continue;
		const key = editKey(before.words.slice(...old), after.words.slice(...come));
		if (around.replaced.has(key)) {
			removed.fill(true, ...old);
			added.fill(true, ...come);
		}
		around.replaced.add(key);
	}
	return {
		removed,
		added
	};
}
function isFresh(unit, words, changed, instead, other) {
	const length = unit.to - unit.from;
	if (length < leastWords && instead.slice(unit.from, unit.to).includes(true)) return false;
	let [share, content, shared] = [
		0,
		0,
		0
	];
	for (let at = unit.from; at < unit.to; at += 1) {
		if (changed[at] === true) share += 1;
		const norm = words[at]?.norm ?? "";
		if (isSmallWord(norm)) continue;
		content += 1;
		if (other.has(norm)) shared += 1;
	}
	return share >= freshShare * length && shared <= sharedContent * content;
}
/** Which words of a side stand in place of words of the other one, or beside words that were kept. */
function replacing(length, { runs }, side) {
	const instead = Array.from({ length }, () => true);
	const other = side === "old" ? "new" : "old";
	for (const run of runs) if (run[other][0] === run[other][1]) instead.fill(false, ...run[side]);
	return instead;
}
const contentOf = (words, marked) => new Set(words.flatMap(({ norm }, at) => marked[at] === true && !isSmallWord(norm) ? [norm] : []));
/** Small edits are what changed outside of units that came or went as a whole. */
function countEdits(counts, before, after, diff, fresh, gone, around) {
	if (diff.coarse) counts.editedWords += diff.added.filter((is, at) => is && fresh[at] !== true).length;
	for (const run of diff.runs) {
		const old = before.words.slice(...run.old).filter((_, at) => gone[run.old[0] + at] !== true);
		const come = after.words.slice(...run.new).filter((_, at) => fresh[run.new[0] + at] !== true);
		if (old.length === 0 && come.length === 0) continue;
		counts.edits += 1;
		counts.editedWords += come.length;
		const key = editKey(old, come);
		if (around.edits.has(key)) continue;
		around.edits.add(key);
		counts[editKind(old, come)] += 1;
	}
}
const editKey = (before, after) => `${before.map((word) => word.norm).join(" ")}→${after.map((word) => word.norm).join(" ")}`;
function differingCase(before, after) {
	return after.filter((word, at) => word.raw !== before[at]?.raw).length;
}
function countCode(counts, before, after, around) {
	if (before.code.length === 0 && after.code.length === 0) return;
	const code = compareCode(before.code, after.code, (line) => around.removed.holds(line) || around.added.holds(line));
	counts.newCode = code.fresh;
	counts.deletedCode = code.deleted;
	counts.changedCode = code.mended;
	if (code.same && before.code.join("\n") !== after.code.join("\n")) counts.codeLayout = Math.max(before.code.length, after.code.length);
	for (const edit of code.edits) {
		if (around.edits.has(edit)) continue;
		around.edits.add(edit);
		counts.codeEdits += 1;
	}
	if (code.fresh > 0) counts.newSamples = Math.max(0, after.samples - before.samples);
}
/** An address in place of another is a link mended; one more than before is a link added. */
function countAddresses(counts, before, after, around) {
	const old = new Set(before.links);
	const come = after.links.filter((link) => !old.has(link));
	const still = new Set(after.links);
	const lost = before.links.filter((link) => !still.has(link)).length;
	const fresh = come.filter((link) => !around.links.has(link));
	for (const link of fresh) around.links.add(link);
	counts.changedLinks = Math.min(lost, come.length);
	counts.newLinks = Math.max(0, fresh.length - lost);
	const shown = new Set(before.images);
	counts.newImages = Math.max(0, after.images.filter((image) => !shown.has(image)).length - before.images.length);
}
// src/change/line-kind.ts
const fence = /^\s*(?:>\s*)?(`{3,}|~{3,})\s*([^`]{0,100})$/;
const delimiter = /^(-{4,}|\.{4,}|\+{4,}|`{3,})\s*$/;
/** A command or expression that a page shows as a paragraph of its own, in place of a code block. */
const codeSpan$1 = /^\s*`[^`]+`\s*$/;
const item = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|\.{1,5}|\*{1,5}|#\.)\s+\S/;
const ruled = /^[\s|:=+~^"*-]+$/;
const looksLikeCode = /[;{}]\s*$|^\s*[\])}]+[;,]?\s*$|^\s*(?:\$ |\/\/|<\/?\w|@|import |const |let |use |fn |def |return\b)|\w\([^()]{0,200}\)|=>|\s=\s/;
const looksLikeProse = /^\s*(?:(?:[-*>#]|\d{1,3}\.)\s*)?[\p{Lu}[*_][^;{}]{20,}[\p{L}.:!?)]\s*$/u;
/**
* The kind of each line of one side of a hunk. A hunk begins anywhere, so whether it begins inside of a code block
* or front matter is guessed from what closes there.
*/
function lineKinds(lines, format, start) {
	if (format === "contents") return lines.map((line) => line.trim() === "" ? "blank" : "contents");
	if (format === "html") return htmlKinds(lines);
	const front = format === "markdown" ? frontMatterEnd(lines, start) : 0;
	const kinds = lines.slice(0, front).map(() => "front");
	const body = lines.slice(front);
	if (format === "restructuredtext") return kinds.concat(indentedBlockKinds(body));
	const isHead = start + front <= lastOfHead;
	return kinds.concat(fencedKinds(body, format === "asciidoc" ? delimiter : fence, isHead));
}
/** Line up to which imports are looked for. */
const lastOfHead = 30;
/** How many lines at the head of a hunk are front matter. */
function frontMatterEnd(lines, start) {
	const opens = start === 1 && /^(?:---|\+\+\+)\s*$/.test(lines[0] ?? "");
	if (!opens && start > 30) return 0;
	for (let at = opens ? 1 : 0; at < Math.min(lines.length, 200); at += 1) {
		const line = lines[at] ?? "";
		if (/^(?:---|\+\+\+)\s*$/.test(line)) return at > 0 || opens ? at + 1 : 0;
		if (!opens && !/^\s*(?:[\w-]{1,60}\s*[:=]|-\s|#)|^\s*$|^\s{2,}\S/.test(line)) return 0;
	}
	return opens ? lines.length : 0;
}
function fencedKinds(lines, mark, isHead) {
	let inside = beginsInCode(isHead ? withoutImports(lines) : lines, mark);
	let comment = false;
	let afterBlank = false;
	let inList = true;
	let indented = false;
	return lines.map((line, at) => {
		if (comment || !inside && /^\s*<!--/.test(line)) {
			comment = !line.includes("-->");
			return "comment";
		}
		if (mark.test(line)) {
			inside = !inside;
			return "mark";
		}
		if (inside) return "code";
		if (line.trim() === "") {
			afterBlank = true;
			return "blank";
		}
		indented = /^(?: {4}|\t)/.test(line) && !item.test(line) && (inList ? looksLikeCode.test(line) && (indented || afterBlank) : indented || afterBlank);
		afterBlank = false;
		if (indented || codeSpan$1.test(line) && isAlone(lines, at)) return "code";
		const kind = plainKind(line);
		if (kind === "item") inList = true;
		else if (!/^\s/.test(line)) inList = false;
		return kind;
	});
}
const isAlone = (lines, at) => [lines[at - 1], lines[at + 1]].every((beside) => beside === void 0 || beside.trim() === "");
function plainKind(line) {
	if (ruled.test(line)) return "mark";
	if (/^ {0,3}#{1,6}\s|^={1,6}\s+\S/.test(line)) return "heading";
	if (/^\s*(?:>\s*)?\|/.test(line) || line.split(" | ", 3).length === 3) return "row";
	if (item.test(line)) return "item";
	if (/^\s*(?:import|export) [^.]{0,200}(?:from |=)|^\s*(?::::?\w|:[\w-]{1,40}:|\[!include|\{%|\{\{[<%])/i.test(line)) return "mark";
	return "prose";
}
/**
* The first mark tells: one that names a language opens a block; a bare one closes the block we are in when such a one
* follows, when nothing follows, or when what stands before it looks no less like code than what stands after.
*/
function beginsInCode(lines, mark) {
	const marks = lines.flatMap((line, at) => mark.test(line) ? [{
		at,
		named: /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]/.test(line)
	}] : []);
	const [first, second] = marks;
	if (first === void 0) return likeCode(lines) > .5 && !lines.some((line) => item.test(line) || /^ {0,3}#{2,6} |^>/.test(line));
	if (first.named) return false;
	if (second?.named === true) return true;
	if (marks.length % 2 === 0) return false;
	return first.at > 0 && likeCode(lines.slice(0, first.at)) >= likeCode(lines.slice(first.at + 1, second?.at));
}
/** At the head of a page, imports belong to the page (MDX), whatever follows. */
function withoutImports(lines) {
	const rest = lines.findIndex((line) => line.trim() !== "" && !/^import\s.{0,300}['"];?\s*$/.test(line));
	return rest === -1 ? [] : lines.slice(rest);
}
/** From −1, all prose, to 1, all code. */
function likeCode(lines) {
	const written = lines.filter((line) => line.trim() !== "");
	return written.map((line) => looksLikeCode.test(line) ? 1 : looksLikeProse.test(line) ? -1 : 0).reduce((sum, point) => sum + point, 0) / Math.max(1, written.length);
}
/** reStructuredText: what is indented below `::` or a directive of code is literal; a hunk may begin amid of it. */
function indentedBlockKinds(lines) {
	const outside = lines.findIndex((line) => /^\S/.test(line));
	let literal = likeCode(lines.slice(0, outside === -1 ? lines.length : outside)) > .3;
	return lines.map((line, at) => {
		if (line.trim() === "") return "blank";
		if (/^\s*>>> /.test(line)) return "code";
		if (literal && /^\s/.test(line)) return /^\s+:[\w-]{1,40}:/.test(line) ? "mark" : "code";
		literal = /^\s*\.\. (?:code|code-block|sourcecode|highlight|parsed-literal|prompt)::|::\s*$/.test(line);
		if (/^\s*\.\. (?:[\w-]{1,60}::\s*$|_|code|include|image|figure|toctree|currentmodule)/.test(line)) return "mark";
		if (/^\s*\.\. (?![\w:-]{1,60}::)/.test(line)) return "comment";
		if (ruled.test(line)) return "mark";
		const below = lines[at + 1] ?? "";
		if (/^([=\-~^"'`#*+])\1{2,}\s*$/.test(below) && below.trim().length >= line.trim().length) return "heading";
		if (/^\s*\|/.test(line)) return "row";
		return item.test(line) ? "item" : "prose";
	});
}
function htmlKinds(lines) {
	let until = null;
	return lines.map((line) => {
		if (line.trim() === "") return "blank";
		const opens = until === null ? /<(pre|script|style|!--)/i.exec(line)?.[1]?.toLowerCase() : void 0;
		if (opens !== void 0) until = opens === "!--" ? "-->" : `</${opens}`;
		if (until !== null) {
			const kind = until === "-->" ? "comment" : until === "</pre" ? "code" : "mark";
			if (line.toLowerCase().includes(until)) until = null;
			return kind;
		}
		if (/<h[1-6]\b/i.test(line)) return "heading";
		if (/<(?:td|th|tr)\b/i.test(line)) return "row";
		return /<(?:li|dt|dd)\b/i.test(line) ? "item" : "prose";
	});
}
// src/change/visible-text.ts
const image = /!\[([^\]]{0,300})\]\(([^()\s]{0,500})[^)\n]{0,200}\)/g;
/** The end of a link alone: its text may have begun in a line that is not there. */
const link = /\]\(([^()\s]{0,500})[^)\n]{0,200}\)/g;
const imageTag = /<img\b[^<>]{0,600}?\bsrc=["']?([^"'\s<>]{1,500})[^<>]{0,600}>/gi;
const anchorTag = /<a\b[^<>]{0,600}?\bhref=["']?([^"'\s<>]{1,500})[^<>]{0,600}>/gi;
const tag = /<\/?[a-z][^<>]{0,600}>/gi;
const comment = /<!--[^\n]{0,2000}?-->/g;
const reference$1 = /^\s{0,12}\[[^\]\n]{1,200}\]:\s{0,10}(\S{1,500}).*$/;
/** Markdown shows an address in angle brackets as a link: it is no tag. */
const autolink = /<((?:https?|ftp|mailto):[^\s<>]{1,500})>/gi;
const bare = /\bhttps?:\/\/[^\s<>()"'`\]]{1,500}/g;
const heldAnchor = /\{#[^}\n]{1,200}\}/g;
const hasAddress = /[[\]<:]/;
/** Parts a line or paragraph from the addresses, tags, anchors and comments in it. Works for Markdown and HTML, and leaves other formats whole. */
function visible(line) {
	const links = [];
	const images = [];
	if (!hasAddress.test(line) && !line.includes("{#")) return {
		text: line,
		links,
		images
	};
	return {
		text: line.replace(reference$1, (_, address) => {
			links.push(address);
			return "";
		}).replaceAll(comment, " ").replaceAll(image, (_, alternative, address) => {
			images.push(address);
			return alternative;
		}).replaceAll(link, (_, address) => {
			links.push(address);
			return " ";
		}).replaceAll(autolink, (_, address) => {
			links.push(address);
			return " ";
		}).replaceAll(imageTag, (_, address) => {
			images.push(address);
			return " ";
		}).replaceAll(anchorTag, (_, address) => {
			links.push(address);
			return " ";
		}).replaceAll(tag, " ").replaceAll(bare, (address) => {
			links.push(address);
			return " ";
		}).replaceAll(heldAnchor, " "),
		links,
		images
	};
}
// src/change/hunk-side.ts
const titleKey = /^\s*(?:title|linktitle|description|summary|sidebar_label|nav_title|short-title)\s*[:=]/i;
/** Marks of lists and headings: renumbering is no change of words. */
const marker = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|#\.|#{1,6}|={1,6})(?:\s+|$)/;
const listMark = /^\s*(?:[-*+•]|\d{1,4}[.)]|#\.)(?:\s+|$)/;
/** The address of a link that is named elsewhere. */
const reference = /^\s{0,3}\[[^\]]{1,200}\]:\s/;
/** An entry of a change log that names its commit: a tool wrote it out of the history. */
const commitEntry = /\/commit\/[\da-f]{7,40}\b/;
/** A line of code that is set as a span. */
const codeSpan = /^(\s*)`([^`]+)`$/;
const sentenceEnd = /(?<=[.!?][)"'”’]?)\s+(?=[^\s\p{Ll}])|(?<=[。！？])/u;
const ownUnit = {
	heading: "heading",
	row: "row",
	front: "heading"
};
/** Collects the changed lines of one side of a hunk into words, sentences and what is not prose. */
function readSide(hunk, side, format) {
	const lines = hunk.lines.filter((line) => line.side === side || line.side === "both");
	const kinds = lineKinds(lines.map((line) => line.text), format, hunk.newStart);
	const read = {
		words: [],
		units: [],
		code: [],
		meta: [],
		links: [],
		images: [],
		numbers: [],
		samples: 0,
		lines: 0
	};
	const spaced = [];
	let paragraph = null;
	const close = () => {
		if (paragraph !== null) addUnits(read, paragraph.kind, paragraph.texts.join(" "));
		paragraph = null;
	};
	lines.forEach((line, at) => {
		const kind = kinds[at] ?? "prose";
		if (line.side === "both" || kind === "blank") {
			close();
			return;
		}
		read.lines += 1;
		if (kind === "code") read.code.push(line.text.trimEnd().replace(codeSpan, "$1$2"));
		else if (!isMeta(kind, line.text) && !(format === "html" && kind === "mark")) spaced.push(laidOut(line.text));
		if (kind === "item") read.numbers.push(...numberOf(line.text));
		if (kind === "mark") {
			close();
			if (/^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]|^\s*\.\. (?:code|code-block|sourcecode)::/.test(line.text)) read.samples += 1;
			return;
		}
		if (isMeta(kind, line.text)) read.meta.push(line.text.trim());
		else if (kind !== "code" && kind !== "comment") {
			const text = kind === "front" ? line.text.replace(titleKey, "") : line.text.replace(marker, "");
			const own = ownUnit[kind];
			if (own !== void 0 || kind === "item" || reference.test(line.text)) close();
			if (own !== void 0) addUnits(read, own, text);
			else if (paragraph === null) paragraph = {
				kind: kind === "item" ? "item" : "sentence",
				texts: [text]
			};
			else paragraph.texts.push(text);
			return;
		}
		close();
	});
	close();
	return {
		...read,
		spaced: spaced.join(" ")
	};
}
/** Without outer and doubled blanks, list marks and the length of rules, which differ when text is wrapped or a table aligned. */
const laidOut = (text) => text.replace(listMark, "").trim().replaceAll(/\s+/g, " ").replaceAll(/ ?\| ?/g, "|").replaceAll(/([-=_])\1+/g, "$1");
function numberOf(text) {
	const number = /^\s*(?:>\s*)?(\d{1,4})[.)]\s/.exec(text)?.[1];
	return number === void 0 ? [] : [Number(number)];
}
const isMeta = (kind, text) => kind === "contents" || kind === "front" && !titleKey.test(text) || kind === "item" && commitEntry.test(text);
/** A heading or row is one unit; the first sentence of a list item is the item, its others are sentences. */
function addUnits(read, kind, written) {
	const { text, links, images } = visible(written);
	read.links.push(...links);
	read.images.push(...images);
	(kind === "heading" || kind === "row" ? [text] : text.split(sentenceEnd)).forEach((part, index) => {
		const from = read.words.length;
		for (const word of wordsOf$1(part)) read.words.push(word);
		if (read.words.length > from) read.units.push({
			kind: index > 0 ? "sentence" : kind,
			from,
			to: read.words.length
		});
	});
}
// src/change/known-text.ts
/** Words in a row that are enough to recognise a text again. */
const shingle = 6;
/** Characters of a line of code from which it can be recognised. */
const leastCode = 8;
/** Words around the names in a sentence from which another one with other names is the same sentence again. */
const leastPattern = 4;
/** Share of these that must have changed: a word dropped from a known row was not moved. */
const changedShare = .6;
/**
* Text that was seen before: removed elsewhere in the change, or added already. Recognises it by rows of words and by
* whole units; with `patterns`, also by sentences that differ in nothing but the code within them.
*/
var KnownText = class {
	rows = /* @__PURE__ */ new Set();
	units = /* @__PURE__ */ new Set();
	patterns;
	constructor({ patterns = false } = {}) {
		this.patterns = patterns ? /* @__PURE__ */ new Set() : null;
	}
	/** Takes a side in: its sentences, and its lines of code as if they were sentences. */
	add(side) {
		for (const line of side.code) this.units.add(keyOf(wordsOf$1(line)));
		for (const unit of side.units) {
			const words = wordsIn(side, unit);
			this.units.add(keyOf(words));
			const pattern = this.patterns === null ? null : patternOf(words);
			if (pattern !== null) this.patterns?.add(pattern);
		}
		for (let at = 0; at + shingle <= side.words.length; at += 1) this.rows.add(rowAt(side.words, at));
	}
	/** Whether a line of code stood somewhere, as code or as text. */
	holds(line) {
		return line.length >= leastCode && this.units.has(keyOf(wordsOf$1(line)));
	}
	/** Which of the changed words stand in a row, or in a whole unit, that is known. */
	marks(side, changed) {
		const known = side.words.map(() => false);
		const sums = [0];
		changed.forEach((is, at) => sums.push((sums[at] ?? 0) + (is ? 1 : 0)));
		const mark = (from, to, isKnown) => {
			if (((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) >= changedShare && isKnown()) known.fill(true, from, to);
		};
		for (const unit of side.units) mark(unit.from, unit.to, () => this.hasUnit(wordsIn(side, unit)));
		for (let at = 0; at + shingle <= side.words.length; at += 1) mark(at, at + shingle, () => this.rows.has(rowAt(side.words, at)));
		return known;
	}
	hasUnit(words) {
		if (this.units.has(keyOf(words))) return true;
		const pattern = this.patterns === null ? null : patternOf(words);
		return pattern !== null && this.patterns?.has(pattern) === true;
	}
};
/** A sentence without what stands in code; null when that leaves too little, or leaves it whole. */
function patternOf(words) {
	const text = words.filter((word) => !word.code);
	if (text.length < leastPattern || text.length === words.length) return null;
	return text.map((word) => word.norm).join(" ");
}
const rowAt = (words, at) => {
	let row = "";
	for (let step = at; step < at + shingle; step += 1) row += `${words[step]?.norm ?? ""} `;
	return row;
};
const wordsIn = (side, unit) => side.words.slice(unit.from, unit.to);
const keyOf = (words) => `${words.map((word) => word.norm).join(" ")}.`;
// src/change/patch.ts
const header = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;
/**
* Reads a `patch` as GitHub gives it: hunks without file headers. Carriage returns, byte order marks and NUL bytes
* are dropped. Null when it is no patch: text outside of hunks, or no hunk at all.
*/
function readPatch(patch) {
	const hunks = [];
	for (const raw of patch.split("\n")) {
		const text = raw.replaceAll(/[\r\0\uFEFF]/g, "");
		const start = header.exec(text)?.[1];
		if (start !== void 0) {
			hunks.push({
				newStart: Number(start),
				lines: []
			});
			continue;
		}
		const hunk = hunks.at(-1);
		if (hunk === void 0) return null;
		const line = readLine(text);
		if (line === "neither") return null;
		if (line !== null) hunk.lines.push(line);
	}
	return hunks.length === 0 ? null : hunks;
}
function readLine(text) {
	switch (text[0]) {
		case "+": return {
			side: "new",
			text: text.slice(1)
		};
		case "-": return {
			side: "old",
			text: text.slice(1)
		};
		case " ": return {
			side: "both",
			text: text.slice(1)
		};
		case void 0: return {
			side: "both",
			text: ""
		};
		case "\\": return null;
		default: return "neither";
	}
}
// src/change/text-format.ts
const byExtension = {
	md: "markdown",
	mdx: "markdown",
	markdown: "markdown",
	rst: "restructuredtext",
	adoc: "asciidoc",
	asciidoc: "asciidoc",
	asc: "asciidoc",
	html: "html",
	htm: "html",
	yml: "contents",
	yaml: "contents",
	png: "image",
	jpg: "image",
	jpeg: "image",
	gif: "image",
	webp: "image",
	avif: "image",
	svg: "image",
	drawio: "image"
};
/** The format of the file at a path; `contents` is a table of contents or other YAML, `plain` what has no known extension. */
function textFormat(path) {
	const extension = /\.(\w{1,10})$/.exec(path)?.[1]?.toLowerCase();
	return (extension === void 0 ? void 0 : byExtension[extension]) ?? "plain";
}
// src/change/read-change.ts
/**
* Reads what a pull request changed in words, by file. The order of the files does not matter; what is removed in one
* file and added in another is text moved. Never throws.
*/
function readChange(files, isDocumentation) {
	const sorted = files.toSorted((a, b) => a.filename < b.filename ? -1 : a.filename > b.filename ? 1 : 0);
	const docs = sorted.filter((file) => isForReaders(file.filename) && isDocumentation(file.filename));
	const read = docs.map(readFile);
	const around = surroundings(read);
	const changes = read.map((file) => fileChange(file, around));
	const total = noCounts();
	for (const { counts } of changes) add(total, counts);
	return {
		files: changes,
		others: sorted.filter((file) => !docs.includes(file)).map((file) => file.filename),
		total
	};
}
/** Not what a repository keeps for its own tools and forms, whatever its extension. */
const isForReaders = (path) => !/(?:^|\/)(?:\.(?!github\/)[^/]+\/|\.github\/(?!contribut)|(?:pull_request_template|agents|claude|copilot-instructions)[^/]*$)/i.test(path);
function readFile(file) {
	const format = textFormat(file.filename);
	if (format === "image") return {
		file,
		hunks: [],
		unseen: null
	};
	if (file.patch === void 0) return {
		file,
		hunks: [],
		unseen: file.additions + file.deletions > 0 ? "no patch" : null
	};
	const hunks = readPatch(file.patch);
	if (hunks === null) return {
		file,
		hunks: [],
		unseen: file.patch.trim() === "" ? null : "no hunks"
	};
	return {
		file,
		hunks: hunks.map((hunk) => ({
			before: readSide(hunk, "old", format),
			after: readSide(hunk, "new", format)
		})),
		unseen: null
	};
}
function surroundings(files) {
	const [removed, addedElsewhere] = [new KnownText(), new KnownText()];
	const links = /* @__PURE__ */ new Set();
	for (const { before, after } of files.flatMap((file) => file.hunks)) {
		removed.add(before);
		for (const link of before.links) links.add(link);
		addedElsewhere.add(after);
	}
	return {
		removed,
		addedElsewhere,
		added: new KnownText({ patterns: true }),
		edits: /* @__PURE__ */ new Set(),
		replaced: /* @__PURE__ */ new Set(),
		links,
		effort: new Effort()
	};
}
function fileChange({ file, hunks, unseen }, around) {
	const counts = noCounts();
	for (const { before, after } of hunks) add(counts, hunkChange(before, after, around));
	const isNew = file.status === "added" || file.status === "copied";
	if (textFormat(file.filename) === "image") counts[isNew ? "addedImages" : "changedImages"] += file.status === "removed" || file.status === "renamed" ? 0 : 1;
	else {
		counts.pages = 1;
		if (textFormat(file.filename) !== "contents") {
			if (isNew) counts.newPages = 1;
			if (file.status === "removed") counts.removedPages = 1;
			if (file.status === "renamed") counts.renamedPages = 1;
		}
	}
	if (unseen !== null) {
		counts.unseenPages = 1;
		counts.unseenAdded = whole(file.additions);
		counts.unseenLines = whole(file.additions) + whole(file.deletions);
	}
	return {
		filename: file.filename,
		counts,
		unseen
	};
}
const whole = (lines) => Number.isFinite(lines) && lines > 0 ? Math.floor(lines) : 0;
function add(sum, counts) {
	for (const name of countNames) sum[name] += counts[name];
}
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
/**
* Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`.
* A path of more than 500 characters is none.
* Compiles the globs once: keep the function for as long as the program is in force.
*/
function documentationMatcher(docs) {
	const isIncluded = picomatch([...docs.include], wholePath);
	const isExcluded = picomatch([...docs.exclude], wholePath);
	return (path) => path !== "" && path.length <= longest && isIncluded(path) && !isExcluded(path);
}
// src/classify/thresholds.ts
/**
* Every number the classifier decides by. Read off public documentation repositories; a gain is counted in words of
* English prose, everything else is converted to these.
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
	/** Weight of small edits (see `editWeights`) that together are information. */
	information: 1,
	/** Corrections of spelling and grammar beside which it takes that weight once more: a name among them is one of them. */
	correctionsBeside: 5,
	/** Places edited from which a change with hardly any new text is a copy-edit. */
	copyEdit: 20,
	/** New words per place edited, below which it is one. */
	copyEditNewWords: .5,
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
	/** Words taken out from which documentation is no longer touched in passing: somebody sat down to it. */
	passingWords: 20,
	/** Confidence (0 to 1) below which a label that hints at another class decides. */
	hintDecides: .7,
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
/** How much one small edit of a kind tells a reader; `thresholds.information` of it is added information. */
const editWeights = {
	clause: 1,
	meaning: 1,
	value: .8,
	cut: .5,
	name: .5,
	wording: .25,
	codeEdits: .6,
	newCode: .5,
	deletedCode: .25,
	newImages: 1,
	changedImages: 1,
	addedImages: 1,
	newLinks: .3,
	deletedSentences: .7
};
/** The curves from gain and places to worth. */
const worthCurve = {
	typoLowest: 25,
	typoHighest: 50,
	/** For each place corrected beyond the first two. */
	typoPlace: 1.2,
	addedLowest: 30,
	addedHighest: 300,
	/** For each word of gain. */
	addedWord: .65,
	/** For each line of code beyond its gain in words. */
	addedCodeLine: 1.7,
	/** For a new page, and for each page touched beyond the first, up to so many. */
	addedNewPage: 25,
	addedPage: 1.5,
	addedPages: 20,
	largeLowest: 300,
	largeHighest: 1e3,
	/** Words of gain above the threshold that bring it two thirds of the way to the highest. */
	largeWords: 1500
};
// src/classify/evidence.ts
/** A name that ends in “bot” as a word of its own: such accounts are often ordinary users to GitHub. */
const botName = /[-_. (](?:ro)?bot\)?$/i;
/** Gathers the evidence of a change. */
function evidenceOf({ title, author, isBot }, change) {
	const { total } = change;
	let told = 0;
	for (const [name, weight] of Object.entries(editWeights)) told += weight * total[name];
	const pages = withoutThinPages(change.files);
	const code = codeOf(pages);
	const fresh = freshOf(pages, code, total);
	const places = total.edits + total.case + total.punctuation + total.changedLinks + total.changedCode + total.listNumbers;
	return {
		title,
		isBot: isBot || botName.test(author ?? ""),
		change,
		gain: fresh + gainWeights.editedWord * total.editedWords,
		fresh,
		code,
		told,
		places
	};
}
/** Without new pages that have hardly a word of their own, where there are so many that a tool made them. */
function withoutThinPages(files) {
	const thin = new Set(files.filter((file) => file.counts.newPages > 0 && wordsOf(file) < thresholds.thinPage));
	return thin.size < thresholds.thinPages ? files : files.filter((file) => !thin.has(file));
}
function codeOf(files) {
	const sum = (name) => files.reduce((all, { counts }) => all + counts[name], 0);
	return Math.max(0, sum("newCode") - gainWeights.deletedCodeLine * sum("deletedCode"));
}
function freshOf(files, code, total) {
	const words = files.reduce((sum, file) => sum + wordsOf(file), 0);
	const pictures = total.newImages > 0 ? total.newImages : total.addedImages;
	return words + Math.min(gainWeights.codeLine * code, words + gainWeights.codeAlone) + gainWeights.image * pictures + gainWeights.unseenLine * total.unseenAdded;
}
function wordsOf({ filename, counts }) {
	const words = counts.newWords - counts.rowWords + gainWeights.rowWord * counts.rowWords;
	const unspaced = counts.unspacedWords / Math.max(1, counts.newWords);
	return words * (1 - unspaced + unspaced * gainWeights.unspacedWord) * pathWeight(filename);
}
const log = /(?:change[-_ ]?log|release[-_ ]?notes?|(?:^|\/)(?:releases?|news|history)\b)/i;
const language = "(?:ar|bn|cs|da|de|el|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|no|pl|pt|ro|ru|sr|sv|ta|th|tr|uk|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?";
/** `guides/ko/install.md`, `pages.ko/install.md`, `install.ko.md`, `README-ko.md`, `README_ko.md` */
const translation = new RegExp(`(?:^|[/.])${language}/|\\.${language}\\.\\w+$|readme[-_]${language}\\.\\w+$`, "i");
const pathWeight = (path) => (log.test(path) ? gainWeights.logWord : 1) * (translation.test(path) ? gainWeights.translatedWord : 1);
// src/classify/reasons.ts
/**
* What was counted, in short sentences that a contributor can check, most important first: what is new, what was put
* right, what was taken out, and what was seen but not counted.
*/
function reasonsOf(change) {
	const { total } = change;
	return [
		newText(total),
		pictures(total),
		corrections(total),
		code(total),
		total.deletedWords > 0 ? `${count(total.deletedWords, "word")} taken out` : null,
		notCounted(total),
		unseen(change),
		total.coarseHunks > 0 ? `${count(total.coarseHunks, "passage")} too large to compare in order: there the words were only counted` : null,
		change.files.length > 0 && change.others.length > 0 ? `${count(change.others.length, "other file")} not counted: no documentation` : null
	].filter((reason) => reason !== null);
}
function newText(total) {
	if (total.newWords === 0) return total.newPages > 0 ? count(total.newPages, "new page") : null;
	const parts = [
		total.newSentences > 0 ? count(total.newSentences, "sentence") : null,
		total.newHeadings > 0 ? count(total.newHeadings, "section") : null,
		total.newItems > 0 ? count(total.newItems, "list item") : null,
		total.newRows > 0 ? count(total.newRows, "table row") : null
	].filter((part) => part !== null);
	return `${count(total.newWords, "new word")}${parts.length > 0 ? ` in ${listed(parts)}` : ""}${pages(total)}`;
}
const pages = (total) => total.newPages > 0 ? ` (${count(total.newPages, "new page")}${total.pages > total.newPages ? `, ${count(total.pages - total.newPages, "other page")}` : ""})` : total.pages > 1 ? `, ${count(total.pages, "page")} changed` : "";
function pictures(total) {
	const parts = [
		total.addedImages > 0 ? `${count(total.addedImages, "picture")} added` : null,
		total.changedImages > 0 ? `${count(total.changedImages, "picture")} replaced` : null,
		total.addedImages === 0 && total.newImages > 0 ? `${count(total.newImages, "picture")} shown in the text` : null
	].filter((part) => part !== null);
	return parts.length > 0 ? listed(parts) : null;
}
function corrections(total) {
	const kinds = [
		total.spelling > 0 ? `${total.spelling} of spelling` : null,
		total.grammar > 0 ? `${total.grammar} of grammar` : null,
		total.wording > 0 ? `${total.wording} of wording` : null,
		total.value > 0 ? `${total.value} of numbers` : null,
		total.name > 0 ? `${total.name} of names` : null,
		total.meaning > 0 ? `${total.meaning} of meaning` : null,
		total.clause > 0 ? count(total.clause, "phrase") + " added" : null,
		total.cut > 0 ? count(total.cut, "phrase") + " cut" : null,
		total.case > 0 ? `${total.case} of capital letters` : null,
		total.changedLinks > 0 ? count(total.changedLinks, "link") + " mended" : null,
		total.newLinks > 0 && total.newWords < thresholds.newText ? count(total.newLinks, "link") + " added" : null,
		total.listNumbers > 0 ? `${total.listNumbers} of list numbers` : null,
		total.punctuation > total.changedLinks ? "punctuation or markup" : null
	].filter((part) => part !== null);
	if (kinds.length === 0) return null;
	const repeated = total.edits - total.spelling - total.grammar - total.wording - total.value - total.name - total.meaning - total.clause - total.cut;
	return `Small edits: ${listed(kinds)}${repeated > 0 ? `; ${count(repeated, "repetition")} of these` : ""}`;
}
function code(total) {
	const parts = [
		total.newSamples > 0 ? count(total.newSamples, "code sample") : null,
		total.newCode > 0 ? `${count(total.newCode, "line")} of code added` : null,
		total.changedCode > 0 ? `${count(total.changedCode, "line")} of code changed` : null,
		total.newCode === 0 && total.deletedCode > 0 ? `${count(total.deletedCode, "line")} of code taken out` : null,
		total.codeLayout > 0 ? `${count(total.codeLayout, "line")} of code laid out anew` : null
	].filter((part) => part !== null);
	return parts.length > 0 ? listed(parts) : null;
}
function notCounted(total) {
	const parts = [
		total.movedWords > 0 ? `${count(total.movedWords, "word")} moved` : null,
		total.repeatedWords > 0 ? `${count(total.repeatedWords, "word")} repeated` : null,
		total.rewrapped > 0 ? `${count(total.rewrapped, "line")} wrapped or laid out anew` : null,
		total.renamedPages > 0 ? `${count(total.renamedPages, "file")} renamed` : null
	].filter((part) => part !== null);
	return parts.length > 0 ? `${listed(parts)}: not counted` : null;
}
function unseen(change) {
	const { unseenPages, unseenLines } = change.total;
	if (unseenPages === 0) return null;
	const broken = change.files.some((file) => file.unseen === "no hunks");
	return `${count(unseenPages, "file")} could not be read (${broken ? "a patch that is none" : "no patch was given"}): judged by ${count(unseenLines, "changed line")}`;
}
/** `1,140 words`, `1 word`. */
const count = (number, noun) => `${String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",")} ${noun}${number === 1 ? "" : "s"}`;
const listed = (parts) => parts.filter((part) => part !== null).join(", ");
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
// src/classify/rules/bot.ts
const bot = {
	name: "bot",
	about: "A program opened the pull request.",
	examples: [
		example("Update the list of contributors", null, { "people.md": ["+Thanks to everyone who wrote a page this month."] }, { isBot: true }),
		example("Copy the reference of the packages", null, { "reference.md": ["+Every package has a page of its own, with all of its settings."] }, { author: "octo-docs-bot" }),
		example("Describe the packages", "added-information", { "reference.md": ["+Every package has a page of its own, with all of its settings."] }, { author: "hubot" })
	],
	judge: ({ isBot }) => isBot ? {
		class: null,
		confidence: .98,
		because: "Opened by a bot"
	} : null
};
// src/classify/rules/changed-facts.ts
const changedFacts = {
	name: "changed-facts",
	about: "Values, names, statements or code are put right, or what is wrong or outdated is taken out.",
	examples: [
		example("Update the timeout", "added-information", { "timeouts.md": ["-A request fails after 30 seconds, or after 2 tries.", "+A request fails after 60 seconds, or after 5 tries."] }),
		example("Fix nits", "typo-fix", { "guide.md": [
			"-The page recieves a messages, and answer it.",
			"+The page receives messages, and answers it.",
			" ",
			"-Ocasionally a tick seperates them from `maxSize`, or from the `minSize`.",
			"+Occasionally a tick separates them from `upperSize`, or from `lowerSize`.",
			" ",
			"-It was writen accross two lines.",
			"+It was written across two lines."
		] }),
		example("Say when it is needed", "added-information", { "keys.md": ["-The key is needed.", "+The key is needed when the server runs behind a proxy."] }),
		example("Remove the old warning", "added-information", { "upgrade.md": ["-Do not upgrade on a Friday, because support is closed on weekends.", "-A restart is needed as well, and takes an hour."] })
	],
	judge: ({ told, change: { total } }) => {
		const corrections = (total.spelling + total.grammar) / thresholds.correctionsBeside;
		if (told < thresholds.information * (1 + corrections)) return null;
		const removal = total.deletedSentences > 0 && total.newWords + total.editedWords < total.deletedWords;
		return {
			class: "added-information",
			confidence: total.edits + total.deletedWords + total.changedCode === 0 ? .5 : Math.min(.85, .5 + .15 * told),
			because: removal ? "Text that no longer holds is taken out" : "Statements, values or names are put right"
		};
	}
};
const copyEdit = {
	name: "copy-edit",
	about: "Many small edits of wording through a text, with hardly a new sentence.",
	examples: [example("Polish the chapter", "typo-fix", Object.fromEntries([
		"quick",
		"small",
		"tall",
		"plain",
		"clean",
		"early",
		"exact",
		"noisy",
		"light",
		"heavy",
		"ready",
		"local"
	].map((word, at) => [`chapter-${at}.md`, [`-It is really ${word}, and we will be using it for the rest of this page.`, `+It's ${word}, and we'll use it throughout the rest of this page.`]])))],
	judge: ({ change: { total } }) => total.edits >= thresholds.copyEdit && total.newWords < thresholds.copyEditNewWords * total.edits && mostlyWording(total) ? {
		class: "typo-fix",
		confidence: .65,
		because: "A copy-edit: wording polished in many places, hardly a new sentence"
	} : null
};
const mostlyWording = (total) => total.spelling + total.grammar + total.wording >= 2 * (total.value + total.name + total.meaning + total.clause + total.cut) && total.spelling + total.grammar >= 3;
// src/classify/rules/correction.ts
const correction = {
	name: "correction",
	about: "Spelling, grammar, signs, markup, links or a phrase are corrected; the meaning stays.",
	examples: [
		example("Fix a typo", "typo-fix", { "guide.md": ["-Recieve the message.", "+Receive the message."] }),
		example("Fix a link", "typo-fix", { "guide.md": ["-See [the guide](./old.md).", "+See [the guide](./new.md)."] }),
		example("Fix a double word", "typo-fix", { "guide.md": ["-It gives a a warning to everybody who is signed in.", "+It gives a warning to everybody who is signed in."] }),
		example("Indent the sample", "typo-fix", { "guide.md": [
			" ```js",
			"-const a = 1;",
			"+  const a = 1;",
			" ```"
		] }),
		example("Number the steps in order", "typo-fix", { "guide.md": [
			" 5. Stop the service.",
			"-7. Take the key.",
			"+6. Take the key."
		] }),
		example("Give the part a heading", "typo-fix", { "guide.md": [
			"+## Keys of clients",
			"+",
			" A client may have a key of its own."
		] }),
		example("Link to the source", "typo-fix", { "guide.md": [
			" A queue of messages.",
			" ",
			"+More information: <https://example.com/queue>."
		] }),
		example("Buchstabendreher", "typo-fix", { "leitfaden.md": ["-Der Sevrer antwortet sofort.", "+Der Server antwortet sofort."] })
	],
	judge: ({ told, places, change: { total } }) => ({
		class: "typo-fix",
		confidence: Math.max(.55, .95 - .4 * told / thresholds.information),
		because: places === 0 && total.newWords + total.deletedWords > 0 ? little(total) : "Corrections that leave the meaning as it is"
	})
};
const little = ({ newWords, deletedWords }) => newWords === 0 ? "A little is taken out" : deletedWords === 0 ? "A little is added: a word, a heading, a link" : "A little is put in another way";
// src/classify/rules/mass-replacement.ts
const massReplacement = {
	name: "mass-replacement",
	about: "The same few edits in so many pages that a tool made them.",
	examples: [example("Set a comma after e.g.", null, Object.fromEntries(Array.from({ length: 160 }, (_, at) => [`page-${at}.md`, ["-Use a tool, e.g. a linter.", "+Use a tool, e.g., a linter."]])))],
	judge: ({ change: { total } }) => {
		const distinct = total.spelling + total.grammar + total.value + total.name + total.meaning + total.clause + total.cut + total.wording;
		return total.pages >= thresholds.massPages && (distinct + total.newWords) * thresholds.massPagesPerEdit <= total.pages ? {
			class: null,
			confidence: .6,
			because: `The same small edit in ${total.pages} pages, as a tool makes it`
		} : null;
	}
};
const newDocumentation = {
	name: "new-documentation",
	about: "So much new text, code and pictures that it took hours: a new page, a long section, a thorough rewrite.",
	examples: [example("Add a guide to the moving parts", "large-contribution", { "new guide.md": [
		"window",
		"server",
		"ledger",
		"parser",
		"index",
		"cache",
		"queue",
		"report"
	].flatMap((thing, at) => [
		`+## How the ${thing} works`,
		`+The ${thing} opens first, reads ${at + 3} settings from its own file, and waits until somebody asks for a result.`,
		`+When a second ${thing} starts beside it, both share memory, yet neither writes before the other has finished reading.`,
		`+To stop a ${thing} cleanly, send it the signal, count to ${at + 9}, then look whether its process has really gone away.`
	]) })],
	judge: ({ fresh, change: { total } }) => {
		const needed = total.newPages > 0 ? thresholds.largeWithPage : thresholds.largeWithoutPage;
		if (fresh < needed) return null;
		const unseen = total.unseenAdded > total.newWords;
		return {
			class: "large-contribution",
			confidence: unseen ? .5 : Math.min(.95, .6 + .35 * (fresh / needed - 1)),
			because: unseen ? "Much is added, although not all of it could be read" : "Substantial new documentation"
		};
	}
};
// src/classify/rules/new-information.ts
const newInformation = {
	name: "new-information",
	about: "New sentences, list items, table rows, code or pictures.",
	examples: [
		example("Tell about the limit", "added-information", { "limits.md": [
			" # Limits",
			" ",
			"+An account that sends more than 100 requests a minute is slowed down."
		] }),
		example("Grenzwert ergänzen", "added-information", { "grenzen.md": ["+Wer mehr als hundert Anfragen in der Minute stellt, wird gebremst."] }),
		example("制限を追記", "added-information", { "limits.md": ["+一分間に百件を超える要求を送ると、応答が遅くなります。"] }),
		example("Tell the default", "added-information", { "options.md": ["-* `wait` - How long.", "+* `wait` - How long. Default is `10`."] }),
		example("List another property", "added-information", { "message.md": [
			" * `text` String",
			"+* `sender` String",
			" * `sentAt` Date"
		] }),
		example("Add a row", "added-information", { "table.md": [
			" | Name | Use |",
			" | --- | --- |",
			"+| `--quiet` | prints errors alone |"
		] }),
		example("Show how to stop", "added-information", { "stop.md": [
			"+```sh",
			"+service stop --wait",
			"+service status",
			"+```"
		] })
	],
	judge: ({ gain, fresh, change: { total } }) => {
		const isTold = total.newSentences + total.newItems + total.newRows > 0;
		if (total.newWords < (isTold ? thresholds.newText : thresholds.newHeadings) && total.newNames === 0 && total.newCode - total.deletedCode < 2 && total.newImages === 0 && total.unseenAdded < 5) return null;
		return {
			class: "added-information",
			confidence: total.unseenAdded > total.newWords ? .5 : gain < 12 ? .7 : fresh > .75 * thresholds.largeWithPage ? .65 : .92,
			because: "New information for the reader"
		};
	}
};
// src/classify/rules/no-documentation.ts
const noDocumentation = {
	name: "no-documentation",
	about: "No documentation file is changed, or only in passing by a change of something else.",
	examples: [
		example("Cache the build", null, {
			"package.json": ["+  \"cache\": true,"],
			".github/workflows/build.yml": ["+      cache: npm"]
		}),
		example("Drop the old queue", "added-information", {
			"guide.md": ["-The old queue is slower, yet it keeps its messages over a restart of the service.", "-To go back to it, set `queue` to `old`, and start the service again."],
			...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`queue-${at}.ts`, ["-send();"]]))
		}),
		example("Improve the pull request template", null, { ".github/pull_request_template.md": ["+Please say what you changed and why."] })
	],
	judge: ({ change, gain, places }) => {
		if (change.files.length === 0) return {
			class: null,
			confidence: .93,
			because: "No documentation file is changed"
		};
		if (gain === 0 && places <= 2 && change.total.deletedWords < thresholds.passingWords && change.others.length > thresholds.otherFiles * change.files.length) return {
			class: null,
			confidence: .6,
			because: "A change of other files that touches the documentation in passing"
		};
		return null;
	}
};
// src/classify/rules/nothing-new.ts
const nothingNew = {
	name: "nothing-new",
	about: "Text was only moved, renamed or wrapped in other lines, or nothing but metadata changed.",
	examples: [example("Wrap lines", null, { "guide.md": [
		"-A page explains one thing and",
		"-says it once.",
		"+A page explains one thing",
		"+and says it once."
	] }), example("Move the section on limits", null, {
		"guide.md": ["-Each account may send at most one hundred requests a minute."],
		"limits.md": ["+Each account may send at most one hundred requests a minute."]
	})],
	judge: ({ gain, told, places, change: { total } }) => {
		if (gain > 0 || total.codeLayout > 0 || total.unseenLines > 0) return null;
		const relinked = total.renamedPages > 0 && total.edits === 0;
		if (told > 0 && !relinked) return null;
		if (places > 0 && !relinked) return null;
		if (total.spelling + total.grammar > 0) return null;
		return {
			class: null,
			confidence: .85,
			because: nothingBut(total)
		};
	}
};
function nothingBut(total) {
	if (total.renamedPages > 0) return "Files renamed or moved, without new text";
	if (total.movedWords > 0) return "Text moved, without new text";
	if (total.rewrapped > 0) return "The same words in other lines";
	if (total.meta > 0) return "Only metadata or the table of contents changed";
	return "Nothing that a reader would see";
}
// src/classify/rules/repeated-work.ts
const title = /^\W{0,3}(?:revert\b|back-?port|merge (?:branch|remote|pull|main|master|upstream)|(?:auto(?:matic)?|daily|weekly|upstream)[- ]sync|sync(?:hroni[sz]e)? (?:with|from|to|docs|upstream|main|master)|cherry[- ]pick)|^revert "|\[(?:auto-?)?backport|\((?:backport|cherry[- ]pick)\b/i;
// src/classify/rules.ts
/** All rules, in the order in which they are asked; the last one always finds something. */
const rules = [
	bot,
	{
		name: "repeated-work",
		about: "By its title it takes back, merges or carries over work that was done before.",
		examples: [example("Revert \"Explain the retry limit\"", null, { "retries.md": ["-A request is tried again three times before it fails."] }), example("[Backport 2.x] Explain the retry limit", null, { "retries.md": ["+A request is tried again three times before it fails."] })],
		judge: (evidence) => title.test(evidence.title) ? {
			class: null,
			confidence: .9,
			because: "By its title a revert, merge, back-port or sync of work done before"
		} : null
	},
	noDocumentation,
	nothingNew,
	massReplacement,
	newDocumentation,
	copyEdit,
	newInformation,
	changedFacts,
	correction
];
// src/classify/worth.ts
/** What a contribution of a class is worth, on the scale that careful readers use: 25–50, 30–300, 300–1,000, none 0. */
function worthOf(is, evidence) {
	const { gain, fresh, code, places, change } = evidence;
	const { total } = change;
	if (is === null) return 0;
	if (is === "typo-fix") return rounded(Math.min(worthCurve.typoHighest, worthCurve.typoLowest + worthCurve.typoPlace * Math.max(0, places - 2)));
	if (is === "added-information") {
		const worth = worthCurve.addedLowest + worthCurve.addedWord * gain + worthCurve.addedCodeLine * code + (total.newPages > 0 ? worthCurve.addedNewPage : 0) + worthCurve.addedPage * Math.min(worthCurve.addedPages, Math.max(0, total.pages - 1));
		return rounded(Math.min(worthCurve.addedHighest, worth));
	}
	const above = Math.max(0, fresh - thresholds.largeWithPage);
	const share = 1 - Math.exp(-above / worthCurve.largeWords);
	return rounded(worthCurve.largeLowest + (worthCurve.largeHighest - worthCurve.largeLowest) * share);
}
const rounded = (worth) => Math.round(worth * 10) / 10;
// src/classify/classify.ts
/**
* Says what a pull request is as a contribution to documentation: by the first rule that finds something, and, where
* that rule is unsure, by those of its labels that the program marks as hints (`labels`, as in the program). Never
* throws, whatever stands in the files.
*/
function classify(contribution, docs, labels = {}) {
	const change = readChange(contribution.files, documentationMatcher(docs));
	const evidence = evidenceOf(contribution, change);
	const { verdict, hinted } = withHints(judged(evidence), hintsOf(contribution.labels, labels));
	const weighed = factorOf(change, docs.factors);
	return {
		class: verdict.class,
		worth: worthOf(verdict.class, evidence),
		confidence: Math.round(verdict.confidence * 100) / 100,
		reasons: [
			verdict.because,
			...hinted,
			...evidence.isBot ? [] : reasonsOf(change),
			...weighed === null || verdict.class === null ? [] : [`Points in ${weighed.glob} count ${weighed.factor} times`]
		],
		measures: {
			...measuresOf(evidence),
			...weighed === null ? {} : { factor: weighed.factor }
		}
	};
}
function hintsOf(names, labels) {
	return names.flatMap((label) => {
		const meaning = Object.hasOwn(labels, label) ? labels[label] : void 0;
		return meaning?.kind === "hint" ? [{
			label,
			class: meaning.class
		}] : [];
	});
}
/** The first factor whose glob holds all documentation files of the change. */
function factorOf(change, factors) {
	for (const [glob, factor] of Object.entries(factors)) {
		const isThere = documentationMatcher({
			include: [glob],
			exclude: []
		});
		if (change.files.length > 0 && change.files.every((file) => isThere(file.filename))) return {
			glob,
			factor
		};
	}
	return null;
}
function judged(evidence) {
	for (const rule of rules) {
		const verdict = rule.judge(evidence);
		if (verdict !== null) return verdict;
	}
	return {
		class: null,
		confidence: 0,
		because: "No rule says what this is"
	};
}
/** A hint makes surer, or less sure; it decides only where the rules doubt, and never makes something of nothing. */
function withHints(verdict, hints) {
	const [hint] = hints;
	if (hint === void 0 || verdict.class === null) return {
		verdict,
		hinted: []
	};
	if (hints.some((other) => other.class !== hint.class)) return {
		verdict,
		hinted: ["Labels hint at different activities: not weighed"]
	};
	const said = `The label “${hint.label}” hints at ${inWords[hint.class]}`;
	if (hint.class === verdict.class) {
		const confidence = Math.min(.98, verdict.confidence + thresholds.hintWeight);
		return {
			verdict: {
				...verdict,
				confidence
			},
			hinted: [said]
		};
	}
	if (verdict.confidence < thresholds.hintDecides) {
		const because = `${said}, and the change alone leaves that open`;
		return {
			verdict: {
				class: hint.class,
				confidence: .6,
				because
			},
			hinted: []
		};
	}
	const confidence = verdict.confidence - thresholds.hintWeight;
	return {
		verdict: {
			...verdict,
			confidence
		},
		hinted: [`${said}, but what changed says otherwise`]
	};
}
const inWords = {
	"typo-fix": "a correction",
	"added-information": "added information",
	"large-contribution": "a large contribution"
};
function measuresOf({ change, gain, told, places }) {
	const measures = {
		gain: Math.round(gain),
		told: Math.round(told * 100) / 100,
		places
	};
	for (const name of countNames) if (change.total[name] > 0) measures[name] = change.total[name];
	return measures;
}
// src/classify/propose.ts
/** The worth that each class spans. */
const spans = {
	"typo-fix": [25, 50],
	"added-information": [30, 300],
	"large-contribution": [300, 1e3]
};
/**
* What the program gives for a classification: the first activity that finds its class, and points in that activity's
* range. Null when there is nothing to reward, or no activity finds the class. The measure `factor`, if there is one,
* multiplies the points; they stay within the range all the same.
*/
function propose(classification, program) {
	const found = classification.class;
	if (found === null) return null;
	const activity = Object.values(program.activities).find((one) => one.finds.includes(found));
	if (activity === void 0) return null;
	return {
		activity,
		points: pointsFor(classification, activity)
	};
}
/** What is proposed for a contribution once it is said to be this activity: its worth, mapped linearly from what the activity's classes span onto its points. */
function pointsFor({ worth, measures }, { finds, points }) {
	const factor = measures["factor"] ?? 1;
	const lowest = Math.min(...finds.map((is) => spans[is][0]));
	const highest = Math.max(...finds.map((is) => spans[is][1]));
	const share = Math.min(1, Math.max(0, (worth - lowest) / (highest - lowest)));
	return toStep((points.min + share * (points.max - points.min)) * factor, points);
}
/** The nearest multiple of the step, kept within the range; where a bound is no multiple, the bound itself can be reached. */
function toStep(points, { min, max, step }) {
	const stepped = Math.round(points / step) * step;
	return Math.min(max, Math.max(min, stepped));
}
export { propose as n, classify as r, pointsFor as t };
