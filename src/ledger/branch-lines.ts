import type { BranchFiles } from './branch-files.ts';
import type { BranchHeads } from './branch-heads.ts';
import { BranchLine } from './branch-line.ts';

/** Branches of which texts are held: a few megabytes each, and an App may write to thousands. */
const mostHeld = 20;

/** Branches that one process writes to, by name: made once by a door, for all that it looks at. */
export class BranchLines {
  /** The one that was wanted last comes last. */
  readonly #lines = new Map<string, BranchLine>();

  /** `heads`: where what is seen of the branch outlives the process, if it does. */
  of({ name }: Pick<BranchFiles, 'name'>, heads?: BranchHeads): BranchLine {
    const key = name.toLowerCase();
    const line = this.#lines.get(key) ?? new BranchLine(heads);
    this.#lines.delete(key);
    this.#lines.set(key, line);
    const tooMany = this.#lines.size - mostHeld;
    if (tooMany > 0)
      this.#lines
        .values()
        .drop(tooMany - 1)
        .next()
        .value?.forget();
    return line;
  }
}
