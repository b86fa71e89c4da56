import { t as ledgerViews } from "./ledger-views.js";
// src/cli/ledger/pages.ts
/** The files for readers that whoever writes a ledger anew makes along: those that the App and the Action make by the same rules. */
function pagesOf(program, env) {
	return ledgerViews(program, serverOf(env));
}
/** Where people have their pages: GITHUB_SERVER_URL as a workflow has it, otherwise what belongs to GITHUB_API_URL. */
function serverOf(env) {
	const named = URL.parse(env["GITHUB_SERVER_URL"] ?? "");
	if (named !== null) return named.origin;
	const api = URL.parse(env["GITHUB_API_URL"] ?? "");
	if (api === null) return "https://github.com";
	return api.pathname === "/" ? `${api.protocol}//${api.host.replace(/^api\./, "")}` : api.origin;
}
export { pagesOf as t };
