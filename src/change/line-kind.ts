import { beginsWithLetter, item, likeCode, type LineKind, looksLikeCode, ruled } from './line-shape.ts';
import { restructuredKinds } from './restructured-kinds.ts';
import type { TextFormat } from './text-format.ts';
import { thresholds } from './thresholds.ts';

const fence = /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*(?:(?!\s)[^`]{1,100})?$/;
const delimiter = /^(?:(?:-{4,}|\.{4,}|\+{4,})\s*$|`{3,}\s*[\w-]{0,30}\s*$)/;
/** MyST: the fence holds a table of contents. */
const contentsFence = /^\s*[`~]{3,}\s*\{toctree\}/;
/** A command or expression that a page shows as a paragraph of its own, in place of a code block. */
const codeSpan = /^\s*`[^`]+`\s*$/;
/** MkDocs: what is indented below belongs to it, and is no code. */
const admonition = /^\s*(?:(?:!!!|\?\?\?\+?)\s+["\w]|===!?\s+")/;

/**
 * The kind of each line of one side of a hunk. A hunk begins anywhere, so whether it begins inside of a code block
 * or front matter is guessed from what closes there.
 */
export function lineKinds(lines: readonly string[], format: TextFormat, start: number): LineKind[] {
  if (format === 'contents') return lines.map((line) => (line.trim() === '' ? 'blank' : 'contents'));
  if (format === 'html') return htmlKinds(lines);
  const front = format === 'markdown' ? frontMatterEnd(lines, start) : 0;
  const kinds: LineKind[] = lines.slice(0, front).map(() => 'front');
  const body = lines.slice(front);
  if (format === 'restructuredtext') return kinds.concat(restructuredKinds(body));
  const isHead = start + front <= lastOfHead;
  return kinds.concat(fencedKinds(body, format === 'asciidoc', isHead));
}

/** Line up to which imports are looked for. */
const lastOfHead = 30;

/** How many lines at the head of a hunk are front matter. */
function frontMatterEnd(lines: readonly string[], start: number): number {
  const opens = start === 1 && /^(?:---|\+\+\+)\s*$/.test(lines[0] ?? '');
  if (!opens && start > 30) return 0;
  for (let at = opens ? 1 : 0; at < Math.min(lines.length, 200); at += 1) {
    const line = lines[at] ?? '';
    if (/^(?:---|\+\+\+)\s*$/.test(line)) return at > 0 || opens ? at + 1 : 0;
    if (!opens && !/^\s*(?:[\w-]{1,60}\s*[:=]|-\s|#)|^\s*$|^\s{2,}\S/.test(line)) return 0;
  }
  return opens ? lines.length : 0;
}

function fencedKinds(lines: readonly string[], isAsciidoc: boolean, isHead: boolean): LineKind[] {
  const mark = isAsciidoc ? delimiter : fence;
  let inside = beginsInCode(isHead ? withoutImports(lines) : lines, mark);
  let isContents = false;
  let comment = false;
  let afterBlank = false;
  let inList = true;
  let indented = false;
  return lines.map((line, at): LineKind => {
    const isWord = beginsWithLetter(line);
    if (comment || (!isWord && !inside && /^\s*<!--/.test(line))) {
      comment = !line.includes('-->');
      return 'comment';
    }
    if (!isWord && mark.test(line)) {
      inside = !inside;
      isContents = inside && contentsFence.test(line);
      return 'mark';
    }
    if (inside) return isContents ? 'contents' : 'code';
    const own = isAsciidoc ? asciidocKind(line) : null;
    if (own !== null) return own;
    if (!isWord && !isAsciidoc && admonition.test(line)) {
      inList = true;
      afterBlank = false;
      return line.includes('"') ? 'prose' : 'mark';
    }
    if (!isWord && !/\S/.test(line)) {
      afterBlank = true;
      return 'blank';
    }
    const deep = /^(?: {4}|\t)/.test(line);
    indented =
      deep &&
      (isWord || !item.test(line)) &&
      (inList ? looksLikeCode.test(line) && (indented || afterBlank) : indented || afterBlank);
    afterBlank = false;
    if (indented || (!isWord && codeSpan.test(line) && isAlone(lines, at))) return 'code';
    const kind = isWord ? wordsKind(line) : plainKind(line);
    if (kind === 'item') inList = true;
    else if (!/^\s/.test(line)) inList = false;
    return kind;
  });
}

/** What AsciiDoc alone has: attributes of blocks, anchors, conditions, comments, what is said of the page, titles of blocks. */
function asciidocKind(line: string): LineKind | null {
  if (/^\[.{0,300}\]\s*$|^(?:include|ifdef|ifndef|ifeval|endif|toc)::/.test(line)) return 'mark';
  if (/^\/\/(?!\/)/.test(line)) return 'comment';
  if (/^:(?:page-[\w-]{1,60}|author|email|keywords|revdate|revnumber):/.test(line)) return 'front';
  return /^\.[^\s.]/.test(line) ? 'heading' : null;
}

const isAlone = (lines: readonly string[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].every((beside) => beside === undefined || beside.trim() === '');

/** The kind of a line that begins with a letter. */
function wordsKind(line: string): LineKind {
  if (hasColumns(line)) return 'row';
  return /^\s*(?:import|export) [^.]{0,200}(?:from |=)/i.test(line) ? 'mark' : 'prose';
}

/** The kind of a line that begins with a sign, a number, or a letter beyond ASCII. */
function plainKind(line: string): LineKind {
  if (ruled.test(line)) return 'mark';
  if (/^ {0,3}#{1,6}\s|^={1,6}\s+\S/.test(line)) return 'heading';
  if (/^\s*(?:>\s*)?\|/.test(line) || hasColumns(line)) return 'row';
  if (item.test(line)) return 'item';
  if (/^\s*(?::::?\w|:[\w-]{1,40}:|\[!include|\{%|\{\{[<%])/i.test(line)) return 'mark';
  return wordsKind(line);
}

function hasColumns(line: string): boolean {
  const first = line.indexOf(' | ');
  return first !== -1 && line.includes(' | ', first + 3);
}

/**
 * The first mark tells: one that names a language opens a block; a bare one closes the block we are in when such a one
 * follows, when nothing follows, or when what stands before it looks no less like code than what stands after.
 */
function beginsInCode(lines: readonly string[], mark: RegExp): boolean {
  const marks: { readonly at: number; readonly named: boolean }[] = [];
  lines.forEach((line, at) => {
    if (!beginsWithLetter(line) && mark.test(line))
      marks.push({ at, named: opensNamed.test(line) || blockOfSource.test(lines[at - 1] ?? '') });
  });
  const [first, second] = marks;
  if (first === undefined) return !lines.some(isMarkedUp) && likeCode(lines) > thresholds.beginsInCode;
  if (first.named) return false;
  if (second?.named === true) return true;
  const closes = closing(lines[first.at - 1], lines[first.at + 1]);
  if (closes !== null) return closes;
  if (first.at === 0) return false;
  const [ahead, behind] = [lines.slice(0, first.at), lines.slice(first.at + 1, second?.at)].map(likeCode);
  // As many marks as blocks need speak for a hunk that begins outside, unless it plainly reads otherwise.
  if (marks.length % 2 === 0) return (ahead ?? 0) > 0 && (behind ?? 0) < 0;
  return (ahead ?? 0) >= (behind ?? 0);
}

/** Whether a bare mark closes a block, by the lines beside it: a blank one stands outside of blocks. Null: they do not tell. */
function closing(above: string | undefined, below: string | undefined): boolean | null {
  const [isAfterBlank, isBeforeBlank] = [above, below].map((line) => line?.trim() === '');
  return isAfterBlank === isBeforeBlank ? null : isBeforeBlank === true;
}

const opensNamed = /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*[^\s`]/;
/** What AsciiDoc has before the beginning of a block, and never before its end: attributes of the block. */
const blockOfSource = /^\[(?!\[)[^[\]]{1,200}\]\s*$/;

const isMarkedUp = (line: string): boolean =>
  !beginsWithLetter(line) && (item.test(line) || /^ {0,3}#{2,6} |^={2,6} |^>/.test(line));

/** At the head of a page, imports belong to the page (MDX), whatever follows. */
function withoutImports(lines: readonly string[]): readonly string[] {
  const rest = lines.findIndex((line) => line.trim() !== '' && !/^import\s.{0,300}['"];?\s*$/.test(line));
  return rest === -1 ? [] : lines.slice(rest);
}

function htmlKinds(lines: readonly string[]): LineKind[] {
  let until: string | null = null;
  return lines.map((line): LineKind => {
    if (line.trim() === '') return 'blank';
    const opens = until === null ? /<(pre|script|style|!--)/i.exec(line)?.[1]?.toLowerCase() : undefined;
    if (opens !== undefined) until = opens === '!--' ? '-->' : `</${opens}`;
    if (until !== null) {
      const kind = until === '-->' ? 'comment' : until === '</pre' ? 'code' : 'mark';
      if (line.toLowerCase().includes(until)) until = null;
      return kind;
    }
    if (/<h[1-6]\b/i.test(line)) return 'heading';
    if (/<(?:td|th|tr)\b/i.test(line)) return 'row';
    return /<(?:li|dt|dd)\b/i.test(line) ? 'item' : 'prose';
  });
}
