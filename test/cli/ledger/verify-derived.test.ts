import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { ledgerViews } from '../../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../../src/github/branch.ts';
import { createOctokit } from '../../../src/github/client.ts';
import { branchLedger } from '../../../src/ledger/branch.ts';
import { folderLedger } from '../../../src/ledger/folder.ts';
import { readProgram } from '../../../src/program/read-program.ts';
import { ana, buildDraft } from '../../builders/entry.ts';
import { startOctoDocs } from '../../github/local/octo-docs.ts';
import { headOf } from '../../ledger/reading.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';

const rules = 'extends: dataminer\n';
const verify = ['ledger', 'verify', '--ledger', 'points'];
const no =
  'The lines are whole, but what stands beside them is not what they come to, and decisions and pages may go by it: docpoints ledger rebuild makes it anew from the lines.\n';

function viewsFor(server: string) {
  const reading = readProgram(rules, 'test');
  if (!reading.ok) throw new Error('The rules are invalid.');
  return ledgerViews(reading.program, server, null);
}

/** Two people with three entries; the second of them does not name its pull request. */
const appends = [
  { draft: buildDraft(), at: '2026-11-24T10:00:00Z' },
  { draft: buildDraft({ id: 'report/quiz/7', member: ana, points: 50 }), at: '2026-11-25T10:00:00Z' },
  { draft: buildDraft({ id: 'pr/1296269/12/award/583231/2', points: 5 }), at: '2026-11-26T10:00:00Z' },
] as const;

/** A working folder with a program file and, in `points`, a ledger that was appended to three times. */
async function recorded(): Promise<string> {
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const ledger = folderLedger(join(cwd, 'points'), { views: viewsFor('https://github.com') });
  for (const { draft, at } of appends) await ledger.append([draft], await headOf(ledger), new Date(at));
  return cwd;
}

const reports = 'index/ids/1c8.jsonl';
type Edit = (text: string) => string;
const lies: readonly (readonly [what: string, path: string, edit: Edit | null, told: string])[] = [
  [
    'an index without an entry',
    'index/1296269/0/0.jsonl',
    (text) => text.replace(/\[1,.*\n/, ''),
    'is not what the lines come to',
  ],
  [
    'an entry that the index holds otherwise',
    'index/1296269/0/0.jsonl',
    (text) => text.replace('"points":25', '"points":26'),
    'is not what the lines come to',
  ],
  ['a lost file of the index', reports, null, 'is missing'],
  [
    'a total changed by hand with a fitting seal',
    'members/1/1.json',
    (text) => text.replace('"points":50', '"points":5000'),
    'holds other totals of ana than the lines come to',
  ],
  ['a lost file of totals', 'members/31/583231.json', null, 'is missing'],
  ['lost seals', 'index/seals.json', null, 'is not that of the last line'],
  ['a lost list of seals', 'index/seals/f6.json', null, 'is missing'],
  [
    'a seal that is less than the file',
    'index/seals/f6.json',
    (text) => text.replace('.jsonl":3', '.jsonl":1'),
    'does not say how far index/1296269/0/0.jsonl goes',
  ],
  [
    'a seal of what comes from no line',
    'index/seals/f6.json',
    (text) => text.replace('{"index', '{"members/66/66.json":1,"index'),
    'names files of another list',
  ],
  [
    'a head with another count of lines',
    'head.json',
    (text) => text.replace('"lines": 3', '"lines": 2'),
    'does not say that the last line is line 3 of ledger/2026-11.jsonl',
  ],
  [
    'a head with another time',
    'head.json',
    (text) => text.replace('2026-11-26', '2026-11-25'),
    'does not say that the last line was recorded at 2026-11-26T10:00:00.000Z',
  ],
  ['a stray file of totals', 'members/66/66.json', () => '{}\n', 'comes from no line'],
  ['a stray file of the index', 'index/7/0/0.jsonl', () => '[1,{}]\n', 'comes from no line'],
  ['a stray badge', 'badges/zoe.json', () => '{}\n', 'is the badge of nobody in the lines'],
  ['a lost badge', 'badges/ana.json', null, 'is missing'],
  [
    'a badge with other points',
    'badges/ana.json',
    (text) => text.replace('50 points', '500 points'),
    'is not what the lines come to',
  ],
  [
    'a page with other points',
    'README.md',
    (text) => text.replace('| 50 |', '| 500 |'),
    'is not the page of standings.json',
  ],
  [
    'a page of a day before the last line',
    'README.md',
    (text) => text.replace('_As of 26 November 2026._', '_As of 24 November 2026._'),
    'is not the page of standings.json',
  ],
  ['a lost page', 'README.md', null, 'is missing'],
  ['lost standings', 'standings.json', null, 'is missing'],
  [
    'standings without somebody',
    'standings.json',
    (text) => text.replace(/,\n.*\n\]/, '\n]'),
    'leaves somebody out',
  ],
  [
    'standings with another total',
    'standings.json',
    (text) => text.replace('"lifetime":50', '"lifetime":5000'),
    'says of ana (50 points, 5000 ever) something else than the lines come to',
  ],
  [
    'standings with another level',
    'standings.json',
    (text) => text.replace('"level":null', '"level":"Advocate"'),
    'says of ana',
  ],
  [
    'standings of another name',
    'standings.json',
    (text) => text.replace('octocat', 'mona'),
    'names mona, who has no points in the lines by that name',
  ],
];

