import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const doors = ['action', 'app', 'cli'];
/** Which rooms each room may import: the arrows, written down a second time. */
const below: Record<string, readonly string[]> = {
  program: [],
  change: ['program'],
  standing: ['program'],
  classify: ['change', 'program'],
  decide: ['change', 'classify', 'program', 'standing'],
  view: ['change', 'classify', 'decide', 'program', 'standing'],
  github: ['change', 'classify', 'decide', 'program', 'standing'],
  ledger: ['decide', 'program', 'standing'],
  flow: ['change', 'classify', 'decide', 'github', 'ledger', 'program', 'standing', 'view'],
};
const pure = ['program', 'change', 'standing', 'classify', 'decide', 'view'];

let copy = '';

/** The lint configuration in a place of its own, where files that break the rules can stand. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'docpoints-imports-'));
  for (const file of ['oxlint.config.ts', 'package.json', 'tsconfig.json'])
    await cp(join(root, file), join(copy, file));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

const output = v.object({ diagnostics: v.array(v.object({ code: v.string(), filename: v.string() })) });

/** The rules that each file breaks; a file that breaks none is not in it. */
async function lint(files: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  try {
    const printed = await new Promise<string>((resolve) => {
      execFile(oxlint, ['--format=json', ...Object.keys(files)], { cwd: copy }, (_error, stdout) =>
        resolve(stdout),
      );
    });
    const { diagnostics } = v.parse(output, JSON.parse(printed));
    const found = Map.groupBy(diagnostics, ({ filename }) => filename);
    return new Map([...found].map(([path, list]) => [path, list.map(({ code }) => code)]));
  } finally {
    for (const path of Object.keys(files)) await rm(join(copy, path));
  }
}

/** The broken rules of one file. */
async function broken(path: string, text: string): Promise<readonly string[]> {
  return (await lint({ [path]: text })).get(path) ?? [];
}

const imports = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
const importRule = 'eslint(no-restricted-imports)';

test('src/ holds the doors and the rooms that have a rule, and nothing else', () => {
  const held = readdirSync(join(root, 'src')).map((name) => name.replace(/\.ts$/, ''));
  expect([...new Set(held)].toSorted()).toEqual([...doors, ...Object.keys(below)].toSorted());
});

describe.each(Object.entries(below))('src/%s/', (room, allowed) => {
  test('imports the rooms below it, and no other', async () => {
    const others = Object.keys(below).filter((other) => other !== room);
    const file = (other: string) => `src/${room}/${other}.ts`;
    const found = await lint(
      Object.fromEntries(others.map((other) => [file(other), imports(`../${other}/x.ts`)])),
    );
    const free = others.filter((other) => found.get(file(other))?.includes(importRule) !== true);
    expect(free.toSorted()).toEqual(allowed);
  });

  test('imports no door', async () => {
    const ways = [...doors.map((door) => `../${door}.ts`), '../cli/exit.ts', '../action/look.ts'];
    const files = ways.map((from, at) => [`src/${room}/${at}.ts`, imports(from)] as const);
    const found = await lint(Object.fromEntries(files));
    for (const [path] of files) expect(found.get(path)).toContain(importRule);
  });
});

test.each([
  ['by a way around', imports('../../src/flow/reconcile.ts')],
  ['for its types', "import type { X } from '../flow/reconcile.ts';\nexport type Y = X;\n"],
  ['to pass it on', "export { reconcile } from '../flow/reconcile.ts';\n"],
  ['when it is needed', "export const y = () => import('../flow/reconcile.ts');\n"],
])('a room is not imported %s either', async (_how, text) => {
  expect(await broken('src/decide/x.ts', text)).toContain(importRule);
});

test('stores of the ledger do not import each other', async () => {
  expect(await broken('src/ledger/folder.ts', imports('./branch.ts'))).toContain(importRule);
  expect(await broken('src/ledger/branch.ts', imports('./paths.ts'))).toEqual([]);
});

