import { t as LedgerFault } from "./fault.js";
import { Webhook } from "standardwebhooks";
// src/ledger/signer.ts
/** What signs, and checks signatures, with a secret of Standard Webhooks (`whsec_…`); null where the text is none. */
function signerOf(secret) {
	try {
		return new Webhook(secret);
	} catch {
		return null;
	}
}
/** What signs for the ledger that is served at `url`. Throws LedgerFault for a secret that is none. */
function ledgerSigner(url, secret) {
	const signer = signerOf(secret);
	if (signer !== null) return signer;
	throw new LedgerFault(`The secret for the ledger at ${URL.parse(url)?.host ?? "an address that is none"} is none: whsec_ and base64 behind it was expected in DOCPOINTS_LEDGER_SECRET, or in the input \`ledger-secret\`. Nothing was sent.`);
}
export { signerOf as n, ledgerSigner as t };
