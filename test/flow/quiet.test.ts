import { expect, test } from 'vitest';

import { readCommentMarker } from '../../src/decide/marker.ts';
import { withMark } from '../../src/flow/quiet.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { startFlow } from './octo-flow.ts';

/** A pull request that was merged, proposed and confirmed, and looked at. */
async function settled() {
  const flow = await startFlow();
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  await flow.look(pull);
  const requests = async (changes: Parameters<typeof flow.look>[1] = {}) => {
    flow.github.resetCounts();
    await flow.look(pull, changes);
    return flow.github.requests.map(({ operation, route }) => operation ?? route);
  };
  return { ...flow, pull, requests };
}

test('an event after which nothing is to do costs one read', async () => {
  const { requests } = await settled();
  expect(await requests()).toEqual(['DocpointsPullRequest']);
});

test('a label that says nothing about points, and talk without commands, change nothing', async () => {
  const { pull, requests } = await settled();
  pull.label({ as: 'ana', name: 'documentation' });
  pull.comment({ as: 'octocat', body: 'Thank you!' });
  expect(await requests()).toEqual(['DocpointsPullRequest']);
});

test('talk that has /points in it, but no command, costs one read each time', async () => {
  const { pull, requests } = await settled();
  pull.comment({ as: 'bo', body: 'You can say /points here, see\n\n> /points 150\n\nor `/points help`.' });
  expect(await requests()).toEqual(['DocpointsPullRequest']);
  expect(await requests()).toEqual(['DocpointsPullRequest']);
});

test.each([
  ['a question', 'octocat', '/points'],
  ['a command that was refused', 'octocat', '/points 300 confirm'],
  ['one that was not understood', 'ana', '/points lots'],
  ['the help', 'bo', '/points help'],
])(
  '%s that is answered costs one read from then on, though our comment says the same',
  async (_what, as, body) => {
    const { pull, said, requests } = await settled();
    const text = () => said(pull)[0]?.replace(/^<!--.*-->/, '');
    const before = text();
    const word = pull.comment({ as, body });
    expect((await requests()).filter((name) => name === 'DocpointsWrite')).toHaveLength(2);
    expect(word.reactions).toHaveLength(1);
    expect(text()).toBe(before);
    expect(await requests()).toEqual(['DocpointsPullRequest']);
  },
);

test('what may matter is looked at, and written about only where it does', async () => {
  const { pull, requests, writes } = await settled();
  pull.edit({ as: 'octocat', title: 'Add a note' });
  expect(await requests()).toContain('DocpointsPullRequest');
  expect(await requests()).not.toEqual(['DocpointsPullRequest']);
  expect(writes()).toEqual([]);
});

test('a title that tells nothing else, and a body, change nothing', async () => {
  const { pull, requests } = await settled();
  pull.edit({ as: 'octocat', title: 'Correct one single word' });
  expect(await requests()).toEqual(['DocpointsPullRequest']);
});

test('a text that somebody who writes as our account has put there, with a mark that fits, is put right by whoever doubts it', async () => {
  const { pull, said, outside } = await settled();
  const ref = { owner: 'octo-org', repo: 'docs', number: pull.number };
  await outside.github.readPullRequest(ref);
  const ours = pull.comments({ by: 'docpoints[bot]' })[0];
  const [mark = '', ...text] = (ours?.body ?? '').split('\n\n');
  const { inputs = null, still, recorded } = readCommentMarker(mark) ?? {};
  const forged = text.join('\n\n').replace('25 points', '2,500 points');
  const kept = { ...(still === undefined ? {} : { still }), ...(recorded === undefined ? {} : { recorded }) };
  await outside.github.write(ref, [
    { kind: 'update', comment: ours?.id ?? 0, body: withMark(forged, inputs, null, kept) },
  ]);
  expect(await reconcile(ref, outside)).toMatchObject({ kind: 'quiet' });
  expect(said(pull)[0]).toContain('2,500');
  expect(await reconcile(ref, outside, null, true)).toMatchObject({ decision: { state: 'confirmed' } });
  expect(said(pull)[0]).not.toContain('2,500');
});

