import { expect, test } from 'vitest';

import { pageCheck } from '../../src/flow/check-pages.ts';
import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { pathsAbout, pathsToAppend } from '../../src/ledger/paths.ts';
import { readProgram } from '../../src/program/read-program.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { ana, buildDraft, octocat } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { chainOf, entriesOf, headOf, wrongBeside } from './reading.ts';

const now = new Date('2026-11-24T10:00:00Z');
const source = { repoId: 1296269, number: 12 };

const server = 'https://github.com';

function programOf(yaml: string) {
  const reading = readProgram(yaml, 'test');
  if (!reading.ok) throw new Error('The rules are invalid.');
  return reading.program;
}

async function start(yaml = 'extends: dataminer') {
  const { github, repo } = await startOctoDocs();
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  const files = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
  const open = (rules = yaml, repository: number | null = source.repoId) =>
    branchLedger(files, { views: ledgerViews(programOf(rules), server, repository) });
  const record = async (drafts: readonly EntryDraft[], at = now) =>
    open().append(drafts, await headOf(open()), at);
  const file = (path: string) => repo.file('docpoints', path) ?? '';
  const asked = () => github.requests.map(({ operation }) => operation);
  return { github, repo, files, open, record, file, asked };
}

test('what is derived comes with the lines, and only what changed is written', async () => {
  const { repo, record, file } = await start();
  await record([buildDraft({ member: ana, id: 'pr/1296269/12/award/1/1', points: 200 })]);
  await record([buildDraft()]);
  expect(repo.paths('docpoints')).toEqual([
    'README.md',
    'badges/ana.json',
    'badges/octocat.json',
    'head.json',
    'index/1296269/0/0.jsonl',
    'index/seals.json',
    'index/seals/96.json',
    'index/seals/b3.json',
    'index/seals/f6.json',
    'ledger/2026-11.jsonl',
    'members/1/1.json',
    'members/31/583231.json',
    'rules.json',
    'standings.json',
    'tail.json',
  ]);
  expect(JSON.parse(file('standings.json'))).toMatchObject([
    { member: ana, total: 200 },
    { member: octocat, total: 25, period: { from: '2026-01-01', to: '2026-12-31' } },
  ]);
  expect(file('README.md')).toContain('[octocat](https://github.com/octocat) | 25 |');
  expect(file('README.md')).not.toContain('@');
  expect(JSON.parse(file('badges/octocat.json'))).toMatchObject({ schemaVersion: 1, message: '25 points' });
  expect(JSON.parse(file('members/1/1.json'))).toMatchObject({ count: 1 });
});

test('a decision and its append take one question and one commit, however long the ledger', async () => {
  const { github, files, record, asked } = await start();
  for (let pull = 100; pull <= 500; pull += 100) {
    const other = { ...(buildDraft().source ?? never()), pull };
    const id = `pr/1296269/${pull}/award/583231/1`;
    await record([buildDraft({ id, source: other, reason: 'x'.repeat(190_000) })]);
  }
  const about = { source, members: [octocat.id] };
  github.resetCounts();
  const known = await files.read([...new Set([...pathsAbout(about), ...pathsToAppend(now)])]);
  const ledger = branchLedger(files, {
    known,
    views: ledgerViews(programOf('extends: dataminer'), server, source.repoId),
  });
  const { head, members } = await ledger.read(about);
  expect(members.get(octocat.id)?.entries).toBe(5);
  expect(await ledger.append([buildDraft()], head, now)).toMatchObject({ kind: 'appended' });
  expect(asked()).toEqual(['DocpointsLedger', 'DocpointsCommit']);
});

test('an index file that would grow over 400 kB says so, and its entries are found in the whole', async () => {
  const { record, open, file } = await start();
  const long = (n: number) =>
    buildDraft({ id: `pr/1296269/12/award/583231/${n}`, reason: 'x'.repeat(150_000) });
  for (const n of [1, 2, 3]) await record([long(n)]);
  expect(file('index/1296269/0/0.jsonl')).toBe('{"overflow":true}\n');
  const { entries } = await open().read({ source, members: [] });
  expect(entries.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => long(n).id));
  // What the ledger holds is known there, too.
  expect(await record([long(2), long(4)])).toMatchObject({ entries: [{ id: long(4).id }] });
});

test('an id that does not name its source is known wherever it is brought again', async () => {
  const { record } = await start();
  const enrolment = (pull: number) =>
    buildDraft({
      id: 'member/583231/enrolment/1',
      kind: 'enrolment',
      points: 0,
      activity: null,
      source: { ...(buildDraft().source ?? never()), pull },
    });
  await record([enrolment(12)]);
  expect(await record([enrolment(99)])).toMatchObject({ kind: 'appended', entries: [] });
});

