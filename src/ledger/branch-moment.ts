import { blobName } from './blob-name.ts';
import type { BranchFiles, BranchSnapshot } from './branch-files.ts';
import type { LedgerFiles, LedgerMoment, ListedFile, Tail } from './moment.ts';
import { monthsInOrder, recentFile, tailFile } from './paths.ts';

/** A branch as it stands at one commit, whatever is committed meanwhile. */
export class BranchMoment implements LedgerMoment {
  readonly name: string;
  /** Null: there is no such branch. */
  readonly commit: string | null;
  readonly #branch: BranchFiles;
  readonly #files: Map<string, string | null>;
  readonly #names: ReadonlyMap<string, string>;

  /** `snapshot`: what has been read of it already. */
  constructor(branch: BranchFiles, { commit, files, names = new Map(), isTouched = false }: BranchSnapshot) {
    this.name = branch.name;
    this.commit = commit;
    this.#branch = branch;
    this.#files = new Map(files);
    this.#names = names;
    // A copy does not tell what somebody did to the file itself, and would be written over that.
    if (isTouched) this.#files.delete(tailFile);
  }

  get tail(): Tail | null {
    const held = this.#files.get(tailFile) ?? null;
    return held === null ? null : { held, recent: this.#files.get(recentFile) ?? '' };
  }

  isOther(path: string, text: string): boolean {
    const name = this.#names.get(path);
    return name !== undefined && name !== blobName(text);
  }

  /** What has been read, with other texts in the place of some: the branch at a later commit that changed those alone. */
  with(commit: string | null, changed: LedgerFiles): BranchMoment {
    const files = new Map([...this.#files, ...changed]);
    const names = new Map([...this.#names].filter(([path]) => !changed.has(path)));
    return new BranchMoment(this.#branch, { commit, files, names });
  }

  async ask(paths: readonly string[]): Promise<LedgerFiles> {
    const files = await this.askOnce(paths);
    for (const [path, text] of files) this.#files.set(path, text);
    return files;
  }

  async askOnce(paths: readonly string[]): Promise<LedgerFiles> {
    const { commit } = this;
    const missing = [...new Set(paths)].filter((path) => !this.#files.has(path));
    const read = commit === null || missing.length === 0 ? null : await this.#branch.readAt(commit, missing);
    return new Map(paths.map((path) => [path, this.#files.get(path) ?? read?.get(path) ?? null]));
  }

  async listing(): Promise<ReadonlyMap<string, ListedFile>> {
    const files = this.commit === null ? [] : await this.#branch.tree(this.commit);
    return new Map(
      Array.from(files, ([path, { bytes, name }]) => [path, { bytes, name: () => Promise.resolve(name) }]),
    );
  }

  /** A commit does not change. */
  isCurrent(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async months(): Promise<readonly string[]> {
    return this.commit === null ? [] : monthsInOrder(await this.#branch.list(this.commit, 'ledger'));
  }
}