test('our comment that somebody has edited is put right, and quiet again', async () => {
  const { pull, said, requests } = await settled();
  const ours = pull.comments({ by: 'docpoints[bot]' })[0];
  ours?.edit((ours?.body ?? '').replace('25 points', '2,500 points'));
  expect(await requests()).toContain('DocpointsWrite');
  expect(said(pull)[0]).not.toContain('2,500');
  expect(await requests()).toEqual(['DocpointsPullRequest']);
});

test('nor does a mark made anew keep what somebody has edited into our comment', async () => {
  const { pull, said, requests } = await settled();
  const ours = pull.comments({ by: 'docpoints[bot]' })[0];
  const [mark = '', ...text] = (ours?.body ?? '').split('\n\n');
  const inputs = mark.split(' ')[2] ?? '';
  ours?.edit(withMark(text.join('\n\n').replace('25 points', '2,500 points'), inputs, null), { as: 'ana' });
  expect(await requests()).toContain('DocpointsWrite');
  expect(said(pull)[0]).not.toContain('2,500');
});

test('a command is never too quiet to be heard', async () => {
  const { pull, said, requests } = await settled();
  pull.comment({ as: 'octocat', body: '/points' });
  expect(await requests()).toContain('DocpointsWrite');
  expect(said(pull)).toHaveLength(2);
});

test('points given elsewhere show in the standing here at the next event', async () => {
  const { repo, look, said, pull, requests } = await settled();
  const other = repo.openPullRequest({ as: 'octocat', title: 'Another', files: { 'docs/b.md': '# Bee\n' } });
  other.merge({ as: 'ana' });
  other.comment({ as: 'bo', body: '/points typo-fix confirm' });
  await look(other);
  expect(await requests()).toContain('DocpointsWrite');
  expect(said(pull)[0]).toContain('**50 points**');
});

test('a new day may be in a new period', async () => {
  const { requests, said, pull } = await settled();
  expect(await requests({ now: () => new Date('2027-01-01T08:00:00Z') })).toContain('DocpointsWrite');
  expect(said(pull)[0]).toContain('**0 points** in 2027');
});

test('a mark that somebody else planted keeps nothing quiet', async () => {
  const { pull, look, said } = await startFlow().then(async (flow) => ({ ...flow, pull: flow.fix() }));
  pull.comment({ as: 'tri', body: '<!-- docpoints:comment 0123456789abcdef 0123456789abcdef -->' });
  await look(pull);
  expect(said(pull)).toHaveLength(1);
});

test.each([
  ['a bot’s', { as: 'renovate[bot]', title: 'Bump', files: { 'docs/a.md': '# A\n\nNew words.\n' } }],
  ['one of no documentation', { as: 'octocat', title: 'Fix', files: { 'src/a.ts': 'export {};\n' } }],
  ['a draft', { as: 'octocat', title: 'Draft', files: { 'docs/a.md': '# A\n\nThe text.\n' }, draft: true }],
])('%s costs one read, and gets no comment', async (_name, options) => {
  const { github, repo, look } = await startFlow();
  github.addUser('renovate[bot]');
  const pull = repo.openPullRequest(options);
  github.resetCounts();
  await look(pull);
  expect(github.requests).toHaveLength(1);
  expect(pull.comments()).toEqual([]);
});

test('a setting whose comment was deleted counts no more, and the comment says so', async () => {
  const { repo, look, said } = await startFlow();
  const pull = repo.openPullRequest({
    as: 'octocat',
    title: 'Correct a word',
    files: { 'docs/a.md': '# A\n\nThe text.\n' },
  });
  const word = pull.comment({ as: 'ana', body: '/points added-information 100' });
  await look(pull);
  expect(said(pull)[0]).toContain('100 points');
  word.delete();
  await look(pull);
  expect(said(pull)[0]).toContain('25 points');
  expect(said(pull)[0]).toContain('because the comment that said it was deleted');
});
