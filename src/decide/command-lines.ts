import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

import { formulaReader, type Span } from './formulas.ts';

const line = /(?<=^|\n) {0,3}\/points(?=[ \t]|\n|\r|$)[^\n]*/gi;
/** What a command cannot be part of are blocks, code and HTML: the rest of Markdown would only cost time, without a bound for hostile text. */
const blocksAndCode = { disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] } };
const deepQuote = /^([ \t>]{100})[ \t>]+/gm;

/**
 * The lines of a comment that are commands: those that start with `/points` in a plain paragraph, not in a quote, a list,
 * code, a formula, or an HTML comment, as GitHub would show it. Never throws.
 */
export function commandLines(body: string): string[] {
  if (body.search(line) === -1) return [];
  const text = body.replace(deepQuote, '$1');
  const formulas = formulaReader();
  return fromMarkdown(text, { extensions: [blocksAndCode] })
    .children.filter(isPlain())
    .flatMap((node) => {
      const plain = plainText(node, text);
      const hidden = formulas(plain);
      return Array.from(plain.matchAll(line))
        .filter(({ index }) => !hidden.some(([from, to]) => from <= index && index < to))
        .map(([found]) => found.trim());
    });
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

/** What of a node is text, with code and HTML in it blanked; empty where nothing is. */
function plainText(node: RootContent, body: string): string {
  if (node.type === 'paragraph') return withoutCode(node, body);
  return node.type === 'html' && openImage.test(node.value) && !node.value.includes('<!--') ? node.value : '';
}

function withoutCode(paragraph: Paragraph, body: string): string {
  const [start, end] = span(paragraph);
  const parts: string[] = [];
  let at = start;
  for (const [from, to] of paragraph.children.filter(({ type }) => type !== 'text').map(span)) {
    parts.push(body.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return [...parts, body.slice(at, end)].join('');
}

function span(node: Nodes): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
