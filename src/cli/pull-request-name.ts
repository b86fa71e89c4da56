import type { PullRequestRef } from '../github/github.ts';
import { WrongUsage } from './exit.ts';

const name = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}#)([\w.-]{1,100})#([1-9]\d{0,9})$/;

/** `octo-org/docs#12` → owner, name and number. Throws WrongUsage for anything else. */
export function parsePullRequestName(text: string): PullRequestRef {
  const [, owner, repo, number] = name.exec(text) ?? [];
  if (owner === undefined || repo === undefined)
    throw new WrongUsage(`“${text}” names no pull request: owner/repo#number was expected.`);
  return { owner, repo, number: Number(number) };
}
