import { join } from 'node:path';

import { defineConfig } from 'rolldown';

import manifest from './package.json' with { type: 'json' };
import { executable } from './scripts/executable.ts';
import { leaveOut, leaveUncalled } from './scripts/leave-out.ts';
import { licenses } from './scripts/licenses.ts';

const dependencies = new Set(Object.keys(manifest.dependencies));
/** `@octokit/rest` of `@octokit/rest/lib/x`. */
const packageName = (id: string) => id.split('/', id.startsWith('@') ? 2 : 1).join('/');

/** Octokit's plugins for calls that Docpoints never makes: it asks by route, and by GraphQL. */
const plugin = (...names: string[]) => names.map((name) => `export const ${name} = () => ({});`).join('\n');
const leftOut = {
  '@octokit/plugin-paginate-rest': plugin('paginateRest'),
  '@octokit/plugin-request-log': plugin('requestLog'),
  '@octokit/plugin-rest-endpoint-methods': plugin('legacyRestEndpointMethods'),
  // It keeps numbers whole that are too large for JavaScript, of which GitHub's answers to Docpoints hold none.
  'json-with-bigint': 'export const { parse: JSONParse, stringify: JSONStringify } = JSON;',
  // Commands are looked for in the text as it was written: what `&amp;` would be shown as does not matter.
  'decode-named-character-reference': 'export const decodeNamedCharacterReference = () => false;',
};
/**
 * What writes YAML, knows the types of YAML 1.1 or makes a document of values: Docpoints only reads program files, as
 * YAML 1.2. And what tells the parts of a glob apart.
 */
const uncalled =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]|schema[\\/](?:json[\\/]|yaml-1\.1[\\/](?!merge))|doc[\\/](?:createNode|applyReviver)\.)|[\\/]picomatch[\\/]lib[\\/]scan\.js$/;

export default defineConfig([
  {
    // The Action runs from these files alone: nothing is installed where a workflow runs. Each event loads only what it needs.
    input: 'src/action.ts',
    platform: 'node',
    plugins: [leaveOut(leftOut), leaveUncalled(uncalled), licenses('licenses.txt')],
    resolve: {
      // What Node would get is one piece; of this one, what is not used can be left out.
      alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js') },
    },
    // Nothing but the door does anything by being loaded: what is not asked for is left out, such as the toolkit's clients.
    treeshake: { moduleSideEffects: (id) => id.endsWith('action.ts') },
    output: {
      dir: 'dist',
      cleanDir: true,
      entryFileNames: 'action.js',
      chunkFileNames: 'action/[name].js',
      minify: true,
      comments: { legal: false, annotation: false },
    },
  },
  {
    // The command line comes with its dependencies installed; each command loads only what it needs.
    input: { cli: 'src/cli.ts', 'cli/answering-thread': 'src/cli/classify/answering-thread.ts' },
    platform: 'node',
    plugins: [executable('cli.js')],
    external: (id) => dependencies.has(packageName(id)),
    output: { dir: 'dist', chunkFileNames: 'cli/[name].js' },
  },
]);
