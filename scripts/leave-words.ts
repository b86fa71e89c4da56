import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

import type { Plugin } from 'rolldown';
import { parse } from 'yaml';

/**
 * Leaves out words of the program room that only the command line shows: the comments of the presets, and what the
 * JSON Schema says of each key.
 */
export function leaveWords(): Plugin {
  return {
    name: 'leave-words',
    load: {
      filter: { id: /[\\/]src[\\/]program[\\/](?:presets[\\/][\w-]+|written-[\w-]+)\.ts$/ },
      async handler(id) {
        return id.includes('presets')
          ? presetWithoutComments(id)
          : withoutDescriptions(await readFile(id, 'utf8'));
      },
    },
  };
}

/** JSON is YAML, too. */
async function presetWithoutComments(path: string): Promise<string> {
  const presets: Readonly<Record<string, string>> = await import(pathToFileURL(path).href);
  return Object.entries(presets)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(JSON.stringify(parse(text)))};\n`)
    .join('');
}

/** Of `key('What it is.', schema)`, `needed(…)` and `keyOr(value, 'What it is.', schema)`. */
function withoutDescriptions(code: string): string {
  return code.replace(
    /\b((?:key|needed)\(|keyOr\((?:\[[^\]]*\]|'[^']*'|\d+),)\s*(?:'[^'\n]*'|"[^"\n]*")/g,
    "$1''",
  );
}