test.each(lies)(
  '%s is a no, though the chain is whole, and rebuild mends it',
  async (_what, path, edit, told) => {
    const cwd = await recorded();
    const place = join(cwd, 'points', path);
    if (edit === null) await rm(place);
    else {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, edit(await readFile(place, 'utf8').catch(() => '')));
    }
    const { code, out, err } = await docpoints(verify, { cwd });
    expect({ code, err }).toEqual({ code: 1, err: no });
    expect(out).toContain(`The chain is whole.\n`);
    expect(out).toContain(`\n${path}: ${told}`);
    expect(out).not.toContain('not compared');
    await docpoints(['ledger', 'rebuild', '--ledger', 'points'], { cwd });
    expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
  },
);

test('a clone that Git made on Windows, all of whose lines end otherwise, is as the lines make it', async () => {
  const cwd = await recorded();
  const points = join(cwd, 'points');
  for (const entry of await readdir(points, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(?:jsonl?|md)$/.test(path)) continue;
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
  }
  const { code, out, err } = await docpoints(verify, { cwd });
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/The chain is whole\.\n$/) });
  expect(err).toMatch(/^Warning: .*\(CRLF\)/);
  const board = join(points, 'standings.json');
  await writeFile(board, (await readFile(board, 'utf8')).replace('"lifetime":50', '"lifetime":51'));
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 1 });
});

test('the first twenty are named, and how many more there are', async () => {
  const cwd = await recorded();
  for (let id = 100; id < 130; id += 1) {
    await mkdir(join(cwd, 'points/members', String(id % 100)), { recursive: true });
    await writeFile(join(cwd, `points/members/${id % 100}/${id}.json`), '{}');
  }
  const { out } = await docpoints(verify, { cwd });
  expect(out.match(/members\/.* comes from no line/g)).toHaveLength(20);
  expect(out).toContain('and 10 more like these, not listed');
});

test('programs are told the same, and nothing is signed', async () => {
  const cwd = await recorded();
  await rm(join(cwd, 'points', reports));
  const { code, out } = await docpoints([...verify, '--json'], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    whole: true,
    problems: [],
    derived: { wrong: [{ file: reports, line: null, what: 'is missing' }], notCompared: null },
  });
});

test('a digest that is not in the chain is the worse news', async () => {
  const cwd = await recorded();
  await rm(join(cwd, 'points', reports));
  const { code, out, err } = await docpoints([...verify, '--against', `sha256:${'0'.repeat(64)}`], { cwd });
  expect(code).toBe(1);
  expect(out).toContain(`${reports}: is missing`);
  expect(err).toContain('The chain does not hold');
});

test('pages that were made by other rules than those of the folder are compared by the rules that the ledger holds, and it is said', async () => {
  const cwd = await recorded();
  await rm(join(cwd, '.github'), { recursive: true });
  const { code, out } = await docpoints(verify, { cwd });
  expect(code).toBe(0);
  expect(out).toContain(
    'Leaderboard and badges were compared by the rules in rules.json, “DataMiner DevOps Professional Program”: they were made by other rules than those of the preset simple.\n',
  );
  const page = join(cwd, 'points/README.md');
  await writeFile(page, (await readFile(page, 'utf8')).replace('| 🥇 |', '| 🥈 |'));
  expect(await docpoints(verify, { cwd })).toMatchObject({
    code: 1,
    out: expect.stringContaining('\nREADME.md: '),
  });
});

