import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
// src/app/api-client.ts
const scopes = [
	"read",
	"append",
	"erase"
];
/** A token as it is shown once, and what is kept of it. `id` finds the client, the secret proves it. */
function createToken() {
	const id = randomBytes(9).toString("base64url");
	const secret = randomBytes(32).toString("base64url");
	return {
		id,
		token: `dp.${id}.${secret}`,
		hash: hashOf(secret)
	};
}
/** The parts of a token; null where it is none. */
function readToken(token) {
	const [, id = "", secret = ""] = /^dp\.([\w-]{12})\.([\w-]{43})$/.exec(token) ?? [];
	return id === "" ? null : {
		id,
		secret
	};
}
/** Whether the secret is the one whose hash is kept; it takes as long either way. */
function isSecret(secret, hash) {
	const [given, kept] = [Buffer.from(hashOf(secret), "hex"), Buffer.from(hash, "hex")];
	return given.length === kept.length && timingSafeEqual(given, kept);
}
/** 32 random bytes need no slow hash: nobody guesses them. */
function hashOf(secret) {
	return createHash("sha256").update(secret).digest("hex");
}
export { scopes as i, isSecret as n, readToken as r, createToken as t };
