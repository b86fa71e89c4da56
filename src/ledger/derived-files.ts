import type { Entry } from '../standing/entry.ts';
import { MembersFold } from '../standing/member-totals.ts';
import type { WalkEnd, WalkedLine } from './chain-walk.ts';
import { idLine, indexPaths, overflow, sourceLine } from './ledger-index.ts';
import { writeShard } from './member-shard.ts';
import { idPath, largestFile, memberPath } from './paths.ts';
import { sealsOf } from './seals.ts';
import type { Views } from './views.ts';

/** Takes files as they come to be. */
export interface FileSink {
  /** Adds to the end of a file. */
  append(path: string, text: string): Promise<void>;
  /** Makes a file whole, or anew. */
  write(path: string, text: string): Promise<void>;
}

/** Makes all that is derived from a ledger's lines, line by line: it holds the totals of the accounts, and no line. */
export class DerivedFiles {
  readonly #sink: FileSink;
  readonly #fold = new MembersFold();
  readonly #bytes = new Map<string, number>();
  /** How far each file goes. */
  readonly #extents = new Map<string, number>();

  constructor(sink: FileSink) {
    this.#sink = sink;
  }

  /** Takes the next line of the chain. */
  async take({ position, line, reading }: WalkedLine): Promise<void> {
    if (reading.kind === 'entry') return this.#takeEntry(reading.entry, position, line.text);
    const { id } = reading.link;
    // A line of a later version may be brought again by who writes that version.
    if (typeof id === 'string') await this.#add(idPath(id), position, idLine(position, id));
  }

  async #takeEntry(entry: Entry, position: number, text: string): Promise<void> {
    this.#fold.add(entry);
    const paths = indexPaths(entry);
    if (paths.source !== null) await this.#add(paths.source, position, sourceLine(position, text));
    if (paths.id !== null) await this.#add(paths.id, position, idLine(position, entry.id));
  }

  async #add(path: string, position: number, line: string): Promise<void> {
    const before = this.#bytes.get(path) ?? 0;
    const bytes = before + Buffer.byteLength(line);
    if (before > largestFile) return;
    this.#bytes.set(path, bytes);
    this.#extents.set(path, bytes > largestFile ? 0 : position);
    await (bytes > largestFile ? this.#sink.write(path, overflow) : this.#sink.append(path, line));
  }

  /** Makes what can only be made at the end: totals, and the files for readers. */
  async finish(end: WalkEnd, views: Views | null, now: Date): Promise<void> {
    const members = this.#fold.members();
    for (const [id, totals] of members) {
      const [path, text] = [memberPath(id), writeShard(totals, end)];
      this.#extents.set(path, text.includes('"count"') ? end.count : 0);
      await this.#sink.write(path, text);
    }
    for (const [path, text] of sealsOf(this.#extents, end)) await this.#sink.write(path, text);
    for (const [path, text] of views?.render({
      changed: new Set(members.keys()),
      members,
      standings: null,
      now,
    }) ?? [])
      await this.#sink.write(path, text);
  }
}
