import { t as documentationMatcher } from "./docs-files.js";
import { a as example, d as gainWeights, f as thresholds$1, l as worthSignals, n as repeatedWork, p as worthCurve, r as madeByTool, s as informSignals, u as editWeights } from "./repeated-work.js";
import leven from "leven";
// src/change/counts.ts
/** What is counted of a change, by name. Words, sentences, edits and lines are those of documentation files alone. */
const countNames = [
	"newWords",
	"newSentences",
	"newHeadings",
	"newItems",
	"newRows",
	"placeholders",
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
	"codeValues",
	"deletedCode",
	"codeLayout",
	"newSamples",
	"newLinks",
	"changedLinks",
	"newImages",
	"changedImages",
	"addedImages",
	"changeGroups",
	"changeEntries",
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
const nought = Object.fromEntries(countNames.map((name) => [name, 0]));
/** All counts at nought. */
const noCounts = () => ({ ...nought });
// src/change/collected-changes.ts
/**
* The headings under which changelogs are gathered out of many changes: those of Keep a Changelog, of conventional
* commits, and of the tools that collect fragments.
*/
const group = /^[\s#=*_>]*(?:(?:breaking|major|minor|other|notable) changes?|bug ?-?fix(?:es)?|(?:new )?features?|(?:removed|deprecated) (?:features?|collections?|modules?)|deprecations?|known issues?|security(?: fixes)?|performance(?: improvements)?|enhancements?|improvements?|new (?:modules?|plugins?)|added|changed|fixed|removed|deprecated|dependencies|reverts?)[\s:#=*_]*$/i;
/** An entry that names the change it tells of: a pull request, an issue, their number. */
const cites = /^\s*(?:[-*+•]|\d+\.)\s.*(?:\/(?:pull|issues|merge_requests)\/\d+|\(#\d+\)|\b(?:issue|gh|pr)[ -]?[#(]\s?\d+)/i;
/** Which groups of a changelog the lines open, and how many entries name the change that they tell of. */
function collectedChanges$1(lines) {
	const groups = /* @__PURE__ */ new Set();
	let entries = 0;
	for (const line of lines) if (line.length < 60 && group.test(line)) groups.add(line.replaceAll(/[^a-z]/gi, "").toLowerCase());
	else if (line.length < 2e3 && cites.test(line)) entries += 1;
	return {
		groups,
		entries
	};
}
// src/change/diagram-labels.ts
const label = /<(?:text|tspan|title|desc|textPath)\b[^<>]{0,2000}>([^<>]{1,1000})/g;
/** A line of text alone, within a label that began in a line before. */
const bareText = /^[^<>{}:;="]{2,300}$/;
/** The words of a drawing in SVG as items of a list in HTML; everything else of it becomes blank. */
function diagramLabels(hunk) {
	return {
		...hunk,
		lines: hunk.lines.map((line) => ({
			...line,
			text: labelsIn(line.text)
		}))
	};
}
function labelsIn(text) {
	if (!text.includes("<")) {
		const words = text.trim();
		return bareText.test(words) && /\p{L}{2}/u.test(words) ? `<li>${words}` : "";
	}
	const shown = Array.from(text.matchAll(label), ([, words = ""]) => words.trim()).filter((words) => words !== "");
	return shown.length === 0 ? "" : `<li>${shown.join(" ")}`;
}
// src/change/for-readers.ts
/** Where a site keeps what its pages are set in. */
const templates = /(?:^|\/)(?:_?layouts?|_includes|_?partials|_?templates?|themes?|overrides)\/(?:.*\/)?[^/]*\.html?$/i;
/** Among pages such a folder may be about templates: only what is programmed is one. */
const pages$1 = /(?:^|\/)docs?\/(?:.*\/)?(?:templates?|themes?)\//i;
const programmed = /\{[{%]|<%|<\?php/;
/** Pictures of a site's frame: who pays for it, what stands in the tab of a browser. */
const frame = /(?:^|\/)(?:(?:sponsors?|favicons?)\/[^/]*\.(?:png|svg|jpe?g|gif|webp|avif|ico)|badges\/[^/]*\.svg)$/i;
/** What a repository keeps for its own tools and forms, whatever its extension. */
const ownFiles = /(?:^|\/)(?:\.(?!github\/)[^/]+\/|\.github\/(?!contribut)|(?:pull_request_template|copilot-instructions)(?:\.[^/]*|\/[^/]*)?$)/i;
/** What agents are told, by the names that they look for. */
const toldToAgents = /(?:^|\/)(?:AGENTS|CLAUDE|GEMINI)(?:\.\w+)?\.md$/;
/** What tests are run on and compare with: a page about tests is written in another format, or stands elsewhere. */
const tests = /^(?:(?:packages|crates)\/[^/]+\/)?(?:__)?tests?(?:__)?\/(?:(?:.*\/)?(?:fixtures|snapshots|testdata)\/|.*\.(?:html?|png|svg|jpe?g|gif|webp)$)|(?:^|\/)__(?:snapshots|image_snapshots|fixtures)__\//i;
/** Whether a file is written for readers, as far as its name tells, and of a page of HTML what is written in it. */
function isForReaders({ filename, patch = "" }) {
	if (templates.test(filename) && (!pages$1.test(filename) || programmed.test(patch))) return false;
	return ![
		frame,
		ownFiles,
		toldToAgents,
		tests
	].some((name) => name.test(filename));
}
// src/change/addresses.ts
/** An address in place of another is a link mended; one more than before is a link added. */
function countAddresses(counts, before, after, around) {
	if (before.links.length + after.links.length + after.images.length === 0) return;
	const old = new Set(before.links);
	const come = after.links.filter((link) => !old.has(link));
	const still = new Set(after.links);
	const lost = before.links.filter((link) => !still.has(link)).length;
	const fresh = come.filter((link) => !around.links.has(link));
	for (const link of fresh) around.links.add(link);
	counts.changedLinks += Math.min(lost, come.length);
	counts.newLinks += Math.max(0, fresh.length - lost);
	const shown = new Set(before.images);
	const others = after.images.filter((image) => !shown.has(image));
	const kept = new Set(after.images);
	counts.changedLinks += Math.min(before.images.filter((image) => !kept.has(image)).length, others.length);
	const pictures = others.filter((image) => !around.links.has(image));
	for (const image of pictures) around.links.add(image);
	counts.newImages += Math.max(0, pictures.length - before.images.length);
}
// src/change/thresholds.ts
/**
* Every number by which text is compared: what is new, moved, edited, code. Set by hand on the pull requests that
* `eval/README.md` tells of, and on what a reader of them sees. Bounds of time and room stand where they are kept.
*/
const thresholds = {
	/** Share of a unit's words (0 to 1) that must be without counterpart for it to be new, or gone. */
	freshShare: .6,
	/** Words of a unit that stands in place of others from which it can be new: a shorter one is a small edit of them. */
	freshWords: 3,
	/** Share of its content words (0 to 1) that may stand in the text that went: above, it is the old sentence in other words. */
	sharedContent: .5,
	/** Words of content from which an insertion tells something of its own. */
	clauseWords: 3,
	/** Letters of a name from which one more or less is a slip of the pen. */
	nameLetters: 6,
	/** Words in a row by which text is recognised where it stands elsewhere. */
	shingle: 6,
	/** Words around the names in a sentence from which another one with other names is the same sentence again. */
	patternWords: 4,
	/** Share of these (0 to 1) that must have changed: a word dropped from a known row was not moved. */
	changedShare: .6,
	/** Characters of a line of code from which it can be recognised. */
	codeCharacters: 8,
	/** Share of its words (0 to 1) that a line of code must keep to be the same one, mended. */
	mendedShare: .3,
	/** How much like code (−1 to 1) what a hunk begins with must be, where nothing closes there. */
	beginsInCode: .5,
	/** The same for what is indented at the head of a hunk of reStructuredText. */
	beginsInLiteral: .3,
	/** Words that happen to match between two changes, up to which no text was kept there, */
	strayWords: 2,
	/** and words changed on both sides, for each of them, from which that holds. */
	strayBeside: 4,
	/** Words of a sentence from which it can hold the place of another, */
	placeholderWords: 4,
	/** and the share of these (0 to 1) that are printers' Latin. */
	placeholderShare: .8
};
// src/change/turning-words.ts
const list = (words) => new Set(words.split(/\s+/));
/** Words that deny, of the languages that documentation is most written in; by word, so that no part of another one is taken for them. */
const denying = list(`not no never cannot can't don't doesn't isn't aren't won't without
  nicht kein keine keinen keinem keiner keines nie niemals ohne pas jamais sans aucun aucune nunca jamás sin ningún ninguna
  não sem nenhum nenhuma non mai senza nessun nessuna niet geen nooit zonder inte aldrig ikke aldri uden uten nigdy bez nikdy
  nu fără nem nélkül değil δεν μην χωρίς не нет ні ні без никогда ніколи нельзя không chưa đừng tidak bukan jangan tanpa
  לא אין ללא לאו لا ليس ليست لم لن بدون नहीं मत बिना ไม่
  不 不是 不要 不能 不会 不會 不可 不得 不再 不需要 不必 不应 不用 没 没有 沒有 无 無 无法 無法 未 勿 请勿 切勿 非 禁止`);
/** Words that turn a statement round, beside those that deny. */
const others = list(`only always must unless except deprecated obsolete required optional true false enabled disabled before after
  erforderlich aktiviert deaktiviert obligatoire facultatif activé désactivé obligatorio opcional habilitado deshabilitado
  обязательно необязательно включено отключено 必须 必填 可选 启用 禁用 必須 任意 可選 啟用 停用 有効 無効`);
/** Korean denies by a verb, Japanese by the ending of one, which the segmenter cuts off anywhere. */
const denyingVerb = /^(?:않|없)|^아(?:니|닙|닌)/;
const denyingEnding = /ません|ない|なかっ|なく|なし|ずに/g;
/** “Must”, literally: it does not do not to. */
const mustDo = /な(?:ければ|くては|いと)(?:な[らり]|いけ)(?:ない|ません)/g;
/** Whether a word turns the meaning of what it stands in, or denies it. */
const turns = (word) => denies(word) || others.has(word.norm);
const denies = ({ norm }) => denying.has(norm) || denyingVerb.test(norm);
/** Whether a word that turns the meaning came or went, not one that denies in place of another: “don't” for “do not”. */
function turnedRound(gone, come) {
	return denials(gone) !== denials(come) || [...gone, ...come].some((word) => others.has(word.norm));
}
function denials(words) {
	const ended = words.map((word) => word.norm).join("").replaceAll(mustDo, "").match(denyingEnding) ?? [];
	return words.filter(denies).length + ended.length;
}
// src/change/edit.ts
const identifier = /[\p{L}\p{N}]_[\p{L}\p{N}]|\p{Ll}\p{Lu}|^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+$/u;
/** A number, an amount, a version, a date: it may have a unit behind it, or a “v” before it. */
const amount = /^v?\p{N}[\p{N}.,:_-]*\p{L}{0,3}$/u;
/** Numbers written out: they are amounts as well. */
const numerals = new Set(`two three four five six seven eight nine ten eleven twelve hundred thousand million zwei drei vier fünf sechs sieben acht
  neun zehn elf zwölf deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco siete ocho nueve diez`.split(/\s+/));
/** The same in Han characters, but for “one”, which is an article as often. */
const hanNumber = /^(?!一$)[〇零一二三四五六七八九十百千万萬億亿两兩]+$/;
const { clauseWords, nameLetters } = thresholds;
/** The kind of one place where `before` gave way to `after`, both without the words around them. */
function editKind(before, after) {
	const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
	const [goneContent, comeContent] = [content(gone), content(come)];
	if (sameLetters(before, after)) return "spelling";
	if (comeContent.length - goneContent.length >= clauseWords) return "clause";
	if (goneContent.length - comeContent.length >= clauseWords) return "cut";
	if ([...goneContent, ...comeContent].some((word) => !amount.test(word.norm) && (word.code || identifier.test(word.raw)))) return slipped(goneContent, comeContent) ? "spelling" : "name";
	const isTurned = turnedRound(gone, come);
	if (isTurned && gone.some(turns) && come.some(turns)) return "meaning";
	if (misspelt$1(goneContent, comeContent) || misspelt$1(gone, come)) return "spelling";
	if (numbers(gone) !== numbers(come)) return "value";
	if (isTurned) return "meaning";
	if (goneContent.length === 0 && comeContent.length === 0) return "grammar";
	return "wording";
}
const content = (words) => words.filter((word) => !word.isSmall);
const numbers = (words) => words.filter(({ norm }) => amount.test(norm) || numerals.has(norm) || hanNumber.test(norm)).map((word) => word.norm).join(" ");
const sameLetters = (before, after) => {
	const letters = (words) => words.map((word) => word.norm.replaceAll(/[^\p{L}\p{N}]/gu, "")).join("");
	return letters(before) === letters(after);
};
function onlyIn(words, others) {
	const known = new Set(others.map((word) => word.id));
	return words.filter((word) => !known.has(word.id));
}
/** Each word stands against one that differs in a letter or two, or in its ending. */
function misspelt$1(gone, come) {
	if (gone.length !== come.length || gone.length === 0) return false;
	return gone.every((word, at) => nearlySame(word.norm, come[at]?.norm ?? ""));
}
/** One name stands against one that has a letter more or less, or two letters in the other order: another name would differ otherwise. */
function slipped([gone, ...others], [come, ...more]) {
	if (gone === void 0 || come === void 0 || others.length + more.length > 0) return false;
	const [shorter, longer] = [gone.norm, come.norm].toSorted((a, b) => a.length - b.length);
	if (shorter === void 0 || longer === void 0 || longer.length > 60) return false;
	if (shorter.length < nameLetters) return false;
	return longer.length - shorter.length === 1 ? leven(shorter, longer) === 1 : swapped(shorter, longer);
}
/** Whether two words differ by two neighbouring letters in the other order alone. */
function swapped(one, other) {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at += 1;
	const [first = "", second = ""] = [one[at], one[at + 1]];
	return /\p{L}/u.test(first) && other === one.slice(0, at) + second + first + one.slice(at + 2);
}
const sorted = (word) => word.split("").sort().join("");
function nearlySame(one, other) {
	if (/\p{N}/u.test(one + other) || Math.max(one.length, other.length) > 60) return false;
	const longest = Math.max(one.length, other.length);
	let same = 0;
	while (same < one.length && one[same] === other[same]) same += 1;
	if (same >= 4 && same >= .6 * longest) return true;
	if (longest >= 3 && one.length === other.length && sorted(one) === sorted(other)) return true;
	return longest >= 4 && leven(one, other) <= (longest >= 7 ? 3 : longest >= 5 ? 2 : 1);
}
// src/change/code-lines.ts
/** Compares the code lines of two sides without regard to blanks; `known` tells which stand elsewhere: before the change, or added by it already. */
function compareCode(before, after, known) {
	const [bareBefore, bareAfter] = [before.map(bare$1), after.map(bare$1)];
	const gone = without(before, bareBefore, new Set(bareAfter));
	const come = without(after, bareAfter, new Set(bareBefore));
	if (gone.length + come.length === 0 || inOne(bareBefore) === inOne(bareAfter)) return {
		fresh: 0,
		deleted: 0,
		same: true,
		mended: 0,
		edits: []
	};
	const paired = Math.min(gone.length, come.length);
	const mended = /* @__PURE__ */ new Set();
	const edits = [];
	for (let at = 0; at < paired; at += 1) {
		const [old, fresh] = [gone[at], come[at]];
		if (old === void 0 || fresh === void 0) continue;
		const edit = lineEdit(old, fresh);
		if (edit === null) continue;
		mended.add(fresh);
		if (edit !== "nothing to speak of") edits.push(edit);
	}
	return {
		fresh: come.filter((line) => !mended.has(line) && !known(line)).length,
		deleted: gone.length - mended.size,
		same: false,
		mended: mended.size,
		edits
	};
}
/** A line of code without its blanks: what it is recognised by. */
const bare$1 = ({ text }) => text.replaceAll(/\s+/g, "");
/** Bare lines as one, however the code was broken: without the sign that it goes on, and the comma that a last line may have. */
const inOne = (lines) => lines.map((line) => line.replace(/\\$/, "")).join("").replaceAll(/,(?=[)\]}])/g, "");
const without = (lines, bared, others) => lines.filter(({ text, words }, at) => (words.length > 0 || /[\p{L}\p{N}]/u.test(text)) && !others.has(bared[at] ?? "") && !isEncoded(text));
/** A check sum, a signature, a key: nobody wrote it, nobody reads it. */
function isEncoded(line) {
	if (/\b[\da-f]{32,}\b/i.test(line)) return true;
	const run = /[A-Za-z\d+/]{44,}/.exec(line)?.[0];
	return run !== void 0 && /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d.*\d.*\d/.test(run);
}
/** Words of a line up to which it is compared. */
const mostWords = 100;
const isComment = /^\s*(?:\/\/|\/?\*|#|--|<!--)|(?:-->|\*\/)\s*$/;
/** The words that changed between two lines, if more than signs, spelling or the wording of a comment did; null when the lines have too little in common. */
function lineEdit(before, after) {
	const [old, fresh] = [before.words.slice(0, mostWords), after.words.slice(0, mostWords)];
	const least = Math.min(old.length, fresh.length);
	let head = 0;
	while (head < least && old[head]?.raw === fresh[head]?.raw) head += 1;
	let tail = 0;
	while (tail < least - head && old.at(-1 - tail)?.raw === fresh.at(-1 - tail)?.raw) tail += 1;
	const gone = old.slice(head, old.length - tail);
	const come = fresh.slice(head, fresh.length - tail);
	if (gone.length === 0 && come.length === 0) return "nothing to speak of";
	if (head + tail < thresholds.mendedShare * Math.max(old.length, fresh.length)) return null;
	const kind = editKind(gone, come);
	if (kind === "spelling") return "nothing to speak of";
	if ((kind === "grammar" || kind === "wording") && isComment.test(after.text)) return "nothing to speak of";
	return {
		words: replacedWords(gone, come),
		isValue: kind === "value"
	};
}
/** What gave way to what: a name that stands several times in a line is put right once. */
function replacedWords(gone, come) {
	if (gone.length !== come.length) return `${spelt(gone)}→${spelt(come)}`;
	const pairs = gone.flatMap((word, at) => {
		const fresh = come[at]?.norm ?? "";
		return word.norm === fresh ? [] : [`${word.norm}→${fresh}`];
	});
	return [...new Set(pairs)].join(" ");
}
const spelt = (words) => words.map((word) => word.norm).join(" ");
// src/change/line-shape.ts
/** A list item in any of the formats. */
const item = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|\.{1,5}|\*{1,5}|#\.)\s+\S/;
/** A line of signs alone. */
const ruled = /^[\s|:=+~^"*-]+$/;
/** Code by its signs. */
const looksLikeCode = /[;{}]\s*$|^\s*[\])}]+[;,]?\s*$|^\s*(?:\$ |\/\/|<\/?\w|@|import |const |let |use |fn |def |return\b)|\w\([^()]{0,200}\)|=>|\s=\s/;
/** HTML that pages of Markdown are laid out with: it tells of neither. */
const layout$1 = /^\s*<\/?(?:a|img|br|p|div|details|summary|kbd|video|iframe|center|figure|picture|table|thead|tbody|tr)\b/i;
const looksLikeProse = /^\s*(?:(?:[-*>#]|\d{1,3}\.)\s*)?[\p{Lu}[*_][^;{}]{20,}[\p{L}.:!?)]\s*$/u;
/** From −1, all prose, to 1, all code. */
function likeCode(lines) {
	const written = lines.filter((line) => line.trim() !== "");
	return written.map((line) => looksLikeCode.test(line) ? layout$1.test(line) ? 0 : 1 : looksLikeProse.test(line) ? -1 : 0).reduce((sum, point) => sum + point, 0) / Math.max(1, written.length);
}
/** Whether the first sign of a line, behind spaces, is a letter of ASCII: as most lines of prose begin, and no mark does. */
function beginsWithLetter(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32) at += 1;
	const lower = line.charCodeAt(at) | 32;
	return lower >= 97 && lower <= 122;
}
// src/change/sequences.ts
/** Numbers held at first; must be a power of two. */
const firstRoom$2 = 256;
/** Places looked at for one sequence: whoever makes digests fall on the same place gains no time by it. */
const mostPlaces$1 = 32;
/**
* Gives each sequence of words of a change a number, the same to the same words. They are told apart by digests of
* 64 bits: two that differ get one number with a chance so small that it does not matter.
*/
var Sequences = class {
	room = firstRoom$2;
	/** Three numbers for each place: the digest, and the number given plus one; nought: free. */
	places = new Int32Array(3 * firstRoom$2);
	/** What found no place near its own. */
	crowded = /* @__PURE__ */ new Map();
	count = 0;
	/** The number of the words `from` … `to - 1`. */
	numberOf(words, from, to) {
		let low = to - from;
		let high = 1374496523;
		for (let at = from; at < to; at += 1) {
			const id = (words[at]?.id ?? 0) + 1;
			low = mixed(low ^ Math.imul(id, 2654435761));
			high = mixed(high + Math.imul(id, 2246822519));
		}
		const place = this.placeOf(low, high);
		if (place === -1) return this.crowdedNumber(low, high);
		const known = this.places[place + 2] ?? 0;
		if (known !== 0) return known - 1;
		this.put(place, low, high, this.count + 1);
		this.count += 1;
		if (2 * this.count > this.room) this.grow();
		return this.count - 1;
	}
	/** The place that holds a digest, or a free one for it; -1: there is none. */
	placeOf(low, high) {
		const { places } = this;
		const last = this.room - 1;
		let at = low & last;
		for (let step = 0; step < mostPlaces$1; step += 1) {
			const place = 3 * at;
			if (places[place + 2] === 0 || places[place] === low && places[place + 1] === high) return place;
			at = at + 1 & last;
		}
		return -1;
	}
	put(place, low, high, value) {
		this.places[place] = low;
		this.places[place + 1] = high;
		this.places[place + 2] = value;
	}
	crowdedNumber(low, high) {
		const key = `${low} ${high}`;
		const known = this.crowded.get(key);
		if (known !== void 0) return known;
		this.crowded.set(key, this.count);
		this.count += 1;
		return this.count - 1;
	}
	grow() {
		const { places } = this;
		this.room *= 4;
		this.places = new Int32Array(3 * this.room);
		for (let at = 0; at < places.length; at += 3) {
			const [low, high, value] = [
				places[at] ?? 0,
				places[at + 1] ?? 0,
				places[at + 2] ?? 0
			];
			if (value === 0) continue;
			const place = this.placeOf(low, high);
			if (place === -1) this.crowded.set(`${low} ${high}`, value - 1);
			else this.put(place, low, high, value);
		}
	}
};
function mixed(number) {
	const once = Math.imul(number ^ number >>> 15, 739982445);
	return once ^ once >>> 13;
}
// src/change/word-table.ts
/** What a character is to words: nought stands for one that is part of none. */
const sign = {
	letter: 1,
	mark: 2,
	joint: 3,
	backtick: 4,
	unknown: 5
};
/** Letters of the scripts that are written with spaces, and the signs of typography. */
const known = [[0, 3583], [8192, 8527]];
const signs = (/* @__PURE__ */ new Uint8Array(8528)).fill(sign.unknown);
for (const [first, last] of known) for (let code = first; code <= last; code += 1) signs[code] = signOf(String.fromCharCode(code));
function signOf(character) {
	if (/[\p{L}\p{N}]/u.test(character)) return sign.letter;
	if (/[\p{M}_]/u.test(character)) return sign.mark;
	if (/['’.-]/.test(character)) return sign.joint;
	return character === "`" ? sign.backtick : 0;
}
/** A word in code is another word. */
const seeds = {
	text: 461845907,
	code: 1013904242
};
/** Places at first; must be a power of two. */
const firstRoom$1 = 512;
/** Places looked at for one word: whoever makes words fall on the same place gains no time by it. */
const mostPlaces = 16;
/** Finds the words of a text in scripts with spaces, and each as it was made, without cutting the known ones out of the text. */
var WordTable = class {
	places = emptyPlaces(firstRoom$1);
	count = 0;
	crowded = /* @__PURE__ */ new Map();
	make;
	constructor(make) {
		this.make = make;
	}
	/** Puts the words behind `words`, in order; false, and none, when the text has a character of another script. */
	read(text, words) {
		const before = words.length;
		let code = false;
		for (let at = 0; at < text.length;) {
			const is = signs[text.charCodeAt(at)] ?? sign.unknown;
			if (is === sign.letter) {
				at = this.readWord(text, at, code, words);
				continue;
			}
			if (is === sign.unknown) {
				words.length = before;
				return false;
			}
			if (is === sign.backtick && (at === 0 || signs[text.charCodeAt(at - 1)] !== sign.backtick)) code = !code;
			at += 1;
		}
		return true;
	}
	/** Reads the word that begins at `from`, and answers where it ends. */
	readWord(text, from, code, words) {
		let hash = code ? seeds.code : seeds.text;
		let at = from;
		for (; at < text.length; at += 1) {
			const character = text.charCodeAt(at);
			const is = signs[character];
			if (is !== sign.letter && is !== sign.mark) {
				if (is !== sign.joint || signs[text.charCodeAt(at + 1)] !== sign.letter) break;
			}
			hash = Math.imul(hash ^ character, 16777619);
		}
		words.push(this.word(hash ^ hash >>> 15, text, from, at, code));
		return at;
	}
	word(hash, text, from, to, code) {
		const place = this.placeOf(hash, text, from, to, code);
		if (place === -1) return this.crowdedWord(text.slice(from, to), code);
		const known = this.places[place];
		if (known !== void 0) return known;
		const word = this.make(text.slice(from, to), code);
		this.places[place] = word;
		this.count += 1;
		if (2 * this.count > this.places.length) this.grow();
		return word;
	}
	/** The place of a word, or a free one for it; -1: there is none. */
	placeOf(hash, text, from, to, code) {
		const last = this.places.length - 1;
		let at = hash & last;
		for (let step = 0; step < mostPlaces; step += 1) {
			const word = this.places[at];
			if (word === void 0 || word.code === code && isAt(word.raw, text, from, to)) return at;
			at = at + 1 & last;
		}
		return -1;
	}
	crowdedWord(raw, code) {
		const key = `${code ? "`" : ""}${raw}`;
		const word = this.crowded.get(key) ?? this.make(raw, code);
		this.crowded.set(key, word);
		return word;
	}
	grow() {
		const { places } = this;
		this.places = emptyPlaces(4 * places.length);
		for (const word of places) {
			if (word === void 0) continue;
			const { raw, code } = word;
			const place = this.placeOf(hashOf(raw, code), raw, 0, raw.length, code);
			if (place === -1) this.crowded.set(`${code ? "`" : ""}${raw}`, word);
			else this.places[place] = word;
		}
	}
};
/** Not filled one by one: most changes use few of them. */
function emptyPlaces(room) {
	const places = [];
	places.length = room;
	return places;
}
function hashOf(text, code) {
	let hash = code ? seeds.code : seeds.text;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return hash ^ hash >>> 15;
}
function isAt(raw, text, from, to) {
	if (raw.length !== to - from) return false;
	for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
	return true;
}
// src/change/words.ts
const spaced = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]+|['’.-](?=[\p{L}\p{N}]))*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** All of these scripts stand behind this character. */
const firstUnspaced = /[\u0E00-\uFFFF]/;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });
/** Characters that are handed to the segmenter at once. */
const piece = 5e3;
/** The words of one change: each is made once, however often it occurs, and can be told from others by a number. */
var Vocabulary = class {
	/** Of these words. */
	sequences = new Sequences();
	ids = /* @__PURE__ */ new Map();
	table = new WordTable((raw, code) => this.make(raw, code));
	inText = /* @__PURE__ */ new Map();
	inCode = /* @__PURE__ */ new Map();
	/** The words of a text, in order. Languages that are written without spaces are cut by `Intl.Segmenter`. */
	wordsOf(text) {
		const words = [];
		this.read(text, words);
		return words;
	}
	/** Puts the words of a text behind `words`. */
	read(text, words) {
		if (this.table.read(text, words)) return;
		text.split(/`+/).forEach((part, index) => {
			for (const raw of rawWords(part)) words.push(this.word(raw, index % 2 === 1));
		});
	}
	word(raw, code) {
		const words = code ? this.inCode : this.inText;
		const word = words.get(raw) ?? this.make(raw, code);
		words.set(raw, word);
		return word;
	}
	make(raw, code) {
		const lower = raw.toLowerCase();
		const told = code ? lower : withoutMarks(lower);
		const norm = told.includes("’") ? told.replaceAll("’", "'") : told;
		let id = this.ids.get(norm);
		if (id === void 0) {
			id = this.ids.size;
			this.ids.set(norm, id);
		}
		return {
			raw,
			norm,
			code,
			id,
			isSmall: isSmallWord(norm)
		};
	}
};
/** A word without the signs at its end that set it in italics, or make it a link of reStructuredText. */
function withoutMarks(word) {
	let end = word.length;
	while (word.charCodeAt(end - 1) === 95) end -= 1;
	return word.slice(0, end);
}
const rawWords = (text) => firstUnspaced.test(text) && unspaced.test(text) ? segmented(text) : text.match(spaced) ?? [];
function segmented(text) {
	const words = [];
	for (let at = 0; at < text.length; at += piece) for (const segment of segmenter.segment(text.slice(at, at + piece))) if (segment.isWordLike === true) words.push(segment.segment);
	return words;
}
const small = new Set(`a an the this that these those and or nor but so if then than as at by for from in into of off on onto out over to up with
  is are was were be been being am has have had do does did will would can could shall should may might must it its it's he she they
  we you i me him her them us your yours our their his my which who whom whose what when where while there here also just very
  de la le les el los las un une una des du et y o en que qui per il lo di e da der die das und ein eine zu im`.split(/\s+/));
const isSmallWord = (norm) => small.has(norm) || firstUnspaced.test(norm) && /^[\p{Script=Hiragana}]{1,3}$/u.test(norm);
/** Whether a word is of a script that is written without spaces. */
const isUnspaced = (norm) => firstUnspaced.test(norm) && unspaced.test(norm);
// src/change/laid-out.ts
const listMark = /^\s*(?:[-*+•]|\d{1,4}[.)]|#\.)(?:\s+|$)/;
/** What `laidOut` would take out, except at the ends. */
const layout = /[^\S ]| {2}|\||--|==|__/;
/** A line without its list mark. */
const withoutListMark = (line) => beginsWithLetter(line) ? line : line.replace(listMark, "");
/** Whether lines differ in nothing but how they are wrapped, in list marks, or in how a table is aligned. */
function isSameText(before, after) {
	if (before.length === 0 || after.length === 0) return hasNoText(before) && hasNoText(after);
	return joined(before) === joined(after);
}
/** Whether lines are none, or one with nothing but a list mark. */
const hasNoText = (lines) => lines.length === 0 || lines.length === 1 && joined(lines) === "";
const quoted$1 = /^\s*>[ \t]?/;
/** A line of a quotation that the next one may go on from, as it does not from the mark of an alert. */
const goesOn = /^\s*>(?!\s*\[!\w+\]\s*$)/;
/** Scripts that are written without spaces have none where a line was wrapped. */
const seam = /(?<=[\u0E00-\u0E7F\u2E80-\uFFEF]) (?=[\u0E00-\u0E7F\u2E80-\uFFEF])/g;
function joined(lines) {
	const text = lines.map((line, at) => laidOut(goesOn.test(lines[at - 1] ?? "") ? line.replace(quoted$1, "") : line)).join(" ");
	return isUnspaced(text) ? text.replaceAll(seam, "") : text;
}
/** Without outer and doubled blanks, list marks and the length of rules, which differ when text is wrapped or a table aligned. */
function laidOut(line) {
	const text = withoutListMark(line).trim();
	if (!layout.test(text)) return text;
	return text.replaceAll(/\s+/g, " ").replaceAll(/ ?\| ?/g, "|").replaceAll(/([-=_])\1+/g, "$1");
}
// src/change/small-edits.ts
/** Small edits are what changed outside of units that came or went as a whole. */
function countEdits(counts, before, after, diff, fresh, gone, around) {
	if (diff.coarse) {
		for (let at = 0; at < fresh.length; at += 1) if (diff.added[at] === 1 && fresh[at] !== 1) counts.editedWords += 1;
	}
	for (const run of diff.runs) {
		const old = unmarked(before.words, run.old, gone);
		const come = unmarked(after.words, run.new, fresh);
		if (old.length === 0 && come.length === 0) continue;
		counts.edits += 1;
		counts.editedWords += come.length;
		const key = editKey(old, come);
		if (around.edits.has(key)) continue;
		around.edits.add(key);
		const kind = isDoubled(before.words, run, old, come) ? "grammar" : editKind(old, come);
		if (kind === "value" && pointer.has(before.words[run.old[0] - 1]?.norm ?? "")) counts.changedLinks += 1;
		else counts[kind] += 1;
	}
}
/** A number behind one of these says where to look, as a link does: another one sends the reader to another place. */
const pointer = new Set(`figure fig table listing section chapter appendix example step equation abbildung tabelle kapitel abschnitt schritt
  tableau chapitre étape figura tabla capítulo sección paso`.split(/\s+/));
/** A word that stood twice in a row is taken out once. */
function isDoubled(words, { old: [from, to] }, gone, come) {
	const word = gone[0]?.norm;
	if (word === void 0 || gone.length !== 1 || come.length > 0) return false;
	return words[from - 1]?.norm === word || words[to]?.norm === word;
}
function unmarked(words, [from, to], marked) {
	const rest = [];
	for (let at = from; at < to; at += 1) {
		const word = words[at];
		if (word !== void 0 && marked[at] !== 1) rest.push(word);
	}
	return rest;
}
/** What one edit is recognised by when it is made again. */
const editKey = (before, after) => `${before.map((word) => word.norm).join(" ")}→${after.map((word) => word.norm).join(" ")}`;
// src/change/whole-units.ts
const { freshWords, freshShare, sharedContent } = thresholds;
/**
* Tells which units of a side came (or went) as a whole: most of their `words` are `changed`, and few stand among the
* words of the other side that changed there. `runs` are the places where the sides differ.
*/
function wholeUnits(words, changed, others, othersChanged, runs, side) {
	let instead = null;
	let content = null;
	return ({ from, to }) => {
		let fresh = 0;
		for (let at = from; at < to; at += 1) fresh += changed[at] ?? 0;
		if (fresh < freshShare * (to - from)) return false;
		if (to - from < freshWords) {
			instead ??= replacing(words.length, runs, side);
			if (instead.subarray(from, to).includes(1)) return false;
		}
		content ??= contentOf(others, othersChanged);
		let all = 0;
		let shared = 0;
		for (let at = from; at < to; at += 1) {
			const word = words[at];
			if (word === void 0 || word.isSmall) continue;
			all += 1;
			if (content.has(word.id)) shared += 1;
		}
		return shared <= sharedContent * all;
	};
}
/** Which words of a side stand in place of words of the other one, or beside words that were kept. */
function replacing(length, runs, side) {
	const instead = new Uint8Array(length).fill(1);
	const other = side === "old" ? "new" : "old";
	for (const run of runs) if (run[other][0] === run[other][1]) instead.fill(0, ...run[side]);
	return instead;
}
function contentOf(words, marked) {
	const content = /* @__PURE__ */ new Set();
	words.forEach((word, at) => {
		if (marked[at] === 1 && !word.isSmall) content.add(word.id);
	});
	return content;
}
// src/change/edit-script.ts
/** Room for so many steps at first; grown as the comparison needs it. */
const firstRoom = 1024;
/**
* The shortest way from one list of numbers to another by taking out and putting in, as the places where they differ:
* Myers' greedy search, which on equally long ways keeps to the one that takes out first. Null when it is longer than
* `most`. Costs the length of the lists, and the square of the way's length in time and memory.
*/
function editScript(before, after, most) {
	const oldLength = before.length;
	const newLength = after.length;
	const first = common(before, after, 0, 0);
	if (first === oldLength && first === newLength) return [];
	const limit = Math.min(most, oldLength + newLength);
	if (oldLength + newLength > limit && atLeast(before, after) > limit) return null;
	const { furthest, stepTo } = tablesFor(2 * limit + 3);
	const middle = limit + 1;
	const steps = new Steps();
	furthest[middle] = first;
	stepTo[middle] = steps.start;
	let lowest = -limit;
	let highest = limit;
	for (let length = 1; length <= limit; length += 1) for (let diagonal = Math.max(lowest, -length); diagonal <= Math.min(highest, length); diagonal += 2) {
		const at = middle + diagonal;
		const removeFrom = stepTo[at - 1] ?? -1;
		const addFrom = stepTo[at + 1] ?? -1;
		stepTo[at - 1] = -1;
		const removed = furthest[at - 1] ?? 0;
		const added = furthest[at + 1] ?? 0;
		const canAdd = addFrom !== -1 && added - diagonal > 0 && added - diagonal <= newLength;
		const canRemove = removeFrom !== -1 && removed < oldLength;
		if (!canAdd && !canRemove) {
			stepTo[at] = -1;
			continue;
		}
		const isAdd = !canRemove || canAdd && removed < added;
		const begin = isAdd ? added : removed + 1;
		const old = begin + common(before, after, begin, begin - diagonal);
		const step = steps.take(isAdd ? addFrom : removeFrom, isAdd);
		if (old === oldLength && old - diagonal === newLength) return runsOf(before, after, steps.to(step));
		furthest[at] = old;
		stepTo[at] = step;
		if (old === oldLength) highest = Math.min(highest, diagonal - 1);
		if (old - diagonal === newLength) lowest = Math.max(lowest, diagonal + 1);
	}
	return null;
}
/** Kept from one comparison to the next: there are thousands of small ones. */
let tables = {
	furthest: /* @__PURE__ */ new Int32Array(0),
	stepTo: /* @__PURE__ */ new Int32Array(0)
};
function tablesFor(room) {
	if (tables.stepTo.length < room) tables = {
		furthest: new Int32Array(room),
		stepTo: new Int32Array(room)
	};
	tables.stepTo.fill(-1, 0, room);
	return tables;
}
/** How many items agree from the two places on. */
function common(before, after, old, fresh) {
	const most = Math.min(before.length - old, after.length - fresh);
	let same = 0;
	while (same < most && before[old + same] === after[fresh + same]) same += 1;
	return same;
}
/** Items that are more often in one list than in the other: no way is shorter. */
function atLeast(before, after) {
	const counts = /* @__PURE__ */ new Map();
	for (const item of before) counts.set(item, (counts.get(item) ?? 0) + 1);
	for (const item of after) counts.set(item, (counts.get(item) ?? 0) - 1);
	let sum = 0;
	for (const count of counts.values()) sum += Math.abs(count);
	return sum;
}
/** Enough for most comparisons, and kept from one to the next. */
const firstSteps = new Int32Array(firstRoom);
/** All steps of all ways, each with the one before: twice its number, and 1 when it puts in. */
var Steps = class {
	start = 0;
	count = 1;
	taken = firstSteps;
	take(before, isAdd) {
		if (this.count === this.taken.length) {
			const more = new Int32Array(2 * this.count);
			more.set(this.taken);
			this.taken = more;
		}
		this.taken[this.count] = 2 * before + (isAdd ? 1 : 0);
		this.count += 1;
		return this.count - 1;
	}
	/** Whether each step of the way to a step puts in, in order. */
	to(step) {
		const way = [];
		for (let at = step; at !== this.start; at = (this.taken[at] ?? 0) >> 1) way.push(((this.taken[at] ?? 0) & 1) === 1);
		return way.toReversed();
	}
};
/** Walks a way again: between two steps it takes everything that agrees. */
function runsOf(before, after, way) {
	const runs = [];
	let old = common(before, after, 0, 0);
	let fresh = old;
	let from = [old, fresh];
	for (const isAdd of way) {
		if (isAdd) fresh += 1;
		else old += 1;
		const same = common(before, after, old, fresh);
		if (same === 0) continue;
		runs.push({
			old: [from[0], old],
			new: [from[1], fresh]
		});
		old += same;
		fresh += same;
		from = [old, fresh];
	}
	if (old > from[0] || fresh > from[1]) runs.push({
		old: [from[0], old],
		new: [from[1], fresh]
	});
	return runs;
}
// src/change/word-diff.ts
const { strayWords, strayBeside } = thresholds;
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
	const removed = new Uint8Array(before.length);
	const added = new Uint8Array(after.length);
	for (const run of runs) {
		removed.fill(1, run.old[0], run.old[1]);
		added.fill(1, run.new[0], run.new[1]);
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
	const runs = editScript(idsOf(before), idsOf(after), effort.edits);
	if (runs === null) {
		effort.spend(effort.edits);
		return null;
	}
	effort.spend(runs.reduce((edits, run) => edits + sizeOf(run), 0));
	return runs;
}
function idsOf(words) {
	const ids = new Int32Array(words.length);
	words.forEach((word, at) => {
		ids[at] = word.id;
	});
	return ids;
}
const sizeOf = (run) => run.old[1] - run.old[0] + run.new[1] - run.new[0];
/** One or two words that happen to match between two long changes are no text kept. */
function withoutStrayMatches(runs) {
	const merged = [];
	for (const run of runs) {
		const last = merged.at(-1);
		const kept = last === void 0 ? 1e400 : run.new[0] - last.new[1];
		if (last !== void 0 && kept <= strayWords && Math.min(sizeOf(last), sizeOf(run)) >= strayBeside * kept) merged[merged.length - 1] = {
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
	for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1);
	const without = new Uint8Array(words.length);
	words.forEach(({ id }, at) => {
		const count = left.get(id) ?? 0;
		if (count > 0) left.set(id, count - 1);
		else without[at] = 1;
	});
	return without;
}
// src/change/hunk-change.ts
/** Counts what one hunk changed for a reader, and adds it to `counts`. */
function hunkChange(before, after, around, counts) {
	const codeLayout = countCode(counts, before, after, around);
	const links = counts.changedLinks;
	countAddresses(counts, before, after, around);
	countMeta(counts, before.meta, after.meta);
	const lines = Math.max(before.lines, after.lines);
	counts.lines += lines;
	counts.placeholders += after.placeholders;
	if (isSameText(before.text, after.text)) {
		const listNumbers = numbersPutRight(before.numbers, after.numbers);
		counts.listNumbers += listNumbers;
		if (!hasNoText(before.text)) counts.rewrapped += lines - codeLayout - listNumbers;
		around.added.add(after);
		return;
	}
	const diff = diffWords(before.words, after.words, around.effort);
	if (diff.coarse) counts.coarseHunks += 1;
	const again = madeAgain(before, after, diff, around);
	const headings = counts.newHeadings;
	const fresh = freshUnits(counts, before, after, diff, around, again?.added);
	const gone = goneUnits(counts, before, after, diff, around, again?.removed, headings);
	around.added.add(after);
	countEdits(counts, before, after, diff, fresh, gone, around);
	if (diff.added.includes(1) || diff.removed.includes(1)) return;
	const inCase = differingCase(before.words, after.words);
	counts.case += inCase;
	if (inCase === 0 && counts.changedLinks === links) counts.punctuation += 1;
}
function countMeta(counts, before, after) {
	if (before.length + after.length === 0) return;
	const old = new Set(before);
	counts.meta += after.filter((line) => !old.has(line)).length || Math.min(1, before.length);
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
	const taken = new Uint8Array(after.words.length);
	const fresh = new Uint8Array(after.words.length);
	for (let at = 0; at < taken.length; at += 1) {
		if (diff.added[at] !== 1) continue;
		const isMoved = moved?.[at] === 1;
		if (isMoved || repeated?.[at] === 1) {
			taken[at] = 1;
			counts[isMoved ? "movedWords" : "repeatedWords"] += 1;
		} else if (again?.[at] !== 1) fresh[at] = 1;
	}
	const isFresh = wholeUnits(after.words, fresh, before.words, diff.removed, diff.runs, "new");
	for (const unit of after.units) {
		if (!isFresh(unit)) continue;
		const words = after.words.slice(unit.from, unit.to).filter((_, at) => fresh[unit.from + at] === 1);
		counts.newWords += words.length;
		counts.unspacedWords += words.filter((word) => isUnspaced(word.norm)).length;
		if (unit.kind === "row") counts.rowWords += words.length;
		taken.fill(1, unit.from, unit.to);
		if ((unit.kind === "item" || unit.kind === "row") && words.some((word) => word.code)) counts.newNames += 1;
		if (unit.kind === "heading") counts.newHeadings += 1;
		else if (unit.kind === "item") counts.newItems += 1;
		else if (unit.kind === "row") counts.newRows += 1;
		else counts.newSentences += 1;
	}
	return taken;
}
function goneUnits(counts, before, after, diff, around, again, headings) {
	const kept = around.addedElsewhere.marks(before, diff.removed);
	const taken = new Uint8Array(before.words.length);
	const gone = new Uint8Array(before.words.length);
	for (let at = 0; at < taken.length; at += 1) {
		if (diff.removed[at] !== 1) continue;
		if (kept?.[at] === 1) taken[at] = 1;
		else if (again?.[at] !== 1) gone[at] = 1;
	}
	const isGone = wholeUnits(before.words, gone, after.words, diff.added, diff.runs, "old");
	before.units.forEach((unit, at) => {
		if (!isGone(unit)) return;
		counts.deletedWords += unit.to - unit.from;
		taken.fill(1, unit.from, unit.to);
		const number = before.recognised.units[at] ?? -1;
		if (!around.gone.has(number)) counts.deletedSentences += 1;
		around.gone.add(number);
		if (unit.kind === "heading" && counts.newHeadings > headings) counts.newHeadings -= 1;
	});
	return taken;
}
/** The words of replacements that were made before: however short the sentence, these are edits of it, not another one. */
function madeAgain(before, after, { runs }, { replaced }) {
	const again = runs.filter(({ old, new: come }) => {
		if (old[0] === old[1] || come[0] === come[1]) return false;
		const key = editKey(before.words.slice(...old), after.words.slice(...come));
		const isKnown = replaced.has(key);
		replaced.add(key);
		return isKnown;
	});
	if (again.length === 0) return null;
	const removed = new Uint8Array(before.words.length);
	const added = new Uint8Array(after.words.length);
	for (const { old, new: come } of again) {
		removed.fill(1, ...old);
		added.fill(1, ...come);
	}
	return {
		removed,
		added
	};
}
function differingCase(before, after) {
	return after.filter((word, at) => withoutMarks(word.raw) !== withoutMarks(before[at]?.raw ?? "")).length;
}
/** Counts what changed in code blocks, and answers how many lines of these were laid out anew alone. */
function countCode(counts, before, after, around) {
	if (before.code.length === 0 && after.code.length === 0) return 0;
	const code = compareCode(before.code, after.code, (line) => around.removed.holds(line) || around.added.holds(line));
	counts.newCode += code.fresh;
	counts.deletedCode += code.deleted;
	counts.changedCode += code.mended;
	for (const edit of code.edits) {
		if (around.edits.has(edit.words)) continue;
		around.edits.add(edit.words);
		counts.codeEdits += 1;
		if (edit.isValue) counts.codeValues += 1;
	}
	if (code.fresh > 0) counts.newSamples += Math.max(0, after.samples - before.samples);
	if (!code.same || textOf(before.code) === textOf(after.code)) return 0;
	const lines = Math.max(before.code.length, after.code.length);
	counts.codeLayout += lines;
	return lines;
}
const textOf = (code) => code.map(({ text }) => text).join("\n");
// src/change/restructured-kinds.ts
const directive = /^\s*\.\. ([\w:+-]{1,60})::\s*(.*)$/;
const option = /^\s+:[\w-]{1,40}:/;
/** What stands below these is literal. */
const literalDirective = /^(?:code|code-block|sourcecode|parsed-literal|prompt|doctest|testcode|testoutput|productionlist|math|graphviz|digraph|raw)$/;
/** These show nothing of themselves. */
const silentDirective = /^(?:role|default-role|index|meta|highlight|contents|include|literalinclude|image|figure|toctree|sectnum|tabularcolumns|rst-class|cssclass|(?:\w+:)?(?:current)?module)$/;
/**
* The kind of each line of reStructuredText: what is indented below `::` or a directive of code is literal, and a
* hunk may begin amid of it.
*/
function restructuredKinds(lines) {
	const outside = lines.findIndex((line) => /^\S/.test(line));
	/** Indentation of what opened the literal block that we are in. */
	let literal = likeCode(lines.slice(0, outside === -1 ? lines.length : outside)) > thresholds.beginsInLiteral ? 0 : null;
	let options = false;
	/** Indentation of the table of contents that we are in. */
	let contents = null;
	return lines.map((line, at) => {
		if (line.trim() === "") {
			options = false;
			return "blank";
		}
		if (/^\s*>>> /.test(line)) return "code";
		const indent = textAt(line);
		if (contents !== null && indent > contents) return "contents";
		if ((options || literal !== null) && option.test(line)) return "mark";
		if (literal !== null && indent > literal) return "code";
		const [, name, rest] = directive.exec(line) ?? [];
		options = name !== void 0;
		contents = name === "toctree" ? indent : null;
		literal = (name === void 0 ? /::\s*$/.test(line) : literalDirective.test(name)) ? indent : null;
		if (name !== void 0 && (literal !== null || rest === "" || silentDirective.test(name))) return "mark";
		if (/^\s*\.\. _/.test(line)) return "mark";
		if (name !== void 0) return "prose";
		if (/^\s*\.\. (?!\[)/.test(line)) return "comment";
		return shapeOf(line, lines[at + 1] ?? "");
	});
}
/** Where the text of a line begins, behind the mark of a list. */
const textAt = (line) => /^\s*(?:(?:[-*+•]|\d{1,4}[.)]|#\.)\s+)?/.exec(line)?.[0].length ?? 0;
function shapeOf(line, below) {
	if (ruled.test(line)) return "mark";
	if (/^([=\-~^"'`#*+])\1{2,}\s*$/.test(below) && below.trim().length >= line.trim().length) return "heading";
	if (/^\s*\|/.test(line)) return "row";
	return item.test(line) ? "item" : "prose";
}
// src/change/line-kind.ts
const fence = /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*(?:(?!\s)[^`]{1,100})?$/;
const delimiter = /^(?:(?:-{4,}|\.{4,}|\+{4,})\s*$|`{3,}\s*[\w-]{0,30}\s*$)/;
/** MyST: the fence holds a table of contents. */
const contentsFence = /^\s*[`~]{3,}\s*\{toctree\}/;
/** A command or expression that a page shows as a paragraph of its own, in place of a code block. */
const codeSpan$2 = /^\s*`[^`]+`\s*$/;
/** MkDocs: what is indented below belongs to it, and is no code. */
const admonition = /^\s*(?:(?:!!!|\?\?\?\+?)\s+["\w]|===!?\s+")/;
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
	if (format === "restructuredtext") return kinds.concat(restructuredKinds(body));
	const isHead = start + front <= lastOfHead;
	return kinds.concat(fencedKinds(body, format === "asciidoc", isHead));
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
function fencedKinds(lines, isAsciidoc, isHead) {
	const mark = isAsciidoc ? delimiter : fence;
	let inside = beginsInCode(isHead ? withoutImports(lines) : lines, mark);
	let isContents = false;
	let comment = false;
	let afterBlank = false;
	let inList = true;
	let indented = false;
	return lines.map((line, at) => {
		const isWord = beginsWithLetter(line);
		if (comment || !isWord && !inside && /^\s*<!--/.test(line)) {
			comment = !line.includes("-->");
			return "comment";
		}
		if (!isWord && mark.test(line)) {
			inside = !inside;
			isContents = inside && contentsFence.test(line);
			return "mark";
		}
		if (inside) return isContents ? "contents" : "code";
		const own = isAsciidoc ? asciidocKind(line) : null;
		if (own !== null) return own;
		if (!isWord && !isAsciidoc && admonition.test(line)) {
			inList = true;
			afterBlank = false;
			return line.includes("\"") ? "prose" : "mark";
		}
		if (!isWord && !/\S/.test(line)) {
			afterBlank = true;
			return "blank";
		}
		indented = /^(?: {4}|\t)/.test(line) && (isWord || !item.test(line)) && (inList ? looksLikeCode.test(line) && (indented || afterBlank) : indented || afterBlank);
		afterBlank = false;
		if (indented || !isWord && codeSpan$2.test(line) && isAlone(lines, at)) return "code";
		const kind = isWord ? wordsKind(line) : plainKind(line);
		if (kind === "item") inList = true;
		else if (!/^\s/.test(line)) inList = false;
		return kind;
	});
}
/** What AsciiDoc alone has: attributes of blocks, anchors, conditions, comments, what is said of the page, titles of blocks. */
function asciidocKind(line) {
	if (/^\[.{0,300}\]\s*$|^(?:include|ifdef|ifndef|ifeval|endif|toc)::/.test(line)) return "mark";
	if (/^\/\/(?!\/)/.test(line)) return "comment";
	if (/^:(?:page-[\w-]{1,60}|author|email|keywords|revdate|revnumber):/.test(line)) return "front";
	return /^\.[^\s.]/.test(line) ? "heading" : null;
}
const isAlone = (lines, at) => [lines[at - 1], lines[at + 1]].every((beside) => beside === void 0 || beside.trim() === "");
/** The kind of a line that begins with a letter. */
function wordsKind(line) {
	if (hasColumns(line)) return "row";
	return /^\s*(?:import|export) [^.]{0,200}(?:from |=)/i.test(line) ? "mark" : "prose";
}
/** The kind of a line that begins with a sign, a number, or a letter beyond ASCII. */
function plainKind(line) {
	if (ruled.test(line)) return "mark";
	if (/^ {0,3}#{1,6}\s|^={1,6}\s+\S/.test(line)) return "heading";
	if (/^\s*(?:>\s*)?\|/.test(line) || hasColumns(line)) return "row";
	if (item.test(line)) return "item";
	if (/^\s*(?::::?\w|:[\w-]{1,40}:|\[!include|\{%|\{\{[<%])/i.test(line)) return "mark";
	return wordsKind(line);
}
function hasColumns(line) {
	const first = line.indexOf(" | ");
	return first !== -1 && line.includes(" | ", first + 3);
}
/**
* The first mark tells: one that names a language opens a block; a bare one closes the block we are in when such a one
* follows, when nothing follows, or when what stands before it looks no less like code than what stands after.
*/
function beginsInCode(lines, mark) {
	const marks = [];
	lines.forEach((line, at) => {
		if (!beginsWithLetter(line) && mark.test(line)) marks.push({
			at,
			named: opensNamed.test(line) || blockOfSource.test(lines[at - 1] ?? "")
		});
	});
	const [first, second] = marks;
	if (first === void 0) return !lines.some(isMarkedUp) && likeCode(lines) > thresholds.beginsInCode;
	if (first.named) return false;
	if (second?.named === true) return true;
	const closes = closing(lines[first.at - 1], lines[first.at + 1]);
	if (closes !== null) return closes;
	if (first.at === 0) return false;
	const [ahead, behind] = [lines.slice(0, first.at), lines.slice(first.at + 1, second?.at)].map(likeCode);
	if (marks.length % 2 === 0) return (ahead ?? 0) > 0 && (behind ?? 0) < 0;
	return (ahead ?? 0) >= (behind ?? 0);
}
/** Whether a bare mark closes a block, by the lines beside it: a blank one stands outside of blocks. Null: they do not tell. */
function closing(above, below) {
	const [isAfterBlank, isBeforeBlank] = [above, below].map((line) => line?.trim() === "");
	return isAfterBlank === isBeforeBlank ? null : isBeforeBlank === true;
}
const opensNamed = /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]/;
/** What AsciiDoc has before the beginning of a block, and never before its end: attributes of the block. */
const blockOfSource = /^\[(?!\[)[^[\]]{1,200}\]\s*$/;
const isMarkedUp = (line) => !beginsWithLetter(line) && (item.test(line) || /^ {0,3}#{2,6} |^={2,6} |^>/.test(line));
/** At the head of a page, imports belong to the page (MDX), whatever follows. */
function withoutImports(lines) {
	const rest = lines.findIndex((line) => line.trim() !== "" && !/^import\s.{0,300}['"];?\s*$/.test(line));
	return rest === -1 ? [] : lines.slice(rest);
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
// src/change/placeholder.ts
/** What holds the place of a text that is not written yet, in the Latin of printers. */
const filler = new Set(`lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore
  magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis
  aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non
  proident sunt culpa qui officia deserunt mollit anim id est laborum
  pellentesque tristique senectus netus malesuada fames ac turpis egestas vestibulum tortor quam feugiat vitae ultricies
  eget donec libero semper mi aenean mauris placerat eleifend leo quisque sapien ullamcorper pharetra vivamus condimentum
  erat wisi fermentum lobortis maecenas praesent blandit lacinia justo dictum tincidunt fringilla aliquet vulputate nunc
  sagittis elementum suspendisse orci arcu aliquam molestie nisl dignissim massa vel nibh vehicula maximus tellus accumsan
  iaculis gravida odio luctus rhoncus morbi curabitur cras phasellus integer nam proin fusce ligula diam augue risus lectus
  felis purus metus hendrerit sem ante primis faucibus cursus posuere cubilia curae sodales urna habitant porttitor
  interdum efficitur finibus ornare scelerisque volutpat viverra euismod bibendum convallis dapibus mattis neque auctor
  dui lacus imperdiet suscipit congue facilisis rutrum pretium commodo laoreet at a nec pulvinar ultrices tempus varius
  venenatis mus montes nascetur ridiculus natoque penatibus magnis dis parturient porta eros enim quam potenti`.split(/\s+/));
/** Cheap, and in nearly every such sentence. */
const mayBe = /\b(?:ipsum|amet|eget|nulla|vel|nec|vitae|donec|nunc|tellus|eu|ac)\b/i;
/** Whether a text holds the place of another: no reader learns anything from it. */
function isPlaceholder(text) {
	if (!mayBe.test(text)) return false;
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	if (words.length < thresholds.placeholderWords) return false;
	return words.filter((word) => filler.has(word)).length >= thresholds.placeholderShare * words.length;
}
// src/change/recognise.ts
const { shingle: shingle$1, patternWords } = thresholds;
/** Most hunks are too short for a row. */
const none = /* @__PURE__ */ new Int32Array(0);
/** What the text of a side is recognised by: its rows of words and its units. */
function recognised({ words, units }, sequences) {
	const rows = words.length < shingle$1 ? none : new Int32Array(words.length - shingle$1 + 1);
	for (let at = 0; at < rows.length; at += 1) rows[at] = sequences.numberOf(words, at, at + shingle$1);
	return {
		rows,
		units: units.map(({ from, to }) => sequences.numberOf(words, from, to)),
		patterns: units.map((unit) => patternOf(words, unit, sequences))
	};
}
/** A sentence without what stands in code; null when that leaves too little, or leaves it whole. */
function patternOf(words, { from, to }, sequences) {
	let code = 0;
	for (let at = from; at < to; at += 1) if (words[at]?.code === true) code += 1;
	if (code === 0 || to - from - code < patternWords) return null;
	const text = words.slice(from, to).filter((word) => !word.code);
	return sequences.numberOf(text, 0, text.length);
}
// src/change/side.ts
/** The side of a hunk on which nothing changed. */
const emptySide = {
	words: [],
	units: [],
	code: [],
	meta: [],
	links: [],
	images: [],
	placeholders: 0,
	samples: 0,
	numbers: [],
	text: [],
	lines: 0,
	recognised: {
		rows: /* @__PURE__ */ new Int32Array(0),
		units: [],
		patterns: []
	}
};
// src/change/markup-links.ts
const rstNamed = /(?::[\w:+.-]{1,40}:)?`([^`<>\n]{0,300})<([^`<>\n]{1,500})>`_{0,2}/g;
const rstRole = /:([\w:+.-]{1,40}):`([^`<>\n]{1,300})`/g;
/** Roles that show the title of what they point to. */
const rstReference = /^(?:ref|doc|any|numref|download|std:ref|std:doc)$/;
/** Roles whose text is set as prose. */
const rstProse = /^(?:term|abbr|guilabel|menuselection|kbd|sup|sub|emphasis|strong|dfn)$/;
const adocImage = /\bimage::?([^\s[\]]{1,500})\[([^\]\n]{0,300})\]/g;
const adocLink = /\b(link:|xref:|mailto:|https?:\/\/)([^\s[\]]{1,500})\[([^\]\n]{0,300})\]/g;
const adocCross = /<<([^<>,\n]{1,200})(?:,([^<>\n]{0,300}))?>>/g;
/** Takes the links and pictures of reStructuredText and AsciiDoc out of a text; leaves other formats whole. */
function withoutMarkupLinks(text, format, onLink, onImage) {
	if (format === "restructuredtext" && text.includes("`")) return withoutRoles(text, onLink);
	if (format === "asciidoc" && (text.includes("[") || text.includes("<<"))) return withoutMacros(text, onLink, onImage);
	return text;
}
function withoutRoles(text, onLink) {
	return text.replaceAll(rstNamed, (_, shown, address) => {
		onLink(address);
		return shown;
	}).replaceAll(rstRole, (_, role, target) => {
		if (rstProse.test(role)) return target;
		if (!rstReference.test(role)) return `\`${target}\``;
		onLink(target);
		return titleOf(target);
	});
}
function withoutMacros(text, onLink, onImage) {
	return text.replaceAll(adocImage, (_, address, shown) => {
		onImage(address);
		return shown.split(",")[0] ?? "";
	}).replaceAll(adocLink, (_, scheme, address, shown) => {
		onLink(address);
		return shown === "" && scheme === "xref:" ? titleOf(address) : shown.replace(/\^$|,\w+=.*$/, "");
	}).replaceAll(adocCross, (_, address, shown) => {
		onLink(address);
		return shown ?? titleOf(address);
	});
}
/** A reader sees the title of the target, which its name resembles: its last piece in words. */
const titleOf = (target) => (/([^/#:!~]*?)(?:\.\w{1,5})?$/.exec(target)?.[1] ?? "").replaceAll(/[-_]/g, " ");
// src/change/tags.ts
/** What stands between angle brackets. Nothing within can open another: each character is looked at once. */
const held = /<([^<>]{1,1800})>/g;
/** Markdown shows an address in angle brackets as a link: it is no tag. */
const autolink = /^(?:(?:https?|ftp|mailto):[^\s]{1,500})$/i;
const image = /^img\b/i;
const source = /\bsrc=["']?([^"'\s]{1,500})/i;
const anchor = /^a\b/i;
const address = /\bhref=["']?([^"'\s]{1,500})/i;
const tag = /^\/?[a-z]/i;
/** Characters of a tag, at most. */
const longestTag = 602;
/** Takes the tags of HTML out of a text, and the addresses in angle brackets. */
function withoutTags(text, onLink, onImage) {
	return text.replaceAll(held, (whole, inner) => {
		if (autolink.test(inner)) onLink(inner);
		else if (image.test(inner)) {
			const found = source.exec(inner)?.[1];
			if (found !== void 0) onImage(found);
			else if (inner.length > longestTag) return whole;
		} else if (anchor.test(inner)) {
			const found = address.exec(inner)?.[1];
			if (found !== void 0) onLink(found);
			else if (inner.length > longestTag) return whole;
		} else if (!tag.test(inner) || inner.length > longestTag) return whole;
		return " ";
	});
}
// src/change/visible-text.ts
const reference$1 = /^\s{0,12}\[[^\]\n]{1,200}\]:\s{0,10}(\S{1,500}).*$/;
/** What a template does, and what it puts in: of ERB, Jinja, Liquid, Vue. */
const statement = /<%[^%]{0,300}%>|\{%[^%]{0,300}%\}|\{\{[^{}]{0,300}\}\}/g;
const templated = /<%|\{[%{]/;
const bare = /\bhttps?:\/\/[^\s<>()"'`\]]{1,500}/g;
const hasMarkup = /<|\]\[/;
/** The name of an address that is written elsewhere, `[text][name]`. */
const name = /\]\[[^[\]\n]{0,200}\]/g;
/** What looks like a tag or link in code is shown. */
const codeSpan$1 = /`[^`\n]{1,300}`/g;
const heldAnchor = /\{#[^}\n]{1,200}\}/g;
/** Characters between the parts of a link or picture, at most: beyond, it is none. */
const longest$1 = {
	alternative: 300,
	address: 500,
	title: 200
};
/** Parts a line or paragraph from the addresses, tags, anchors and comments in it. Takes time by its length alone. */
function visible(line, format) {
	const links = [];
	const images = [];
	const onLink = (address) => links.push(address);
	const onImage = (address) => images.push(address);
	let text = withoutMarkupLinks(line, format, onLink, onImage);
	if (text.includes("]:")) text = text.replace(reference$1, (_, address) => {
		links.push(address);
		return "";
	});
	if (text.includes("`") && hasMarkup.test(text)) text = text.replaceAll(codeSpan$1, (span) => span.replaceAll(/[<>[\]]/g, " "));
	if (text.includes("<!--")) text = withoutComments(text);
	if (text.includes("](")) {
		if (text.includes("![")) text = withoutImages(text, onImage);
		text = withoutLinks(text, onLink);
	}
	if (format === "markdown" && text.includes("][")) text = text.replaceAll(name, " ");
	if (format === "html" && templated.test(text)) text = text.replaceAll(statement, " ");
	if (text.includes("<")) text = withoutTags(text, onLink, onImage);
	if (text.includes("://")) text = text.replaceAll(bare, (address) => {
		links.push(address);
		return " ";
	});
	if (text.includes("{#")) text = text.replaceAll(heldAnchor, " ");
	return {
		text,
		links,
		images
	};
}
function withoutComments(text) {
	return replaced(text, "<!--", (at) => {
		const end = text.indexOf("-->", at + 4);
		if (end === -1) return "none from here on";
		return end - at - 4 <= 2e3 ? {
			to: end + 3,
			shown: " "
		} : null;
	});
}
/** `![alternative](address "title")` */
function withoutImages(text, onImage) {
	const target = targetsOf(text);
	let close = -1;
	return replaced(text, "![", (at) => {
		if (close < at + 2) close = text.indexOf("]", at + 2);
		if (close === -1) return "none from here on";
		if (close - at - 2 > longest$1.alternative || text[close + 1] !== "(") return null;
		const found = target(close + 2);
		if (found === null) return null;
		onImage(found.address);
		return {
			to: found.to,
			shown: text.slice(at + 2, close)
		};
	});
}
/** The end of a link alone, `](address "title")`: its text may have begun in a line that is not there. */
function withoutLinks(text, onLink) {
	const target = targetsOf(text);
	return replaced(text, "](", (at) => {
		const found = target(at + 2);
		if (found === null) return null;
		onLink(found.address);
		return {
			to: found.to,
			shown: " "
		};
	});
}
/** Reads the address and the end of a link whose bracket was opened before a place; the places must come in order. */
function targetsOf(text) {
	let close = -1;
	const addressEnd = /[()\s]/g;
	return (from) => {
		if (close < from && close !== text.length) close = text.indexOf(")", from);
		if (close === -1) close = text.length;
		if (close === text.length || close - from > longest$1.address + longest$1.title) return null;
		addressEnd.lastIndex = from;
		const end = Math.min(addressEnd.exec(text)?.index ?? close, from + longest$1.address);
		if (close - end > longest$1.title) return null;
		return {
			address: text.slice(from, end),
			to: close + 1
		};
	};
}
/** A text in which each place that begins with `mark` gives way to what `find` says of it; null leaves it. */
function replaced(text, mark, find) {
	const parts = [];
	let kept = 0;
	let at = text.indexOf(mark);
	while (at !== -1) {
		const found = find(at);
		if (found === "none from here on") break;
		if (found === null) at = text.indexOf(mark, at + 1);
		else {
			parts.push(text.slice(kept, at), found.shown);
			kept = found.to;
			at = text.indexOf(mark, kept);
		}
	}
	return parts.length === 0 ? text : parts.join("") + text.slice(kept);
}
// src/change/hunk-side.ts
/** reStructuredText shows these as a sentence of its own. */
const versionNote = /^\s*\.\. (version(?:added|changed|removed)|deprecated)::\s*/;
const notes = {
	versionadded: "New in version ",
	versionchanged: "Changed in version ",
	versionremoved: "Removed in version ",
	deprecated: "Deprecated since version "
};
const shownNote = (text) => text.includes(".. ") ? text.replace(versionNote, (_, name) => notes[name] ?? "") : text;
const picture = /^\s*\.\. (?:image|figure):: (\S{1,500})/;
const titleKey = /^\s*(?:title|linktitle|description|summary|sidebar_label|nav_title|short-title)\s*[:=]/i;
/** Marks of lists and headings: renumbering is no change of words. */
const marker = /^\s*(?:>\s*)?(?:[-*+•]|\d{1,4}[.)]|#\.|#{1,6}|={1,6})(?:\s+|$)/;
/** The address of a link that is named elsewhere. */
const reference = /^\s{0,3}\[[^\]]{1,200}\]:\s/;
/** An entry of a change log that names its commit: a tool wrote it out of the history. */
const commitEntry = /\/commit\/[\da-f]{7,40}\b/;
/** Nothing but pictures that are links: badges, banners, cards. */
const badges = /^\s*(?:(?:\[!\[[^\]\n]{0,300}\]\([^()\n]{0,600}\)\]\([^()\n]{0,600}\)|<a\b[^<>]{0,600}>\s{0,9}<img\b[^<>]{0,600}>\s{0,9}<\/a>)\s{0,9})+$/i;
/** A line of code that is set as a span. */
const codeSpan = /^(\s*)`([^`]+)`$/;
const sentenceEnd = /[.!?][)"'”’]?\s+(?=[^\s\p{Ll}])|[。！？]/gu;
/** Cheaper, and found wherever a sentence ends within a text. */
const mayEnd = /[.!?][)"'”’]?\s|[。！？]/;
const ownUnit = {
	heading: "heading",
	row: "row",
	front: "heading"
};
/** Collects the changed lines of one side of a hunk into words, sentences and what is not prose. */
function readSide(hunk, side, format, vocabulary) {
	if (!hunk.lines.some((line) => line.side === side)) return emptySide;
	const lines = hunk.lines.filter((line) => line.side !== (side === "old" ? "new" : "old"));
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
		placeholders: 0,
		text: [],
		lines: 0
	};
	let paragraph = null;
	const close = () => {
		if (paragraph !== null) addUnits(read, paragraph.kind, paragraph.texts.join(" "), format, vocabulary);
		paragraph = null;
	};
	lines.forEach((line, at) => {
		const kind = kinds[at] ?? "prose";
		if (line.side === "both" || kind === "blank") {
			close();
			return;
		}
		read.lines += 1;
		if (kind === "code") {
			const text = line.text.trimEnd().replace(codeSpan, "$1$2");
			const words = vocabulary.wordsOf(text);
			read.code.push({
				text,
				words,
				number: vocabulary.sequences.numberOf(words, 0, words.length)
			});
			close();
			return;
		}
		if (isMeta(kind, line.text)) {
			read.meta.push(line.text.trim());
			close();
			return;
		}
		if (format !== "html" || kind !== "mark") read.text.push(format === "asciidoc" && kind === "mark" ? delimited(line.text) : line.text);
		if (kind === "item") read.numbers.push(...numberOf(line.text));
		if (kind === "mark") {
			close();
			const shown = picture.exec(line.text)?.[1];
			if (shown !== void 0) read.images.push(shown);
			if (/^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]|^\s*\.\. (?:code|code-block|sourcecode)::/.test(line.text)) read.samples += 1;
			return;
		}
		if (kind !== "comment") {
			const isPlain = kind === "prose" && beginsWithLetter(line.text);
			const text = isPlain ? line.text : withoutMark(kind, line.text);
			const own = ownUnit[kind];
			if (own !== void 0 || kind === "item" || !isPlain && reference.test(line.text)) close();
			if (own !== void 0) addUnits(read, own, text, format, vocabulary);
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
	const { words, units, text, ...others } = read;
	return {
		...others,
		words: words.slice(),
		units: units.slice(),
		text: text.slice(),
		recognised: recognised(read, vocabulary.sequences)
	};
}
const withoutMark = (kind, text) => kind === "front" ? text.replace(titleKey, "") : shownNote(text.replace(marker, ""));
function numberOf(text) {
	const number = /^\s*(?:>\s*)?(\d{1,4})[.)]\s/.exec(text)?.[1];
	return number === void 0 ? [] : [Number(number)];
}
/** Four signs or more delimit a block of AsciiDoc, three do not: whether they do is no matter of length. */
const delimited = (text) => /^([-.=*_+])\1{3,}\s*$/.test(text) ? `${text.charAt(0)} block` : text;
const isMeta = (kind, text) => kind === "contents" || kind === "front" && !titleKey.test(text) || kind === "item" && commitEntry.test(text) || (kind === "prose" || kind === "item") && isBadges(text);
const isBadges = (text) => (text.includes("[![") || text.includes("<img")) && badges.test(withoutListMark(text));
/** A heading or row is one unit; the first sentence of a list item is the item, its others are sentences. */
function addUnits(read, kind, written, format, vocabulary) {
	const { text, links, images } = visible(written, format);
	for (const link of links) read.links.push(link);
	for (const image of images) read.images.push(image);
	(kind === "heading" || kind === "row" || !mayEnd.test(text) ? [text] : sentencesOf(text)).forEach((part, index) => {
		if (isPlaceholder(part)) {
			read.placeholders += 1;
			return;
		}
		const from = read.words.length;
		vocabulary.read(part, read.words);
		if (read.words.length > from) read.units.push({
			kind: index > 0 ? "sentence" : kind,
			from,
			to: read.words.length
		});
	});
}
/** The sentences of a text, each with the blanks behind it. Not split at what stands before a place: that is slow. */
function sentencesOf(text) {
	const sentences = [];
	let from = 0;
	for (const { 0: end, index } of text.matchAll(sentenceEnd)) {
		const to = index + end.length;
		sentences.push(text.slice(from, to));
		from = to;
	}
	if (from < text.length || from === 0) sentences.push(text.slice(from));
	return sentences;
}
// src/change/known-text.ts
const { shingle, changedShare, codeCharacters } = thresholds;
/**
* Text that was seen before: removed elsewhere in the change, or added already. Recognises it by rows of words and by
* whole units; with `patterns`, also by sentences that differ in nothing but the code within them.
*/
var KnownText = class {
	rows = new Numbers();
	units = new Numbers();
	patterns;
	constructor({ patterns = false } = {}) {
		this.patterns = patterns ? new Numbers() : null;
	}
	/** Takes a side in: its sentences, and its lines of code as if they were sentences. */
	add({ code, recognised }) {
		for (const line of code) this.units.add(line.number);
		for (const unit of recognised.units) this.units.add(unit);
		if (this.patterns !== null) {
			for (const pattern of recognised.patterns) if (pattern !== null) this.patterns.add(pattern);
		}
		for (const row of recognised.rows) this.rows.add(row);
	}
	/** Whether a line of code stood somewhere, as code or as text. */
	holds({ text, number }) {
		return text.length >= codeCharacters && this.units.has(number);
	}
	/** Which of the changed words stand in a row, or in a whole unit, that is known: 1 for each that does; null: none. */
	marks({ words, units, recognised }, changed) {
		if (this.units.isEmpty) return null;
		let known = null;
		for (let at = 0; at < units.length; at += 1) {
			const { from, to } = units[at] ?? nothing;
			if ((this.units.has(recognised.units[at] ?? -1) || this.patterns?.has(recognised.patterns[at] ?? -1)) === true && shareOf(changed, from, to) >= changedShare) known = (known ?? new Uint8Array(words.length)).fill(1, from, to);
		}
		const { rows } = recognised;
		for (let at = 0; at < rows.length; at += 1) if (this.rows.has(rows[at] ?? -1) && shareOf(changed, at, at + shingle) >= changedShare) known = (known ?? new Uint8Array(words.length)).fill(1, at, at + shingle);
		return known;
	}
};
const nothing = {
	from: 0,
	to: 0
};
/** The share of ones among the numbers `from` … `to - 1`. */
function shareOf(marks, from, to) {
	let sum = 0;
	for (let at = from; at < to; at += 1) sum += marks[at] ?? 0;
	return sum / (to - from);
}
/** A set of whole numbers from nought, many of them in a row. */
var Numbers = class {
	held = /* @__PURE__ */ new Uint8Array(0);
	isEmpty = true;
	add(number) {
		if (number >= this.held.length) {
			const more = new Uint8Array(Math.max(256, 2 * number));
			more.set(this.held);
			this.held = more;
		}
		this.held[number] = 1;
		this.isEmpty = false;
	}
	has(number) {
		return this.held[number] === 1;
	}
};
// src/change/notebook-cells.ts
const quoted = /^\s*("(?:[^"\\]|\\.)*"),?\s*$/;
const kindOfCell = /^\s*"cell_type":\s*"(\w+)"/;
const opensList = /^\s*"(source|outputs|text)":\s*\[/;
const code$1 = "```";
/**
* A notebook as Markdown: the lines of its text cells, and those of its code cells between fences. What runs gave out
* is dropped. A hunk may begin amid of a cell: it is then taken for text.
*/
function notebookCells(hunk) {
	let cell = "markdown";
	let list = "source";
	const lines = hunk.lines.flatMap((line) => {
		const begun = kindOfCell.exec(line.text)?.[1];
		if (begun !== void 0) {
			cell = begun;
			list = null;
			return [{
				...line,
				side: "both",
				text: ""
			}];
		}
		const opened = opensList.exec(line.text)?.[1];
		if (opened !== void 0) {
			list = opened;
			return isCode() ? [{
				...line,
				side: "both",
				text: `${code$1}python`
			}] : [{
				...line,
				side: "both",
				text: ""
			}];
		}
		if (/^\s*\],?\s*$/.test(line.text)) {
			const closes = isCode();
			list = null;
			return [{
				...line,
				side: "both",
				text: closes ? code$1 : ""
			}];
		}
		const written = list === "source" ? quoted.exec(line.text)?.[1] : void 0;
		return written === void 0 ? [] : [{
			...line,
			text: decoded(written)
		}];
	});
	return {
		...hunk,
		lines
	};
	function isCode() {
		return cell === "code" && list === "source";
	}
}
/** The text of a JSON string, without its line break; the string itself where it is none. */
function decoded(written) {
	try {
		return String(JSON.parse(written)).replace(/\n$/, "");
	} catch {
		return written;
	}
}
// src/change/patch.ts
const header = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;
const unseen$1 = /[\r\0\uFEFF]/;
/**
* Reads a `patch` as GitHub gives it: hunks without file headers. Carriage returns, byte order marks and NUL bytes
* are dropped; where a header tells no numbers, or was cut off, its hunk stands somewhere behind the file's head.
* Null when it is no patch: text outside of hunks, or no line within one.
*/
function readPatch(patch) {
	const hunks = [];
	const seen = unseen$1.test(patch) ? patch.replaceAll(/[\r\0\uFEFF]/g, "") : patch;
	for (const text of seen.split("\n")) {
		if (text.startsWith("@@ ") || hunks.length > 0 && "@@ ".startsWith(text) && text !== "") {
			hunks.push({
				newStart: Number(header.exec(text)?.[1] ?? 1e400),
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
	return hunks.some(({ lines }) => lines.length > 0) ? hunks : null;
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
	svg: "diagram",
	ipynb: "notebook",
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
	const docs = [];
	const others = [];
	for (const file of sorted) if (isDocumentation(file.filename) && isForReaders(file)) docs.push(file);
	else others.push(file.filename);
	const vocabulary = new Vocabulary();
	const read = docs.map((file) => readFile(file, vocabulary));
	const around = surroundings(read);
	const changes = read.map((file) => fileChange(file, around));
	const total = noCounts();
	for (const { counts } of changes) add(total, counts);
	return {
		files: changes,
		others,
		total
	};
}
function readFile(file, vocabulary) {
	const format = textFormat(file.filename);
	if (format === "image") return {
		file,
		hunks: [],
		unseen: null
	};
	if (format === "diagram" && file.patch === void 0) return {
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
		hunks: hunks.map((raw) => {
			const { hunk, format: written } = readable(raw, format);
			return {
				before: readSide(hunk, "old", written, vocabulary),
				after: readSide(hunk, "new", written, vocabulary)
			};
		}),
		unseen: null
	};
}
/** What is written within another format, as if it were written by itself. */
function readable(hunk, format) {
	if (format === "diagram") return {
		hunk: diagramLabels(hunk),
		format: "html"
	};
	if (format === "notebook") return {
		hunk: notebookCells(hunk),
		format: "markdown"
	};
	return {
		hunk,
		format
	};
}
function surroundings(files) {
	const [removed, addedElsewhere] = [new KnownText(), new KnownText()];
	const links = /* @__PURE__ */ new Set();
	const hunks = files.flatMap((file) => file.hunks);
	const isRemoved = hunks.some(({ before }) => before.words.length > 0);
	for (const { before, after } of hunks) {
		removed.add(before);
		for (const link of before.links) links.add(link);
		for (const image of before.images) links.add(image);
		if (isRemoved) addedElsewhere.add(after);
	}
	return {
		removed,
		addedElsewhere,
		added: new KnownText({ patterns: true }),
		edits: /* @__PURE__ */ new Set(),
		replaced: /* @__PURE__ */ new Set(),
		gone: /* @__PURE__ */ new Set(),
		links,
		effort: new Effort()
	};
}
/** All that counts of a page that is not written yet: what words it has stand for others, too. */
const unwritten = /* @__PURE__ */ new Set([
	"placeholders",
	"lines",
	"meta"
]);
function fileChange({ file, hunks, unseen }, around) {
	const counts = noCounts();
	for (const { before, after } of hunks) hunkChange(before, after, around, counts);
	const { groups, entries } = collectedChanges$1(hunks.flatMap(({ after }) => after.text));
	counts.changeGroups = groups.size;
	counts.changeEntries = entries;
	const isNew = file.status === "added" || file.status === "copied";
	const { newSentences, newItems, newRows, newCode } = counts;
	const isUnwritten = isNew && counts.placeholders > newSentences + newItems + newRows + newCode;
	if (isUnwritten) {
		for (const name of countNames) if (!unwritten.has(name)) counts[name] = 0;
	}
	const format = textFormat(file.filename);
	if (format === "image" || format === "diagram") counts[isNew ? "addedImages" : "changedImages"] += file.status === "removed" || file.status === "renamed" ? 0 : 1;
	else if (!isUnwritten) {
		counts.pages = 1;
		if (format !== "contents") {
			if (isNew) counts.newPages = 1;
			if (file.status === "removed") counts.removedPages = 1;
		}
	}
	if (file.status === "renamed" && format !== "contents" && !isUnwritten) counts.renamedPages = 1;
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
	for (const name of countNames) if (counts[name] !== 0) sum[name] += counts[name];
}
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
	return {
		title,
		isBot: isBot || botName.test(author ?? ""),
		change,
		gain: fresh + gainWeights.editedWord * total.editedWords,
		fresh,
		code,
		told,
		places: placesOf(total),
		pagesEdited: change.files.filter(({ counts }) => placesOf(counts) > 0).length,
		sections: sumOf(pages, "newHeadings"),
		sentences: sumOf(pages, "newSentences")
	};
}
/** Without new pages that have hardly a word of their own, where there are so many that a tool made them. */
function withoutThinPages(files) {
	const thin = new Set(files.filter((file) => file.counts.newPages > 0 && wordsOf(file) < thresholds$1.thinPage));
	return thin.size < thresholds$1.thinPages ? files : files.filter((file) => !thin.has(file));
}
const placesOf = (counts) => counts.edits + counts.case + counts.punctuation + counts.changedLinks + counts.changedCode + counts.listNumbers;
/** More lines changed in files whose text was not shown than in those that were read. */
const isMostlyUnseen = ({ change: { total } }) => total.unseenLines > total.lines;
const sumOf = (files, name) => files.reduce((sum, { counts }) => sum + counts[name], 0);
const codeOf = (files) => Math.max(0, sumOf(files, "newCode") - gainWeights.deletedCodeLine * sumOf(files, "deletedCode"));
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
// src/classify/fitted.ts
/** What was fitted on all rated pull requests. */
const fitted = {
	informs: {
		"bias": -1.841,
		"weights": {
			"told": 1.955,
			"name": 1.111,
			"wording": 1.09,
			"pictures": 2.495,
			"others": 1.781,
			"titleTells": 1.599,
			"corrections": -1.559,
			"punctuation": -.747,
			"linksMended": -1.159,
			"layout": -.946,
			"titleCorrects": -1.426
		}
	},
	worth: {
		"bias": 3.445,
		"weights": {
			"gain": .422,
			"code": .141,
			"places": .15,
			"sections": .139,
			"sentences": .139
		}
	},
	right: {
		"bot": .95,
		"repeated work": .91,
		"made by a tool": .91,
		"no documentation": .909,
		"files near documentation": .555,
		"documentation in passing": .888,
		"nothing new": .879,
		"section moved": .888,
		"mass replacement": .888,
		"much new": .97,
		"just enough new": .888,
		"new information": .991,
		"little new": .96,
		"nearly much new": .972,
		"not all seen": .5,
		"copy-edit": .95
	}
};
/** The bias and the weighted signals, summed. */
function weigh({ bias, weights }, signals) {
	let sum = bias;
	for (const name in signals) sum += weights[name] * signals[name];
	return sum;
}
/** How likely it is, 0 to 1, that the small edits of a change are information: less than even where they tell nothing at all. */
function chanceToInform(evidence, { informs }) {
	const chance = 1 / (1 + Math.exp(-weigh(informs, informSignals(evidence))));
	return evidence.told === 0 ? Math.min(.49, chance) : chance;
}
// src/classify/hints.ts
/** Those of the labels that hint at an activity, by the program. */
function hintsOf(names, labels) {
	return names.flatMap((label) => {
		const meaning = Object.hasOwn(labels, label) ? labels[label] : void 0;
		return meaning?.kind === "hint" ? [{
			label,
			class: meaning.class
		}] : [];
	});
}
/**
* Weighs hints: one makes surer, or less sure; it decides only where the rules doubt, and never makes something of
* nothing. `hinted` is what to say of it.
*/
function withHints(judgement, hints) {
	const [hint] = hints;
	if (hint === void 0 || judgement.class === null) return {
		judgement,
		hinted: []
	};
	if (hints.some((other) => other.class !== hint.class)) return {
		judgement,
		hinted: ["Labels hint at different activities: not weighed"]
	};
	const said = `The label “${hint.label}” hints at ${inWords[hint.class]}`;
	if (hint.class === judgement.class) {
		const confidence = Math.min(thresholds$1.surest, judgement.confidence + thresholds$1.hintWeight);
		return {
			judgement: {
				...judgement,
				confidence
			},
			hinted: [said]
		};
	}
	if (judgement.confidence < thresholds$1.hintDecides) {
		const because = `${said}, and the change alone leaves that open`;
		return {
			judgement: {
				...judgement,
				class: hint.class,
				confidence: thresholds$1.hintedConfidence,
				because
			},
			hinted: []
		};
	}
	const confidence = judgement.confidence - thresholds$1.hintWeight;
	return {
		judgement: {
			...judgement,
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
// src/classify/doubt.ts
/** What would settle a verdict that stands on this. */
const settled = {
	"repeated work": "is this work that was rewarded before?",
	"made by a tool": "did a person write any of it?",
	"no documentation": "does a page show what is in these files?",
	"files near documentation": "does a page show what is in these files? The program names documentation in `docs.include`",
	"documentation in passing": "is the documentation what this is about?",
	"nothing new": "does a reader see anything that was not there?",
	"section moved": "was the text only moved?",
	"mass replacement": "did a tool make the replacement?",
	"just enough new": "was this the work of hours?",
	"nearly much new": "was this the work of hours?",
	"not all seen": "what is in the files that could not be read?",
	"copy-edit": "was the text only polished, or does it say more?"
};
const weighed = "does a reader know more than before, or is the same said better?";
/** What a person should look at where the confidence is low; null where it is not. */
function doubtOf({ sure }, confidence) {
	if (confidence >= thresholds$1.doubt) return null;
	return `In doubt: ${typeof sure === "number" ? weighed : settled[sure] ?? weighed}`;
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
		sure: "bot",
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
	judge: (evidence, fitted) => {
		const chance = chanceToInform(evidence, fitted);
		if (chance < .5) return null;
		const { total } = evidence.change;
		const removal = total.deletedSentences > 0 && total.newWords + total.editedWords < total.deletedWords;
		return {
			class: "added-information",
			sure: isMostlyUnseen(evidence) ? "not all seen" : chance,
			because: removal ? "Text that no longer holds is taken out" : "Statements, values or names are put right"
		};
	}
};
const collectedChanges = {
	name: "collected-changes",
	about: "The log of a whole release, put together out of the changes that went into it: each entry names its own.",
	examples: [example("Add the notes for 4.2.0", null, { "releases.md": [
		"+## Version 4.2.0",
		"+### Breaking changes",
		"+- queues: a queue has a limit of its own (#412)",
		"+- settings: the key `depth` is gone (#420)",
		"+### Features",
		"+- clients: a client may name itself (#398)",
		"+- clients: a client may wait (#399)",
		"+### Bug fixes",
		"+- queues: a message is not lost at a restart (#415)"
	] }), example("Tell what changes for those who upgrade", "added-information", { "upgrading.md": [
		"+## Breaking changes",
		"+A queue has a limit of its own now, which you set before you upgrade.",
		"+- Look into the settings of each queue, and give it the limit that all of them had together (#412)."
	] })],
	judge: (evidence) => isCollected(evidence) ? {
		class: null,
		sure: "made by a tool",
		because: "The log of a release, collected from its changes"
	} : null
};
function isCollected({ change: { total } }) {
	return total.changeGroups >= thresholds$1.changeGroups && total.changeEntries >= thresholds$1.changeEntries && total.changeEntries >= thresholds$1.changeEntriesShare * total.newItems && total.newItems > total.newSentences;
}
// src/classify/rules/copy-edit.ts
const adjectives = "quick small tall plain clean early exact noisy light heavy ready local".split(" ");
const misspelt = [
	["recieve", "receive"],
	["seperate", "separate"],
	["occured", "occurred"],
	["begining", "beginning"]
];
const chapter = adjectives.flatMap((word, at) => {
	const [wrong = word, right = word] = misspelt[at] ?? [];
	return [
		`-It is really ${word} to ${wrong} here, and we will be using it for the rest of this page.`,
		`+It's ${word} to ${right} here, and we'll use it throughout the rest of this page.`,
		" "
	];
});
const copyEdit = {
	name: "copy-edit",
	about: "Many small edits of wording through a text, with hardly a new sentence.",
	examples: [example("Polish the chapter", "typo-fix", { "chapter.md": chapter })],
	judge: ({ change: { total } }) => total.edits >= thresholds$1.copyEdit && total.newWords < thresholds$1.copyEditNewWords * total.edits && total.newWords < thresholds$1.copyEditMostNew && mostlyWording(total) ? {
		class: "typo-fix",
		sure: "copy-edit",
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
	judge: (evidence, fitted) => ({
		class: "typo-fix",
		sure: isMostlyUnseen(evidence) ? "not all seen" : 1 - chanceToInform(evidence, fitted),
		because: isMostlyUnseen(evidence) ? "A small change, although most of it could not be read" : evidence.places === 0 && evidence.change.total.newWords + evidence.change.total.deletedWords > 0 ? little(evidence.change.total) : "Corrections that leave the meaning as it is"
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
		return total.pages >= thresholds$1.massPages && (distinct + total.newWords) * thresholds$1.massPagesPerEdit <= total.pages ? {
			class: null,
			sure: "mass replacement",
			because: `The same small edit in ${total.pages} pages, as a tool makes it`
		} : null;
	}
};
// src/classify/rules/new-documentation.ts
const sentences = [
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
]);
const newDocumentation = {
	name: "new-documentation",
	about: "So much new text, code and pictures that it took hours: a new page, a long section, a thorough rewrite.",
	examples: [example("Add a guide to the moving parts", "large-contribution", { "new guide.md": sentences })],
	judge: ({ fresh, change: { total } }) => {
		const needed = total.newPages > 0 ? thresholds$1.largeWithPage : thresholds$1.largeWithoutPage;
		if (fresh < needed) return null;
		const unseen = total.unseenAdded > total.newWords;
		return {
			class: "large-contribution",
			sure: unseen ? "not all seen" : fresh < needed * (1 + thresholds$1.nearly) ? "just enough new" : "much new",
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
	judge: (evidence) => {
		const { total } = evidence.change;
		const isTold = total.newSentences + total.newItems + total.newRows > 0;
		if (total.newWords < (isTold ? thresholds$1.newText : thresholds$1.newHeadings) && total.newNames === 0 && total.newCode - total.deletedCode < 2 && total.newImages === 0 && total.unseenAdded < 5) return null;
		return {
			class: "added-information",
			sure: standsOn(evidence),
			because: "New information for the reader"
		};
	}
};
function standsOn({ gain, fresh, change: { total } }) {
	if (total.unseenAdded > total.newWords) return "not all seen";
	if (gain < thresholds$1.littleNew) return "little new";
	return fresh > thresholds$1.largeWithPage * (1 - thresholds$1.nearly) ? "nearly much new" : "new information";
}
// src/classify/rules/no-documentation.ts
/** Folders of data and samples that pages are often made from, and samples of code among the documentation. */
const near = /(?:^|\/)(?:data|examples?|samples?|snippets|content)\/|(?:^|\/)(?:[\w.-]{1,60}-)?docs?(?:_src)?\/(?:.*\/)?[^/]+\.(?:java|kt|groovy|scala|cs|py|rb|rs|go|php|swift|tsx?|sql)$/i;
/** What builds the documentation: no page shows it. */
const build = /(?:^|\/)(?:conf(?:ig)?|setup|[\w.-]{1,60}\.config)\.\w+$/i;
/** Strangers choose the paths, and matching takes time by a power of the length. */
const longest = 500;
const isNear = (path) => path.length <= longest && near.test(path) && !build.test(path);
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
			sure: change.others.some(isNear) ? "files near documentation" : "no documentation",
			because: "No documentation file is changed"
		};
		if (gain === 0 && places <= 2 && change.total.deletedWords < thresholds$1.passingWords && change.others.length > thresholds$1.otherFiles * change.files.length) return {
			class: null,
			sure: "documentation in passing",
			because: "A change of other files that touches the documentation in passing"
		};
		return null;
	}
};
// src/classify/rules/nothing-new.ts
const section = [
	"A queue keeps what is sent to it until somebody takes it out again.",
	"It never holds more than its limit, and refuses whatever comes beyond that.",
	"When the service stops, the queue is written to a file beside the settings.",
	"At the next start it reads this file, and goes on where it left off.",
	"To empty a queue by hand, stop the service, and remove that file from the folder.",
	"Several services may share one queue, as long as all of them see the same folder.",
	"Who takes a message out has a minute to say that it is done, before it is given to another one.",
	"A message that fails five times is put aside, where an administrator can look at it."
];
const nothingNew = {
	name: "nothing-new",
	about: "Text was only moved, renamed or wrapped in other lines, or nothing but metadata changed.",
	examples: [
		example("Wrap lines", null, { "guide.md": [
			"-A page explains one thing and",
			"-says it once.",
			"+A page explains one thing",
			"+and says it once."
		] }),
		example("Move the section on queues to a page of its own", null, {
			"guide.md": [
				...section.map((line) => `-${line}`),
				" ",
				"-Queues are described above.",
				"+Queues are described on another page."
			],
			"queues.md": section.map((line) => `+${line}`)
		}),
		example("Move the section on queues, and put its times right", "added-information", {
			"guide.md": section.map((line) => `-${line}`),
			"queues.md": section.map((line) => `+${line.replace("fails five times", "fails nine times")}`)
		}),
		example("Move the section on limits", null, {
			"guide.md": ["-Each account may send at most one hundred requests a minute."],
			"limits.md": ["+Each account may send at most one hundred requests a minute."]
		})
	],
	judge: (evidence) => {
		const { gain, told, places, change } = evidence;
		const { total } = change;
		if (isMove(evidence)) return {
			class: null,
			sure: "section moved",
			because: "A section moved, and what leads to it adapted"
		};
		if (gain > 0 || total.codeLayout > 0 || total.unseenLines > 0) return null;
		const relinked = total.renamedPages > 0 && total.edits === 0;
		if (told > (relinked ? editWeights.newLinks * total.newLinks : 0)) return null;
		if (places > 0 && !relinked) return null;
		if (total.spelling + total.grammar > 0) return null;
		return {
			class: null,
			sure: "nothing new",
			because: nothingBut(total)
		};
	}
};
function isMove({ change: { total } }) {
	const besides = total.newWords + total.editedWords + total.deletedWords;
	return total.newSentences + total.newItems + total.newRows + total.newCode + total.newImages === 0 && total.value + total.meaning === 0 && total.movedWords >= thresholds$1.movedSection && total.movedWords >= thresholds$1.movedPerWord * besides;
}
function nothingBut(total) {
	if (total.renamedPages > 0) return "Files renamed or moved, without new text";
	if (total.movedWords > 0) return "Text moved, without new text";
	if (total.rewrapped > 0) return "The same words in other lines";
	if (total.meta > 0) return "Only metadata or the table of contents changed";
	return "Nothing that a reader would see";
}
// src/classify/rules.ts
/** All rules, in the order in which they are asked; the last one always finds something. */
const rules = [
	bot,
	repeatedWork,
	madeByTool,
	collectedChanges,
	noDocumentation,
	nothingNew,
	massReplacement,
	newDocumentation,
	copyEdit,
	newInformation,
	changedFacts,
	correction
];
// src/classify/judge.ts
/** Asks the rules in turn: the first that finds something decides. */
function judge(evidence, fitted) {
	for (const rule of rules) {
		const verdict = rule.judge(evidence, fitted);
		if (verdict === null) continue;
		const { class: is, sure, because } = verdict;
		const confidence = Math.min(thresholds$1.surest, typeof sure === "number" ? sure : fitted.right[sure]);
		return {
			class: is,
			confidence,
			because,
			doubt: doubtOf(verdict, confidence)
		};
	}
	return {
		class: null,
		confidence: 0,
		because: "No rule says what this is",
		doubt: null
	};
}
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
		total.newLinks > 0 && total.newWords < thresholds$1.newText ? count(total.newLinks, "link") + " added" : null,
		total.listNumbers > 0 ? `${total.listNumbers} of list numbers` : null,
		total.punctuation > 0 ? "punctuation or markup" : null
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
// src/classify/worth.ts
/** What a contribution of a class is worth, on the scale that careful readers use: 25–50, 30–300, 300–1,000, none 0. */
function worthOf(is, evidence, fitted) {
	const { gain, places, pagesEdited } = evidence;
	if (is === null) return 0;
	if (is === "typo-fix") return rounded(Math.min(worthCurve.typoHighest, worthCurve.typoLowest + worthCurve.typoPlace * Math.max(0, places - worthCurve.typoFirst) + worthCurve.typoPage * Math.max(0, pagesEdited - 1)));
	if (is === "added-information") {
		const worth = Math.exp(weigh(fitted.worth, worthSignals(evidence)));
		return rounded(Math.min(worthCurve.addedHighest, Math.max(worthCurve.addedLowest, worth)));
	}
	const above = Math.max(0, gain - thresholds$1.largeWithPage);
	const share = 1 - Math.exp(-above / worthCurve.largeWords);
	return rounded(worthCurve.largeLowest + (worthCurve.largeHighest - worthCurve.largeLowest) * share);
}
const rounded = (worth) => Math.round(worth * 10) / 10;
// src/classify/classify.ts
/**
* Says what a pull request is as a contribution to documentation: by the first rule that finds something, and, where
* that rule is unsure, by those of its labels that the program marks as hints (`labels`, as in the program). Never
* throws, whatever stands in the files. Only who measures the classifier gives other parameters than the `fitted` ones.
*/
function classify(contribution, docs, labels = {}, fitted$1 = fitted) {
	const change = readChange(contribution.files, documentationMatcher(docs));
	const evidence = evidenceOf(contribution, change);
	const hints = hintsOf(contribution.labels, labels);
	const { judgement, hinted } = withHints(judge(evidence, fitted$1), hints);
	const { class: is, confidence, because, doubt } = judgement;
	const weighed = factorOf(change, docs.factors);
	return {
		class: is,
		worth: worthOf(is, evidence, fitted$1),
		confidence: Math.round(confidence * 100) / 100,
		reasons: [
			because,
			...hinted,
			...evidence.isBot ? [] : reasonsOf(change),
			...weighed === null || is === null ? [] : [`Points in ${weighed.glob} count ${weighed.factor} times`],
			...doubt === null ? [] : [doubt]
		],
		measures: {
			...measuresOf(evidence),
			...weighed === null ? {} : { factor: weighed.factor }
		}
	};
}
/**
* The factor of a change: for each documentation file that of the first glob that holds it, and where these differ, or
* a file has none, the one nearest to what counts once.
*/
function factorOf(change, factors) {
	const places = Object.entries(factors).map(([glob, factor]) => ({
		glob,
		factor,
		holds: documentationMatcher({
			include: [glob],
			exclude: []
		})
	}));
	if (places.length === 0 || change.files.length === 0) return null;
	let nearest = null;
	for (const { filename } of change.files) {
		const its = places.find(({ holds }) => holds(filename));
		if (its === void 0) return null;
		if (nearest === null || Math.abs(its.factor - 1) < Math.abs(nearest.factor - 1)) nearest = its;
	}
	return nearest;
}
function measuresOf({ change, gain, told, places }) {
	const measures = {
		gain: Math.round(gain),
		told: Math.round(told * 100) / 100,
		places
	};
	for (const name of countNames) if (change.total[name] > 0) measures[name] = change.total[name];
	return measures;
}
export { classify as t };
