import { r as nearestWord } from "./words.js";
import { t as grammar } from "./grammar.js";
import { i as settingOf } from "./settlement.js";
import { createHash } from "node:crypto";
// src/decide/issue-labels.ts
/** The labels that make an issue an activity. */
function issueLabels({ activities }) {
	const labels = Object.create(null);
	for (const { id, label } of Object.values(activities)) if (label !== null) labels[label] = {
		kind: "activity",
		activity: id
	};
	return labels;
}
// src/decide/labels.ts
/** `points: 150`: any whole number, never created, and no near miss. */
const anyNumber = /^points: ?(\d{1,15})$/i;
/** What looks as if it were meant for Docpoints. */
const like = /^points?\b|^docpoints\b/i;
/**
* What the labels on a pull request say, of those that somebody put who `counts` (who may decide), and whom nobody who
* counts has taken off: others undo nothing. Labels that contradict each other are a question, not a guess: then none of
* them counts.
*/
function readLabels(labellings, program, counts) {
	const counted = holding(labellings, counts);
	const spoken = counted.flatMap((labelling) => {
		const meaning = meaningOf(labelling.name, program);
		return meaning === null || meaning.kind === "hint" ? [] : [{
			...labelling,
			meaning
		}];
	});
	const misses = counted.flatMap(({ name }) => nearMiss(name, program));
	if (!(new Set(spoken.map(({ meaning }) => meaning.kind)).has("none") ? spoken.length > 1 : spoken.length > new Set(spoken.map(({ meaning }) => meaning.kind)).size)) return {
		spoken: activityFirst(spoken),
		problems: misses
	};
	const labels = spoken.map(({ name }) => name);
	return {
		spoken: [],
		problems: [...misses, {
			kind: "contradiction",
			labels
		}]
	};
}
/** Of each label how it was put last by somebody who counts, unless somebody who counts has taken it off since. */
function holding(labellings, counts) {
	const held = /* @__PURE__ */ new Map();
	for (const one of labellings) {
		const name = one.name.toLowerCase();
		if (counts(one.by)) held.set(name, one);
		if (one.takenOff !== void 0 && counts(one.takenOff.by)) held.delete(name);
	}
	return [...held.values()];
}
/** A label by which Docpoints itself shows a state. */
const ownLabel = /^docpoints: /i;
/** Whether Docpoints itself shows a state by it. */
function isOwnLabel(name) {
	return ownLabel.test(name);
}
/** Whether it matters who put a label: it means something for the points, or looks as if it should. */
function isAboutPoints(name, program) {
	const meaning = meaningOf(name, program);
	return meaning === null ? like.test(name) && !isOwnLabel(name) : meaning.kind !== "hint";
}
/** A number is of the activity that stands beside it, whichever label was put first. */
function activityFirst(spoken) {
	const activity = spoken.find(({ meaning }) => meaning.kind === "activity");
	return spoken.map((label) => activity !== void 0 && label.meaning.kind === "points" && label.at < activity.at ? {
		...label,
		at: activity.at
	} : label).toSorted((a, b) => Number(b === activity) - Number(a === activity));
}
function meaningOf(name, { labels }) {
	const number = anyNumber.exec(name)?.[1];
	if (number !== void 0) return {
		kind: "points",
		points: Number(number)
	};
	const known = Object.keys(labels).find((label) => label.toLowerCase() === name.toLowerCase());
	return known === void 0 ? null : labels[known] ?? null;
}
function nearMiss(name, program) {
	if (meaningOf(name, program) !== null || !isAboutPoints(name, program)) return [];
	const known = Object.keys(program.labels);
	if (/\d/.test(name)) {
		const nearest = nearestWord(name, known.filter((label) => /\d/.test(label))) ?? numberMeant(name);
		return nearest === null && !/^points? *[:=]/i.test(name) ? [] : [{
			kind: "near-miss",
			label: name,
			nearest
		}];
	}
	const nearest = nearestWord(name, known) ?? begunBy(name, known);
	return nearest === null ? [] : [{
		kind: "near-miss",
		label: name,
		nearest
	}];
}
const nearlyNumber = /^(?:doc)?points?\s*[:=]?\s*(\d{1,3}(?:[,\s]\d{3}){1,4}|\d{1,15})\s*(?:p|pts?\.?|points?)?$/i;
/** `points : 25`, `points: 25p`, `points: 1,000` as they are to be written; null where no whole number was meant. */
function numberMeant(name) {
	const number = nearlyNumber.exec(name)?.[1];
	return number === void 0 ? null : `points: ${Number(number.replace(/\D/g, ""))}`;
}
/** `point: typo` begins, after the colon, as `points: typo-fix` does. */
function begunBy(name, known) {
	const word = name.replace(/^\w+\W+/, "").toLowerCase();
	if (word.length < 3) return null;
	return known.find((label) => label.replace(/^\w+\W+/, "").toLowerCase().startsWith(word)) ?? null;
}
/** Names of the labels that are made where they are missing, those for issues too: a hint is somebody else's. */
function labelsToMake(program) {
	return Object.entries(allLabels(program)).flatMap(([name, { kind }]) => kind === "hint" || name.length > 50 ? [] : name);
}
function allLabels({ labels, activities }) {
	return {
		...issueLabels({ activities }),
		...labels
	};
}
/** The labels that the program names and the repository lacks; `existing` null: that cannot be known. */
function missingLabels(program, existing) {
	if (existing === null) return [];
	const { activities } = program;
	const labels = allLabels(program);
	const known = new Set(existing.map((name) => name.toLowerCase()));
	return labelsToMake(program).flatMap((name) => {
		const meaning = labels[name];
		if (meaning === void 0 || meaning.kind === "hint" || known.has(name.toLowerCase())) return [];
		const what = meaning.kind === "activity" ? activities[meaning.activity]?.title ?? meaning.activity : meaning.kind === "none" ? "no points" : `${meaning.points} points`;
		return [{
			name,
			color: meaning.kind === "none" ? "cfd3d7" : "bfdadc",
			description: `Docpoints: ${what}`.slice(0, 100)
		}];
	});
}
/** States that a label shows where the program wants it. */
const shown = /* @__PURE__ */ new Set([
	"proposed",
	"confirmed",
	"rejected",
	"revoked"
]);
/** Which of Docpoints' own labels are to be put and taken off. */
function stateLabels(state, labels) {
	const wanted = shown.has(state) ? [`docpoints: ${state}`] : [];
	const standing = labels.filter(isOwnLabel);
	return {
		add: wanted.filter((name) => !standing.includes(name)),
		remove: standing.filter((name) => !wanted.includes(name))
	};
}
// src/decide/formulas.ts
/** What is escaped, and what begins or ends a formula. */
const token = /\\[^]|\$\$+/g;
/**
* Blanks, in one paragraph after the other, what is a formula: what stands between `$$` and `$$`, as GitHub shows it, and,
* whatever GitHub makes of it, what follows a `$$` that begins a line up to the next one, through other paragraphs as well.
* Code must have been blanked in what it is given.
*/
function formulaBlanker() {
	let isOpen = false;
	return (paragraph) => {
		const parts = [];
		let from = isOpen ? 0 : null;
		let at = 0;
		for (const { 0: found, index } of paragraph.matchAll(token)) {
			if (found.startsWith("\\")) continue;
			if (from === null) from = index;
			else {
				parts.push(paragraph.slice(at, from), blanks(index - from));
				at = index;
				from = null;
			}
		}
		isOpen = from !== null && (isOpen && from === 0 || beginsLine(paragraph, from));
		if (!isOpen || from === null) return [...parts, paragraph.slice(at)].join("");
		return [
			...parts,
			paragraph.slice(at, from),
			blanks(paragraph.length - from)
		].join("");
	};
}
/** As many blanks as what they stand for has characters, so that all the rest keeps its place. */
function blanks(length) {
	return " ".repeat(length);
}
function beginsLine(text, index) {
	return text.slice(text.lastIndexOf("\n", index - 1) + 1, index).trim() === "";
}
// src/decide/html-blocks.ts
const names = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>` + "`" + String.raw`]+))?`;
/** A whole tag, its name first. */
const tag = String.raw`<(?:([a-z][a-z\d-]*)(?:${attribute})*\s*\/?|\/([a-z][a-z\d-]*)\s*)>`;
/** How HTML begins that ends with a line of its own, and how that line is known. */
const kinds = [
	[/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/]
];
const block = new RegExp(String.raw`^<\/?(?:${names})(?:\s|\/?>|$)`, "i");
const alone = new RegExp(String.raw`^${tag}\s*$`, "i");
/** How HTML ends that a line begins: with a line that has the pattern in it, or with a blank one. Null: it begins none. `interrupts`: it stands below the text of a paragraph. */
function htmlEnd(line, interrupts) {
	if (!line.startsWith("<")) return null;
	const own = kinds.find(([start]) => start.test(line));
	if (own !== void 0) return own[1];
	return block.test(line) || !interrupts && alone.test(line) ? "blank" : null;
}
// src/decide/plain-blocks.ts
/** Deeper nesting is read as text: nobody means it, and each level of it costs something on every line. */
const deepest = 100;
/**
* The blocks of a Markdown text, in order, that stand in no quote and no list and are no code, as CommonMark has it. Line by
* line, and so in time that grows with the text, whatever it is made of. Never throws.
*/
function plainBlocks(text) {
	const reader = new BlockReader();
	let from = 0;
	for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
		reader.read(columns(line.replace(/[\r\n]+$/, "")), from);
		from += line.length;
	}
	return reader.end(text.length);
}
/** With blanks for tabs, which reach to the next fourth column. */
function columns(line) {
	if (!line.includes("	")) return line;
	let column = 0;
	return line.split(/(?<=\t)/).map((part) => {
		const width = part.endsWith("	") ? 4 * Math.floor((column + part.length - 1) / 4 + 1) - column : part.length;
		column += width;
		return part.endsWith("	") ? part.slice(0, -1).padEnd(width) : part;
	}).join("");
}
const heading = /^#{1,6}(?: |$)/;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const underline = /^(?:=+|-+) *$/;
const rule = /^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/;
const bullet = /^(?:[-+*]|(\d{1,9})[.)])(?= |$)/;
/** The state of reading a text line by line. */
var BlockReader = class {
	#blocks = [];
	#containers = [];
	#leaf = null;
	/** Of the line that is read: what it says, where it begins in the text, and how far it is read. */
	#line = "";
	#from = 0;
	#at = 0;
	/** The first column from there on that is no blank. */
	#next = 0;
	read(line, from) {
		this.#line = line;
		this.#from = from;
		this.#moveTo(0);
		const matched = this.#matchContainers();
		if (matched === this.#containers.length && this.#continueLeaf()) return;
		this.#start(matched);
	}
	end(length) {
		this.#from = length;
		this.#close(0);
		return this.#blocks;
	}
	#moveTo(column) {
		this.#at = column;
		if (this.#next > column && column > 0) return;
		this.#next = column;
		while (this.#line[this.#next] === " ") this.#next += 1;
	}
	get #indent() {
		return this.#next - this.#at;
	}
	get #isBlank() {
		return this.#next >= this.#line.length;
	}
	/** How many of the open quotes and items go on in this line. */
	#matchContainers() {
		const end = this.#containers.findIndex((container) => !this.#goesOn(container));
		return end === -1 ? this.#containers.length : end;
	}
	#goesOn(container) {
		if (container.kind === "quote") return this.#takeQuote();
		if (this.#isBlank) return !container.isEmpty;
		if (this.#indent < container.width) return false;
		this.#moveTo(this.#at + container.width);
		return true;
	}
	#takeQuote() {
		if (this.#indent > 3 || this.#line[this.#next] !== ">") return false;
		const behind = this.#next + 1;
		this.#moveTo(this.#line[behind] === " " ? behind + 1 : behind);
		return true;
	}
	/** Whether the line belongs to the code or HTML that is open, whatever it says. */
	#continueLeaf() {
		const leaf = this.#leaf;
		if (leaf?.kind === "fence") {
			const found = this.#indent > 3 ? null : /^(`{3,}|~{3,}) *$/.exec(this.#line.slice(this.#next))?.[1];
			if (found?.startsWith(leaf.mark) === true && found.length >= leaf.length) this.#leaf = null;
			return true;
		}
		if (leaf?.kind === "html") {
			if (leaf.end === "blank") return !this.#isBlank;
			if (leaf.end.test(this.#line)) this.#closeLeaf(this.#from + this.#line.length);
			return true;
		}
		return leaf?.kind === "code" && (this.#isBlank || this.#indent > 3);
	}
	/** What begins in the line behind the containers that go on. */
	#start(matched) {
		let depth = matched;
		const isOpen = () => this.#leaf?.kind === "paragraph";
		const isDirect = () => isOpen() && depth === this.#containers.length;
		for (;;) {
			if (this.#isBlank) return this.#close(depth);
			if (this.#indent > 3) {
				if (isOpen()) return;
				return this.#open(depth, { kind: "code" });
			}
			const rest = this.#line.slice(this.#next);
			if (rest.startsWith(">") && depth < deepest) {
				this.#close(depth);
				this.#takeQuote();
				this.#push({ kind: "quote" });
			} else if (heading.test(rest) || !(isDirect() && underline.test(rest)) && rule.test(rest)) return this.#open(depth, null);
			else if (isDirect() && underline.test(rest)) return this.#closeLeaf(this.#from);
			else if (!this.#startItem(rest, depth, isDirect())) return this.#startLeaf(rest, depth, isOpen(), isDirect());
			depth = this.#containers.length;
		}
	}
	/** An item goes no paragraph on; in the midst of one it needs text, and a number has to be the first. */
	#startItem(rest, depth, interrupts) {
		const found = depth < deepest ? bullet.exec(rest) : null;
		if (found === null) return false;
		const [mark, number] = found;
		const isEmpty = rest.trimEnd() === mark;
		if (interrupts && (isEmpty || number !== void 0 && Number(number) !== 1)) return false;
		const indent = this.#indent;
		this.#close(depth);
		this.#moveTo(this.#next + mark.length);
		const behind = this.#indent > 4 || isEmpty ? 1 : this.#indent;
		this.#moveTo(this.#at + behind);
		this.#push({
			kind: "item",
			width: indent + mark.length + behind,
			isEmpty: true
		});
		return true;
	}
	#startLeaf(rest, depth, goesOn, interrupts) {
		const [, backticks, tildes] = fence.exec(rest) ?? [];
		const mark = backticks ?? tildes;
		if (mark !== void 0) return this.#open(depth, {
			kind: "fence",
			mark: mark.slice(0, 3),
			length: mark.length
		});
		const end = htmlEnd(rest, interrupts);
		if (end === null) return goesOn ? void 0 : this.#open(depth, {
			kind: "paragraph",
			from: this.#from
		});
		this.#open(depth, {
			kind: "html",
			from: this.#from,
			end
		});
		if (end !== "blank" && end.test(rest)) this.#closeLeaf(this.#from + this.#line.length);
	}
	#push(container) {
		this.#fill();
		this.#containers.push(container);
	}
	#open(depth, leaf) {
		this.#close(depth);
		this.#fill();
		this.#leaf = leaf;
	}
	/** The innermost container has something in it. */
	#fill() {
		const last = this.#containers.at(-1);
		if (last?.kind === "item") last.isEmpty = false;
	}
	/** Closes what is open in the containers beyond `depth`, and the leaf. */
	#close(depth) {
		this.#closeLeaf(this.#from);
		this.#containers.length = depth;
	}
	#closeLeaf(to) {
		const leaf = this.#leaf;
		this.#leaf = null;
		if (this.#containers.length > 0 || leaf?.kind !== "paragraph" && leaf?.kind !== "html") return;
		this.#blocks.push({
			kind: leaf.kind,
			from: leaf.from,
			to
		});
	}
};
// src/decide/shown-text.ts
/** Elements whose text is quoted, code, struck out, or not shown. */
const unsaid = /^(?:blockquote|q|cite|pre|code|kbd|samp|tt|xmp|listing|del|s|strike|script|style|template|textarea|title)$/i;
/** Longer tags are read as text, so that no text costs more than its length. */
const longestTag = 2e3;
const tags = new RegExp(tag, "iy");
const address = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;
/** A definition that a paragraph begins with: an address, and a title that may go on for lines. */
const definition = /\s*\[(?:[^\][\\]|\\.){1,999}\]:\s*(?:<[^<>\n]*>|[^\s<]\S*)(?:\s+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?[ \t\r]*(?:\n|$)/y;
/** A footnote takes in all the text that follows. */
const footnote = /(?<=^|\n) {0,3}\[\^[^\]\s]{1,100}\]:/;
/** What may begin something that is not shown as it stands. */
const signs = /\\.|`+|<(?:!--|\?|!\[CDATA\[|![a-z])?/gis;
const ends = {
	"<!--": "-->",
	"<?": "?>",
	"<![cdata[": "]]>"
};
/**
* Blanks, in one block after the other, what GitHub shows as code or not at all, and what HTML quotes, also where it was
* begun in a block before. All else keeps its place. In time that grows with the text.
*/
var ShownText = class {
	/** By the name of an element, how often it is open. */
	#open = /* @__PURE__ */ new Map();
	#isComment = false;
	paragraph(text) {
		const from = endOfDefinitions(text);
		const note = text.search(footnote);
		const to = note === -1 ? text.length : Math.max(from, note);
		return blanks(from) + this.#read(text.slice(from, to), true) + blanks(text.length - to);
	}
	/** In HTML there is no code in backticks, nothing is escaped, and a comment may go on behind the block. */
	html(text) {
		return this.#read(text, false);
	}
	#read(text, isMarkdown) {
		const parts = [];
		let at = 0;
		const upTo = (end, isShown) => {
			if (end <= at) return;
			parts.push(isShown && !this.#isUnsaid ? text.slice(at, end) : blanks(end - at));
			at = end;
		};
		if (this.#isComment) this.#endComment(text, upTo);
		const closing = new Closing(text);
		const backticks = isMarkdown ? new Backticks(text) : null;
		while (!this.#isComment) {
			signs.lastIndex = at;
			const found = signs.exec(text);
			if (found === null) break;
			const [word] = found;
			const { index } = found;
			upTo(index, true);
			if (word.startsWith("\\")) upTo(isMarkdown ? index + 2 : index + 1, true);
			else if (word.startsWith("`")) {
				const end = backticks?.end(index, word.length) ?? null;
				upTo(end ?? index + word.length, end === null);
			} else if (word !== "<") {
				const end = closing.behind(ends[word.toLowerCase()] ?? ">", index + word.length);
				if (end !== null) upTo(end, false);
				else if (isMarkdown || word !== "<!--") upTo(index + word.length, true);
				else this.#isComment = true;
			} else this.#readTag(text, index, upTo);
		}
		upTo(text.length, !this.#isComment);
		return parts.join("");
	}
	#endComment(text, upTo) {
		const end = text.indexOf("-->");
		if (end === -1) return;
		upTo(end + 3, false);
		this.#isComment = false;
	}
	#readTag(text, index, upTo) {
		const near = text.slice(index, index + longestTag);
		tags.lastIndex = 0;
		address.lastIndex = 0;
		const found = tags.exec(near);
		if (found === null) return upTo(index + (address.exec(near)?.[0].length ?? 1), true);
		const [whole, opens, closes] = found;
		upTo(index + whole.length, false);
		const name = (opens ?? closes ?? "").toLowerCase();
		if (!unsaid.test(name)) return;
		const count = (this.#open.get(name) ?? 0) + (opens === void 0 ? -1 : 1);
		if (count > 0) this.#open.set(name, count);
		else this.#open.delete(name);
	}
	get #isUnsaid() {
		return this.#open.size > 0;
	}
};
function endOfDefinitions(text) {
	definition.lastIndex = 0;
	for (let end = 0;; end = definition.lastIndex) if (!definition.test(text)) return end;
}
/** Where something ends that may never do: each end is looked for once. */
var Closing = class {
	#text;
	#known = /* @__PURE__ */ new Map();
	constructor(text) {
		this.#text = text;
	}
	/** Behind the next `end` from `from` on; null: there is none. */
	behind(end, from) {
		const known = this.#known.get(end);
		const at = known === -1 || known !== void 0 && known >= from ? known : this.#text.indexOf(end, from);
		this.#known.set(end, at);
		return at === -1 ? null : at + end.length;
	}
};
/** Where code in backticks ends: at the next run of as many. */
var Backticks = class {
	#runs = /* @__PURE__ */ new Map();
	constructor(text) {
		for (const { 0: run, index } of text.matchAll(/`+/g)) {
			const same = this.#runs.get(run.length);
			if (same === void 0) this.#runs.set(run.length, [index]);
			else same.push(index);
		}
		for (const same of this.#runs.values()) same.reverse();
	}
	/** Behind the run that closes one of `length` at `index`; null: none does. To be asked in the order of the text. */
	end(index, length) {
		const same = this.#runs.get(length) ?? [];
		while ((same.at(-1) ?? 1e400) <= index) same.pop();
		const closing = same.at(-1);
		return closing === void 0 ? null : closing + length;
	}
};
// src/decide/command-lines.ts
/** Blanks that keyboards and text pasted from elsewhere leave about: no one sees them, and Markdown makes nothing of them. */
const stray = String.raw`(?:[\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff] *)*`;
const line = new RegExp(String.raw`(?<=^|\n) {0,3}${stray}\/points(?=\s|$)[^\n]*`, "gi");
/**
* The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
* code, a formula, a comment in HTML or what HTML quotes, as GitHub would show it. Never throws, and takes time that grows
* with the comment, whatever it is made of.
*/
function commandLines(body) {
	if (body.search(line) === -1) return [];
	const shown = new ShownText();
	const withoutFormulas = formulaBlanker();
	return plainBlocks(body).flatMap((block) => {
		const raw = body.slice(block.from, block.to);
		const said = block.kind === "paragraph" ? shown.paragraph(raw) : shown.html(raw);
		if (!isPlain(block, raw)) return [];
		const plain = withoutFormulas(said);
		return Array.from(raw.matchAll(line)).filter(({ 0: found, index }) => plain[index + found.indexOf("/")] === "/").map(([found]) => found.trim());
	});
}
/** An image or a break on a line of its own begins what Markdown calls HTML, and GitHub shows what follows it as plain lines. */
const openImage = /^ {0,3}<(?:img|br|video|picture)\b/i;
function isPlain({ kind }, text) {
	return kind === "paragraph" || openImage.test(text) && !text.includes("<!--");
}
// src/decide/meant.ts
/** Words that people add though no command has them. */
const filler = /^(?:and|to|for|with|points?|pts?|p)$/i;
/**
* The words of a command that was probably meant: without emphasis, punctuation and filling words, and in the order in
* which they are to be said. `reads`: whether some words are a command that sets or confirms. Null: nothing comes of it.
*/
function whatWasReordered(words, reads) {
	const bare = words.map((word) => word.replace(/^[*_~`"'(]+|[*_~`"'),.;:!]+$/g, "")).filter((word) => word !== "" && !filler.test(word));
	const [first, ...rest] = bare;
	if (first === void 0) return null;
	const confirms = bare.filter(isConfirm).slice(0, 1);
	const others = bare.filter((word) => !isConfirm(word));
	const numbersLast = [...others.filter((word) => !/^-?\d/.test(word)), ...others.filter((word) => /^-?\d/.test(word))];
	return [
		bare,
		[...rest, first],
		[...others, ...confirms],
		[...numbersLast, ...confirms],
		[...swapped(others), ...confirms]
	].find(reads)?.join(" ") ?? null;
}
function isConfirm(word) {
	return word.toLowerCase() === "confirm";
}
/** `100 @ana 50 @bo` as `@ana 100 @bo 50`. */
function swapped(words) {
	return words.flatMap((_word, index) => index % 2 === 0 ? [words[index + 1] ?? "", words[index] ?? ""] : []);
}
/** The commands in a comment, in order, as the grammar has them. Case and stray blanks are forgiven. Never throws. */
function readCommands(body, activities) {
	const lines = commandLines(body);
	const commands = lines.slice(0, 100).map((typed) => readCommand(typed, activities));
	const [typed] = lines.slice(100);
	return typed === void 0 ? commands : [...commands, {
		typed,
		verb: "beyond",
		left: lines.length - 100
	}];
}
/** A line is read by the first form of the grammar that it fits as a whole. */
function readCommand(typed, activities) {
	const words = typed.split(/\s+/u).slice(1);
	for (const { verb, form } of grammar) {
		const slots = fit(words, form.split(" "), activities);
		if (slots !== null) return {
			typed,
			...toCommand(verb, slots)
		};
	}
	return {
		typed,
		verb: "unknown",
		...whatWasMeant(words, activities)
	};
}
/** What the words fill in; null where they do not fit the form to its end. */
function fit(words, form, activities) {
	const slots = {};
	let rest = words;
	for (const part of form.filter((one) => one !== "")) {
		const left = take(rest, part.replace(/[[\]]/g, ""), slots, activities);
		if (left === null && !part.startsWith("[")) return null;
		rest = left ?? rest;
	}
	return rest.length === 0 ? slots : null;
}
/** The words that are left behind what one part of a form takes; null where it fits none. */
function take(words, part, slots, activities) {
	const [word] = words;
	if (word === void 0) return null;
	switch (part) {
		case "<activity>": {
			const activity = activities.find((id) => id.toLowerCase() === word.toLowerCase());
			if (activity === void 0) return null;
			slots.activity = activity;
			return words.slice(1);
		}
		case "<points>": {
			const points = readNumber(word);
			if (points === null) return null;
			slots.points = points;
			return words.slice(1);
		}
		case "<login>": {
			const login = readLogin(word);
			if (login === null) return null;
			slots.login = login;
			return words.slice(1);
		}
		case "<shares>": return takeShares(words, slots);
		case "<reason>":
			slots.reason = words.join(" ");
			return [];
		default:
			if (word.toLowerCase() !== part) return null;
			if (part === "confirm") slots.confirm = true;
			return words.slice(1);
	}
}
function takeShares(words, slots) {
	const shares = [];
	for (let at = 0; at < words.length; at += 2) {
		const login = readLogin(words[at] ?? "");
		const points = readNumber((words[at + 1] ?? "").replace(/,$/, ""));
		if (login === null || points === null) break;
		shares.push({
			login,
			points
		});
	}
	if (shares.length === 0) return null;
	slots.shares = shares;
	return words.slice(2 * shares.length);
}
const wholeNumber = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})p?$/i;
function readNumber(word) {
	return wholeNumber.test(word) ? Number(word.replaceAll(",", "").replace(/p$/i, "")) : null;
}
/** `1.5`, `1e3`, `+50`, and what has more digits than anybody's points. */
function isNoWholeNumber(word) {
	return /^[-+]?\.?\d/.test(word) && readNumber(word) === null;
}
/** `@ana`, `@ana,`, `@renovate[bot]`. */
function readLogin(word) {
	return /^@([a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?(?:\[bot\])?)[,:]?$/i.exec(word)?.[1] ?? null;
}
/** A form says which slots its verb fills; those that it may leave out are empty here. */
function toCommand(verb, slots) {
	const { activity = null, points = null, login = "", shares = [], reason = "", confirm = false } = slots;
	switch (verb) {
		case "show":
		case "help":
		case "enrol":
		case "leave":
		case "recheck": return { verb };
		case "reject":
		case "refund":
		case "claim": return {
			verb,
			reason
		};
		case "revoke": return {
			verb,
			of: activity === null ? null : {
				login,
				activity
			},
			reason
		};
		case "settle": return {
			verb,
			activity,
			points,
			confirm
		};
		case "share": return {
			verb,
			shares,
			confirm
		};
		case "award": return {
			verb,
			login,
			activity: activity ?? "",
			points,
			reason
		};
		case "nominate": return {
			verb,
			login,
			points: points ?? 0,
			reason
		};
		case "redeem": return {
			verb,
			points: points ?? 0,
			reason
		};
		default: return verb;
	}
}
function whatWasMeant(words, activities) {
	const [first = "", second = ""] = words;
	const reordered = whatWasReordered(words, (some) => isSettling(some, activities));
	if (reordered !== null) return {
		nearest: reordered,
		form: null
	};
	const begun = grammar.find(({ verb, form }) => {
		if (first.startsWith("@")) return verb === "share";
		return isNoWholeNumber(first) ? form.startsWith("<points>") : form.startsWith(`${first.toLowerCase()} `);
	});
	if (begun?.verb === "award") return {
		nearest: nearestActivity(words[2], activities),
		form: begun.form
	};
	if (begun !== void 0) return {
		nearest: null,
		form: begun.form
	};
	const verbs = grammar.flatMap(({ verb, form }) => verb === "leave" ? [] : /^[a-z]+/.exec(form)?.[0] ?? []);
	const wrong = readNumber(first) === null && !activities.includes(first) ? first : second;
	return {
		nearest: nearestWord(wrong, [
			"confirm",
			...verbs,
			...activities
		]),
		form: null
	};
}
function isSettling(words, activities) {
	return grammar.some(({ verb, form }) => (verb === "settle" || verb === "share") && fit(words, form.split(" "), activities) !== null);
}
function nearestActivity(word, activities) {
	return word === void 0 ? null : nearestWord(word, activities);
}
// src/decide/marker.ts
/**
* Hidden marks by which Docpoints finds its own comments again. A mark alone proves nothing: anyone can copy it,
* so it counts only in a comment that GitHub says is our own, and even there it is no evidence of a decision.
*/
const comment = /^<!-- docpoints:comment ([\da-f]{16}) ([\da-f]{16})(?: (\d{1,20}))?(?: ~([\da-f]{16})(?: (\d{4}-\d\d-\d\d))?)?(?: =([\da-f]{16})\.([\da-f]{6})\.([\da-z]{1,10}))?(?: \+([\da-f]{16}))? -->/;
/** The mark of the one comment. */
function commentMarker({ inputs, body, setIn, still, ledger, recorded }) {
	return `<!-- docpoints:comment ${[
		inputs,
		body,
		...setIn === null ? [] : [setIn],
		...still === void 0 ? [] : [`~${still.digest}`, ...still.due === null ? [] : [still.due]],
		...ledger === void 0 ? [] : [`=${ledger.line}.${ledger.ledger}.${Date.parse(ledger.at).toString(36)}`],
		...recorded === void 0 ? [] : [`+${recorded}`]
	].join(" ")} -->`;
}
/** Whether a text is the one comment: it starts with the mark, so that a quotation of it is none. */
function hasCommentMarker(body) {
	return body.startsWith("<!-- docpoints:comment ");
}
/** The mark that the one comment starts with; null in any other text, and where somebody has spoilt it. */
function readCommentMarker(body) {
	const [, inputs, says, setIn, digest, due = null, line, ledger, time, recorded] = comment.exec(body) ?? [];
	const at = time === void 0 ? /* @__PURE__ */ new Date(NaN) : new Date(Number.parseInt(time, 36));
	const isKept = line !== void 0 && ledger !== void 0 && !Number.isNaN(at.getTime());
	if (inputs === void 0 || says === void 0) return null;
	return {
		inputs,
		body: says,
		setIn: setIn === void 0 ? null : Number(setIn),
		...digest === void 0 ? {} : { still: {
			digest,
			due
		} },
		...isKept ? { ledger: {
			line,
			ledger,
			at: at.toISOString()
		} } : {},
		...recorded === void 0 ? {} : { recorded }
	};
}
const reply = /^<!-- docpoints:reply (\d{1,20})((?: \d{1,5}:[\w~-]{1,60}){0,999}) -->/;
/** The mark of a reply. */
function replyMarker({ to, refused }) {
	return `<!-- docpoints:reply ${[to, ...refused.map(({ position, key }) => `${position}:${key}`)].join(" ")} -->`;
}
/** The mark that a reply starts with; null in any other text. */
function readReplyMarker(body) {
	const [, to, refused = ""] = reply.exec(body) ?? [];
	if (to === void 0) return null;
	return {
		to: Number(to),
		refused: Array.from(refused.matchAll(/(\d+):([\w~-]+)/g), ([, position, key = ""]) => ({
			position: Number(position),
			key
		}))
	};
}
const waiting = /^<!-- docpoints:waiting (\d{1,20}) -->/;
/** The mark of a reply that says of the command in a comment (`to`, its id) that it waits. */
function waitingMarker(to) {
	return `<!-- docpoints:waiting ${to} -->`;
}
/** The id of the comment whose command waits by a reply that starts with the mark; null in any other text. */
function readWaitingMarker(body) {
	const [, to] = waiting.exec(body) ?? [];
	return to === void 0 ? null : Number(to);
}
// src/decide/spoken-commands.ts
/**
* The commands in the comments, in the order in which they were said: by time, then by id. Comments by bots, by accounts
* that are gone, by Docpoints itself, and those edited after they were written, say nothing.
*/
function readSpokenCommands(comments, activities) {
	const replies = readReplies(comments);
	return comments.filter(isHeard).toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id).flatMap((comment) => {
		const refused = replies.get(comment.id) ?? null;
		return commandsOf(comment, activities).map((command, index) => ({
			command,
			comment,
			position: index + 1,
			refused: refusalOf(comment, index + 1, refused)
		}));
	});
}
/**
* The commands of texts that were read already: a long one takes a while, and is asked about several times, and again at
* the next event. A process that lives on has one, of at most so many.
*/
const known = /* @__PURE__ */ new Map();
const mostKnown = 500;
/** Shorter ones are read as soon as they are found. */
const worthKnowing = 500;
function commandsOf({ body }, activities) {
	if (body.length < worthKnowing) return readCommands(body, activities);
	const text = createHash("sha256").update(`${activities.join(" ")}\n${body}`).digest("base64");
	const commands = known.get(text) ?? readCommands(body, activities);
	known.delete(text);
	known.set(text, commands);
	const [oldest] = known.keys();
	if (known.size > mostKnown && oldest !== void 0) known.delete(oldest);
	return commands;
}
/**
* A reply alone refuses nothing: its mark could be anybody's text that a workflow repeats. Our reaction says that there was
* a refusal; the mark, which. Where nobody answered (too many in an hour, the same said before, or the reply was deleted),
* the other reaction beside it says that something in the comment was done: then what was set, rejected or asked for is kept.
*/
function refusalOf({ ownReactions }, position, refused) {
	if (!ownReactions.includes("confused")) return null;
	if (refused === null) return ownReactions.includes("rocket") ? "confirm" : "all";
	const own = refused.find((one) => one.position === position);
	if (own === void 0) return null;
	return own.key === "merge-first" ? "confirm" : "all";
}
function isHeard(comment) {
	const { author, isEdited, isOwn } = comment;
	return author !== null && !author.isBot && !isEdited && !isOwn;
}
/** By the id of the comment that was answered: the commands that were refused. */
function readReplies(comments) {
	const replies = /* @__PURE__ */ new Map();
	for (const { body, isOwn } of comments) {
		const mark = isOwn ? readReplyMarker(body) : null;
		if (mark !== null) replies.set(mark.to, [...replies.get(mark.to) ?? [], ...mark.refused]);
	}
	return replies;
}
/** Who said it, when and where. */
function saidIn({ comment: { id, author, createdAt, url } }) {
	return {
		by: {
			id: author.id,
			login: author.login
		},
		at: createdAt,
		url,
		comment: id
	};
}
/** Whether the comment has the reaction that ends its handling. */
function isHandled({ ownReactions }) {
	return ownReactions.includes("rocket") || ownReactions.includes("confused");
}
/**
* Whether a command that was answered may still hold: that it decides something, and was not refused as a whole. Whether
* who said it may decide is for the permissions to say.
*/
function isInForce({ command, refused }) {
	if (!isDecisive(command) || refused === "all") return false;
	return refused === null || settingOf(command) !== null;
}
const decisive = /* @__PURE__ */ new Set([
	"settle",
	"share",
	"reject",
	"revoke",
	"claim"
]);
/** Whether a command decides about the points of a pull request, or asks for such a decision. */
function isDecisive(command) {
	return decisive.has(command.verb);
}
/**
* Everybody whose permission a decision needs to know: who wrote commands that wait for an answer or may still hold, edited
* away or not (but those that anybody may say), and who put labels that are about points, or took them off. Where time may confirm, everybody who wrote any: a maintainer's stops it.
*/
function peopleWhoSpeak({ comments, labellings }, program) {
	const isByTime = Object.keys(program.confirm.after).length > 0;
	const speakers = readSpokenCommands(comments, Object.keys(program.activities)).filter((one) => isByTime || !isHandled(one.comment) && !isForAnyone(one.command) || isInForce(one) && one.command.verb !== "claim" || one.command.verb === "redeem").map(({ comment }) => comment.author);
	const edited = comments.flatMap(({ isEdited, author, ownReactions }) => isEdited && ownReactions.length > 0 ? author ?? [] : []);
	const labels = labellings.filter(({ name }) => isAboutPoints(name, program)).flatMap(({ by, takenOff }) => [by ?? [], takenOff?.by ?? []].flat());
	return [...new Map([
		...speakers,
		...edited,
		...labels
	].map((person) => [person.id, person])).values()].filter(({ isBot }) => !isBot);
}
/** Whether a command does the same whoever says it, and its answer does not depend on that either. */
function isForAnyone({ verb }) {
	return verb === "enrol" || verb === "leave" || verb === "recheck";
}
/** Everybody whose standing a decision may need to know: who wrote commands that wait for an answer, or that are about their own account. */
function peopleWhoAsk(comments, activities) {
	const own = /* @__PURE__ */ new Set([
		"redeem",
		"enrol",
		"leave"
	]);
	return readSpokenCommands(comments, activities).filter(({ comment, command }) => !isHandled(comment) || own.has(command.verb)).map(({ comment }) => comment.author);
}
/** The logins that commands name, of those who `may` have their say: nobody else's are worth a question. */
function namedLogins(comments, activities, may) {
	const logins = readSpokenCommands(comments, activities).flatMap(({ command, comment, refused }) => {
		if (refused === "all" || !may(comment.author)) return [];
		if (command.verb === "share") return command.shares.map(({ login }) => login);
		return command.verb === "award" || command.verb === "nominate" ? [command.login] : [];
	});
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
/** Whether a command sets what waits for a confirm. */
function isSetting({ verb }) {
	return verb === "settle" || verb === "share" || verb === "reject";
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
export { stateLabels as C, readLabels as S, waitingMarker as _, isSetting as a, labelsToMake as b, peopleWhoSpeak as c, saidIn as d, commentMarker as f, replyMarker as g, readWaitingMarker as h, isInForce as i, readReplies as l, readCommentMarker as m, isDecisive as n, namedLogins as o, hasCommentMarker as p, isHandled as r, peopleWhoAsk as s, revertedPull as t, readSpokenCommands as u, isAboutPoints as v, issueLabels as w, missingLabels as x, isOwnLabel as y };
