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
