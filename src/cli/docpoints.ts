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
    serve: {
      about: 'Run the GitHub App',
      load: async () => (await import('./serve.ts')).serveCommand,
    },
  },
};
