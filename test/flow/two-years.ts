import { expect } from 'vitest';

import { openLedger } from '../../src/flow/open-ledger.ts';
import { startApi } from '../app/start-api.ts';
import { buildProgram } from '../builders/facts.ts';
import { docpoints, folderWith } from '../cli/run-docpoints.ts';
import { startFlow } from './octo-flow.ts';

/** Steps explain themselves at such length that it is a large contribution. */
const guide = `# Set up a connector\n\n${Array.from(
  { length: 60 },
  (_, step) =>
    `Step ${step + 1} explains how the connector reads value ${step} from the device, which settings it needs for that, and what to look for when the device does not answer in time.`,
).join('\n\n')}\n`;

/**
 * A docs repository in which people live through some years: the clock is on the day that a test says, and Docpoints looks
 * after each thing that happens, as the App does. ana maintains, bo is an admin.
 */
export async function startLife(rules: string) {
  const flow = await startFlow({
    files: { '.github/docpoints.yml': rules, 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain', bo: 'admin', tri: 'triage' },
  });
  const { github, repo, octokit, entries, chain } = flow;
  github.addUser('hubot');
  const program = buildProgram(rules);
  const now = () => github.clock.now();
  const look = async (one: { readonly number: number }) => {
    await flow.look(one, { now });
    github.clock.advance(60);
    return flow.look(one, { now });
  };
  const oursOn = (one: ReturnType<typeof repo.openIssue>) =>
    one.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  const here = {
    id: 1296269,
    owner: 'octo-org',
    name: 'docs',
    defaultBranch: 'main',
    url: 'https://github.com/octo-org/docs',
  };
  const api = await startApi(() => openLedger(program.ledger, here, octokit), { program, now });
  const token = api.token([], Object.keys(program.activities), 'survey');
  const communityToken = api.token([], Object.keys(program.activities), 'community');
  let count = 0;
  const life = {
    ...flow,
    program,
    /** It is ten in the morning of that day. */
    on: (day: string, time = '10:00') => github.clock.set(`${day}T${time}:00Z`),
    /** Said in an issue of its own; answers what Docpoints said there. */
    says: async (who: string, words: string) => {
      const issue = repo.openIssue({ as: who, title: 'About points' });
      issue.comment({ as: who, body: words });
      await look(issue);
      return { issue, said: oursOn(issue) };
    },
    /** Said in an issue that is there already. */
    answers: async (issue: ReturnType<typeof repo.openIssue>, who: string, words: string) => {
      issue.comment({ as: who, body: words });
      await look(issue);
      return oursOn(issue);
    },
    labelled: async (who: string, by: string, name: string) => {
      const issue = repo.openIssue({ as: who, title: 'The guide is wrong' });
      issue.label({ as: by, name });
      await look(issue);
      return oursOn(issue);
    },
    /** A pull request that is merged and decided; answers its one comment. */
    merged: async (who: string, what: 'typo' | 'guide', decision: string) => {
      count += 1;
      const path = `docs/page-${count}.md`;
      if (what === 'typo') repo.push({ as: 'ana', files: { [path]: '# Page\n\nTeh text of the page.\n' } });
      const text = what === 'typo' ? '# Page\n\nThe text of the page.\n' : guide;
      const pull = repo.openPullRequest({ as: who, title: `Page ${count}`, files: { [path]: text } });
      pull.merge({ as: 'ana' });
      await look(pull);
      const proposed = oursOn(pull)[0] ?? '';
      pull.comment({ as: 'ana', body: decision });
      await look(pull);
      return { pull, proposed, said: oursOn(pull)[0] ?? '' };
    },
    /** What another system saw of octocat; answers its status, and why it was cut or refused. */
    reported: async (activity: string, id: string) => {
      const response = await fetch(`${api.url}/api/v1/reports`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${activity === 'feedback' ? token : communityToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ id, member: 'octocat', activity }),
      });
      return { status: response.status, text: await response.text() };
    },
    /** `docpoints standing`, of the ledger as it is on its branch, as lines of who, total, level and balance. */
    standingsAt: async (days: readonly string[]) => {
      const files = Object.fromEntries(
        repo.paths('docpoints').map((path) => [`points/${path}`, repo.file('docpoints', path) ?? '']),
      );
      const cwd = await folderWith({ ...files, '.github/docpoints.yml': rules });
      const told = [];
      for (const day of days) {
        const run = await docpoints(['standing', '--ledger', 'points', '--json', '--at', day], { cwd });
        expect(run).toMatchObject({ code: 0, err: '' });
        told.push(JSON.parse(run.out) as Told[]);
      }
      return told;
    },
    isWhole: () => chain().problems.length === 0,
    entries,
  };
  return life;
}

/** As `standing --json` says it. */
export interface Told {
  readonly member: { readonly login: string };
  readonly period: { readonly from: string; readonly to: string };
  readonly total: number;
  readonly level: string | null;
  readonly balance: number;
}
