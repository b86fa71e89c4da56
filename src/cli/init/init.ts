import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { readCloneHost } from '../clone-origin.ts';
import { command } from '../command.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';
import { printText, say } from '../terminal.ts';
import { usualAnswers, type Answers } from './answers.ts';
import { hostedRunner, needsApp, planOf, usualUses } from './plan.ts';
import { differenceOf, mistakesIn, refuseTwins, standingOf, writeNew } from './write-plan.ts';

/** `docpoints init`: the workflow and the program file, for a docs repository that has neither. */
export const initCommand = command({
  about: 'Set up a docs repository: write the workflow and the program file into its clone',
  forms: ['[--yes] [--dry-run] [--form] [--action owner/repo@ref]'],
  args: {
    yes: { type: 'boolean', description: 'Ask nothing: the preset simple, the ledger in this repository' },
    'dry-run': { type: 'boolean', description: 'Show what would be written, and write nothing' },
    form: { type: 'boolean', description: 'With the form by which people ask for points in an issue' },
    action: {
      type: 'string',
      valueHint: 'owner/repo@ref',
      description: `Where you keep Docpoints (otherwise ${usualUses}, for you to put in)`,
    },
  },
  async run(given) {
    const uses = readUses(given.text('action'));
    refuseOutsideClone();
    const answers = given.has('yes') ? usualAnswers : await askHere();
    const server = await readServerWithoutRunners();
    const runsOn = server === null ? hostedRunner : 'self-hosted';
    const plan = planOf(answers, uses, { hasForm: given.has('form'), runsOn });
    await refuseTwins(plan);
    const standings = await Promise.all(plan.map(standingOf));
    const missing = plan.filter((_file, index) => standings[index] === 'missing');
    const isDry = given.has('dry-run');
    // Before anything is shown: who reads no more than its beginning ends this.
    if (!isDry) for (const file of missing) await writeNew(file);
    for (const file of missing) printText(differenceOf(file));
    for (const [index, { path }] of plan.entries()) say(standingText(path, standings[index] ?? 'other'));
    const mistakes = await mistakesIn(plan);
    if (mistakes !== null) say(mistakes);
    if (mistakes !== null)
      throw new AnswerIsNo('The program file that is there has mistakes: mend them, or nothing is awarded.');
    if (isDry) {
      say(missing.length === 0 ? 'Nothing would be written.' : 'Nothing was written: this is a dry run.');
      return;
    }
    if (missing.length === 0 && standings.includes('other'))
      throw new AnswerIsNo('Nothing was written: all of these files are there already.');
    // A workflow that somebody has changed has an owner by now.
    const needsOwner = uses === usualUses && standings[0] !== 'other';
    sayWhatIsNext(needsOwner, answers, server);
  },
});

function readUses(named: string | undefined): string {
  if (named === undefined) return usualUses;
  if (/^[\w.-]{1,100}\/[\w.-]{1,100}@[\w./-]{1,200}$/.test(named)) return named;
  throw new WrongUsage(`--action is “${named}”: owner/repo@ref was expected, such as octo-org/docpoints@v1.`);
}

function refuseOutsideClone(): void {
  if (existsSync('.git')) return;
  for (let folder = resolve('..'); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, '.git')))
      throw new WrongUsage(`This is a folder within a clone: go to its top, ${folder}.`);
  throw new WrongUsage('There is no clone of a repository here: go to the top folder of your docs’ clone.');
}

/** GitHub lends runners to its own servers alone; null: they are there, or nobody says where the clone is from. */
async function readServerWithoutRunners(): Promise<string | null> {
  const host = await readCloneHost('.');
  // `github.com-work` is what SSH calls it for a second account.
  return host === null || /(?:^|\.)(?:github|ghe)\.com(?:[-_][\w-]*)?$/.test(host) ? null : host;
}

async function askHere(): Promise<Answers> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY)
    throw new WrongUsage(
      'init asks three questions, and nobody can answer here: say --yes to take the usual answers.',
    );
  const { ask } = await import('./ask.ts');
  return ask({ input: stdin, output: stderr });
}

function standingText(path: string, standing: Awaited<ReturnType<typeof standingOf>>): string {
  if (standing === 'missing') return `${path}: new`;
  if (standing === 'same') return `${path}: is there already, just so`;
  return `${path}: is there already and says something else, so it is left as it is. To have it made anew, move it away and run this again.`;
}

function sayWhatIsNext(needsOwner: boolean, answers: Answers, server: string | null): void {
  const steps = [
    ...(server === null
      ? []
      : [
          `Have a runner of your own (self-hosted, 2.327 or later): there is none of GitHub’s for ${server}. Where yours has another label, put it into \`runs-on\`.`,
        ]),
    ...(needsOwner ? ['Put the owner of your copy of Docpoints in place of OWNER in the workflow.'] : []),
    ...(needsApp(answers)
      ? [
          'Make a GitHub App that may write contents, issues, pull requests and checks (and read members, for teams), install it, and keep its client id and private key in the secrets DOCPOINTS_CLIENT_ID and DOCPOINTS_PRIVATE_KEY.',
        ]
      : []),
    ...(answers.ledger.kind === 'server'
      ? ['Keep the server’s token in the secret DOCPOINTS_LEDGER_TOKEN.']
      : []),
    'Commit the files to the default branch: the next pull request gets its comment.',
  ];
  say(['', 'Next:', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'));
}
