import * as v from 'valibot';

import { asking, type Wish } from './asking.ts';
import type { Check, CheckToMake } from './check.ts';
import type { PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

/** GitHub takes no more at once, and no longer summary. */
const [mostAnnotations, longestSummary] = [50, 65_000];

const runs = v.object({
  check_runs: v.array(v.object({ id: v.number(), external_id: v.nullish(v.string()) })),
});
const made = v.object({ id: v.number() });

/**
 * Makes a check of a commit, and says what it says, unless it is there already; answers whether it was not. Throws GitHubFault: `forbidden` where the
 * permission `checks: write` is missing; and what `make` throws.
 */
export async function writeCheck(
  octokit: OctokitLike,
  { owner, repo }: PullRequestRef,
  commit: string,
  { name, digest, make }: CheckToMake,
): Promise<boolean> {
  const wish: Wish = { to: `write a check on ${owner}/${repo}`, needs: 'checks: write' };
  const found = await asking(wish, () =>
    octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner,
      repo,
      ref: commit,
      check_name: name,
      filter: 'latest',
    }),
  );
  const { check_runs: known } = understand(runs, found.data, `answer about the checks on ${owner}/${repo}`);
  if (known.some(({ external_id: made }) => made === digest)) return false;
  const check = await make();
  const [first, ...others] = outputsOf(check);
  const body = {
    owner,
    repo,
    name,
    external_id: digest,
    status: 'completed',
    conclusion: check.conclusion,
  };
  const answer = await asking(wish, () =>
    octokit.request('POST /repos/{owner}/{repo}/check-runs', { ...body, head_sha: commit, output: first }),
  );
  const { id } = understand(made, answer.data, 'answer to a new check');
  for (const output of others) {
    await asking(wish, () =>
      octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{id}', { owner, repo, id, output }),
    );
  }
  return true;
}

/** The words of a check with all of its annotations, as many at once as GitHub takes. */
function outputsOf({ title, summary, annotations }: Check): object[] {
  const words = {
    title,
    summary: summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary,
  };
  const pages = Array.from(
    { length: Math.max(1, Math.ceil(annotations.length / mostAnnotations)) },
    (_, at) => annotations.slice(at * mostAnnotations, (at + 1) * mostAnnotations),
  );
  return pages.map((page) => ({
    ...words,
    annotations: page.map(({ path, line, column, isError, message }) => ({
      path,
      start_line: line,
      end_line: line,
      start_column: column,
      end_column: column,
      annotation_level: isError ? 'failure' : 'warning',
      title: 'Docpoints program',
      message,
    })),
  }));
}
