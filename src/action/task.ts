import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import type { PullRequestRef } from '../github/github.ts';
import { readPayload } from '../github/payload.ts';
import { parseRepositoryName, type RepositoryName } from '../github/repository-name.ts';
import { WorkflowFault } from './fault.ts';
import type { Settings } from './settings.ts';

/** What a run is there to do. */
export type Task =
  | {
      readonly kind: 'look';
      readonly refs: readonly PullRequestRef[];
      /** The login of who has just said something; null: nobody. */
      readonly by: string | null;
      /** Somebody asked for these pull requests by number: what comes of each is told, even if it is nothing. */
      readonly isAskedFor: boolean;
      /** GitHub gives such a run a token that may only read, and no secrets. */
      readonly isForkOnly: boolean;
    }
  /** All that has changed in a repository since the last time. */
  | { readonly kind: 'sweep'; readonly owner: string; readonly repo: string }
  | { readonly kind: 'nothing'; readonly why: string };

const sweeps = new Set(['schedule', 'workflow_dispatch']);

/** Reads the event that started the workflow. Throws WorkflowFault where there is none, GitHubFault for one that GitHub would not send. */
export async function readTask(env: NodeJS.ProcessEnv, { pulls, since }: Settings): Promise<Task> {
  const [event, path] = [env['GITHUB_EVENT_NAME'], env['GITHUB_EVENT_PATH']];
  if (!event || !path) {
    throw new WorkflowFault(
      'GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this runs in a GitHub workflow, on schedule, pull_request_target, issues and issue_comment. On the command line it is `docpoints`.',
    );
  }
  if (pulls !== null) {
    if (since !== null)
      throw new WorkflowFault(
        'The inputs `pull-request` and `since` say two things: these pull requests, or all that changed since then. Give one of them.',
      );
    const here = readRepository(env);
    const numbers = Array.from({ length: pulls.to - pulls.from + 1 }, (_, index) => pulls.from + index);
    const refs = numbers.map((number) => ({ ...here, number }));
    return { kind: 'look', refs, by: null, isAskedFor: true, isForkOnly: false };
  }
  if (sweeps.has(event)) return { kind: 'sweep', ...readRepository(env) };
  const payload = await readEvent(path);
  const reading = readPayload(event, payload);
  if (reading.trigger === null) return { kind: 'nothing', why: reading.why };
  const { ref, by } = reading.trigger;
  const isForkOnly = event === 'pull_request' && isFromFork(payload);
  return { kind: 'look', refs: [ref], by, isAskedFor: false, isForkOnly };
}

function readRepository(env: NodeJS.ProcessEnv): RepositoryName {
  const repository = parseRepositoryName(env['GITHUB_REPOSITORY'] ?? '');
  if (repository === null)
    throw new WorkflowFault('GITHUB_REPOSITORY is not set to owner/repo, as the runner does.');
  return repository;
}

async function readEvent(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new WorkflowFault(`The event of GITHUB_EVENT_PATH, ${path}, cannot be read: ${String(error)}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WorkflowFault(`The event in ${path} is no JSON: ${String(error)}`);
  }
}

const id = v.object({ id: v.number() });
const heads = v.object({
  repository: id,
  pull_request: v.object({ head: v.object({ repo: v.nullable(id) }) }),
});

/** A fork that is gone meanwhile was one, too. */
function isFromFork(payload: unknown): boolean {
  const read = v.safeParse(heads, payload);
  return read.success && read.output.pull_request.head.repo?.id !== read.output.repository.id;
}
