import type { PullRequestRef } from '../github/github.ts';
import { parseRepositoryName } from '../github/repository-name.ts';
import { WrongUsage } from './exit.ts';

/** `octo-org/docs#12` → owner, name and number. Throws WrongUsage for anything else. */
export function parsePullRequestName(text: string): PullRequestRef {
  const [, name = '', number] = /^([^#]*)#([1-9]\d{0,9})$/.exec(text) ?? [];
  const named = parseRepositoryName(name);
  if (named === null)
    throw new WrongUsage(`“${text}” names no pull request: owner/repo#number was expected.`);
  return { ...named, number: Number(number) };
}
