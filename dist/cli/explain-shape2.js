import { a as quotedWords, n as describeValue, r as nearestWord, t as describeKey } from "./words.js";
import { t as writtenProgram } from "./written-program.js";
import * as v from "valibot";
// src/program/explain-shape.ts
/** All that is wrong with a value of the wrong shape, each told at its place, and what is left when one looks away from it. */
const explainShape = (value, issues) => {
	const places = issues.flatMap(innermost);
	const findings = onePerPath(places.flatMap(findingsOf));
	places.forEach(dropUnknownKeys);
	return {
		findings,
		...withoutWrongParts(value)
	};
};
/** A file has no more levels than that. */
const deepest = 12;
/** Takes away what has the wrong shape, and where its absence is wrong as well, what is around it. */
function withoutWrongParts(rest) {
	const lost = [];
	for (let round = 0; round < deepest; round += 1) {
		const left = v.safeParse(writtenProgram, rest);
		if (left.typed) return {
			written: left.output,
			lost
		};
		const before = lost.length;
		for (const { issues, path } of left.issues.map((issue) => ({
			...issue,
			path: pathOf(issue.path ?? [])
		}))) {
			if (lost.slice(before).some((part) => part.every((step, at) => path[at] === step))) continue;
			const gone = path.length === 0 ? null : takeAway(rest, path);
			if (gone !== null) lost.push(gone);
			else if (path.length === 0 && issues === void 0) return {
				written: null,
				lost
			};
		}
	}
	return {
		written: null,
		lost
	};
}
/** Takes away the nearest part around a path that is no item of a list, for the others keep their places; null: it is gone already. */
function takeAway(rest, path) {
	const parents = path.map((_, depth) => path.slice(0, depth).reduce(inner, rest));
	const depth = parents.findLastIndex((parent, at) => !Array.isArray(parent) && Object.hasOwn(Object(parent), path[at] ?? ""));
	if (depth < 0) return null;
	Reflect.deleteProperty(Object(parents[depth]), path[depth] ?? "");
	return path.slice(0, depth + 1);
}
function inner(value, step) {
	return Object.hasOwn(Object(value), step) ? Reflect.get(Object(value), step) : void 0;
}
function pathOf(items) {
	return items.map(({ key }) => typeof key === "number" ? key : String(key));
}
/** A number that is neither whole nor positive is told once. */
function onePerPath(findings) {
	return [...Map.groupBy(findings, ({ path }) => path.join("\0")).values()].flatMap((same) => same.slice(0, 1));
}
/** Where one of several alternatives fits but for something inside, that is what is wrong. */
function innermost(issue) {
	const items = issue.path ?? [];
	const inside = issue.type === "union" ? (issue.issues ?? []).filter(({ path }) => path !== void 0) : [];
	if (inside.length === 0) return [{
		issue,
		items
	}];
	return inside.map((inner) => ({
		issue: inner,
		items: [...items, ...inner.path ?? []]
	}));
}
function findingsOf({ issue, items }) {
	const path = pathOf(items);
	const last = items.at(-1);
	if (isUnknownKey(issue)) return unknownKeys(issue, last?.input).map((key) => ({
		path: [...path.slice(0, -1), key],
		part: "key",
		found: `the unknown key ${describeKey(key)}`,
		expected: issue.message,
		nearest: nearestWord(key, quotedWords(issue.message))
	}));
	const word = typeof issue.input === "string" ? issue.input : null;
	return [{
		path,
		part: last?.origin === "key" ? "key" : "value",
		found: last?.origin === "key" && word !== null ? `the key ${describeKey(word)}` : describeValue(issue.input),
		expected: issue.message,
		nearest: word === null ? null : meantBy(word, issue) ?? nearestWord(word, quotedWords(issue.message))
	}];
}
/** The number that somebody wrote as a text: in quotes, or with commas between thousands. */
function numberIn(word, { message }) {
	return /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/.test(word.trim()) && message.includes("number") ? String(Number(word.replaceAll(",", ""))) : null;
}
/** What people write by habit, and YAML reads as a text; null: nothing of that kind. */
function meantBy(word, issue) {
	const [, key, value] = /^([a-z][\w-]*):([^\s/].{0,60})$/.exec(word) ?? [];
	if (issue.expected === "Object" && key !== void 0) return `${key}: ${value}`;
	if (issue.expected !== "boolean") return numberIn(word, issue);
	if (/^(?:yes|y|on)$/i.test(word)) return "true";
	return /^(?:no|n|off)$/i.test(word) ? "false" : null;
}
function isUnknownKey(issue) {
	return issue.type === "strict_object" && issue.expected === "never";
}
/** The library tells of the first unknown key of a map; people want to hear of all. */
function unknownKeys(issue, within) {
	const known = quotedWords(issue.message);
	return Object.keys(Object(within)).filter((key) => !known.includes(key));
}
function dropUnknownKeys({ issue, items }) {
	const within = items.at(-1)?.input;
	if (!isUnknownKey(issue)) return;
	for (const key of unknownKeys(issue, within)) Reflect.deleteProperty(Object(within), key);
}
export { explainShape as t };
