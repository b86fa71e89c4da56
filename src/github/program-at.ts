import { GitHubFault } from './fault.ts';
import type { Changed, ChangedList, GitHub, ProgramFile, PullRequestRef } from './github.ts';

/**
 * The same GitHub, but for the program file: it is the one at `path` on the repository's default branch, and no other.
 * Reading a pull request throws GitHubFault `not-found` where there is no such file, `invalid` where it is not whole text.
 */
export function withProgramAt(path: string, github: GitHub): GitHub {
  return {
    ...github,
    async readPullRequest(ref, speaker) {
      const [reading, text] = await Promise.all([
        github.readPullRequest(ref, speaker),
        readProgramText(path, github, ref),
      ]);
      return reading === null ? null : { ...reading, programFile: { path, text } };
    },
    async listChanged(question) {
      const [page, text] = await Promise.all([
        github.listChanged(question),
        readProgramText(path, github, question),
      ]);
      const programFile = { path, text };
      const withFile = (list: ChangedList | null) =>
        list === null ? null : { ...list, items: list.items.map((one) => withProgram(one, programFile)) };
      const named = new Map(
        Array.from(page.named, ([number, one]) => [
          number,
          one === null ? null : withProgram(one, programFile),
        ]),
      );
      return { ...page, programFile, pulls: withFile(page.pulls), issues: withFile(page.issues), named };
    },
  };
}

function withProgram(one: Changed, programFile: ProgramFile): Changed {
  return one.reading === null ? one : { ...one, reading: { ...one.reading, programFile } };
}

async function readProgramText(
  path: string,
  github: Pick<GitHub, 'readProgramFile'>,
  { owner, repo }: Pick<PullRequestRef, 'owner' | 'repo'>,
): Promise<string> {
  const read = await github.readProgramFile({ owner, repo, path, ref: null });
  if ('text' in read) return read.text;
  if (read.isMissing) {
    throw new GitHubFault(
      'not-found',
      `There is no ${path} on the default branch of ${owner}/${repo}, where the program file should be. Put it there, or name another. Nothing is decided until then.`,
    );
  }
  throw new GitHubFault(
    'invalid',
    `The program file ${path} of ${owner}/${repo} ${read.unreadable}. Nothing is decided.`,
  );
}
