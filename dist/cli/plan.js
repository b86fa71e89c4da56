import { n as readMonthFile } from "./month-file.js";
import { i as monthPath, n as largestFile } from "./paths.js";
// src/ledger/new-lines.ts
/** `current`: null where its text is not needed, because all lines are of a later month, or where there is no line yet. */
function placeLines(sealed, current, lastPath) {
	const files = /* @__PURE__ */ new Map();
	let at = {
		path: lastPath ?? "",
		lines: 0,
		...current,
		text: current?.text ?? ""
	};
	let bytes = current?.text === null ? largestFile : Buffer.byteLength(at.text);
	for (const { entry, text } of sealed) {
		const line = `${text}\n`;
		const size = Buffer.byteLength(line);
		const path = pathFor(at.path, entry.at.slice(0, 7), bytes, size);
		if (path !== at.path) {
			at = {
				path,
				text: "",
				lines: 0
			};
			bytes = 0;
		}
		const before = at.text === "" || at.text.endsWith("\n") ? at.text : `${at.text}\n`;
		at = {
			...at,
			text: before + line,
			lines: at.lines + 1,
			...recentWith(at, line)
		};
		bytes += size;
		files.set(path, at.text);
	}
	return {
		files,
		current: at
	};
}
function recentWith({ copied }, line) {
	return copied === void 0 ? {} : { copied: {
		...copied,
		recent: copied.recent + line
	} };
}
function pathFor(last, month, bytes, added) {
	const place = readMonthFile(last);
	if (place === null || place.month < month) return monthPath({
		month,
		part: 1
	});
	return bytes === 0 || bytes + added <= 4e5 ? last : monthPath({
		...place,
		part: place.part + 1
	});
}
// src/ledger/plan.ts
/**
* Up to so many lines an append makes everything derived anew where it is missing or not to be believed. A longer ledger
* goes on without, and reads the whole for each decision, until `docpoints ledger rebuild` has made it.
*/
const fewLines = 1e4;
/** Each id once. */
function withoutHeld(drafts, held) {
	const seen = new Set(held);
	return drafts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
export { withoutHeld as n, placeLines as r, fewLines as t };
