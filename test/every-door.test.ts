import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, onTestFinished, test } from 'vitest';

import { lastEvent, runAction } from './action/run-action.ts';
import { startApp } from './app/start-app.ts';
import { startOctoDocs } from './github/local/octo-docs.ts';

type Octo = Awaited<ReturnType<typeof startOctoDocs>>;
/** Has Docpoints look at a pull request after something happened, and waits until it has. */
type Door = (octo: Octo) => Promise<(until: () => boolean) => Promise<void>>;

const app: Door = async ({ github }) => {
  const running = await startApp(github);
  onTestFinished(async () => void (await running.stop()));
  return (until) => github.until(until);
};

const action: Door =
  async ({ github, repo }) =>
  async () => {
    expect(await runAction(github, repo, lastEvent(github))).toMatchObject({ code: 0 });
  };

const cli: Door =
  async ({ github }) =>
  async () => {
    const docpoints = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: github.tokenFor({ kind: 'user', login: 'bo' }),
    };
    await promisify(execFile)(process.execPath, [docpoints, 'reconcile', 'octo-org/docs#1'], { env });
  };

/** Plays one pull request from its opening to its award, and tells what people and the ledger see at each step. */
async function play(open: Door) {
  const octo = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': 'extends: dataminer\n' },
  });
  const look = await open(octo);
  const people = new Set(['octocat', 'ana', 'tri']);
  const pull = octo.fix();
  const ours = () => pull.comments().filter(({ author }) => !people.has(author));
  const says = (text: string) => ours().some(({ body }) => body.includes(text));
  const seen: string[][] = [];
  const see = async (text: string, until = () => says(text)) => {
    await look(until);
    // The mark holds a digest of the ledger's end, and so of when it was written.
    seen.push(ours().map(({ body }) => body.replace(/^<!-- docpoints:comment .*-->/, '')));
  };
  await see('### Previewed');
  pull.merge({ as: 'ana' });
  await see('### Proposed');
  const attempt = pull.comment({ as: 'tri', body: '/points confirm' });
  await see('was not done', () => attempt.reactions.length > 0);
  const word = pull.comment({ as: 'ana', body: '/points confirm' });
  await see('Confirmed by @ana', () => word.reactions.length > 0);
  const path = octo.repo.paths('docpoints').find((one) => one.startsWith('ledger/'));
  const ledger = octo.repo.file('docpoints', path ?? '') ?? '';
  return {
    seen,
    // When it was recorded is all that may differ.
    ledger: ledger.replace(/"at":"[^"]*"/, '"at":"now"'),
    reactions: [attempt, word].map(({ reactions }) => reactions.map((one) => one.replace(/^.*: /, ''))),
  };
}

test('one pull request gets the same comments and the same ledger from App, Action and command line', async () => {
  const byApp = await play(app);
  expect(byApp.seen.map((comments) => comments.length)).toEqual([1, 1, 2, 2]);
  expect(byApp.ledger).toContain('"points":25');
  expect(byApp.reactions).toEqual([['confused'], ['rocket']]);
  expect(await play(action)).toEqual(byApp);
  expect(await play(cli)).toEqual(byApp);
});
