import PQueue from 'p-queue';

import type { PullRequestRef } from '../github/github.ts';

/** Looks at pull requests one after the other, each at most once at a time. */
export interface PullRequestQueue {
  /** What arrives while a look is waiting adds nothing: a look sees all that has happened. Answers whether it was added. */
  add(ref: PullRequestRef, look: () => Promise<void>): boolean;
  /** When nothing is waiting or running any more. */
  idle(): Promise<void>;
}

/** `concurrency`: pull requests looked at side by side. What a look throws is told to `report`, and stops no other. */
export function pullRequestQueue(concurrency: number, report: (error: unknown) => void): PullRequestQueue {
  const queue = new PQueue({ concurrency });
  const waiting = new Set<string>();
  const last = new Map<string, Promise<void>>();
  const key = ({ owner, repo, number }: PullRequestRef) => `${owner}/${repo}#${number}`.toLowerCase();
  return {
    add(ref, look) {
      const name = key(ref);
      if (waiting.has(name)) return false;
      waiting.add(name);
      const run = async () => {
        waiting.delete(name);
        await look();
      };
      const next = (last.get(name) ?? Promise.resolve())
        .then(() => queue.add(run))
        .catch(report)
        .finally(() => {
          if (last.get(name) === next) last.delete(name);
        });
      last.set(name, next);
      return true;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
