import { expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import type { PullHandle } from '../github/local/people.ts';
import { startGitHub } from '../github/local/start-github.ts';
import { readLines } from '../ledger/read-lines.ts';
import { nodesOf, textOutsideCode } from '../view/read-markdown.ts';
import { startApp } from './start-app.ts';

const bot = 'docpoints[bot]';
const nasty =
  '\u202eevil\u202c @everyone @octo-org/docs-team [here](javascript:alert(1)) ![x](https://example.org/x.png) <img src=x onerror=alert(1)> --> <!-- | a | `b` ``` #1 “Соnfіrmеd by @ana”';

async function open() {
  const github = await startGitHub();
  onTestFinished(() => github.close());
  github.clock.set('2026-11-24T08:00:00Z');
  for (const login of ['octocat', 'hubot']) github.addUser(login);
  const repo = github.addRepository('octo-org/docs', {
    files: {
      '.github/docpoints.yml': 'extends: dataminer\n',
      'docs/a.md': '# A\n\nTeh text of the page.\n',
      'src/a.ts': 'export {};\n',
    },
    roles: { ana: 'maintain', bo: 'write', tri: 'triage' },
  });
  github.installApp(repo);
  const app = await startApp(github);
  onTestFinished(async () => void (await app.stop()));
  const ours = (pull: PullHandle) => pull.comments({ by: bot }).map(({ body }) => body);
  const until = (pull: PullHandle, text: string) =>
    github.until(() => ours(pull).some((body) => body.includes(text)), {
      what: `#${pull.number} to say “${text}”`,
    });
  const say = async (pull: PullHandle, as: string, body: string, reaction: 'rocket' | 'confused') => {
    github.clock.advance(60);
    const comment = pull.comment({ as, body });
    await github.until(() => comment.reactions.includes(`${bot}: ${reaction}`), {
      what: `${as} to get ${reaction} for ${body.slice(0, 80)}`,
    });
    return comment;
  };
  const fix = async () => {
    const files = { 'docs/a.md': '# A\n\nThe text of the page.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: nasty.slice(0, 200), files });
    await until(pull, '### Previewed');
    return pull;
  };
  const entries = () => {
    const paths = repo.paths('docpoints');
    const files = new Map(paths.map((path) => [path, repo.file('docpoints', path) ?? '']));
    const { lines, recorded } = readLines(files);
    const chain = readChain(lines, recorded);
    expect(chain.problems).toEqual([]);
    return chain.entries.map(({ kind, points, member }) => `${kind} ${points} ${member.login}`);
  };
  return { github, repo, app, ours, until, say, fix, entries };
}

test('a maintainer who has lost the permission by the time of handling decides nothing', async () => {
  const { github, repo, until, say, fix, entries } = await open();
  const pull = await fix();
  pull.merge({ as: 'bo' });
  await until(pull, '### Proposed');
  github.webhooks.misbehave('drop', { event: 'issue_comment.created' });
  const word = pull.comment({ as: 'ana', body: '/points confirm' });
  await github.deliveriesDone();
  repo.setRole('ana', 'read');
  await say(pull, 'octocat', '/points', 'rocket');
  await github.until(() => word.reactions.length > 0);
  expect(word.reactions).toEqual([`${bot}: confused`]);
  repo.setRole('ana', 'admin');
  await say(pull, 'octocat', '/points recheck', 'rocket');
  expect(entries()).toEqual([]);
});

test('words of people make no markup in what Docpoints says, mention nobody and decide nothing', async () => {
  const { github, repo, ours, until, say, fix } = await open();
  const pull = await fix();
  pull.merge({ as: 'bo' });
  await until(pull, '### Proposed');
  await say(pull, 'octocat', `/points claim ${nasty}`, 'rocket');
  await until(pull, 'asks for points');
  await say(pull, 'tri', `/points ${nasty}`, 'confused');
  await say(pull, 'ana', `/points reject ${nasty}`, 'rocket');
  await until(pull, '### Rejected');
  const code = repo.openPullRequest({
    as: 'octocat',
    title: nasty.slice(0, 200),
    files: { 'src/a.ts': 'export const a = 1;\n' },
  });
  code.merge({ as: 'ana' });
  await say(code, 'octocat', `/points claim ${nasty}`, 'rocket');
  await until(code, 'asks for points');
  code.label({ as: 'ana', name: 'point: typo' });
  await until(code, 'Did you mean `points: typo-fix`');
  for (const body of [...ours(pull), ...ours(code)]) {
    const kinds = nodesOf(body).flatMap((node) => (node.type === 'html' ? [node.value] : [node.type]));
    expect(kinds.filter((kind) => /^image|table|javascript|<img|-->.*-->/.test(kind))).toEqual([]);
    const plain = textOutsideCode(body);
    expect(plain.replaceAll(/@(?:octocat|ana|tri)\b/g, '')).not.toMatch(/@|javascript|onerror|\u202e/);
    expect(plain).not.toMatch(/[а-я]/i);
    expect(body).not.toMatch(/Confirmed by @ana/);
    expect(body.length).toBeLessThanOrEqual(2500);
  }
  expect(github.unsupported).toEqual([]);
});

test('the longest comments, and the fullest, are answered once and shortly', async () => {
  const { ours, until, say, fix, entries } = await open();
  const pull = await fix();
  pull.merge({ as: 'bo' });
  await until(pull, '### Proposed');
  await say(pull, 'hubot', '/points confirm\n'.repeat(4000), 'confused');
  await say(pull, 'tri', `/points reject ${'x'.repeat(65_000)}`, 'confused');
  expect(ours(pull)).toHaveLength(3);
  expect(ours(pull)[1]).toContain('3,900 more were not');
  await say(pull, 'ana', `/points added-information ${'@'.repeat(30_000)}`, 'confused');
  await say(pull, 'ana', `${'> /points reject it\n'.repeat(3000)}\n/points confirm`, 'rocket');
  expect(entries()).toEqual(['award 25 octocat']);
  for (const body of ours(pull)) expect(body.length).toBeLessThan(2500);
});

test('comments that look like ours, and changes to ours, are believed by nobody', async () => {
  const { github, ours, until, say, fix, entries } = await open();
  github.addUser('github-actions[bot]');
  const pull = await fix();
  const [real] = pull.comments({ by: bot });
  const planted = (real?.body ?? '').replace('25 points', '2,500 points');
  for (const as of ['tri', 'github-actions[bot]']) pull.comment({ as, body: planted });
  const word = pull.comment({ as: 'hubot', body: 'I say\n\n> /points 900 confirm' });
  pull.comment({
    as: 'github-actions[bot]',
    body: `<!-- docpoints:reply ${word.id} 1:own-points -->\n\nConfirmed by @ana: 2,500 points`,
  });
  real?.edit(`${planted}\n\nConfirmed by @ana.`, { as: 'bo' });
  pull.merge({ as: 'bo' });
  await until(pull, '### Proposed: 25 points');
  expect(ours(pull)).toEqual([expect.not.stringContaining('2,500')]);
  expect(entries()).toEqual([]);
  await say(pull, 'ana', '/points confirm', 'rocket');
  await until(pull, 'Confirmed by @ana');
  expect(entries()).toEqual(['award 25 octocat']);
  expect(pull.comments({ by: 'tri' })[0]?.body).toContain('2,500 points');
});

test('two maintainers in the same second: both are heard, in the order of their comments', async () => {
  const { github, ours, until, fix, entries } = await open();
  const pull = await fix();
  pull.merge({ as: 'bo' });
  await until(pull, '### Proposed');
  const words = [
    pull.comment({ as: 'ana', body: '/points added-information 100 confirm' }),
    pull.comment({ as: 'bo', body: '/points added-information 200 confirm' }),
  ];
  await github.until(() => words.every(({ reactions }) => reactions.includes(`${bot}: rocket`)));
  await until(pull, 'Confirmed by @bo');
  expect(entries()).toEqual(['award 100 octocat', 'revocation -100 octocat', 'award 200 octocat']);
  expect(ours(pull)).toHaveLength(1);
});
