import * as v from 'valibot';
import { parse } from 'yaml';

import type { Permissions } from '../github/local/model.ts';
import type { RepositoryHandle } from '../github/local/repository-handle.ts';
import type { LocalGitHub } from '../github/local/start-github.ts';
import { fillIn, holds, type Contexts } from './expression.ts';
import { runAction, type ActionRun } from './run-action.ts';

const permission = v.picklist(['read', 'write']);
const workflowFile = v.object({
  on: v.record(v.string(), v.nullable(v.unknown())),
  permissions: v.record(v.string(), permission),
  jobs: v.object({
    docpoints: v.object({
      if: v.string(),
      concurrency: v.string(),
      steps: v.array(v.object({ uses: v.string(), with: v.optional(v.record(v.string(), v.string()), {}) })),
    }),
  }),
});
const types = v.object({ types: v.array(v.string()) });

export interface PlayOptions {
  readonly github: LocalGitHub;
  readonly repo: RepositoryHandle;
  /** The workflow's file, as it stands on the default branch. */
  readonly text: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly event: string;
  readonly payload: unknown;
  readonly inputs: Readonly<Record<string, string>>;
}

/** One group of `concurrency`: what runs, and the one that waits. */
interface Group {
  running: Promise<void>;
  waiting: Job | null;
}

/**
 * Plays a workflow as GitHub does, with the bundle that is shipped: for each event its `on`, its `if`, its group of
 * `concurrency` (one runs, one waits, an older one that waits is cancelled), and what its step is given.
 */
export function playWorkflow({ github, repo, text, secrets = {}, env = {} }: PlayOptions) {
  const workflow = v.parse(workflowFile, parse(text));
  const job = workflow.jobs.docpoints;
  const step = job.steps.find(({ uses }) => uses.includes('/docpoints@'));
  if (step === undefined) throw new Error('The workflow has no step that runs Docpoints.');
  const app = job.steps.find(({ uses }) => uses.startsWith('actions/create-github-app-token@'));
  const runs: ActionRun[] = [];
  const groups = new Map<string, Group>();
  const told = { started: 0, skipped: 0, cancelled: 0 };
  let [seen, ids] = [github.happenings.length, 0];

  const tokenOfApp = (given: Readonly<Record<string, string>>) => {
    const permissions: Permissions = Object.fromEntries(
      Object.entries(given).flatMap(([name, level]) => {
        const [, scope] = /^permission-(.+)$/.exec(name) ?? [];
        return scope === undefined ? [] : [[scope.replace('-', '_'), v.parse(permission, level)]];
      }),
    );
    return github.tokenFor({ kind: 'installation', repo, permissions });
  };
  const contextsOf = ({ event, payload, inputs }: Job): Contexts => ({
    github: {
      event_name: event,
      event: payload,
      repository_owner: repo.fullName.split('/')[0],
      run_id: String((ids += 1)),
    },
    inputs,
    secrets,
    vars: {},
    steps: { app: { outputs: { token: app === undefined ? '' : tokenOfApp(app.with) } } },
  });
  const run = async (one: Job, contexts: Contexts) => {
    const filled = Object.entries(step.with).map(
      ([name, value]) => [`INPUT_${name.toUpperCase()}`, fillIn(value, contexts)] as const,
    );
    const permissions: Permissions = Object.fromEntries(
      Object.entries(workflow.permissions).map(([name, level]) => [name.replace('-', '_'), level]),
    );
    const given = { ...env, ...Object.fromEntries(filled) };
    runs.push(await runAction(github, repo, { ...one, permissions, env: given }));
  };
  const start = (one: Job) => {
    const contexts = contextsOf(one);
    if (!holds(job.if, contexts)) {
      told.skipped += 1;
      return;
    }
    const name = fillIn(job.concurrency, contexts);
    const group = groups.get(name);
    if (group !== undefined) {
      if (group.waiting !== null) told.cancelled += 1;
      group.waiting = one;
      return;
    }
    told.started += 1;
    const fresh: Group = { running: Promise.resolve(), waiting: null };
    groups.set(name, fresh);
    const toTheEnd = async () => {
      await run(one, contexts);
      groups.delete(name);
      if (fresh.waiting !== null) start(fresh.waiting);
    };
    fresh.running = toTheEnd();
  };
  /** Starts jobs for what has happened since; what the workflow's own token did starts none. */
  const hear = () => {
    for (const { event, action, sender, payload } of github.happenings.slice(seen)) {
      seen += 1;
      const name = event === 'pull_request' ? 'pull_request_target' : event;
      const asked = v.safeParse(types, workflow.on[name]);
      const isHeard = asked.success && asked.output.types.includes(action);
      if (isHeard && sender.login !== 'github-actions[bot]') start({ event: name, payload, inputs: {} });
    }
  };
  const settle = async () => {
    for (hear(); groups.size > 0; hear())
      await Promise.all([...groups.values()].map(({ running }) => running));
  };
  return {
    /** Of each job that ran to its end, in that order. */
    runs,
    /** How many jobs were started, skipped by `if`, or cancelled while they waited. */
    told,
    /** Starts jobs for what has happened since, and comes back at once. */
    hear,
    /** Starts jobs for what has happened since, waits for all, and answers the last one's end. */
    async catchUp(): Promise<ActionRun | undefined> {
      await settle();
      return runs.at(-1);
    },
    /** A run by hand. */
    async dispatch(inputs: Readonly<Record<string, string>>): Promise<ActionRun | undefined> {
      start({ event: 'workflow_dispatch', payload: { inputs }, inputs });
      await settle();
      return runs.at(-1);
    },
    /** A run on the schedule. */
    async tick(): Promise<ActionRun | undefined> {
      start({ event: 'schedule', payload: { schedule: '17 4 * * *' }, inputs: {} });
      await settle();
      return runs.at(-1);
    },
  };
}
