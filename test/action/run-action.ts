import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Permissions } from '../github/local/model.ts';
import type { RepositoryHandle } from '../github/local/repository-handle.ts';
import type { LocalGitHub } from '../github/local/start-github.ts';

/** What is shipped, and what tells Node that it is a module. */
const shipped = ['dist/action.js', 'dist/action', 'package.json'];
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ActionRun {
  readonly code: number;
  /** With the workflow commands in it. */
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionOptions {
  readonly event: string;
  readonly payload: unknown;
  /** Of a workflow's own token; absent: what action.yml needs. */
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, string>>;
  /** Path → content, in the folder that the process starts in: what an earlier step of the job has put there. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** Is given what kills the process, as a runner does that is lost. */
  readonly onStart?: (kill: () => void) => void;
}

/**
 * Runs the bundle as the runner does, by its environment and files, as a process of its own. It stands in a folder with
 * nothing else: no package is installed where a workflow runs.
 */
export async function runAction(
  github: LocalGitHub,
  repo: RepositoryHandle,
  options: ActionOptions,
): Promise<ActionRun> {
  const { folder, env } = await prepareRun(github, repo, options);
  for (const name of shipped) await cp(join(root, name), join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(options.workspace ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  try {
    const ended = await execute(folder, env, options.onStart);
    return {
      ...ended,
      outputs: readOutputs(await readFile(join(folder, 'output'), 'utf8')),
      summary: await readFile(join(folder, 'summary'), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A folder with the runner's files for one step, and its environment. */
export async function prepareRun(
  github: LocalGitHub,
  repo: RepositoryHandle,
  { event, payload, permissions, env = {} }: ActionOptions,
): Promise<{ readonly folder: string; readonly env: Record<string, string> }> {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-action-'));
  const path = (name: string) => join(folder, name);
  const token = github.tokenFor({
    kind: 'actions',
    repo,
    ...(permissions === undefined ? {} : { permissions }),
  });
  await writeFile(path('event.json'), typeof payload === 'string' ? payload : JSON.stringify(payload));
  for (const name of ['output', 'summary']) await writeFile(path(name), '');
  return {
    folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_REPOSITORY: repo.fullName,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_OUTPUT: path('output'),
      GITHUB_STEP_SUMMARY: path('summary'),
      INPUT_TOKEN: token,
      ...env,
    },
  };
}

/** The event that the last happening would start a workflow with. */
export function lastEvent(github: LocalGitHub): { readonly event: string; readonly payload: unknown } {
  const last = github.happenings.at(-1);
  if (last === undefined) throw new Error('Nothing has happened yet.');
  return { event: last.event === 'pull_request' ? 'pull_request_target' : last.event, payload: last.payload };
}

function execute(cwd: string, env: Record<string, string>, onStart: ActionOptions['onStart']) {
  return new Promise<Pick<ActionRun, 'code' | 'stdout' | 'stderr'>>((resolve) => {
    const words = [join(cwd, 'dist/action.js')];
    const child = execFile(process.execPath, words, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
    onStart?.(() => child.kill('SIGKILL'));
  });
}

/** `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs = text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries(Array.from(outputs, ([, name = '', , value = '']) => [name, value]));
}
