import type { Docs } from '../../src/program/program.ts';

/** What counts as documentation in most tests. */
export const docs: Docs = {
  include: ['**/*.md', '**/*.mdx', '**/*.rst', '**/*.adoc', '**/*.html', '**/toc.yml', '**/*.{png,svg}'],
  exclude: [],
  branches: ['default'],
  factors: {},
};
