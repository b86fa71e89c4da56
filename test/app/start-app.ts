import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import type { LocalGitHub } from '../github/local/start-github.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** Only what a process needs to run at all: nothing of the surroundings reaches the App. */
const base = { PATH: process.env['PATH'] ?? '' };

/** The settings with which the App talks to the local GitHub. */
export function settingsFor(github: LocalGitHub): Record<string, string> {
  const { host } = new URL(github.url);
  return {
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKey,
    WEBHOOK_SECRET: github.app.webhookSecret,
    GHE_HOST: host,
    GHE_PROTOCOL: 'http',
    PORT: '0',
  };
}

/** Starts `docpoints serve` as a process with these settings and nothing else. */
export function spawnApp(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [cli, 'serve'], { env: { ...base, ...settings } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => Number(code));
  return {
    output,
    /** When its log holds this text. */
    logs: (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => output.stdout.includes(text) && resolve();
        child.stdout.on('data', look);
        look();
      }),
    /** Exit code. */
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    /** Where it listens. Rejects with what it said if it ends first. */
    listening: new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const port = /listens on port (\d+)/.exec(stripVTControlCharacters(output.stdout))?.[1];
        if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
      });
      void ended.then((code) =>
        reject(new Error(`docpoints serve ended with ${code}:\n${output.stdout}${output.stderr}`)),
      );
    }),
  };
}

/** The App as a process, told of all that happens on the local GitHub. */
export async function startApp(github: LocalGitHub, settings: Readonly<Record<string, string>> = {}) {
  const app = spawnApp({ ...settingsFor(github), ...settings });
  const url = await app.listening;
  const webhooks = `${url}/api/github/webhooks`;
  github.webhooks.deliverTo(webhooks);
  return { ...app, url, webhooks };
}
