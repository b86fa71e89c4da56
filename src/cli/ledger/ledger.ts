import type { Group } from '../command.ts';

/** `docpoints ledger`: what can be done with a ledger. */
export const ledgerGroup: Group = {
  about: 'Verify and export the ledger',
  commands: {
    verify: {
      about: 'Check that no line of the ledger was changed, removed or moved',
      load: async () => (await import('./verify.ts')).ledgerVerify,
    },
    export: {
      about: 'Print the ledger as CSV, JSON or JSON Lines',
      load: async () => (await import('./export.ts')).ledgerExport,
    },
  },
};
