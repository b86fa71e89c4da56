import { htmlEnd } from './html-blocks.ts';

/** A paragraph (or a heading that is only underlined), or HTML, that stands in no quote and no list. */
export interface PlainBlock {
  readonly kind: 'paragraph' | 'html';
  /** Offsets into the text, whole lines. */
  readonly from: number;
  readonly to: number;
}

/** Deeper nesting is read as text: nobody means it, and each level of it costs something on every line. */
const deepest = 100;

/** A quote, or an item of a list with as many columns as what is in it is indented by. */
type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly width: number; isEmpty: boolean };

type Leaf =
  | { readonly kind: 'paragraph'; readonly from: number }
  | { readonly kind: 'html'; readonly from: number; readonly end: RegExp | 'blank' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'code' };

/**
 * The blocks of a Markdown text, in order, that stand in no quote and no list and are no code, as CommonMark has it. Line by
 * line, and so in time that grows with the text, whatever it is made of. Never throws.
 */
export function plainBlocks(text: string): PlainBlock[] {
  const reader = new BlockReader();
  let from = 0;
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    reader.read(columns(line.replace(/[\r\n]+$/, '')), from);
    from += line.length;
  }
  return reader.end(text.length);
}

/** With blanks for tabs, which reach to the next fourth column. */
function columns(line: string): string {
  if (!line.includes('\t')) return line;
  let column = 0;
  return line
    .split(/(?<=\t)/)
    .map((part) => {
      const width = part.endsWith('\t')
        ? 4 * Math.floor((column + part.length - 1) / 4 + 1) - column
        : part.length;
      column += width;
      return part.endsWith('\t') ? part.slice(0, -1).padEnd(width) : part;
    })
    .join('');
}

const heading = /^#{1,6}(?: |$)/;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const underline = /^(?:=+|-+) *$/;
const rule = /^(?:(?:\* *){3,}|(?:_ *){3,}|(?:- *){3,})$/;
const bullet = /^(?:[-+*]|(\d{1,9})[.)])(?= |$)/;

/** The state of reading a text line by line. */
class BlockReader {
  readonly #blocks: PlainBlock[] = [];
  readonly #containers: Container[] = [];
  #leaf: Leaf | null = null;
  /** Of the line that is read: what it says, where it begins in the text, and how far it is read. */
  #line = '';
  #from = 0;
  #at = 0;
  /** The first column from there on that is no blank. */
  #next = 0;

  read(line: string, from: number): void {
    this.#line = line;
    this.#from = from;
    this.#moveTo(0);
    const matched = this.#matchContainers();
    const isAllMatched = matched === this.#containers.length;
    if (isAllMatched && this.#continueLeaf()) return;
    this.#start(matched);
  }

  end(length: number): PlainBlock[] {
    this.#from = length;
    this.#close(0);
    return this.#blocks;
  }

  #moveTo(column: number): void {
    this.#at = column;
    if (this.#next > column && column > 0) return;
    this.#next = column;
    while (this.#line[this.#next] === ' ') this.#next += 1;
  }

  get #indent(): number {
    return this.#next - this.#at;
  }

  get #isBlank(): boolean {
    return this.#next >= this.#line.length;
  }

