// src/cli/ledger/ledger.ts
/** `docpoints ledger`: what can be done with a ledger. */
const ledgerGroup = {
	about: "Verify and export the ledger",
	commands: {
		verify: {
			about: "Check that no line of the ledger was changed, removed or moved",
			load: async () => (await import("./verify.js")).ledgerVerify
		},
		export: {
			about: "Print the ledger as CSV, JSON or JSON Lines",
			load: async () => (await import("./export.js")).ledgerExport
		}
	}
};
export { ledgerGroup };
