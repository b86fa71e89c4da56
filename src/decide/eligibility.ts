import type { Program } from '../program/program.ts';
import type { Ignored } from './decision.ts';
import type { PullRequestFacts, RepositoryFacts } from './facts.ts';

/** Why nothing about this pull request can be rewarded, whatever it changes; null: it can. */
export function whyNotEligible(
  pull: PullRequestFacts,
  repository: Pick<RepositoryFacts, 'defaultBranch'>,
  program: Pick<Program, 'authors' | 'docs'>,
): Ignored | null {
  const { author } = pull;
  if (author === null) return 'no-author';
  if (author.isBot) return 'bot';
  if (program.authors.exclude.some((login) => isLogin(login, author.login))) return 'excluded-author';
  const branches = program.docs.branches.map((name) =>
    name === 'default' ? repository.defaultBranch : name,
  );
  if (!branches.includes(pull.baseBranch)) return 'other-branch';
  return pull.state === 'closed' ? 'closed' : null;
}

/** Logins differ in no more than case; the program file may write an `@` before them. */
export function isLogin(written: string, login: string): boolean {
  return written.replace(/^@/, '').toLowerCase() === login.toLowerCase();
}
