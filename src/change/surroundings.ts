import type { KnownText } from './known-text.ts';
import type { Effort } from './word-diff.ts';

/** What is known of the whole change while its hunks are read one after the other, in the order of the files' names. */
export interface Surroundings {
  readonly removed: KnownText;
  readonly addedElsewhere: KnownText;
  /** What was added so far. */
  readonly added: KnownText;
  /** Edits seen so far, as `old→new`. */
  readonly edits: Set<string>;
  /** Words put in the place of others so far, as `old→new`. */
  readonly replaced: Set<string>;
  /** Sentences taken out so far, by number: the same one taken out again tells no more. */
  readonly gone: Set<number>;
  /** Addresses that are not new: they stood somewhere before, or were added already. */
  readonly links: Set<string>;
  readonly effort: Effort;
}
