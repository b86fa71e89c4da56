import { defineConfig } from 'vitest/config';

/** Pure tests share threads (a worker per file costs more than all of them); edges and whole processes run apart. */
const edges = ['test/{app,action,cli,flow,github,house,ledger,demo,examples}/**/*.test.ts', 'test/*.test.ts'];

export default defineConfig({
  test: {
    // Much of it waits for processes of its own: one core less, as it is otherwise, would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: edges,
          pool: 'threads',
          isolate: false,
        },
      },
      { test: { name: 'edges', include: edges, testTimeout: 30_000, hookTimeout: 30_000 } },
    ],
  },
});
