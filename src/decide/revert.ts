import type { PullRequestFacts, RepositoryFacts } from './facts.ts';

/** GitHub's own button writes `Reverts owner/repo#12` and titles it `Revert "…"`. */
const reference = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})\b/im;

/** The number of the pull request of this repository that a revert takes back; null: it is none. */
export function revertedPull(
  { title, body }: Pick<PullRequestFacts, 'title' | 'body'>,
  { owner, name }: Pick<RepositoryFacts, 'owner' | 'name'>,
): number | null {
  if (!/^revert\b/i.test(title)) return null;
  const [, repository, number] = reference.exec(body) ?? [];
  if (number === undefined) return null;
  const isHere = repository === undefined || repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
  return isHere ? Number(number) : null;
}
