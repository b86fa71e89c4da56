import { readFile } from 'node:fs/promises';

import * as core from '@actions/core';

import { openLedger } from './flow/open-ledger.ts';
import { jitteredPause, type Outside } from './flow/outside.ts';
import { reconcile, type Looked } from './flow/reconcile.ts';
import { createOctokit } from './github/client.ts';
import { GitHubFault } from './github/fault.ts';
import { octokitGitHub } from './github/octokit.ts';
import { readPayload, type Trigger } from './github/payload.ts';
import { LedgerFault } from './ledger/fault.ts';
import { describeMistake, type Mistake } from './program/mistake.ts';
import { renderSummary } from './view/summary.ts';

/** What the runner's environment lacks for the Action to run. */
class RunnerFault extends Error {
  override readonly name = 'RunnerFault';
}

try {
  await run(process.env);
} catch (error) {
  core.setFailed(describe(error));
}

/** One workflow event: look at its pull request, then say what came of it in outputs, summary and annotations. */
async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const trigger = await readTrigger(env);
  if (trigger === null) return;
  const token = core.getInput('token');
  if (token === '') {
    throw new RunnerFault(
      'The input `token` is empty. Leave it out for the workflow’s own token, or give an App’s.',
    );
  }
  const octokit = createOctokit({ token, baseUrl: env['GITHUB_API_URL'] });
  const outside: Outside = {
    github: octokitGitHub(octokit),
    ledger: (place, here, read) => openLedger(place, here, octokit, read),
    now: () => new Date(),
    pause: jitteredPause,
  };
  const done = await reconcile(trigger.ref, outside, trigger.by);
  const { number } = trigger.ref;
  if (done.kind === 'gone') core.info(`Pull request ${number} is gone: nothing to do.`);
  else if (done.kind === 'quiet') core.info(`There is nothing to do on pull request ${number}.`);
  else await report(done, env);
}

async function readTrigger(env: NodeJS.ProcessEnv): Promise<Trigger | null> {
  const [name, path] = [env['GITHUB_EVENT_NAME'], env['GITHUB_EVENT_PATH']];
  if (!name || !path) {
    throw new RunnerFault(
      'GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this runs in a GitHub workflow, on pull_request_target and issue_comment. On the command line it is `docpoints`.',
    );
  }
  const reading = readPayload(name, parseEvent(await readFile(path, 'utf8'), path));
  if (reading.trigger !== null) return reading.trigger;
  core.info(`Nothing to do: ${reading.why}.`);
  return null;
}

function parseEvent(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RunnerFault(`The event in ${path} is no JSON: ${String(error)}`);
  }
}

async function report(done: Looked, env: NodeJS.ProcessEnv): Promise<void> {
  const { decision, recorded, mistakes, warnings, notices } = done;
  core.setOutput('state', decision.state);
  core.setOutput('activity', decision.activity?.id ?? '');
  core.setOutput('points', decision.points ?? '');
  core.setOutput('entries', recorded.map(({ id }) => id).join(' '));
  for (const warning of warnings) core.warning(describeMistake(warning), place(warning));
  for (const notice of notices) core.warning(notice, { title: 'Docpoints' });
  for (const mistake of mistakes) core.error(describeMistake(mistake), place(mistake));
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderSummary(done)).write();
  core.info(`Pull request ${done.pull.number} is ${decision.state}.`);
  if (mistakes.length > 0) {
    core.setFailed('The program file is invalid, so nothing is awarded: its mistakes are above.');
  }
}

function place({ file, line, column }: Mistake): core.AnnotationProperties {
  return { title: 'Docpoints program', file, startLine: line, startColumn: column };
}

function describe(error: unknown): string {
  if (error instanceof GitHubFault) {
    return error.passes
      ? `${error.message} The next event on the pull request makes up for it.`
      : error.message;
  }
  if (error instanceof LedgerFault || error instanceof RunnerFault) return error.message;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of Docpoints. Please report it with what follows.\n${told}`;
}
