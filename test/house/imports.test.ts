import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let copy = '';

/** The lint configuration in a place of its own, where files that break the rules can stand. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'docpoints-imports-'));
  for (const file of ['oxlint.config.ts', 'package.json', 'tsconfig.json'])
    await cp(join(root, file), join(copy, file));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  try {
    return await new Promise((resolve) => {
      execFile(oxlint, ['--deny-warnings', ...Object.keys(files)], { cwd: copy }, (_error, stdout) =>
        resolve(stdout),
      );
    });
  } finally {
    for (const path of Object.keys(files)) await rm(join(copy, path));
  }
}

test.each([
  ['src/program/x.ts', '../change/read-change.ts'],
  ['src/change/x.ts', '../classify/classify.ts'],
  ['src/standing/x.ts', '../decide/decide.ts'],
  ['src/classify/x.ts', '../decide/facts.ts'],
  ['src/decide/x.ts', '../view/comment.ts'],
  ['src/view/x.ts', '../github/github.ts'],
  ['src/view/x.ts', '../ledger/ledger.ts'],
  ['src/github/x.ts', '../ledger/branch.ts'],
  ['src/ledger/x.ts', '../github/octokit.ts'],
  ['src/ledger/x.ts', '../flow/reconcile.ts'],
  ['src/flow/x.ts', '../app.ts'],
  ['src/flow/x.ts', '../cli/exit.ts'],
  ['src/decide/x.ts', '@octokit/rest'],
  ['src/program/x.ts', 'node:fs'],
  ['src/classify/x.ts', 'node:fs/promises'],
  ['src/view/x.ts', 'probot'],
])('%s may not import %s', async (file, from) => {
  expect(await lint({ [file]: `import { x } from '${from}';\nexport const y = x;\n` })).toContain(
    'no-restricted-imports',
  );
});

test.each([
  ['src/decide/x.ts', '../classify/classify.ts'],
  ['src/flow/x.ts', '../github/octokit.ts'],
  ['src/flow/x.ts', '../ledger/branch.ts'],
  ['src/app.ts', './flow/reconcile.ts'],
])('%s may import %s', async (file, from) => {
  expect(await lint({ [file]: `import { x } from '${from}';\nexport const y = x;\n` })).not.toContain(
    'no-restricted-imports',
  );
});

test.each(['Date.now()', 'Math.random()', "fetch('x')", 'process.env'])(
  'a pure room may not call %s',
  async (call) => {
    expect(await lint({ 'src/decide/x.ts': `export const y = ${call};\n` })).toContain('no-restricted');
  },
);

test('files that import each other in a circle are refused', async () => {
  const found = await lint({
    'src/decide/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
    'src/decide/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
  });
  expect(found).toContain('no-cycle');
});
