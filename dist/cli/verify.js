import { t as ChainReader } from "./chain-reader.js";
import { n as describeRemark } from "./ledger-line.js";
import { a as formatNumber, n as formatDay } from "./amount.js";
import { t as command } from "./command.js";
import { i as endingFor, r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { n as loadProgram, r as readFoundProgram, t as findProgram } from "./load-program2.js";
import { a as serverOf, r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, i as jsonOption, o as ledgerOption, s as programOption } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
import { t as blobName } from "./blob-name.js";
import { u as standingsFile } from "./paths.js";
import { i as rulesFile, n as ourReadme, r as readmeFile } from "./views.js";
import { a as badgePath, i as badge, n as rulesOf, o as writeBoardFile, r as leaderboard } from "./ledger-views.js";
import { t as boardOf } from "./board.js";
import { r as dayIn, t as addDays } from "./days.js";
import { r as periodOf } from "./periods.js";
import { i as personOf, o as survivorOf, t as accountsOf } from "./person.js";
import { n as standingOf } from "./standings.js";
import { t as readHeldRules } from "./held-rules2.js";
import { r as oneLine } from "./escape.js";
import { n as readThrough } from "./check-whole.js";
import { n as readNamedFile } from "./named-file.js";
import * as v from "valibot";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import canonicalize from "canonicalize";
// src/flow/check-pages.ts
const otherThanLines = "is not what the lines come to";
/**
* Holds the files for readers against the lines, by the rules that they were made by. Each was made on some day between the
* last line about its people and `now`: it fits where it is right for one of those days.
*/
function pageCheck(program, server, now) {
	return { async *wrong(found) {
		const days = new WritingDays(found, program, now);
		const made = days.ofPage();
		const day = made ?? days.latest;
		const pages = new PagesOf(found, program, day, days);
		if (found.standings !== writeBoardFile(boardOf(found.members, program, day), null)) yield* found.board.flatMap((row) => pages.wrongWithRow(row) ?? []);
		if (found.page !== null) {
			const text = leaderboard(found.board, program, {
				mark: ourReadme,
				server,
				day
			});
			if (found.page.text === null) yield {
				file: readmeFile,
				what: "is missing"
			};
			else if (made === null || found.page.text !== text) yield {
				file: readmeFile,
				what: `is not the page of ${standingsFile}`
			};
		}
		yield* pages.wrongBadges();
	} };
}
/** On which days the files may have been written. */
var WritingDays = class {
	#found;
	#timezone;
	#today;
	#ofLastLine;
	/** The last one: whose clock is ahead has written on a day that is not come yet. */
	latest;
	constructor(found, { timezone }, now) {
		this.#found = found;
		this.#timezone = timezone;
		this.#today = dayIn(timezone, now);
		this.#ofLastLine = found.at === null ? this.#today : dayIn(timezone, new Date(found.at));
		this.latest = this.lastOf(this.#today);
	}
	/** The day that the page says it is of; null: it says none that it can be of. */
	ofPage() {
		const { page, lastLines, at } = this.#found;
		const last = newest([...lastLines.values()])?.since ?? at;
		const first = addDays(last === null ? this.#today : this.since(last), -1);
		for (let day = this.latest; day >= first; day = addDays(day, -1)) if (page?.text?.includes(`_As of ${formatDay(day)}._`) === true) return day;
		return null;
	}
	/** The last day on which a file beside a page of that day may have been written: by a clock that was ahead after it. */
	lastOf(page) {
		return this.#ofLastLine > page ? this.#ofLastLine : page;
	}
	/** The first day on which that may have been written which was not written before `time`. */
	since(time) {
		const day = dayIn(this.#timezone, new Date(time));
		return day > this.#today ? this.#lastSeen() : day;
	}
	/** The newest day that has come of those on which something was earned. */
	#lastSeen() {
		let last = "";
		for (const { days, enrolments, leavings } of this.#found.members.values()) for (const day of [
			...Object.keys(days),
			...enrolments,
			...leavings
		]) if (day > last && day <= this.#today) last = day;
		return last === "" ? this.#today : last;
	}
};
/** The last one in the order of the ledger. */
function newest(lines) {
	return lines.reduce((last, line) => last === void 0 || line.position > last.position ? line : last, void 0);
}
var PagesOf = class {
	#found;
	#program;
	/** On which the pages were last written. */
	#day;
	#days;
	constructor(found, program, day, days) {
		this.#found = found;
		this.#program = program;
		this.#day = day;
		this.#days = days;
	}
	wrongWithRow(row) {
		const { members } = this.#found;
		const totals = members.get(row.member.id);
		if (totals === void 0) return null;
		const survivor = survivorOf(totals, members);
		const since = this.#writtenSince(survivor);
		const isIn = (one) => JSON.stringify(one) === JSON.stringify(row);
		const { period } = this.#program;
		const last = this.#days.lastOf(this.#day);
		const isOlder = periodOf(period, since, since).to < periodOf(period, last, since).from;
		const isNearly = (one) => (isOlder || period === "anniversary") && pointsOf(one) === pointsOf(row);
		for (const one of this.#standings(survivor)) if (isIn(one) || isNearly(one)) return null;
		return {
			file: standingsFile,
			what: `says of ${row.member.login} (${row.total} points, ${row.lifetime} ever) something else than the lines come to`
		};
	}
	/** Those under logins that nobody has any more may be older than the rules. */
	async *wrongBadges() {
		const { members, badges } = this.#found;
		const holders = /* @__PURE__ */ new Map();
		for (const totals of members.values()) {
			const path = badgePath(totals.member.login);
			if (path !== null) holders.set(path, [...holders.get(path) ?? [], totals]);
		}
		for (const [path, accounts] of holders) {
			const name = await badges.get(path)?.name();
			if (name === void 0) yield {
				file: path,
				what: "is missing"
			};
			else if (!accounts.some((totals) => this.#isBadgeOf(totals, name))) yield {
				file: path,
				what: otherThanLines
			};
		}
	}
	#isBadgeOf(totals, name) {
		const survivor = survivorOf(totals, this.#found.members);
		for (const standing of this.#standings(survivor)) if (blobName(badge(standing, this.#program)) === name) return true;
		return false;
	}
	/** As somebody stands on each day on which a file about them may have been written, the likely ones first. */
	*#standings(survivor) {
		const person = personOf(survivor, this.#found.members);
		const changed = this.#writtenSince(survivor);
		for (const day of [this.#day, changed]) yield standingOf(person, this.#program, day);
		const [first = changed, last = changed] = [changed, this.#days.lastOf(this.#day)].sort();
		for (let day = first; day <= addDays(last, 1); day = addDays(day, 1)) yield standingOf(person, this.#program, day);
	}
	/** The first day on which what a person has may have been written. */
	#writtenSince(survivor) {
		const { members, lastLines } = this.#found;
		const last = newest(accountsOf(survivor, members).flatMap((id) => lastLines.get(id) ?? []));
		return last === void 0 ? this.#day : this.#days.since(last.since);
	}
};
function pointsOf({ period, total, lifetime, balance }) {
	return JSON.stringify([
		period,
		total,
		lifetime,
		balance
	]);
}
// src/cli/ledger/check-derived.ts
const derivedIsWrong = "The lines are whole, but what stands beside them is not what they come to, and decisions and pages may go by it: docpoints ledger rebuild makes it anew from the lines.";
/** Null: there is nothing beside the lines, or they are no whole chain that anything could be held against. `named`: the program file, as it was named. */
async function checkDerived(comparison, chain, named) {
	if (comparison === null || chain.problems.length > 0 || chain.count === 0) return null;
	const held = heldIn(comparison.pages);
	const { check, note } = await pagesBy(comparison.pages, held, named);
	const compared = await comparison.finish(chain, check);
	switch (compared.kind) {
		case "compared": return {
			wrong: [...compared.wrong, ...wrongWithRules(comparison.pages, held)],
			notCompared: note
		};
		case "not complete": return {
			wrong: [],
			notCompared: "What stands beside the lines was not compared: head.json does not say that index and totals are complete, so that nothing is decided by them. docpoints ledger rebuild makes them."
		};
		case "moved": return {
			wrong: [],
			notCompared: "What stands beside the lines was not compared: others wrote to it meanwhile."
		};
		default: return compared;
	}
}
/** The rules that `rules.json` holds, if they are those that the pages were made by. */
function heldIn(pages) {
	if (pages === null || pages.written === null) return null;
	const held = readHeldRules(pages.written);
	return held !== null && rulesOf(held.program, held.server) === pages.rules ? held : null;
}
function wrongWithRules(pages, held) {
	if (pages === null || held !== null) return [];
	const what = pages.written === null ? "is missing" : "does not hold the rules that head.json names";
	return [{
		file: rulesFile,
		line: null,
		what
	}];
}
/** How the pages are looked at: by the rules at hand, if they were made by those, else by `held`, unless others were named. */
async function pagesBy(pages, held, named) {
	if (pages === null) return {
		check: null,
		note: null
	};
	const server = serverOf(process.env);
	const file = await findProgram(named);
	const ours = file === null ? "the preset simple" : oneLine(file.path);
	const why = await readFoundProgram(file).then((reading) => {
		if (!reading.ok) return `the rules in ${ours} are invalid (docpoints config check says why)`;
		if (rulesOf(reading.program, server) === pages.rules) return pageCheck(reading.program, server, /* @__PURE__ */ new Date());
		return `they were made by other rules than those of ${ours}`;
	}, (error) => `the rules in ${ours} cannot be read: ${endingFor(error).message}`);
	if (typeof why !== "string") return {
		check: why,
		note: null
	};
	if (held === null || named !== void 0) return {
		check: null,
		note: `Of leaderboard and badges only who is on them was compared: ${oneLine(why)}.`
	};
	const note = `Leaderboard and badges were compared by the rules in ${rulesFile}, “${oneLine(held.program.name)}”: ${oneLine(why)}.`;
	return {
		check: pageCheck(held.program, held.server, /* @__PURE__ */ new Date()),
		note
	};
}
// src/standing/checkpoint.ts
const signed = v.strictObject({
	v: v.literal(1),
	count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	digest: v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/)),
	at: v.pipe(v.string(), v.isoTimestamp()),
	signature: v.pipe(v.string(), v.base64())
});
/** The text that is signed: the canonical JSON (RFC 8785) of the checkpoint without its signature. */
function signedText({ v, count, digest, at }) {
	return canonicalize({
		v,
		count,
		digest,
		at
	}) ?? "";
}
/** Reads the JSON of a signed checkpoint; null where it is none. Whether the signature is good is not looked at. */
function readCheckpoint(json) {
	try {
		const read = v.safeParse(signed, JSON.parse(json));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}
// src/cli/ledger/checkpoint.ts
/** Reads the private key (Ed25519, PEM) that checkpoints are signed with. Throws WrongUsage for a file that holds none. */
async function readSigningKey(file) {
	return readKey(file, createPrivateKey, "private");
}
/** Signs a checkpoint with a key of `readSigningKey`. */
function signCheckpoint(checkpoint, key) {
	const signature = sign(null, Buffer.from(signedText(checkpoint)), key).toString("base64");
	return {
		...checkpoint,
		signature
	};
}
/**
* Reads a checkpoint from a file, and holds its signature against the public key (Ed25519, PEM) in another. Throws
* WrongUsage for files that hold neither, AnswerIsNo where the key's owner did not sign it.
*/
async function loadCheckpoint(file, keyFile) {
	const key = await readKey(keyFile, createPublicKey, "public");
	const checkpoint = readCheckpoint(await readNamedFile(file));
	if (checkpoint === null) throw new WrongUsage(`There is no checkpoint in “${file}”: {"v":1,"count","digest","at","signature"} was expected, as \`docpoints ledger verify --sign\` prints it.`);
	const signature = Buffer.from(checkpoint.signature, "base64");
	if (!verify(null, Buffer.from(signedText(checkpoint)), key, signature)) throw new AnswerIsNo(`The signature in ${file} is not that of the key in ${keyFile}: the checkpoint was changed, or somebody else made it.`);
	return checkpoint;
}
async function readKey(file, parse, sort) {
	const key = tryParse(await readNamedFile(file), parse);
	if (key?.asymmetricKeyType === "ed25519") return key;
	throw new WrongUsage(`There is no ${sort} key of Ed25519 in “${file}”: PEM was expected, as \`openssl ${sort === "private" ? "genpkey -algorithm ed25519" : "pkey -pubout"}\` writes it.`);
}
/** What is wrong with a key is not told in full: a message of OpenSSL may quote from it. */
function tryParse(pem, parse) {
	try {
		return parse(pem);
	} catch {
		return null;
	}
}
// src/cli/ledger/verify.ts
/**
* `docpoints ledger verify`: exit 1 when the chain is broken, does not hold the digest of `--against` or the checkpoint, or
* what stands beside the lines is not what they come to. With `--sign`, standard output is the new checkpoint and nothing else.
*/
const ledgerVerify = command({
	about: "Check that no line of the ledger was changed, removed or moved",
	forms: [
		"[--ledger place] [--against sha256:…]",
		"--checkpoint file --public-key file [--ledger place]",
		"--sign key [--ledger place] > checkpoint.json"
	],
	args: {
		against: {
			type: "string",
			valueHint: "digest",
			description: "A digest that this command printed earlier: its line must still be there"
		},
		checkpoint: {
			type: "string",
			valueHint: "file",
			description: "A checkpoint signed earlier: the lines up to it must still be there"
		},
		"public-key": {
			type: "string",
			valueHint: "file",
			description: "The key (Ed25519, PEM) that the checkpoint was signed with"
		},
		sign: {
			type: "string",
			valueHint: "file",
			description: "Print a checkpoint of the end of the ledger, signed with this private key (Ed25519, PEM)"
		},
		...ledgerOption,
		...programOption,
		...jsonOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const sought = await soughtOf({
			against: given.text("against"),
			checkpoint: given.text("checkpoint"),
			publicKey: given.text("public-key")
		});
		const keyFile = given.text("sign");
		if (keyFile !== void 0 && given.has("json")) throw new WrongUsage("Give either --sign or --json: what --sign prints is JSON, the checkpoint alone.");
		const key = keyFile === void 0 ? null : await readSigningKey(keyFile);
		const ofProgram = async () => (await loadProgram(given.text("program"))).program.ledger;
		const ledger = await openNamedLedger(given.text("ledger"), ofProgram, process.env);
		const scan = await ledger.scan();
		const comparison = await scan.compare?.() ?? null;
		const chain = await readThrough(scan, new ChainReader(sought?.digest ?? null), (line, said) => comparison?.take(line, said));
		const derived = await checkDerived(comparison, chain, given.text("program"));
		if (given.has("json")) printJson(resultOf(ledger.name, chain, derived, sought));
		else tell(ledger.name, chain, derived, sought, key === null ? printText : say);
		if (chain.problems.length > 0) throw new AnswerIsNo("The chain is broken: do not believe this ledger until it is mended.");
		if (sought !== null && !isHeld(sought, chain)) throw new AnswerIsNo(whyNotHeld(sought, chain));
		if (derived !== null && derived.wrong.length > 0) throw new AnswerIsNo(derivedIsWrong);
		if (key !== null) printJson(checkpointOf(chain, key));
	}
});
async function soughtOf(given) {
	const { against, checkpoint: file, publicKey } = given;
	if (file !== void 0 || publicKey !== void 0) {
		if (file === void 0 || publicKey === void 0) throw new WrongUsage("A checkpoint is checked with its key: give both --checkpoint and --public-key.");
		if (against !== void 0) throw new WrongUsage("Give either --against or --checkpoint: a checkpoint names its own digest.");
		const checkpoint = await loadCheckpoint(file, publicKey);
		return {
			digest: checkpoint.digest,
			checkpoint
		};
	}
	if (against === void 0) return null;
	if (!/^sha256:[\da-f]{64}$/.test(against)) throw new WrongUsage(`“${against}” is no digest: sha256: and 64 hexadecimal digits were expected.`);
	return {
		digest: against,
		checkpoint: null
	};
}
function isHeld({ checkpoint }, { foundAt }) {
	return foundAt !== null && (checkpoint === null || checkpoint.count === foundAt);
}
/** When an erasure wrote the head that is sought anew; null: none did. */
function erasedAt({ digest }, { erasures }) {
	return erasures.find(({ head }) => head === digest)?.at ?? null;
}
function whyNotHeld(sought, chain) {
	const erased = erasedAt(sought, chain);
	const { digest, checkpoint } = sought;
	if (erased !== null) return `${digest} was rewritten by erasure on ${erased.slice(0, 10)}: it was the head before somebody was erased. Nothing else can be said of the lines before that: note the digest of today.`;
	if (chain.foundAt !== null && checkpoint !== null) return `The checkpoint is of line ${formatNumber(checkpoint.count)}, but its digest is that of line ${formatNumber(chain.foundAt)}: lines were removed or put in.`;
	const last = chain.erasures.at(-1);
	return `The chain does not hold ${digest}: a line that was there is gone or changed.${last === void 0 ? "" : ` (The ledger was rewritten by erasure, last on ${last.at.slice(0, 10)}: a digest from before that may be gone with it.)`}`;
}
function resultOf(name, chain, derived, sought) {
	const { count, digest, problems, warnings } = chain;
	const against = sought === null ? null : {
		digest: sought.digest,
		found: isHeld(sought, chain)
	};
	const erased = sought === null ? null : erasedAt(sought, chain);
	return {
		ledger: name,
		count,
		digest,
		whole: problems.length === 0,
		problems,
		warnings,
		derived,
		against: against === null || erased === null ? against : {
			...against,
			rewrittenByErasure: erased
		}
	};
}
function tell(name, chain, derived, sought, print) {
	const { count, digest, problems, warnings } = chain;
	print([
		`Ledger: ${name}`,
		`Lines:  ${formatNumber(count)}`,
		`Digest: ${digest ?? (count === 0 ? "none, there is no line yet" : "none, the last line cannot be read")}`
	].join("\n"));
	for (const problem of problems) print(describeRemark(problem));
	if (problems.length === 0) print("The chain is whole.");
	if (sought !== null && isHeld(sought, chain)) {
		const made = sought.checkpoint === null ? "" : `, as signed on ${sought.checkpoint.at}`;
		print(`It holds ${sought.digest}${made}.`);
	}
	for (const remark of derived?.wrong ?? []) print(describeRemark(remark));
	if (derived?.notCompared != null) print(derived.notCompared);
	for (const warning of warnings) say(`Warning: ${describeRemark(warning)}`);
}
function checkpointOf({ count, digest }, key) {
	if (digest === null) throw new AnswerIsNo("The ledger has no line yet: there is nothing to sign.");
	return signCheckpoint({
		v: 1,
		count,
		digest,
		at: (/* @__PURE__ */ new Date()).toISOString()
	}, key);
}
export { ledgerVerify };
