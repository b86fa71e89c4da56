import { expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { classify } from '../../src/classify/classify.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const contribution = (files: readonly ChangedFile[]) => ({
  title: 'Change the docs',
  author: 'octocat',
  isBot: false,
  labels: [],
  files,
});

test('a large file that could not be read makes unsure and is named', () => {
  const unseen = classify(
    contribution([{ filename: 'a.md', status: 'added', additions: 900, deletions: 0 }]),
    docs,
  );
  expect(unseen.confidence).toBeLessThanOrEqual(0.5);
  expect(unseen.reasons).toContain(
    '1 file could not be read (no patch was given): judged by 900 changed lines',
  );
});

test.each([
  'fr/install.md',
  'guides.fr/install.md',
  'install.fr.md',
  'README-fr.md',
  'docs/pt-BR/install.md',
])('a translation at %s counts a little less than a page that tells it first', (path) => {
  const lines = [
    '+Patientez dix secondes avant de recommencer, puis regardez ce que dit le journal du service.',
  ];
  const worth = (at: string) => classify(contribution([changedFile(at, lines)]), docs).worth;
  expect(worth(path)).toBeLessThan(worth('install.md'));
});

test('a small file that could not be read makes unsure as well, and the reasons ask what is in it', () => {
  const { confidence, reasons } = classify(
    contribution([{ filename: 'a.md', status: 'modified', additions: 2, deletions: 1 }]),
    docs,
  );
  expect(confidence).toBeLessThan(0.7);
  expect(reasons).toContain('1 file could not be read (no patch was given): judged by 3 changed lines');
  expect(reasons.at(-1)).toMatch(/^In doubt: what is in the files that could not be read/);
});

test.each(['guide-docs/src/main/java/Sample.java', 'docs_src/first.py', 'data/registry/tool.yml'])(
  'whether a page shows %s is left open',
  (filename) => {
    const { class: is, reasons } = classify(contribution([changedFile(filename, ['+send();'])]), docs);
    expect(is).toBeNull();
    expect(reasons.at(-1)).toMatch(/^In doubt: does a page show what is in these files/);
  },
);

test.each(['docs/conf.py', 'src/index.ts', '.github/workflows/build.yml'])(
  'that %s is no documentation is not in doubt',
  (filename) => {
    const { reasons } = classify(contribution([changedFile(filename, ['+send();'])]), docs);
    expect(reasons).toEqual(['No documentation file is changed']);
  },
);