function never(): never {
  throw new TypeError('The draft has no source.');
}

test.each([
  ['by somebody who lost it', 'members/31/583231.json', null],
  ['by somebody who changed it', 'members/31/583231.json', '{"count":2,"digest":"x","totals":{}}'],
  ['by an older one', 'index/1296269/0/0.jsonl', '[1,{"v":1'],
])('a derived file %s is not believed, and made again with the next entry', async (_name, path, text) => {
  const { repo, record, open, file } = await start();
  await record([buildDraft()]);
  const good = file(path);
  repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: text } });
  const about = { source, members: [octocat.id] };
  const { entries, members } = await open().read(about);
  expect([entries.length, members.get(octocat.id)?.entries]).toEqual([1, 1]);
  await record([buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })]);
  if (path.startsWith('index/')) expect(file(path)).toContain(good.trimEnd());
  expect((await open().read(about)).members.get(octocat.id)?.entries).toBe(1);
});

test.each([
  ['index', 'index/1296269/0/0.jsonl', 'list', 'index/seals/b3.json'],
  ['totals', 'members/31/583231.json', 'list', 'index/seals/f6.json'],
  ['index', 'index/1296269/0/0.jsonl', 'lists', 'index/seals.json'],
  ['totals', 'members/31/583231.json', 'lists', 'index/seals.json'],
])('%s that were lost do not go unseen (%s), not even with their %s (%s)', async (_what, path, _of, seal) => {
  const { repo, record, open } = await start();
  await record([buildDraft()]);
  const about = { source, members: [octocat.id] };
  for (const lost of [{ [path]: null }, { [path]: null, [seal]: null }]) {
    repo.push({ as: 'ana', branch: 'docpoints', files: lost });
    const { entries, members } = await open().read(about);
    expect([entries.length, members.get(octocat.id)?.entries]).toEqual([1, 1]);
    const totals = await open().read({ source: null, members: [octocat.id] });
    expect(totals.members.get(octocat.id)?.entries).toBe(1);
    expect(await record([buildDraft()])).toMatchObject({ kind: 'appended', entries: [] });
  }
});

test.each(['members/31/583231.json', 'index/1296269/0/0.jsonl'])(
  'what was put back from an earlier time is not believed: %s',
  async (path) => {
    const { repo, record, open, file } = await start();
    await record([buildDraft()]);
    const earlier = file(path);
    await record([buildDraft({ id: 'pr/1296269/12/award/583231/2' })]);
    repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: earlier } });
    const { entries, members } = await open().read({ source, members: [octocat.id] });
    expect([entries.length, members.get(octocat.id)?.entries]).toEqual([2, 2]);
  },
);

test('a ledger of an older version gets what is derived with its next entry', async () => {
  const { repo, record, file } = await start();
  await record([buildDraft()]);
  const { count, digest } = JSON.parse(file('head.json'));
  const head = JSON.stringify({ file: 'ledger/2026-11.jsonl', count, digest });
  const gone = ['index/1296269/0/0.jsonl', 'members/31/583231.json', 'standings.json', 'README.md'];
  const files = Object.fromEntries([...gone.map((path) => [path, null]), ['head.json', head]]);
  repo.push({ as: 'ana', branch: 'docpoints', files });
  await record([buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })]);
  expect(repo.paths('docpoints')).toEqual(expect.arrayContaining(gone));
  expect(JSON.parse(file('members/31/583231.json'))).toMatchObject({ totals: { entries: 1 } });
});

test('when the rules change, all that is there to be read is made by the new ones', async () => {
  const { open, record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  expect(JSON.parse(file('standings.json'))).toMatchObject([{ level: 'Advocate' }]);
  const draft = buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana });
  const simple = open('extends: simple');
  await simple.append([draft], await headOf(simple), now);
  expect(JSON.parse(file('standings.json'))).toMatchObject([{ level: null }, { level: null }]);
});

test('two repositories with rules of their own that write by turns change what is of their own people alone, and the pages stay by the rules of the first', async () => {
  const { open, record, file, files } = await start();
  await record([buildDraft({ points: 1000 })]);
  const before = [file('members/31/583231.json'), file('rules.json')];
  const append = async (ledger: ReturnType<typeof open>, id: string) =>
    ledger.append([buildDraft({ id, member: ana, points: 1000 })], await headOf(ledger), now);
  await append(open('extends: simple', 99), 'pr/99/1/award/1/1');
  await append(open(), 'pr/1296269/13/award/1/1');
  await append(open('extends: simple', 99), 'pr/99/2/award/1/1');
  expect([file('members/31/583231.json'), file('rules.json')]).toEqual(before);
  expect(JSON.parse(file('standings.json'))).toMatchObject([
    { member: ana, total: 3000, level: 'Advocate' },
    { member: octocat, total: 1000, level: 'Advocate' },
  ]);
  const check = pageCheck(programOf('extends: dataminer'), server, now);
  expect(await wrongBeside(branchLedger(files), check)).toEqual([]);
});