test.each(['../../test/builders/facts.ts', '../../eval/eval.ts', '../../scripts/fresh.ts'])(
  'a room imports nothing that is not shipped: %s',
  async (from) => {
    expect(await broken('src/flow/x.ts', imports(from))).toContain(importRule);
  },
);

test('a folder within a room is held to the same', async () => {
  expect(await broken('src/classify/rules/x.ts', imports('../../view/comment.ts'))).toContain(importRule);
  expect(await broken('src/classify/rules/x.ts', imports('../../change/words.ts'))).toEqual([]);
});

test.each(pure)('src/%s/ imports nothing that reaches outside', async (room) => {
  const reaching = ['node:fs', 'node:fs/promises', 'node:child_process', 'fs', '@octokit/rest', 'probot'];
  const files = [...reaching, '@actions/core', 'simple-git', 'pino', 'nock'].map(
    (from, at) => [`src/${room}/${at}.ts`, imports(from)] as const,
  );
  const found = await lint(Object.fromEntries(files));
  const free = files.filter(([path]) => found.get(path)?.includes(importRule) !== true);
  expect(free.map(([, text]) => text)).toEqual([]);
});

test('of node:crypto a pure room has the digest alone', async () => {
  const from = (name: string) => `import { ${name} } from 'node:crypto';\nexport const y = ${name};\n`;
  expect(await broken('src/standing/x.ts', from('createHash'))).toEqual([]);
  expect(await broken('src/standing/x.ts', from('randomUUID'))).toContain(importRule);
});

test.each(['valibot', 'yaml', 'canonicalize', '@valibot/to-json-schema'])(
  'a pure room may import %s, which turns values into values',
  async (from) => {
    expect(await broken('src/decide/x.ts', imports(from))).toEqual([]);
  },
);

test.each([
  ['Date.now()', 'eslint(no-restricted-properties)'],
  ['Math.random()', 'eslint(no-restricted-properties)'],
  ["fetch('x')", 'eslint(no-restricted-globals)'],
  ['process.env', 'eslint(no-restricted-globals)'],
  ['globalThis.process', 'eslint(no-restricted-globals)'],
  ['performance.now()', 'eslint(no-restricted-globals)'],
  ['crypto.randomUUID()', 'eslint(no-restricted-globals)'],
  ['setInterval(String, 1)', 'eslint(no-restricted-globals)'],
])('a pure room may not call %s', async (call, rule) => {
  expect(await broken('src/decide/x.ts', `export const y = () => ${call};\n`)).toContain(rule);
});

// The linter has no rule that tells `new Date()` from `new Date(time)`.
test('no pure room asks what time it is', () => {
  const asking = pure.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => /(?<!\.)\bDate\(\s*\)/.test(readFileSync(join(root, 'src', room, path), 'utf8')))
      .map((path) => `src/${room}/${path}`),
  );
  expect(asking).toEqual([]);
});

test.each([
  ['src/app.ts', './flow/reconcile.ts', true],
  ['src/app.ts', './cli.ts', false],
  ['src/app.ts', './cli/exit.ts', false],
  ['src/action.ts', './github/octokit.ts', true],
  ['src/action.ts', './app.ts', false],
  ['src/action.ts', './action/look.ts', true],
  ['src/action/x.ts', './look.ts', true],
  ['src/action/x.ts', '../cli/exit.ts', false],
  ['src/app.ts', './action/look.ts', false],
  ['src/cli/x.ts', '../action/look.ts', false],
  ['src/cli/serve.ts', '../app.ts', true],
  ['src/cli/x.ts', '../action.ts', false],
])('whether the door %s may import %s: %s', async (file, from, may) => {
  const found = await broken(file, imports(from));
  expect(found.includes(importRule)).toBe(!may);
});

test('files that import each other in a circle are refused', async () => {
  const found = await lint({
    'src/decide/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
    'src/decide/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
  });
  expect([...found.values()].flat()).toContain('import(no-cycle)');
});
