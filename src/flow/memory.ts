import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { PullRequestReading } from '../github/github.ts';

/** What one question tells, and the digest of what matters of it; null where it takes more questions to know. */
interface Glance {
  readonly reading: Pick<PullRequestReading, 'repository' | 'pull' | 'comments' | 'ownDeletedAt'>;
  readonly inputs: string | null;
}

/**
 * How pull requests stood when a look found nothing to do, for those that have no comment of ours to keep that in. It saves
 * reading, decides nothing, and may be lost at any time: a process that lives on has one.
 */
export class Memory {
  readonly #most: number;
  readonly #digests = new Map<string, string>();

  /** `most`: pull requests that are remembered; the oldest are forgotten first. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  /** Whether it stands as it did then. */
  holds(glance: Glance): boolean {
    const digest = digestOf(glance);
    return digest !== null && this.#digests.get(nameOf(glance)) === digest;
  }

  /** Nothing was to do. */
  keep(glance: Glance): void {
    const digest = digestOf(glance);
    const name = nameOf(glance);
    this.#digests.delete(name);
    if (digest === null) return;
    this.#digests.set(name, digest);
    const [oldest] = this.#digests.keys();
    if (this.#digests.size > this.#most && oldest !== undefined) this.#digests.delete(oldest);
  }
}

function nameOf({ reading: { repository, pull } }: Glance): string {
  return `${repository.id}/${pull.number}`;
}

/** Beside what others change, what we have left there: a reply, a reaction or a comment that is gone has to be looked after. */
function digestOf({ reading: { comments, ownDeletedAt }, inputs }: Glance): string | null {
  if (inputs === null) return null;
  const left = comments
    .filter(({ isOwn, ownReactions }) => isOwn || ownReactions.length > 0)
    .map(({ id, isOwn, ownReactions, body }) => [id, ownReactions, isOwn ? body : null]);
  const text = canonicalize([inputs, left, ownDeletedAt]) ?? '';
  return createHash('sha256').update(text).digest('hex');
}
