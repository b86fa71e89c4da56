import { confirm } from '@clack/prompts';

import { WrongUsage } from '../exit.ts';

/** Asks the person at the terminal. Throws WrongUsage where there is nobody: `why` it is not done unasked, as the beginning of that message. */
export async function isMeant(message: string, why: string): Promise<boolean> {
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY || !output.isTTY) throw new WrongUsage(`${why}, and there is nobody to ask: say --yes.`);
  return (await confirm({ input, output, message, initialValue: false })) === true;
}
