import type { Program } from '../program/program.ts';
import type { Ignored } from './decision.ts';
import type { Facts, Person, PullRequestFacts, RepositoryFacts } from './facts.ts';
import { askedByForm } from './issue-form.ts';

/** Why nothing about this pull request can be rewarded, whatever it changes; null: it can. `credited`: who would get the points. */
export function whyNotEligible(
  pull: PullRequestFacts,
  credited: Person | null,
  repository: Pick<RepositoryFacts, 'defaultBranch'>,
  program: Pick<Program, 'authors' | 'docs'>,
): Ignored | null {
  // One that is an activity counts as merged, and what a form asks for can be refused.
  if (askedByForm({ pull }) !== null && pull.state !== 'merged') return null;
  if (pull.kind === 'issue' && pull.state !== 'merged') return 'issue';
  if (credited === null) return 'no-author';
  if (credited.isBot) return isAgent(credited) ? 'agent' : 'bot';
  if (isLeftOut(credited, program)) return 'excluded-author';
  if (program.authors.organisation === 'leave-out' && pull.isAuthorOfOrganisation) return 'organisation';
  if (pull.kind === 'issue') return null;
  const branches = program.docs.branches.map((name) =>
    name === 'default' ? repository.defaultBranch : name,
  );
  if (!branches.includes(pull.baseBranch)) return 'other-branch';
  return pull.state === 'closed' ? 'closed' : null;
}

/** The author, or the person who asked an agent for the work: the first one that it is assigned to. */
export function creditedAuthor(
  { pull }: Pick<Facts, 'pull'>,
  program: Pick<Program, 'authors'>,
): Person | null {
  const { author, assignees } = pull;
  if (author === null || !isAgent(author)) return author;
  return program.authors.agents === 'requester' ? (assignees.find(({ isBot }) => !isBot) ?? author) : author;
}

/** Accounts by which AI agents open pull requests that people asked for. */
const agents =
  /^(?:copilot(?:-swe-agent)?|devin-ai-integration|claude|google-labs-jules|cursor|openai-codex|chatgpt-codex-connector|sweep-ai)(?:\[bot\])?$/i;

/** Whether a bot is an AI agent that works on somebody's request. */
function isAgent({ login, isBot }: Person): boolean {
  return isBot && agents.test(login);
}

/** Whether the program leaves this account out: it earns nothing, whoever would give it something. */
export function isLeftOut({ login }: Pick<Person, 'login'>, { authors }: Pick<Program, 'authors'>): boolean {
  return authors.exclude.some((one) => isLogin(one, login));
}

/** Logins differ in no more than case; the program file may write an `@` before them. */
export function isLogin(written: string, login: string): boolean {
  return written.replace(/^@/, '').toLowerCase() === login.toLowerCase();
}
