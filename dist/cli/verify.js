import { a as describeRemark, r as ChainReader } from "./chain.js";
import { t as MembersFold } from "./member-totals.js";
import { a as formatNumber } from "./amount.js";
import { t as command } from "./command.js";
import { r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, i as jsonOption, o as ledgerOption, s as programOption } from "./options.js";
import { a as say, n as printJson, r as printText } from "./terminal2.js";
import { n as readThrough } from "./check-whole.js";
import { n as readNamedFile } from "./named-file.js";
import * as v from "valibot";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import canonicalize from "canonicalize";
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
* `docpoints ledger verify`: exit 1 when the chain is broken, or does not hold the digest of `--against` or the checkpoint.
* With `--sign`, standard output is the new checkpoint and nothing else.
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
		const fold = new MembersFold();
		const chain = await withDerived(await readThrough(ledger, new ChainReader(sought?.digest ?? null), (_, said) => {
			if (said.kind === "entry") fold.add(said.entry);
		}), ledger, fold);
		if (given.has("json")) printJson(resultOf(ledger.name, chain, sought));
		else tell(ledger.name, chain, sought, key === null ? printText : say);
		if (chain.problems.length > 0) throw new AnswerIsNo("The chain is broken: do not believe this ledger until it is mended.");
		if (sought !== null && !isHeld(sought, chain)) throw new AnswerIsNo(whyNotHeld(sought, chain));
		if (key !== null) printJson(checkpointOf(chain, key));
	}
});
/** Nothing is decided by what is derived where it does not fit: that is a warning. */
async function withDerived(chain, ledger, fold) {
	if (chain.problems.length > 0 || chain.count === 0 || ledger.checkDerived === void 0) return chain;
	const warnings = await ledger.checkDerived(fold.members(), chain);
	return {
		...chain,
		warnings: [...chain.warnings, ...warnings]
	};
}
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
function resultOf(name, chain, sought) {
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
		against: against === null || erased === null ? against : {
			...against,
			rewrittenByErasure: erased
		}
	};
}
function tell(name, chain, sought, print) {
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
