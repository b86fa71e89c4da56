import { chmod } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plugin } from 'rolldown';

/** Lets a file of the bundle be started by its name, as a shell does with a program. */
export function executable(fileName: string): Plugin {
  return {
    name: 'executable',
    async writeBundle({ dir = 'dist' }) {
      await chmod(join(dir, fileName), 0o755);
    },
  };
}
