import { createHash } from 'node:crypto';

export interface FileEntry {
  /** `100644`, `100755`, `120000`. */
  readonly mode: string;
  readonly sha: string;
}

export interface TreeEntry extends FileEntry {
  readonly name: string;
  readonly type: 'blob' | 'tree';
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, whole seconds. */
  readonly date: string;
}

export interface CommitContent {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface Commit extends CommitContent {
  readonly sha: string;
}

/** SHA-1 of a Git object: what `git hash-object` prints. */
export function gitHash(type: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/** The Git objects of every repository; forks share them, as on GitHub. */
export class GitObjects {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, Commit>();
  readonly #bytes = new WeakMap<TreeEntry, EntryBytes>();
  readonly #flat = new Map<string, ReadonlyMap<string, FileEntry>>();

  constructor() {
    // Git knows the empty tree without being given it.
    this.writeTree([]);
  }

  writeBlob(content: string | Uint8Array): string {
    const bytes = Buffer.from(content);
    const sha = gitHash('blob', bytes);
    this.#blobs.set(sha, bytes);
    return sha;
  }

  writeTree(entries: readonly TreeEntry[]): string {
    const sorted = entries
      .map((entry) => ({ entry, ...this.#bytesOf(entry) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const content = Buffer.from(sorted.map(({ bytes }) => bytes).join(''), 'latin1');
    const sha = gitHash('tree', content);
    this.#trees.set(
      sha,
      sorted.map(({ entry }) => entry),
    );
    return sha;
  }

  /** In a folder of ten thousand files one changes: the others are what they were. */
  #bytesOf(entry: TreeEntry): EntryBytes {
    const known = this.#bytes.get(entry);
    if (known !== undefined) return known;
    const made = bytesOf(entry);
    this.#bytes.set(entry, made);
    return made;
  }

  writeCommit(content: CommitContent): string {
    const { tree, parents, author, committer, message } = content;
    const head = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${sign(author)}`,
      `committer ${sign(committer)}`,
    ];
    const sha = gitHash('commit', Buffer.from(`${head.join('\n')}\n\n${message}`));
    this.#commits.set(sha, { sha, ...content });
    return sha;
  }

  /** Whole paths → the tree that holds them. */
  writeFiles(files: ReadonlyMap<string, FileEntry>): string {
    const entries: TreeEntry[] = [];
    const folders = new Map<string, Map<string, FileEntry>>();
    for (const [path, file] of files) {
      const slash = path.indexOf('/');
      if (slash === -1) entries.push({ name: path, type: 'blob', ...file });
      else insertInto(folders, path.slice(0, slash), path.slice(slash + 1), file);
    }
    for (const [name, below] of folders) {
      entries.push({ name, type: 'tree', mode: '040000', sha: this.writeFiles(below) });
    }
    return this.writeTree(entries);
  }

  /** A tree with some files changed, by whole path; null: gone. Trees that hold none of them are not looked into. */
  changeFiles(tree: string | null, changes: ReadonlyMap<string, { readonly sha: string } | null>): string {
    const entries = new Map(
      (tree === null ? [] : (this.#trees.get(tree) ?? [])).map((one) => [one.name, one]),
    );
    const below = new Map<string, Map<string, { readonly sha: string } | null>>();
    for (const [path, change] of changes) {
      const slash = path.indexOf('/');
      if (slash !== -1) {
        const folder = path.slice(0, slash);
        below.set(folder, (below.get(folder) ?? new Map()).set(path.slice(slash + 1), change));
      } else if (change === null) entries.delete(path);
      else {
        const known = entries.get(path);
        const mode = known?.type === 'blob' ? known.mode : '100644';
        entries.set(path, { name: path, type: 'blob', mode, sha: change.sha });
      }
    }
    for (const [name, inside] of below) {
      const known = entries.get(name);
      const sha = this.changeFiles(known?.type === 'tree' ? known.sha : null, inside);
      // Git keeps no empty folders.
      if (this.#trees.get(sha)?.length === 0) entries.delete(name);
      else entries.set(name, { name, type: 'tree', mode: '040000', sha });
    }
    return this.writeTree([...entries.values()]);
  }

  /** Every file below a tree by its whole path. */
  readFiles(tree: string): ReadonlyMap<string, FileEntry> {
    const known = this.#flat.get(tree);
    if (known !== undefined) return known;
    const files = new Map<string, FileEntry>();
    for (const { name, type, mode, sha } of this.#trees.get(tree) ?? []) {
      if (type === 'blob') files.set(name, { mode, sha });
      else for (const [path, file] of this.readFiles(sha)) files.set(`${name}/${path}`, file);
    }
    this.#flat.set(tree, files);
    return files;
  }

  blob(sha: string): Buffer | null {
    return this.#blobs.get(sha) ?? null;
  }

  tree(sha: string): readonly TreeEntry[] | null {
    return this.#trees.get(sha) ?? null;
  }

  commit(sha: string): Commit | null {
    return this.#commits.get(sha) ?? null;
  }
}

function insertInto(
  folders: Map<string, Map<string, FileEntry>>,
  folder: string,
  rest: string,
  file: FileEntry,
): void {
  const below = folders.get(folder) ?? new Map<string, FileEntry>();
  below.set(rest, file);
  folders.set(folder, below);
}

/** Of an entry in a tree, a character for each byte. */
interface EntryBytes {
  /** Git sorts by bytes, and a folder as if its name ended in a slash. */
  readonly key: string;
  readonly bytes: string;
}

function bytesOf({ name, type, mode, sha }: TreeEntry): EntryBytes {
  const path = Buffer.from(name).toString('latin1');
  return {
    key: type === 'tree' ? `${path}/` : path,
    bytes: `${mode.replace(/^0/, '')} ${path}\0${Buffer.from(sha, 'hex').toString('latin1')}`,
  };
}

function sign({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}
