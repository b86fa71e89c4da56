import type { Hash } from 'node:crypto';

import { headFile } from '../standing/ledger-line.ts';
import { accountsIn, MembersFold } from '../standing/member-totals.ts';
import { Remarks } from '../standing/remarks.ts';
import { blobName, blobOf } from './blob-name.ts';
import { indexLines } from './derived-files.ts';
import type { HeadFile } from './head-file.ts';
import { overflow } from './ledger-index.ts';
import type { Compared, DerivedComparison } from './ledger.ts';
import { writeShard } from './member-shard.ts';
import type { LedgerMoment, ListedFile } from './moment.ts';
import { wrongPages } from './page-comparison.ts';
import { largestFile, memberPath, recentFile, tailFile } from './paths.ts';
import { usableHead } from './read-moment.ts';
import { readSeals, sealLists, sealPath, sealsFile } from './seals.ts';
import { readTail } from './tail.ts';
import { rulesFile, type LastLine } from './views.ts';
import { WrittenSince } from './written-since.ts';

/** Begins to hold what is derived at this moment against the lines. Throws where the ledger cannot be read. */
export async function compareDerived(moment: LedgerMoment): Promise<DerivedComparison> {
  const head = await usableHead(moment);
  if (head === null) return notComplete;
  const seals = readSeals(await moment.askOnce([sealsFile, ...sealLists]), head);
  const written = (await moment.ask([rulesFile])).get(rulesFile) ?? null;
  return new Comparison(moment, { ...head, written }, seals, await moment.listing());
}

const notComplete: DerivedComparison = {
  pages: null,
  take: () => {},
  finish: () => Promise.resolve({ kind: 'not complete' }),
};

/** A file of the index as the lines make it. */
interface IndexFile {
  /** Of what is in it; null: there is no such file. */
  readonly hash: Hash | null;
  bytes: number;
  /** Of the last line in it. */
  position: number;
}

/** What has to be in a file. */
interface Expected {
  /** Git's name of it. */
  readonly name: string;
  /** What is said of a file with anything else in it. */
  readonly otherwise: string;
}

/** What is said of the first of so many. */
const most = 20;
/** Files that are read at once. */
const atOnce = 50;

class Comparison implements DerivedComparison {
  readonly pages: DerivedComparison['pages'];
  readonly #moment: LedgerMoment;
  readonly #head: HeadFile;
  readonly #seals: ReturnType<typeof readSeals>;
  readonly #listing: ReadonlyMap<string, ListedFile>;
  readonly #index = new Map<string, IndexFile>();
  readonly #fold = new MembersFold();
  readonly #lastLines = new Map<number, LastLine>();
  readonly #logins = new Set<string>();
  /** Of the lines that files of totals say they were made with; undefined: not come to yet. */
  readonly #digests: Map<number, string | undefined>;
  readonly #wrong = new Remarks(most);
  #last = { file: '', lines: 0, position: 0 };
  readonly #since = new WrittenSince();

