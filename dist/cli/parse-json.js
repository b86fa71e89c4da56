// src/ledger/parse-json.ts
/** The value of a JSON text; undefined where it is none. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
export { parseJson as t };
