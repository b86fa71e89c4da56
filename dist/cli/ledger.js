// src/cli/ledger/ledger.ts
/** `docpoints ledger`: what can be done with a ledger. */
const ledgerGroup = {
	about: "Verify, rebuild, export, copy the ledger, merge accounts, and erase a person",
	commands: {
		verify: {
			about: "Check that no line of the ledger was changed, removed or moved",
			load: async () => (await import("./verify.js")).ledgerVerify
		},
		rebuild: {
			about: "Make index, totals, leaderboard and badges anew from the lines",
			load: async () => (await import("./rebuild.js")).ledgerRebuild
		},
		copy: {
			about: "Copy a whole ledger into an empty place of any kind",
			load: async () => (await import("./copy.js")).ledgerCopy
		},
		erase: {
			about: "Erase a person; points stay, and the chain is written anew",
			load: async () => (await import("./erase.js")).ledgerErase
		},
		merge: {
			about: "Make two accounts one person; no line is changed",
			load: async () => (await import("./merge.js")).ledgerMerge
		},
		unmerge: {
			about: "Part two accounts that were merged",
			load: async () => (await import("./unmerge.js")).ledgerUnmerge
		},
		export: {
			about: "Print the ledger as CSV, JSON or JSON Lines",
			load: async () => (await import("./export.js")).ledgerExport
		},
		whatif: {
			about: "Show where the members would stand under another program file",
			load: async () => (await import("./whatif.js")).ledgerWhatIf
		}
	}
};
export { ledgerGroup };
