import { pino, type Logger } from 'pino';

import { GitHubFault } from '../github/fault.ts';
import { LedgerFault } from '../ledger/fault.ts';
import { SettingsFault } from './settings.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** JSON lines on standard output. Of an error its kind, words and stack: neither payload nor headers, where secrets would be. Throws SettingsFault for a level that is none. */
export function createLog(env: NodeJS.ProcessEnv): Logger {
  const wanted = env['LOG_LEVEL'] || 'info';
  if (!levels.includes(wanted)) {
    throw new SettingsFault(
      `LOG_LEVEL should be one of ${levels.join(', ')}, found ${JSON.stringify(wanted)}.`,
    );
  }
  return pino({ level: wanted, serializers: { err: describeError } });
}

function describeError(error: unknown): object {
  if (error instanceof AggregateError)
    return { message: error.message, errors: error.errors.map(describeError) };
  if (!(error instanceof Error)) return { message: String(error) };
  const isOutside = error instanceof GitHubFault || error instanceof LedgerFault;
  return { type: error.name, message: error.message, ...(isOutside ? {} : { stack: error.stack }) };
}
