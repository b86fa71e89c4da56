import { expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import type { PullHandle } from '../github/local/people.ts';
import { startGitHub } from '../github/local/start-github.ts';
import { readLines } from '../ledger/read-lines.ts';
import { startApp } from './start-app.ts';

const bot = 'docpoints[bot]';
const sentence = (topic: string, step: number) =>
  `Step ${step} of ${topic} explains what the connector reads from the device, and what to do when it does not answer.`;
const page = (topic: string, steps: number) =>
  `# ${topic}\n\n${Array.from({ length: steps }, (_, step) => sentence(topic, step)).join('\n\n')}\n`;

/** A docs repository with the App at work, and the eight people who come by. */
async function openDocs() {
  const github = await startGitHub();
  onTestFinished(() => github.close());
  github.clock.set('2026-11-24T08:00:00Z');
  for (const login of ['octocat', 'hubot', 'mona', 'renovate[bot]']) github.addUser(login);
  const repo = github.addRepository('octo-org/docs', {
    files: {
      '.github/docpoints.yml':
        "extends: dataminer\nconfirm: { by: ['@octo-org/docs-team'], staff: ['@kim'] }\n",
      'docs/a.md': '# A\n\nTeh text of the page.\n',
      'docs/b.md': '# B\n\nIt is is here.\n',
      'src/index.ts': 'export const a = 1;\n',
    },
    roles: { ana: 'maintain', bo: 'write', tri: 'triage', kim: 'read' },
  });
  github.addOrganization('octo-org', { teams: { 'docs-team': ['lee'] } });
  github.installApp(repo);
  const app = await startApp(github);
  onTestFinished(async () => void (await app.stop()));
  let steps = 0;
  const tick = () => {
    steps += 1;
    github.clock.advance(60);
  };
  const ours = (pull: PullHandle) => pull.comments({ by: bot }).map(({ body }) => body);
  const until = (pull: PullHandle, text: string) =>
    github.until(() => ours(pull).some((body) => body.includes(text)), {
      what: `#${pull.number} to say “${text}”`,
    });
  return {
    github,
    repo,
    app,
    ours,
    steps: () => steps,
    open: async (
      as: string,
      title: string,
      files: Record<string, string>,
      says: string | null = '### Previewed',
      more: object = {},
    ) => {
      tick();
      const pull = repo.openPullRequest({ as, title, files, ...more });
      if (says !== null) await until(pull, says);
      return pull;
    },
    merge: async (pull: PullHandle, as: string, says: string | null = '### Proposed') => {
      tick();
      pull.merge({ as });
      if (says === null) await app.logs(`octo-org/docs#${pull.number} after pull_request.closed`);
      else await until(pull, says);
    },
    /** Says something, waits for the reaction, and for what is said then. */
    say: async (
      pull: PullHandle,
      as: string,
      body: string,
      reaction: 'rocket' | 'confused',
      says?: string,
    ) => {
      tick();
      const comment = pull.comment({ as, body });
      await github.until(() => comment.reactions.includes(`${bot}: ${reaction}`), {
        what: `${as} to get ${reaction} for ${body} on #${pull.number}`,
      });
      if (says !== undefined) await until(pull, says);
      return comment;
    },
    /** Says what is not for Docpoints. */
    talk: (pull: PullHandle, as: string, body: string) => {
      tick();
      return pull.comment({ as, body });
    },
    label: async (pull: PullHandle, as: string, name: string, says: string) => {
      tick();
      pull.label({ as, name });
      await until(pull, says);
    },
    unlabel: (pull: PullHandle, as: string, name: string) => {
      tick();
      pull.unlabel({ as, name });
    },
    until,
  };
}

test('a day of a busy docs repository comes to the right end', { timeout: 120_000 }, async () => {
  const { github, repo, ours, open, merge, say, talk, label, unlabel, until, steps } = await openDocs();

  // A corrected word: one word of a maintainer, after several who may not.
  const word = await open('octocat', 'Correct a word', { 'docs/a.md': '# A\n\nThe text of the page.\n' });
  await say(word, 'octocat', '/points', 'rocket', 'You have');
  await say(word, 'ana', '/points confirm', 'confused', 'Merge first');
  talk(word, 'bo', 'Looks good, you could say:\n\n> /points confirm\n\n    /points 900 confirm');
  await merge(word, 'bo');
  await say(word, 'octocat', '/points confirm', 'confused', 'Only people with write access');
  await say(word, 'tri', '/points 25 confirm', 'confused');
  await say(word, 'hubot', '/points reject I do not like it', 'confused');
  await say(word, 'ana', '/points 26 confirm', 'confused', 'is worth 25 points, not 26');
  await say(word, 'ana', '/points cofirm', 'confused', 'Did you mean `/points confirm`');
  await say(word, 'ana', '/points confirm', 'rocket', 'Confirmed by @ana');
  await say(word, 'bo', '/points reject too late', 'confused', 'already');
  await say(word, 'bo', '/points confirm', 'confused');

  // A page: set before the merge by a label and by words, shared, confirmed by somebody of the team.
  const guide = await open('hubot', 'Add a guide', { 'docs/guide.md': page('the guide', 40) });
  await say(guide, 'bo', '/points 450', 'rocket', '450 points');
  await label(guide, 'ana', 'points: 500', '500 points');
  await say(guide, 'bo', '/points 460', 'rocket', '460 points');
  await merge(guide, 'ana', '### Proposed: 460 points');
  await say(guide, 'bo', '/points @hubot 300 @mona 160', 'rocket', '@mona: 160 points');
  await say(guide, 'hubot', '/points @hubot 1000 confirm', 'confused');
  await say(guide, 'lee', '/points confirm', 'rocket', 'Confirmed by @lee');
  await say(guide, 'mona', '/points', 'rocket', '**160 points**');
  await say(guide, 'ana', '/points @hubot 300 @mona 200 confirm', 'rocket', '@mona: 200 points');

  // Nothing to reward, until the author claims it and a maintainer agrees.
  const code = await open(
    'mona',
    'Explain the constant',
    { 'src/index.ts': '// What a is.\nexport const a = 1;\n' },
    null,
  );
  await merge(code, 'bo', null);
  expect(ours(code)).toEqual([]);
  await say(code, 'mona', '/points claim the comment is the only documentation', 'rocket', 'asks for points');
  await say(code, 'octocat', '/points claim me too', 'confused', 'Only the author');
  await say(code, 'ana', '/points 50 confirm', 'confused', 'say first what it is');
  await say(code, 'ana', '/points added-information 60 confirm', 'rocket', 'Confirmed by @ana');

  // Rejected, asked again, lifted, then taken back.
  const doubtful = await open('octocat', 'Remove a doubled word', { 'docs/b.md': '# B\n\nIt is here.\n' });
  await merge(doubtful, 'ana');
  await say(doubtful, 'bo', '/points reject', 'confused', 'should know why');
  await say(doubtful, 'bo', '/points reject made by a script', 'rocket', 'Rejected by @bo');
  await say(doubtful, 'ana', '/points confirm', 'confused', 'Rejected by');
  await say(doubtful, 'octocat', '/points claim by hand, I promise', 'rocket', 'asks for points');
  await say(doubtful, 'ana', '/points typo-fix confirm', 'rocket', 'Confirmed by @ana');
  await say(doubtful, 'octocat', '/points revoke I was wrong', 'confused');
  await say(doubtful, 'bo', '/points revoke it was a script after all', 'rocket', 'Revoked by @bo');
  await say(doubtful, 'octocat', '/points', 'rocket');

  // A maintainer's own, a bot's, another branch's, one never merged.
  const own = await open('bo', 'Add a page of my own', { 'docs/own.md': page('my page', 30) });
  await merge(own, 'bo');
  await say(own, 'bo', '/points confirm', 'confused', 'Nobody decides about their own points');
  await say(own, 'ana', '/points confirm', 'rocket', 'Confirmed by @ana');
  const bump = await open(
    'renovate[bot]',
    'Bump it',
    { 'docs/a.md': '# A\n\nThe text of the page, bumped.\n' },
    null,
  );
  await merge(bump, 'ana', null);
  const closed = await open('hubot', 'Never mind', { 'docs/never.md': page('nothing', 12) });
  closed.close();
  await until(closed, 'closed without a merge');
  await say(closed, 'ana', '/points confirm', 'confused', 'Reopen and merge it first');

  // Labels that say nothing sure.
  const labelled = await open('mona', 'Add two steps', { 'docs/steps.md': page('two steps', 14) });
  await merge(labelled, 'bo');
  await label(labelled, 'ana', 'point: typo', 'Did you mean `points: typo-fix`');
  unlabel(labelled, 'ana', 'point: typo');
  await label(labelled, 'ana', 'points: 100', '100 points');
  await label(labelled, 'bo', 'points: 200', 'contradict each other');
  unlabel(labelled, 'bo', 'points: 200');
  await until(labelled, 'Proposed: 100 points');

  // By hand, for what no pull request shows.
  await say(
    labelled,
    'ana',
    '/points award @octocat blog-post 750 https://example.org/post\n/points confirm',
    'rocket',
    'Confirmed by @ana',
  );
  await say(labelled, 'ana', '/points award @octocat blog-post 750', 'confused', 'needs a link');
  await say(labelled, 'kim', '/points nominate @hubot 500 always there', 'rocket');
  await say(labelled, 'ana', '/points nominate @hubot 500 me too', 'confused', 'Only staff');
  await say(labelled, 'tri', '/points enrol', 'rocket');
  await say(labelled, 'tri', '/points help', 'rocket', 'these commands work here');
  const edited = talk(labelled, 'ana', 'Thank you all!');
  edited.edit('/points revoke by an edit');
  await say(labelled, 'tri', '/points recheck', 'rocket');

  expect(steps()).toBeGreaterThanOrEqual(60);
  const paths = repo.paths('docpoints');
  const { lines, recorded } = readLines(
    new Map(paths.map((path) => [path, repo.file('docpoints', path) ?? ''])),
  );
  const chain = readChain(lines, recorded);
  expect(chain.problems).toEqual([]);
  expect(
    chain.entries.map(
      ({ kind, points, member, activity }) => `${kind} ${points} ${member.login} ${activity}`,
    ),
  ).toEqual([
    'award 25 octocat typo-fix',
    'award 300 hubot large-contribution',
    'award 160 mona large-contribution',
    'revocation -300 hubot large-contribution',
    'revocation -160 mona large-contribution',
    'award 300 hubot large-contribution',
    'award 200 mona large-contribution',
    'award 60 mona added-information',
    'award 25 octocat typo-fix',
    'revocation -25 octocat typo-fix',
    expect.stringMatching(/^award \d+ bo large-contribution$/),
    'award 750 octocat blog-post',
    expect.stringMatching(/^award 100 mona /),
    'award 500 hubot nomination',
    'enrolment 0 tri null',
  ]);
  // One comment for each pull request that is for people, and none for the bot's.
  for (const pull of [word, guide, code, doubtful, own, closed, labelled]) {
    expect(ours(pull).filter((body) => body.startsWith('<!-- docpoints:comment '))).toHaveLength(1);
  }
  expect(ours(bump)).toEqual([]);
  expect(github.unsupported).toEqual([]);
  expect(repo.branches.toSorted()).toContain('docpoints');
});