test('where others than the rules that the pages were made by are named, it is said what was not compared', async () => {
  const cwd = await recorded();
  await writeFile(join(cwd, 'ours.yml'), 'extends: simple');
  expect((await docpoints([...verify, '--program', 'ours.yml'], { cwd })).out).toContain(
    'Of leaderboard and badges only who is on them was compared: they were made by other rules than those of ours.yml.\n',
  );
  await writeFile(join(cwd, 'ours.yml'), rules);
  expect((await docpoints([...verify, '--program', 'ours.yml'], { cwd })).out).not.toContain('only who');
  await writeFile(join(cwd, 'ours.yml'), 'points: {{');
  expect((await docpoints([...verify, '--program', 'ours.yml'], { cwd })).out).toContain(
    'only who is on them was compared: the rules in ours.yml are invalid',
  );
});

test.each([
  ['is missing', null],
  [
    'does not hold the rules that head.json names',
    '{"repository":null,"server":"https://github.com","rules":{}}\n',
  ],
])('rules.json that %s is named, and made again', async (told, text) => {
  const cwd = await recorded();
  const path = join(cwd, 'points/rules.json');
  await (text === null ? rm(path) : writeFile(path, text));
  expect(await docpoints(verify, { cwd })).toMatchObject({
    code: 1,
    out: expect.stringContaining(`\nrules.json: ${told}\n`),
  });
  await docpoints(['ledger', 'rebuild', ...verify.slice(2)], { cwd });
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

test('a ledger that was written without Docpoints claims nothing, and is whole', async () => {
  const cwd = await recorded();
  const head = join(cwd, 'points/head.json');
  const { file, count, digest } = JSON.parse(await readFile(head, 'utf8'));
  await writeFile(head, JSON.stringify({ file, count, digest }));
  const { code, out } = await docpoints(verify, { cwd });
  expect(code).toBe(0);
  expect(out).toContain('head.json does not say that index and totals are complete');
});

test('a page that is somebody’s own is nobody’s lie', async () => {
  const cwd = await recorded();
  await writeFile(join(cwd, 'points/README.md'), '# Ours\n');
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

test('what a day that went by changes in no file is no lie', async () => {
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const ledger = folderLedger(join(cwd, 'points'), { views: viewsFor('https://github.com') });
  const years = ['2023', '2024', '2025', '2026'];
  for (const year of years)
    for (const [n, member] of [ana, { id: 7, login: `only-${year}` }].entries()) {
      const id = `pr/1296269/12/award/${member.id}/${year}${n}`;
      const draft = buildDraft({ id, member, earnedOn: `${year}-03-01`, points: 800 });
      await ledger.append([draft], await headOf(ledger), new Date(`${year}-03-02T10:00:00Z`));
    }
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

test.each([
  ['standings.json', 'There is a folder in the place of the file points/standings.json: put it elsewhere.\n'],
  ['head.json', 'There is a folder in the place of the file points/head.json: put it elsewhere.\n'],
])('a folder where %s should be is named', async (path, err) => {
  const cwd = await recorded();
  await rm(join(cwd, 'points', path));
  await mkdir(join(cwd, 'points', path));
  expect(await docpoints(verify, { cwd })).toEqual({ code: 3, out: '', err });
});

test('a file where the folder of totals should be is named', async () => {
  const cwd = await recorded();
  await rm(join(cwd, 'points/members'), { recursive: true });
  await writeFile(join(cwd, 'points/members'), '');
  const err = 'There is a file in the place of the folder points/members: put it elsewhere.\n';
  expect(await docpoints(verify, { cwd })).toEqual({ code: 3, out: '', err });
});

test('what was recorded by a clock that is ahead is no lie', async () => {
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const ledger = folderLedger(join(cwd, 'points'), { views: viewsFor('https://github.com') });
  await ledger.append([buildDraft()], await headOf(ledger), new Date('2199-01-01T10:00:00Z'));
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

/** A ledger whose last line has the time of a clock that was ten days ahead, and pages by whose clock was right. */
async function afterClockAhead(): Promise<string> {
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const ledger = folderLedger(join(cwd, 'points'), { views: viewsFor('https://github.com') });
  const [first, second] = appends;
  const now = Date.now();
  const earnedOn = new Date(now - 3 * 86_400_000).toISOString().slice(0, 10);
  for (const [{ draft }, days] of [
    [first, 10],
    [second, 0],
  ] as const)
    await ledger.append([{ ...draft, earnedOn }], await headOf(ledger), new Date(now + days * 86_400_000));
  return cwd;
}

test('a page of today behind a line of a clock that was ahead is no lie', async () => {
  const cwd = await afterClockAhead();
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

test('a page that was made again behind a line of a clock that was ahead is no lie', async () => {
  const cwd = await afterClockAhead();
  expect(await docpoints(['ledger', 'rebuild', '--ledger', 'points'], { cwd })).toMatchObject({ code: 0 });
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
});

test.each([
  ['of a day before the last line', /_As of .*?\._/, '_As of 3 January 2025._'],
  ['with other points', /\b50\b/, '51'],
])('a page %s is found behind a line of a clock that was ahead as well', async (_, from, to) => {
  const cwd = await afterClockAhead();
  const path = join(cwd, 'points/README.md');
  const page = await readFile(path, 'utf8');
  expect(page).toMatch(from);
  await writeFile(path, page.replace(from, to));
  const { code, out } = await docpoints(verify, { cwd });
  expect(code).toBe(1);
  expect(out).toContain('\nREADME.md: is not the page of standings.json\n');
});

test('a page of a day before two lines that one comment decided is found: one clock has recorded both', async () => {
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const ledger = folderLedger(join(cwd, 'points'), { views: viewsFor('https://github.com') });
  const shares = [buildDraft(), buildDraft({ id: 'pr/1296269/12/award/1/1', member: ana })];
  await ledger.append(shares, await headOf(ledger), new Date('2026-11-26T10:00:00Z'));
  expect(await docpoints(verify, { cwd })).toMatchObject({ code: 0, err: '' });
  const path = join(cwd, 'points/README.md');
  const page = await readFile(path, 'utf8');
  await writeFile(path, page.replace('_As of 26 November 2026._', '_As of 24 November 2026._'));
  const { code, out } = await docpoints(verify, { cwd });
  expect(code).toBe(1);
  expect(out).toContain('\nREADME.md: is not the page of standings.json\n');
});

/** The same on a branch, and what to ask it with. */
async function onBranch() {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const ledger = branchLedger(
    octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' }),
    { views: viewsFor(github.url) },
  );
  for (const { draft, at } of appends) await ledger.append([draft], await headOf(ledger), new Date(at));
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` };
  const run = (what: string) => docpoints(['ledger', what, '--ledger', 'github:octo-org/docs'], { cwd, env });
  const edit = (path: string, change: Edit | null) =>
    repo.push({
      as: 'ana',
      branch: 'docpoints',
      files: { [path]: change === null ? null : change(repo.file('docpoints', path) ?? '') },
    });
  return { github, run, edit };
}

test('on a branch it is the same, and no file of the index, of totals or badges is read for it', async () => {
  const { github, run, edit } = await onBranch();
  github.resetCounts();
  expect(await run('verify')).toMatchObject({ code: 0, err: '' });
  const whole = github.requests.length;
  const some = [
    'an index without',
    'a total',
    'lost seals',
    'a head with another time',
    'a stray badge',
    'a page',
  ];
  for (const [what, path, change, told] of lies) {
    if (!some.some((begin) => what.startsWith(begin))) continue;
    edit(path, change);
    const { code, out, err } = await run('verify');
    expect({ code, err }, path).toEqual({ code: 1, err: no });
    expect(out).toContain(`\n${path}: ${told}`);
    await run('rebuild');
    github.resetCounts();
    expect(await run('verify')).toMatchObject({ code: 0, err: '' });
    expect(github.requests.length).toBe(whole);
  }
}, 60_000);

test('on a branch a copy of the newest lines that is none is a no', async () => {
  const { run, edit } = await onBranch();
  edit('tail.json', (text) => text.replace('"deflated":"', '"deflated":"A'));
  const { code, out } = await run('verify');
  expect(code).toBe(1);
  expect(out).toContain('tail.json: is, with recent.jsonl, no copy of ledger/2026-11.jsonl');
});
