import type { WrittenProgram } from '../written-program.ts';

/** The three documentation activities, a calendar year, no levels. Every other preset and program file rests on it. */
export const simple = {
  program: {
    name: 'Documentation points',
    period: 'calendar-year',
    timezone: 'UTC',
    keep: 'period',
    levels: [],
    benefits: {},
    credits: {},
  },
  activities: {
    'typo-fix': {
      title: 'Correct a spelling or grammar mistake',
      finds: ['typo-fix'],
      points: 25,
    },
    'added-information': {
      title: 'Add missing information',
      finds: ['added-information'],
      points: { min: 50, max: 300, step: 25 },
    },
    'large-contribution': {
      title: 'Make a large contribution to docs',
      finds: ['large-contribution'],
      points: { min: 300, max: 1000, step: 50 },
    },
  },
  docs: {
    include: [
      '**/*.md',
      '**/*.mdx',
      '**/*.rst',
      '**/*.adoc',
      '**/*.html',
      '**/toc.yml',
      '**/*.{png,svg,jpg,gif,webp,drawio}',
    ],
    exclude: ['**/node_modules/**', '**/CHANGELOG.md'],
    branches: ['default'],
    factors: {},
  },
  labels: {},
  confirm: { by: [], staff: [], own: false, after: {} },
  authors: { exclude: [], organisation: 'earn', agents: 'nobody' },
  members: { enrol: 'everyone', keep: 365 },
  credit: 'author',
  ledger: { branch: 'docpoints' },
  comment: { preview: true, standing: true, labels: false },
  remind: { 'level-ends': 0 },
} satisfies WrittenProgram;
