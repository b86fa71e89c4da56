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
  readonly #trees = new Map<string, Tree>();
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
    const bytes = Buffer.from(sorted.map((each) => each.bytes).join(''), 'latin1');
    return this.#keep({ entries: sorted.map(({ entry }) => entry), bytes });
  }

  #keep(tree: Tree): string {
    const sha = gitHash('tree', tree.bytes);
    this.#trees.set(sha, tree);
    return sha;
  }

  /** The tree with entries put in, or in the place of those of the same name and type. */
  #put({ entries, bytes }: Tree, added: readonly TreeEntry[]): Tree {
    const all = [...entries];
    let content = bytes;
    for (const entry of added) {
      const { key, bytes: text } = this.#bytesOf(entry);
      const at = this.#placeOf(all, key);
      const next = all[at];
      const there = next === undefined ? null : this.#bytesOf(next);
      const from = there === null ? content.length : content.indexOf(there.bytes, 'latin1');
      const isSame = there?.key === key;
      const rest = content.subarray(from + (isSame ? there.bytes.length : 0));
      content = Buffer.concat([content.subarray(0, from), Buffer.from(text, 'latin1'), rest]);
      all.splice(at, isSame ? 1 : 0, entry);
    }
    return { entries: all, bytes: content };
  }

  /** Where an entry stands, or would stand. */
  #placeOf(entries: readonly TreeEntry[], key: string): number {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = entries[middle];
      if (entry !== undefined && this.#bytesOf(entry).key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What stands in a tree under a name; null where there is nothing. */
  entry(tree: string, name: string): TreeEntry | null {
    return this.#find(this.#trees.get(tree) ?? noTree, name) ?? null;
  }

  #find({ entries }: Tree, name: string): TreeEntry | undefined {
    const path = Buffer.from(name).toString('latin1');
    const places = [path, `${path}/`].map((key) => this.#placeOf(entries, key));
    return places.map((at) => entries[at]).find((entry) => entry?.name === name);
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
    const before = (tree === null ? undefined : this.#trees.get(tree)) ?? noTree;
    const changed = new Map<string, TreeEntry | null>();
    const below = new Map<string, Map<string, { readonly sha: string } | null>>();
    for (const [path, change] of changes) {
      const slash = path.indexOf('/');
      if (slash !== -1) {
        const folder = path.slice(0, slash);
        below.set(folder, (below.get(folder) ?? new Map()).set(path.slice(slash + 1), change));
      } else if (change === null) changed.set(path, null);
      else {
        const known = this.#find(before, path);
        const mode = known?.type === 'blob' ? known.mode : '100644';
        changed.set(path, { name: path, type: 'blob', mode, sha: change.sha });
      }
    }
    for (const [name, inside] of below) {
      const known = this.#find(before, name);
      const sha = this.changeFiles(known?.type === 'tree' ? known.sha : null, inside);
      // Git keeps no empty folders.
      const isEmpty = this.#trees.get(sha)?.entries.length === 0;
      changed.set(name, isEmpty ? null : { name, type: 'tree', mode: '040000', sha });
    }
    return this.#change(before, changed);
  }

  #change(before: Tree, changed: ReadonlyMap<string, TreeEntry | null>): string {
    const added = [...changed.values()].filter((entry) => entry !== null);
    const isPut = added.length === changed.size && added.length <= mostPut;
    const changesType = (entry: TreeEntry) =>
      (this.#find(before, entry.name)?.type ?? entry.type) !== entry.type;
    if (isPut && !added.some(changesType)) return this.#keep(this.#put(before, added));
    const others = before.entries.filter(({ name }) => !changed.has(name));
    return this.writeTree([...others, ...added]);
  }

  /** Every file below a tree by its whole path. */
  readFiles(tree: string): ReadonlyMap<string, FileEntry> {
    const known = this.#flat.get(tree);
    if (known !== undefined) return known;
    const files = new Map<string, FileEntry>();
    for (const { name, type, mode, sha } of this.tree(tree) ?? []) {
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
    return this.#trees.get(sha)?.entries ?? null;
  }

  commit(sha: string): Commit | null {
    return this.#commits.get(sha) ?? null;
  }
}

/** As Git has it: in the order of their names, and as bytes. */
interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly bytes: Buffer;
}

const noTree: Tree = { entries: [], bytes: Buffer.alloc(0) };
/** Where more entries of a folder change, it is written anew. */
const mostPut = 50;

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