  constructor(
    moment: LedgerMoment,
    head: HeadFile & { readonly written: string | null },
    seals: ReturnType<typeof readSeals>,
    listing: ReadonlyMap<string, ListedFile>,
  ) {
    const { views: rules, written } = head;
    this.pages = rules === undefined ? null : { rules, written };
    this.#moment = moment;
    this.#head = head;
    this.#seals = seals;
    this.#listing = listing;
    this.#digests = new Map(
      [...seals.extents].flatMap(([path, at]) => (isOfMember(path) ? [[at, undefined]] : [])),
    );
  }

  take(...[line, reading]: Parameters<DerivedComparison['take']>): void {
    const lines = line.file === this.#last.file ? this.#last.lines + 1 : 1;
    const position = this.#last.position + 1;
    this.#last = { file: line.file, lines, position };
    if (this.#digests.has(position)) this.#digests.set(position, reading.digest);
    for (const [path, text] of indexLines({ line, reading, position })) this.#add(path, text, position);
    const since = this.#since.of(reading);
    if (reading.kind !== 'entry') return;
    const { entry } = reading;
    this.#fold.add(entry);
    this.#logins.add(entry.member.login);
    for (const id of accountsIn(entry)) {
      const last = this.#lastLines.get(id);
      if (last === undefined) this.#lastLines.set(id, { position, since });
      else [last.position, last.since] = [position, since];
    }
  }

  #add(path: string, text: string, position: number): void {
    let file = this.#index.get(path);
    if (file === undefined) {
      const listed = this.#listing.get(path);
      file = { hash: listed === undefined ? null : blobOf(listed.bytes), bytes: 0, position: 0 };
      this.#index.set(path, file);
    }
    file.position = position;
    if (file.bytes > largestFile) return;
    file.bytes += Buffer.byteLength(text);
    if (file.bytes <= largestFile) file.hash?.update(text);
  }

  async finish(...[end, check]: Parameters<DerivedComparison['finish']>): Promise<Compared> {
    this.#compareHead(end.lastAt);
    for (const [path, what] of this.#seals.wrong) this.#say(path, what);
    const members = this.#fold.members();
    const expected = new Map<string, Expected>();
    for (const [path, file] of this.#index) {
      const isOver = file.bytes > largestFile;
      this.#compareSeal(path, isOver ? [0, 0] : [file.position, file.position]);
      const name = isOver ? blobName(overflow) : (file.hash?.digest('hex') ?? '');
      expected.set(path, { name, otherwise: 'is not what the lines come to' });
    }
    for (const [id, totals] of members) {
      const path = memberPath(id);
      const text = writeShard(totals, this.#madeAt(path));
      const isOver = !text.includes('"count"');
      this.#compareSeal(path, isOver ? [0, 0] : [this.#lastLines.get(id)?.position ?? 0, end.count]);
      expected.set(path, {
        name: blobName(text),
        otherwise: `holds other totals of ${totals.member.login} than the lines come to`,
      });
    }
    for (const path of this.#seals.extents.keys())
      if (!expected.has(path)) this.#say(sealPath(path), `names ${path}, which comes from no line`);
    await this.#compareFiles(expected);
    for (const path of this.#listing.keys())
      if (/^(?:index|members)\//.test(path) && !expected.has(path) && !isOfSeals(path) && !isLeftOver(path))
        this.#say(path, 'comes from no line');
    await this.#compareTail();
    if (this.pages !== null) {
      const facts = { members, lastLines: this.#lastLines, logins: this.#logins, at: end.lastAt };
      for await (const { file, what } of wrongPages(this.#moment, this.#listing, facts, check))
        this.#say(file, what);
    }
    if (!(await this.#moment.isCurrent())) return { kind: 'moved' };
    return { kind: 'compared', wrong: this.#wrong.all() };
  }

  #say(file: string, what: string): void {
    this.#wrong.add({ file, line: null, what });
  }

  #compareHead(lastAt: string | null): void {
    const { file, lines, at = null } = this.#head;
    const last = this.#last;
    if (file !== last.file || lines !== last.lines)
      this.#say(headFile, `does not say that the last line is line ${last.lines} of ${last.file}`);
    if (at !== lastAt) this.#say(headFile, `does not say that the last line was recorded at ${lastAt}`);
  }

  /** Where a file of totals says that it was made, as far as there is such a line. */
  #madeAt(path: string) {
    const count = this.#seals.extents.get(path) ?? 0;
    return { count, digest: this.#digests.get(count) ?? '' };
  }

  /** `from`, `to`: how far the file may go. One whose list is wrong is not told as well. */
  #compareSeal(path: string, [from, to]: readonly [number, number]): void {
    const list = sealPath(path);
    const extent = this.#seals.extents.get(path) ?? -1;
    if (!this.#seals.wrong.has(list) && (extent < from || extent > to))
      this.#say(list, `does not say how far ${path} goes`);
  }

  async #compareFiles(expected: ReadonlyMap<string, Expected>): Promise<void> {
    const all = [...expected];
    for (let index = 0; index < all.length; index += atOnce) {
      const some = all.slice(index, index + atOnce).map(async ([path, { name, otherwise }]) => {
        const listed = this.#listing.get(path);
        if (listed === undefined) return { path, what: 'is missing' };
        return (await listed.name()) === name ? null : { path, what: otherwise };
      });
      for (const wrong of await Promise.all(some)) if (wrong !== null) this.#say(wrong.path, wrong.what);
    }
  }

  /** The copy of the file being appended to, where one is kept. */
  async #compareTail(): Promise<void> {
    if (this.#head.tail === undefined) return;
    const files = await this.#moment.ask([tailFile, recentFile]);
    const held = readTail(files.get(tailFile) ?? '', this.#head.tail);
    const name = await this.#listing.get(this.#last.file)?.name();
    const copies = held === null ? [] : [held, held + (files.get(recentFile) ?? '')];
    if (!copies.some((copy) => blobName(copy) === name))
      this.#say(tailFile, `is, with ${recentFile}, no copy of ${this.#last.file}`);
  }
}

function isOfMember(path: string): boolean {
  return path.startsWith('members/');
}

function isOfSeals(path: string): boolean {
  return path === sealsFile || sealLists.includes(path);
}

/** What a write leaves that was cut off before it counted. */
function isLeftOver(path: string): boolean {
  return /\.jsonl?\.\d+$/.test(path);
}
