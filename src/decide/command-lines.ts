import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const line = /(?<=^|\n) {0,3}\/points(?=[ \t]|\n|\r|$)[^\n]*/gi;
/** What a command cannot be part of are blocks, code and HTML: the rest of Markdown would only cost time, without a bound for hostile text. */
const blocksAndCode = { disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] } };
const deepQuote = /^([ \t>]{100})[ \t>]+/gm;

/**
 * The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
 * code, or an HTML comment, as GitHub would show it. Never throws.
 */
export function commandLines(body: string): string[] {
  if (body.search(line) === -1) return [];
  const text = body.replace(deepQuote, '$1');
  return fromMarkdown(text, { extensions: [blocksAndCode] })
    .children.filter(isPlain())
    .flatMap((node) => linesIn(node, text));
}

/** Tells, of one node after the other, whether it stands outside quotations and comments that are written as HTML. */
function isPlain(): (node: RootContent) => boolean {
  let quotes = 0;
  let isComment = false;
  const count = (text: string, tag: RegExp) => text.match(tag)?.length ?? 0;
  return (node) => {
    if (node.type === 'html') {
      const { value } = node;
      quotes = Math.max(0, quotes + count(value, /<blockquote/gi) - count(value, /<\/blockquote/gi));
      isComment = isComment ? !value.includes('-->') : value.lastIndexOf('<!--') > value.lastIndexOf('-->');
    }
    return quotes === 0 && !isComment;
  };
}

/** An image or a break on a line of its own begins what Markdown calls HTML, and GitHub shows what follows it as plain lines. */
const openImage = /^ {0,3}<(?:img|br|video|picture)\b/i;

function linesIn(node: RootContent, body: string): string[] {
  if (node.type === 'paragraph') return linesOf(node, body);
  if (node.type !== 'html' || !openImage.test(node.value) || node.value.includes('<!--')) return [];
  return Array.from(node.value.matchAll(line), ([text]) => text.trim());
}

/** The paragraph's command lines that are text, not part of a code span or inline HTML. */
function linesOf(paragraph: Paragraph, body: string): string[] {
  const [start, end] = span(paragraph);
  const covered = paragraph.children.filter((child) => child.type !== 'text').map(span);
  return [...body.slice(start, end).matchAll(line)]
    .filter(({ index }) => !covered.some(([from, to]) => from <= start + index && start + index < to))
    .map(([text]) => text.trim());
}

function span(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
