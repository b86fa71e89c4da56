import type { PullRequestRef } from '../github/github.ts';
import { WrongUsage } from './exit.ts';

const repository = /^(?!\.{1,2}\/)([\w.-]{1,100})\/(?!\.{1,2}$)([\w.-]{1,100})$/;

/** `octo-org/docs` → owner and name; null for anything else. Such names stand in addresses: none may lead elsewhere. */
export function parseRepositoryName(text: string): { readonly owner: string; readonly repo: string } | null {
  const [, owner, repo] = repository.exec(text) ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo };
}

/** `octo-org/docs#12` → owner, name and number. Throws WrongUsage for anything else. */
export function parsePullRequestName(text: string): PullRequestRef {
  const [, name = '', number] = /^([^#]*)#([1-9]\d{0,9})$/.exec(text) ?? [];
  const named = parseRepositoryName(name);
  if (named === null)
    throw new WrongUsage(`“${text}” names no pull request: owner/repo#number was expected.`);
  return { ...named, number: Number(number) };
}
