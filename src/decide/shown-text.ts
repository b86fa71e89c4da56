import { blanks } from './formulas.ts';
import { tag } from './html-blocks.ts';

/** Elements whose text is quoted, code, struck out, or not shown. */
const unsaid =
  /^(?:blockquote|q|cite|pre|code|kbd|samp|tt|xmp|listing|del|s|strike|script|style|template|textarea|title)$/i;

/** Longer tags are read as text, so that no text costs more than its length. */
const longestTag = 2000;
const tags = new RegExp(tag, 'iy');
const address = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;
/** A definition that a paragraph begins with: an address, and a title that may go on for lines. */
const definition =
  /\s*\[(?:[^\][\\]|\\.){1,999}\]:\s*(?:<[^<>\n]*>|[^\s<]\S*)(?:\s+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?[ \t\r]*(?:\n|$)/y;
/** A footnote takes in all the text that follows. */
const footnote = /(?<=^|\n) {0,3}\[\^[^\]\s]{1,100}\]:/;

/** What may begin something that is not shown as it stands. */
const signs = /\\.|`+|<(?:!--|\?|!\[CDATA\[|![a-z])?/gis;
const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>' };

/**
 * Blanks, in one block after the other, what GitHub shows as code or not at all, and what HTML quotes, also where it was
 * begun in a block before. All else keeps its place. In time that grows with the text.
 */
export class ShownText {
  /** By the name of an element, how often it is open. */
  readonly #open = new Map<string, number>();
  #isComment = false;

  paragraph(text: string): string {
    const from = endOfDefinitions(text);
    const note = text.search(footnote);
    const to = note === -1 ? text.length : Math.max(from, note);
    return blanks(from) + this.#read(text.slice(from, to), true) + blanks(text.length - to);
  }

  /** In HTML there is no code in backticks, nothing is escaped, and a comment may go on behind the block. */
  html(text: string): string {
    return this.#read(text, false);
  }

  #read(text: string, isMarkdown: boolean): string {
    const parts: string[] = [];
    let at = 0;
    const upTo = (end: number, isShown: boolean) => {
      if (end <= at) return;
      parts.push(isShown && !this.#isUnsaid ? text.slice(at, end) : blanks(end - at));
      at = end;
    };
    if (this.#isComment) this.#endComment(text, upTo);
    const closing = new Closing(text);
    const backticks = isMarkdown ? new Backticks(text) : null;
    while (!this.#isComment) {
      signs.lastIndex = at;
      const found = signs.exec(text);
      if (found === null) break;
      const [word] = found;
      const { index } = found;
      upTo(index, true);
      if (word.startsWith('\\')) upTo(isMarkdown ? index + 2 : index + 1, true);
      else if (word.startsWith('`')) {
        const end = backticks?.end(index, word.length) ?? null;
        upTo(end ?? index + word.length, end === null);
      } else if (word !== '<') {
        const end = closing.behind(ends[word.toLowerCase()] ?? '>', index + word.length);
        if (end !== null) upTo(end, false);
        else if (isMarkdown || word !== '<!--') upTo(index + word.length, true);
        else this.#isComment = true;
      } else this.#readTag(text, index, upTo);
    }
    upTo(text.length, !this.#isComment);
    return parts.join('');
  }

  #endComment(text: string, upTo: (end: number, isShown: boolean) => void): void {
    const end = text.indexOf('-->');
    if (end === -1) return;
    upTo(end + 3, false);
    this.#isComment = false;
  }

  #readTag(text: string, index: number, upTo: (end: number, isShown: boolean) => void): void {
    const near = text.slice(index, index + longestTag);
    tags.lastIndex = 0;
    address.lastIndex = 0;
    const found = tags.exec(near);
    if (found === null) return upTo(index + (address.exec(near)?.[0].length ?? 1), true);
    const [whole, opens, closes] = found;
    upTo(index + whole.length, false);
    const name = (opens ?? closes ?? '').toLowerCase();
    if (!unsaid.test(name)) return;
    const count = (this.#open.get(name) ?? 0) + (opens === undefined ? -1 : 1);
    if (count > 0) this.#open.set(name, count);
    else this.#open.delete(name);
  }

  get #isUnsaid(): boolean {
    return this.#open.size > 0;
  }
}

function endOfDefinitions(text: string): number {
  definition.lastIndex = 0;
  for (let end = 0; ; end = definition.lastIndex) {
    if (!definition.test(text)) return end;
  }
}

/** Where something ends that may never do: each end is looked for once. */
class Closing {
  readonly #text: string;
  readonly #known = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the next `end` from `from` on; null: there is none. */
  behind(end: string, from: number): number | null {
    const known = this.#known.get(end);
    const at = known === -1 || (known !== undefined && known >= from) ? known : this.#text.indexOf(end, from);
    this.#known.set(end, at);
    return at === -1 ? null : at + end.length;
  }
}

/** Where code in backticks ends: at the next run of as many. */
class Backticks {
  readonly #runs = new Map<number, number[]>();

  constructor(text: string) {
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const same = this.#runs.get(run.length);
      if (same === undefined) this.#runs.set(run.length, [index]);
      else same.push(index);
    }
    for (const same of this.#runs.values()) same.reverse();
  }

  /** Behind the run that closes one of `length` at `index`; null: none does. To be asked in the order of the text. */
  end(index: number, length: number): number | null {
    const same = this.#runs.get(length) ?? [];
    while ((same.at(-1) ?? Infinity) <= index) same.pop();
    const closing = same.at(-1);
    return closing === undefined ? null : closing + length;
  }
}
