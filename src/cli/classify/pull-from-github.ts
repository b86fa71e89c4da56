import type { PullRequestRef } from '../../github/github.ts';
import { octokitGitHub } from '../../github/octokit.ts';
import { usualProgramFile } from '../../program/usual-places.ts';
import { connectGitHub } from '../connect-github.ts';
import { WrongUsage } from '../exit.ts';
import { parsePullRequestName } from '../github-names.ts';
import type { FoundProgram } from '../load-program.ts';
import type { ReadPull } from './read-pull.ts';

/** Reads `classify --pr owner/repo#12`. Throws WrongUsage where there is none, GitHubFault where GitHub cannot or will not. */
export async function pullFromGitHub(name: string, env: NodeJS.ProcessEnv): Promise<ReadPull> {
  const ref = parsePullRequestName(name);
  const github = octokitGitHub(connectGitHub(env));
  const reading = await github.readPullRequest(ref);
  if (reading === null) throw new WrongUsage(`There is no pull request ${name} that this token may see.`);
  const { title, author, labels } = reading.pull;
  const files = await github.readFiles(ref);
  return {
    pull: {
      id: name,
      contribution: {
        title,
        author: author?.login ?? null,
        isBot: author?.isBot ?? false,
        labels,
        files,
      },
    },
    programFile: withWholeName(reading.programFile, ref),
  };
}

/** The folder one is in may have a file of the same name: this one is not that. */
function withWholeName(file: FoundProgram | null, { owner, repo }: PullRequestRef): FoundProgram | null {
  return file?.path === usualProgramFile ? { ...file, path: `${owner}/${repo}: ${file.path}` } : file;
}
