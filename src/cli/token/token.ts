import type { Group } from '../command.ts';

/** `docpoints token`: who may use the HTTP API of the App. */
export const tokenGroup: Group = {
  about: 'Make, list and remove the tokens of the App’s HTTP API',
  commands: {
    create: {
      about: 'Make a token for another system, and show it once',
      load: async () => (await import('./create.ts')).tokenCreate,
    },
    list: {
      about: 'List who has a token',
      load: async () => (await import('./list.ts')).tokenList,
    },
    remove: {
      about: 'Take a token back',
      load: async () => (await import('./remove.ts')).tokenRemove,
    },
  },
};
