import { resolve } from 'node:path';

import type { CodeSplittingGroup } from 'rolldown';

/**
 * Puts what is loaded together into one file: a file for each step, with all modules that its root imports, however far
 * down, but for those of the steps before it. `steps`: names of files with the modules that they begin at, in the order
 * in which a run comes to them.
 */
export function inSteps(steps: Readonly<Record<string, string>>): CodeSplittingGroup {
  const names = new Map<string, string | null>();
  return {
    debugName: 'steps',
    name(id, context) {
      if (names.size === 0)
        for (const [name, root] of Object.entries(steps)) {
          const open = [resolve(root)];
          // It grows while it is gone along.
          for (const module of open) {
            if (names.has(module)) continue;
            names.set(module, module === open[0] ? null : name);
            open.push(...(context.getModuleInfo(module)?.importedIds ?? []));
          }
        }
      return names.get(id) ?? null;
    },
  };
}
