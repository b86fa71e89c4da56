import { describeError } from './action/describe-error.ts';
import { WorkflowFault } from './action/fault.ts';
import { readSettings } from './action/settings.ts';
import { readTask } from './action/task.ts';
import { voiceOf, type Voice } from './action/voice.ts';

const secrets = ['INPUT_TOKEN', 'INPUT_LEDGER-TOKEN', 'INPUT_LEDGER-SECRET'];
const voice = voiceOf(
  secrets.flatMap((name) => process.env[name] ?? []),
  process.env,
);
try {
  await run(process.env, voice);
} catch (error) {
  voice.fail(describeError(error));
}

/** One workflow event, or a run by hand. Most events are over before anything more than this is loaded. */
async function run(env: NodeJS.ProcessEnv, voice: Voice): Promise<void> {
  refuseOldNode(process.versions.node);
  const settings = readSettings();
  const task = await readTask(env, settings);
  if (task.kind === 'nothing') return voice.info(`Nothing to do: ${task.why}.`);
  const { token } = settings;
  if (token !== null && task.kind === 'sweep') {
    const { sweepRepository } = await import('./action/sweep.ts');
    return sweepRepository(task, { ...settings, token }, env, voice);
  }
  if (token !== null && task.kind === 'look') {
    const { look } = await import('./action/look.ts');
    return look(task, { ...settings, token }, env, voice);
  }
  if (task.kind === 'sweep' || !task.isForkOnly) {
    throw new WorkflowFault(
      'The input `token` is empty. Leave it out for the workflow’s own token, or give an App’s.',
    );
  }
  voice.warning(
    'The input `token` is empty: `pull_request` gives a workflow no secrets on a pull request from a fork. Nothing was done. Let the workflow run on `pull_request_target` instead.',
    { title: 'Docpoints' },
  );
}

/** A runner that was told to use an older one would stop in the middle, and look like a bug. */
function refuseOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= 24) return;
  throw new WorkflowFault(
    `This runner runs Docpoints on Node ${version}, and 24 is needed. Update the runner to 2.327 or later, and let nothing in its settings choose another Node.`,
  );
}
