import { listClients } from '../../ledger/postgres-clients.ts';
import { command } from '../command.ts';
import { jsonOption } from '../options.ts';
import { printJson, printText } from '../terminal.ts';
import { openClients, readInstallation, tokenEnvironment } from './open-clients.ts';

/** `docpoints token list`: who may use the HTTP API on one ledger, and for what. */
export const tokenList = command({
  about: 'List who has a token of the App’s HTTP API',
  forms: ['--installation number'],
  args: {
    installation: {
      type: 'string',
      required: true,
      valueHint: 'number',
      description: 'The number of the GitHub account whose ledger it is',
    },
    ...jsonOption,
  },
  environment: tokenEnvironment,
  async run(given) {
    const installation = readInstallation(given.text('installation'));
    const database = await openClients(process.env);
    const clients = await listClients(database, installation);
    await database.close();
    if (given.has('json')) {
      printJson(
        clients.map(({ id, name, scopes, reports, repository }) => ({
          id,
          name,
          scopes,
          reports,
          repository,
        })),
      );
      return;
    }
    const lines = clients.map(({ id, name, scopes, reports, repository }) =>
      [id, name, scopes.join(',') || '-', reports.join(',') || '-', repository].join('\t'),
    );
    printText(
      lines.length === 0
        ? 'Nobody has a token.'
        : ['id\tname\tscopes\treports\trepository', ...lines].join('\n'),
    );
  },
});
