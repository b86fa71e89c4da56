import { o as sourceOf, t as concernedIn } from "./observe.js";
import { r as whoIsIn, t as digestOfRecorded } from "./recorded-digest.js";
// src/flow/unmoved.ts
/**
* Whether nothing can have changed since our comment was written, though it was on another day or others were given points
* since: what the ledger holds about the pull request and its people is what it was. `recorded`: what our comment says of
* that. Throws what reading the ledger throws.
*/
async function isUnmoved({ reading, rules }, recorded, outside) {
	const { program } = rules;
	const now = outside.now();
	const { repository, ledger } = reading;
	const read = (members) => outside.ledger(program.ledger, repository, {
		...ledger,
		program
	}).read({
		source: sourceOf(reading),
		members: [...members]
	});
	const concerned = concernedIn(reading, program, /* @__PURE__ */ new Map());
	const first = await read(concerned);
	const people = whoIsIn(reading, program, first.entries);
	const all = people.size === concerned.size ? first : await read(people);
	return recorded === digestOfRecorded(all, people, reading, program, now);
}
export { isUnmoved };
