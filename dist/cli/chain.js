import { i as quoted, n as describeValue, r as nearestWord, t as describeKey } from "./words.js";
import { t as writtenProgram } from "./written-program.js";
import { a as presetNames, i as readBase, n as nameOfPlace, t as keyOfPlace } from "./program-place.js";
import { t as simple } from "./simple2.js";
import * as v from "valibot";
import { LineCounter, isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from "yaml";
// src/program/mistake.ts
/** `file:line:column: path: found …, expected … (did you mean …?)`. */
function describeMistake(mistake) {
	return `${mistake.file}:${mistake.line}:${mistake.column}: ${whatIsWrong(mistake)}`;
}
/** The mistake without its place, where that is told apart. */
function whatIsWrong(mistake) {
	const what = `found ${mistake.found}, expected ${mistake.expected}`;
	const hint = mistake.nearest === null ? "" : ` (did you mean \`${mistake.nearest}\`?)`;
	return `${mistake.path === "" ? "" : `${mistake.path}: `}${what}${hint}`;
}
// src/program/offset-of.ts
/**
* Where in the text the value (or the key) at a path starts; an empty value stands at its key. For what is not in the
* file, where the nearest part around it starts.
*/
function offsetOf(document, path, part) {
	let node = document.contents;
	let offset = isCollection(node) ? node.range?.[0] ?? 0 : 0;
	for (const [depth, step] of path.entries()) {
		const around = isAlias(node) ? node.resolve(document) : node;
		if (!isCollection(around)) break;
		const item = isMap(around) ? around.items.find(({ key }) => isScalar(key) && String(key.value) === step) : around.items[Number(step)];
		if (item === void 0) break;
		const wantsKey = depth === path.length - 1 && part === "key";
		node = isPair(item) ? item.value : item;
		offset = rangeStart(isPair(item) && (wantsKey || isEmpty(item.value)) ? item.key : node) ?? offset;
	}
	return offset;
}
function isEmpty(node) {
	return node === null || isScalar(node) && node.value === null && node.source === "";
}
function rangeStart(node) {
	return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : void 0;
}
// src/program/secrets.ts
/** What a secret looks like, and what it is: a program file is for everybody to read. */
const kinds = [
	["a token of GitHub", /\b(?:gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g],
	["a private key", /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/g],
	["a token of GitLab", /\bglpat-[\w-]{16,}/g],
	["a token of npm", /\bnpm_[A-Za-z0-9]{30,}/g],
	["a token of Slack", /\bxox[abeoprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+/g],
	["a key of AWS", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
	["a key of Google", /\bAIza[\w-]{30,}/g],
	["a key of an AI service", /\bsk-(?:[\w-]{0,60}[-_])?(?=[A-Za-z\d]{0,99}\d[A-Za-z])[A-Za-z\d]{16,}/g],
	["a secret for signing webhooks", /\bwhsec_[\w+/=-]{16,}/g],
	["a signed token (JWT)", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
	["an address with a password", /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@'"]{1,100}:[^\s/@'"]{1,200}@/gi],
	["a token", /\bbearer\s+(?=[\w.~+/-]{0,99}\d)[\w.~+/-]{20,}/gi]
];
/** What in a text looks like a secret, comments included, in its order. */
function secretsIn(text) {
	return kinds.flatMap(([what, pattern]) => Array.from(text.matchAll(pattern), ({ index: offset }) => ({
		offset,
		what
	}))).sort((a, b) => a.offset - b.offset);
}
// src/program/read-yaml.ts
const longest = 1e5;
const mostAliases = 100;
/**
* Reads a YAML 1.2 file without tags, with text keys that are each there once. Comments, anchors and aliases are welcome.
* Never throws. Size, aliases and depth are bounded; with a mistake the value is null. What looks like a secret is told
* alone, and never repeated: other mistakes might show it.
*/
function readYaml(text, file) {
	const source = text.replace(/^\uFEFF/, "");
	const told = (place, found, expected) => ({
		file,
		...place,
		path: "",
		found,
		expected,
		nearest: null
	});
	const start = {
		line: 1,
		column: 1
	};
	if (source.length > longest) return refuse([told(start, `a file of ${source.length.toLocaleString("en")} characters`, "at most 100,000")]);
	if (source.includes("\0")) return refuse([told(start, "a file that is no text in UTF-8", "one that is saved as UTF-8")]);
	const secrets = secretsIn(source).slice(0, 100);
	if (secrets.length > 0) {
		const places = lineStarts(source);
		return refuse(secrets.map(({ offset, what }) => told(places(offset), `what looks like ${what}`, "no secret: take it out here, and make it void where it is from")));
	}
	const counter = new LineCounter();
	const document = parseDocument(source, {
		lineCounter: counter,
		prettyErrors: false,
		stringKeys: true,
		uniqueKeys: false,
		resolveKnownTags: false,
		version: "1.2",
		schema: "core"
	});
	const end = source.trimEnd().length;
	const placeOf = (offset) => {
		const { line, col } = counter.linePos(Math.min(offset, end));
		return {
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const syntax = [...document.errors, ...document.warnings].slice(0, 1e3).map((fault) => told(placeOf(fault.pos[0]), ...inWords(fault.code, fault.message)));
	const lines = new Map(syntax.toReversed().map((mistake) => [mistake.line, mistake]));
	if (lines.size > 0) return refuse([...lines.values()].toReversed().slice(0, 100));
	const odd = oddities(document).slice(0, 100).map(({ node, found, expected }) => told(placeOf(node.range?.[0] ?? 0), found, expected));
	if (odd.length > 0) return refuse(odd);
	try {
		return {
			value: document.toJS({ maxAliasCount: mostAliases }),
			mistakes: [],
			place: (path, part) => placeOf(offsetOf(document, path, part))
		};
	} catch (fault) {
		return refuse([told(start, `aliases that cannot be followed (${String(fault)})`, "no aliases")]);
	}
}
/** Says where in a text an offset stands. */
function lineStarts(text) {
	return (offset) => {
		const before = text.slice(0, offset).split("\n");
		return {
			line: before.length,
			column: (before.at(-1)?.length ?? 0) + 1
		};
	};
}
function refuse(mistakes) {
	return {
		value: null,
		mistakes,
		place: () => ({
			line: 1,
			column: 1
		})
	};
}
function inWords(code, message) {
	if (code === "TAB_AS_INDENT") return ["a tab at the start of a line", "spaces: YAML indents by spaces alone"];
	if (code === "TAG_RESOLVE_FAILED") return ["a tag", "a value without a tag (`!…`)"];
	if (code === "MULTIPLE_DOCS") return ["a second document", "one document: no line `---` in between"];
	if (code === "NON_STRING_KEY") return ["a list or a map as a key", "a name as a key"];
	if (code === "RESOURCE_EXHAUSTION") return ["values nested too deep", "the levels of a program file"];
	if (code === "BAD_SCALAR_START") return [message.replace(/^Plain/, "a plain"), "quotes around it"];
	if (code === "MISSING_CHAR" || message.startsWith("Flow")) return [`something missing (${message.slice(0, 200)})`, "each quotation and bracket closed"];
	if (code === "BLOCK_IN_FLOW") return ["`: ` or `- ` within brackets", "quotes around a text that has them in it"];
	if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY" || code === "BAD_INDENT") return ["a key where none can stand", "the keys of one map exactly below each other, each with `: ` behind it, and quotes around a text that has `: ` in it"];
	return [`no YAML (${message.slice(0, 200)})`, "YAML"];
}
/** What is YAML, and yet no good in a program file. The library's own walk through a document costs a fifth of reading it. */
function oddities(document) {
	const odd = [];
	const anchors = /* @__PURE__ */ new Set();
	let aliases = 0;
	const walk = (node) => {
		if (isAlias(node)) {
			aliases += 1;
			if (!anchors.has(node.source)) odd.push({
				node,
				found: `${describeKey(`*${node.source}`)}, which YAML takes for an alias of nothing`,
				expected: "quotes around it"
			});
			if (aliases === 101) odd.push({
				node,
				found: "too many aliases",
				expected: `at most ${mostAliases}`
			});
			return;
		}
		if (isNode(node) && node.anchor !== void 0) anchors.add(node.anchor);
		if (isScalar(node)) odd.push(...oddNumber(node));
		else if (isMap(node)) {
			odd.push(...oddKeys(node));
			for (const { key, value } of node.items) {
				walk(key);
				walk(value);
			}
		} else if (isSeq(node)) node.items.forEach(walk);
	};
	walk(document.contents);
	return odd;
}
/** Elsewhere a point parts thousands: to YAML `5.000` is five. */
function oddNumber(node) {
	const { source, value } = node;
	if (source === void 0 || typeof value !== "number" || !/^[1-9]\d{0,2}(?:\.000)+$/.test(source)) return [];
	const expected = `\`${value}\`, or \`${source.replaceAll(".", "")}\` if that is meant`;
	return [{
		node,
		found: `\`${source}\`, which is ${value} to YAML`,
		expected
	}];
}
function oddKeys({ items }) {
	const seen = /* @__PURE__ */ new Set();
	return items.flatMap(({ key }) => {
		if (!isScalar(key)) return [];
		const name = String(key.value);
		const isAgain = seen.has(name);
		seen.add(name);
		if (isAgain) return [{
			node: key,
			found: `the key ${describeKey(name)} again`,
			expected: "each key once"
		}];
		if (name === "<<") return [{
			node: key,
			found: "the merge key `<<`",
			expected: "the keys themselves, or an alias of a whole value: `key: *anchor`"
		}];
		return name in Object.prototype ? [{
			node: key,
			found: `the key ${describeKey(name)}`,
			expected: "another name: this one is reserved"
		}] : [];
	});
}
// src/program/shape.ts
/** Holds a plain value against the shape of a program file; null: it has another, and nobody is there to `explain` it. */
function readShape(value, explain) {
	const own = structuredClone(value);
	const result = v.safeParse(writtenProgram, own);
	if (result.success) return {
		written: result.output,
		findings: [],
		lost: []
	};
	return explain?.(own, result.issues) ?? null;
}
// src/program/layer.ts
const extending = v.object({ extends: v.string() });
/**
* Reads one file by itself: YAML, then shape; null where it has the wrong shape, and nobody is there to `explain` it.
* Never throws.
*/
function readLayer(text, file, explain, isPreset = false) {
	const yaml = readYaml(text, file);
	const { place, mistakes } = yaml;
	if (mistakes.length > 0) return {
		layer: null,
		base: null,
		mistakes,
		told: [],
		lost: [],
		place
	};
	const shape = readShape(yaml.value ?? {}, explain);
	if (shape === null) return null;
	const { written, findings, lost } = shape;
	const isEmpty = yaml.value === null;
	const based = v.safeParse(extending, yaml.value);
	return {
		layer: written === null ? null : {
			file,
			isPreset,
			isEmpty,
			written,
			place
		},
		base: based.success ? based.output.extends : null,
		mistakes: findings.slice(0, 100).map((finding) => mistakeAt(finding, {
			file,
			place
		})),
		told: findings.map(({ path }) => path),
		lost,
		place
	};
}
/** A finding as a mistake in a file. */
function mistakeAt({ path, part, found, expected, nearest }, { file, place }) {
	return {
		file,
		...place(path, part),
		path: dotted(path),
		found,
		expected,
		nearest
	};
}
/** `program.levels[1].points`; a name that is no plain word stands in brackets: `labels["good docs"]`. */
function dotted(path) {
	return path.map((step, at) => {
		if (typeof step === "number") return `[${step}]`;
		if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
		return at === 0 ? step : `.${step}`;
	}).join("");
}
// src/program/chain.ts
/** A file may rest on another that rests on another: so many are followed. */
const longestChain = 8;
/** Follows `extends` from a file down to a preset. Never throws. */
function readChain(text, file, { others, presets, explain }) {
	const layers = [];
	const files = [];
	const veiled = /* @__PURE__ */ new Set();
	const mistakes = [];
	const told = [];
	const lost = [];
	const seen = [];
	let isComplete = true;
	let next = {
		text,
		file
	};
	const end = (needs = null) => ({
		layers: layers.toReversed(),
		isComplete,
		files,
		veiled,
		mistakes,
		told,
		lost,
		needs
	});
	for (;;) {
		const reading = readLayer(next.text, next.file, explain);
		if (reading === null) {
			isComplete = false;
			return end({ kind: "explanation" });
		}
		const { layer } = reading;
		files.push(next.file);
		mistakes.push(...reading.mistakes);
		told.push(...reading.told);
		lost.push(...reading.lost);
		if (layer === null) isComplete = false;
		else layers.push(layer);
		const base = reading.base ?? "simple";
		const at = {
			file: next.file,
			place: reading.place
		};
		const refuse = (found, expected, nearest = null) => {
			isComplete = false;
			const finding = {
				path: ["extends"],
				part: "value",
				found,
				expected,
				nearest
			};
			mistakes.push(mistakeAt(finding, at));
			return end();
		};
		const lack = (needs, name) => {
			refuse(`${describeKey(name)}, which has not been read`, whatCanBeExtended);
			return end(needs);
		};
		const read = readBase(base);
		if (read === null) return refuse(describeValue(base), whatCanBeExtended, nearestPreset(base));
		if (read.kind === "preset") {
			const preset = read.name === "simple" ? simple : presets.get(read.name);
			if (preset === void 0) return lack(read, base);
			if (read.name !== "simple") layers.push(presetLayer(read.name, preset));
			layers.push(simpleLayer());
			return end();
		}
		const { place } = read;
		const name = nameOfPlace(place);
		const before = seen.findIndex((one) => keyOfPlace(one) === keyOfPlace(place));
		if (before >= 0) return refuse(`a circle: ${[...seen.slice(before), place].map(nameOfPlace).join(" → ")}`, "files of which the last extends a preset");
		seen.push(place);
		if (files.length >= longestChain) return refuse(`${describeKey(name)}, the file number ${seen.length} in a row`, `at most ${longestChain} files that extend one another`);
		const other = others.get(keyOfPlace(place));
		if (other === void 0) return lack(read, name);
		if ("unreadable" in other) return refuse(`${describeKey(name)}, which ${other.unreadable}`, "a file that can be read from here");
		if (other.isPrivate === true) veiled.add(name);
		next = {
			text: other.text,
			file: name
		};
	}
}
const whatCanBeExtended = `a preset (${quoted(presetNames)}), or \`owner/repo[:path][@ref]\``;
function nearestPreset(word) {
	return word.includes("/") ? null : nearestWord(word, presetNames);
}
/** Reading a preset costs as much as reading a file, and gives the same each time. */
const readPresets = /* @__PURE__ */ new Map();
/** Throws TypeError for a preset that is wrong. */
function presetLayer(name, text) {
	const known = readPresets.get(name);
	if (known !== void 0) return known;
	const reading = readLayer(text, `preset ${name}`, null, true);
	if (reading === null || reading.layer === null || reading.mistakes.length > 0) throw new TypeError(`The preset ${name} cannot be read: this is a bug of Docpoints.`);
	readPresets.set(name, reading.layer);
	return reading.layer;
}
/** The preset `simple`, on which every program rests. */
function simpleLayer() {
	return presetLayer("simple", simple);
}
export { describeMistake as a, mistakeAt as i, simpleLayer as n, whatIsWrong as o, dotted as r, readChain as t };
