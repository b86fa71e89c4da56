import type { Group } from './command.ts';

/** The whole command line: what it offers, and where each command is. */
export const docpoints: Group = {
  about: 'Points for documentation contributions',
  commands: {
    classify: {
      about: 'Say what a pull request contributes, and what it is worth',
      load: async () => (await import('./classify/classify.ts')).classifyCommand,
    },
    config: {
      about: 'Check, describe and show the program file',
      load: async () => (await import('./config/config.ts')).configGroup,
    },
    ledger: {
      about: 'Verify, rebuild, export, copy the ledger, merge accounts, and erase a person',
      load: async () => (await import('./ledger/ledger.ts')).ledgerGroup,
    },
    standing: {
      about: 'Show where the members stand, today or on any day',
      load: async () => (await import('./standing.ts')).standingCommand,
    },
    init: {
      about: 'Set up a docs repository: workflow and program file',
      load: async () => (await import('./init/init.ts')).initCommand,
    },
    reconcile: {
      about: 'Look at one pull request, and do what is due',
      load: async () => (await import('./reconcile.ts')).reconcileCommand,
    },
    token: {
      about: 'Make, list and remove the tokens of the App’s HTTP API',
      load: async () => (await import('./token/token.ts')).tokenGroup,
    },
    serve: {
      about: 'Run the GitHub App',
      load: async () => (await import('./serve.ts')).serveCommand,
    },
  },
};
