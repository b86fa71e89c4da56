import { MembersFold } from '../standing/member-totals.ts';
import type { WalkEnd, WalkedLine } from './chain-walk.ts';
import { idLine, indexPaths, overflow, sourceLine } from './ledger-index.ts';
import { writeShard } from './member-shard.ts';
import { idPath, largestFile, memberPath } from './paths.ts';
import { sealsOf } from './seals.ts';
import { rulesFile, type Views } from './views.ts';

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
  async take(walked: WalkedLine): Promise<void> {
    if (walked.reading.kind === 'entry') this.#fold.add(walked.reading.entry);
    for (const [path, line] of indexLines(walked)) await this.#add(path, walked.position, line);
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
    if (views !== null) await this.#sink.write(rulesFile, views.written);
    for (const [path, text] of views?.render({
      changed: new Set(members.keys()),
      members,
      standings: null,
      now,
    }) ?? [])
      await this.#sink.write(path, text);
  }
}

/** What stands in the index because of a line, by the file that it stands in. */
export function indexLines({
  position,
  line,
  reading,
}: WalkedLine): (readonly [path: string, line: string])[] {
  const id = reading.kind === 'entry' ? reading.entry.id : reading.link.id;
  const paths = reading.kind === 'entry' ? indexPaths(reading.entry) : { source: null, id: null };
  // A line of a later version may be brought again by who writes that version.
  const idIn = reading.kind === 'entry' || typeof id !== 'string' ? paths.id : idPath(id);
  return [
    ...(paths.source === null ? [] : [[paths.source, sourceLine(position, line.text)] as const]),
    ...(idIn === null || typeof id !== 'string' ? [] : [[idIn, idLine(position, id)] as const]),
  ];
}
