import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify, styleText } from 'node:util';

import { startApp } from '../app/start-app.ts';
import type { CommentHandle, PullHandle } from '../github/local/people.ts';
import { startGitHub } from '../github/local/start-github.ts';
import {
  bumpedPackage,
  correctedWord,
  docsFiles,
  missingParagraph,
  programFile,
  wholeGuide,
} from './docs.ts';
import { showMarkdown } from './show-markdown.ts';

const { values: options } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const bot = 'docpoints[bot]';
const print = (text = '') => process.stdout.write(`${text}\n`);
const scene = (title: string) => print(`\n${styleText(['bold', 'inverse'], ` ${title} `)}\n`);
const act = (who: string, what: string) => print(`${styleText('bold', who)} ${what}`);

/** Fails loudly when something is not as told. */
function expect(isTrue: boolean, told: string): void {
  if (!isTrue) throw new Error(`The demo is not as it should be: ${told}`);
  print(`  ${styleText('green', '✓')} ${told}`);
}

const github = await startGitHub();
github.addUser('octocat', { id: 583231 });
for (const login of ['hubot', 'renovate[bot]']) github.addUser(login);
const repo = github.addRepository('octo-org/handbook', {
  files: docsFiles,
  roles: { ana: 'maintain', bo: 'write' },
});
github.installApp(repo);
const app = await startApp(github);

try {
  print('Docpoints as an App, on a GitHub in memory. Nothing leaves this machine.');
  await playMisspeltWord();
  await playMissingParagraph();
  await playWholeGuide();
  await playBot();
  await lookAtTheLedger();
  print(`\n${styleText(['bold', 'green'], 'All as told.')}`);
  if (options.keep) await keepRunning();
} catch (error) {
  print(`\n${styleText('red', error instanceof Error ? error.message : String(error))}`);
  print(`\nWhat the App said:\n${app.output.stdout}${app.output.stderr}`);
  process.exitCode = 1;
} finally {
  const code = await app.stop();
  await github.close();
  if (code !== 0) {
    print(styleText('red', `The App ended with exit code ${code}.`));
    process.exitCode = 1;
  }
}

async function playMisspeltWord(): Promise<void> {
  scene('1. A misspelt word');
  const pull = open('octocat', 'Correct a word in the install page', correctedWord);
  show(await said(pull, 'Previewed'));
  merge(pull, 'ana');
  show(await said(pull, 'Proposed: 25 points'));
  say(pull, 'ana', '/points confirm');
  show(await said(pull, 'Confirmed by @ana'));
  expect(lines().length === 1, 'one maintainer’s word, one line in the ledger');
}

async function playMissingParagraph(): Promise<void> {
  scene('2. A missing paragraph, and a stranger who tries to confirm it');
  const pull = open('octocat', 'Say which ports the connector needs', missingParagraph);
  await said(pull, 'Previewed');
  merge(pull, 'bo');
  show(await said(pull, 'Proposed'));
  const attempt = say(pull, 'hubot', '/points confirm');
  show(await said(pull, 'was not done'));
  await github.until(() => attempt.reactions.length > 0);
  expect(attempt.reactions.join() === `${bot}: confused`, 'the stranger’s comment got 😕');
  expect(lines().length === 1, 'and nothing was recorded');
  say(pull, 'ana', '/points 250 confirm');
  show(await said(pull, 'Confirmed by @ana'));
  expect(
    lines().at(-1)?.includes('"points":250') === true,
    'the ledger has 250 points, as the maintainer said',
  );
}

async function playWholeGuide(): Promise<void> {
  scene('3. A whole new guide');
  const pull = open('octocat', 'Add a guide to the first connector', wholeGuide);
  await said(pull, 'Previewed');
  merge(pull, 'ana');
  show(await said(pull, 'Proposed'));
  say(pull, 'bo', '/points confirm');
  const comment = await said(pull, 'Confirmed by @bo');
  show(comment);
  expect(comment.body.includes('level **Advocate**'), 'and octocat has reached the level Advocate');
}

async function playBot(): Promise<void> {
  scene('4. A bot’s bump');
  const pull = open('renovate[bot]', 'Bump linkcheck to 1.4.1', bumpedPackage);
  merge(pull, 'ana');
  await app.logs(`octo-org/handbook#${pull.number} after pull_request.closed`);
  expect(pull.comments({ by: bot }).length === 0, 'Docpoints looked at it, and said nothing');
}

async function lookAtTheLedger(): Promise<void> {
  scene('The ledger, on the branch docpoints');
  for (const line of lines()) print(`  ${line}`);
  scene('docpoints standing');
  const standings = await docpoints('standing', '--ledger', 'github:octo-org/handbook');
  print(standings.trimEnd());
  expect(/octocat .*Advocate/.test(standings), 'octocat is an Advocate');
  scene('docpoints ledger verify');
  const verified = await docpoints('ledger', 'verify', '--ledger', 'github:octo-org/handbook');
  print(verified.trimEnd());
  expect(lines().length === 3, 'three awards, and the chain is whole');
}

function open(as: string, title: string, files: Readonly<Record<string, string>>): PullHandle {
  const pull = repo.openPullRequest({ as, title, files });
  act(as, `opens pull request #${pull.number}: ${title}`);
  return pull;
}

function merge(pull: PullHandle, as: string): void {
  pull.merge({ as });
  act(as, `merges #${pull.number}`);
}

function say(pull: PullHandle, as: string, body: string): CommentHandle {
  act(as, `writes: ${styleText('cyan', body)}`);
  return pull.comment({ as, body });
}

/** Docpoints' comment that says this, once it is there. */
async function said(pull: PullHandle, text: string): Promise<CommentHandle> {
  const found = () => pull.comments({ by: bot }).find(({ body }) => body.includes(text));
  await github.until(() => found() !== undefined).catch(() => undefined);
  const comment = found();
  if (comment === undefined)
    throw new Error(`The demo is not as it should be: nothing on #${pull.number} says “${text}”.`);
  return comment;
}

function show({ body }: CommentHandle): void {
  print(`${showMarkdown(body)}\n`);
}

function lines(): string[] {
  const files = repo.paths('docpoints').filter((path) => path.startsWith('ledger/'));
  return files.flatMap((path) => (repo.file('docpoints', path) ?? '').trimEnd().split('\n'));
}

function surroundings(): Record<string, string> {
  return {
    GITHUB_API_URL: `${github.url}/api/v3`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_TOKEN: github.tokenFor({ kind: 'user', login: 'ana' }),
  };
}

async function docpoints(...words: string[]): Promise<string> {
  const program = ['--program', fileURLToPath(programFile)];
  const env = { PATH: process.env['PATH'] ?? '', ...surroundings() };
  const all = ['standing', 'verify'].some((word) => words.includes(word)) ? [...words, ...program] : words;
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...all], { env });
  return stdout;
}

async function keepRunning(): Promise<void> {
  const { GITHUB_API_URL, GITHUB_TOKEN } = surroundings();
  print(`
It goes on running until you press Ctrl-C. Where to look:
  export GITHUB_API_URL=${GITHUB_API_URL} GITHUB_TOKEN=${GITHUB_TOKEN}
  npx docpoints standing --ledger github:octo-org/handbook --program test/demo/docpoints.yml
  curl -s $GITHUB_API_URL/repos/octo-org/handbook/issues/1/comments -H "authorization: Bearer $GITHUB_TOKEN"
  curl -s $GITHUB_API_URL/repos/octo-org/handbook/issues/1/comments -H "authorization: Bearer $GITHUB_TOKEN" -d '{"body": "/points"}'`);
  await once(process, 'SIGINT');
}
