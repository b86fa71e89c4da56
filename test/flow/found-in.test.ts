import { expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

const rules = `extends: dataminer
activities:
  catalog-item:
    found-in: [{ repository: octo-org/docs, paths: ['items/**'] }]
`;

async function withPull(files: Record<string, string>, program = rules) {
  const flow = await startFlow({ files: { '.github/docpoints.yml': program, 'README.md': '# Catalog\n' } });
  const pull = flow.repo.openPullRequest({ as: 'octocat', title: 'Add a connector', files });
  return { ...flow, pull };
}

test('a merged pull request there is proposed as the activity, with its least points', async () => {
  const { pull, look, said, entries } = await withPull({ 'items/connector.json': '{}\n' });
  await look(pull);
  expect(said(pull)).toEqual([expect.stringContaining('### Previewed: 250 points')]);
  pull.merge({ as: 'ana' });
  await look(pull);
  expect(said(pull)).toEqual([expect.stringContaining('### Proposed: 250 points for')]);
  expect(said(pull)[0]).toContain('This looks like **Contribute to the catalog**.');
  expect(said(pull)[0]).toContain('1 file is where the program looks for it in octo-org/docs');
  expect(entries()).toEqual([]);
});

test('a maintainer confirms it, with other points too', async () => {
  const { pull, look, entries, chain } = await withPull({ 'items/connector.json': '{}\n' });
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points 900 confirm' });
  await look(pull);
  expect(entries()).toMatchObject([{ activity: 'catalog-item', points: 900, source: { pull: pull.number } }]);
  expect(chain().problems).toEqual([]);
});

test('documentation that comes along makes it nothing else', async () => {
  const { pull, look, said } = await withPull({
    'items/connector.json': '{}\n',
    'README.md': '# Catalog\n\nEach connector has a file of its own here.\n',
  });
  await look(pull);
  expect(said(pull)).toEqual([expect.stringContaining('### Previewed: 250 points')]);
});

test('a pull request beside those paths is what it is', async () => {
  const { pull, look, said, writes } = await withPull({ 'src/main.c': 'int x;\n' });
  await look(pull);
  expect(said(pull)).toEqual([]);
  expect(writes()).toEqual([]);
});

test('in any other repository nothing is found by it', async () => {
  const { pull, look, writes } = await withPull(
    { 'items/connector.json': '{}\n' },
    rules.replace('octo-org/docs', 'octo-org/catalog'),
  );
  await look(pull);
  expect(writes()).toEqual([]);
});

test('a maintainer can say so of a pull request whose paths do not', async () => {
  const { pull, look, entries } = await withPull({ 'README.md': '# The catalog\n' });
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points catalog-item 300 confirm' });
  await look(pull);
  expect(entries()).toMatchObject([{ activity: 'catalog-item', points: 300 }]);
});