test('whose rules the pages are made by has them made anew by changing them, whoever wrote last', async () => {
  const { open, record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  const other = open('extends: simple', 99);
  await other.append([buildDraft({ id: 'pr/99/1/award/1/1', member: ana })], await headOf(other), now);
  const changed = open('{ extends: dataminer, program: { levels: [{ name: Writer, points: 10 }] } }');
  const draft = buildDraft({ id: 'pr/1296269/13/award/1/1', member: ana });
  await changed.append([draft], await headOf(changed), now);
  expect(JSON.parse(file('standings.json'))).toMatchObject([{ level: 'Writer' }, { level: 'Writer' }]);
});

test('pages made by hand belong to the repository with those rules that writes next', async () => {
  const { open, record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  await open('extends: simple', null).rebuild({ dropTornTail: false, now });
  expect(JSON.parse(file('rules.json'))).toMatchObject({ repository: null });
  const simple = open('extends: simple', 99);
  await simple.append([buildDraft({ id: 'pr/99/1/award/1/1', member: ana })], await headOf(simple), now);
  expect(JSON.parse(file('rules.json'))).toMatchObject({ repository: 99 });
  await record([buildDraft({ id: 'pr/1296269/13/award/1/1', member: ana })]);
  expect(JSON.parse(file('standings.json'))).toMatchObject([{ level: null }, { level: null }]);
});

test('made anew by the same rules, pages stay whose they were', async () => {
  const { open, record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  const before = file('rules.json');
  const byHand = open('extends: dataminer', null);
  await byHand.rebuild({ dropTornTail: false, now });
  expect(file('rules.json')).toBe(before);
  const lines = (await byHand.scan()).lines;
  const texts = async function* () {
    for await (const { text } of lines) yield text;
  };
  expect(await byHand.replace(texts(), await headOf(byHand))).toBe('replaced');
  expect(file('rules.json')).toBe(before);
});

test.each([
  [
    'is changed',
    '{"repository":1296269,"server":"https://github.com","rules":{"program":{"name":"Others"}}}',
  ],
  ['is no JSON', '{"repository":1296269'],
  [
    'holds no rules',
    '{"repository":1296269,"server":"https://github.com","rules":{"program":{"timezone":"Nowhere/None"}}}',
  ],
])('where rules.json %s, the pages are made anew by the rules of who writes', async (_, text) => {
  const { repo, open, record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'rules.json': text } });
  const other = open('extends: simple', 99);
  await other.append([buildDraft({ id: 'pr/99/1/award/1/1', member: ana })], await headOf(other), now);
  expect(JSON.parse(file('standings.json'))).toMatchObject([{ level: null }, { level: null }]);
  expect(JSON.parse(file('rules.json'))).toMatchObject({ repository: 99 });
});

test('in a new period who has no points in it yet is shown with none', async () => {
  const { record, file } = await start();
  await record([buildDraft({ points: 1000 })]);
  const draft = { id: 'pr/1296269/12/award/1/1', member: ana, earnedOn: '2027-01-02' };
  await record([buildDraft(draft)], new Date('2027-01-03T10:00:00Z'));
  expect(JSON.parse(file('standings.json'))).toMatchObject([
    { member: ana, total: 25, period: { from: '2027-01-01' } },
    { member: octocat, total: 0, lifetime: 1000, period: { from: '2027-01-01' }, level: 'Advocate' },
  ]);
  expect(file('README.md')).toContain('One person has earned **25 points** in 2027');
});

test('all accounts of one person have the badge of the person, whoever of them earns', async () => {
  const { record, file } = await start();
  const merge = { kind: 'adjustment', activity: null, points: 0, mergedInto: octocat.id } as const;
  await record([buildDraft({ id: 'of ana', member: ana }), buildDraft({ ...merge, id: 'm', member: ana })]);
  await record([buildDraft()]);
  for (const login of ['ana', 'octocat'])
    expect(JSON.parse(file(`badges/${login}.json`))).toMatchObject({ message: '50 points' });
});

test('a page on the branch that is somebody’s own stays', async () => {
  const { repo, record, open, file } = await start();
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'README.md': '# Ours\n' } });
  await record([buildDraft()]);
  await record([buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })]);
  await open().rebuild({ dropTornTail: false, now });
  expect(file('README.md')).toBe('# Ours\n');
});

