import { removeClient } from '../../ledger/postgres-clients.ts';
import { command } from '../command.ts';
import { AnswerIsNo } from '../exit.ts';
import { printText } from '../terminal.ts';
import { openClients, tokenEnvironment } from './open-clients.ts';

/** `docpoints token remove`: the token lets nobody in from then on. */
export const tokenRemove = command({
  about: 'Take a token of the App’s HTTP API back',
  forms: ['ID'],
  args: { id: { type: 'positional', description: 'The id that `token list` shows' } },
  environment: tokenEnvironment,
  async run(given) {
    const id = given.text('id') ?? '';
    const database = await openClients(process.env);
    const wasThere = await removeClient(database, id);
    await database.close();
    if (!wasThere) throw new AnswerIsNo(`There is no token of the id ${JSON.stringify(id)}.`);
    printText(`Removed ${id}: it lets nobody in any more.`);
  },
});
