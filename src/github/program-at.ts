import * as v from 'valibot';

import { asking, type Wish } from './explain-fault.ts';
import { GitHubFault } from './fault.ts';
import type { GitHub, PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { programText } from './program-file.ts';
import { programSchema } from './pull-request-query.ts';
import { understand } from './understand.ts';

export const programQuery = `
query DocpointsProgram($owner: String!, $repo: String!, $file: String!) {
  repository(owner: $owner, name: $repo) {
    program: object(expression: $file) { ... on Blob { byteSize isTruncated text } }
  }
}`;
const programAnswer = v.object({ repository: v.nullable(v.object({ program: programSchema })) });

/**
 * The same GitHub, but for the program file: it is the one at `path` on the repository's default branch, and no other.
 * Reading a pull request throws GitHubFault `not-found` where there is no such file.
 */
export function withProgramAt(path: string, github: GitHub, octokit: OctokitLike): GitHub {
  return {
    ...github,
    async readPullRequest(ref, speaker) {
      const [reading, text] = await Promise.all([
        github.readPullRequest(ref, speaker),
        readProgramText(path, octokit, ref),
      ]);
      return reading === null ? null : { ...reading, programFile: { path, text } };
    },
  };
}

async function readProgramText(
  path: string,
  octokit: OctokitLike,
  { owner, repo }: PullRequestRef,
): Promise<string> {
  const wish: Wish = { to: `read ${path} of ${owner}/${repo}`, needs: 'contents: read' };
  const variables = { owner, repo, file: `HEAD:${path}` };
  const data = await asking(wish, () => octokit.graphql(programQuery, variables));
  const { repository } = understand(programAnswer, data, `answer about ${path}`);
  const text = programText(repository?.program ?? null, path);
  if (text === null) {
    throw new GitHubFault(
      'not-found',
      `There is no ${path} on the default branch of ${owner}/${repo}, where the program file should be. Put it there, or name another. Nothing is decided until then.`,
    );
  }
  return text;
}