test('rebuild makes anew what is derived, in one commit, and takes away what is stale', async () => {
  const { repo, record, open, file } = await start();
  await record([buildDraft()]);
  await record([buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })]);
  const before = new Map(repo.paths('docpoints').map((path) => [path, file(path)]));
  repo.push({
    as: 'bo',
    branch: 'docpoints',
    files: { 'members/31/583231.json': null, 'badges/gone.json': '{}', 'notes.txt': 'ours\n' },
  });
  const commits = repo.log('docpoints').length;
  expect(await open().rebuild({ dropTornTail: false, now })).toMatchObject({ kind: 'rebuilt', count: 2 });
  expect(repo.log('docpoints')).toHaveLength(commits + 1);
  expect(repo.paths('docpoints')).toEqual([...before.keys(), 'notes.txt'].toSorted());
  expect(JSON.parse(file('members/31/583231.json'))).toMatchObject({ totals: { entries: 1 } });
  for (const path of ['head.json', 'standings.json', 'README.md', 'index/1296269/0/0.jsonl'])
    expect(file(path)).toBe(before.get(path));
});

test('other lines are put in the place of all in one commit without history, unless the ledger has moved', async () => {
  const { repo, record, open } = await start();
  await record([buildDraft(), buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })]);
  const ledger = open();
  const head = await headOf(ledger);
  const { lines } = await ledger.scan();
  const texts = await Array.fromAsync(lines, ({ text }) => text);
  async function* first() {
    yield texts[0] ?? '';
  }
  expect(await ledger.replace(first(), head)).toBe('replaced');
  expect(repo.log('docpoints')).toHaveLength(1);
  expect(await entriesOf(open())).toHaveLength(1);
  expect((await chainOf(open())).problems).toEqual([]);
  expect(repo.paths('docpoints')).not.toContain('members/1/1.json');
  expect(repo.paths('docpoints')).not.toContain('badges/ana.json');
  expect(await open().replace(first(), head)).toBe('stale');
});

test('a month that ends between decision and record begins the next file, and a slow clock stays in it', async () => {
  const { record, open, file } = await start();
  await record([buildDraft()], new Date('2026-11-30T23:59:59Z'));
  const head = await headOf(open());
  const next = buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana });
  await open().append([next], head, new Date('2026-12-01T00:00:01Z'));
  expect(JSON.parse(file('ledger/2026-12.jsonl'))).toMatchObject({ id: next.id });
  await record([buildDraft({ id: 'slow' })], new Date('2026-11-30T22:00:00Z'));
  expect(JSON.parse(file('head.json'))).toMatchObject({ file: 'ledger/2026-12.jsonl', count: 3, lines: 2 });
  expect((await chainOf(open())).problems).toEqual([]);
});

test('a file of lines that the head does not know is not written over', async () => {
  const { repo, record, open, file } = await start();
  await record([buildDraft()]);
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'ledger/2026-12.jsonl': '{"v":1}\n' } });
  const draft = buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana });
  const append = open().append([draft], await headOf(open()), new Date('2026-12-02T00:00:00Z'));
  await expect(append).rejects.toThrow('ledger/2026-12.jsonl, line 1');
  expect(file('ledger/2026-12.jsonl')).toBe('{"v":1}\n');
});

test('who has another login leaves no badge with old points under the one before', async () => {
  const { record, file } = await start();
  await record([buildDraft()]);
  const renamed = { id: octocat.id, login: 'hubot' };
  await record([buildDraft({ id: 'pr/1296269/13/award/583231/1', member: renamed, points: 50 })]);
  expect(JSON.parse(file('badges/hubot.json'))).toMatchObject({ message: '75 points' });
  expect(JSON.parse(file('badges/octocat.json'))).toMatchObject({ message: 'now @hubot' });
});

test('the badge under a login that somebody else has now is theirs', async () => {
  const { record, file } = await start();
  await record([buildDraft(), buildDraft({ id: 'b', member: ana, points: 5 })]);
  await record([buildDraft({ id: 'c', member: { id: 7, login: 'OctoCat' }, points: 10 })]);
  await record([buildDraft({ id: 'd', member: { id: 7, login: 'octocat' }, points: 1 })]);
  await record([buildDraft({ id: 'e', member: { id: octocat.id, login: 'hubot' }, points: 50 })]);
  expect(JSON.parse(file('badges/octocat.json'))).toMatchObject({ message: '11 points' });
  // And whoever takes it later has it then.
  await record([buildDraft({ id: 'f', member: { id: 7, login: 'bo' }, points: 1 })]);
  expect(JSON.parse(file('badges/octocat.json'))).toMatchObject({ message: 'now @bo' });
  await record([buildDraft({ id: 'g', member: { id: 1, login: 'octocat' }, points: 1 })]);
  expect(JSON.parse(file('badges/octocat.json'))).toMatchObject({ message: '6 points' });
});
