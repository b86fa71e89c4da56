import { readFile } from 'node:fs/promises';

import type { Plugin } from 'rolldown';

/**
 * Puts a small module in the place of a whole package: one of which nothing is ever called, or whose work is not needed.
 * `stands`: by the package's name, the source that stands in for it.
 */
export function leaveOut(stands: Readonly<Record<string, string>>): Plugin {
  const mark = '\0left-out:';
  return {
    name: 'leave-out',
    resolveId: (id) => (Object.hasOwn(stands, id) ? mark + id : null),
    load: (id) => (id.startsWith(mark) ? (stands[id.slice(mark.length)] ?? null) : null),
  };
}

/**
 * Leaves out modules of a package whose functions are named in others, and are never called: each throws instead, so that
 * a call that comes up some day is seen. `modules`: matches their paths.
 */
export function leaveUncalled(modules: RegExp): Plugin {
  return {
    name: 'leave-uncalled',
    load: {
      filter: { id: modules },
      async handler(id) {
        const names = /^export \{ (.+) \};$/m.exec(await readFile(id, 'utf8'))?.[1]?.split(', ');
        const end =
          names === undefined
            ? 'module.exports = leftOut;'
            : `export { ${names.map((name) => `leftOut as ${name.split(' ').at(-1)}`).join(', ')} };`;
        return `const leftOut = () => { throw new Error('This part is left out of the bundle.'); };\n${end}\n`;
      },
    },
  };
}
