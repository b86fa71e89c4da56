import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { parse } from 'yaml';

/**
 * Leaves out what nobody reads: words of the program room that only the command line shows (the comments of the presets, and
 * what the JSON Schema says of each key), and how questions in GraphQL are laid out.
 */
export function leaveWords(): Plugin {
  return {
    name: 'leave-words',
    load: {
      filter: {
        id: /[\\/]src[\\/](?:program[\\/](?:presets[\\/][\w-]+|written-[\w-]+)|github[\\/][\w-]+)\.ts$/,
      },
      async handler(id) {
        if (id.includes('presets')) return presetWithoutComments(id);
        const code = await readFile(id, 'utf8');
        return id.includes('program') ? withoutDescriptions(code) : withoutLayout(code);
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

/** Of texts of several lines: blanks at the start of a line are one. */
function withoutLayout(code: string): string {
  const pieces: { readonly start: number; readonly end: number }[] = [];
  new Visitor({ TemplateElement: (piece) => void pieces.push(piece) }).visit(
    parseSync('module.ts', code).program,
  );
  return pieces
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => {
      const text = left.slice(start, end).replace(/\s*\n\s*/g, ' ');
      return left.slice(0, start) + text + left.slice(end);
    }, code);
}
