import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { decodeLines } from '../standing/decoded-text.ts';
import { headFile } from '../standing/ledger-line.ts';
import { blobName } from './blob-name.ts';
import { LedgerFault, LedgerUnavailable } from './fault.ts';
import { readHeadFile, type NextHead } from './head-file.ts';
import { largeFile, largestWhole, type LargeFile } from './large-file.ts';
import type { LedgerFiles, LedgerMoment, ListedFile } from './moment.ts';
import { largestFile, monthsInOrder } from './paths.ts';

/** Where what replaces the ledger waits to be put in its place. */
export const replacementFolder = '.replacement';

/** Readings tried while others write, before that is told as what it is. */
const readings = 200;

/** Others have written since the moment began, so that what was read may be of two. */
class Moved extends Error {}

/** The folder as it stands between two appends. One that was cut off counts as done: `head.json` holds what it lacks. */
export class FolderMoment implements LedgerMoment {
  readonly name: string;
  /** The text of `head.json`. */
  readonly head: string | null;
  readonly #folder: string;
  readonly #mark: string | null;
  /** Whether Git has given all text the ends of lines of Windows, as it does in a clone there. */
  readonly #isOfWindows: boolean;
  readonly #next: NextHead | undefined;
  /** `last`: the text of the last file; its bytes, where it is a large one. */
  #pinned: { readonly paths: readonly string[]; readonly last: string | number | null } | null = null;

  /** `mark`: that of `head.json`, taken before its text was read (`markOf`); null: nobody else writes. */
  constructor(folder: string, head: string | null, mark: string | null = null) {
    this.name = `folder ${folder}`;
    this.#mark = mark;
    this.#isOfWindows = head?.includes('\r\n') === true;
    this.#folder = folder;
    this.head = head;
    const read = readHeadFile(head);
    this.#next = read === null || 'broken' in read ? undefined : read.next;
  }