  /** How many of the open quotes and items go on in this line. */
  #matchContainers(): number {
    const end = this.#containers.findIndex((container) => !this.#goesOn(container));
    return end === -1 ? this.#containers.length : end;
  }

  #goesOn(container: Container): boolean {
    if (container.kind === 'quote') return this.#takeQuote();
    if (this.#isBlank) return !container.isEmpty;
    if (this.#indent < container.width) return false;
    this.#moveTo(this.#at + container.width);
    return true;
  }

  #takeQuote(): boolean {
    if (this.#indent > 3 || this.#line[this.#next] !== '>') return false;
    const behind = this.#next + 1;
    this.#moveTo(this.#line[behind] === ' ' ? behind + 1 : behind);
    return true;
  }

  /** Whether the line belongs to the code or HTML that is open, whatever it says. */
  #continueLeaf(): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === 'fence') {
      const found = this.#indent > 3 ? null : /^(`{3,}|~{3,}) *$/.exec(this.#line.slice(this.#next))?.[1];
      if (found?.startsWith(leaf.mark) === true && found.length >= leaf.length) this.#leaf = null;
      return true;
    }
    if (leaf?.kind === 'html') {
      if (leaf.end === 'blank') return !this.#isBlank;
      if (leaf.end.test(this.#line)) this.#closeLeaf(this.#from + this.#line.length);
      return true;
    }
    return leaf?.kind === 'code' && (this.#isBlank || this.#indent > 3);
  }

  /** What begins in the line behind the containers that go on. */
  #start(matched: number): void {
    let depth = matched;
    // Text may go on a paragraph though marks of its containers are missing.
    const isOpen = () => this.#leaf?.kind === 'paragraph';
    const isDirect = () => isOpen() && depth === this.#containers.length;
    for (;;) {
      if (this.#isBlank) return this.#close(depth);
      if (this.#indent > 3) {
        if (isOpen()) return;
        return this.#open(depth, { kind: 'code' });
      }
      const rest = this.#line.slice(this.#next);
      if (rest.startsWith('>') && depth < deepest) {
        this.#close(depth);
        this.#takeQuote();
        this.#push({ kind: 'quote' });
      } else if (heading.test(rest) || (!(isDirect() && underline.test(rest)) && rule.test(rest))) {
        return this.#open(depth, null);
      } else if (isDirect() && underline.test(rest)) {
        return this.#closeLeaf(this.#from);
      } else if (!this.#startItem(rest, depth, isDirect())) {
        return this.#startLeaf(rest, depth, isOpen(), isDirect());
      }
      depth = this.#containers.length;
    }
  }

  /** An item goes no paragraph on; in the midst of one it needs text, and a number has to be the first. */
  #startItem(rest: string, depth: number, interrupts: boolean): boolean {
    const found = depth < deepest ? bullet.exec(rest) : null;
    if (found === null) return false;
    const [mark, number] = found;
    const isEmpty = rest.trimEnd() === mark;
    if (interrupts && (isEmpty || (number !== undefined && Number(number) !== 1))) return false;
    const indent = this.#indent;
    this.#close(depth);
    this.#moveTo(this.#next + mark.length);
    const behind = this.#indent > 4 || isEmpty ? 1 : this.#indent;
    this.#moveTo(this.#at + behind);
    this.#push({ kind: 'item', width: indent + mark.length + behind, isEmpty: true });
    return true;
  }

  #startLeaf(rest: string, depth: number, goesOn: boolean, interrupts: boolean): void {
    const [, backticks, tildes] = fence.exec(rest) ?? [];
    const mark = backticks ?? tildes;
    if (mark !== undefined) {
      return this.#open(depth, { kind: 'fence', mark: mark.slice(0, 3), length: mark.length });
    }
    const end = htmlEnd(rest, interrupts);
    if (end === null) return goesOn ? undefined : this.#open(depth, { kind: 'paragraph', from: this.#from });
    this.#open(depth, { kind: 'html', from: this.#from, end });
    if (end !== 'blank' && end.test(rest)) this.#closeLeaf(this.#from + this.#line.length);
  }

  #push(container: Container): void {
    this.#fill();
    this.#containers.push(container);
  }

  #open(depth: number, leaf: Leaf | null): void {
    this.#close(depth);
    this.#fill();
    this.#leaf = leaf;
  }

  /** The innermost container has something in it. */
  #fill(): void {
    const last = this.#containers.at(-1);
    if (last?.kind === 'item') last.isEmpty = false;
  }

  /** Closes what is open in the containers beyond `depth`, and the leaf. */
  #close(depth: number): void {
    this.#closeLeaf(this.#from);
    this.#containers.length = depth;
  }

  #closeLeaf(to: number): void {
    const leaf = this.#leaf;
    this.#leaf = null;
    if (this.#containers.length > 0 || (leaf?.kind !== 'paragraph' && leaf?.kind !== 'html')) return;
    this.#blocks.push({ kind: leaf.kind, from: leaf.from, to });
  }
}
