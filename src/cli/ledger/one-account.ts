import type { Ledger } from '../../ledger/ledger.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';

/** The account that is meant by a login or number. Throws AnswerIsNo where `ids` is nobody's, WrongUsage where it is several people's. */
export function onlyOne(ids: readonly number[], name: string, ledger: Ledger): number {
  const [id] = ids;
  if (id === undefined)
    throw new AnswerIsNo(`The ledger in ${ledger.name} knows nobody of the name @${name}.`);
  if (ids.length > 1)
    throw new WrongUsage(
      `@${name} was the login of several accounts: ${ids.join(', ')}. Give the number of the one that is meant.`,
    );
  return id;
}
