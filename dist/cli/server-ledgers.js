import { t as LedgerFault } from "./fault.js";
import { t as httpLedger } from "./http.js";
import { t as ledgerSigner } from "./signer2.js";
// src/flow/server-ledgers.ts
/**
* What opens a ledger on a server that a program file names: only on a host of `DOCPOINTS_LEDGER_HOSTS` (a list with commas or
* blanks), with the token of `DOCPOINTS_LEDGER_TOKEN`. Any other gets nothing, so that no program file sends the
* operator's token anywhere. It throws LedgerFault.
*/
function serverLedgers(env) {
	const hosts = (env["DOCPOINTS_LEDGER_HOSTS"] ?? "").toLowerCase().split(/[\s,]+/);
	const token = env["DOCPOINTS_LEDGER_TOKEN"] ?? "";
	const secret = env["DOCPOINTS_LEDGER_SECRET"] ?? "";
	return (url) => {
		const host = URL.parse(url)?.host ?? "";
		if (host === "" || !hosts.includes(host)) throw new LedgerFault(`The program file keeps the ledger on ${host === "" ? "a server without an address" : host}, and no program file may name that host here: the operator lists those that may be named in DOCPOINTS_LEDGER_HOSTS. Nothing was decided.`);
		if (token === "") throw new LedgerFault(`The ledger on ${host} needs a token, and there is none: the operator gives it in DOCPOINTS_LEDGER_TOKEN. Nothing was decided.`);
		return httpLedger({
			url,
			token,
			signer: secret === "" ? null : ledgerSigner(url, secret)
		});
	};
}
export { serverLedgers as t };
