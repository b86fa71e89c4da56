import { hasCommentMarker } from '../decide/marker.ts';
import { isTheOne } from '../flow/quiet.ts';
import type { GitHub } from '../github/github.ts';
import type { WrittenThing } from '../view/summary.ts';

/** GitHub, and afterwards what was written there on one pull request. */
export interface Witness {
  readonly github: GitHub;
  /** In order; what failed is not among it. */
  readonly written: readonly WrittenThing[];
  /** Where the one comment stands; null where there is none. */
  readonly commentUrl: () => string | null;
}

/** Watches what a look writes, so that the run can tell it. */
export function witness(github: GitHub): Witness {
  const written: WrittenThing[] = [];
  let url: string | null = null;
  return {
    written,
    commentUrl: () => url,
    github: {
      ...github,
      async readPullRequest(ref, speaker) {
        const reading = await github.readPullRequest(ref, speaker);
        url = reading?.comments.find(isTheOne)?.url ?? null;
        return reading;
      },
      async writeCheck(ref, commit, check) {
        const isNew = await github.writeCheck(ref, commit, check);
        if (isNew) written.push({ kind: 'check' });
        return isNew;
      },
      async write(ref, writes) {
        const urls = await github.write(ref, writes);
        written.push(...writes);
        const bodies = writes.flatMap((one) => (one.kind === 'comment' ? one.body : []));
        url ??= urls[bodies.findIndex(hasCommentMarker)] ?? null;
        return urls;
      },
    },
  };
}