  async ask(paths: readonly string[]): Promise<LedgerFiles> {
    const read = paths.map(async (path) => [path, await this.#read(path)] as const);
    return new Map(await Promise.all(read));
  }

  askOnce(paths: readonly string[]): Promise<LedgerFiles> {
    return this.ask(paths);
  }

  /** From then on the lines are those of this moment: of the files that hold them only the last one grows. */
  async months(): Promise<readonly string[]> {
    if (this.#pinned !== null) return this.#pinned.paths;
    const room = join(this.#folder, await this.#whereIs('ledger'), 'ledger');
    const names = await readdir(room).catch(ifMissing([]));
    const coming = Object.keys(this.#next?.files ?? {});
    const paths = monthsInOrder(new Set([...names.map((name) => `ledger/${name}`), ...coming]));
    const path = paths.at(-1);
    const last = path === undefined ? null : ((await this.#large(path))?.bytes ?? (await this.#read(path)));
    if (await this.hasMoved()) throw new Moved();
    this.#pinned = { paths, last };
    return paths;
  }

  async large(paths: readonly string[]): Promise<ReadonlyMap<string, LargeFile>> {
    const found = paths.map(async (path) => [path, await this.#large(path)] as const);
    return new Map(
      (await Promise.all(found)).flatMap(([path, file]) => (file === null ? [] : [[path, file]])),
    );
  }

  async listing(): Promise<ReadonlyMap<string, ListedFile>> {
    const found = new Map<string, ListedFile>();
    for (const root of ['ledger', 'index', 'members', 'badges']) {
      const base = join(this.#folder, await this.#whereIs(root));
      const entries = await readdir(join(base, root), { recursive: true, withFileTypes: true })
        .catch(ifMissing([]))
        .catch(ifFile(join(base, root)));
      for (const entry of entries.filter((one) => !one.isDirectory())) {
        const file = join(entry.parentPath, entry.name);
        // There may be a hundred thousand small files: to wait for each would take several times as long.
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        const text =
          this.#isOfWindows && size <= 2 * largestFile ? withoutReturns(readFileSync(file, 'utf8')) : null;
        const bytes = text === null ? size : Buffer.byteLength(text);
        // Whatever is larger is none of ours.
        const name = async () => (bytes > largestFile ? '' : blobName(text ?? readFileSync(file)));
        found.set(relative(base, file).replaceAll('\\', '/'), {
          bytes,
          name: () => name().catch(ifMissing('')),
        });
      }
    }
    for (const [path, text] of Object.entries(this.#next?.files ?? {}))
      found.set(path, { bytes: Buffer.byteLength(text), name: () => Promise.resolve(blobName(text)) });
    return found;
  }

  /** Whoever writes puts another `head.json` in its place first; who makes anew what is derived, at last one of the same text. */
  async isCurrent(): Promise<boolean> {
    if (this.#mark !== null && (await markOf(this.#folder)) !== this.#mark) return false;
    return (await readHead(this.#folder)) === this.head;
  }

  /** Whether lines that were read may be of another moment. */
  async hasMoved(): Promise<boolean> {
    return this.#pinned === null && !(await this.isCurrent());
  }

  async #read(path: string): Promise<string | null> {
    const coming = this.#next?.files?.[path];
    if (coming !== undefined) return coming;
    if (path === headFile) return this.head;
    const pinned = this.#pinnedAt(path);
    if (typeof pinned !== 'number' && pinned !== undefined) return pinned;
    const place = await this.#whereIs(path);
    const text = await readText(join(this.#folder, place, path));
    // What waited may have been put in its place just now.
    if (text === null && place !== '' && (await this.#whereIs(path)) === '')
      return readText(join(this.#folder, path));
    // How lines themselves end is told.
    return text === null || !this.#isOfWindows || path.startsWith('ledger/') ? text : withoutReturns(text);
  }

  /** Null: it is not large, or not there. */
  async #large(path: string): Promise<LargeFile | null> {
    const pinned = this.#pinnedAt(path);
    if (this.#next?.files?.[path] !== undefined || typeof pinned === 'string') return null;
    const file = join(this.#folder, await this.#whereIs(path), path);
    const bytes = pinned ?? (await stat(file).catch(ifMissing(null)))?.size ?? 0;
    return bytes > largestWhole ? largeFile(file, path, bytes) : null;
  }

  /** What is known of the last file that holds lines; undefined: it is another one. */
  #pinnedAt(path: string): string | number | null | undefined {
    return path === this.#pinned?.paths.at(-1) ? this.#pinned?.last : undefined;
  }

  /** Below which folder a path stands: the ledger's own, or that of what replaces it. */
  async #whereIs(path: string): Promise<string> {
    const [root = ''] = path.split('/');
    if (this.#next?.replaces?.includes(root) !== true) return '';
    const waits = await stat(join(this.#folder, replacementFolder, root)).catch(ifMissing(null));
    return waits === null ? '' : replacementFolder;
  }
}

/** Does the work on the folder as it stands at one moment, again where others have written meanwhile. */
export async function atOneMoment<T>(folder: string, work: (moment: FolderMoment) => Promise<T>): Promise<T> {
  for (let reading = 0; reading < readings; reading += 1) {
    const mark = await markOf(folder);
    const moment = new FolderMoment(folder, await readHead(folder), mark);
    try {
      const result = await work(moment);
      if (!(await moment.hasMoved())) return result;
    } catch (error) {
      if (!(error instanceof Moved) && !(await moment.hasMoved())) throw error;
    }
  }
  throw new LedgerUnavailable(`The ledger in folder ${folder} is being written without a pause: try again.`);
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** By what a `head.json` is known from another one of the same text. Not by its number, which some file systems give anew each time. */
export async function markOf(folder: string): Promise<string> {
  const found = await stat(join(folder, headFile), { bigint: true }).catch(ifMissing(null));
  return found === null ? '' : [found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

/** The text of `head.json` as it stands. */
export function readHead(folder: string): Promise<string | null> {
  return readText(join(folder, headFile));
}

/** Null where there is no such file. */
export function readText(path: string): Promise<string | null> {
  return readFile(path)
    .then(decodeLines, ifMissing(null))
    .catch((error: unknown) => cannotRead(path, error));
}

export function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (hasCode(error, 'ENOENT')) return instead;
    throw error;
  };
}

/** The system itself says neither which file it is, nor what was expected. */
async function cannotRead(path: string, error: unknown): Promise<never> {
  if (hasCode(error, 'EISDIR'))
    throw new LedgerFault(`There is a folder in the place of the file ${path}: put it elsewhere.`);
  const { size } = await stat(path);
  if (size > longestText)
    throw new LedgerFault(
      `The file ${path} is larger than 500 MB, and none of a ledger's: look at what wrote it, and put it elsewhere.`,
    );
  throw error;
}

/** Bytes that no text of JavaScript can be sure to hold. */
const longestText = 500_000_000;

function ifFile(path: string): (error: unknown) => never {
  return (error) => {
    if (!hasCode(error, 'ENOTDIR')) throw error;
    throw new LedgerFault(`There is a file in the place of the folder ${path}: put it elsewhere.`);
  };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
