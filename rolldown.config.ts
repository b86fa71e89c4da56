import { join } from 'node:path';

import { defineConfig, type Plugin } from 'rolldown';
import { minify } from 'terser';

import manifest from './package.json' with { type: 'json' };
import { executable } from './scripts/executable.ts';
import { inSteps } from './scripts/in-steps.ts';
import { leaveFunctions, leaveOut, leaveUncalled } from './scripts/leave-out.ts';
import { leaveWords } from './scripts/leave-words.ts';
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
  // Octokit asks it whether an answer is JSON or text.
  'content-type': `export const parse = (header) => {
    const [type, ...parameters] = header.toLowerCase().split(/\\s*;\\s*/);
    return { type, parameters: Object.fromEntries(parameters.map((one) => one.split('='))) };
  }`,
  // What signs for a ledger over HTTP brings along what Node has, too.
  '@stablelib/base64': `export const encode = (bytes) => Buffer.from(bytes).toString('base64');
  export const decode = (text) => {
    if (text.length < 4 || !/^[\\d+/a-z]*={0,2}$/i.test(text)) throw Error('no base64');
    return Buffer.from(text, 'base64');
  }`,
  'fast-sha256': `import { createHmac } from 'node:crypto';
  export const hmac = (key, text) => createHmac('sha256', key).update(text).digest();`,
  // Commands are looked for in the text as it was written: what `&amp;` would be shown as does not matter.
  'decode-named-character-reference': 'export const decodeNamedCharacterReference = () => false;',
};
/**
 * What writes YAML, knows the types of YAML 1.1 or makes a document of values: Docpoints only reads program files, as
 * YAML 1.2.
 */
const uncalled =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]|schema[\\/](?:json[\\/]|yaml-1\.1[\\/](?!merge))|doc[\\/](?:createNode|applyReviver)\.)/;

/** Functions that reading a program file, asking with a token, signing and a summary of plain text never call. */
const uncalledFunctions = {
  '@octokit/auth-token/dist-bundle/index.js': ['auth'],
  'before-after-hook/lib/remove.js': ['removeHook'],
  'yaml/browser/dist/doc/Document.js': [
    'clone',
    'add',
    'addIn',
    'createAlias',
    'createNode',
    'createPair',
    'delete',
    'deleteIn',
    'get',
    'getIn',
    'has',
    'hasIn',
    'set',
    'setIn',
    'toJSON',
    'toString',
  ],
  'yaml/browser/dist/doc/directives.js': ['clone', 'tagString', 'toString'],
  'yaml/browser/dist/doc/anchors.js': ['anchorNames', 'createNodeAnchors', 'findNewAnchor'],
  'yaml/browser/dist/nodes/Collection.js': [
    'collectionFromPath',
    'clone',
    'addIn',
    'deleteIn',
    'getIn',
    'hasAllNullValues',
    'hasIn',
    'setIn',
  ],
  'yaml/browser/dist/nodes/YAMLMap.js': ['from', 'add', 'delete', 'get', 'has', 'set', 'toString'],
  'yaml/browser/dist/nodes/YAMLSeq.js': ['from', 'add', 'delete', 'get', 'has', 'set', 'toString'],
  'yaml/browser/dist/nodes/Alias.js': ['toString'],
  'yaml/browser/dist/nodes/Pair.js': ['clone', 'toString'],
  'yaml/browser/dist/nodes/Node.js': ['clone', 'toJS'],
  'yaml/browser/dist/errors.js': ['prettifyError'],
  'yaml/browser/dist/schema/Schema.js': ['clone'],
  'yaml/browser/dist/parse/cst.js': ['prettyToken'],
  'yaml/browser/dist/schema/yaml-1.1/merge.js': ['addMergeToJSMap', 'mergeValue'],
  'yaml/browser/dist/compose/composer.js': ['streamInfo'],
  // The Action signs, and checks no signature.
  'standardwebhooks/dist/index.js': ['verify', 'verifyTimestamp'],
  '@actions/core/lib/summary.js': [
    'addCodeBlock',
    'addList',
    'addTable',
    'addDetails',
    'addImage',
    'addHeading',
    'addSeparator',
    'addBreak',
    'addQuote',
    'addLink',
    'clear',
    'stringify',
    'isEmptyBuffer',
    'wrap',
  ],
};

/** It makes them 2 % smaller than the bundler's own does. */
const terser: Plugin = {
  name: 'terser',
  async renderChunk(code) {
    const options = {
      module: true,
      compress: { passes: 3, ecma: 2022, hoist_funs: true },
      format: { comments: false, ecma: 2022 },
    } as const;
    return (await minify(code, options)).code ?? null;
  },
};

export default defineConfig([
  {
    // The Action runs from these files alone: nothing is installed where a workflow runs. Each event loads only what it needs.
    input: 'src/action.ts',
    platform: 'node',
    plugins: [
      leaveOut(leftOut),
      leaveUncalled(uncalled),
      leaveFunctions(uncalledFunctions),
      leaveWords(),
      terser,
      licenses('licenses.txt'),
    ],
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
      // What is pure is a word to bundlers, of which none comes after this one.
      comments: { annotation: false },
      codeSplitting: {
        groups: [
          inSteps({ begin: 'src/action.ts', look: 'src/action/look.ts', settle: 'src/flow/settle.ts' }),
        ],
      },
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
