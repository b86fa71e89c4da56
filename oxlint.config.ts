import { defineConfig, type OxlintOverride } from 'oxlint';

/**
 * The rooms of src/, lowest first. Imports run one way: a room may import the rooms named here and itself,
 * and nothing else of src/.
 */
const rooms: Record<string, string[]> = {
  program: [],
  change: ['program'],
  standing: ['program'],
  classify: ['change', 'program'],
  decide: ['classify', 'change', 'standing', 'program'],
  view: ['decide', 'classify', 'change', 'standing', 'program'],
  github: ['decide', 'classify', 'change', 'standing', 'program'],
  ledger: ['decide', 'standing', 'program'],
  flow: ['github', 'ledger', 'view', 'decide', 'classify', 'change', 'standing', 'program'],
};
const pure = ['program', 'change', 'standing', 'classify', 'decide', 'view'];

const above = (room: string) => {
  const allowed = new Set([room, ...(rooms[room] ?? [])]);
  const forbidden = Object.keys(rooms).filter((other) => !allowed.has(other));
  return {
    regex: `^(\\.\\./)+(src/)?((${forbidden.join('|')}|app|action|cli|test|eval|scripts)/|(app|action|cli)\\.ts$)`,
    message: `src/${room}/ may import only ${[...allowed].join(', ')}: imports run one way, doors → flow → edges → decide → classify → program.`,
  };
};
/** All that a pure room may import beside rooms: what only turns values into values. */
const valuesOnly = [
  '@valibot/to-json-schema',
  'canonicalize',
  'leven',
  'node:crypto',
  'zeptomatch',
  'string-width',
  'valibot',
  'yaml',
];
const outside = {
  group: ['*', '!./**', '!../**', ...valuesOnly.map((name) => `!${name}`)],
  message:
    'A pure room knows no network, no file and no platform: take the value as an argument. Packages that only compute are named in oxlint.config.ts.',
};

const onlyHashes = {
  name: 'node:crypto',
  allowImportNames: ['createHash', 'hash'],
  message: 'Of node:crypto a pure room may only hash: the only input is the argument.',
};

/** A store of the ledger is for the flow to choose: what stores share stands beside them. */
const otherStore = {
  regex: '^\\./(folder|branch)\\.ts$',
  message:
    'Stores of the ledger do not import each other: what they share stands in files of its own beside them.',
};

function oneWay(room: string): OxlintOverride {
  const isPure = pure.includes(room);
  const patterns = [above(room), ...(isPure ? [outside] : []), ...(room === 'ledger' ? [otherStore] : [])];
  return {
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns, paths: isPure ? [onlyHashes] : [] }],
    },
  };
}

/** `src/app/`, `src/action/` and `src/cli/` are parts of their doors: the other doors know them as little as the rooms do. */
const otherDoors = (folders: string) => ({
  regex: `^(\\./|(\\.\\./)+)((${folders})/|(app|action|cli)\\.ts$)`,
  message: 'A door imports rooms and its own folder, and no other door.',
});
const ownDoor = {
  regex: '^(\\.\\./)+(action/|(action|cli)\\.ts$)',
  message: 'A command imports rooms and what is beside it; of the other doors `serve` opens the App.',
};

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { node: true, es2024: true },
  ignorePatterns: ['dist/**', 'schema/**'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-console': 'off',
    'eslint/no-shadow': 'off',
    'eslint/no-control-regex': 'off',
    'unicorn/no-array-sort': 'off',
    // It takes a thread's port for a window of a browser.
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...Object.keys(rooms).map(oneWay),
    {
      files: ['src/app.ts', 'src/app/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [otherDoors('action|cli')] }] },
    },
    {
      files: ['src/action.ts', 'src/action/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [otherDoors('app|cli')] }] },
    },
    {
      files: ['src/cli/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [ownDoor] }] },
    },
    {
      files: pure.map((room) => `src/${room}/**`),
      rules: {
        'no-restricted-globals': [
          'error',
          { name: 'fetch', message: 'A pure room knows no network.' },
          { name: 'process', message: 'A pure room takes its settings as arguments.' },
          { name: 'globalThis', message: 'A pure room names what it uses.' },
          { name: 'crypto', message: 'A pure room knows no chance; for digests there is `createHash`.' },
          ...['performance', 'setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
            name,
            message: 'A pure room knows no clock.',
          })),
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'A pure room takes the time as an argument.' },
          { object: 'Math', property: 'random', message: 'A pure room knows no chance.' },
        ],
      },
    },
    { files: ['test/**'], rules: { 'max-lines': 'off' } },
  ],
});
