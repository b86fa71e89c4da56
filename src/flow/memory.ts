import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { PullRequestReading, PullRequestRef } from '../github/github.ts';

type Ref = Pick<PullRequestRef, 'owner' | 'repo' | 'number'>;

/** What one question tells, and the digest of what matters of it; null where it takes more questions to know. */
interface Glance {
  readonly reading: Pick<PullRequestReading, 'repository' | 'pull' | 'comments' | 'ownDeletedAt'>;
  readonly inputs: string | null;
}

/** As many are remembered of one pull request. */
const mostSpeakers = 5;

/**
 * How pull requests stood when a look found nothing to do, for those that have no comment of ours to keep that in. It saves
 * reading, decides nothing, and may be lost at any time: a process that lives on has one.
 */
export class Memory {
  readonly #most: number;
  readonly #digests = new Map<string, string>();
  readonly #speakers = new Map<string, readonly string[]>();

  /** `most`: pull requests that are remembered; the oldest are forgotten first. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  /** Logins whose permission mattered at the last look: worth asking along at the next, so that no question of its own is needed. */
  speakers(ref: Ref): readonly string[] {
    return this.#speakers.get(nameOfRef(ref)) ?? [];
  }

  /** Whose permission mattered. */
  keepSpeakers(ref: Ref, logins: readonly string[]): void {
    const name = nameOfRef(ref);
    this.#speakers.delete(name);
    if (logins.length > 0) this.#speakers.set(name, logins.slice(0, mostSpeakers));
    this.#forgetOldest(this.#speakers);
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
    this.#forgetOldest(this.#digests);
  }

  #forgetOldest(kept: Map<string, unknown>): void {
    const [oldest] = kept.keys();
    if (kept.size > this.#most && oldest !== undefined) kept.delete(oldest);
  }
}

function nameOfRef({ owner, repo, number }: Ref): string {
  return `${owner}/${repo}#${number}`.toLowerCase();
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
