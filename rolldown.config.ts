import { defineConfig } from 'rolldown';

import manifest from './package.json' with { type: 'json' };
import { executable } from './scripts/executable.ts';
import { licenses } from './scripts/licenses.ts';

const dependencies = new Set(Object.keys(manifest.dependencies));
/** `@octokit/rest` of `@octokit/rest/lib/x`. */
const packageName = (id: string) => id.split('/', id.startsWith('@') ? 2 : 1).join('/');

export default defineConfig([
  {
    // The Action runs from this file alone: nothing is installed where a workflow runs.
    input: 'src/action.ts',
    platform: 'node',
    plugins: [licenses('licenses.txt')],
    output: {
      dir: 'dist',
      cleanDir: true,
      entryFileNames: 'action.js',
      codeSplitting: false,
      minify: true,
      comments: { legal: false },
    },
  },
  {
    // The command line comes with its dependencies installed; each command loads only what it needs.
    input: { cli: 'src/cli.ts' },
    platform: 'node',
    plugins: [executable('cli.js')],
    external: (id) => dependencies.has(packageName(id)),
    output: { dir: 'dist', chunkFileNames: 'cli/[name].js' },
  },
]);
