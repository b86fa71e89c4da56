import { join } from 'node:path';

import type { FileSink } from './derived-files.ts';
import type { FolderIo } from './folder-io.ts';

/** Characters that are held back before they are written. */
const mostHeld = 32_000_000;

/** Files below a folder that nobody reads yet: what is added to many of them in turns is written in few goes. */
export class DiskSink implements FileSink {
  readonly #folder: string;
  readonly #io: FolderIo;
  readonly #held = new Map<string, string>();
  readonly #paths = new Set<string>();
  #size = 0;

  constructor(folder: string, io: FolderIo) {
    this.#folder = folder;
    this.#io = io;
  }

  /** Of all files, in the order in which they came to be. */
  get paths(): ReadonlySet<string> {
    return this.#paths;
  }

  async append(path: string, text: string): Promise<void> {
    this.#paths.add(path);
    this.#held.set(path, (this.#held.get(path) ?? '') + text);
    this.#size += text.length;
    if (this.#size > mostHeld) await this.flush();
  }

  async write(path: string, text: string): Promise<void> {
    this.#paths.add(path);
    this.#size -= this.#held.get(path)?.length ?? 0;
    this.#held.delete(path);
    await this.#io.remove(join(this.#folder, path));
    await this.#io.append(join(this.#folder, path), text);
  }

  /** Writes what is held back. To be called at the end, too. */
  async flush(): Promise<void> {
    for (const [path, text] of this.#held) await this.#io.append(join(this.#folder, path), text);
    this.#held.clear();
    this.#size = 0;
  }
}
